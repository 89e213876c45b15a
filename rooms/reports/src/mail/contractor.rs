//! The e-mail that gives a contractor the link to an errand.

use letters::{Address, Mail};
use store::{Result, Tx};
use web::Arg;

use super::{Voice, send_single};
use crate::{Deed, Report, verbs::Order};

/// Sends the link. It opens something, so nothing of the mail is kept once it is sent.
///
/// # Errors
/// Engine errors.
pub(crate) async fn send_errand(
    tx: &mut Tx,
    deed: &Deed,
    voice: &Voice,
    report: &Report,
    order: &Order,
    token: &str,
) -> Result<()> {
    let Some(to) = Address::parse(&order.email) else { return Ok(()) };
    let department = voice.town().config.department(&deed.department);
    let due = order.due_at.map_or_else(String::new, |at| {
        voice.say("reports-baton-mail-errand-due", &[("day", voice.day(at).into())])
    });
    let args: [(&'static str, Arg); 7] = [
        ("town", voice.town().config.name.as_str().into()),
        ("department", department.map_or("", |d| d.name.get(voice.lang())).into()),
        ("code", report.code.as_str().into()),
        ("message", order.message.as_str().into()),
        ("due", due.into()),
        ("link", voice.link(&format!("/reports/errand/{token}")).into()),
        ("until", voice.day(order.expires_at).into()),
    ];
    let subject = voice.say("reports-baton-mail-errand-subject", &args);
    let text = voice.say("reports-baton-mail-errand-text", &args);
    let mail = Mail::new(to, "errand", voice.lang(), subject, text).secret();
    send_single(tx, &deed.chance, deed.now, voice, &mail).await
}
