//! `/reports/new/resume/{token}`: going on with a draft on another device. Opening the link
//! changes nothing; only the press of a button takes the draft over, because otherwise a
//! stranger's link could make somebody write into the stranger's draft.

use askama::Template;
use axum::{extract::Path, response::Response};
use web::{Answer, Guarded, Here, Page, Problem, fields};

use super::{
    Current,
    steps::{self, SoFar},
};
use crate::Scope;

fields! {
    pub(super) ResumeField { Sure = "sure" }
}

#[derive(Template)]
#[template(path = "new/resume.html")]
struct Resume<'a> {
    here: &'a Here,
    token: &'a str,
    so_far: SoFar<'a>,
}

/// Asks.
pub async fn show_resume(here: Here, Path(token): Path<String>) -> Answer<Page> {
    let current = find(&here, &token).await?;
    // The link itself need not be shown again.
    let shown = Current { token: None, draft: current.draft };
    let so_far = steps::so_far(&here, &shown, &Scope::of(&here));
    let title = here.t("reports-new-resume-title");
    Ok(Page::new(title, Resume { here: &here, token: &token, so_far }).hidden())
}

/// Takes the draft over.
pub async fn resume_draft(
    here: Here,
    Path(token): Path<String>,
    Guarded(_): Guarded<ResumeField>,
) -> Answer<Response> {
    find(&here, &token).await?.save(&here, "/reports/new").await
}

async fn find(here: &Here, token: &str) -> Answer<Current> {
    let current = Current::find(here, Some(token)).await?;
    if current.token.is_none() {
        return Err(Problem::gone()
            .because("reports-new-resume-gone")
            .link("reports-new-begin", "/reports/new"));
    }
    Ok(current)
}
