//! Printing letters: beside the threads that answer browsers, outside of any transaction, a few at
//! the same time (`press::print`).

use files::{Accepts, Files};
use identity::directory;
use jobs::{Job, JobContext, JobError, Jobs};
use kernel::Chance;
use serde::{Deserialize, Serialize};
use store::Store;
use web::App;

use super::{LetterId, jobs::act_on, verbs::Act, verbs::send_printed};
use crate::{
    paper::{self, Post},
    store::deciding::{
        case::{find_case_by_id, lock_application},
        letter::{find_letter, list_waiting},
    },
};

/// Largest letter in bytes.
const MOST: u64 = 8 * 1024 * 1024;

/// Prints a letter and sends it.
#[derive(Debug, Serialize, Deserialize)]
pub struct PrintLetter {
    /// Which.
    pub letter: LetterId,
}

impl Job for PrintLetter {
    const NAME: &'static str = "PrintLetter";
}

/// The code for the job.
#[must_use]
pub fn jobs(app: &App, files: &Files) -> Jobs {
    let (app, files) = (app.clone(), files.clone());
    Jobs::default().on::<PrintLetter, _, _>(move |job, context| {
        print_letter(app.clone(), files.clone(), job, context)
    })
}

/// Prints what waits as of the moments at which it was written: for a past that is made up.
///
/// # Errors
/// What a letter is not printed for.
pub async fn print_past(
    app: &App,
    files: &Files,
    store: &Store,
    chance: &Chance,
) -> Result<(), JobError> {
    let waiting = list_waiting(&mut store.read().await?).await?;
    for (letter, now) in waiting {
        let (store, chance) = (store.clone(), chance.clone());
        let context = JobContext { store, now, chance, attempt: 1 };
        print_letter(app.clone(), files.clone(), PrintLetter { letter }, context).await?;
    }
    Ok(())
}

async fn print_letter(
    app: App,
    files: Files,
    job: PrintLetter,
    context: JobContext,
) -> Result<(), JobError> {
    let mut tx = context.store.read().await?;
    let found = find_letter(&mut tx, job.letter).await?;
    let Some(letter) = found.filter(|letter| letter.printed_at.is_none()) else { return Ok(()) };
    let clerk = match letter.clerk {
        Some(id) => directory::find(&mut tx, id).await?,
        None => None,
    };
    drop(tx);
    let Some(act) = act_on(&app, &context, PrintLetter::NAME, letter.case_id).await? else {
        return Ok(());
    };
    let sheet = paper::letter(&Post {
        voice: &act.voice,
        service: &act.service,
        case: &act.case,
        written: &letter.words.0,
        clerk: clerk.as_ref().map(|person| person.display_name()),
        ident: format!("letter/{}", letter.id),
        at: letter.made_at,
        draft: false,
    });
    let retry = |error: &dyn std::fmt::Display| JobError::Retry(error.to_string());
    let bytes = press::print(sheet).await.map_err(|error| retry(&error))?;
    let accepts = Accepts { pdf: true, picture: false, bytes: MOST };
    let (key, chance) = (context.store.key(), &context.chance);
    let kept = files.take_upload_bytes(key, &bytes, accepts, chance, context.now).await;
    let kept = kept.map_err(|error| retry(&error))?;
    let sent = context.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            lock_application(tx, act.case.application).await?;
            let Some(letter) = find_letter(tx, letter.id).await? else { return Ok(()) };
            let Some(case) = find_case_by_id(tx, act.case.id).await? else { return Ok(()) };
            let act = Act { case, ..act };
            send_printed(tx, &act, &letter, &kept, bytes).await.map(|_| ())
        })
    });
    Ok(sent.await?)
}
