//! What a case shows of readers' reports and of the author's appeal, and what a clerk makes of them.

use askama::Template;
use kernel::PersonId;
use web::{Form, Here};

use super::case::CaseField;
use crate::{
    Process,
    store::{Appeal, Flag},
};

/// The part of a case.
#[derive(Template)]
#[template(path = "staff/disputes.html")]
pub(super) struct Disputes<'a> {
    pub here: &'a Here,
    pub process: Option<&'a Process>,
    pub flags: Vec<Flag>,
    pub appeal: Option<Appeal>,
    /// Address of the case.
    pub path: String,
    pub me: PersonId,
    pub form: &'a Form<CaseField>,
}
impl askama::filters::HtmlSafe for Disputes<'_> {}

impl Disputes<'_> {
    fn rule(&self, flag: &Flag) -> String {
        let rule = self.process.and_then(|process| process.rule(&flag.rule));
        rule.map_or(flag.rule.as_str(), |rule| rule.text.get(self.here.lang)).to_owned()
    }

    /// Whether the clerk who looks at it decides about an appeal: no other way back is offered then.
    pub(super) fn decides(&self) -> bool {
        !self.is_mine() && self.appeal.as_ref().is_some_and(|a| a.decided_at.is_none())
    }

    /// Whether the clerk who looks at it refused it, so that somebody else decides.
    fn is_mine(&self) -> bool {
        self.appeal.as_ref().is_some_and(|appeal| appeal.refused_by == Some(self.me))
    }
}
