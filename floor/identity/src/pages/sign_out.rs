//! `POST /sign-out`: ends the session this browser is in.

use axum::response::Response;
use store::Error;
use web::{Guarded, Here, fields, problem::Answer, see_other};

use crate::{Visitor, session};

fields! {
    pub(super) SignOutField { Next = "next" }
}

pub(super) async fn sign_out(
    here: Here,
    visitor: Visitor,
    Guarded(_): Guarded<SignOutField>,
) -> Answer<Response> {
    if let Some(signed) = visitor.session() {
        let (person, id, actor, now) = (signed.person.id, signed.session, signed.actor(), here.now);
        let ended = here.town.store.write::<_, Error, _>(move |tx| {
            Box::pin(async move { session::end(tx, now, &actor, person, id).await })
        });
        ended.await?;
    }
    let mut response = see_other("/");
    session::take_back(&mut response, &here);
    Ok(response)
}
