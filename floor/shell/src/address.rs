//! Addresses that nothing can be behind.

use axum::{extract::Request, middleware::Next, response::Response};
use web::{Answer, Problem};

/// Middleware: an address with NUL in it leads nowhere. PostgreSQL cannot store that character, and
/// refuses even to look for it.
pub async fn refuse_nul(request: Request, next: Next) -> Answer<Response> {
    if request.uri().path_and_query().is_some_and(|address| address.as_str().contains("%00")) {
        return Err(Problem::not_found());
    }
    Ok(next.run(request).await)
}
