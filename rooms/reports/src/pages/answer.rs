//! `/reports/own/{secret}/answer`: the reporter answers what staff asked, one question after the
//! other, with words and pictures, without an account. Opening it changes nothing.

use std::time::Duration;

use askama::Template;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Request},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::get,
};
use files::{Files, Kept};
use identity::Visitor;
use kernel::FileId;
use store::Error;
use web::{Answer, App, Form, Here, Page, fields, limit::Limit, see_other};

use super::{
    new::{
        most_pictures,
        upload::{self, Upload},
    },
    own, support,
};
use crate::{
    Deed, Report, Scope,
    mail::{
        Voice,
        desk::{News, tell},
    },
    pictures::KIND,
    store::{Inquiry, find_case_for_change, list_inquiries, list_own_pictures},
    verbs,
};

/// Answers of one network.
const ANSWERS: Limit = Limit { name: "report answers", burst: 20, every: Duration::from_secs(60) };
/// Characters of an answer.
const TEXT_CHARS: usize = 4_000;
/// Pictures of one answer.
const PICTURES: usize = 5;
/// Bytes of the form: its pictures with 15 MiB each, and the text.
const FORM_BYTES: usize = 76 * 1024 * 1024;

fields! {
    /// Fields of the form.
    pub AnswerField { Nr = "nr", Text = "text", Pictures = "pictures" }
}

#[derive(Template)]
#[template(path = "answer.html")]
struct ShowAnswer<'a> {
    here: &'a Here,
    scope: &'a Scope,
    report: &'a Report,
    secret: &'a str,
    /// The question to be answered next.
    asked: Option<&'a Inquiry>,
    /// How many wait behind it.
    more: i64,
    form: &'a Form<AnswerField>,
    most: i64,
}

/// The address.
pub fn routes() -> Router<App> {
    let page = get(show_answer).post(answer_inquiry);
    Router::new()
        .route("/reports/own/{secret}/answer", page.layer(DefaultBodyLimit::max(FORM_BYTES)))
}

/// The form for the oldest open question.
pub async fn show_answer(here: Here, visitor: Visitor, Path(secret): Path<String>) -> Answer<Page> {
    let report = own::find(&here, &visitor, &secret).await?;
    page(&here, &secret, &report, &Form::default()).await
}

async fn page(
    here: &Here,
    secret: &str,
    report: &Report,
    form: &Form<AnswerField>,
) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let all = list_inquiries(&mut tx, report.id).await?;
    drop(tx);
    let open: Vec<&Inquiry> =
        all.iter().filter(|i| i.waits() && report.closed_at.is_none()).collect();
    let body = ShowAnswer {
        here,
        scope: &Scope::of(here),
        report,
        secret,
        asked: open.first().copied(),
        more: i64::try_from(open.len()).unwrap_or(0) - 1,
        form,
        most: i64::try_from(PICTURES.min(most_pictures(here))).unwrap_or(0),
    };
    let title = here.t1("reports-own-title", "code", report.code.as_str());
    Ok(Page::new(here.t("reports-baton-answer-title"), body)
        .crumb(here.t("reports-nav-list"), "/reports")
        .crumb(title, format!("/reports/own/{secret}"))
        .section("/reports")
        .hidden())
}

/// Takes the answer.
pub async fn answer_inquiry(
    here: Here,
    visitor: Visitor,
    files: Files,
    Path(secret): Path<String>,
    request: Request,
) -> Answer<Response> {
    let report = own::find(&here, &visitor, &secret).await?;
    here.limit(ANSWERS)?;
    let most = PICTURES.min(most_pictures(&here));
    let upload = upload::read(&here, &files, request, most, upload::by_token).await?;
    upload.demand_trust(&here)?;
    let Upload { pairs, pictures, refused, .. } = upload;
    let mut form = Form::from_pairs(pairs);
    let nr: i64 = form.value(AnswerField::Nr).parse().unwrap_or(0);
    let text = form.required(AnswerField::Text, "reports-baton-error-answer", TEXT_CHARS);
    for reason in refused {
        form.fail_with(AnswerField::Pictures, reason, "most", most);
    }
    if !form.is_valid() {
        let page = page(&here, &secret, &report, &form).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let deed = support::deed(&here, &visitor);
    if store_it(&here, deed, report.code, nr, text, pictures).await? {
        return Ok(see_other(&format!("/reports/own/{secret}/answer")));
    }
    Ok(see_other(&format!("/reports/own/{secret}?answered")))
}

/// Stores the answer and tells the clerk who asked; true when another question waits.
async fn store_it(
    here: &Here,
    deed: Deed,
    code: String,
    nr: i64,
    text: String,
    pictures: Vec<Kept>,
) -> Answer<bool> {
    let voice = Voice::of_town(&here.app, &here.town);
    let stored = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let found = find_case_for_change(tx, &code).await?;
            let Some(report) = found.map(|case| case.report) else { return Ok(false) };
            let asked = list_inquiries(tx, report.id).await?;
            let found = asked.iter().find(|i| i.nr == nr && i.waits());
            let Some(inquiry) = found.filter(|_| report.closed_at.is_none()) else {
                return Ok(false);
            };
            let ids = keep(tx, &deed, &report, pictures).await?;
            if verbs::answer(tx, &deed, &report, inquiry, &text, &ids).await? {
                let to = (inquiry.asked_by, inquiry.department.as_str());
                tell(tx, &deed, &voice, &report, to, News::Answered, "").await?;
            }
            Ok(asked.iter().any(|i| i.nr != nr && i.waits()))
        })
    });
    Ok(stored.await?)
}

/// Writes the rows of pictures the report does not have yet.
async fn keep(
    tx: &mut ::store::Tx,
    deed: &Deed,
    report: &Report,
    pictures: Vec<Kept>,
) -> ::store::Result<Vec<FileId>> {
    let held = list_own_pictures(tx, report.id).await?;
    let mut ids = Vec::new();
    for kept in pictures {
        if held.iter().any(|own| own.file.content_sha256 == kept.content_sha256) {
            continue;
        }
        let (chance, now, actor) = (&deed.chance, deed.now, &deed.actor);
        ids.push(files::insert_picture(tx, chance, now, actor, KIND, &kept, "").await?);
    }
    Ok(ids)
}
