//! Deciding: one clerk proposes, a second one confirms or sends back, where the service wants four
//! eyes; and what silence decides.

use kernel::PersonId;
use store::{Result, Tx};

use super::{
    Act,
    effect::{drafted, of_decision, take_effect},
    tell,
};
use crate::{
    Answers,
    deciding::{DecisionId, Outcome, clock::Clock, letter::Written},
    store::deciding::{
        decision::{NewDecision, find_decision, insert_decision, mark_returned},
        record::Record,
    },
};

/// What a clerk proposes.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// `Approved` or `Refused`.
    pub outcome: Outcome,
    /// What the clerk entered.
    pub data: Answers,
    /// Keys of the reasons.
    pub reasons: Vec<String>,
    /// The clerk's own words.
    pub words: String,
}

/// Proposes a decision; where nobody has to look at it, it counts at once. False when there is one
/// already.
///
/// # Errors
/// Engine errors.
pub async fn propose(tx: &mut Tx, act: &Act, proposal: Proposal) -> Result<bool> {
    if !act.case.is_open() || find_decision(tx, act.case.id).await?.is_some() {
        return Ok(false);
    }
    let id = keep(tx, act, &proposal, act.person()).await?;
    if act.service.definition.procedure.four_eyes {
        let outcome = proposal.outcome.as_str().to_owned();
        tell!(tx, act, CaseDecisionProposed { decision: id, outcome });
        return Ok(true);
    }
    take_effect(tx, act, id, &proposal, None, false).await?;
    Ok(true)
}

/// What came of confirming.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confirmed {
    /// The decision counts.
    Done,
    /// There is none that waits.
    Before,
    /// Whoever proposed it cannot confirm it.
    SamePerson,
}

/// A second clerk confirms a proposal; it counts from now on.
///
/// # Errors
/// Engine errors.
pub async fn confirm(tx: &mut Tx, act: &Act) -> Result<Confirmed> {
    let found = find_decision(tx, act.case.id).await?;
    let Some(decision) = found.filter(|d| d.waits() && act.case.is_open()) else {
        return Ok(Confirmed::Before);
    };
    if act.person().is_none() || decision.clerk == act.person() {
        return Ok(Confirmed::SamePerson);
    }
    let proposal = of_decision(&decision);
    take_effect(tx, act, decision.id, &proposal, act.person(), false).await?;
    Ok(Confirmed::Done)
}

/// A second clerk, or the one who proposed it, sends a proposal back with a reason. False when none
/// waits.
///
/// # Errors
/// Engine errors.
pub async fn send_back(tx: &mut Tx, act: &Act, why: &str) -> Result<bool> {
    let found = find_decision(tx, act.case.id).await?;
    let Some(decision) = found.filter(|d| d.waits() && act.case.is_open()) else {
        return Ok(false);
    };
    tell!(tx, act, CaseDecisionReturned { decision: decision.id });
    mark_returned(tx, decision.id, act.deed.now, act.person(), why).await?;
    Ok(true)
}

/// Lets silence approve, where the law says so and its time is over. Answers when to look again,
/// where that is still to come.
///
/// # Errors
/// Engine errors.
pub async fn fall_silent(tx: &mut Tx, act: &Act, record: &Record) -> Result<Option<kernel::Ts>> {
    let town = act.voice.town();
    let (calendar, zone) = (&town.config.calendar, &town.zone);
    let clock = Clock::of(&act.case, &act.service.definition, record, calendar, zone);
    let Some(at) = clock.silent_at else { return Ok(None) };
    if act.deed.now <= at {
        return Ok(Some(at));
    }
    // What a clerk had proposed came too late.
    if let Some(late) = find_decision(tx, act.case.id).await? {
        let why = act.voice.say("services-silence-too-late", &[]);
        tell!(tx, act, CaseDecisionReturned { decision: late.id });
        mark_returned(tx, late.id, act.deed.now, None, &why).await?;
    }
    let proposal = Proposal {
        outcome: Outcome::Approved,
        data: Answers::default(),
        reasons: Vec::new(),
        words: String::new(),
    };
    let id = keep(tx, act, &proposal, None).await?;
    take_effect(tx, act, id, &proposal, None, true).await?;
    Ok(None)
}

async fn keep(
    tx: &mut Tx,
    act: &Act,
    proposal: &Proposal,
    clerk: Option<PersonId>,
) -> Result<DecisionId> {
    let id = DecisionId::fresh(&act.deed.chance, act.deed.now);
    let letter: Written = drafted(act, proposal);
    let new = NewDecision {
        id,
        outcome: proposal.outcome.as_str(),
        clerk,
        department: act.department.clone(),
        data: proposal.data.clone(),
        reasons: proposal.reasons.clone(),
        words: proposal.words.clone(),
        letter,
    };
    insert_decision(tx, act.case.id, act.deed.now, new).await?;
    Ok(id)
}
