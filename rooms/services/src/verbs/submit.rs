//! Send: a draft becomes an application, with a case for each authority.

use jobs::record;
use kernel::{Chance, FileId, PersonId, Ts, chance::token_hash};
use store::{Result, Tx};

use crate::{
    Answers, Deed,
    application::{ApplicationId, CaseId},
    came::Came,
    code,
    event::ApplicationReceived,
    receipt::{self, Known, Receipt, hex},
    renewal::Renewal,
    store::{
        self as rows, Charged, NewApplication, NewCase, find_by_idempotency_key, find_by_reference,
        stored_key,
    },
};

/// A complete draft, and what the house knows about it.
#[derive(Debug, Clone)]
pub struct Submission {
    /// The draft's key; sending it twice makes one application.
    pub idempotency_key: String,
    /// Hash of the draft's secret; the draft ends with the sending.
    pub draft: Option<Vec<u8>>,
    /// Key of the municipality.
    pub municipality: String,
    /// Key of the service.
    pub service: String,
    /// Version of the service.
    pub version: i64,
    /// SHA-256 of the definition.
    pub definition: Vec<u8>,
    /// The answers that count, with computed values.
    pub answers: Answers,
    /// Language.
    pub lang: String,
    /// Whose account it goes into.
    pub person: Option<PersonId>,
    /// Where mail about it goes.
    pub email: Option<String>,
    /// The authorities that decide; an empty key is the municipality.
    pub authorities: Vec<String>,
    /// Key of the department.
    pub department: String,
    /// Until when it is to be decided.
    pub due_at: Option<Ts>,
    /// What is attached and counts.
    pub attachments: Vec<Attachment>,
    /// What was attached and does not count any more.
    pub dropped: Vec<FileId>,
    /// What it costs.
    pub charges: Vec<Charged>,
    /// How it came in.
    pub came: Came,
    /// What it renews.
    pub renews: Option<Renewal>,
}

/// An attachment at its final place.
#[derive(Debug, Clone)]
pub struct Attachment {
    /// The file.
    pub file: FileId,
    /// Key of the field, in a group `group.field`.
    pub field: String,
    /// Row of the group, counted from 0; none outside of groups.
    pub row: Option<i64>,
    /// Its place among the files of the field.
    pub nr: i64,
    /// The name it came with.
    pub name: String,
    /// SHA-256 of what was sent.
    pub sha256: Vec<u8>,
}

/// What the applicant gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    /// The application.
    pub id: ApplicationId,
    /// Its number.
    pub reference: String,
    /// The applicant's secret, which opens their own page.
    pub secret: String,
    /// False when the same draft had been sent before.
    pub new: bool,
}

/// Stores an application. The secret follows from the draft's key, so that sending a draft again
/// answers the same number and the same link.
///
/// # Errors
/// Engine errors.
pub async fn submit(tx: &mut Tx, deed: &Deed, sub: &Submission) -> Result<Submitted> {
    let secret = secret_of(&sub.idempotency_key);
    if let Some(known) = find_by_idempotency_key(tx, &sub.idempotency_key).await? {
        let (id, reference) = (known.id, known.reference);
        return Ok(Submitted { id, reference, secret, new: false });
    }
    let id = ApplicationId::fresh(&deed.chance, deed.now);
    let reference = free_reference(tx, &deed.chance, &sub.municipality).await?;
    let known = Known {
        municipality: &sub.municipality,
        reference: &reference,
        service: &sub.service,
        version: sub.version,
        definition: &sub.definition,
        answers: &sub.answers,
        at: deed.now,
    };
    let receipt = Receipt::of(&known, sub.attachments.iter().map(attested).collect());
    let receipt = receipt.sealed(tx, &deed.chance, deed.now, &deed.actor).await?;
    let event = ApplicationReceived {
        application: id,
        reference: reference.clone(),
        service: sub.service.clone(),
        version: sub.version,
        authorities: sub.authorities.clone(),
        receipt: receipt.sha256.clone(),
        channel: sub.came.channel,
        typed_by: sub.came.typed_by,
        renews: sub.renews.as_ref().map(|renewal| renewal.application),
    };
    let change_seq = record(tx, deed.now, &deed.actor, &event).await?;
    let new = NewApplication {
        id,
        reference: reference.clone(),
        secret_hash: token_hash(&secret),
        idempotency_key: stored_key(&sub.idempotency_key),
        service: sub.service.clone(),
        version: sub.version,
        answers: sub.answers.clone(),
        lang: sub.lang.clone(),
        person: sub.person,
        email: sub.email.clone(),
        received_at: sub.came.arrived_at.unwrap_or(deed.now),
        channel: sub.came.channel,
        typed_by: sub.came.typed_by,
        renews: sub.renews.as_ref().map(|renewal| renewal.application),
        receipt,
        change_seq,
    };
    rows::insert_application(tx, &new).await?;
    store::fault::point("submit.half");
    for authority in &sub.authorities {
        let case = NewCase {
            id: CaseId::fresh(&deed.chance, deed.now),
            authority: authority.clone(),
            department: sub.department.clone(),
            due_at: sub.due_at,
            renews: sub.renews.as_ref().and_then(|r| r.holds.get(authority).cloned()),
        };
        rows::insert_case(tx, id, &case).await?;
    }
    for charge in &sub.charges {
        rows::insert_charge(tx, id, charge).await?;
    }
    take_attachments(tx, deed, id, sub).await?;
    if let Some(draft) = &sub.draft {
        files::delete_coming_of(tx, draft).await?;
        rows::delete_draft(tx, draft).await?;
    }
    Ok(Submitted { id, reference, secret, new: true })
}

async fn take_attachments(
    tx: &mut Tx,
    deed: &Deed,
    id: ApplicationId,
    sub: &Submission,
) -> Result<()> {
    for a in &sub.attachments {
        rows::move_attachment(tx, id, a.file, &a.field, a.row.unwrap_or(0), a.nr).await?;
    }
    for file in &sub.dropped {
        rows::delete_attachment(tx, *file).await?;
        files::delete_file(tx, &deed.chance, deed.now, &deed.actor, *file).await?;
    }
    Ok(())
}

/// An attachment as the receipt names it.
fn attested(attachment: &Attachment) -> receipt::Attachment {
    let field = match (attachment.row, attachment.field.split_once('.')) {
        (Some(row), Some((group, field))) => format!("{group}.{}.{field}", row + 1),
        _ => attachment.field.clone(),
    };
    receipt::Attachment { field, name: attachment.name.clone(), sha256: hex(&attachment.sha256) }
}

/// A number that no application has.
async fn free_reference(tx: &mut Tx, chance: &Chance, municipality: &str) -> Result<String> {
    loop {
        let code = code::grouped(&chance.code(8));
        let reference = format!("{}-{code}", code::initials(municipality));
        if find_by_reference(tx, &reference).await?.is_none() {
            return Ok(reference);
        }
    }
}

/// The applicant's secret: it follows from the draft's key, which only their browser knows, and can
/// be written down.
#[must_use]
pub fn secret_of(idempotency_key: &str) -> String {
    code::of("application-secret", idempotency_key, code::OWN)
}
