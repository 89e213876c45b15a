//! `/sign-in/link/{token}`: where the mail's link leads. Mail scanners open links, so only
//! the press of a button signs in.

use askama::Template;
use axum::{extract::Path, http::HeaderMap, response::Response};
use store::Error;
use web::{Guarded, Here, Page, Problem, fields, problem::Answer};

use super::{entering, welcome};
use crate::{Visitor, link};

fields! {
    pub(super) LinkField { Next = "next" }
}

#[derive(Template)]
#[template(path = "link.html")]
struct ShowLink<'a> {
    here: &'a Here,
    token: &'a str,
    email: String,
}

pub(super) async fn show_link(here: Here, Path(token): Path<String>) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let email = link::find(&mut tx, here.now, &token).await?.ok_or_else(dead)?;
    let title = here.t("identity-link-title");
    Ok(Page::new(title, ShowLink { here: &here, token: &token, email }).hidden())
}

pub(super) async fn open_link(
    here: Here,
    visitor: Visitor,
    Path(token): Path<String>,
    headers: HeaderMap,
    Guarded(_): Guarded<LinkField>,
) -> Answer<Response> {
    let entering = entering(&here, &visitor, &headers);
    let opened = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { link::open(tx, &token, entering).await })
    });
    let entered = opened.await?.ok_or_else(dead)?;
    Ok(welcome(&here, &entered.token, &entered.next))
}

fn dead() -> Problem {
    Problem::gone().because("identity-problem-link-dead").link("identity-sign-in-again", "/sign-in")
}
