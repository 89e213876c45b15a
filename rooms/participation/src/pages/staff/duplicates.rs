//! `/staff/participation/{code}/duplicates`: contributions that may say the same, beside the case, so
//! that one can be merged into another; and what was merged before, to be taken apart again.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use identity::Clerk;
use web::{Answer, Form, Guarded, Here, Page, Problem, fields, see_other, text, ui::Notice};

use super::{may_act, missing, path};
use crate::{
    Contribution, Deed, Process, Processes,
    duplicates::{Said, Similar, find_similar},
    pages::parts,
    store::{Merged, find_by_code, find_for_change, list_merged},
    verbs::{self, Unmergeable, may_merge},
};

/// Contributions offered.
const OFFERED: usize = 10;
/// Longest code that is looked up.
const CODE: usize = 20;

fields! {
    /// Fields of the form.
    pub MergeField { Into = "merge_into" }
}

#[derive(Template)]
#[template(path = "duplicates/staff.html")]
struct ShowDuplicates<'a> {
    here: &'a Here,
    process: Option<&'a Process>,
    contribution: &'a Contribution,
    form: &'a Form<MergeField>,
    similar: Vec<Similar>,
    merged: Vec<Merged>,
    notice: Notice,
}

/// The page.
pub async fn show_duplicates(here: Here, clerk: Clerk, Path(code): Path<String>) -> Answer<Page> {
    page(&here, &clerk, &code, &Form::default()).await
}

async fn page(here: &Here, clerk: &Clerk, code: &str, form: &Form<MergeField>) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let found = find_by_code(&mut tx, &code.to_uppercase()).await?;
    let contribution = found.filter(|c| may_act(here, clerk, c)).ok_or_else(missing)?;
    let similar = match contribution.merged_into {
        Some(_) => Vec::new(),
        None => find_similar(&mut tx, &Said::of(&contribution), OFFERED).await?,
    };
    let merged = match contribution.merged {
        0 => Vec::new(),
        _ => list_merged(&mut tx, contribution.id).await?,
    };
    drop(tx);
    let done = here.uri.query().and_then(|query| query.strip_prefix("done="));
    let notice = match done.unwrap_or_default() {
        "merged" => here.t("participation-dupes-done-merged"),
        "parted" => here.t("participation-dupes-done-parted"),
        "already" => here.t("participation-staff-done-already"),
        _ => String::new(),
    };
    let processes = Processes::of(&here.town);
    let body = ShowDuplicates {
        here,
        process: contribution.process_in(&processes),
        contribution: &contribution,
        form,
        similar,
        merged,
        notice: web::ui::success(notice),
    };
    let own = path(&contribution.code);
    Ok(Page::new(here.t("participation-dupes-title"), body)
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .crumb(contribution.code.clone(), own)
        .section("/staff/participation")
        .hidden())
}

/// What stands against a merge, in words.
fn told(why: Unmergeable) -> &'static str {
    match why {
        Unmergeable::Itself => "participation-dupes-error-itself",
        Unmergeable::Elsewhere => "participation-dupes-error-elsewhere",
        Unmergeable::Hidden => "participation-dupes-error-hidden",
        Unmergeable::Already => "participation-dupes-error-already",
        Unmergeable::HasOthers => "participation-dupes-error-has-others",
    }
}

/// `POST …/merge`: this says the same as another, which remains.
pub async fn merge_contribution(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<MergeField>,
) -> Answer<Response> {
    let code = code.to_uppercase();
    let into = match other(&here, &clerk, &code, form.value(MergeField::Into)).await? {
        Ok(into) => into,
        Err(wrong) => {
            form.fail(MergeField::Into, wrong);
            let page = page(&here, &clerk, &code, &form).await?;
            return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response());
        }
    };
    let to = format!("{}/duplicates", path(&code));
    let deed = Deed { actor: clerk.actor(), now: here.now, chance: here.app.chance.clone() };
    let done = here.town.store.write::<bool, Problem, _>(move |tx| {
        Box::pin(async move {
            // Always in the same order, so that two clerks never wait for each other.
            let (first, second) = if code < into { (&code, &into) } else { (&into, &code) };
            let first = find_for_change(tx, first).await?.ok_or_else(missing)?;
            let second = find_for_change(tx, second).await?.ok_or_else(missing)?;
            let (own, into) = if first.code == code { (first, second) } else { (second, first) };
            Ok(verbs::merge(tx, &deed, &own, &into).await?)
        })
    });
    let done = if done.await? { "merged" } else { "already" };
    Ok(see_other(&format!("{to}?done={done}")))
}

/// Code of the contribution that `typed` means and that remains, or what is wrong with it.
async fn other(
    here: &Here,
    clerk: &Clerk,
    code: &str,
    typed: &str,
) -> Answer<Result<String, &'static str>> {
    let typed: String = typed.trim().chars().take(CODE).collect();
    let mut tx = here.town.store.read().await?;
    let own = find_by_code(&mut tx, code).await?;
    let own = own.filter(|c| may_act(here, clerk, c)).ok_or_else(missing)?;
    if typed.is_empty() {
        return Ok(Err("participation-dupes-error-missing"));
    }
    let mut into = find_by_code(&mut tx, &typed.to_uppercase()).await?;
    // Of one that was merged, the one that remains.
    if let Some(remaining) = into.as_ref().and_then(|into| into.merged_code.clone()) {
        into = find_by_code(&mut tx, &remaining).await?;
    }
    let Some(into) = into else { return Ok(Err("participation-dupes-error-unknown")) };
    // What is merged into it already gets no error, but the notice of a second press.
    if own.merged_into == Some(into.id) {
        return Ok(Ok(into.code));
    }
    Ok(may_merge(&own, &into).map(|()| into.code.clone()).map_err(told))
}

/// `POST …/parting`: takes it apart from the one it was merged into.
pub async fn part_contribution(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    _: Guarded<MergeField>,
) -> Answer<Response> {
    let code = code.to_uppercase();
    let to = format!("{}/duplicates", path(&code));
    let store = here.town.store.clone();
    let done = store.write::<bool, Problem, _>(move |tx| {
        Box::pin(async move {
            let found = find_by_code(tx, &code).await?;
            let own = found.filter(|c| may_act(&here, &clerk, c)).ok_or_else(missing)?;
            let Some(remaining) = own.merged_code else { return Ok(false) };
            let (first, second) =
                if code < remaining { (&code, &remaining) } else { (&remaining, &code) };
            let first = find_for_change(tx, first).await?.ok_or_else(missing)?;
            let second = find_for_change(tx, second).await?.ok_or_else(missing)?;
            let (own, remaining) =
                if first.code == code { (first, second) } else { (second, first) };
            let deed =
                Deed { actor: clerk.actor(), now: here.now, chance: here.app.chance.clone() };
            Ok(verbs::part(tx, &deed, &own, &remaining).await?)
        })
    });
    let done = if done.await? { "parted" } else { "already" };
    Ok(see_other(&format!("{to}?done={done}")))
}

impl ShowDuplicates<'_> {
    fn category(&self, contribution: &Contribution) -> String {
        parts::category_name(self.here, self.process, contribution.category.as_deref())
    }

    /// Whether the case may be merged into it.
    fn fits(&self, similar: &Similar) -> bool {
        may_merge(self.contribution, &similar.contribution).is_ok()
    }

    fn excerpt(&self, contribution: &Contribution) -> String {
        text::excerpt(&contribution.body, 240)
    }
}
