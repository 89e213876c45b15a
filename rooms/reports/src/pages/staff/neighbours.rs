//! From case to case: the list a clerk came from goes along in the address, and
//! `GET /staff/reports/{code}/next` and `…/previous` lead on in it.

use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;
use web::{Answer, Here, see_other};

use super::{
    asked::{self, Asked},
    case::no_such_case,
    desk::{self, Reader},
};
use crate::{
    Scope,
    store::{find_by_code, find_neighbour},
};

/// The list in an address: the part behind its question mark and nothing else, so that it leads
/// into the inbox whatever somebody writes there.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Carried {
    list: String,
}

/// The list as a pair of an address, `list=…`.
pub(super) fn carried(asked: &Asked) -> String {
    let query = asked.query(&[("after", &asked.after)]);
    serde_urlencoded::to_string([("list", query)]).unwrap_or_default()
}

/// The list that a request carries, with a sign before it, to go on in another address; empty
/// where it carries none.
pub(super) fn carried_by(here: &Here) -> String {
    match of(here).list.as_str() {
        "" => String::new(),
        list => format!("&{}", carried(&Asked::parse(list))),
    }
}

fn of(here: &Here) -> Carried {
    serde_urlencoded::from_str(here.uri.query().unwrap_or_default()).unwrap_or_default()
}

/// The way back to the list and to the cases before and after; empty where a request carries no
/// list. It asks nothing of the store: the neighbours are looked for when somebody goes there.
#[derive(Template)]
#[template(path = "staff/neighbours.html")]
pub(super) struct Neighbours {
    here: Here,
    code: String,
    /// The list as its own address, and as a pair for others.
    list: Option<(String, String, String)>,
}
impl askama::filters::HtmlSafe for Neighbours {}

/// The neighbours of a case in the list that the request carries.
pub(super) fn neighbours(here: &Here, code: &str) -> Neighbours {
    let list = of(here).list;
    let list = (!list.is_empty()).then(|| {
        let asked = Asked::parse(&list);
        (asked.path(), carried(&asked), asked.query(&[("after", &asked.after)]))
    });
    Neighbours { here: here.clone(), code: code.to_owned(), list }
}

/// The case after this one in the list.
pub async fn go_to_next_case(
    here: Here,
    reader: Reader,
    Path(code): Path<String>,
    Query(carried): Query<Carried>,
) -> Answer<Response> {
    lead(&here, &reader, &code, &carried, true).await
}

/// The case before this one in the list.
pub async fn go_to_previous_case(
    here: Here,
    reader: Reader,
    Path(code): Path<String>,
    Query(carried): Query<Carried>,
) -> Answer<Response> {
    lead(&here, &reader, &code, &carried, false).await
}

/// To the neighbour, by where the case stands in the list's order, whether or not it is still
/// in it; past the end, to the list itself.
async fn lead(
    here: &Here,
    reader: &Reader,
    code: &str,
    carried_list: &Carried,
    forward: bool,
) -> Answer<Response> {
    let asked = Asked::parse(&carried_list.list);
    let filter = asked.filter(here, &Scope::of(here), reader);
    let mut tx = here.town.store.read().await?;
    let report = find_by_code(&mut tx, &code.to_uppercase()).await?.ok_or_else(no_such_case)?;
    let key = (filter.order.time_of(report.received_at, report.expected_at), report.id);
    let found = find_neighbour(&mut tx, asked.inbox(), &filter, key, forward).await?;
    Ok(match found {
        Some(code) => see_other(&format!("{}?{}", desk::path(&code), carried(&asked))),
        None => {
            let end = if forward { "last" } else { "first" };
            let glue = if asked.query(&[]).is_empty() { '?' } else { '&' };
            see_other(&format!("{}{glue}end={end}", asked::at(&asked.query(&[]))))
        }
    })
}
