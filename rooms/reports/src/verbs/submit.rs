//! Send: a draft becomes a report.

use jobs::record;
use kernel::{Chance, Lang, ReportId, Ts, chance::token_hash};
use store::{Result, Tx};

use crate::{
    draft::Draft,
    event::{ReportReleased, ReportSubmitted},
    jobs::plan_watch,
    report::headline,
    store::{
        NewReport, Standing, insert_contact, insert_leg, insert_pictures, insert_report,
        list_standing, stored_key,
    },
    verbs::Deed,
};

/// A draft and what the house knows about it.
#[derive(Debug, Clone)]
pub struct Submission {
    /// What the reporter told.
    pub draft: Draft,
    /// Kind of the category.
    pub kind: &'static str,
    /// Key of the category.
    pub category: String,
    /// Department that takes care of it.
    pub department: String,
    /// District of the coordinates.
    pub district: Option<String>,
    /// Where it comes from.
    pub source: &'static str,
    /// The town looks at reports after publication, not before.
    pub release_at_once: bool,
    /// When the department promises to be done.
    pub expected_at: Option<Ts>,
}

/// What the reporter gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    /// Id.
    pub id: ReportId,
    /// Public code.
    pub code: String,
    /// The reporter's secret: the one time it is known.
    pub secret: String,
    /// False when the same draft had been sent before.
    pub new: bool,
}

/// Stores a report. The secret follows from the draft's idempotency key, so that sending a
/// draft again answers the same link.
///
/// # Errors
/// Engine errors.
pub async fn submit(tx: &mut Tx, deed: &Deed, sub: &Submission) -> Result<Submitted> {
    let key = &sub.draft.idempotency_key;
    match free_code(tx, &deed.chance, key).await? {
        Ok(code) => submit_as(tx, deed, sub, code).await,
        Err(known) => {
            Ok(Submitted { id: known.id, code: known.code, secret: secret_of(key), new: false })
        }
    }
}

/// Stores a report with a code that was free when somebody looked, and whose draft nobody had sent.
///
/// # Errors
/// Engine errors; a violated unique key where either is no longer so.
pub async fn submit_as(
    tx: &mut Tx,
    deed: &Deed,
    sub: &Submission,
    code: String,
) -> Result<Submitted> {
    let draft = &sub.draft;
    let secret = secret_of(&draft.idempotency_key);
    let id = ReportId::fresh(&deed.chance, deed.now);
    let seq = record(
        tx,
        deed.now,
        &deed.actor,
        &ReportSubmitted {
            report: id,
            code: code.clone(),
            category: sub.category.clone(),
            department: sub.department.clone(),
            source: sub.source.to_owned(),
        },
    )
    .await?;
    let published_at = sub.release_at_once.then_some(deed.now);
    insert_report(
        tx,
        NewReport {
            id,
            code: code.clone(),
            secret_hash: token_hash(&secret),
            idempotency_key: Some(stored_key(&draft.idempotency_key)),
            source: sub.source.to_owned(),
            source_id: None,
            kind: sub.kind.to_owned(),
            category: sub.category.clone(),
            title: headline(&draft.description),
            description: draft.description.trim().to_owned(),
            answers: draft.answers.clone(),
            lang: draft.lang.clone(),
            lon: draft.lon,
            lat: draft.lat,
            address: draft.address.clone(),
            object_id: draft.object_id.clone(),
            district: sub.district.clone(),
            picked_district: None,
            author: draft.author,
            received_at: deed.now,
            published_at,
            department: sub.department.clone(),
            closed_at: None,
            closed_reason: None,
            changed_at: deed.now,
            change_seq: seq,
        },
    )
    .await?;
    insert_leg(tx, &deed.chance, id, 0, &sub.department, deed.now, None).await?;
    plan_watch(tx, &deed.chance, deed.now).await?;
    // Whatever becomes of the words, somebody looks at each picture before the public does.
    insert_pictures(tx, id, &draft.pictures).await?;
    for file in &draft.pictures {
        files::attach_file(tx, *file, deed.now).await?;
    }
    if draft.name.is_some() || draft.email.is_some() || draft.phone.is_some() {
        let (name, email) = (draft.name.as_deref(), draft.email.as_deref());
        insert_contact(tx, id, name, email, draft.phone.as_deref(), deed.now).await?;
    }
    if sub.expected_at.is_some() {
        crate::store::set_expected(tx, id, sub.expected_at, deed.now, seq).await?;
    }
    if draft.place_rounded {
        crate::store::mark_place_rounded(tx, id).await?;
    }
    if published_at.is_some() {
        let event = ReportReleased { report: id, code: code.clone() };
        record(tx, deed.now, &deed.actor, &event).await?;
        crate::index::put(tx, &code).await?;
    } else {
        let (place, object) = (draft.address.as_deref(), draft.object_id.as_deref());
        let body = crate::index::body(&draft.description, place, object);
        let lang = Lang::from_name(&draft.lang).unwrap_or_default();
        crate::index::put_unreleased(tx, id, &body, lang).await?;
    }
    Ok(Submitted { id, code, secret, new: true })
}

/// A public code that no report has, or the report that was sent with the key before.
pub(crate) async fn free_code(
    tx: &mut Tx,
    chance: &Chance,
    key: &str,
) -> Result<std::result::Result<String, Standing>> {
    loop {
        let code = chance.code(7);
        let mut standing = list_standing(tx, key, &code).await?;
        if standing.is_empty() {
            return Ok(Ok(code));
        }
        if let Some(known) = standing.iter().position(|report| report.same) {
            return Ok(Err(standing.swap_remove(known)));
        }
    }
}

/// The reporter's secret: a hash of the idempotency key, which only the reporter's browser
/// knows.
pub(crate) fn secret_of(idempotency_key: &str) -> String {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let hash = token_hash(&format!("report-secret/{idempotency_key}"));
    URL_SAFE_NO_PAD.encode(hash.get(..24).unwrap_or(&hash))
}
