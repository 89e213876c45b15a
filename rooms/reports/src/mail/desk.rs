//! E-mails to those who work on a case: the clerk it concerns, or the department's mailbox.

use kernel::PersonId;
use letters::{Address, Mail};
use store::{Result, Tx};
use web::Arg;

use super::{Voice, send_single};
use crate::{Deed, Report};

/// What a clerk is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum News {
    /// The case is theirs now.
    Assigned,
    /// A contractor declined.
    Rejected,
    /// A contractor wrote.
    Written,
    /// A contractor says that it is done.
    Done,
    /// The reporter answered.
    Answered,
}

impl News {
    /// Kind of the mail, subject, text.
    fn words(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Assigned => (
                "report_assigned",
                "reports-baton-mail-assigned-subject",
                "reports-baton-mail-assigned-text",
            ),
            Self::Rejected => (
                "errand_rejected",
                "reports-baton-mail-rejected-subject",
                "reports-baton-mail-rejected-text",
            ),
            Self::Written => (
                "errand_noted",
                "reports-baton-mail-written-subject",
                "reports-baton-mail-written-text",
            ),
            Self::Done => {
                ("errand_done", "reports-baton-mail-done-subject", "reports-baton-mail-done-text")
            }
            Self::Answered => (
                "inquiry_answered",
                "reports-baton-mail-answered-subject",
                "reports-baton-mail-answered-text",
            ),
        }
    }
}

/// Where a clerk is reached; the department's mailbox, where the clerk is nobody or gone.
///
/// # Errors
/// Engine errors.
pub(crate) async fn address(
    tx: &mut Tx,
    voice: &Voice,
    person: Option<PersonId>,
    department: &str,
) -> Result<Option<Address>> {
    let found = match person {
        Some(id) => identity::directory::find(tx, id).await?,
        None => None,
    };
    let department = || voice.town().config.department(department)?.email.as_deref();
    let email = found.as_ref().map(|p| p.email.as_str()).or_else(department);
    Ok(email.and_then(Address::parse))
}

/// Tells a clerk, or the department, what happened to a case.
///
/// # Errors
/// Engine errors.
pub(crate) async fn tell(
    tx: &mut Tx,
    deed: &Deed,
    voice: &Voice,
    report: &Report,
    to: (Option<PersonId>, &str),
    news: News,
    by: &str,
) -> Result<()> {
    let Some(to) = address(tx, voice, to.0, to.1).await? else { return Ok(()) };
    let (kind, subject, text) = news.words();
    let args: [(&'static str, Arg); 4] = [
        ("code", report.code.as_str().into()),
        ("title", report.title.as_str().into()),
        ("by", by.into()),
        ("link", voice.link(&format!("/staff/reports/{}", report.code)).into()),
    ];
    let mail = Mail::new(to, kind, voice.lang(), voice.say(subject, &args), voice.say(text, &args));
    send_single(tx, &deed.chance, deed.now, voice, &mail).await
}
