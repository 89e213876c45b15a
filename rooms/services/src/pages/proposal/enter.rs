//! `/services/proposals`: where a code from a letter is entered.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use kernel::chance::token_hash;
use web::{Answer, Form, Guarded, Here, Page, see_other, ui};

use super::{ProposalField, framed, path_of};
use crate::{code, pages::CODES, store::starts::find_proposal};

#[derive(Template)]
#[template(path = "starts/enter.html")]
struct Enter<'a> {
    here: &'a Here,
    form: &'a Form<ProposalField>,
    notice: ui::Notice,
}

/// The page.
pub async fn show_enter(here: Here) -> Page {
    enter(&here, &Form::default())
}

/// Leads to the proposal.
pub async fn enter_code(here: Here, Guarded(mut form): Guarded<ProposalField>) -> Answer<Response> {
    here.limit(CODES)?;
    let secret = code::plain(form.value(ProposalField::Code));
    let found = find_proposal(&mut here.town.store.read().await?, &token_hash(&secret)).await?;
    if found.is_some_and(|found| !found.is_closed(here.now)) {
        return Ok(see_other(&path_of(&secret)));
    }
    form.fail(ProposalField::Code, "services-proposal-code-wrong");
    Ok(enter(&here, &form).status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

fn enter(here: &Here, form: &Form<ProposalField>) -> Page {
    let declined = here.uri.query() == Some("declined");
    let said = if declined { here.t("services-proposal-declined") } else { String::new() };
    let body = Enter { here, form, notice: ui::success(said) };
    framed(here, here.t("services-proposal-enter"), body)
}
