//! A definition as applicants would see it, before anybody does.

use admin::Editor;
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::Lang;
use web::{Answer, Form, Here, Page, Problem};

use super::{arriving::TextField, below, differences::Differences, newest};
use crate::{
    definition::{Definition, Due},
    pages::{
        current,
        service::{Cost, cost},
    },
    published::Catalogue,
    standing::Looked,
    store::{list_publications, list_uses},
};

#[derive(Template)]
#[template(path = "admin/preview.html")]
struct Preview<'a> {
    here: &'a Here,
    form: &'a Form<TextField>,
    definition: &'a Definition,
    looked: &'a Looked,
    costs: Vec<Cost<'a>>,
    /// With their names; the first is the visitor's.
    languages: Vec<(Lang, String)>,
    /// The version that is offered now.
    offered: Option<i64>,
    drafts: i64,
    unknown: usize,
    notes: usize,
    /// Nothing beside the first version.
    differences: Option<Differences<'a>>,
}

impl Preview<'_> {
    fn about(&self, lang: &Lang) -> Vec<Vec<&str>> {
        web::text::paragraphs(self.definition.about.get(*lang))
    }
}

/// The page. `form` holds the text as it would be stored.
pub(super) async fn answer(
    editor: &Editor,
    form: &Form<TextField>,
    looked: &Looked,
) -> Answer<Response> {
    let here = &editor.here;
    let definition = looked.definition.as_ref().ok_or_else(Problem::internal)?;
    let mut tx = editor.town.store.read().await?;
    let publications = list_publications(&mut tx).await?;
    let uses = list_uses(&mut tx, &looked.key).await?;
    drop(tx);
    let catalogue = Catalogue::of_town(&editor.town, here.now).await?;
    let before = catalogue.find(&looked.key);
    let today = current::today(here);
    let due = definition.fees.iter().filter(|fee| fee.due != Due::Change);
    let mut languages = editor.languages();
    languages.sort_by_key(|lang| *lang != here.lang);
    let named = |lang: Lang| (lang, here.t(admin::sheet::language(lang)));
    let body = Preview {
        costs: due.map(|fee| cost(here, definition, fee, today)).collect(),
        languages: languages.into_iter().map(named).collect(),
        offered: newest(&publications, &looked.key).map(|newest| newest.version),
        drafts: uses.iter().map(|of| of.drafts).sum(),
        unknown: looked.report.unknown_fees.len(),
        notes: looked.report.notes.len(),
        differences: before.map(|old| Differences::between(here, &old.definition, definition)),
        here,
        form,
        definition,
        looked,
    };
    let name = definition.name.get(here.lang);
    let page = Page::new(here.t1("services-define-preview", "name", name), body);
    let status = if form.is_valid() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let path = format!("{}/{}", super::DEFINITIONS, looked.key);
    let page = below(here, page);
    let known = editor.town.file(&crate::published::file_of(&looked.key)).is_some();
    let page = if known { page.crumb(name, path) } else { page };
    Ok(page.status(status).into_response())
}
