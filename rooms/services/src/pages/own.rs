//! `/services/own/{code}`: the applicant's own page. Whoever has the code is the applicant; so is
//! whoever has the application in their account, and they name it by its number.

use std::{collections::BTreeMap, sync::Arc};

use askama::Template;
use axum::{
    Router,
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
    routing::get,
};
use identity::Visitor;
use kernel::{Ts, chance::token_hash};
use web::{Answer, App, Here, Page, Problem, see_other};

use super::shown;
use crate::{
    application::{Application, Case, State},
    attachments, code, costs,
    definition::{Definition, Field, FieldKind},
    draft::Attached,
    paper::{self, Sent},
    payment::pages::panel::Panel,
    published::{Catalogue, Service},
    receipt::answers_text,
    retention::over_at,
    store::{self as rows, AttachedFile, Charged},
};

/// The addresses of the page.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/services/own/{code}", get(show_own))
        .route("/services/own/{code}/receipt.json", get(save_receipt))
        .route("/services/own/{code}/receipt.pdf", get(print_receipt))
        .route("/services/own/{code}/answers.json", get(save_answers))
}

struct Given {
    label: String,
    value: String,
}

struct Part {
    title: String,
    given: Vec<Given>,
}

#[derive(Template)]
#[template(path = "own.html")]
struct Own<'a> {
    here: &'a Here,
    application: &'a Application,
    definition: &'a Definition,
    state: State,
    cases: Vec<Case>,
    charges: Vec<Charged>,
    payment: Panel<'a>,
    files: Vec<AttachedFile>,
    parts: Vec<Part>,
    key: &'a str,
}

/// The page.
pub async fn show_own(here: Here, visitor: Visitor, Path(key): Path<String>) -> Answer<Response> {
    if let Some(away) = sign_in_first(&visitor, &key, "") {
        return Ok(away);
    }
    let application = find(&here, &visitor, &key).await?;
    let mut tx = here.town.store.read().await?;
    let cases = rows::list_cases(&mut tx, application.id).await?;
    let (charges, bills) = rows::own::list_costs(&mut tx, application.id).await?;
    let files = rows::list_attachments(&mut tx, application.id).await?;
    drop(tx);
    let service = service_of(&here, &application).await?;
    let body = Own {
        state: State::of(&application, &cases, cases.iter().any(|case| case.asked)),
        parts: parts(&here, &service.definition, &application, &files),
        definition: &service.definition,
        application: &application,
        payment: Panel::of(&here, bills),
        here: &here,
        key: &key,
        cases,
        charges,
        files,
    };
    let title = here.t1("services-own-title", "reference", application.reference.as_str());
    Ok(Page::new(title, body)
        .crumb(here.t("services-nav-list"), "/services")
        .section("/services")
        .hidden()
        .into_response())
}

/// Mails to people with an account name applications by their number: whoever opens one signs in
/// first, whether there is such an application or not.
pub(crate) fn sign_in_first(visitor: &Visitor, key: &str, below: &str) -> Option<Response> {
    let back = format!("/services/own/{key}{below}");
    let stranger = visitor.person().is_none() && code::is_reference(key);
    stranger.then(|| see_other(&identity::next::sign_in_path(&back)))
}

/// `…/receipt.json`: the receipt as a file.
pub async fn save_receipt(
    here: Here,
    visitor: Visitor,
    Path(key): Path<String>,
) -> Answer<Response> {
    let application = find(&here, &visitor, &key).await?;
    store::fault::point("receipt.asked");
    Ok(file(&format!("{}-receipt.json", application.reference), application.receipt.0.file()))
}

/// `…/receipt.pdf`: the receipt to keep on paper.
pub async fn print_receipt(
    here: Here,
    visitor: Visitor,
    Path(key): Path<String>,
) -> Answer<Response> {
    if let Some(away) = sign_in_first(&visitor, &key, "/receipt.pdf") {
        return Ok(away);
    }
    let application = find(&here, &visitor, &key).await?;
    let mut tx = here.town.store.read().await?;
    let cases = rows::list_cases(&mut tx, application.id).await?;
    let charges = rows::list_charges(&mut tx, application.id).await?;
    let files = rows::list_attachments(&mut tx, application.id).await?;
    drop(tx);
    let service = service_of(&here, &application).await?;
    let parts = parts(&here, &service.definition, &application, &files).into_iter();
    let pair = |given: Given| (given.label, given.value);
    let said = parts.map(|part| (part.title, part.given.into_iter().map(pair).collect()));
    let sent = Sent {
        definition: &service.definition,
        said: said.collect(),
        application: &application,
        cases: &cases,
        charges: &charges,
        files: &files,
    };
    let name = format!("{}-receipt", application.reference);
    press::serve(&here, &name, paper::receipt(&here, sent)).await
}

/// `…/answers.json`: the answers as the receipt hashes them.
pub async fn save_answers(
    here: Here,
    visitor: Visitor,
    Path(key): Path<String>,
) -> Answer<Response> {
    let application = find(&here, &visitor, &key).await?;
    let name = format!("{}-answers.json", application.reference);
    Ok(file(&name, answers_text(&application.answers.0)))
}

fn file(name: &str, text: String) -> Response {
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // The number is made of letters, digits and hyphens.
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// The application behind a code, or behind the number of one in the visitor's own account.
///
/// # Errors
/// A problem where there is none.
pub(crate) async fn find(here: &Here, visitor: &Visitor, key: &str) -> Answer<Application> {
    let mut tx = here.town.store.read().await?;
    let person = visitor.person().map(|person| person.id);
    let hash = token_hash(&code::plain(key));
    let found = rows::find_own(&mut tx, &hash, &key.to_uppercase(), person).await?;
    found.ok_or_else(|| {
        Problem::not_found()
            .because("services-own-unknown")
            .link("services-status-title", "/services/status")
            .link("services-nav-list", "/services")
    })
}

/// The service in the version an application was made with.
///
/// # Errors
/// Store errors as a problem.
pub(crate) async fn service_of(here: &Here, application: &Application) -> Answer<Arc<Service>> {
    let catalogue = Catalogue::of(here).await?;
    let found = catalogue.version(&here.town, &application.service, application.version).await?;
    found.ok_or_else(Problem::internal)
}

fn parts(
    here: &Here,
    definition: &Definition,
    application: &Application,
    files: &[AttachedFile],
) -> Vec<Part> {
    let names: BTreeMap<String, Attached> = files
        .iter()
        .map(|file| {
            let attached = Attached {
                token: file.token.clone(),
                name: file.name.clone(),
                document: file.width == 0,
                sha256: Vec::new(),
                size: file.size,
            };
            (file.file.to_string(), attached)
        })
        .collect();
    let given = |field: &Field, value: &crate::Value| Given {
        label: field.label.get(here.lang).to_owned(),
        value: shown::answer(here, field, value, &names),
    };
    let answers = &application.answers.0;
    let mut parts = Vec::new();
    for step in &definition.steps {
        let plain = step.fields.iter();
        let plain = plain.filter_map(|f| Some(given(f, answers.fields.get(&f.key)?)));
        parts.push(Part { title: step.title.get(here.lang).to_owned(), given: plain.collect() });
        for group in step.fields.iter().filter(|f| matches!(f.kind, FieldKind::Group)) {
            for (nr, row) in answers.rows(&group.key).iter().enumerate() {
                let inner = group.fields.iter();
                let inner = inner.filter_map(|f| Some(given(f, row.get(&f.key)?)));
                let title = format!("{} {}", group.label.get(here.lang), nr + 1);
                parts.push(Part { title, given: inner.collect() });
            }
        }
    }
    parts.retain(|part| !part.given.is_empty());
    parts
}

impl Own<'_> {
    /// Whoever came with the code has no account the file could be in: the address opens it.
    fn file_path(&self, file: &AttachedFile) -> String {
        if code::is_reference(self.key) {
            return file.path();
        }
        attachments::shown_path(file, &code::plain(self.key), self.here.now)
    }

    fn asks(&self) -> bool {
        self.cases.iter().any(|case| case.asked)
    }

    fn authority(&self, key: &str) -> &str {
        let town = self.here.town.config.name.as_str();
        costs::authority(self.definition, key, self.here.lang).unwrap_or(town)
    }

    fn department<'k>(&'k self, key: &'k str) -> &'k str {
        let found = self.here.town.config.department(key);
        found.map_or(key, |department| department.name.get(self.here.lang))
    }

    fn fee<'k>(&'k self, charge: &'k Charged) -> &'k str {
        let found = self.definition.fees.iter().find(|fee| fee.key == charge.fee);
        found.map_or(charge.fee.as_str(), |fee| fee.name.get(self.here.lang))
    }

    fn money(&self, charge: &Charged) -> String {
        shown::money(self.here, charge.cents)
    }

    fn total(&self) -> String {
        shown::money(self.here, self.charges.iter().map(|charge| charge.cents).sum())
    }

    fn case_state(&self, case: &Case) -> &'static str {
        match case.outcome.as_deref() {
            Some("approved") => "services-case-approved",
            Some("refused") => "services-case-refused",
            Some("withdrawn") => "services-case-withdrawn",
            _ if case.clerk.is_some() || case.checked_at.is_some() => "services-state-processing",
            _ => "services-state-received",
        }
    }

    /// The day on which the application is deleted, once it is over.
    fn deleted_on(&self) -> Option<String> {
        let last = self.cases.iter().filter_map(|case| case.valid_until.as_deref()).max();
        let over = over_at(self.application.ended_at?, last, &self.here.town.zone);
        let days = i64::from(self.definition.retention_days);
        Some(self.here.day(over.plus(days * Ts::DAY).max(self.here.now)))
    }

    fn pay(&self) -> &'static str {
        self.definition.procedure.pay.label()
    }
}
