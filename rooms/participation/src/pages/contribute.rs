//! `/participation/{process}/new`: take part, without an account and on one page.

use std::time::Duration;

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use kernel::municipality::Moderation;
use maps::TownMap;
use store::Error;
use web::{
    Answer, Form, Guarded, Here, Page, Problem, fields,
    here::{VISIT, set_cookie},
    limit::Limit,
    see_other,
};

use super::{
    deed,
    place::{self, Found, Placed},
    process_of,
    show::missing,
    support::{KEPT, give},
};
use crate::{
    Contribution, Process,
    duplicates::{Said, Similar, find_similar},
    process::Places,
    store::find_by_code,
    verbs::{self, From, Words, secret_of},
};

/// Contributions of one network: a class of pupils at once, not a campaign.
const CONTRIBUTIONS: Limit =
    Limit { name: "participation contribution", burst: 20, every: Duration::from_secs(60) };
/// Longest title, in characters.
const TITLE: usize = 100;
/// Longest text, in characters.
const TEXT: usize = 3_000;
/// Longest address, in characters.
const ADDRESS: usize = 200;
/// Similar contributions offered.
const OFFERED: usize = 3;
/// Length of the key a form is sent with, in characters.
const KEY: usize = 32;

fields! {
    /// Fields of the form.
    pub ContributeField {
        Category = "category",
        Title = "title",
        Text = "text",
        Address = "address",
        Found = "found",
        Find = "find",
        Asked = "asked",
        Lon = "lon",
        Lat = "lat",
        Key = "key",
        Seen = "seen",
        Same = "same",
    }
}

#[derive(Template)]
#[template(path = "contribute.html")]
struct Contribute<'a> {
    here: &'a Here,
    process: &'a Process,
    form: &'a Form<ContributeField>,
    found: Vec<Found>,
    searched: bool,
    chosen: bool,
    centre: String,
    zoom: f64,
    bounds: Option<String>,
    /// What may be the same, before it is sent.
    similar: Vec<Similar>,
}

/// The form.
pub async fn show_form(here: Here, Path(slug): Path<String>) -> Answer<Page> {
    let process = process_of(&here, &slug)?;
    if !process.takes_contributions(here.now) {
        return Err(closed(&process));
    }
    let form = Form::default().with(ContributeField::Key, here.app.chance.token());
    Ok(page(&here, &process, &form, Vec::new(), false))
}

/// Nobody can take part now.
pub(super) fn closed(process: &Process) -> Problem {
    Problem::gone()
        .because("participation-closed-text")
        .link("participation-back-to-process", process.path())
}

/// Takes a contribution. The same form sent twice is one.
pub async fn send_contribution(
    here: Here,
    visitor: Visitor,
    Path(slug): Path<String>,
    Guarded(mut form): Guarded<ContributeField>,
) -> Answer<Response> {
    let process = process_of(&here, &slug)?;
    if !process.takes_contributions(here.now) {
        return Err(closed(&process));
    }
    if !form.value(ContributeField::Same).is_empty() {
        return support_same(&here, &visitor, &process, &form).await;
    }
    if form.ticked(ContributeField::Find) {
        let found = place::search(&here, form.value(ContributeField::Address));
        return Ok(page(&here, &process, &form, found, true).into_response());
    }
    let (words, found) = read(&here, &process, &mut form);
    let key = form.value(ContributeField::Key).to_owned();
    if key.len() != KEY {
        // A page of ours always has one; a short one could be guessed, and leads to what it sent.
        return Err(Problem::bad_request());
    }
    if !form.is_valid() {
        let searched = !found.is_empty();
        let again = page(&here, &process, &form, found, searched);
        return Ok(again.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    if !form.ticked(ContributeField::Seen) {
        let similar = similar(&here, &process, &words).await?;
        if !similar.is_empty() {
            // The place is settled: it is not asked for again.
            let form = match words.point {
                Some(point) => form
                    .with(ContributeField::Lon, point.lon.to_string())
                    .with(ContributeField::Lat, point.lat.to_string()),
                None => form,
            };
            let asked = page_with(&here, &process, &form, Vec::new(), false, similar);
            return Ok(asked.into_response());
        }
    }
    here.limit(CONTRIBUTIONS)?;
    let own = format!("/participation/own/{}?sent", secret_of(&key));
    let from = From {
        source: "web".to_owned(),
        source_id: None,
        source_url: None,
        key: Some(key),
        author: visitor.person().map(|person| person.id),
        released: process.moderation() == Moderation::After,
    };
    let (deed, town, map) = (deed(&here, &visitor), here.town.clone(), TownMap::of(&here.town));
    here.town
        .store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                verbs::contribute(tx, &deed, &town, &map, &process, words, from).await
            })
        })
        .await?;
    Ok(see_other(&own))
}

/// What is there already and may be the same.
async fn similar(here: &Here, process: &Process, words: &Words) -> Answer<Vec<Similar>> {
    let said = Said {
        process: &process.slug,
        category: words.category.as_deref(),
        title: &words.title,
        body: &words.body,
        lang: words.lang,
        point: words.point,
        id: None,
    };
    Ok(find_similar(&mut here.town.store.read().await?, &said, OFFERED).await?)
}

/// "That is it": a voice for what is there, instead of a second contribution.
async fn support_same(
    here: &Here,
    visitor: &Visitor,
    process: &Process,
    form: &Form<ContributeField>,
) -> Answer<Response> {
    let code: String = form.value(ContributeField::Same).chars().take(KEY).collect();
    let mut tx = here.town.store.read().await?;
    let found = find_by_code(&mut tx, &code.to_uppercase()).await?;
    drop(tx);
    let fits = |c: &Contribution| c.process == process.slug && c.is_public();
    let contribution = found.filter(fits).ok_or_else(|| missing(process))?;
    let to = give(here, visitor, process, contribution, false).await?;
    let mut answer = see_other(&to);
    set_cookie(&mut answer, here, VISIT, here.visit(), KEPT);
    Ok(answer)
}

/// What the form says, and places to choose from; what is wrong is noted in the form.
fn read(here: &Here, process: &Process, form: &mut Form<ContributeField>) -> (Words, Vec<Found>) {
    let category = form.value(ContributeField::Category).to_owned();
    if process.category(&category).is_none() {
        form.fail(ContributeField::Category, "participation-new-category-missing");
    }
    let title = form.required(ContributeField::Title, "participation-new-title-missing", TITLE);
    let text_missing = worded(process, "participation-new-text-missing");
    let body = form.required(ContributeField::Text, text_missing, TEXT);
    let places = process.places();
    if places == Places::None {
        let words =
            Words { category: Some(category), title, body, lang: here.lang, ..Words::default() };
        return (words, Vec::new());
    }
    let address = form.optional(ContributeField::Address, ADDRESS);
    let (point, found) = match place::read(here, form, places) {
        Placed::Known(point) => (point, Vec::new()),
        Placed::Asks(found) => (None, found),
        Placed::Wrong => (None, Vec::new()),
    };
    let words = Words { category: Some(category), title, body, lang: here.lang, address, point };
    (words, found)
}

/// Messages that speak of places, and what stands for each where none is asked for.
const WORDED: [(&str, &str); 4] = [
    ("participation-new-title-hint", "participation-ideas-title-hint"),
    ("participation-new-text", "participation-ideas-text"),
    ("participation-new-text-missing", "participation-ideas-text-missing"),
    ("participation-new-privacy", "participation-ideas-privacy"),
];

/// A message in the words of the dialogue.
fn worded(process: &Process, key: &'static str) -> &'static str {
    let other = WORDED.iter().find(|(own, _)| *own == key).map(|(_, other)| *other);
    other.filter(|_| process.places() == Places::None).unwrap_or(key)
}

fn page(
    here: &Here,
    process: &Process,
    form: &Form<ContributeField>,
    found: Vec<Found>,
    searched: bool,
) -> Page {
    page_with(here, process, form, found, searched, Vec::new())
}

fn page_with(
    here: &Here,
    process: &Process,
    form: &Form<ContributeField>,
    found: Vec<Found>,
    searched: bool,
    similar: Vec<Similar>,
) -> Page {
    let map = &here.town.config.map;
    let (lon, lat) = (form.value(ContributeField::Lon), form.value(ContributeField::Lat));
    let chosen = place::point(lon, lat).is_some();
    let bounds = TownMap::of(&here.town).bounds().filter(|_| !chosen);
    let body = Contribute {
        similar,
        found,
        searched,
        chosen,
        centre: format!("{},{}", map.centre.lon, map.centre.lat),
        zoom: map.zoom,
        bounds: bounds.map(|b| format!("{},{},{},{}", b.west, b.south, b.east, b.north)),
        here,
        process,
        form,
    };
    Page::new(here.t("participation-new-heading"), body)
        .crumb(here.t("participation-title"), "/participation")
        .crumb(process.title.get(here.lang), process.path())
        .section("/participation")
        .script("place")
        .script("form")
}

impl Contribute<'_> {
    fn error(&self, name: &str) -> Option<String> {
        web::field::error_text(self.here, self.form, name)
    }

    fn is_moderated(&self) -> bool {
        self.process.moderation() == Moderation::Before
    }

    fn asks_place(&self) -> bool {
        self.process.places() != Places::None
    }

    fn worded(&self, key: &'static str) -> &'static str {
        worded(self.process, key)
    }

    fn is_category(&self, key: &str) -> bool {
        self.form.value(ContributeField::Category) == key
    }
}
