//! What went wrong, as GeoReport v2 wants to hear it: `errors` with code and description. The
//! status is 403 for keys, 404 for what is unknown and 400 for everything else that the
//! client can mend; the code of an error may be more exact than the status.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use web::{Arg, Problem};

use super::{
    answer::{Format, say},
    asked::Tongue,
    tree::Node,
};

/// One thing that is wrong.
#[derive(Debug, Clone)]
pub struct Wrong {
    code: u16,
    text: &'static str,
    args: Vec<(&'static str, Arg)>,
}

/// What went wrong; at least one thing.
#[derive(Debug, Clone)]
pub struct Fault {
    status: StatusCode,
    wrong: Vec<Wrong>,
    /// Methods the address knows.
    allow: Option<&'static str>,
    /// Minutes until the next attempt makes sense.
    wait: Option<i64>,
}

/// What the endpoints answer.
pub type Outcome<T = Response> = Result<T, Fault>;

impl Wrong {
    /// Something about what was sent: a message and its values.
    #[must_use]
    pub fn new(text: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self { code: 400, text, args }
    }
}

impl Fault {
    fn of(status: StatusCode, text: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        let wrong = vec![Wrong { code: status.as_u16(), text, args }];
        Self { status, wrong, allow: None, wait: None }
    }

    /// What was sent cannot be taken: every reason at once.
    #[must_use]
    pub fn invalid(wrong: Vec<Wrong>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, wrong, allow: None, wait: None }
    }

    /// One value cannot be taken.
    #[must_use]
    pub fn value(text: &'static str, name: &'static str) -> Self {
        Self::of(StatusCode::BAD_REQUEST, text, vec![("name", name.into())])
    }

    /// The key is missing, unknown, revoked, or does not allow this.
    #[must_use]
    pub fn key(text: &'static str) -> Self {
        Self::of(StatusCode::FORBIDDEN, text, Vec::new())
    }

    /// There is no such service, request, token, jurisdiction or address.
    #[must_use]
    pub fn unknown(text: &'static str, value: &str) -> Self {
        let shown: String = value.chars().take(100).collect();
        Self::of(StatusCode::NOT_FOUND, text, vec![("value", shown.into())])
    }

    /// The address does not know this method. Status 400 by the specification, code 405.
    #[must_use]
    pub fn method(allow: &'static str) -> Self {
        let mut fault =
            Self::of(StatusCode::BAD_REQUEST, "reports-api-method", vec![("allow", allow.into())]);
        fault.wrong.iter_mut().for_each(|wrong| wrong.code = 405);
        fault.allow = Some(allow);
        fault
    }

    /// Our fault; the cause is in the log.
    #[must_use]
    pub fn internal() -> Self {
        Self::of(StatusCode::INTERNAL_SERVER_ERROR, "web-problem-internal-text", Vec::new())
    }

    /// As an answer.
    #[must_use]
    pub fn answer(&self, format: Format, tongue: &Tongue) -> Response {
        let error = |wrong: &Wrong| {
            Node::Parts(vec![
                ("code", i64::from(wrong.code).into()),
                ("description", tongue.say(wrong.text, &wrong.args).into()),
            ])
        };
        let errors = Node::List("error", self.wrong.iter().map(error).collect());
        let mut response = say(format, self.status, tongue.lang, "errors", &errors);
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(allow) = self.allow {
            headers.insert(header::ALLOW, HeaderValue::from_static(allow));
        }
        if let Some(minutes) = self.wait {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(minutes * 60));
        }
        response
    }
}

impl From<store::Error> for Fault {
    fn from(error: store::Error) -> Self {
        tracing::error!(%error, "open311");
        Self::internal()
    }
}

impl From<Problem> for Fault {
    fn from(problem: Problem) -> Self {
        let status = match problem.status {
            kept @ (StatusCode::FORBIDDEN
            | StatusCode::NOT_FOUND
            | StatusCode::TOO_MANY_REQUESTS
            | StatusCode::INTERNAL_SERVER_ERROR) => kept,
            _ => StatusCode::BAD_REQUEST,
        };
        let wait = problem.args.iter().find_map(|(name, value)| match value {
            Arg::Number(minutes) if *name == "minutes" => Some(*minutes),
            _ => None,
        });
        Self { wait, ..Self::of(status, problem.text, problem.args) }
    }
}
