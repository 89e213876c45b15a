//! The mails about accounts.

use kernel::{Chance, Ts};
use letters::{Address, Mail, Sender};
use store::{Result, Tx};
use web::{Arg, Here};

/// A mail and in whose name it goes out.
pub(crate) struct Letter {
    sender: Sender,
    mail: Mail,
}

/// Hands a mail to the post, in the caller's transaction.
pub(crate) async fn send(tx: &mut Tx, chance: &Chance, now: Ts, letter: &Letter) -> Result<()> {
    letters::send(tx, chance, now, &letter.sender, &letter.mail).await?;
    Ok(())
}

/// The mail with a link and its digits, in the language of whoever asked for it.
pub(crate) fn sign_in(here: &Here, to: Address, token: &str, digits: &str) -> Letter {
    let town: Arg = here.town.config.name.as_str().into();
    let link = address(here, &format!("/sign-in/link/{token}"));
    let spaced = format!("{} {}", &digits[..3], &digits[3..]);
    let values = [("town", town.clone()), ("link", link.into()), ("code", spaced.into())];
    let subject = here.say("identity-mail-sign-in-subject", &[("town", town)]);
    let text = here.say("identity-mail-sign-in-body", &values);
    let mail = Mail::new(to, "sign_in", here.lang, subject, text).secret();
    Letter { sender: Sender::of(&here.town.config), mail }
}

/// The mail that tells somebody they are staff now.
pub(crate) fn invitation(here: &Here, to: Address, role: &str) -> Letter {
    let town: Arg = here.town.config.name.as_str().into();
    let link = address(here, "/sign-in");
    let values = [("town", town.clone()), ("link", link.into()), ("role", role.into())];
    let subject = here.say("identity-mail-invitation-subject", &[("town", town)]);
    let text = here.say("identity-mail-invitation-body", &values);
    let mail = Mail::new(to, "invitation", here.lang, subject, text);
    Letter { sender: Sender::of(&here.town.config), mail }
}

/// The mail that tells somebody of a new passkey, in case it was not they who added it. None
/// when no mail can reach them.
pub(crate) fn passkey_added(here: &Here, to: &str, name: &str) -> Option<Letter> {
    let town: Arg = here.town.config.name.as_str().into();
    let link = address(here, "/account");
    let values = [("town", town.clone()), ("link", link.into()), ("name", name.into())];
    let subject = here.say("identity-mail-passkey-subject", &[("town", town)]);
    let text = here.say("identity-mail-passkey-body", &values);
    let mail = Mail::new(Address::parse(to)?, "passkey_added", here.lang, subject, text);
    Some(Letter { sender: Sender::of(&here.town.config), mail })
}

/// Address of a page on the host the visitor is on. The port is ours, never the request's: a
/// forged one would send the link's token elsewhere.
pub(crate) fn address(here: &Here, path: &str) -> String {
    let host = here.origin.split_once("://").map_or("localhost", |(_, host)| host);
    let name = host.split_once(':').map_or(host, |(name, _)| name);
    let settings = &here.app.settings;
    let port = settings.port.map(|p| format!(":{p}")).unwrap_or_default();
    format!("{}://{name}{port}{path}", settings.scheme)
}
