//! A mail that came back: once is enough to stop the series to its address.

use ::store::{Result, Tx};
use jobs::{Event, record};
use kernel::{Actor, Ts};
use serde::{Deserialize, Serialize};

use crate::{
    MailId,
    store::{find_by_code, mark_returned},
};

/// The address of a mail does not take it. The event names the mail, whose row holds the
/// address until it is forgotten.
#[derive(Debug, Serialize, Deserialize)]
pub struct MailReturned {
    /// Which.
    pub mail: MailId,
}

impl Event for MailReturned {
    const NAME: &'static str = "mail_returned";
    const ROOM: &'static str = "letters";
    fn subject(&self) -> String {
        format!("mail:{}", self.mail)
    }
}

/// So many mails were sent to one address within a day that the next are held back.
#[derive(Debug, Serialize, Deserialize)]
pub struct MailsHeldBack {
    /// The first that is held back.
    pub mail: MailId,
}

impl Event for MailsHeldBack {
    const NAME: &'static str = "mails_held_back";
    const ROOM: &'static str = "letters";
    fn subject(&self) -> String {
        format!("mail:{}", self.mail)
    }
}

/// Notes that the mail with this code came back for good; false when there is no such mail. A
/// second notice of the same mail changes nothing.
///
/// # Errors
/// Engine errors.
pub async fn take_back(tx: &mut Tx, code: &str, reason: &str, now: Ts) -> Result<bool> {
    let Some(mail) = find_by_code(tx, code).await? else { return Ok(false) };
    returned(tx, mail, reason, now).await?;
    Ok(true)
}

/// The same, by the mail's id.
pub(crate) async fn returned(tx: &mut Tx, mail: MailId, reason: &str, now: Ts) -> Result<()> {
    if mark_returned(tx, mail, now, reason).await? {
        record(tx, now, &Actor::System("mail"), &MailReturned { mail }).await?;
    }
    Ok(())
}
