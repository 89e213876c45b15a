//! The saved views as a row of links over the inbox, each with how much it shows.

use askama::Template;
use store::Tx;
use web::{Answer, Here};

use super::{
    asked::{self, Asked},
    desk::Reader,
    inbox::counted,
};
use crate::{
    Scope,
    store::{count_views, list_views},
    view::SavedView,
};

/// Counting stops here: on a link, more is simply many.
const COUNTED: i64 = 1_000;

/// A view as a link.
pub(super) struct Link {
    /// The view.
    pub view: SavedView,
    /// The inbox with its filters.
    pub path: String,
    /// How many reports it shows.
    pub count: String,
    /// It is what the page shows.
    pub current: bool,
}

/// The row.
#[derive(Template)]
#[template(path = "staff/view_row.html")]
pub(super) struct ViewRow {
    here: Here,
    links: Vec<Link>,
    /// Where what is chosen now can be saved; none where nothing is chosen, or it is saved.
    save: Option<String>,
}
impl askama::filters::HtmlSafe for ViewRow {}

/// The row over a list, for whoever reads it; only clerks save views.
pub(super) async fn view_row(
    tx: &mut Tx,
    here: &Here,
    scope: &Scope,
    reader: &Reader,
    asked: &Asked,
) -> Answer<ViewRow> {
    let links = links(tx, here, scope, reader, asked).await?;
    let worth = asked.narrows() || !asked.sort.is_empty();
    let known = links.iter().any(|link| link.current);
    let save = (reader.clerk.is_some() && worth && !known)
        .then(|| format!("{}/views/new?{}", asked::PATH, asked.query(&[])));
    Ok(ViewRow { here: here.clone(), links, save })
}

/// The views a reader sees, with their counters: two queries, however many there are.
pub(super) async fn links(
    tx: &mut Tx,
    here: &Here,
    scope: &Scope,
    reader: &Reader,
    shown: &Asked,
) -> Answer<Vec<Link>> {
    let views = list_views(tx, reader.id, reader.held()).await?;
    let asked: Vec<Asked> = views.iter().map(|view| Asked::parse(&view.query)).collect();
    let filters: Vec<_> =
        asked.iter().map(|a| (a.inbox(), a.filter(here, scope, reader))).collect();
    let counts = count_views(tx, &filters, COUNTED).await?;
    let current = shown.query(&[]);
    let link = |(view, n): (SavedView, i64)| Link {
        path: asked::at(&view.query),
        count: counted(here, n, COUNTED),
        current: view.query == current,
        view,
    };
    Ok(views.into_iter().zip(counts).map(link).collect())
}
