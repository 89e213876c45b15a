//! That a case renews a permit, with the way to the case that granted it.

use askama::Template;
use jiff::civil::Date;
use web::Here;

use super::desk;
use crate::{
    deciding::{self, Case},
    pages::shown,
};

/// The notice on the page of a case.
#[derive(Template)]
#[template(path = "staff/case_renewal.html")]
pub(super) struct Renews {
    here: Here,
    number: String,
    until: Option<Date>,
    /// Name and address of the case that granted it.
    before: Option<(String, String)>,
}
impl askama::filters::HtmlSafe for Renews {}

/// What the case renews, if it does.
pub(super) fn renews(here: &Here, case: &Case) -> Option<Renews> {
    let before = case.renewed_reference.as_ref().map(|reference| {
        let code = deciding::code(reference, &case.authority);
        let path = desk::path(&code);
        (code, path)
    });
    let number = case.renews.clone()?;
    Some(Renews { here: here.clone(), number, until: case.renewed_until(), before })
}

impl Renews {
    fn day(&self, day: &Date) -> String {
        shown::day(&self.here, *day)
    }
}
