//! `/staff/reports/{code}/wording`: what the public reads, without personal data; and what the
//! report said before, for whoever says why they look.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::{Clerk, access};
use web::{Answer, Form, Guarded, Here, Page, Problem, fields, text};

use super::{
    acts::{Outcome, act_even_merged},
    desk,
    form::{NOTE, REASON},
};
use crate::{
    Report, Scope,
    pages::show::no_such_report,
    store::{Wording, find_by_code, find_case, find_wording},
    verbs,
};

/// Characters of a headline.
const TITLE: usize = 200;

fields! {
    /// Fields of the form.
    pub(super) WordingField {
        Title = "wording_title",
        Text = "wording_text",
        Reason = "wording_reason",
    }
}

#[derive(Template)]
#[template(path = "staff/wording.html")]
struct ShowWording<'a> {
    here: &'a Here,
    report: &'a Report,
    form: &'a Form<WordingField>,
    before: Option<&'a Wording>,
    /// The words from before, where they were just opened.
    opened: bool,
}

/// The form.
pub async fn show_wording(here: Here, clerk: Clerk, Path(code): Path<String>) -> Answer<Page> {
    let (report, before) = find(&here, &clerk, &code).await?;
    let reason = before.as_ref().map(|b| b.reason.clone());
    let form = Form::default()
        .with(WordingField::Title, report.title.clone())
        .with(WordingField::Text, report.description.clone())
        .with(
            WordingField::Reason,
            reason.unwrap_or_else(|| here.t("reports-shorten-default-reason")),
        );
    Ok(page(&here, &report, &form, before.as_ref(), false))
}

/// Shortens what the report says.
pub async fn shorten_report(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<WordingField>,
) -> Answer<Response> {
    let title = form.required(WordingField::Title, "reports-split-error-name", TITLE);
    let description = form.required(WordingField::Text, "reports-split-error-text", NOTE);
    let reason = form.required(WordingField::Reason, "reports-staff-error-reason", REASON);
    if !form.is_valid() {
        let (report, before) = find(&here, &clerk, &code).await?;
        let page = page(&here, &report, &form, before.as_ref(), false);
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    // Browsers send line ends their own way.
    let description = description.replace("\r\n", "\n");
    act_even_merged(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            if report.title == title && report.description.replace("\r\n", "\n") == description {
                return Ok(Outcome::Already("shortened"));
            }
            verbs::shorten(tx, &deed, &report, (&title, &description), &reason).await?;
            Ok(Outcome::Done("shortened"))
        })
    })
    .await
}

/// `POST …/wording/original`: shows what the report said before, once, and notes who looked.
pub async fn open_original(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(_): Guarded<WordingField>,
) -> Answer<Page> {
    let (report, before) = find(&here, &clerk, &code).await?;
    let form = Form::default()
        .with(WordingField::Title, report.title.clone())
        .with(WordingField::Text, report.description.clone())
        .with(WordingField::Reason, before.as_ref().map_or("", |b| b.reason.as_str()));
    if before.is_some() {
        let (place, code) = (here.clone(), report.code.clone());
        let noted = here.town.store.write::<_, Problem, _>(move |tx| {
            Box::pin(async move {
                let case = find_case(tx, &code).await?.ok_or_else(no_such_report)?;
                let deed = desk::deed(&place, &Scope::of(&place), &clerk, &case.report)?;
                // The person reads this line, so it is in the language they reported in.
                let lang = case.report.language();
                let say = |key: &str| place.app.words.say(lang, key, &[]);
                let access = access::Access {
                    person: case.author,
                    thing: &format!("report:{code}"),
                    department: Some(&deed.department),
                    reason: &say("reports-shorten-why-opened"),
                    fields: &say("reports-shorten-fields"),
                };
                Ok(access::note(tx, &deed.chance, deed.now, &clerk, &access).await?)
            })
        });
        noted.await?;
    }
    Ok(page(&here, &report, &form, before.as_ref(), true))
}

/// The report and what it said before, for whoever may act on it.
async fn find(here: &Here, clerk: &Clerk, code: &str) -> Answer<(Report, Option<Wording>)> {
    let mut tx = here.town.store.read().await?;
    let found = find_by_code(&mut tx, &code.to_uppercase()).await?;
    let report = found.ok_or_else(no_such_report)?;
    desk::deed(here, &Scope::of(here), clerk, &report)?;
    let before = find_wording(&mut tx, report.id).await?;
    Ok((report, before))
}

fn page(
    here: &Here,
    report: &Report,
    form: &Form<WordingField>,
    before: Option<&Wording>,
    opened: bool,
) -> Page {
    let title = here.t1("reports-shorten-title", "code", report.code.as_str());
    Page::new(title, ShowWording { here, report, form, before, opened })
        .hidden()
        .wide()
        .section("/staff/reports")
        .crumb(here.t("reports-staff-title"), "/staff/reports")
        .crumb(report.code.clone(), desk::path(&report.code))
}

impl ShowWording<'_> {
    fn original(&self) -> Vec<Vec<&str>> {
        let words = self.before.and_then(|b| b.description.as_deref()).filter(|_| self.opened);
        words.map(text::paragraphs).unwrap_or_default()
    }
}
