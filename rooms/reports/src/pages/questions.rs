//! Questions and answers on the reporter's own page.

use askama::Template;
use web::Here;

use crate::{
    Report, Scope,
    store::{Baton, Exchange},
};

/// Open questions with the way to the answer, and what was answered.
#[derive(Template)]
#[template(path = "questions.html")]
pub struct Questions {
    here: Here,
    scope: Scope,
    secret: String,
    asked: Vec<Exchange>,
    /// Whether the report is closed, so that nobody waits any more.
    over: bool,
}

impl askama::filters::HtmlSafe for Questions {}

impl Questions {
    /// Of one report. Where it was merged, the chain is the remaining report's, whose questions
    /// are for somebody else.
    pub(crate) fn new(
        here: &Here,
        scope: &Scope,
        secret: &str,
        baton: &Baton,
        report: &Report,
    ) -> Self {
        let own = report.merged_into.is_none();
        let asked = baton.exchanges.iter().filter(|e| own && e.kind == "inquiry");
        Self {
            here: here.clone(),
            scope: scope.clone(),
            secret: secret.to_owned(),
            asked: asked.filter(|e| e.revoked_at.is_none()).cloned().collect(),
            over: report.closed_at.is_some(),
        }
    }

    fn waits(&self) -> bool {
        !self.over && self.asked.iter().any(|e| e.ended_at().is_none())
    }
}
