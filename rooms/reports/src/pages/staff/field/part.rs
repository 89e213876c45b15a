//! What a case's page says about work outside.

use askama::Template;
use web::Here;

use super::spoken;
use crate::{Report, field::Act, store::Outside};

/// The panel on the page of a case.
#[derive(Template)]
#[template(path = "staff/field/part.html")]
pub struct Part {
    here: Here,
    code: String,
    outside: Outside,
    open: bool,
}
impl askama::filters::HtmlSafe for Part {}

impl Part {
    /// The panel of a case.
    pub fn new(here: &Here, report: &Report, outside: Outside) -> Self {
        let open = report.closed_at.is_none();
        Self { here: here.clone(), code: report.code.clone(), outside, open }
    }

    fn day(&self) -> Option<String> {
        let day = self.outside.day.as_deref()?.parse().ok()?;
        Some(spoken(&self.here, day))
    }

    fn told(&self) -> Option<String> {
        let act = Act::from_name(self.outside.act.as_deref()?)?;
        Some(self.here.t(act.label()))
    }
}
