//! The public contributions as open data. No author, nothing unreleased, nothing refused.

use std::sync::Arc;

use futures_util::{Stream, StreamExt, TryStreamExt, stream};
use kernel::{
    Lang,
    contribution::{
        DataColumn,
        DataKind::{self, Key, Latitude, Link, Longitude, Moment, Text, Whole},
        DataValue, Rhythm,
    },
};
use store::Result;
use web::{App, Town, room::DataSet};

use crate::{Contribution, Processes, store::list_in_order};

/// Contributions read at once.
const BATCH: i64 = 1_000;

const fn column(name: &'static str, kind: DataKind, meaning: &'static str) -> DataColumn {
    DataColumn { name, kind, meaning }
}

/// What a row holds, in its order.
pub const COLUMNS: &[DataColumn] = &[
    column("code", Text, "participation-data-code"),
    column("url", Link, "participation-data-url"),
    column("process", Key, "participation-data-process"),
    column("category", Key, "participation-data-category"),
    column("title", Text, "participation-data-headline"),
    column("text", Text, "participation-data-body"),
    column("language", Key, "participation-data-language"),
    column("received_at", Moment, "participation-data-received"),
    column("office", Key, "participation-data-office"),
    column("due_at", Moment, "participation-data-due"),
    column("state", Key, "participation-data-state"),
    column("answered_at", Moment, "participation-data-answered"),
    column("supporters", Whole, "participation-data-supporters"),
    column("district", Key, "participation-data-district"),
    column("address", Text, "participation-data-address"),
    column("lon", Longitude, "participation-data-lon"),
    column("lat", Latitude, "participation-data-lat"),
    column("source_url", Link, "participation-data-source"),
];

/// The room's public data set.
#[must_use]
pub fn data_set() -> DataSet {
    DataSet {
        key: "contributions",
        title: "participation-data-title",
        description: "participation-data-text",
        anonymisation: "participation-data-anonymous",
        columns: COLUMNS,
        rhythm: Rhythm::Continuous,
        page: "/participation",
        files: &[],
        rows: Arc::new(|app, town, _: Lang| {
            let processes = Processes::of(&town);
            let slugs: Vec<String> = processes.iter().map(|p| p.slug.clone()).collect();
            let each = move |slug| rows(app.clone(), Arc::clone(&town), slug);
            stream::iter(slugs).map(each).flatten().boxed()
        }),
    }
}

/// The rows of a process, the oldest first. Each batch is read by a transaction of its own, so
/// that a slow reader holds none.
pub fn rows(
    app: App,
    town: Arc<Town>,
    process: String,
) -> impl Stream<Item = Result<Vec<DataValue>>> + Send + 'static {
    let batches = stream::try_unfold(Some(None), move |next| {
        let (app, town, process) = (app.clone(), Arc::clone(&town), process.clone());
        async move {
            let Some(after) = next else { return Ok(None) };
            let mut tx = town.store.read().await?;
            let read = list_in_order(&mut tx, &process, after, BATCH).await?;
            drop(tx);
            let full = read.len() >= usize::try_from(BATCH).unwrap_or(usize::MAX);
            let last = read.last().filter(|_| full).map(|c| Some((c.received_at, c.id)));
            let rows: Vec<_> = read.iter().map(|c| Ok(row(&app, &town, c))).collect();
            Ok::<_, store::Error>(Some((stream::iter(rows), last)))
        }
    });
    batches.try_flatten()
}

/// In the order of [`COLUMNS`].
fn row(app: &App, town: &Town, contribution: &Contribution) -> Vec<DataValue> {
    let c = contribution;
    vec![
        c.code.as_str().into(),
        app.absolute(town, &c.path()).into(),
        c.process.as_str().into(),
        c.category.as_deref().into(),
        c.title.as_str().into(),
        c.body.as_str().into(),
        c.lang.as_str().into(),
        c.received_at.into(),
        c.office.as_str().into(),
        c.due_at.into(),
        c.state.as_deref().into(),
        c.answered_at.into(),
        c.supporters.into(),
        c.district.as_deref().into(),
        c.address.as_deref().into(),
        c.lon.into(),
        c.lat.into(),
        c.source_url.as_deref().into(),
    ]
}
