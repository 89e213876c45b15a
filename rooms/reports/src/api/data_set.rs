//! The reports as open data: what the room contributes to the town's data, and what its files
//! hold. No contact data, no author, nothing unreleased, sensitive places rounded.

use std::{collections::HashMap, sync::Arc};

use futures_util::{Stream, StreamExt, TryStreamExt, stream};
use kernel::{
    FileId, Lang,
    contribution::{
        DataColumn,
        DataKind::{self, Flag, Key, Latitude, Link, Longitude, Moment, Text, Whole},
        DataValue, Rhythm,
    },
};
use store::Result;
use web::{
    App, Town,
    room::{DataFile, DataSet},
};

use crate::{
    Scope,
    store::{Exported, ListFilter, list_exported},
};

/// Reports read at once.
const BATCH: i64 = 1_000;

const fn column(name: &'static str, kind: DataKind, meaning: &'static str) -> DataColumn {
    DataColumn { name, kind, meaning }
}

/// What a row holds, in its order.
pub const COLUMNS: &[DataColumn] = &[
    column("code", Text, "reports-data-code"),
    column("url", Link, "reports-data-url"),
    column("kind", Key, "reports-data-kind"),
    column("category", Key, "reports-data-category"),
    column("category_name", Text, "reports-data-category-name"),
    column("title", Text, "reports-data-headline"),
    column("description", Text, "reports-data-description"),
    column("language", Key, "reports-data-language"),
    column("status", Key, "reports-data-status"),
    column("received_at", Moment, "reports-data-received"),
    column("released_at", Moment, "reports-data-released"),
    column("started_at", Moment, "reports-data-started"),
    column("expected_at", Moment, "reports-data-expected"),
    column("closed_at", Moment, "reports-data-closed"),
    column("closed_reason", Key, "reports-data-reason"),
    column("fixed_at", Moment, "reports-data-fixed"),
    column("changed_at", Moment, "reports-data-changed"),
    column("department", Key, "reports-data-department"),
    column("department_name", Text, "reports-data-department-name"),
    column("district", Key, "reports-data-district"),
    column("district_name", Text, "reports-data-district-name"),
    column("address", Text, "reports-data-address"),
    column("lon", Longitude, "reports-data-lon"),
    column("lat", Latitude, "reports-data-lat"),
    column("place_rounded", Flag, "reports-data-rounded"),
    column("supporters", Whole, "reports-data-supporters"),
    column("picture_url", Link, "reports-data-picture"),
];

/// The contribution.
#[must_use]
pub fn data_set() -> DataSet {
    DataSet {
        key: "reports",
        title: "reports-data-title",
        description: "reports-data-text",
        anonymisation: "reports-data-anonymous",
        columns: COLUMNS,
        rhythm: Rhythm::Continuous,
        page: "/reports/data",
        files: &[
            DataFile { format: "CSV", media_type: "text/csv", path: "/reports.csv" },
            DataFile {
                format: "GeoJSON",
                media_type: "application/geo+json",
                path: "/reports.geojson",
            },
        ],
        rows: Arc::new(|app, town, lang| {
            let scope = Scope::of_town(&town);
            let filter =
                ListFilter { sensitive: scope.sensitive_categories(), ..ListFilter::default() };
            rows(app, town, lang, filter).boxed()
        }),
    }
}

/// The rows of the reports a filter leaves, the newest first. Each batch is read by a
/// transaction of its own, so that a slow reader holds none.
pub fn rows(
    app: App,
    town: Arc<Town>,
    lang: Lang,
    filter: ListFilter,
) -> impl Stream<Item = Result<Vec<DataValue>>> + Send + 'static {
    rows_by(app, town, lang, filter, BATCH)
}

/// [`rows`] with so many reports a batch.
pub fn rows_by(
    app: App,
    town: Arc<Town>,
    lang: Lang,
    filter: ListFilter,
    batch: i64,
) -> impl Stream<Item = Result<Vec<DataValue>>> + Send + 'static {
    let writer = Arc::new(Writer { scope: Scope::of_town(&town), app, lang, batch });
    let batches = stream::try_unfold(Some(filter), move |next| {
        let writer = Arc::clone(&writer);
        async move {
            let Some(mut filter) = next else { return Ok(None) };
            let (rows, last) = writer.batch(&filter).await?;
            let following = last.map(|last| {
                filter.before = Some(last);
                filter
            });
            Ok::<_, store::Error>(Some((stream::iter(rows).map(Ok), following)))
        }
    });
    batches.try_flatten()
}

/// What turns reports into rows.
struct Writer {
    scope: Scope,
    app: App,
    lang: Lang,
    /// Reports read at once.
    batch: i64,
}

type Keyset = (kernel::Ts, kernel::ReportId);

impl Writer {
    /// The next rows, and where the batch after them begins; none after the last.
    async fn batch(&self, filter: &ListFilter) -> Result<(Vec<Vec<DataValue>>, Option<Keyset>)> {
        let town = self.scope.town();
        let mut tx = town.store.read().await?;
        let exported = list_exported(&mut tx, filter, self.batch).await?;
        let ids: Vec<FileId> = exported.iter().filter_map(|e| e.picture).collect();
        let files =
            if ids.is_empty() { Vec::new() } else { files::list_files(&mut tx, &ids).await? };
        drop(tx);
        let tokens: HashMap<FileId, String> = files.into_iter().map(|f| (f.id, f.token)).collect();
        let full = exported.len() >= usize::try_from(self.batch).unwrap_or(usize::MAX);
        let last = exported.last().filter(|_| full);
        let last = last.map(|e| (e.report.received_at, e.report.id));
        let rows = exported.into_iter().map(|e| {
            let token = e.picture.and_then(|id| tokens.get(&id));
            self.row(e, token.map(String::as_str))
        });
        Ok((rows.collect(), last))
    }

    /// In the order of [`COLUMNS`].
    fn row(&self, exported: Exported, token: Option<&str>) -> Vec<DataValue> {
        let (scope, lang) = (&self.scope, self.lang);
        let report = exported.report;
        let rounded = report.place_rounded || scope.is_sensitive(&report.category);
        let report = scope.shown_report(report);
        let link = |path: &str| self.app.absolute(scope.town(), path);
        let (size, kind) = (files::Rendition::Large, files::Format::Jpeg);
        let picture = token.map(|token| link(&files::picture_path(token, size, kind)));
        let district = report.district.as_deref();
        vec![
            report.code.as_str().into(),
            link(&report.path()).into(),
            report.kind.as_str().into(),
            report.category.as_str().into(),
            scope.category_name(&report.category, lang).into(),
            report.title.as_str().into(),
            report.description.as_str().into(),
            report.lang.as_str().into(),
            report.status().as_str().into(),
            report.received_at.into(),
            report.published_at.into(),
            report.started_at.into(),
            report.expected_at.into(),
            report.closed_at.into(),
            report.closed_reason.as_deref().into(),
            report.fixed_at.into(),
            report.changed_at.into(),
            report.department.as_str().into(),
            scope.department_name(&report.department, lang).into(),
            district.into(),
            district.map(|key| scope.district_name(key)).into(),
            report.address.as_deref().into(),
            report.lon.into(),
            report.lat.into(),
            rounded.into(),
            report.supporters.into(),
            picture.into(),
        ]
    }
}
