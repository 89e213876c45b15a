//! `/admin/services/{key}`: how a definition stands, what was found in it, and who is on which
//! version.

use admin::Editor;
use askama::Template;
use axum::extract::Path;
use kernel::{Ts, municipality::Finding};
use web::{
    Answer, Here, Page, Problem,
    ui::{self, Notice},
};

use super::{below, in_a_sentence, newest};
use crate::{
    definition::{Fee, Price},
    in_words,
    published::Catalogue,
    standing::{self, Looked, Standing},
    store::{list_publications, list_uses},
};

/// A version that was published, and who is on it.
struct Line {
    version: i64,
    at: Ts,
    drafts: i64,
    applications: i64,
}

#[derive(Template)]
#[template(path = "admin/definition.html")]
struct Show<'a> {
    here: &'a Here,
    looked: &'a Looked,
    name: &'a str,
    icon: &'static str,
    sentence: String,
    published: bool,
    offered: bool,
    findings: Vec<Finding>,
    versions: Vec<Line>,
    notice: Notice,
}

impl Show<'_> {
    /// Fees with rows nobody knows, and for whom each of these rows is.
    fn unknown(&self) -> Vec<(&Fee, Vec<String>)> {
        let Some(definition) = &self.looked.definition else { return Vec::new() };
        let unknown = |fee: &Fee| {
            let rates = fee.rates.iter().filter(|rate| rate.price == Price::Unknown);
            let whom = rates.map(|rate| match &rate.when {
                Some(when) => {
                    in_words::condition(definition, when.expression.root(), self.here.lang)
                }
                None => self.here.t("services-define-all"),
            });
            whom.collect::<Vec<_>>()
        };
        let fees = definition.fees.iter().map(|fee| (fee, unknown(fee)));
        fees.filter(|(_, rows)| !rows.is_empty()).collect()
    }
}

/// The page.
pub async fn show_definition(editor: Editor, Path(key): Path<String>) -> Answer<Page> {
    let (here, town) = (&editor.here, &editor.town);
    let catalogue = Catalogue::of_town(town, here.now).await?;
    let mut tx = town.store.read().await?;
    let publications = list_publications(&mut tx).await?;
    let uses = list_uses(&mut tx, &key).await?;
    drop(tx);
    let all = standing::look(town, here.now).await?;
    let looked = all.iter().find(|one| one.key == key).ok_or_else(Problem::not_found)?;
    let newest = newest(&publications, &key);
    let (icon, sentence) = in_a_sentence(here, looked, newest);
    let own = publications.iter().filter(|publication| publication.service == key);
    let line = |(publication, of): (&crate::store::Publication, &crate::store::Use)| Line {
        version: publication.version,
        at: publication.published_at,
        drafts: of.drafts,
        applications: of.applications,
    };
    let definition = looked.definition.as_ref();
    let name = definition.map_or(looked.key.as_str(), |d| d.name.get(here.lang));
    let body = Show {
        published: looked.standing(newest) == Standing::Published,
        offered: catalogue.find(&key).is_some(),
        findings: looked.refusals(newest),
        // Both come with the newest version first.
        versions: own.zip(&uses).map(line).collect(),
        notice: notice(here),
        here,
        looked,
        name,
        icon,
        sentence,
    };
    let page = Page::new(name, body);
    Ok(below(here, page))
}

fn notice(here: &Here) -> Notice {
    match here.uri.query() {
        Some("published") => ui::success(here.t("services-define-done")),
        Some("stored") => ui::success(here.t("services-define-stored")),
        _ => ui::success(""),
    }
}
