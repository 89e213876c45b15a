//! Following by e-mail: a report, a district, a category. Whoever asks gets the same answer,
//! whether or not the address is known here; the e-mail's link proves it.

mod links;

use std::time::Duration;

use askama::Template;
use axum::{
    Router,
    extract::{Path, Query},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use identity::{Visitor, person::address};
use letters::Address;
use serde::Deserialize;
use store::Error;
use web::{Answer, App, Form, Guarded, Here, Page, limit::Limit, see_other};

use links::{confirm_address, show_confirm, show_stop, stop_following};

use crate::{
    Report, Scope,
    following::{self, Target, Wish},
    mail::Voice,
    pages::show::no_such_report,
    store::find_by_code,
};

web::fields! {
    /// Fields of the form.
    pub FollowField {
        Email = "email",
        Report = "report",
        District = "district",
        Category = "category",
    }
}

/// Wishes of one network.
const WISHES: Limit = Limit { name: "report follow", burst: 5, every: Duration::from_secs(60) };
/// E-mails to one address: three in ten minutes.
const MAILS_TO: Limit =
    Limit { name: "report follow to", burst: 3, every: Duration::from_secs(200) };
/// Longest code of a report that is looked up.
const CODE: usize = 20;

/// What a link to the form fills in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    report: String,
    district: String,
    category: String,
}

/// The addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/reports/{code}/follow", post(follow_report))
        .route("/reports/follow", get(show_follow).post(follow))
        .route("/reports/follow/done", get(show_done))
        .route("/reports/follow/confirm/{token}", get(show_confirm).post(confirm_address))
        .route("/reports/follow/stop/{token}", get(show_stop).post(stop_following))
}

#[derive(Template)]
#[template(path = "follow.html")]
struct ShowFollow<'a> {
    here: &'a Here,
    scope: &'a Scope,
    form: &'a Form<FollowField>,
    proved: bool,
}

/// `GET /reports/follow`: what can be followed.
pub async fn show_follow(here: Here, visitor: Visitor, Query(chosen): Query<Chosen>) -> Page {
    let mut form = Form::default()
        .with(FollowField::Report, chosen.report)
        .with(FollowField::District, chosen.district)
        .with(FollowField::Category, chosen.category);
    if let Some(person) = visitor.person() {
        form = form.with(FollowField::Email, person.email.clone());
    }
    page(&here, &visitor, &form)
}

/// `POST /reports/follow`: everything that was chosen, at once.
pub async fn follow(
    here: Here,
    visitor: Visitor,
    Guarded(mut form): Guarded<FollowField>,
) -> Answer<Response> {
    let targets = chosen_targets(&here, &mut form).await?;
    let email = checked_email(&mut form);
    let (Some(email), true) = (email, form.is_valid()) else {
        return Ok(refused(&here, &visitor, &form));
    };
    let proved = wish(&here, &visitor, email, targets).await?;
    let answer = if proved { "following" } else { "sent" };
    Ok(see_other(&format!("/reports/follow/done?{answer}")))
}

/// `POST /reports/{code}/follow`: the form on the report's own page.
pub async fn follow_report(
    here: Here,
    visitor: Visitor,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<FollowField>,
) -> Answer<Response> {
    let code = code.to_uppercase();
    let report = find_by_code(&mut here.town.store.read().await?, &code).await?;
    report.filter(Report::is_public).ok_or_else(no_such_report)?;
    let Some(email) = checked_email(&mut form) else {
        let form = form.with(FollowField::Report, code);
        return Ok(refused(&here, &visitor, &form));
    };
    let targets = vec![Target::Report(code.clone())];
    let proved = wish(&here, &visitor, email, targets).await?;
    let answer = if proved { "following" } else { "follow-sent" };
    Ok(see_other(&format!("/reports/{code}?{answer}#join-title")))
}

/// Notes the wish; true when the address is known to be the visitor's own.
async fn wish(
    here: &Here,
    visitor: &Visitor,
    email: Address,
    targets: Vec<Target>,
) -> Answer<bool> {
    let proved = visitor.person().is_some_and(|p| p.email == email.as_str());
    here.limit(WISHES)?;
    if !proved {
        here.limit_by(MAILS_TO, email.as_str())?;
    }
    let (voice, chance, now) = (Voice::of(here), here.app.chance.clone(), here.now);
    let wish = Wish { email, targets, proved };
    here.town
        .store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move { following::follow(tx, &chance, now, &voice, &wish).await })
        })
        .await?;
    Ok(proved)
}

fn checked_email(form: &mut Form<FollowField>) -> Option<Address> {
    let written = form.value(FollowField::Email);
    let missing = written.is_empty();
    let email = address(written);
    if email.is_none() {
        let wrong =
            if missing { "reports-follow-email-missing" } else { "reports-follow-email-wrong" };
        form.fail(FollowField::Email, wrong);
    }
    email
}

/// What was chosen, all of it there.
async fn chosen_targets(here: &Here, form: &mut Form<FollowField>) -> Answer<Vec<Target>> {
    let scope = Scope::of(here);
    let mut targets = Vec::new();
    let code: String = form.value(FollowField::Report).chars().take(CODE).collect();
    let code = code.to_uppercase();
    if !code.is_empty() {
        let report = find_by_code(&mut here.town.store.read().await?, &code).await?;
        if report.is_some_and(|r| r.is_public()) {
            targets.push(Target::Report(code));
        } else {
            form.fail(FollowField::Report, "reports-follow-no-report");
        }
    }
    let district = form.value(FollowField::District).to_owned();
    if !district.is_empty() {
        if scope.map.areas.get(&district).is_some() {
            targets.push(Target::District(district));
        } else {
            form.fail(FollowField::District, "reports-follow-no-choice");
        }
    }
    let category = form.value(FollowField::Category).to_owned();
    if !category.is_empty() {
        if scope.category(&category).is_some() || scope.catalogue.group(&category).is_some() {
            targets.push(Target::Category(category));
        } else {
            form.fail(FollowField::Category, "reports-follow-no-choice");
        }
    }
    if targets.is_empty() && form.is_valid() {
        form.fail(FollowField::District, "reports-follow-nothing-chosen");
    }
    Ok(targets)
}

/// The form with what is wrong in it.
fn refused(here: &Here, visitor: &Visitor, form: &Form<FollowField>) -> Response {
    page(here, visitor, form).status(StatusCode::UNPROCESSABLE_ENTITY).into_response()
}

fn page(here: &Here, visitor: &Visitor, form: &Form<FollowField>) -> Page {
    let own = visitor.person().map(|p| p.email.as_str());
    let proved = own.is_some_and(|own| own == form.value(FollowField::Email).to_lowercase());
    let scope = Scope::of(here);
    Page::new(here.t("reports-follow-title"), ShowFollow { here, scope: &scope, form, proved })
        .section("/reports")
        .crumb(here.t("reports-nav-list"), "/reports")
}

#[derive(Template)]
#[template(path = "follow_done.html")]
struct ShowDone<'a> {
    here: &'a Here,
    sent: bool,
}

/// `GET /reports/follow/done`: the same answer for every address.
pub async fn show_done(here: Here) -> Page {
    let sent = here.uri.query() != Some("following");
    let title = if sent { "reports-follow-done-title" } else { "reports-follow-now-title" };
    Page::new(here.t(title), ShowDone { here: &here, sent })
        .section("/reports")
        .crumb(here.t("reports-nav-list"), "/reports")
        .hidden()
}

impl ShowFollow<'_> {
    fn districts(&self) -> Vec<(String, String)> {
        let none = (String::new(), self.here.t("reports-follow-none"));
        let areas = self.scope.map.areas.iter().map(|a| (a.key.clone(), a.name.clone()));
        std::iter::once(none).chain(areas).collect()
    }
}
