//! `/staff/participation/comments/{code}`: one comment, and what a clerk may do about it.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Clerk;
use web::{Answer, Form, Guarded, Here, Page, Problem, see_other, ui::Notice};

use super::{acts::told, case::CaseField, disputes::Disputes, may_act, missing};
use crate::{
    Comment, Contribution, Deed, Process, Processes,
    comment::{Block, Fate, blocks},
    pages::parts,
    store::{
        CommentToRead, find_appeal, find_comment_by_id, find_comment_to_read, find_for_change,
        list_flags,
    },
    verbs,
};

/// Longest reason, in characters.
const REASON: usize = 1_000;

#[derive(Template)]
#[template(path = "staff/comment.html")]
struct Case<'a> {
    here: &'a Here,
    process: Option<&'a Process>,
    read: &'a CommentToRead,
    parent: Option<Comment>,
    form: &'a Form<CaseField>,
    notice: Notice,
    disputes: Disputes<'a>,
}

/// The page.
pub(super) async fn show_comment_case(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
) -> Answer<Page> {
    page(&here, &clerk, &code, &Form::default()).await
}

async fn page(here: &Here, clerk: &Clerk, code: &str, form: &Form<CaseField>) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let found = find_comment_to_read(&mut tx, &code.to_uppercase()).await?;
    let seen = |read: &CommentToRead| super::may_work(here, clerk, &read.office);
    let read = found.filter(seen).ok_or_else(missing)?;
    let parent = match read.comment.parent {
        Some(parent) => find_comment_by_id(&mut tx, parent).await?,
        None => None,
    };
    let flags = list_flags(&mut tx, read.comment.id.0).await?;
    let appeal = find_appeal(&mut tx, read.comment.id.0).await?;
    drop(tx);
    let done = here.uri.query().and_then(|query| query.strip_prefix("done="));
    let notice = match done.unwrap_or_default() {
        "released" => here.t("participation-staff-comment-released"),
        "refused" => here.t("participation-staff-comment-refused"),
        "settled" => here.t("participation-staff-done-settled"),
        "appeal" => here.t("participation-staff-done-appeal"),
        "yours" => here.t("participation-staff-appeal-yours"),
        "already" => here.t("participation-staff-done-already"),
        _ => String::new(),
    };
    let processes = Processes::of(&here.town);
    let process = processes.find(&read.process);
    let body = Case {
        disputes: Disputes {
            here,
            process,
            flags,
            appeal,
            path: format!("/staff/participation/comments/{}", read.comment.code),
            me: clerk.id(),
            form,
        },
        here,
        process,
        read: &read,
        parent,
        form,
        notice: web::ui::success(notice),
    };
    let list = "/staff/participation/comments";
    Ok(Page::new(
        here.t1("participation-staff-comment-title", "code", read.comment.code.clone()),
        body,
    )
    .crumb(here.t("participation-staff-title"), "/staff/participation")
    .crumb(here.t("participation-staff-comments"), list)
    .section("/staff/participation")
    .hidden())
}

/// Lets the public read it.
pub(super) async fn release_comment(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(_form): Guarded<CaseField>,
) -> Answer<Response> {
    act(here, clerk, code, Act::Release).await
}

/// Keeps it from the public, for a rule and with a reason for its author.
pub(super) async fn refuse_comment(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let missing = "participation-staff-comment-reason-missing";
    let reason = form.required(CaseField::Reason, missing, REASON);
    let rule = form.required(CaseField::Rule, "participation-staff-comment-rule-missing", 60);
    if !form.is_valid() {
        let page = page(&here, &clerk, &code, &form).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    act(here, clerk, code, Act::Refuse { rule, reason }).await
}

/// What readers reported stays.
pub(super) async fn settle_flags(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(_form): Guarded<CaseField>,
) -> Answer<Response> {
    act(here, clerk, code, Act::Settle).await
}

/// Decides what the author says against the refusal; not by who refused.
pub(super) async fn decide_appeal(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let missing = "participation-staff-appeal-reason-missing";
    let reason = form.required(CaseField::Verdict, missing, REASON);
    if !form.is_valid() {
        let page = page(&here, &clerk, &code, &form).await?;
        return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
    }
    let restored = form.ticked(CaseField::Restored);
    act(here, clerk, code, Act::Decide { restored, reason }).await
}

/// What a clerk does about a comment.
enum Act {
    Release,
    Refuse { rule: String, reason: String },
    Settle,
    Decide { restored: bool, reason: String },
}

/// Does it, if the clerk may act on what the comment is about; goes back to the page with what
/// became of it.
async fn act(here: Here, clerk: Clerk, code: String, what: Act) -> Answer<Response> {
    let code = code.to_uppercase();
    let to = format!("/staff/participation/comments/{code}");
    let store = here.town.store.clone();
    let done = store.write::<&'static str, Problem, _>(move |tx| {
        Box::pin(async move {
            let about = find_comment_to_read(tx, &code).await?.ok_or_else(missing)?;
            let found = find_for_change(tx, &about.about_code).await?;
            let seen = |contribution: &Contribution| may_act(&here, &clerk, contribution);
            let contribution = found.filter(seen).ok_or_else(missing)?;
            // As it stands now that the contribution is held.
            let read = find_comment_to_read(tx, &code).await?.ok_or_else(missing)?;
            let process = Processes::of(&here.town).find(&read.process).cloned();
            let process = process.ok_or_else(missing)?;
            let deed =
                Deed { actor: clerk.actor(), now: here.now, chance: here.app.chance.clone() };
            let (about, comment) = (&contribution, &read.comment);
            let (changed, said) = match &what {
                Act::Release => {
                    (verbs::release_comment(tx, &deed, about, comment).await?, "released")
                }
                Act::Refuse { rule, reason } => {
                    let rule = process.rule(rule).ok_or_else(Problem::bad_request)?;
                    let refused = verbs::refuse_comment(tx, &deed, about, comment, rule, reason);
                    (refused.await?, "refused")
                }
                Act::Settle => {
                    (verbs::settle(tx, &deed, about, Some(comment), true).await?, "settled")
                }
                Act::Decide { restored, reason } => {
                    let (place, comment) = ((&*here.town, &process), Some(comment));
                    let decided =
                        verbs::decide_appeal(tx, &deed, place, about, comment, *restored, reason);
                    (true, told(decided.await?))
                }
            };
            Ok(if changed { said } else { "already" })
        })
    });
    Ok(see_other(&format!("{to}?done={}", done.await?)))
}

impl Case<'_> {
    fn fate(&self) -> Fate {
        self.read.comment.fate()
    }

    fn blocks(&self) -> Vec<Block<'_>> {
        blocks(&self.read.comment.body)
    }

    fn about(&self) -> String {
        format!("/participation/{}/{}", self.read.process, self.read.about_code)
    }

    fn rules(&self) -> Vec<(String, String)> {
        parts::rules(self.here, self.process)
    }

    fn rule(&self) -> Option<&str> {
        let key = self.read.comment.refused_rule.as_deref()?;
        let rule = self.process.and_then(|process| process.rule(key));
        Some(rule.map_or(key, |rule| rule.text.get(self.here.lang)))
    }
}
