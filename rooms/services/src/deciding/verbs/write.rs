//! Words between clerk and applicant, and among clerks.

use store::{Result, Tx};

use super::{Act, tell};
use crate::{
    deciding::mail,
    store::deciding::word::{NewMessage, insert_message},
};

/// A clerk writes to the applicant.
///
/// # Errors
/// Engine errors.
pub async fn write_to_applicant(tx: &mut Tx, act: &Act, text: &str) -> Result<()> {
    tell!(tx, act, CaseMessageWritten { by_applicant: false });
    keep(tx, act, "staff", text).await?;
    let voice = act.voice.speaking(act.case.language());
    let args = [
        ("town", voice.town().config.name.as_str().into()),
        ("reference", act.case.code().into()),
        ("text", text.into()),
        ("link", mail::link(&voice, &act.case).into()),
    ];
    let subject = voice.say("services-mail-message-subject", &args);
    let body = voice.say("services-mail-message-text", &args);
    mail::send(tx, &act.deed, &voice, &act.case, "application_message", (subject, body)).await?;
    Ok(())
}

/// The applicant writes to the clerks.
///
/// # Errors
/// Engine errors.
pub async fn write_to_staff(tx: &mut Tx, act: &Act, text: &str) -> Result<()> {
    tell!(tx, act, CaseMessageWritten { by_applicant: true });
    keep(tx, act, "applicant", text).await
}

/// A clerk notes something for colleagues.
///
/// # Errors
/// Engine errors.
pub async fn note(tx: &mut Tx, act: &Act, text: &str) -> Result<()> {
    tell!(tx, act, CaseNoted {});
    keep(tx, act, "note", text).await
}

async fn keep(tx: &mut Tx, act: &Act, kind: &'static str, text: &str) -> Result<()> {
    let id = act.deed.chance.uuid(act.deed.now);
    let clerk = act.person().filter(|_| kind != "applicant");
    let message = NewMessage { kind, clerk, department: &act.department, text };
    insert_message(tx, id, act.case.id, act.deed.now, message).await
}
