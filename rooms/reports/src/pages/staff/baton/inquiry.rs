//! `/staff/reports/{code}/inquiries`: asks the reporter. The clerk sees the mail before it goes
//! out, and never the address it goes to.

use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use identity::Clerk;
use kernel::Ts;
use store::{Result, Tx};
use web::{Answer, Form, Guarded, Here, Page};

use super::{
    super::{
        acts::{CLOSED, Outcome, act},
        form::NOTE,
    },
    BatonField, found, framed, refused,
};
use crate::{
    Deed, Report,
    jobs::plan_reporter_reminder,
    mail::{
        Voice,
        reporter::{self, Asking, answer_link},
    },
    store::{Case, Reach, find_reach, list_inquiries},
    verbs,
};

#[derive(Template)]
#[template(path = "staff/baton/inquiry.html")]
struct ShowInquiry<'a> {
    here: &'a Here,
    case: &'a Case,
    form: Form<BatonField>,
    reach: Reach,
    /// The mail as it would go out.
    preview: Option<Asking>,
    days: i64,
}

/// The form.
pub async fn show_inquiry(here: Here, clerk: Clerk, Path(code): Path<String>) -> Answer<Page> {
    page(&here, &clerk, &code, Form::default(), false).await
}

async fn page(
    here: &Here,
    clerk: &Clerk,
    code: &str,
    form: Form<BatonField>,
    preview: bool,
) -> Answer<Page> {
    let (_, case) = found(here, clerk, code).await?;
    let reach = find_reach(&mut here.town.store.read().await?, case.report.id).await?;
    let preview = preview.then(|| {
        let voice = Voice::of(here).speaking(case.report.language());
        let link = answer_link(&voice, &"·".repeat(12));
        reporter::question(&voice, &case.report, form.value(BatonField::Text), &link)
    });
    let days = i64::from(here.town.config.reports.inquiry_reminder_days);
    let body = ShowInquiry { here, case: &case, form, reach, preview, days };
    Ok(framed(here, &case, "reports-baton-ask-title", body))
}

/// Shows the mail, goes back to the words, or asks.
pub async fn ask_reporter(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<BatonField>,
) -> Answer<Response> {
    let text = form.required(BatonField::Text, "reports-baton-error-question", NOTE);
    if !form.is_valid() {
        return Ok(refused(page(&here, &clerk, &code, form, false).await?));
    }
    match form.value(BatonField::Step) {
        "send" => {}
        "change" => return Ok(page(&here, &clerk, &code, form, false).await?.into_response()),
        _ => return Ok(page(&here, &clerk, &code, form, true).await?.into_response()),
    }
    let place = here.clone();
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            if report.closed_at.is_some() {
                return Ok(CLOSED);
            }
            if !find_reach(tx, report.id).await?.any() {
                return Ok(Outcome::Already("unreachable"));
            }
            if was_just_asked(tx, &deed, &report, &text).await? {
                return Ok(Outcome::Already("asked"));
            }
            let secret = verbs::ask(tx, &deed, &report, &text).await?;
            let voice = Voice::of(&place).speaking(report.language());
            let link = answer_link(&voice, &secret);
            let asking = reporter::question(&voice, &report, &text, &link);
            reporter::send(tx, &deed, &voice, &report, "inquiry", asking).await?;
            plan_reporter_reminder(tx, &deed, &place.town, &report).await?;
            Ok(Outcome::Done("asked"))
        })
    })
    .await
}

/// Whether the same was asked within the hour: a form that was sent twice.
async fn was_just_asked(tx: &mut Tx, deed: &Deed, report: &Report, text: &str) -> Result<bool> {
    let asked = list_inquiries(tx, report.id).await?;
    Ok(asked.iter().any(|i| i.waits() && i.text == text && deed.now.0 - i.asked_at.0 < Ts::HOUR))
}

/// Does not need the answer any more.
pub async fn withdraw_report_inquiry(
    here: Here,
    clerk: Clerk,
    Path((code, nr)): Path<(String, i64)>,
    _: Guarded<BatonField>,
) -> Answer<Response> {
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            let asked = list_inquiries(tx, report.id).await?;
            let Some(inquiry) = asked.iter().find(|i| i.nr == nr) else {
                return Ok(Outcome::Already("withdrawn"));
            };
            let done = verbs::withdraw_inquiry(tx, &deed, &report, inquiry).await?;
            Ok(if done { Outcome::Done("withdrawn") } else { Outcome::Already("withdrawn") })
        })
    })
    .await
}
