//! `/open311/v2/tokens/{token}`: the number of a request that was sent to a service whose
//! numbers come later. It comes once the request is released; until then the token stands
//! alone.

use axum::http::StatusCode;
use kernel::chance::token_hash;
use web::Here;

use super::{
    answer::{Format, say},
    asked::Tongue,
    fault::{Fault, Outcome},
    tree::Node,
};
use crate::store::find_by_token;

/// The answer.
///
/// # Errors
/// 404 for a token nobody got.
pub async fn show_token(here: &Here, tongue: &Tongue, format: Format, token: &str) -> Outcome {
    let found = find_by_token(&mut here.town.store.read().await?, &token_hash(token)).await?;
    let (code, released) = found.ok_or_else(|| Fault::unknown("reports-api-no-token", token))?;
    let mut parts = vec![("token", token.into())];
    if released {
        parts.insert(0, ("service_request_id", code.into()));
    }
    let answer = Node::List("request", vec![Node::Parts(parts)]);
    Ok(say(format, StatusCode::OK, tongue.lang, "service_requests", &answer))
}
