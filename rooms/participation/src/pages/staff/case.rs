//! `/staff/participation/{code}`: one contribution, with everything a clerk may do about it.

use askama::Template;
use axum::extract::Path;
use identity::Clerk;
use web::{Answer, Form, Here, Page, fields, ui::Notice};

use super::{disputes::Disputes, may_act, missing, path};
use crate::{
    Contribution, Process, Processes, Standing, State,
    duplicates::{Said, Similar, find_similar},
    pages::{office_name, parts},
    store::{Answered, find_appeal, find_by_code, list_answers, list_flags},
};

/// Similar contributions named on the page.
const OFFERED: usize = 3;

fields! {
    /// Fields of the forms about a case.
    pub CaseField {
        Rule = "rule",
        Reason = "reason",
        State = "state",
        Answer = "answer",
        Verdict = "verdict",
        Restored = "restored",
    }
}

#[derive(Template)]
#[template(path = "staff/contribution.html")]
struct Case<'a> {
    here: &'a Here,
    process: Option<&'a Process>,
    contribution: &'a Contribution,
    answers: Vec<Answered>,
    form: &'a Form<CaseField>,
    notice: Notice,
    disputes: Disputes<'a>,
    /// What may say the same.
    similar: Vec<Similar>,
}

/// The page.
pub async fn show_case(here: Here, clerk: Clerk, Path(code): Path<String>) -> Answer<Page> {
    page(&here, &clerk, &code, &Form::default()).await
}

/// The page with what was typed, and what is wrong with it.
pub(super) async fn page(
    here: &Here,
    clerk: &Clerk,
    code: &str,
    form: &Form<CaseField>,
) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let found = find_by_code(&mut tx, &code.to_uppercase()).await?;
    let seen = |contribution: &Contribution| may_act(here, clerk, contribution);
    let contribution = found.filter(seen).ok_or_else(missing)?;
    let answers = list_answers(&mut tx, contribution.id).await?;
    let flags = list_flags(&mut tx, contribution.id.0).await?;
    let appeal = find_appeal(&mut tx, contribution.id.0).await?;
    let similar = match contribution.is_public() && contribution.merged_into.is_none() {
        true => find_similar(&mut tx, &Said::of(&contribution), OFFERED).await?,
        false => Vec::new(),
    };
    drop(tx);
    let done = here.uri.query().and_then(|query| query.strip_prefix("done="));
    let notice = match done.unwrap_or_default() {
        "released" => here.t("participation-staff-done-released"),
        "refused" => here.t("participation-staff-done-refused"),
        "answered" => here.t("participation-staff-done-answered"),
        "settled" => here.t("participation-staff-done-settled"),
        "appeal" => here.t("participation-staff-done-appeal"),
        "yours" => here.t("participation-staff-appeal-yours"),
        "merged-elsewhere" => here.t("participation-staff-done-merged-elsewhere"),
        "already" => here.t("participation-staff-done-already"),
        _ => String::new(),
    };
    let processes = Processes::of(&here.town);
    let process = contribution.process_in(&processes);
    let body = Case {
        disputes: Disputes {
            here,
            process,
            flags,
            appeal,
            path: path(&contribution.code),
            me: clerk.id(),
            form,
        },
        similar,
        here,
        process,
        contribution: &contribution,
        answers,
        form,
        notice: web::ui::success(notice),
    };
    Ok(Page::new(contribution.title.clone(), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .section("/staff/participation")
        .script("map")
        .hidden())
}

impl Case<'_> {
    fn is_public(&self) -> bool {
        self.contribution.is_public()
    }

    fn may_refuse(&self) -> bool {
        self.contribution.refused_at.is_none()
    }

    fn is_waiting(&self) -> bool {
        self.contribution.standing() == Standing::Waiting
    }

    fn office(&self) -> String {
        office_name(self.here, &self.contribution.office)
    }

    fn category(&self) -> String {
        parts::category_name(self.here, self.process, self.contribution.category.as_deref())
    }

    fn title(&self) -> String {
        let title = self.process.map(|process| process.title.get(self.here.lang));
        title.unwrap_or(&self.contribution.process).to_owned()
    }

    fn rules(&self) -> Vec<(String, String)> {
        parts::rules(self.here, self.process)
    }

    fn states(&self) -> Vec<(String, String)> {
        let choose = (String::new(), self.here.t("participation-staff-choose"));
        let states = State::ALL.map(|s| (s.as_str().to_owned(), self.here.t(s.label())));
        std::iter::once(choose).chain(states).collect()
    }

    fn rule(&self) -> Option<&str> {
        let key = self.contribution.refused_rule.as_deref()?;
        let rule = self.process.and_then(|process| process.rule(key));
        Some(rule.map_or(key, |rule| rule.text.get(self.here.lang)))
    }
}
