//! The one door of `/open311`: finds format and endpoint by the address, and sees to it that
//! whatever happens behind it is answered in that format.

use std::panic::AssertUnwindSafe;

use axum::{
    extract::Request,
    http::{Method, StatusCode},
    response::{IntoResponse, Response},
};
use files::Files;
use futures_util::FutureExt;
use identity::Visitor;
use web::Here;

use super::{
    answer::{Format, open_to_all, preflight},
    asked::{Asked, Tongue},
    create, definition, discovery,
    fault::{Fault, Outcome},
    reading, services, token,
};

/// Everything below `/open311`.
pub async fn answer_open311(
    here: Here,
    visitor: Visitor,
    files: Files,
    request: Request,
) -> Response {
    let path = Address::of(&request);
    let method = request.method().clone();
    let reads = path.allows() == READS;
    if method == Method::OPTIONS && path.endpoint != Endpoint::Unknown {
        return preflight();
    }
    let asked = Asked::of(&here);
    let tongue = Tongue::of(&here, &asked);
    let format = path.format;
    let work = path.go(&here, &tongue, asked, visitor, files, request);
    // A panic would otherwise be answered with a page.
    let outcome = AssertUnwindSafe(work).catch_unwind().await.unwrap_or_else(|_panic| {
        tracing::error!("open311 panicked");
        Err(Fault::internal())
    });
    let mut response = outcome.unwrap_or_else(|fault| fault.answer(format, &tongue));
    if reads || [Method::GET, Method::HEAD].contains(&method) {
        open_to_all(response.headers_mut());
    }
    if method == Method::HEAD && response.status() == StatusCode::OK {
        let (parts, _) = response.into_parts();
        response = (parts, ()).into_response();
    }
    response
}

/// Methods of an endpoint that only answers.
const READS: &str = "GET, HEAD, OPTIONS";
/// Methods of the list of requests.
const READS_AND_SENDS: &str = "GET, HEAD, POST, OPTIONS";

/// What an address means.
struct Address {
    format: Format,
    endpoint: Endpoint,
    /// The whole path, for the error.
    path: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Endpoint {
    Discovery,
    Services,
    Definition(String),
    Requests,
    OneRequest(String),
    Token(String),
    Unknown,
}

impl Address {
    fn of(request: &Request) -> Self {
        let path = request.uri().path();
        let inside = path.strip_prefix("/open311").unwrap_or(path).trim_start_matches('/');
        let (name, ending) = inside.rsplit_once('.').unwrap_or((inside, ""));
        let known = Format::from_ending(ending);
        let format = known.unwrap_or_else(|| Format::accepted(request.headers()));
        let endpoint = known.map_or(Endpoint::Unknown, |_| Endpoint::named(name));
        Self { format, endpoint, path: path.to_owned() }
    }

    fn allows(&self) -> &'static str {
        if self.endpoint == Endpoint::Requests { READS_AND_SENDS } else { READS }
    }

    async fn go(
        self,
        here: &Here,
        tongue: &Tongue,
        asked: Asked,
        visitor: Visitor,
        files: Files,
        request: Request,
    ) -> Outcome {
        if self.endpoint == Endpoint::Unknown {
            return Err(Fault::unknown("reports-api-no-address", &self.path));
        }
        let (format, allows) = (self.format, self.allows());
        match *request.method() {
            Method::GET | Method::HEAD => {}
            Method::POST if self.endpoint == Endpoint::Requests => {
                let sender = create::Sender { visitor, files };
                return create::create_request(here, tongue, format, asked, sender, request).await;
            }
            _ => return Err(Fault::method(allows)),
        }
        asked.demand_jurisdiction(here)?;
        match self.endpoint {
            Endpoint::Discovery => Ok(discovery::show_discovery(here, tongue, format)),
            Endpoint::Services => Ok(services::list_services(here, tongue, format)),
            Endpoint::Definition(code) => definition::show_definition(here, tongue, format, &code),
            Endpoint::Requests => reading::list_requests(here, tongue, format, &asked).await,
            Endpoint::OneRequest(code) => {
                reading::show_request(here, tongue, format, &asked, &code).await
            }
            Endpoint::Token(token) => token::show_token(here, tongue, format, &token).await,
            Endpoint::Unknown => Err(Fault::unknown("reports-api-no-address", &self.path)),
        }
    }
}

impl Endpoint {
    /// By the path below `/open311` without its ending.
    fn named(name: &str) -> Self {
        let parts: Vec<&str> = name.split('/').collect();
        let decoded = |part: &str| {
            // One pair of a form, which decodes as a part of a path does but for the plus sign.
            let kept = format!("v={}", part.replace('+', "%2B").replace('&', "%26"));
            let pairs: Vec<(String, String)> =
                serde_urlencoded::from_str(&kept).unwrap_or_default();
            // As in `Asked`: PostgreSQL takes no NUL.
            pairs.into_iter().map(|(_, value)| value.replace('\0', "")).collect::<String>()
        };
        match parts.as_slice() {
            ["discovery"] | ["v2", "discovery"] => Self::Discovery,
            ["v2", "services"] => Self::Services,
            ["v2", "services", code] => Self::Definition(decoded(code)),
            ["v2", "requests"] => Self::Requests,
            ["v2", "requests", code] => Self::OneRequest(decoded(code)),
            ["v2", "tokens", token] => Self::Token(decoded(token)),
            _ => Self::Unknown,
        }
    }
}
