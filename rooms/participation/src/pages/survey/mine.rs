//! What somebody said so far, to be shown again in its form.

use store::Tx;

use crate::{
    store::survey::list_words,
    survey::{Answers, Said},
    verbs::survey::{Voter, place},
};

/// What somebody said so far.
#[derive(Default)]
pub struct Mine {
    /// What was typed last, else what was sent.
    pub answers: Answers,
    /// The change it was sent with; 0 where it was not.
    pub since: i64,
    /// Somebody with an account answered from this browser.
    pub taken: bool,
}

impl Mine {
    /// Of a voter in a process.
    pub async fn find(tx: &mut Tx, slug: &str, voter: &Voter) -> store::Result<Self> {
        let place = place(tx, slug, voter).await?;
        let Some(mine) = place.mine else {
            return Ok(Self { taken: place.others && !voter.has_account(), ..Self::default() });
        };
        let answers = match (mine.draft, mine.answers) {
            (Some(draft), _) => draft.0,
            (None, Some(sent)) => {
                let words = list_words(tx, mine.id).await?;
                let words = words.into_iter().map(|(key, text)| (key, Said::Words(text)));
                sent.0.into_iter().chain(words).collect()
            }
            (None, None) => Answers::new(),
        };
        Ok(Self { answers, since: mine.change_seq.unwrap_or(0), taken: false })
    }
}
