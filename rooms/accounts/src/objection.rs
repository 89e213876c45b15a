//! An objection to a look at somebody's data: made by the person, answered by an administrator.

use ::jobs::record;
use ::store::{Result, Tx};
use identity::{Administrator, Citizen, access::Noted};
use kernel::{Chance, Lang, Ts};
use letters::mailbox::{self, Message};

use crate::{
    event::{AccessObjected, ObjectionAnswered},
    store::{self, Made, Objection},
};

/// Characters of a code.
const CODE: usize = 8;

/// Objects to a line of the access log. A second objection to the same line changes nothing.
///
/// # Errors
/// Engine errors.
pub async fn object(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    citizen: &Citizen,
    line: &Noted,
    text: &str,
    lang: Lang,
) -> Result<()> {
    let (person, code) = (citizen.id(), chance.code(CODE));
    let made = Made {
        id: chance.uuid(now),
        code: &code,
        person,
        access: line.id,
        accessed_at: line.at,
        department: line.department.as_deref(),
        reason: &line.reason,
        text,
        lang: lang.as_str(),
    };
    if store::insert_objection(tx, &made, now).await? {
        record(tx, now, &citizen.actor(), &AccessObjected { person, objection: code }).await?;
    }
    Ok(())
}

/// Answers an objection and puts the answer into the person's mailbox; false when it was answered
/// before. `subject` is the message's headline in the person's language.
///
/// # Errors
/// Engine errors.
pub async fn answer(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    administrator: &Administrator,
    objection: &Objection,
    answer: &str,
    subject: String,
) -> Result<bool> {
    let (actor, person) = (administrator.actor(), objection.person);
    let code = objection.code.clone();
    if !store::answer_objection(tx, &code, administrator.id(), answer, now).await? {
        return Ok(false);
    }
    record(tx, now, &actor, &ObjectionAnswered { person, objection: code.clone() }).await?;
    let message = Message {
        person,
        room: "accounts",
        thing: format!("objection:{code}"),
        path: "/account/access".to_owned(),
        lang: Lang::from_name(&objection.lang).unwrap_or_default(),
        subject,
        body: answer.to_owned(),
        attachments: Vec::new(),
    };
    mailbox::provide(tx, chance, now, &actor, &message).await?;
    Ok(true)
}
