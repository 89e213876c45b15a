//! What a case's page says about work outside.

use askama::Template;
use store::{Result, Tx};
use web::Here;

use super::{spoken, today};
use crate::{
    Report,
    field::Act,
    store::{Outside, find_outside},
};

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

/// The panel of a case.
pub async fn part(tx: &mut Tx, here: &Here, report: &Report) -> Result<Part> {
    let outside = find_outside(tx, report.id, &today(here).to_string()).await?;
    let open = report.closed_at.is_none();
    Ok(Part { here: here.clone(), code: report.code.clone(), outside, open })
}

impl Part {
    fn day(&self) -> Option<String> {
        let day = self.outside.day.as_deref()?.parse().ok()?;
        Some(spoken(&self.here, day))
    }

    fn told(&self) -> Option<String> {
        let act = Act::from_name(self.outside.act.as_deref()?)?;
        Some(self.here.t(act.label()))
    }
}
