//! `/participation/own/comment/{secret}`: the page of a comment's author, who may take it back.
//! Whoever has the secret is the author; so is whoever has the comment in their account, and they
//! name it by its code.

use askama::Template;
use axum::{extract::Path, response::Response};
use identity::Visitor;
use kernel::chance::token_hash;
use web::{Answer, Form, Guarded, Here, Page, Problem, fields, see_other, ui::Notice};

use super::page_of;
use crate::{
    Process, Processes,
    comment::{Block, Fate, blocks},
    pages::{
        appeal::{AppealField, Appealing},
        deed, parts,
    },
    store::{CommentToRead, find_appeal, find_for_change, find_own_comment},
    verbs,
};

fields! {
    /// The form has no fields.
    pub OwnField { Csrf = "csrf" }
}

#[derive(Template)]
#[template(path = "comment/own.html")]
struct Own<'a> {
    here: &'a Here,
    process: Option<&'a Process>,
    own: &'a CommentToRead,
    /// Address to come back by; none where the account knows the way.
    link: Option<String>,
    /// What the address calls it.
    secret: &'a str,
    notice: Notice,
    appealing: Option<Appealing<'a>>,
}

/// The comment an address names, if it is this visitor's.
pub(in crate::pages) async fn find(
    tx: &mut store::Tx,
    visitor: &Visitor,
    secret: &str,
) -> Answer<CommentToRead> {
    let author = visitor.person().map(|person| (person.id, secret.to_uppercase()));
    let found = find_own_comment(tx, &token_hash(secret), author).await?;
    found.ok_or_else(|| {
        Problem::not_found()
            .because("participation-own-missing")
            .link("participation-title", "/participation")
    })
}

/// The page.
pub(super) async fn show_own_comment(
    here: Here,
    visitor: Visitor,
    Path(secret): Path<String>,
) -> Answer<Page> {
    page(&here, &visitor, &secret, &Form::default()).await
}

/// The page with what was typed, and what is wrong with it.
pub(in crate::pages) async fn page(
    here: &Here,
    visitor: &Visitor,
    secret: &str,
    form: &Form<AppealField>,
) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let own = find(&mut tx, visitor, secret).await?;
    let refused = own.comment.fate() == Fate::Refused;
    let appeal = match refused {
        true => find_appeal(&mut tx, own.comment.id.0).await?,
        false => None,
    };
    drop(tx);
    let asked = here.uri.query().unwrap_or_default();
    let notice = match asked.split('&').next().unwrap_or_default() {
        "sent" => here.t("participation-comment-sent"),
        "appealed" => here.t("participation-appeal-sent"),
        "withdrawn" => here.t("participation-comment-done-withdrawn"),
        _ => String::new(),
    };
    let by_link = !secret.eq_ignore_ascii_case(&own.comment.code);
    let processes = Processes::of(&here.town);
    let body = Own {
        here,
        appealing: refused.then(|| Appealing {
            here,
            appeal: appeal.as_ref(),
            action: format!("/participation/own/comment/{secret}/appeal"),
            form,
        }),
        process: processes.find(&own.process),
        own: &own,
        link: by_link.then(|| format!("{}/participation/own/comment/{secret}", here.origin)),
        secret,
        notice: web::ui::success(notice),
    };
    Ok(Page::new(here.t("participation-comment-own-title"), body)
        .crumb(here.t("participation-title"), "/participation")
        .section("/participation")
        .hidden())
}

/// Takes the comment back; a repeat changes nothing.
pub(super) async fn withdraw_comment(
    here: Here,
    visitor: Visitor,
    Path(secret): Path<String>,
    Guarded(_form): Guarded<OwnField>,
) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let own = find(&mut tx, &visitor, &secret).await?;
    drop(tx);
    let to = format!("/participation/own/comment/{secret}?withdrawn");
    let deed = deed(&here, &visitor);
    let done = here.town.store.write::<_, Problem, _>(move |tx| {
        Box::pin(async move {
            let Some(contribution) = find_for_change(tx, &own.about_code).await? else {
                return Err(Problem::not_found());
            };
            // As it stands now that the contribution is held.
            let own = find(tx, &visitor, &secret).await?;
            verbs::withdraw_comment(tx, &deed, &contribution, &own.comment).await?;
            Ok(())
        })
    });
    done.await?;
    Ok(see_other(&to))
}

impl Own<'_> {
    fn fate(&self) -> Fate {
        self.own.comment.fate()
    }

    fn blocks(&self) -> Vec<Block<'_>> {
        blocks(&self.own.comment.body)
    }

    fn about(&self) -> String {
        format!("/participation/{}/{}", self.own.process, self.own.about_code)
    }

    fn place(&self) -> String {
        page_of(&self.about(), &self.own.comment.code)
    }

    /// The rule it was refused for.
    fn rule(&self) -> Option<&str> {
        let key = self.own.comment.refused_rule.as_deref()?;
        let rule = self.process.and_then(|process| process.rule(key));
        Some(rule.map_or(key, |rule| rule.text.get(self.here.lang)))
    }
}
