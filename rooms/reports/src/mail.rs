//! The room's e-mails, short and plain: here those to people who follow, in their language.

pub(crate) mod contractor;
pub(crate) mod desk;
pub(crate) mod reporter;

use kernel::{Chance, Ts};
use letters::{Address, Mail, Sender};
pub use letters::{Voice, series::Told};
use store::{Result, Tx};
use web::Arg;

use crate::store::Follower;

/// Sends a mail that belongs to no series.
async fn send_single(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    voice: &Voice,
    mail: &Mail,
) -> Result<()> {
    letters::send(tx, chance, now, &Sender::of(&voice.town().config), mail).await?;
    Ok(())
}

/// Sends the link that proves an address. It opens something, so nothing of it is kept once
/// it is sent.
///
/// # Errors
/// Engine errors.
pub async fn send_confirmation(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    voice: &Voice,
    to: &Address,
    token: &str,
    names: &[String],
) -> Result<()> {
    let town: Arg = voice.town().config.name.as_str().into();
    let wanted: Vec<String> = names.iter().map(|name| format!("– {name}")).collect();
    let values = [
        ("town", town.clone()),
        ("targets", wanted.join("\n").into()),
        ("link", voice.link(&format!("/reports/follow/confirm/{token}")).into()),
    ];
    let subject = voice.say("reports-mail-confirm-subject", &[("town", town)]);
    let text = voice.say("reports-mail-confirm-body", &values);
    let mail = Mail::new(to.clone(), "follow_confirmation", voice.lang(), subject, text).secret();
    letters::send(tx, chance, now, &Sender::of(&voice.town().config), &mail).await?;
    Ok(())
}

/// Sends a mail of a series to a follower, with the link that ends it.
///
/// # Errors
/// Engine errors.
pub async fn send_told(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    voice: &Voice,
    follower: &Follower,
    told: Told,
) -> Result<()> {
    let stop = voice.link(&format!("/reports/follow/stop/{}", follower.token));
    let end = voice.say("reports-mail-stop", &[("link", stop.as_str().into())]);
    letters::series::send(tx, chance, now, voice, &follower.email, told, &end, stop).await
}
