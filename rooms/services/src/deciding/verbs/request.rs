//! Asking for what is missing, and getting it. The deadline rests meanwhile.

use kernel::Ts;
use store::{Result, Tx};

use super::{Act, post::plan_letter, tell};
use crate::{
    deciding::{
        Request, RequestId, clock,
        jobs::plan_silence,
        letter,
        letter::{About, Written},
        post::Occasion,
        settled,
    },
    definition::LetterKind,
    store::deciding::{
        case::set_due,
        word::{NewRequest, insert_request, mark_answered, mark_request_withdrawn},
    },
};

/// Asks the applicant for what is missing, in a field or beside all of them.
///
/// # Errors
/// Engine errors.
pub async fn ask(
    tx: &mut Tx,
    act: &Act,
    open: &[Request],
    (text, field): (&str, Option<&str>),
    due_at: Ts,
) -> Result<bool> {
    if open.iter().any(Request::waits) {
        return Ok(false);
    }
    let id = RequestId::fresh(&act.deed.chance, act.deed.now);
    tell!(tx, act, CaseRequestMade { request: id, due_at: due_at.0 });
    let request = NewRequest { id, department: &act.department, text, field, due_at };
    insert_request(tx, act.case.id, act.deed.now, act.person(), request).await?;
    let written = drafted_request(act, text, due_at);
    plan_letter(tx, act, Occasion::Request, id.0, &written).await?;
    Ok(true)
}

/// The letter that asks for what is missing.
#[must_use]
pub fn drafted_request(act: &Act, text: &str, due_at: Ts) -> Written {
    let today = act.voice.today(act.deed.now);
    let about = About {
        answers: settled(&act.service, &act.case.answers.0, None, today).answers().clone(),
        request: text.to_owned(),
        deadline: Some(due_at),
        ..About::default()
    };
    letter::write(&act.voice, &act.service, &act.case, LetterKind::Request, &about, act.deed.now)
}

/// The applicant answers; so many files have rows already. False when it was answered before or is not
/// needed any more.
///
/// # Errors
/// Engine errors.
pub async fn answer(
    tx: &mut Tx,
    act: &Act,
    request: &Request,
    text: &str,
    files: i64,
) -> Result<bool> {
    if !request.waits() {
        return Ok(false);
    }
    tell!(tx, act, CaseRequestAnswered { request: request.id, files });
    mark_answered(tx, request.id, act.deed.now, text).await?;
    go_on(tx, act, request).await?;
    Ok(true)
}

/// Staff do not need the answer any more; false when it is there or they said so before.
///
/// # Errors
/// Engine errors.
pub async fn withdraw_request(tx: &mut Tx, act: &Act, request: &Request) -> Result<bool> {
    if !request.waits() {
        return Ok(false);
    }
    tell!(tx, act, CaseRequestWithdrawn { request: request.id });
    mark_request_withdrawn(tx, request.id, act.deed.now).await?;
    go_on(tx, act, request).await?;
    Ok(true)
}

/// The deadline goes on from where it rested; silence begins anew.
async fn go_on(tx: &mut Tx, act: &Act, request: &Request) -> Result<()> {
    let town = act.voice.town();
    if let Some(due) = act.case.due_at {
        let calendar = &town.config.calendar;
        let moved = clock::rested(due, request.at, act.deed.now, calendar, &town.zone);
        if moved != due {
            set_due(tx, act.case.id, moved).await?;
        }
    }
    if act.service.definition.procedure.silence.is_some() {
        plan_silence(tx, &act.deed, act.case.id, act.deed.now).await?;
    }
    Ok(())
}
