//! Ending sessions from the account: one, or all but the one in use.

use axum::response::Response;
use store::Error;
use web::{Guarded, Here, fields, problem::Answer, see_other};

use crate::{
    Citizen,
    session::{self, SessionId},
};

fields! {
    pub(super) SessionField { Session = "session" }
}

pub(super) async fn end_session(
    here: Here,
    citizen: Citizen,
    Guarded(form): Guarded<SessionField>,
) -> Answer<Response> {
    let Ok(id) = form.value(SessionField::Session).parse() else {
        return Err(web::Problem::bad_request());
    };
    let (id, now) = (SessionId(id), here.now);
    let own = id == citizen.session;
    let ended = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { session::end(tx, now, &citizen.actor(), citizen.id(), id).await })
    });
    ended.await?;
    if own {
        let mut response = see_other("/");
        session::take_back(&mut response, &here);
        return Ok(response);
    }
    Ok(see_other("/account?done=session#sessions"))
}

pub(super) async fn end_other_sessions(
    here: Here,
    citizen: Citizen,
    Guarded(_): Guarded<SessionField>,
) -> Answer<Response> {
    let now = here.now;
    let ended = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { session::end_others(tx, now, &citizen).await })
    });
    ended.await?;
    Ok(see_other("/account?done=sessions#sessions"))
}
