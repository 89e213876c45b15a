//! Following: who wants e-mails about what becomes of a contribution, from the wish to its end.

use jobs::record;
use kernel::{Actor, Chance, Ts};
use letters::{Address, Mail, Sender, Voice};
use store::{Result, Tx, journal};

use crate::{
    contribution::Contribution,
    event::following::{AddressConfirmed, ContributionFollowed, FollowingEnded},
    jobs::{digest::plan_digest, plan_forgetting},
    store::following as rows,
};

kernel::id! {
    /// Somebody who is told.
    ReaderId,
}

/// How often somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rhythm {
    /// Within minutes.
    AtOnce,
    /// In the morning, when there is something.
    Daily,
    /// On Monday morning, when there is something.
    Weekly,
}

impl Rhythm {
    /// All, from often to seldom.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::Daily, Self::Weekly];

    /// The word stored and sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AtOnce => "at-once",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
        }
    }

    /// By its word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rhythm| rhythm.as_str() == name)
    }

    /// Message of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::AtOnce => "participation-follow-at-once",
            Self::Daily => "participation-follow-daily",
            Self::Weekly => "participation-follow-weekly",
        }
    }
}

/// A wish for e-mails about a contribution.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Where they go.
    pub email: Address,
    /// How often.
    pub rhythm: Rhythm,
    /// It is the author's: they are told the reason of a refusal, too.
    pub author: bool,
    /// The address is known to be theirs: it is that of their account.
    pub proved: bool,
}

/// Notes a wish. Who did not prove the address gets one e-mail with a link that does; who follows it
/// already gets none, and keeps their rhythm unless the wish is proved.
///
/// # Errors
/// Engine errors.
pub async fn follow(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    actor: &Actor,
    voice: &Voice,
    contribution: &Contribution,
    wish: &Wish,
) -> Result<()> {
    let new = rows::Reader {
        id: ReaderId::fresh(chance, now),
        email: wish.email.as_str().to_owned(),
        lang: voice.lang().as_str().to_owned(),
        token: chance.token(),
        rhythm: wish.rhythm.as_str().to_owned(),
        // From here on, not what was told before.
        told_seq: journal::last(tx).await?,
    };
    let reader = rows::insert_reader(tx, &new, wish.proved, now).await?;
    let since = new.told_seq;
    let confirmed = wish.proved.then_some(now);
    let follower =
        rows::insert_follower(tx, contribution.id, &reader, wish.author, since, confirmed, now);
    let Some(follower) = follower.await? else { return Ok(()) };
    let event = ContributionFollowed {
        contribution: contribution.id,
        code: contribution.code.clone(),
        proved: wish.proved,
    };
    record(tx, now, actor, &event).await?;
    plan_forgetting(tx, chance, now).await?;
    match follower.confirmed_at {
        Some(_) => plan_digest(tx, chance, now, &voice.town().zone, reader.rhythm()).await,
        None => send_confirmation(tx, chance, now, voice, contribution, &reader).await,
    }
}

/// The link that proves an address. It opens something, so nothing of it is kept once it is sent.
async fn send_confirmation(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    voice: &Voice,
    contribution: &Contribution,
    reader: &rows::Reader,
) -> Result<()> {
    let Some(to) = Address::parse(&reader.email) else { return Ok(()) };
    let config = &voice.town().config;
    let values = [
        ("town", config.name.as_str().into()),
        ("title", contribution.title.as_str().into()),
        ("link", voice.link(&reader.path()).into()),
    ];
    let subject = voice.say("participation-mail-confirm-subject", &values);
    let text = voice.say("participation-mail-confirm-text", &values);
    let kind = "participation_confirmation";
    let mail = Mail::new(to, kind, voice.lang(), subject, text).secret();
    letters::send(tx, chance, now, &Sender::of(config), &mail).await?;
    Ok(())
}

/// The address behind a link is theirs: everything that waits for it begins. False when the link is
/// no longer known.
///
/// # Errors
/// Engine errors.
pub async fn confirm(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    actor: &Actor,
    voice: &Voice,
    token: &str,
) -> Result<bool> {
    let Some(reader) = rows::find_reader(tx, token).await? else { return Ok(false) };
    let things = rows::confirm_follower(tx, reader.id, now).await?;
    if things > 0 {
        record(tx, now, actor, &AddressConfirmed { things }).await?;
        // What happened between the wish and its confirmation.
        plan_digest(tx, chance, now, &voice.town().zone, reader.rhythm()).await?;
    }
    Ok(true)
}

/// Another rhythm.
///
/// # Errors
/// Engine errors.
pub async fn change_rhythm(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    voice: &Voice,
    reader: &rows::Reader,
    rhythm: Rhythm,
) -> Result<()> {
    rows::set_rhythm(tx, reader.id, rhythm).await?;
    plan_digest(tx, chance, now, &voice.town().zone, rhythm).await
}

/// No more e-mails about one contribution, or about anything where none is named. Answers whether
/// the address follows anything else.
///
/// # Errors
/// Engine errors.
pub async fn stop(
    tx: &mut Tx,
    now: Ts,
    actor: &Actor,
    token: &str,
    code: Option<&str>,
) -> Result<bool> {
    let Some(reader) = rows::find_reader(tx, token).await? else { return Ok(false) };
    let things = rows::delete_follower(tx, reader.id, code).await?;
    if things > 0 {
        record(tx, now, actor, &FollowingEnded { things }).await?;
    }
    let left = rows::delete_reader_without_anything(tx, reader.id).await? == 0;
    Ok(left)
}
