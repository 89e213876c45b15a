//! What a decision that counts brings about: fees as they follow from it, what is issued, the
//! letter, and from when it counts as notified.

use jiff::civil::Date;
use kernel::PersonId;
use store::{Result, Tx};

use super::{Act, Proposal, permit::issue, post::plan_letter, tell};
use crate::{
    Answers, Settled,
    charge::applying,
    deciding::{
        Decision, DecisionId, Outcome, PermitId,
        delivery::{Channel, rule_for},
        issuing::{self, Issued},
        letter::{self, About, Written},
        post::Occasion,
        settled,
    },
    definition::{LetterKind, Payment},
    figures,
    store::deciding::{
        case::{end_application, mark_decided},
        charge::{delete_charges, insert_charge, sum_charges},
        decision::{mark_counting, mark_fetched, mark_sent},
        permit::{NewPermit, insert_permit, list_permits},
    },
};

/// A proposal as it was kept.
pub(super) fn of_decision(decision: &Decision) -> Proposal {
    Proposal {
        outcome: decision.outcome(),
        data: decision.data.0.clone(),
        reasons: decision.reasons.0.clone(),
        words: decision.words.clone(),
    }
}

/// The letter a proposal would become today, before anything has a number.
#[must_use]
pub fn drafted(act: &Act, proposal: &Proposal) -> Written {
    let today = act.voice.today(act.deed.now);
    let facts = settled(&act.service, &act.case.answers.0, Some(&proposal.data), today);
    let planned = planned(act, proposal, &facts, today);
    let permit = planned.map(|issued| ("…".to_owned(), issued.from, issued.until));
    let cents = lines(act, &facts).iter().map(|line| line.2).sum();
    written(act, proposal, &facts, cents, permit)
}

fn planned(act: &Act, proposal: &Proposal, facts: &Settled<'_>, today: Date) -> Option<Issued> {
    let approved = proposal.outcome == Outcome::Approved;
    let after = act.case.renewed_until();
    approved.then(|| issuing::issued(&act.service, facts, today, after)).flatten()
}

fn written(
    act: &Act,
    proposal: &Proposal,
    facts: &Settled<'_>,
    cents: i64,
    permit: Option<(String, Date, Option<Date>)>,
) -> Written {
    let kind = match proposal.outcome {
        Outcome::Approved => LetterKind::Approval,
        Outcome::Refused | Outcome::Withdrawn => LetterKind::Refusal,
    };
    let about = About {
        answers: facts.answers().clone(),
        reasons: proposal.reasons.clone(),
        words: proposal.words.clone(),
        cents,
        permit,
        ..About::default()
    };
    letter::write(&act.voice, &act.service, &act.case, kind, &about, act.deed.now)
}

/// The lines of this authority's fees: key, law, cents. The day of the application counts.
fn lines(act: &Act, facts: &Settled<'_>) -> Vec<(String, String, i64)> {
    let day = act.voice.today(act.case.received_at);
    let due = applying(&act.service.definition, facts, &act.case.renewing(), day);
    let own = due
        .into_iter()
        .filter(|charge| charge.fee.authority.as_deref().unwrap_or_default() == act.case.authority);
    let line = own.filter_map(|charge| {
        let basis = charge.fee.basis.clone().unwrap_or_default();
        Some((charge.fee.key.clone(), basis, charge.cents?))
    });
    line.collect()
}

/// Lets a decision count: everything that follows from it, in the caller's transaction.
pub(super) async fn take_effect(
    tx: &mut Tx,
    act: &Act,
    id: DecisionId,
    proposal: &Proposal,
    confirmed_by: Option<PersonId>,
    silent: bool,
) -> Result<()> {
    let (case, now) = (&act.case, act.deed.now);
    let today = act.voice.today(now);
    let facts = settled(&act.service, &case.answers.0, Some(&proposal.data), today);
    let outcome = proposal.outcome.as_str();
    tell!(tx, act, CaseDecided { decision: id, outcome: outcome.to_owned(), silent });
    let cents = charge(tx, act, proposal, &facts).await?;
    let planned = planned(act, proposal, &facts, today);
    let number = match &planned {
        Some(planned) => Some(make_permits(tx, act, planned, facts.answers()).await?),
        None => None,
    };
    let permit = planned.as_ref().zip(number).map(|(p, number)| (number, p.from, p.until));
    let written = written(act, proposal, &facts, cents, permit);
    mark_counting(tx, id, now, confirmed_by, &written).await?;
    let awaits = awaits_payment(act, proposal, cents);
    let ended_at = (!awaits).then_some(now);
    mark_decided(tx, case.id, outcome, now, ended_at).await?;
    if planned.is_some() && !awaits {
        for permit in list_permits(tx, case.id).await? {
            issue(tx, act, &permit).await?;
        }
    }
    if !awaits {
        end_application(tx, case.application, now).await?;
    }
    plan_letter(tx, act, Occasion::Decision, id.0, &written).await?;
    figures::decided(tx, &case.service, case.received_at, now).await
}

/// Whether something is issued only after it was paid.
fn awaits_payment(act: &Act, proposal: &Proposal, cents: i64) -> bool {
    proposal.outcome == Outcome::Approved
        && act.service.definition.procedure.pay == Payment::BeforeIssue
        && cents > 0
}

/// Writes the authority's fees anew where the clerk's entries change them; answers their sum.
async fn charge(tx: &mut Tx, act: &Act, proposal: &Proposal, facts: &Settled<'_>) -> Result<i64> {
    let (application, authority) = (act.case.application, act.case.authority.as_str());
    let known = sum_charges(tx, application, authority).await?;
    let paid_before = act.service.definition.procedure.pay == Payment::BeforeCheck;
    if proposal.outcome != Outcome::Approved || paid_before {
        return Ok(known);
    }
    let lines = lines(act, facts);
    let sum = lines.iter().map(|line| line.2).sum();
    if sum == known {
        return Ok(known);
    }
    delete_charges(tx, application, authority).await?;
    for (fee, basis, cents) in &lines {
        insert_charge(tx, application, authority, fee, *cents, basis).await?;
    }
    Ok(sum)
}

/// Makes a permit for each original; answers the number of the first.
async fn make_permits(tx: &mut Tx, act: &Act, planned: &Issued, data: &Answers) -> Result<String> {
    let number = issuing::number_of(&act.deed.chance);
    for copy in 1..=planned.copies {
        let id = PermitId::fresh(&act.deed.chance, act.deed.now);
        let token = issuing::token_of(&act.voice.app().secret, id);
        let new = NewPermit {
            id,
            number: if planned.copies == 1 { number.clone() } else { format!("{number}-{copy}") },
            token_hash: kernel::chance::token_hash(&token),
            data: data.clone(),
            valid_from: planned.from.to_string(),
            valid_until: planned.until.map(|day| day.to_string()),
        };
        insert_permit(tx, act.case.id, act.deed.now, new).await?;
    }
    Ok(number)
}

/// Notes how a decision went out, and the day on which it counts as notified.
pub(super) async fn note_sent(
    tx: &mut Tx,
    act: &Act,
    id: DecisionId,
    channel: Channel,
    day: Date,
) -> Result<()> {
    let state = act.voice.town().config.calendar.state;
    let notified_on = rule_for(channel, state, day).notified_on(day).to_string();
    let word = channel.as_str();
    tell!(
        tx,
        act,
        CaseDecisionSent {
            decision: id,
            channel: word.to_owned(),
            notified_on: notified_on.clone(),
        }
    );
    mark_sent(tx, id, word, act.deed.now, &notified_on).await
}

/// A clerk posted the printed decision on a day. False when it went out before, or was not made yet
/// on that day: what cannot be notified begins no period for a remedy.
///
/// # Errors
/// Engine errors.
pub async fn note_posted(tx: &mut Tx, act: &Act, decision: &Decision, day: Date) -> Result<bool> {
    let made = decision.counts_at.map(|at| act.voice.today(at));
    if decision.sent_at.is_some() || made.is_none_or(|made| day < made) {
        return Ok(false);
    }
    note_sent(tx, act, decision.id, Channel::Post, day).await?;
    Ok(true)
}

/// The applicant opens a decision; the first time is kept, as a proof that it arrived.
///
/// # Errors
/// Engine errors.
pub async fn fetch(tx: &mut Tx, act: &Act, decision: &Decision) -> Result<bool> {
    if decision.counts_at.is_none() || !mark_fetched(tx, decision.id, act.deed.now).await? {
        return Ok(false);
    }
    tell!(tx, act, CaseDecisionFetched { decision: decision.id });
    Ok(true)
}
