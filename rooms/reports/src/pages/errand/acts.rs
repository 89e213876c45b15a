//! What a contractor does: `…/acceptance`, `…/rejection`, `…/words`, `…/contact`. A repeat
//! changes nothing.

use axum::{
    extract::{Path, Request},
    response::Response,
};
use files::{Files, Kept};
use futures_util::future::BoxFuture;
use identity::access;
use jobs::record;
use kernel::{Actor, FileId, Ts, chance::token_hash};
use store::{Result, Tx};
use uuid::Uuid;
use web::{Answer, Form, Guarded, Here, Problem, see_other};

use super::{ACTS, ErrandField, PICTURES, TEXT_CHARS, no_such_errand, render};
use crate::{
    Deed, Report,
    event::ReportErrandContactOpened,
    mail::{
        Voice,
        desk::{News, tell},
    },
    pages::new::upload::{self, Upload},
    pictures::KIND,
    store::{
        Contact, Errand, Word, find_author, find_contact, find_errand_by_token,
        find_report_of_errand_for_change, list_word_pictures, list_words,
    },
    verbs,
};

/// What became of an act: the notice to show; none when the link opens nothing any more.
type Done = Option<&'static str>;

/// Runs `work` on the errand behind a link, unless the link is shut, and goes back to the page.
async fn act<F>(here: &Here, token: &str, work: F) -> Answer<Response>
where
    F: for<'t> FnOnce(&'t mut Tx, Deed, Report, Errand, Voice) -> BoxFuture<'t, Result<Done>>
        + Send
        + 'static,
{
    let hash = token_hash(token);
    let place = here.clone();
    let outcome = here.town.store.write::<Done, Problem, _>(move |tx| {
        Box::pin(async move {
            let report = find_report_of_errand_for_change(tx, &hash).await?;
            let report = report.ok_or_else(no_such_errand)?;
            let errand = find_errand_by_token(tx, &hash).await?.ok_or_else(no_such_errand)?;
            if errand.is_shut(place.now) || report.closed_at.is_some() {
                return Ok(None);
            }
            let deed = deed(&place, &errand);
            let voice = Voice::of_town(&place.app, &place.town);
            Ok(work(tx, deed, report, errand, voice).await?)
        })
    });
    match outcome.await? {
        Some(notice) => Ok(see_other(&format!("/reports/errand/{token}?{notice}"))),
        None => render(here, token, Form::default(), None).await,
    }
}

fn deed(here: &Here, errand: &Errand) -> Deed {
    Deed {
        actor: Actor::Link(errand.id),
        department: errand.department.clone(),
        now: here.now,
        chance: here.app.chance.clone(),
    }
}

/// Takes the work on.
pub async fn accept_errand(
    here: Here,
    Path(token): Path<String>,
    _: Guarded<ErrandField>,
) -> Answer<Response> {
    here.limit_by(ACTS, &token)?;
    act(&here, &token, |tx, deed, report, errand, _| {
        Box::pin(async move {
            verbs::accept_errand(tx, &deed, &report, &errand).await?;
            Ok(Some("accepted"))
        })
    })
    .await
}

/// Declines it.
pub async fn reject_errand(
    here: Here,
    Path(token): Path<String>,
    Guarded(mut form): Guarded<ErrandField>,
) -> Answer<Response> {
    here.limit_by(ACTS, &token)?;
    let reason = form.required(ErrandField::Reason, "reports-baton-error-reject", TEXT_CHARS);
    if !form.is_valid() {
        return render(&here, &token, form, None).await;
    }
    act(&here, &token, move |tx, deed, report, errand, voice| {
        Box::pin(async move {
            if verbs::reject_errand(tx, &deed, &report, &errand, &reason).await? {
                news(tx, &deed, &voice, &report, &errand, News::Rejected).await?;
            }
            Ok(Some("rejected"))
        })
    })
    .await
}

async fn news(
    tx: &mut Tx,
    deed: &Deed,
    voice: &Voice,
    report: &Report,
    errand: &Errand,
    news: News,
) -> Result<()> {
    let to = (errand.ordered_by, errand.department.as_str());
    tell(tx, deed, voice, report, to, news, &errand.contractor).await
}

/// Writes something, sends pictures, says that it is done.
pub async fn write_errand_word(
    here: Here,
    files: Files,
    Path(token): Path<String>,
    request: Request,
) -> Answer<Response> {
    here.limit_by(ACTS, &token)?;
    let room = room(&here, &token).await?;
    let upload = upload::read(&here, &files, request, room, upload::by_token).await?;
    upload.demand_trust(&here)?;
    let Upload { pairs, pictures, refused, .. } = upload;
    let mut form: Form<ErrandField> = Form::from_pairs(pairs);
    let done = form.ticked(ErrandField::Done);
    let text = form.optional(ErrandField::Text, TEXT_CHARS).unwrap_or_default();
    for reason in refused {
        form.fail_with(ErrandField::Pictures, reason, "most", PICTURES);
    }
    if text.is_empty() && pictures.is_empty() && !done && form.is_valid() {
        form.fail(ErrandField::Text, "reports-baton-error-word");
    }
    if !form.is_valid() {
        return render(&here, &token, form, None).await;
    }
    act(&here, &token, move |tx, deed, report, errand, voice| {
        Box::pin(async move {
            let wrote = write(tx, &deed, &report, &errand, &text, pictures).await?;
            let finished = done && verbs::finish_errand(tx, &deed, &report, &errand).await?;
            if finished {
                news(tx, &deed, &voice, &report, &errand, News::Done).await?;
            } else if wrote {
                news(tx, &deed, &voice, &report, &errand, News::Written).await?;
            }
            Ok(Some(if done { "done" } else { "sent" }))
        })
    })
    .await
}

/// How many pictures may still come, so that no more are taken in.
async fn room(here: &Here, token: &str) -> Answer<usize> {
    let mut tx = here.town.store.read().await?;
    let hash = token_hash(token);
    let errand = find_errand_by_token(&mut tx, &hash).await?.ok_or_else(no_such_errand)?;
    if errand.is_shut(here.now) {
        return Ok(0);
    }
    let report = crate::store::find_report_of_errand(&mut tx, &hash).await?;
    let report = report.ok_or_else(no_such_errand)?;
    let words = list_words(&mut tx, errand.id).await?;
    let sent = list_word_pictures(&mut tx, report.id).await?;
    Ok(room_left(&words, &sent))
}

fn room_left(words: &[Word], sent: &[(Uuid, FileId)]) -> usize {
    let own = sent.iter().filter(|(word, _)| words.iter().any(|w| w.id == *word)).count();
    PICTURES.saturating_sub(own)
}

/// Stores a word with its pictures, as many as there is still room for; false when nothing of it
/// is new.
async fn write(
    tx: &mut Tx,
    deed: &Deed,
    report: &Report,
    errand: &Errand,
    text: &str,
    mut pictures: Vec<Kept>,
) -> Result<bool> {
    let words = list_words(tx, errand.id).await?;
    let sent = list_word_pictures(tx, report.id).await?;
    let room = room_left(&words, &sent);
    let sent: Vec<FileId> = sent.into_iter().map(|(_, file)| file).collect();
    if !pictures.is_empty() && !sent.is_empty() {
        let held = files::list_files(tx, &sent).await?;
        pictures.retain(|kept| !held.iter().any(|f| f.content_sha256 == kept.content_sha256));
    }
    pictures.truncate(room);
    let recent = |at: Ts| deed.now.0 - at.0 < Ts::HOUR;
    let said = words.iter().any(|word| word.text == text && recent(word.at));
    if pictures.is_empty() && (text.is_empty() || said) {
        return Ok(false);
    }
    let mut ids = Vec::new();
    for kept in &pictures {
        let (chance, now, actor) = (&deed.chance, deed.now, &deed.actor);
        ids.push(files::insert_picture(tx, chance, now, actor, KIND, kept, "").await?);
    }
    verbs::write_word(tx, deed, report, errand, text, &ids).await?;
    Ok(true)
}

/// Shows how to reach the reporter, where the clerk allowed it, and notes that it was looked up.
pub async fn open_errand_contact(
    here: Here,
    Path(token): Path<String>,
    _: Guarded<ErrandField>,
) -> Answer<Response> {
    here.limit_by(ACTS, &token)?;
    let hash = token_hash(&token);
    let place = here.clone();
    let contact = here.town.store.write::<Option<Contact>, Problem, _>(move |tx| {
        Box::pin(async move {
            let report = find_report_of_errand_for_change(tx, &hash).await?;
            let report = report.ok_or_else(no_such_errand)?;
            let errand = find_errand_by_token(tx, &hash).await?.ok_or_else(no_such_errand)?;
            let shut = errand.is_shut(place.now) || report.closed_at.is_some();
            // The clerk who allowed it answers for it in the log.
            let Some(clerk) = errand.ordered_by.filter(|_| errand.shares_contact && !shut) else {
                return Ok(None);
            };
            let Some(contact) = find_contact(tx, report.id).await? else { return Ok(None) };
            let deed = deed(&place, &errand);
            let (lang, code) = (report.language(), report.code.clone());
            let access = access::Access {
                person: find_author(tx, report.id).await?,
                thing: &format!("report:{code}"),
                department: Some(&errand.department),
                reason: &place.app.words.say(lang, "reports-baton-why-contractor-opened", &[]),
                fields: &crate::pages::staff::contact_fields(&place, lang, &contact),
            };
            access::note_for(tx, &deed.chance, deed.now, clerk, &access).await?;
            let event = ReportErrandContactOpened { report: report.id, code, errand: errand.id };
            record(tx, deed.now, &deed.actor, &event).await?;
            Ok(Some(contact))
        })
    });
    let contact = contact.await?;
    render(&here, &token, Form::default(), contact).await
}
