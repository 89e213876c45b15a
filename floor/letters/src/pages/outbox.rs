//! `/outbox`: what would have been sent, for people who try the house on their own machine.
//! Elsewhere there is no such page.

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;
use web::app::Mode;
use web::problem::Answer;
use web::ui::Paging;
use web::{Here, Page, Problem};

use crate::store::{Shown, find_mail, list_mails};

/// Mails on one page.
const PAGE: usize = 30;

#[derive(Template)]
#[template(path = "outbox.html")]
struct Outbox {
    here: Here,
    mails: Vec<Line>,
    paging: Paging,
}

#[derive(Template)]
#[template(path = "mail.html")]
struct ShowMail {
    here: Here,
    mail: Line,
}

/// A mail in the words of a page.
struct Line {
    path: String,
    lang: &'static str,
    subject: String,
    recipient: String,
    moment: String,
    state: String,
    text: Vec<Piece>,
}

/// A piece of a mail's text.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Words(String),
    Link(String),
}

/// Where a page of the list begins.
#[derive(Deserialize)]
pub(super) struct From {
    after: Option<String>,
}

pub(super) async fn list_outbox(here: Here, Query(from): Query<From>) -> Answer<Page> {
    only_in_demo(&here)?;
    let mut tx = here.town.store.read().await?;
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut mails = list_mails(&mut tx, from.after.as_deref(), limit).await?;
    let more = mails.len() > PAGE;
    mails.truncate(PAGE);
    let next = mails.last().filter(|_| more).map(|m| format!("/outbox?after={}", m.code));
    let first = from.after.map(|_| "/outbox".to_owned());
    let page = Outbox {
        paging: web::ui::paging(&here, first, next),
        mails: mails.into_iter().map(|mail| Line::of(&here, mail)).collect(),
        here: here.clone(),
    };
    Ok(Page::new(here.t("letters-outbox-title"), page).hidden())
}

pub(super) async fn show_mail(here: Here, Path(code): Path<String>) -> Answer<Page> {
    only_in_demo(&here)?;
    let mut tx = here.town.store.read().await?;
    let mail = find_mail(&mut tx, &code).await?.ok_or_else(Problem::not_found)?;
    let title = mail.subject.clone();
    let page = ShowMail { mail: Line::of(&here, mail), here: here.clone() };
    Ok(Page::new(title, page).crumb(here.t("letters-outbox-title"), "/outbox").hidden())
}

fn only_in_demo(here: &Here) -> Answer<()> {
    match here.app.settings.mode {
        Mode::Demo => Ok(()),
        Mode::Production => Err(Problem::not_found()),
    }
}

impl Line {
    fn of(here: &Here, mail: Shown) -> Self {
        let state = match (mail.sent_at, mail.failed_at) {
            (Some(_), _) => "letters-outbox-sent",
            (None, Some(_)) => "letters-outbox-failed",
            (None, None) => "letters-outbox-kept",
        };
        Self {
            path: format!("/outbox/{}", mail.code),
            lang: mail.language().tag(),
            moment: here.moment(mail.queued_at),
            state: here.t(state),
            text: pieces(&mail.body),
            subject: mail.subject,
            recipient: mail.recipient,
        }
    }
}

/// Splits a text at its web addresses. What closes a sentence or a bracket after an address is
/// not part of it.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    let mut rest = text;
    while let Some(at) = find_link(rest) {
        words.push_str(&rest[..at]);
        let from = &rest[at..];
        let end = from.find(|c: char| c.is_whitespace() || "<>\"".contains(c));
        let link =
            from[..end.unwrap_or(from.len())].trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
        if !words.is_empty() {
            pieces.push(Piece::Words(std::mem::take(&mut words)));
        }
        pieces.push(Piece::Link(link.to_owned()));
        rest = &from[link.len()..];
    }
    words.push_str(rest);
    if !words.is_empty() {
        pieces.push(Piece::Words(words));
    }
    pieces
}

fn find_link(text: &str) -> Option<usize> {
    let at = |scheme| text.find(scheme);
    match (at("https://"), at("http://")) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_and_sentences_end_outside_of_them() {
        let words = |text: &str| Piece::Words(text.to_owned());
        let link = |text: &str| Piece::Link(text.to_owned());
        assert_eq!(
            pieces("Bestätigen: https://a.example/x?y=1. Oder (http://b.example/z)!\nDanke"),
            [
                words("Bestätigen: "),
                link("https://a.example/x?y=1"),
                words(". Oder ("),
                link("http://b.example/z"),
                words(")!\nDanke"),
            ]
        );
        assert_eq!(pieces("javascript:alert(1)"), [words("javascript:alert(1)")]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn a_text_split_in_pieces_is_the_same_text() {
        for text in ["http://", "https://https://a", "a http://b\"c", "http://..."] {
            let joined: String = pieces(text)
                .into_iter()
                .map(|piece| match piece {
                    Piece::Words(text) | Piece::Link(text) => text,
                })
                .collect();
            assert_eq!(joined, text);
        }
    }
}
