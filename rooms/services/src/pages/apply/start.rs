//! `GET /services/{key}/apply`: begins, or goes on where something is missing.

use axum::{extract::Path, http::HeaderMap, response::Response};
use web::{Answer, Guarded, Here, fields, see_other};

use super::progress;
use crate::pages::current::{self, Current};

fields! {
    pub(super) DiscardField { Sure = "sure" }
}

/// Leads to the first step with something missing.
pub async fn start_application(
    here: Here,
    Path(key): Path<String>,
    headers: HeaderMap,
) -> Answer<Response> {
    let current = Current::open(&here, &headers, &key).await?;
    Ok(see_other(&progress::next_path(&here, &current)))
}

/// Throws the draft away, with its files.
pub async fn discard_application(
    here: Here,
    Path(key): Path<String>,
    headers: HeaderMap,
    Guarded(_): Guarded<DiscardField>,
) -> Answer<Response> {
    let current = Current::open(&here, &headers, &key).await?;
    let path = format!("/services/{}", current.service.key());
    current::discard(&here, current).await?;
    let mut response = see_other(&path);
    current::forget(&mut response, &here, &key);
    Ok(response)
}
