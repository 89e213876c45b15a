//! The middleware that puts the frame around a page or a problem.

use std::sync::Arc;

use askama::Template;
use axum::{
    body::Body as HttpBody,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use identity::Visitor;
use kernel::Lang;
use web::{
    Here, Problem, csrf,
    page::{Body, Shared},
    room::Audience,
};

use crate::{Shell, assets::VERSION, audience, problem::problem_body, watch::RequestId};

#[derive(Template)]
#[template(path = "frame.html")]
struct Framed<'a> {
    here: &'a Here,
    body: &'a Body,
    html: &'a str,
    nav: Vec<Link>,
    staff_nav: Vec<Link>,
    visitor: &'a Visitor,
    version: &'a str,
    token: String,
    languages: Vec<Language>,
    offline: Option<&'static str>,
}

impl Framed<'_> {
    /// The one address of this page in this language.
    fn canonical(&self) -> String {
        self.here.in_language(self.here.lang)
    }

    /// A telephone number as a phone dials it.
    fn dialled(&self, phone: &str) -> String {
        phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }
}

struct Link {
    text: String,
    path: &'static str,
    current: bool,
}

struct Language {
    name: &'static str,
    /// Language of the page it leads to.
    tag: &'static str,
    /// Language of the name itself, for screen readers.
    spoken: &'static str,
    path: String,
    current: bool,
}

/// Middleware: frames pages and problems; leaves every other answer as it is.
pub async fn frame(State(shell): State<Shell>, request: Request, next: Next) -> Response {
    let here = request.extensions().get::<Here>().cloned();
    let visitor = request.extensions().get::<Visitor>().cloned().unwrap_or_default();
    let readable = request.method().is_safe();
    let id = request.extensions().get::<RequestId>().cloned();
    let mut response = next.run(request).await;
    let Some(here) = here else { return response };
    if bare_status(&response) {
        let problem = match response.status() {
            StatusCode::NOT_FOUND => Problem::not_found(),
            StatusCode::INTERNAL_SERVER_ERROR => Problem::internal(),
            _ => Problem::bad_request(),
        };
        response.extensions_mut().insert(problem);
    }
    if let Some(problem) = response.extensions_mut().remove::<Problem>() {
        let body = problem_body(&shell, &here, &visitor, &problem, readable, id.as_ref());
        return framed(&shell, &here, &visitor, &body, response);
    }
    match response.extensions_mut().remove::<Arc<Body>>() {
        Some(body) => framed(&shell, &here, &visitor, &body, response),
        None => response,
    }
}

/// An error that the router or an extractor answered without words of ours.
fn bare_status(response: &Response) -> bool {
    let status = response.status();
    let own = response.extensions().get::<Problem>().is_some()
        || response.extensions().get::<Arc<Body>>().is_some();
    let typed = response.headers().get(header::CONTENT_TYPE);
    let plain = typed.is_none_or(|t| t.as_bytes().starts_with(b"text/plain"));
    !own && plain && (status.is_client_error() || status.is_server_error())
}

fn framed(
    shell: &Shell,
    here: &Here,
    visitor: &Visitor,
    body: &Body,
    response: Response,
) -> Response {
    let link = |entry: &web::NavEntry| Link {
        text: here.t(entry.label),
        path: entry.path,
        current: body.frame.section == Some(entry.path),
    };
    let public = |audience| matches!(audience, Audience::Everybody | Audience::Citizens);
    let entries = || shell.nav.iter().filter(|e| audience::includes(e.audience, visitor));
    let page = Framed {
        html: &body.html,
        nav: entries().filter(|e| public(e.audience)).map(link).collect(),
        staff_nav: entries().filter(|e| !public(e.audience)).map(link).collect(),
        version: &VERSION,
        token: if visitor.session().is_some() { csrf::token(here) } else { String::new() },
        languages: languages(here),
        offline: shell.offline,
        here,
        body,
        visitor,
    };
    let html = match page.render() {
        Ok(html) => html,
        Err(error) => {
            tracing::error!(%error, "frame does not render");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    let (mut parts, _) = response.into_parts();
    parts
        .headers
        .insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if let Ok(tag) = HeaderValue::from_str(here.lang.tag()) {
        parts.headers.insert(header::CONTENT_LANGUAGE, tag);
    }
    // Asked for after rendering: the page's last word may have used the browser's id.
    if body.frame.shared && visitor.session().is_none() && !here.used_visit() {
        parts.extensions.insert(Shared { until: here.stays_true_until() });
    }
    Response::from_parts(parts, HttpBody::from(html))
}

fn languages(here: &Here) -> Vec<Language> {
    let offered = here.town.config.languages.iter();
    offered
        .map(|lang| Language {
            name: match lang {
                Lang::De => "Deutsch",
                Lang::En => "English",
                Lang::Simple => "Leichte Sprache",
            },
            tag: lang.tag(),
            spoken: if *lang == Lang::En { "en" } else { "de" },
            path: here.in_language(*lang),
            current: *lang == here.lang,
        })
        .collect()
}
