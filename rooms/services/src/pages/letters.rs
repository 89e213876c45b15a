//! Letters as they were sent: `/services/own/{code}/letters/{nr}.pdf` for the applicant,
//! `/staff/services/{case}/letters/{nr}.pdf` for who decides, and `draft.pdf` there of what a second
//! clerk is to confirm.

use askama::{Template, filters::HtmlSafe};
use axum::{Router, extract::Path, response::Response, routing::get};
use files::Files;
use identity::{Clerk, Visitor, directory};
use web::{Answer, App, Here, Problem};

use super::{own, staff::desk};
use crate::{
    application::ApplicationId,
    deciding::{Case, Voice, letter::Written, post::CaseLetter},
    paper::{self, Post},
    published::Service,
    store::deciding::{decision::find_decision, letter::list_letters, record::LetterLine},
};

/// The addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/services/own/{code}/letters/{file}", get(send_letter))
        .route("/staff/services/{case}/letters/{file}", get(send_case_letter))
}

/// The list of printed letters on a page.
#[derive(Template)]
#[template(path = "paper/letters.html")]
pub(crate) struct Letters<'a> {
    pub here: &'a Here,
    /// Address of the page they lie below.
    pub base: String,
    pub lines: &'a [LetterLine],
}
impl HtmlSafe for Letters<'_> {}

/// A letter for its applicant.
pub async fn send_letter(
    here: Here,
    visitor: Visitor,
    files: Files,
    Path((key, file)): Path<(String, String)>,
) -> Answer<Response> {
    if let Some(away) = own::sign_in_first(&visitor, &key, &format!("/letters/{file}")) {
        return Ok(away);
    }
    let application = own::find(&here, &visitor, &key).await?;
    let letter = find(&here, application.id, &file).await?;
    answer(&here, &files, &application.reference, &letter).await
}

/// A letter for the department that holds the case.
pub async fn send_case_letter(
    here: Here,
    clerk: Clerk,
    files: Files,
    Path((code, file)): Path<(String, String)>,
) -> Answer<Response> {
    let purpose = |_: &Case| "services-access-work";
    let (case, service) = desk::open(&here, &clerk, &code, purpose).await?;
    if file == "draft.pdf" {
        return draft_of_proposal(&here, &case, &service).await;
    }
    let letter = find(&here, case.application, &file).await?;
    if letter.case_id != case.id {
        return Err(Problem::not_found());
    }
    answer(&here, &files, &case.reference, &letter).await
}

/// What waits for a second clerk, as it would be sent.
async fn draft_of_proposal(here: &Here, case: &Case, service: &Service) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let found = find_decision(&mut tx, case.id).await?;
    let decision = found.filter(|d| d.waits()).ok_or_else(Problem::not_found)?;
    let clerk = match decision.clerk {
        Some(id) => directory::find(&mut tx, id).await?,
        None => None,
    };
    drop(tx);
    let clerk = clerk.as_ref().map(|person| person.display_name());
    draft(here, case, service, &decision.letter.0, clerk).await
}

/// A letter before anything is decided.
///
/// # Errors
/// As [`press::serve`].
pub(crate) async fn draft(
    here: &Here,
    case: &Case,
    service: &Service,
    written: &Written,
    clerk: Option<&str>,
) -> Answer<Response> {
    let sheet = paper::letter(&Post {
        voice: &Voice::of(here),
        ident: format!("draft/{}", case.code()),
        at: here.now,
        draft: true,
        service,
        case,
        written,
        clerk,
    });
    press::serve(here, &format!("{}-draft", case.reference), sheet).await
}

/// The n-th letter of an application, once it was sent.
async fn find(here: &Here, application: ApplicationId, file: &str) -> Answer<CaseLetter> {
    let nr = file.strip_suffix(".pdf").and_then(|nr| nr.parse::<usize>().ok());
    let at = nr.and_then(|nr| nr.checked_sub(1)).ok_or_else(Problem::not_found)?;
    let letters = list_letters(&mut here.town.store.read().await?, application).await?;
    letters.into_iter().nth(at).ok_or_else(Problem::not_found)
}

/// The bytes that were sent.
async fn answer(
    here: &Here,
    files: &Files,
    reference: &str,
    letter: &CaseLetter,
) -> Answer<Response> {
    let file = letter.file.ok_or_else(Problem::not_found)?;
    let bytes = files.document(&here.town.key, file).await.map_err(|error| {
        tracing::error!(%error, %file, "a letter does not open");
        Problem::internal()
    })?;
    let bytes = bytes.ok_or_else(|| {
        tracing::error!(%file, "a letter has no object");
        Problem::internal()
    })?;
    let day = letter.made_at.date(&here.town.zone);
    Ok(press::answer(&paper::name(reference, day), bytes.to_vec()))
}
