//! `/reports/new/check`: the last look. What becomes public, what does not, what is missing,
//! and reports that may already say the same.

use askama::Template;
use files::File;
use identity::Visitor;
use web::{Answer, Here, Page, text};

use super::{
    Current,
    describe::held_pictures,
    similar::{self, Similar},
    steps::{self, Steps},
};
use crate::{
    Scope,
    draft::{Draft, Missing},
};

#[derive(Template)]
#[template(path = "new/check.html")]
struct Check<'a> {
    here: &'a Here,
    scope: &'a Scope,
    draft: &'a Draft,
    steps: Steps<'a>,
    place: String,
    pictures: Vec<File>,
    similar: Vec<Similar>,
    missing: Vec<Missing>,
    refused: bool,
    signed_in: bool,
    key: &'a str,
}

impl Check<'_> {
    fn paragraphs(&self) -> Vec<Vec<&str>> {
        text::paragraphs(&self.draft.description)
    }

    /// Answers as label, value and whether the public sees them.
    fn answers(&self, public: bool) -> Vec<(&str, String)> {
        let category = self.draft.category.as_deref().and_then(|key| self.scope.category(key));
        let Some(category) = category else { return Vec::new() };
        let lang = self.here.lang;
        let shown = self.draft.answers.iter().filter_map(|answered| {
            let question = category.question(&answered.question)?;
            let value = question.shown(&answered.value, lang);
            (question.public == public).then(|| (question.label.get(lang), value))
        });
        shown.collect()
    }

    fn looked_at_before(&self) -> bool {
        self.here.town.config.reports.moderation == kernel::municipality::Moderation::Before
    }

    fn days(&self) -> i64 {
        i64::from(self.here.town.config.retention.contact_after_closing_days)
    }

    fn is_sensitive(&self) -> bool {
        let category = self.draft.category.as_deref().and_then(|key| self.scope.category(key));
        category.is_some_and(|c| c.sensitive)
    }

    /// Message and page of what is missing.
    fn remedy(&self, missing: &Missing) -> (&'static str, &'static str) {
        match missing {
            Missing::Where => {
                ("reports-new-missing-where", "/reports/new/where?back=check#address")
            }
            Missing::What => ("reports-new-missing-what", "/reports/new/what?back=check"),
            Missing::Answer => {
                ("reports-new-missing-answer", "/reports/new/what?back=check#chosen")
            }
            Missing::Description => {
                ("reports-new-missing-text", "/reports/new/describe?back=check#text")
            }
        }
    }
}

/// The page.
pub async fn show_check(here: Here, visitor: Visitor, current: Current) -> Answer<Page> {
    page(&here, &visitor, &current, false).await
}

/// The page; `refused` after somebody pressed "send" too early.
pub(super) async fn page(
    here: &Here,
    visitor: &Visitor,
    current: &Current,
    refused: bool,
) -> Answer<Page> {
    let scope = Scope::of(here);
    let body = Check {
        steps: steps::steps(here, current, &scope, None),
        place: steps::place(here, current, &scope),
        pictures: held_pictures(here, &current.draft.pictures).await?,
        similar: similar::find(here, &current.draft).await?,
        missing: current.missing(&scope),
        signed_in: visitor.is_signed_in(),
        key: &current.draft.idempotency_key,
        draft: &current.draft,
        scope: &scope,
        here,
        refused,
    };
    Ok(Page::new(here.t("reports-new-check-title"), body)
        .crumb(here.t("reports-nav-list"), "/reports")
        .section("/reports/new")
        .hidden())
}
