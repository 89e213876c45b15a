//! Addresses that nothing can be behind.

use axum::{extract::Request, middleware::Next, response::Response};
use web::{Answer, Problem};

/// Middleware: the address of a page with NUL in it leads nowhere. PostgreSQL cannot store that
/// character, and refuses even to look for it. Addresses of files answer in their own format.
pub async fn refuse_nul(request: Request, next: Next) -> Answer<Response> {
    let address = request.uri();
    let nul = |part: &str| part.contains("%00");
    let is_file = address.path().rsplit('/').next().is_some_and(|last| last.contains('.'));
    if (nul(address.path()) || address.query().is_some_and(nul)) && !is_file {
        return Err(Problem::not_found());
    }
    Ok(next.run(request).await)
}
