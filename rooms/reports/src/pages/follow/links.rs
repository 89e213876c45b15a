//! Where the links of the e-mails lead: confirming an address, and ending e-mails.

use askama::Template;
use axum::{
    body::Bytes,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use letters::series::is_one_click;
use store::{Error, Tx};
use web::{Answer, Guarded, Here, Page, Problem, fields, see_other};

use crate::{
    following::{self, Target},
    mail::Voice,
    store::{Follower, delete_followed, delete_follower, find_follower, list_followed},
};

fields! {
    /// Fields of the form that confirms.
    pub ConfirmField { Confirm = "confirm" }
}

/// Something that is followed, as the pages list it.
struct Entry {
    name: String,
    path: String,
    token: String,
    confirmed: bool,
}

#[derive(Template)]
#[template(path = "follow_confirm.html")]
struct ShowConfirm<'a> {
    here: &'a Here,
    token: &'a str,
    email: &'a str,
    waiting: Vec<Entry>,
}

/// `GET /reports/follow/confirm/{token}`: asks. Mail scanners open links, so only the press
/// of the button confirms.
pub async fn show_confirm(here: Here, Path(token): Path<String>) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let follower = find_follower(&mut tx, &token).await?.ok_or_else(dead)?;
    if follower.confirmed_at.is_some() {
        return Ok(see_other(&format!("/reports/follow/stop/{token}")));
    }
    let mut waiting = entries(&mut tx, &here, &follower.email).await?;
    waiting.retain(|entry| !entry.confirmed);
    let page = ShowConfirm { here: &here, token: &token, email: &follower.email, waiting };
    Ok(Page::new(here.t("reports-follow-confirm-title"), page).hidden().into_response())
}

/// `POST /reports/follow/confirm/{token}`.
pub async fn confirm_address(
    here: Here,
    Path(token): Path<String>,
    Guarded(_): Guarded<ConfirmField>,
) -> Answer<Response> {
    let (voice, chance, now) = (Voice::of(&here), here.app.chance.clone(), here.now);
    let answer = see_other(&format!("/reports/follow/stop/{token}?confirmed"));
    let confirmed = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { following::confirm(tx, &chance, now, &voice, &token).await })
    });
    confirmed.await?.ok_or_else(dead)?;
    Ok(answer)
}

#[derive(Template)]
#[template(path = "follow_stop.html")]
struct ShowStop<'a> {
    here: &'a Here,
    token: &'a str,
    email: &'a str,
    notice: String,
    entries: Vec<Entry>,
}

/// `GET /reports/follow/stop/{token}`: what this address follows, each with a button that
/// ends it.
pub async fn show_stop(here: Here, Path(token): Path<String>) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let follower = find_follower(&mut tx, &token).await?.ok_or_else(dead)?;
    let mut entries = entries(&mut tx, &here, &follower.email).await?;
    // The one the e-mail was about comes first.
    entries.sort_by_key(|entry| entry.token != token);
    let notice = match here.uri.query() {
        Some("confirmed") => here.t("reports-follow-confirmed"),
        Some("stopped") => here.t("reports-follow-stopped"),
        _ => String::new(),
    };
    let page = ShowStop { here: &here, token: &token, email: &follower.email, notice, entries };
    Ok(Page::new(here.t("reports-follow-stop-title"), page).hidden())
}

#[derive(Template)]
#[template(path = "follow_stopped.html")]
struct ShowStopped<'a> {
    here: &'a Here,
}

/// `POST /reports/follow/stop/{token}`: ends e-mails at once.
///
/// Without a form token: see [`is_one_click`].
pub async fn stop_following(
    here: Here,
    Path(token): Path<String>,
    body: Bytes,
) -> Answer<Response> {
    let all = body.as_ref() == b"all=1";
    let one_click = is_one_click(&body);
    let left = here
        .town
        .store
        .write::<_, Error, _>(move |tx| Box::pin(async move { stop(tx, &token, all).await }));
    // Somebody who presses twice has what they wanted.
    match left.await?.filter(|_| !one_click) {
        Some(left) => Ok(see_other(&format!("/reports/follow/stop/{left}?stopped"))),
        None => Ok(Page::new(here.t("reports-follow-stopped-title"), ShowStopped { here: &here })
            .hidden()
            .status(StatusCode::OK)
            .into_response()),
    }
}

/// Ends one or all; answers the secret of something the address still follows.
async fn stop(tx: &mut Tx, token: &str, all: bool) -> store::Result<Option<String>> {
    let Some(follower) = find_follower(tx, token).await? else { return Ok(None) };
    if all {
        delete_followed(tx, &follower.email).await?;
        return Ok(None);
    }
    delete_follower(tx, follower.id).await?;
    let left = list_followed(tx, &follower.email).await?;
    Ok(left.into_iter().next().map(|f| f.token))
}

async fn entries(tx: &mut Tx, here: &Here, email: &str) -> store::Result<Vec<Entry>> {
    let voice = Voice::of(here);
    let followed: Vec<(Follower, Target)> = list_followed(tx, email)
        .await?
        .into_iter()
        .filter_map(|f| Target::of(&f).map(|target| (f, target)))
        .collect();
    let targets: Vec<Target> = followed.iter().map(|(_, target)| target.clone()).collect();
    let names = following::names(tx, &voice, &targets).await?;
    let entry = |((f, target), name): ((Follower, Target), String)| Entry {
        name,
        path: target.path(),
        token: f.token,
        confirmed: f.confirmed_at.is_some(),
    };
    Ok(followed.into_iter().zip(names).map(entry).collect())
}

fn dead() -> Problem {
    Problem::gone().because("reports-follow-dead").link("reports-follow-title", "/reports/follow")
}
