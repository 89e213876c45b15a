//! `/reports/errand/{token}`: what a contractor sees of one report and can say about it, by a
//! link and without an account. Opening it changes nothing, because mail scanners open links;
//! what changes something is a form. The address is the key, so no page it leads to learns it.

mod acts;

use std::time::Duration;

use askama::Template;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path},
    http::{HeaderName, HeaderValue, StatusCode},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use files::File;
use kernel::{FileId, chance::token_hash, municipality::Department};
use web::{Answer, App, Form, Here, Page, Problem, limit::Limit, text, ui::Notice};

use crate::{
    Report, Scope,
    store::{
        Contact, Errand, Word, find_errand_by_token, find_report_of_errand, list_word_pictures,
        list_words,
    },
};

web::fields! {
    /// Fields of the contractor's forms.
    pub ErrandField {
        Reason = "reason",
        Text = "text",
        Pictures = "pictures",
        Done = "done",
    }
}

/// Pages one network may open.
const OPENS: Limit = Limit { name: "errand-opens", burst: 60, every: Duration::from_secs(2) };
/// Forms one link may send.
const ACTS: Limit = Limit { name: "errand-acts", burst: 20, every: Duration::from_secs(60) };
/// Pictures a contractor may send for one errand.
const PICTURES: usize = 10;
/// Characters of a note or a reason.
const TEXT_CHARS: usize = 4_000;
/// Bytes of the form: five pictures of 15 MiB, and the text.
const FORM_BYTES: usize = 76 * 1024 * 1024;

/// The addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/reports/errand/{token}", get(show_errand))
        .route("/reports/errand/{token}/acceptance", post(acts::accept_errand))
        .route("/reports/errand/{token}/rejection", post(acts::reject_errand))
        .route("/reports/errand/{token}/contact", post(acts::open_errand_contact))
        .route(
            "/reports/errand/{token}/words",
            post(acts::write_errand_word).layer(DefaultBodyLimit::max(FORM_BYTES)),
        )
}

#[derive(Template)]
#[template(path = "errand.html")]
struct ShowErrand<'a> {
    here: &'a Here,
    scope: &'a Scope,
    token: &'a str,
    report: &'a Report,
    errand: &'a Errand,
    department: Option<&'a Department>,
    words: Vec<(Word, Vec<File>)>,
    pictures: Vec<File>,
    contact: Option<Contact>,
    form: Form<ErrandField>,
    notice: Notice,
    /// Pictures that may still be sent.
    room: i64,
}

#[derive(Template)]
#[template(path = "errand_shut.html")]
struct ErrandShut<'a> {
    here: &'a Here,
    department: Option<&'a Department>,
    text: String,
}

/// The page.
pub async fn show_errand(here: Here, Path(token): Path<String>) -> Answer<Response> {
    here.limit(OPENS)?;
    render(&here, &token, Form::default(), None).await
}

/// The page with what is wrong, or with contact data that were just opened.
async fn render(
    here: &Here,
    token: &str,
    form: Form<ErrandField>,
    contact: Option<Contact>,
) -> Answer<Response> {
    let hash = token_hash(token);
    let mut tx = here.town.store.read().await?;
    let errand = find_errand_by_token(&mut tx, &hash).await?.ok_or_else(no_such_errand)?;
    let report = find_report_of_errand(&mut tx, &hash).await?.ok_or_else(no_such_errand)?;
    if errand.is_shut(here.now) || report.closed_at.is_some() {
        return Ok(shut(here, &errand, &report));
    }
    let words = list_words(&mut tx, errand.id).await?;
    let sent = list_word_pictures(&mut tx, report.id).await?;
    let own = sent.iter().filter(|(word, _)| words.iter().any(|w| w.id == *word));
    let ids: Vec<FileId> = errand.pictures.0.iter().copied().chain(own.map(|(_, f)| *f)).collect();
    let files = if ids.is_empty() { Vec::new() } else { files::list_files(&mut tx, &ids).await? };
    drop(tx);
    let of = |word: &Word| {
        let is_of = |f: &&File| sent.iter().any(|(w, file)| *w == word.id && *file == f.id);
        files.iter().filter(is_of).cloned().collect::<Vec<File>>()
    };
    let words: Vec<(Word, Vec<File>)> = words.into_iter().map(|w| (w.clone(), of(&w))).collect();
    let used: usize = words.iter().map(|(_, files)| files.len()).sum();
    let status = if form.is_valid() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let scope = Scope::of(here);
    let body = ShowErrand {
        here,
        scope: &scope,
        token,
        department: here.town.config.department(&errand.department),
        pictures: files.iter().filter(|f| errand.pictures.0.contains(&f.id)).cloned().collect(),
        room: i64::try_from(PICTURES.saturating_sub(used)).unwrap_or(0),
        words,
        contact,
        notice: web::ui::success(notice(here)),
        form,
        report: &report,
        errand: &errand,
    };
    let title = here.t1("reports-baton-page-title", "town", here.town.config.name.as_str());
    Ok(sealed(Page::new(title, body).status(status).script("map")))
}

/// What was just done, from the address the form sent the browser to.
fn notice(here: &Here) -> String {
    match here.uri.query() {
        Some("accepted") => here.t("reports-baton-page-accepted-now"),
        Some("rejected") => here.t("reports-baton-page-rejected-now"),
        Some("sent") => here.t("reports-baton-page-sent-now"),
        Some("done") => here.t("reports-baton-page-done-now"),
        _ => String::new(),
    }
}

/// There is no such link.
fn no_such_errand() -> Problem {
    Problem::not_found().because("reports-baton-page-unknown")
}

/// The link opens nothing any more: why, and whom to ask.
fn shut(here: &Here, errand: &Errand, report: &Report) -> Response {
    let key = if errand.revoked_at.is_some() {
        "reports-baton-page-revoked"
    } else if report.closed_at.is_some() {
        "reports-baton-page-closed"
    } else {
        "reports-baton-page-expired"
    };
    let text = here.t1(key, "day", here.day(errand.expires_at));
    let department = here.town.config.department(&errand.department);
    let body = ErrandShut { here, department, text };
    sealed(Page::new(here.t("reports-baton-page-shut"), body).status(StatusCode::GONE))
}

/// Keeps the address to itself: no search engine, no cache, and nothing of the path in a
/// `Referer`; the origin alone still shows where a form comes from.
fn sealed(page: Page) -> Response {
    let mut response = page.hidden().into_response();
    let headers = response.headers_mut();
    let fixed = HeaderValue::from_static;
    headers.insert(HeaderName::from_static("referrer-policy"), fixed("strict-origin"));
    headers.insert(HeaderName::from_static("x-robots-tag"), fixed("noindex, nofollow"));
    response
}

impl ShowErrand<'_> {
    fn paragraphs(&self) -> Vec<Vec<&str>> {
        text::paragraphs(&self.report.description)
    }

    fn message(&self) -> Vec<Vec<&str>> {
        text::paragraphs(&self.errand.message)
    }

    /// Answers to the category's questions that the public may see.
    fn answers(&self) -> Vec<(String, String)> {
        let Some(category) = self.scope.category(&self.report.category) else { return Vec::new() };
        let given = self.report.answers.0.iter().filter(|a| !a.value.is_empty());
        let shown = given.filter_map(|a| {
            let question = category.question(&a.question).filter(|q| q.public)?;
            let lang = self.here.lang;
            Some((question.label.get(lang).to_owned(), question.shown(&a.value, lang)))
        });
        shown.collect()
    }

    /// The place for the phone's own navigation.
    fn way(&self) -> Option<String> {
        self.report.point().map(|p| format!("geo:{:.6},{:.6}", p.lat, p.lon))
    }

    fn is_over(&self) -> bool {
        self.errand.ended_at().is_some()
    }
}
