//! Answer a survey: one response a voter, which they may change until the end.

use std::collections::BTreeMap;

use jobs::record;
use kernel::Actor;
use store::{Result, Tx};

use super::{Voter, place};
use crate::{
    Deed, Process,
    event::survey::{SurveyAnswered, SurveyChanged},
    jobs::plan_forgetting,
    process::Survey,
    store::survey::{
        Held, NewResponse, NewText, change_response, delete_marks, delete_response, delete_text,
        insert_marks, insert_response, insert_text, list_words, set_response_change,
        set_response_draft,
    },
    survey::{Answers, ResponseId, marks, parted},
};

/// What became of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// They are kept, or count.
    Done,
    /// The voter's response says so already; nothing changed.
    Same,
    /// The voter's response was sent after the form was opened; nothing changed.
    Since,
    /// Somebody with an account answered from this browser; nothing changed.
    Taken,
}

/// How often it is tried where the same voter sends several forms at the same moment.
const TRIES: u32 = 4;

/// Keeps what was typed so far. It counts nowhere and is told nobody.
///
/// # Errors
/// Engine errors.
pub async fn keep(
    tx: &mut Tx,
    deed: &Deed,
    process: &str,
    voter: &Voter,
    since: i64,
    draft: &Answers,
) -> Result<Outcome> {
    for _ in 0..TRIES {
        let place = place(tx, process, voter).await?;
        let Some(mine) = place.mine else {
            if place.others && !voter.has_account() {
                return Ok(Outcome::Taken);
            }
            let browser = Some(voter.browser.clone()).filter(|_| !place.others);
            let draft = Some(draft.clone());
            let new = NewResponse { draft, ..response(deed, process, voter, browser, None) };
            if insert_response(tx, new).await? {
                plan_forgetting(tx, &deed.chance, deed.now).await?;
                return Ok(Outcome::Done);
            }
            continue;
        };
        if mine.change_seq.unwrap_or(0) != since {
            return Ok(Outcome::Since);
        }
        set_response_draft(tx, mine.id, Some(draft), deed.now).await?;
        return Ok(Outcome::Done);
    }
    Ok(Outcome::Since)
}

/// Sends a voter's answers, complete and settled, or changes what they sent. The journal notes that
/// somebody answered, never who.
///
/// # Errors
/// Engine errors.
pub async fn send(
    tx: &mut Tx,
    deed: &Deed,
    process: &Process,
    survey: &Survey,
    voter: &Voter,
    since: i64,
    answers: &Answers,
) -> Result<Outcome> {
    let slug = process.slug.as_str();
    let (said, words) = parted(answers);
    for _ in 0..TRIES {
        let place = place(tx, slug, voter).await?;
        let Some(mine) = place.mine else {
            if place.others && !voter.has_account() {
                return Ok(Outcome::Taken);
            }
            let browser = Some(voter.browser.clone()).filter(|_| !place.others);
            let new = response(deed, slug, voter, browser, Some(said.clone()));
            let id = new.id;
            if insert_response(tx, new).await? {
                let event = SurveyAnswered { process: slug.to_owned() };
                let seq = record(tx, deed.now, &Actor::Visitor, &event).await?;
                set_response_change(tx, id, seq).await?;
                insert_marks(tx, id, slug, marks(survey, &said)).await?;
                put_words(tx, deed, process, id, BTreeMap::new(), &words).await?;
                plan_forgetting(tx, &deed.chance, deed.now).await?;
                return Ok(Outcome::Done);
            }
            continue;
        };
        let before: BTreeMap<String, String> = list_words(tx, mine.id).await?.into_iter().collect();
        let same = mine.answers.as_ref().is_some_and(|old| old.0 == said) && before == words;
        let climbs = mine.voter.as_deref() != Some(voter.own.as_slice());
        if same && !climbs && place.spare.is_none() {
            if mine.draft.is_some() {
                set_response_draft(tx, mine.id, None, deed.now).await?;
            }
            return Ok(Outcome::Same);
        }
        if mine.change_seq.unwrap_or(0) != since {
            return Ok(Outcome::Since);
        }
        let (mut instead_of, mut browser) = (1, mine.browser.clone());
        if let Some(Held { id, browser: other, answers, .. }) = place.spare {
            delete_response(tx, id).await?;
            browser = other;
            instead_of += i64::from(answers.is_some());
        }
        let new = response(deed, slug, voter, browser, Some(said.clone()));
        if change_response(tx, NewResponse { id: mine.id, ..new }, since).await? {
            let process_slug = slug.to_owned();
            let seq = if mine.answers.is_some() {
                let event = SurveyChanged { process: process_slug, instead_of };
                record(tx, deed.now, &Actor::Visitor, &event).await?
            } else {
                let event = SurveyAnswered { process: process_slug };
                record(tx, deed.now, &Actor::Visitor, &event).await?
            };
            set_response_change(tx, mine.id, seq).await?;
            delete_marks(tx, mine.id).await?;
            insert_marks(tx, mine.id, slug, marks(survey, &said)).await?;
            put_words(tx, deed, process, mine.id, before, &words).await?;
            return Ok(Outcome::Done);
        }
    }
    Ok(Outcome::Since)
}

/// What was changed is looked at again; what stayed keeps its release.
async fn put_words(
    tx: &mut Tx,
    deed: &Deed,
    process: &Process,
    response: ResponseId,
    before: BTreeMap<String, String>,
    words: &BTreeMap<String, String>,
) -> Result<()> {
    for (question, text) in &before {
        if words.get(question) != Some(text) {
            delete_text(tx, response, question).await?;
        }
    }
    for (question, text) in words {
        if before.get(question) != Some(text) {
            let new = NewText {
                code: deed.chance.code(CODE),
                process: process.slug.clone(),
                response,
                question: question.clone(),
                text: text.clone(),
                office: process.office.clone(),
                at: deed.now,
            };
            insert_text(tx, new).await?;
        }
    }
    Ok(())
}

/// Characters of a text's code: hundreds of thousands of them do not meet.
const CODE: usize = 12;

fn response(
    deed: &Deed,
    process: &str,
    voter: &Voter,
    browser: Option<Vec<u8>>,
    answers: Option<Answers>,
) -> NewResponse {
    NewResponse {
        id: ResponseId::drawn(&deed.chance),
        process: process.to_owned(),
        voter: voter.own.clone(),
        browser,
        draft: None,
        answers,
        at: deed.now,
    }
}
