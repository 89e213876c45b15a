//! `POST /participation/{process}/{code}/support`: "I support this", once a browser or account; the
//! same form takes it back.

use std::time::Duration;

use axum::{extract::Path, response::Response};
use identity::Visitor;
use store::Error;
use web::{
    Answer, Guarded, Here, Problem, device, fields,
    here::{VISIT, set_cookie},
    limit::Limit,
    see_other,
};

use super::{contribute::closed, deed, process_of, show::missing};
use crate::{
    Contribution, Process,
    store::{find_by_code, find_for_change},
    verbs::{self, Heard, Voice},
};

/// Voices of one network: a class of pupils at once, not a campaign.
const VOICES: Limit =
    Limit { name: "participation voice", burst: 20, every: Duration::from_secs(60) };
/// How long the browser keeps the id behind its voice, in seconds: as long as the voice can still
/// be taken back by it.
pub(super) const KEPT: i64 = 31_536_000;

fields! {
    /// Fields of the form.
    pub SupportField { TakeBack = "take_back" }
}

/// Whose voice it is: the account's, else the browser's. What this browser said before somebody
/// signed in counts as theirs.
pub(super) fn voice(here: &Here, visitor: &Visitor) -> Voice {
    let browser = device::hash(here);
    match visitor.person() {
        None => Voice { own: browser.clone(), all: vec![browser] },
        Some(person) => {
            let own = device::of_person(here, person.id);
            Voice { all: vec![own.clone(), browser], own }
        }
    }
}

/// From this browser somebody with an account has spoken.
pub(super) fn taken(back: String) -> Problem {
    Problem::forbidden()
        .because("participation-voice-taken")
        .link("participation-voice-taken-back", back)
        .link("participation-voice-sign-in", "/sign-in")
}

/// Adds a voice or takes it back.
pub async fn support_contribution(
    here: Here,
    visitor: Visitor,
    Path((slug, code)): Path<(String, String)>,
    Guarded(form): Guarded<SupportField>,
) -> Answer<Response> {
    let process = process_of(&here, &slug)?;
    let back = form.ticked(SupportField::TakeBack);
    let code = code.to_uppercase();
    let mut tx = here.town.store.read().await?;
    let found = find_by_code(&mut tx, &code).await?;
    drop(tx);
    let fits = |c: &Contribution| c.process == slug && c.is_public();
    let contribution = found.filter(fits).ok_or_else(|| missing(&process))?;
    let to = give(&here, &visitor, &process, contribution, back).await?;
    let mut answer = see_other(&to);
    set_cookie(&mut answer, &here, VISIT, here.visit(), KEPT);
    Ok(answer)
}

/// Adds a voice or takes it back; answers where it counts. What was merged counts with what remains.
pub(super) async fn give(
    here: &Here,
    visitor: &Visitor,
    process: &Process,
    contribution: Contribution,
    back: bool,
) -> Answer<String> {
    let about = contribution.remaining_path().unwrap_or_else(|| contribution.path());
    let code = contribution.merged_code.unwrap_or(contribution.code);
    if !back && !process.takes_contributions(here.now) {
        return Err(closed(process));
    }
    here.limit(VOICES)?;
    let (voice, deed) = (voice(here, visitor), deed(here, visitor));
    let heard = here
        .town
        .store
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                let found = find_for_change(tx, &code).await?;
                let Some(contribution) = found.filter(Contribution::is_public) else {
                    return Ok(Heard::Already);
                };
                if back {
                    verbs::take_support_back(tx, &deed, &contribution, &voice).await?;
                    return Ok(Heard::Already);
                }
                verbs::support(tx, &deed, &contribution, &voice).await
            })
        })
        .await?;
    if heard == Heard::Taken {
        return Err(taken(about));
    }
    let done = if back { "withdrawn" } else { "supported" };
    Ok(format!("{about}?{done}#support-title"))
}
