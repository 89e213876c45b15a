//! `/admin/registers`: registers that may tell of events, and letters that wait to be posted.

use admin::Editor;
use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Administrator;
use kernel::municipality::is_key;
use web::{
    Answer, Form, Guarded, Here, Page, Problem, fields, see_other,
    ui::{self, Notice},
};

use super::above;
use crate::{
    deciding::Voice,
    paper,
    starts::{
        happening::{HAPPENINGS, Happening},
        proposal::{self, ProposalId},
        source::{self, NAME_CHARS, Source, SourceId, Wish},
    },
    store::starts::{Waiting, find_letter, list_letters, list_sources},
};

fields! {
    /// Fields of the page.
    pub SourceField {
        Name = "name",
        Issuer = "issuer",
        Key = "key",
        Event = "event",
        Source = "source",
        Letter = "letter",
    }
}

/// Where the page is.
pub const PATH: &str = "/admin/registers";
/// Letters on the page.
const LETTERS: i64 = 50;

#[derive(Template)]
#[template(path = "admin/registers.html")]
struct Registers<'a> {
    here: &'a Here,
    form: &'a Form<SourceField>,
    sources: Vec<Source>,
    letters: Vec<Waiting>,
    notice: Notice,
}

impl Registers<'_> {
    fn events(&self, source: &Source) -> String {
        let named = source.events.split(' ').filter_map(Happening::named);
        named.map(|happening| self.here.t(happening.label)).collect::<Vec<_>>().join(", ")
    }

    /// The language a letter is written in.
    fn tag(&self, letter: &Waiting) -> &'static str {
        self.here.town.config.language(letter.language()).tag()
    }

    fn ticked(&self, event: &str) -> bool {
        self.form.all(SourceField::Event).any(|known| known == event)
    }
}

/// The page.
pub async fn list_registers(editor: Editor) -> Answer<Page> {
    page(&editor.here, &Form::default()).await
}

/// Lets a register tell.
pub async fn add_register(
    here: Here,
    administrator: Administrator,
    Guarded(mut form): Guarded<SourceField>,
) -> Answer<Response> {
    let name = form.required(SourceField::Name, "services-registers-name-missing", NAME_CHARS);
    let issuer = form.value(SourceField::Issuer).to_owned();
    if !is_key(&issuer) {
        form.fail(SourceField::Issuer, "services-registers-issuer-wrong");
    }
    let key = seal::jws::public_key(form.value(SourceField::Key));
    if key.is_none() {
        form.fail(SourceField::Key, "services-registers-key-wrong");
    }
    let known = HAPPENINGS.iter().map(|happening| happening.name);
    let events: Vec<String> = known
        .filter(|name| form.all(SourceField::Event).any(|event| event == *name))
        .map(str::to_owned)
        .collect();
    if events.is_empty() {
        form.fail(SourceField::Event, "services-registers-event-missing");
    }
    let Some(key) = key.filter(|_| form.is_valid()) else {
        let page = page(&here, &form).await?.status(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(page.into_response());
    };
    let wish = Wish { name, issuer, public_key: key.to_vec(), events };
    let (chance, now, wished) = (here.app.chance.clone(), here.now, wish.clone());
    let added = here.town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            source::register(tx, &chance, now, &administrator.actor(), &wished).await
        })
    });
    if !wish.is(&added.await?) {
        form.fail(SourceField::Key, "services-registers-key-known");
        let page = page(&here, &form).await?.status(StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(page.into_response());
    }
    Ok(see_other(&format!("{PATH}?added")))
}

/// Takes a key out of force.
pub async fn revoke_register(
    here: Here,
    administrator: Administrator,
    Guarded(form): Guarded<SourceField>,
) -> Answer<Response> {
    let id = form.value(SourceField::Source).parse().map(SourceId).ok();
    let (id, now) = (id.ok_or_else(Problem::bad_request)?, here.now);
    let revoked = here.town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { source::revoke(tx, now, &administrator.actor(), id).await })
    });
    revoked.await?;
    Ok(see_other(&format!("{PATH}?revoked")))
}

/// A letter as a sheet: asked for by its form, so that no address leads to a code.
pub async fn print_letter(
    here: Here,
    _: Administrator,
    Guarded(form): Guarded<SourceField>,
) -> Answer<Response> {
    let id = form.value(SourceField::Letter).parse().map(ProposalId).ok();
    let id = id.ok_or_else(Problem::bad_request)?;
    let found = find_letter(&mut here.town.store.read().await?, id).await?;
    let gone = || Problem::gone().because("services-registers-letter-gone");
    let letter = found.ok_or_else(|| gone().link("services-registers-title", PATH))?;
    let name = paper::name("proposal", letter.made_at.date(&here.town.zone));
    press::serve(&here, &name, paper::proposal(&Voice::of(&here), &letter)).await
}

/// Notes that a letter is on its way.
pub async fn note_letter(
    here: Here,
    administrator: Administrator,
    Guarded(form): Guarded<SourceField>,
) -> Answer<Response> {
    let id = form.value(SourceField::Letter).parse().map(ProposalId).ok();
    let (id, now) = (id.ok_or_else(Problem::bad_request)?, here.now);
    let posted = here.town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { proposal::posted(tx, &administrator.actor(), now, id).await })
    });
    posted.await?;
    Ok(see_other(&format!("{PATH}?posted")))
}

async fn page(here: &Here, form: &Form<SourceField>) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let sources = list_sources(&mut tx).await?;
    let letters = list_letters(&mut tx, LETTERS).await?;
    drop(tx);
    let notice = match here.uri.query() {
        Some("added") => ui::success(here.t("services-registers-added")),
        Some("revoked") => ui::success(here.t("services-registers-revoked-now")),
        Some("posted") => ui::success(here.t("services-registers-posted-now")),
        _ => ui::success(""),
    };
    let body = Registers { here, form, sources, letters, notice };
    Ok(above(here, Page::new(here.t("services-registers-title"), body)))
}
