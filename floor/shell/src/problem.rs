//! The page of something that went wrong: what it is, and ways out that fit.

use askama::Template;
use axum::http::StatusCode;
use identity::Visitor;
use web::{Here, Problem, csrf, page::Body, room::Audience};

use crate::{Shell, watch::RequestId};

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage<'a> {
    here: &'a Here,
    problem: &'a Problem,
    text: String,
    token: String,
    icon: &'static str,
    ways: Vec<Way>,
    /// The number under which the log tells what happened, where it was our fault.
    quote: Option<String>,
}

struct Way {
    text: String,
    path: String,
    icon: &'static str,
}

/// The page; `readable` says that the request only wanted to read, so it can be tried again.
pub(crate) fn problem_body(
    shell: &Shell,
    here: &Here,
    visitor: &Visitor,
    problem: &Problem,
    readable: bool,
    id: Option<&RequestId>,
) -> Body {
    let text = here.say(problem.text, &problem.args);
    // Only a form that is sent again needs the visitor's cookie.
    let token = problem.resend.as_ref().map(|_| csrf::token(here)).unwrap_or_default();
    let page = ProblemPage {
        icon: icon(problem.status),
        ways: ways(shell, here, visitor, problem, readable),
        quote: id.filter(|_| problem.status.is_server_error()).map(ToString::to_string),
        here,
        problem,
        text,
        token,
    };
    let html = page.render().unwrap_or_else(|error| {
        tracing::error!(%error, "problem page does not render");
        String::new()
    });
    let frame = web::page::Frame { hidden: true, ..Default::default() };
    Body { title: here.t(problem.title), html, frame }
}

fn icon(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND | StatusCode::GONE => "map",
        StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED => "lock",
        StatusCode::TOO_MANY_REQUESTS => "clock",
        _ => "warning",
    }
}

/// The problem's own ways first, then what its kind asks for; each address once.
fn ways(
    shell: &Shell,
    here: &Here,
    visitor: &Visitor,
    problem: &Problem,
    readable: bool,
) -> Vec<Way> {
    let known = |path: &str| shell.nav.iter().find(|e| e.path == path).map(|e| e.icon);
    let mut all: Vec<Way> = Vec::new();
    let mut add = |text: String, path: String, icon: &'static str| {
        if all.iter().all(|way| way.path != path) {
            all.push(Way { text, path, icon });
        }
    };
    for (label, path) in &problem.links {
        let icon = known(path).unwrap_or(if path == "/sign-in" { "user" } else { "list" });
        add(here.t(label), path.clone(), icon);
    }
    let status = problem.status;
    if readable && (status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error()) {
        add(here.t("shell-problem-again"), here.path_and_query().to_owned(), "refresh");
    }
    if status == StatusCode::FORBIDDEN && problem.resend.is_none() {
        let label = if visitor.person().is_some() {
            "shell-problem-other-account"
        } else {
            "shell-sign-in"
        };
        add(here.t(label), "/sign-in".to_owned(), "user");
    }
    add(here.t("web-problem-home"), "/".to_owned(), "home");
    if status == StatusCode::NOT_FOUND || status == StatusCode::GONE {
        for entry in shell.nav.iter().filter(|e| e.audience == Audience::Everybody).take(2) {
            add(here.t(entry.label), entry.path.to_owned(), entry.icon);
        }
    }
    if status != StatusCode::TOO_MANY_REQUESTS {
        let address = &here.town.config.contact.email;
        add(here.t("shell-problem-write"), format!("mailto:{address}"), "mail");
    }
    all
}
