//! Ballots on paper in the demo city: some counted, two that two people read differently, one that waits
//! for its second entry.

use kernel::{Actor, PersonId};
use participation::{
    Deed,
    budget::{BatchId, Channel, Said},
    store::budget::find_code,
    verbs::budget::{Entry, Vote, Voter, code_hash, enter, make_codes},
};
use store::Tx;
use web::App;

/// Codes printed for a meeting.
const PRINTED: usize = 40;

/// Plays the sheets: `votes` is what stands on them, `clerks` enter them.
pub async fn fill(
    tx: &mut Tx,
    app: &App,
    deed: &Deed,
    slug: &str,
    votes: &[Vote],
    clerks: [PersonId; 2],
) -> store::Result<()> {
    if votes.is_empty() {
        return Ok(());
    }
    let batch = BatchId::fresh(&deed.chance, deed.now);
    let codes = make_codes(tx, deed, slug, batch, PRINTED).await?.unwrap_or_default();
    for (place, (vote, printed)) in votes.iter().zip(&codes).enumerate() {
        let found = find_code(tx, slug, &code_hash(slug, &printed.code)).await?;
        let Some(code) = found else { continue };
        let left = votes.len() - place;
        let voter = Voter::by_code(app, slug, code.id, Channel::Paper);
        for (clerk, second) in clerks.into_iter().zip([false, true]) {
            // The last waits for its second entry, the two before it differ.
            if second && left == 1 {
                continue;
            }
            let mut choices = vote.choices.clone();
            if second && left < 4 {
                choices.pop();
            }
            let said = Said { choices, district: vote.district.clone(), spoiled: false };
            let by = Deed { actor: Actor::Staff(clerk), ..deed.clone() };
            enter(tx, &by, slug, &Entry { code, clerk, said, voter: voter.clone() }).await?;
        }
    }
    Ok(())
}
