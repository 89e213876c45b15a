//! Into a group with its code, and out again. The phone keeps the code; nobody keeps the phone.

use std::time::Duration;

use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use web::{Answer, Form, Guarded, Here, fields, here::set_cookie, limit::Limit, see_other};

use super::{GROUP_COOKIE, held, overview};
use crate::{mission::read_code, store::missions::find_group};

/// Codes tried from one network: a class at once with some typing errors, not a search for codes.
const CODES: Limit = Limit { name: "mission code", burst: 60, every: Duration::from_secs(30) };
/// How long a phone belongs to a group, in seconds: four weeks.
const KEPT: i64 = 28 * 86_400;

fields! {
    /// The field of the form.
    pub JoinField { Code = "code" }
}

/// Lets a phone into a group.
pub async fn join_group(
    here: Here,
    headers: HeaderMap,
    Path(slug): Path<String>,
    Guarded(mut form): Guarded<JoinField>,
) -> Answer<Response> {
    let held = held(&here, &slug)?;
    if !held.is_open(&here) {
        return Err(held.closed());
    }
    here.limit(CODES)?;
    let found = match read_code(form.value(JoinField::Code)) {
        None => None,
        Some(code) => find_group(&mut here.town.store.read().await?, &code).await?,
    };
    let group = found.filter(|group| group.process == slug);
    let problem = match &group {
        None => "participation-missions-code-wrong",
        Some(group) if !group.is_open() => "participation-missions-group-closed",
        Some(group) => {
            let mut answer = see_other(&format!("{}?joined#missions", held.path()));
            set_cookie(&mut answer, &here, GROUP_COOKIE, &group.code, KEPT);
            return Ok(answer);
        }
    };
    form.fail(JoinField::Code, problem);
    let page = overview::page(&here, &headers, &held, &overview::Asked::default(), &form).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// Lets a phone forget its group.
pub async fn leave_group(
    here: Here,
    Path(slug): Path<String>,
    Guarded(_): Guarded<JoinField>,
) -> Answer<Response> {
    let held = held(&here, &slug)?;
    let mut answer = see_other(&held.path());
    set_cookie(&mut answer, &here, GROUP_COOKIE, "", 0);
    Ok(answer)
}

/// The form with the code of an address in it.
pub(super) fn prefilled(code: &str) -> Form<JoinField> {
    Form::default().with(JoinField::Code, code)
}
