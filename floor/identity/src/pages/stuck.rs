//! Listeners that fail at an event, on `/staff/jobs`: try again, or leave the event out.

use askama::Template;
use axum::response::Response;
use jobs::stuck::{self, Stuck};
use store::Error;
use web::{Guarded, Here, Problem, fields, problem::Answer, see_other};

use crate::Administrator;

fields! {
    pub(super) StuckField { Listener = "listener", Event = "event" }
}

/// The part of the page.
#[derive(Template)]
#[template(path = "stuck.html")]
pub(super) struct StuckListeners {
    pub(super) here: Here,
    pub(super) stuck: Vec<Stuck>,
}

impl askama::filters::HtmlSafe for StuckListeners {}

/// `POST /staff/jobs/listener/again`
pub(super) async fn try_listener(
    here: Here,
    _: Administrator,
    Guarded(form): Guarded<StuckField>,
) -> Answer<Response> {
    let (name, now) = (form.value(StuckField::Listener).to_owned(), here.now);
    let again = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { stuck::again(tx, &name, now).await })
    });
    again.await?;
    Ok(see_other("/staff/jobs?done=1"))
}

/// `POST /staff/jobs/listener/skip`
pub(super) async fn skip_event(
    here: Here,
    administrator: Administrator,
    Guarded(form): Guarded<StuckField>,
) -> Answer<Response> {
    let Ok(seq) = form.value(StuckField::Event).parse::<i64>() else {
        return Err(Problem::bad_request());
    };
    let (name, now) = (form.value(StuckField::Listener).to_owned(), here.now);
    let actor = administrator.actor();
    let skipped = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { stuck::skip(tx, &actor, &name, seq, now).await })
    });
    // Somebody else was faster, or the listener got past it: either way it is done.
    skipped.await?;
    Ok(see_other("/staff/jobs?done=skipped"))
}
