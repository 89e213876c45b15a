//! `/participation/own/{secret}`: the author's own page. Whoever has the secret is the author; so is
//! whoever has the contribution in their account, and they name it by its code.

use askama::Template;
use axum::extract::Path;
use identity::Visitor;
use kernel::chance::token_hash;
use web::{Answer, Here, Page, Problem, ui::Notice};

use super::{office_name, parts};
use crate::{
    Contribution, Process, Processes, Standing,
    store::{Answered, account::is_author, find_by_code, find_by_secret, list_answers},
};

#[derive(Template)]
#[template(path = "own.html")]
struct Own<'a> {
    here: &'a Here,
    process: Option<&'a Process>,
    contribution: &'a Contribution,
    answers: Vec<Answered>,
    /// Address to come back by; none where the account knows the way.
    link: Option<String>,
    notice: Notice,
}

/// The page.
pub async fn show_own(here: Here, visitor: Visitor, Path(secret): Path<String>) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let mut found = find_by_secret(&mut tx, &token_hash(&secret)).await?;
    let by_link = found.is_some();
    if let (None, Some(person)) = (&found, visitor.person()) {
        let code = secret.to_uppercase();
        if is_author(&mut tx, person.id, &code).await? {
            found = find_by_code(&mut tx, &code).await?;
        }
    }
    let contribution = found.ok_or_else(|| {
        Problem::not_found()
            .because("participation-own-missing")
            .link("participation-title", "/participation")
    })?;
    let answers = list_answers(&mut tx, contribution.id).await?;
    drop(tx);
    let sent = here.uri.query().is_some_and(|query| query.split('&').any(|part| part == "sent"));
    let notice = if sent { here.t("participation-own-sent") } else { String::new() };
    let processes = Processes::of(&here.town);
    let body = Own {
        here: &here,
        process: contribution.process_in(&processes),
        contribution: &contribution,
        answers,
        link: by_link.then(|| format!("{}/participation/own/{secret}", here.origin)),
        notice: web::ui::success(notice),
    };
    Ok(Page::new(here.t("participation-own-title"), body)
        .crumb(here.t("participation-title"), "/participation")
        .section("/participation")
        .hidden())
}

impl Own<'_> {
    fn is_waiting(&self) -> bool {
        self.contribution.standing() == Standing::Waiting
    }

    fn office(&self) -> String {
        office_name(self.here, &self.contribution.office)
    }

    /// The rule it was refused for.
    fn rule(&self) -> Option<&str> {
        let key = self.contribution.refused_rule.as_deref()?;
        let rule = self.process.and_then(|process| process.rule(key));
        Some(rule.map_or(key, |rule| rule.text.get(self.here.lang)))
    }

    fn category(&self) -> String {
        parts::category_name(self.here, self.process, self.contribution.category.as_deref())
    }
}
