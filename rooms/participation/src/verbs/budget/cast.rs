//! Vote: one ballot for each voter, which they may change until the end.

use jobs::record;
use kernel::{Actor, chance::token_hash};
use store::{Result, Tx};

use super::Voter;
use crate::{
    Deed,
    budget::{BallotId, Choices},
    event::budget::{BudgetBallotCast, BudgetBallotChanged},
    jobs::plan_forgetting,
    store::budget::{Cast, NewBallot, change_ballot, delete_ballot, insert_ballot, list_cast},
    verbs::Theirs,
};

/// What somebody votes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// The marks.
    pub choices: Choices,
    /// Key of the district they live in, where they say so.
    pub district: Option<String>,
    /// What their ballot said when the form was opened; nothing where they had none. A form that is
    /// older than the ballot does not undo it.
    pub before: Choices,
}

/// What became of a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is in the urn.
    Counted,
    /// The voter's ballot says so already; nothing changed.
    Same,
    /// The voter's ballot was changed after the form was opened, to this; nothing changed.
    Since(Choices),
    /// Somebody with an account voted from this browser; nothing changed.
    Taken,
}

/// Which ballots are a voter's.
pub type Place = crate::verbs::Place<Cast>;

impl Theirs for Cast {
    fn voter(&self) -> Option<&[u8]> {
        self.voter.as_deref()
    }

    fn browser(&self) -> Option<&[u8]> {
        self.browser.as_deref()
    }
}

/// Finds a voter's ballots.
///
/// # Errors
/// Engine errors.
pub async fn place(tx: &mut Tx, process: &str, voter: &Voter) -> Result<Place> {
    let cast = list_cast(tx, process, &voter.own, &voter.browser).await?;
    Ok(Place::of(cast, &voter.own))
}

/// How often a vote is tried where the same voter sends several at the same moment.
const TRIES: u32 = 4;

/// Puts a voter's ballot into the urn, or changes the one that is there. The journal notes that
/// somebody voted, never who.
///
/// # Errors
/// Engine errors.
pub async fn cast(
    tx: &mut Tx,
    deed: &Deed,
    process: &str,
    voter: &Voter,
    vote: &Vote,
) -> Result<Outcome> {
    for _ in 0..TRIES {
        let place = place(tx, process, voter).await?;
        let Some(mine) = place.mine else {
            if place.others && !voter.has_account() {
                return Ok(Outcome::Taken);
            }
            let browser = Some(voter.browser.clone()).filter(|_| !place.others);
            let new = ballot(deed, process, voter, browser, vote);
            let channel = new.channel.clone();
            if insert_ballot(tx, new).await? {
                let event = BudgetBallotCast { process: process.to_owned(), channel };
                record(tx, deed.now, &Actor::Visitor, &event).await?;
                plan_forgetting(tx, &deed.chance, deed.now).await?;
                return Ok(Outcome::Counted);
            }
            continue;
        };
        let climbs = mine.voter.as_deref() != Some(voter.own.as_slice());
        match weigh(&mine, vote) {
            Some(Outcome::Same) if climbs || place.spare.is_some() => {}
            Some(outcome) => return Ok(outcome),
            None => {}
        }
        let (mut instead_of, mut browser) = (1, mine.browser.clone());
        if let Some(spare) = &place.spare {
            delete_ballot(tx, spare.id).await?;
            (instead_of, browser) = (2, spare.browser.clone());
        }
        let new = NewBallot { id: mine.id, ..ballot(deed, process, voter, browser, vote) };
        if change_ballot(tx, new, &mine.choices.0).await? {
            let event = BudgetBallotChanged { process: process.to_owned(), instead_of };
            record(tx, deed.now, &Actor::Visitor, &event).await?;
            return Ok(Outcome::Counted);
        }
    }
    Ok(Outcome::Since(Choices::new()))
}

/// Changes the ballot a receipt leads to.
///
/// # Errors
/// Engine errors.
pub async fn change(tx: &mut Tx, deed: &Deed, mine: &Cast, vote: &Vote) -> Result<Outcome> {
    if let Some(outcome) = weigh(mine, vote) {
        return Ok(outcome);
    }
    let new = NewBallot {
        id: mine.id,
        process: mine.process.clone(),
        voter: mine.voter.clone(),
        browser: mine.browser.clone(),
        receipt_hash: None,
        channel: mine.channel.clone(),
        district: vote.district.clone(),
        cast_at: deed.now,
        choices: vote.choices.clone(),
    };
    if !change_ballot(tx, new, &mine.choices.0).await? {
        return Ok(Outcome::Since(Choices::new()));
    }
    let event = BudgetBallotChanged { process: mine.process.clone(), instead_of: 1 };
    record(tx, deed.now, &Actor::Visitor, &event).await?;
    Ok(Outcome::Counted)
}

/// What there is to say before anything is changed.
fn weigh(mine: &Cast, vote: &Vote) -> Option<Outcome> {
    if mine.choices.0 == vote.choices {
        return (mine.district == vote.district).then_some(Outcome::Same);
    }
    (mine.choices.0 != vote.before).then(|| Outcome::Since(mine.choices.0.clone()))
}

fn ballot(
    deed: &Deed,
    process: &str,
    voter: &Voter,
    browser: Option<Vec<u8>>,
    vote: &Vote,
) -> NewBallot {
    NewBallot {
        id: BallotId::fresh(&deed.chance, deed.now),
        process: process.to_owned(),
        voter: Some(voter.own.clone()),
        browser,
        receipt_hash: Some(token_hash(&voter.receipt)),
        channel: voter.channel.as_str().to_owned(),
        district: vote.district.clone(),
        cast_at: deed.now,
        choices: vote.choices.clone(),
    }
}
