//! `/participation/own/{secret}`: the author's own page. Whoever has the secret is the author; so is
//! whoever has the contribution in their account, and they name it by its code.

use askama::Template;
use axum::extract::Path;
use identity::Visitor;
use kernel::chance::token_hash;
use store::Tx;
use web::{Answer, Form, Here, Page, Problem, ui::Notice};

use super::{
    appeal::{AppealField, Appealing},
    following::{Panel, done as done_following},
    office_name, parts,
};
use crate::{
    Contribution, Process, Processes, Standing,
    store::{
        Answered, account::is_author, find_appeal, find_by_code, find_by_secret,
        following::is_told_of, list_answers_told,
    },
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
    appealing: Option<Appealing<'a>>,
    follow: Panel<'a>,
}

/// The page.
pub async fn show_own(here: Here, visitor: Visitor, Path(secret): Path<String>) -> Answer<Page> {
    page(&here, &visitor, &secret, &Form::default()).await
}

/// The contribution an address names, if it is this visitor's, and whether its link led there.
pub(super) async fn find(
    tx: &mut Tx,
    visitor: &Visitor,
    secret: &str,
) -> Answer<(Contribution, bool)> {
    let mut found = find_by_secret(tx, &token_hash(secret)).await?;
    let by_link = found.is_some();
    if let (None, Some(person)) = (&found, visitor.person()) {
        let code = secret.to_uppercase();
        if is_author(tx, person.id, &code).await? {
            found = find_by_code(tx, &code).await?;
        }
    }
    let contribution = found.ok_or_else(|| {
        Problem::not_found()
            .because("participation-own-missing")
            .link("participation-title", "/participation")
    })?;
    Ok((contribution, by_link))
}

/// The page with what was typed, and what is wrong with it.
pub(super) async fn page(
    here: &Here,
    visitor: &Visitor,
    secret: &str,
    form: &Form<AppealField>,
) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let (contribution, by_link) = find(&mut tx, visitor, secret).await?;
    let refused = contribution.refused_at.is_some();
    // What is refused shows no answers, and only that has an appeal.
    let (answers, appeal) = match refused {
        true => (Vec::new(), find_appeal(&mut tx, contribution.id.0).await?),
        false => (list_answers_told(&mut tx, &contribution).await?, None),
    };
    let follows = match visitor.person() {
        Some(person) => is_told_of(&mut tx, contribution.id, &person.email).await?,
        None => false,
    };
    drop(tx);
    let asked = here.uri.query().unwrap_or_default();
    let notice = match asked.split('&').next().unwrap_or_default() {
        "sent" => here.t("participation-own-sent"),
        "appealed" => here.t("participation-appeal-sent"),
        other => done_following(here, other),
    };
    let about = format!("/participation/own/{secret}");
    let processes = Processes::of(&here.town);
    let body = Own {
        here,
        appealing: refused.then(|| Appealing {
            here,
            appeal: appeal.as_ref(),
            action: format!("/participation/own/{secret}/appeal"),
            form,
        }),
        follow: Panel::of(here, visitor, &about, follows),
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
