//! What went wrong, in the visitor's language, with a way out. The cause goes to the log.

use std::sync::Arc;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::Arg;

/// What a handler answers.
pub type Answer<T = Response> = Result<T, Problem>;

/// A page that says what is wrong and what to do.
#[derive(Debug, Clone)]
pub struct Problem {
    /// HTTP status.
    pub status: StatusCode,
    /// Message of the headline.
    pub title: &'static str,
    /// Message of the explanation.
    pub text: &'static str,
    /// Values of the explanation.
    pub args: Vec<(&'static str, Arg)>,
    /// Ways out: message and address.
    pub links: Vec<(&'static str, String)>,
    /// What the visitor had typed, to be sent again.
    pub resend: Option<Arc<Resend>>,
}

/// A form that could not be accepted for a reason the visitor is not to blame for.
#[derive(Debug, Clone)]
pub struct Resend {
    /// Where it was going.
    pub path: String,
    /// Its fields, without the old token.
    pub fields: Vec<(String, String)>,
}

impl Problem {
    fn of(status: StatusCode, title: &'static str, text: &'static str) -> Self {
        Self { status, title, text, args: Vec::new(), links: Vec::new(), resend: None }
    }

    /// There is no such page or thing.
    #[must_use]
    pub fn not_found() -> Self {
        Self::of(StatusCode::NOT_FOUND, "web-problem-not-found", "web-problem-not-found-text")
    }

    /// The visitor may not do this.
    #[must_use]
    pub fn forbidden() -> Self {
        Self::of(StatusCode::FORBIDDEN, "web-problem-forbidden", "web-problem-forbidden-text")
    }

    /// It was there, and is no longer.
    #[must_use]
    pub fn gone() -> Self {
        Self::of(StatusCode::GONE, "web-problem-gone", "web-problem-gone-text")
    }

    /// The request cannot be understood.
    #[must_use]
    pub fn bad_request() -> Self {
        Self::of(StatusCode::BAD_REQUEST, "web-problem-bad-request", "web-problem-bad-request-text")
    }

    /// Too often in too short a time; try again in `minutes`.
    #[must_use]
    pub fn too_many(minutes: i64) -> Self {
        let mut p = Self::of(
            StatusCode::TOO_MANY_REQUESTS,
            "web-problem-too-many",
            "web-problem-too-many-text",
        );
        p.args.push(("minutes", Arg::Number(minutes)));
        p
    }

    /// Our fault.
    #[must_use]
    pub fn internal() -> Self {
        Self::of(
            StatusCode::INTERNAL_SERVER_ERROR,
            "web-problem-internal",
            "web-problem-internal-text",
        )
    }

    /// The form's token does not fit; the visitor can send it again with one press.
    #[must_use]
    pub fn stale_form(resend: Resend) -> Self {
        let mut p = Self::of(
            StatusCode::FORBIDDEN,
            "web-problem-stale-form",
            "web-problem-stale-form-text",
        );
        p.resend = Some(Arc::new(resend));
        p
    }

    /// Another explanation.
    #[must_use]
    pub fn because(mut self, text: &'static str) -> Self {
        self.text = text;
        self
    }

    /// With a way out: a message and an address.
    #[must_use]
    pub fn link(mut self, label: &'static str, path: impl Into<String>) -> Self {
        self.links.push((label, path.into()));
        self
    }
}

impl From<store::Error> for Problem {
    fn from(error: store::Error) -> Self {
        tracing::error!(%error, "store");
        Self::internal()
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}
