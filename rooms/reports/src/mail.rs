//! The room's e-mails, short and plain: here those to people who follow, in their language.

pub(crate) mod contractor;
pub(crate) mod desk;
pub(crate) mod reporter;

use std::sync::Arc;

use kernel::{Chance, Lang, Ts};
use letters::{Address, Mail, Sender};
use store::{Result, Tx};
use web::{App, Arg, Here, Town, when};

use crate::store::Follower;

/// Says things in somebody's language where there is no request.
#[derive(Clone)]
pub struct Voice {
    app: App,
    town: Arc<Town>,
    lang: Lang,
}

impl Voice {
    /// In a language.
    #[must_use]
    pub fn new(app: &App, town: &Arc<Town>, lang: Lang) -> Self {
        Self { app: app.clone(), town: Arc::clone(town), lang }
    }

    /// In the language of a request.
    #[must_use]
    pub fn of(here: &Here) -> Self {
        Self::new(&here.app, &here.town, here.lang)
    }

    /// In the language the municipality speaks first: to staff and contractors.
    #[must_use]
    pub fn of_town(app: &App, town: &Arc<Town>) -> Self {
        Self::new(app, town, town.config.languages.first().copied().unwrap_or_default())
    }

    /// In another language, where the municipality speaks it.
    #[must_use]
    pub fn speaking(&self, lang: Lang) -> Self {
        Self { lang: self.town.config.language(lang), ..self.clone() }
    }

    /// In the language of a follower, where the municipality speaks it.
    #[must_use]
    pub fn for_follower(&self, follower: &Follower) -> Self {
        self.speaking(Lang::from_name(&follower.lang).unwrap_or_default())
    }

    /// The municipality.
    #[must_use]
    pub fn town(&self) -> &Arc<Town> {
        &self.town
    }

    /// The language.
    #[must_use]
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A message; the municipality's own wording goes first.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let own = self.town.texts.find(self.lang, key, args);
        own.unwrap_or_else(|| self.app.words.say(self.lang, key, args))
    }

    /// A day in the municipality.
    #[must_use]
    pub fn day(&self, at: Ts) -> String {
        when::day(&at.timestamp().to_zoned(self.town.zone.clone()), self.lang)
    }

    /// The full address of a page.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        self.app.absolute(&self.town, path)
    }
}

/// Sends a mail that belongs to no series.
async fn send_single(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    voice: &Voice,
    mail: &Mail,
) -> Result<()> {
    letters::send(tx, chance, now, &Sender::of(&voice.town.config), mail).await?;
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
    let town: Arg = voice.town.config.name.as_str().into();
    let wanted: Vec<String> = names.iter().map(|name| format!("– {name}")).collect();
    let values = [
        ("town", town.clone()),
        ("targets", wanted.join("\n").into()),
        ("link", voice.link(&format!("/reports/follow/confirm/{token}")).into()),
    ];
    let subject = voice.say("reports-mail-confirm-subject", &[("town", town)]);
    let text = voice.say("reports-mail-confirm-body", &values);
    let mail = Mail::new(to.clone(), "follow_confirmation", voice.lang, subject, text).secret();
    letters::send(tx, chance, now, &Sender::of(&voice.town.config), &mail).await?;
    Ok(())
}

/// A mail of a series: subject, paragraphs, and how to end it.
pub struct Told {
    /// What it is for, as the log names it.
    pub kind: &'static str,
    /// One line.
    pub subject: String,
    /// Everything before the line that ends the series.
    pub text: String,
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
    // An address that once could be written to and no longer parses has nobody to tell.
    let Some(to) = Address::parse(&follower.email) else { return Ok(()) };
    let stop = voice.link(&format!("/reports/follow/stop/{}", follower.token));
    let end = voice.say("reports-mail-stop", &[("link", stop.as_str().into())]);
    let text = format!("{}\n\n{end}", told.text.trim_end());
    let mail = Mail::new(to, told.kind, voice.lang, told.subject, text).unsubscribe(stop);
    letters::send(tx, chance, now, &Sender::of(&voice.town.config), &mail).await?;
    Ok(())
}
