//! `GET /reports/new`: begins, or goes on where something is missing.

use axum::response::Response;
use kernel::{Actor, chance::token_hash};
use web::{Answer, Guarded, Here, fields, see_other};

use super::{Current, current::forget, steps};
use crate::{Scope, store};

fields! {
    pub(super) DiscardField { Sure = "sure" }
}

/// Leads to the first step with something missing.
pub async fn start_report(here: Here, current: Current) -> Response {
    see_other(steps::next_path(&current, &Scope::of(&here)))
}

/// Throws the draft away, with its pictures.
pub async fn discard_draft(
    here: Here,
    current: Current,
    Guarded(_): Guarded<DiscardField>,
) -> Answer<Response> {
    drop_draft(&here, current).await?;
    let mut response = see_other("/reports");
    forget(&mut response, &here);
    Ok(response)
}

/// Deletes a draft and its pictures.
pub(super) async fn drop_draft(here: &Here, current: Current) -> Answer<()> {
    let Some(token) = current.token else { return Ok(()) };
    let (chance, now, draft) = (here.app.chance.clone(), here.now, current.draft);
    let dropped = here.town.store.write::<_, ::store::Error, _>(move |tx| {
        Box::pin(async move {
            for file in &draft.pictures {
                files::delete_file(tx, &chance, now, &Actor::Visitor, *file).await?;
            }
            store::delete_draft(tx, &token_hash(&token)).await
        })
    });
    Ok(dropped.await?)
}
