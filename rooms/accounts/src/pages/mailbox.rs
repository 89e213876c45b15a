//! `/account/mailbox`: what the administration wrote, with its documents.

use ::store::Error;
use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use identity::Citizen;
use kernel::Lang;
use letters::{
    mailbox,
    store::mailbox::{self as rows, Letter, Listed},
};
use web::{Answer, Here, Page, Problem, ui::Paging};

use super::{keyset, query};

/// Messages on one page.
const PAGE: usize = 25;

#[derive(Template)]
#[template(path = "mailbox.html")]
struct Mailbox<'a> {
    here: &'a Here,
    messages: Vec<Listed>,
    paging: Paging,
}

impl Mailbox<'_> {
    fn tag(&self, lang: &str) -> &'static str {
        tag(lang)
    }
}

/// The language of words for the attribute `lang`.
fn tag(lang: &str) -> &'static str {
    Lang::from_name(lang).unwrap_or_default().tag()
}

/// `GET /account/mailbox`
pub(super) async fn list_mailbox(here: Here, citizen: Citizen) -> Answer<Page> {
    let before = keyset(&query(&here, "before"));
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut tx = here.town.store.read().await?;
    let mut messages = rows::list_messages(&mut tx, citizen.id(), before, limit).await?;
    let more = messages.len() > PAGE;
    messages.truncate(PAGE);
    let last = messages.last().filter(|_| more);
    let next = last.map(|m| format!("/account/mailbox?before={}.{}", m.provided_at.0, m.id));
    let first = before.map(|_| "/account/mailbox".to_owned());
    let paging = web::ui::paging(&here, first, next);
    let body = Mailbox { here: &here, messages, paging };
    Ok(Page::new(here.t("accounts-mailbox-title"), body)
        .crumb(here.t("accounts-account"), "/account")
        .section("/account/mailbox")
        .hidden())
}

#[derive(Template)]
#[template(path = "message.html")]
struct ShowMessage<'a> {
    here: &'a Here,
    code: &'a str,
    letter: Letter,
    attachments: Vec<(i64, String, i64)>,
}

impl ShowMessage<'_> {
    fn tag(&self) -> &'static str {
        tag(&self.letter.lang)
    }

    fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.letter.body.split("\n\n").map(str::trim).filter(|p| !p.is_empty())
    }

    /// A size in whole kilobytes, at least one.
    fn kilobytes(bytes: &i64) -> i64 {
        (bytes / 1_000).max(1)
    }
}

/// `GET /account/mailbox/{code}`; the first opening is noted, because it counts in law.
pub(super) async fn show_message(
    here: Here,
    citizen: Citizen,
    Path(code): Path<String>,
) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let found = rows::find_message(&mut tx, citizen.id(), &code).await?;
    let letter = found.ok_or_else(Problem::not_found)?;
    let attachments = rows::list_attachments(&mut tx, letter.id).await?;
    drop(tx);
    if letter.opened_at.is_none() {
        let (now, person, opened) = (here.now, citizen.id(), code.clone());
        let noted = here.town.store.write::<_, Error, _>(move |tx| {
            Box::pin(async move { mailbox::open(tx, now, person, &opened).await })
        });
        noted.await?;
    }
    let title = letter.subject.clone();
    let body = ShowMessage { here: &here, code: &code, letter, attachments };
    Ok(Page::new(title, body)
        .crumb(here.t("accounts-account"), "/account")
        .crumb(here.t("accounts-mailbox-title"), "/account/mailbox")
        .section("/account/mailbox")
        .hidden())
}

/// `GET /account/mailbox/{code}/{nr}`: a document, always to be saved, never shown as a page.
pub(super) async fn send_attachment(
    here: Here,
    citizen: Citizen,
    Path((code, nr)): Path<(String, i64)>,
) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let found = rows::find_attachment(&mut tx, citizen.id(), &code, nr).await?;
    let found = found.ok_or_else(Problem::not_found)?;
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_. ".contains(c);
    let name: String = found.name.chars().map(|c| if plain(c) { c } else { '_' }).collect();
    let value = |text: &str| HeaderValue::from_str(text).map_err(|_invalid| Problem::internal());
    let headers = [
        (header::CONTENT_TYPE, value(&found.media_type)?),
        (header::CONTENT_DISPOSITION, value(&format!("attachment; filename=\"{name}\""))?),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, found.bytes).into_response())
}
