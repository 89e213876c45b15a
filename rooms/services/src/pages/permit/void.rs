//! `/permits/revoked.json`: what whoever checks without a network takes along.

use axum::{
    Json,
    response::{IntoResponse, Response},
};
use kernel::Ts;
use serde::Serialize;
use web::{Answer, Here};

use crate::store::deciding::permit::{Void, list_void};

/// A permit of which not every code holds, for machines.
#[derive(Serialize)]
struct VoidPermit {
    number: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    revoked_at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    changed_at: Option<String>,
}

/// The list, for machines.
#[derive(Serialize)]
struct VoidPermits {
    made_at: String,
    revoked: Vec<VoidPermit>,
    changed: Vec<VoidPermit>,
}

/// Permits that would still be valid and are revoked, or hold only as they were sealed after a
/// change; numbers and times only.
pub async fn list_revoked_permits(here: Here) -> Answer<Response> {
    let today = here.now.date(&here.town.zone).to_string();
    let all = list_void(&mut here.town.store.read().await?, &today).await?;
    let one = |permit: Void| VoidPermit {
        number: permit.number,
        revoked_at: permit.revoked_at.map(Ts::rfc3339),
        changed_at: permit.changed_at.map(Ts::rfc3339),
    };
    let (revoked, changed): (Vec<VoidPermit>, Vec<VoidPermit>) =
        all.into_iter().map(one).partition(|permit| permit.revoked_at.is_some());
    let list = VoidPermits { made_at: here.now.rfc3339(), revoked, changed };
    Ok(Json(list).into_response())
}
