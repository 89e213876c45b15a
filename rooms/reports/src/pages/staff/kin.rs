//! What a case has to do with other reports and what was taken out of it, as a part of its page.

use askama::Template;
use web::Here;

use crate::store::Case;

/// The part.
#[derive(Template)]
#[template(path = "staff/kin.html")]
pub(super) struct Kin {
    here: Here,
    code: String,
    /// How often the matter was reported.
    times: i64,
    into_code: Option<String>,
    origin_code: Option<String>,
    shortened: Option<String>,
    may_act: bool,
}
impl askama::filters::HtmlSafe for Kin {}

impl Kin {
    /// Of a case, for a reader.
    pub(super) fn of(here: &Here, case: &Case, may_act: bool) -> Self {
        Self {
            code: case.report.code.clone(),
            times: case.merged + 1,
            into_code: case.into_code.clone(),
            origin_code: case.origin_code.clone(),
            shortened: case.shortened_at.map(|at| here.day(at)),
            here: here.clone(),
            may_act,
        }
    }
}
