//! From a complete draft to a stored report and its receipt, the same for the steps and for
//! what was written without a connection.

use files::Kept;
use kernel::{Actor, municipality::Moderation};
use letters::{Address, Mail, Sender};
use store::{Result, Tx};
use web::{Answer, Here, Problem};

use crate::{
    Deed, Scope,
    api::key::ApiKeyId,
    draft::Draft,
    pictures::KIND,
    store::{self as rows, Follower},
    verbs::{self, Submission, Submitted, free_code},
};

/// A draft on its way.
#[derive(Clone)]
pub(crate) struct Sending {
    /// What was entered, with nothing missing.
    pub draft: Draft,
    /// `web`, `offline` or `open311`.
    pub source: &'static str,
    /// The stored draft that ends with it.
    pub draft_hash: Option<Vec<u8>>,
    /// Who sends.
    pub actor: Actor,
    /// Pictures without rows that belong to it.
    pub pictures: Vec<Kept>,
    /// The program it comes through, where no browser sends it.
    pub via: Option<Via>,
}

/// The program a report comes through.
#[derive(Clone)]
pub(crate) struct Via {
    /// Its key.
    pub key: ApiKeyId,
    /// Hash of the token it asks with, where the number comes later.
    pub token_hash: Option<Vec<u8>>,
    /// What staff should know besides.
    pub note: Option<String>,
}

/// Stores the report, ends the draft and sends the receipt, in one transaction.
pub(crate) async fn send(here: &Here, sending: Sending) -> Answer<Submitted> {
    let submission = prepare(here, &sending).ok_or_else(Problem::bad_request)?;
    let free = unsent(here, &submission).await?;
    // Two at the same moment: one of them violates the key, and finds the other's report at the
    // second attempt.
    match store_it(here, sending.clone(), submission.clone(), free).await {
        Ok(submitted) => Ok(submitted),
        Err(error) => {
            tracing::warn!(%error, "report not stored, trying once more");
            Ok(store_it(here, sending, submission, None).await?)
        }
    }
}

/// What the town's files say about the draft; none without a category.
fn prepare(here: &Here, sending: &Sending) -> Option<Submission> {
    let (draft, scope) = (&sending.draft, Scope::of(here));
    let category = scope.catalogue.find_open(draft.category.as_deref()?)?;
    let district = draft.point().and_then(|p| scope.district_of(p)).map(str::to_owned);
    let (calendar, zone) = (&here.town.config.calendar, &here.town.zone);
    let due = |days| calendar.due_after(here.now, days, zone);
    Some(Submission {
        kind: category.kind.as_str(),
        category: category.key.clone(),
        department: category.department_for(district.as_deref()).to_owned(),
        source: sending.source,
        release_at_once: here.town.config.reports.moderation == Moderation::After,
        expected_at: category.handling_days.map(due),
        draft: Draft { place_rounded: category.sensitive, ..draft.clone() },
        district,
    })
}

/// A free code, where nobody has sent the draft yet. Asked where others may read meanwhile: writes
/// go one after another, and each waits for every question of the ones before.
async fn unsent(here: &Here, sub: &Submission) -> Result<Option<String>> {
    let mut tx = here.town.store.read().await?;
    Ok(free_code(&mut tx, &here.app.chance, &sub.draft.idempotency_key).await?.ok())
}

/// With `free` as its code, else one that is looked for.
async fn store_it(
    here: &Here,
    sending: Sending,
    mut sub: Submission,
    free: Option<String>,
) -> Result<Submitted> {
    let here = here.clone();
    let store = here.town.store.clone();
    let stored = store.write::<_, ::store::Error, _>(move |tx| {
        Box::pin(async move {
            let deed = Deed {
                actor: sending.actor,
                department: String::new(),
                now: here.now,
                chance: here.app.chance.clone(),
            };
            if let Some(hash) = &sending.draft_hash {
                // First, because the draft's row is what a second press waits for.
                rows::delete_draft(tx, hash).await?;
            }
            let key = &sub.draft.idempotency_key;
            let pictures = !sending.pictures.is_empty();
            if pictures && rows::find_by_idempotency_key(tx, key).await?.is_none() {
                for kept in &sending.pictures {
                    let (chance, now, actor) = (&deed.chance, deed.now, &deed.actor);
                    files::insert_picture(tx, chance, now, actor, KIND, kept, "").await?;
                    sub.draft.pictures.push(kept.id);
                }
            }
            let submitted = match free {
                Some(code) => verbs::submit_as(tx, &deed, &sub, code).await?,
                None => verbs::submit(tx, &deed, &sub).await?,
            };
            if submitted.new {
                if let Some(via) = &sending.via {
                    note_program(tx, &deed, &sub, &submitted, via).await?;
                }
                send_receipt(tx, &here, &sub, &submitted).await?;
            }
            Ok(submitted)
        })
    });
    stored.await
}

/// Which program it came through, and what that program told staff.
async fn note_program(
    tx: &mut Tx,
    deed: &Deed,
    sub: &Submission,
    submitted: &Submitted,
    via: &Via,
) -> Result<()> {
    let token = via.token_hash.as_deref();
    rows::insert_api_submission(tx, submitted.id, via.key, token, deed.now).await?;
    let Some(note) = &via.note else { return Ok(()) };
    let Some(report) = rows::find_by_code(tx, &submitted.code).await? else { return Ok(()) };
    let deed = Deed { department: sub.department.clone(), ..deed.clone() };
    verbs::write_note(tx, &deed, &report, note, false).await
}

/// The mail with number and secret link; with the link that confirms the address for news,
/// when the reporter asked for them.
async fn send_receipt(
    tx: &mut Tx,
    here: &Here,
    sub: &Submission,
    submitted: &Submitted,
) -> Result<()> {
    let Some(to) = sub.draft.email.as_deref().and_then(Address::parse) else { return Ok(()) };
    let link = |path: &str| here.app.absolute(&here.town, path);
    let own = link(&format!("/reports/own/{}", submitted.secret));
    let args = [
        ("code", submitted.code.as_str().into()),
        ("link", own.into()),
        ("town", here.town.config.name.as_str().into()),
        ("title", crate::report::headline(&sub.draft.description).into()),
    ];
    let mut text = here.say("reports-new-mail-text", &args);
    if sub.draft.notify {
        let follower = Follower {
            id: here.app.chance.uuid(here.now),
            target: "report".to_owned(),
            target_key: submitted.code.clone(),
            email: to.as_str().to_owned(),
            lang: here.lang.as_str().to_owned(),
            token: here.app.chance.token(),
            confirmed_at: None,
            told_seq: 0,
        };
        let follower = rows::insert_follower(tx, &follower, here.now).await?;
        let confirm = link(&format!("/reports/follow/confirm/{}", follower.token));
        text.push_str("\n\n");
        text.push_str(&here.t1("reports-new-mail-confirm", "link", confirm));
    }
    let subject = here.say("reports-new-mail-subject", &args);
    let mail = Mail::new(to, "report_receipt", here.lang, subject, text).secret();
    let sender = Sender::of(&here.town.config);
    letters::send(tx, &here.app.chance, here.now, &sender, &mail).await?;
    Ok(())
}
