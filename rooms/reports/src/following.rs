//! Following: who wants e-mails about what, from the wish to the confirmed address.

use kernel::{Chance, Lang, Ts};
use letters::Address;
use store::{Result, Tx, journal};

use crate::{
    Scope,
    jobs::{plan_digest, plan_forgetting, plan_telling},
    mail::{self, Voice},
    store::{
        Follower, Headline, confirm_address, find_follower, insert_follower, list_followed,
        list_headlines,
    },
};

/// What can be followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A report by its code: what becomes of it.
    Report(String),
    /// A district by its key: what is reported there.
    District(String),
    /// A category or a group of categories by its key: what is reported of that kind.
    Category(String),
}

impl Target {
    /// As stored: kind and key.
    #[must_use]
    pub fn stored(&self) -> (&'static str, &str) {
        match self {
            Self::Report(code) => ("report", code),
            Self::District(key) => ("district", key),
            Self::Category(key) => ("category", key),
        }
    }

    /// What a row follows; `None` for a kind that no longer exists.
    #[must_use]
    pub fn of(follower: &Follower) -> Option<Self> {
        let key = follower.target_key.clone();
        match follower.target.as_str() {
            "report" => Some(Self::Report(key)),
            "district" => Some(Self::District(key)),
            "category" => Some(Self::Category(key)),
            _ => None,
        }
    }

    /// Its name for people: message, argument and name.
    #[must_use]
    pub fn name(&self, scope: &Scope, voice: &Voice, titles: &[Headline]) -> String {
        match self {
            Self::Report(code) => {
                let known = titles.iter().find(|t| t.code == *code);
                let title = known.map_or("", |t| t.title.as_str());
                let text = [("code", code.into()), ("title", title.into())];
                let key = if title.is_empty() {
                    "reports-follow-report-bare"
                } else {
                    "reports-follow-report"
                };
                voice.say(key, &text)
            }
            Self::District(key) => {
                let name = scope.district_name(key);
                voice.say("reports-follow-district", &[("name", name.into())])
            }
            Self::Category(key) => {
                let name = category_name(scope, key, voice.lang());
                voice.say("reports-follow-category", &[("name", name.into())])
            }
        }
    }

    /// Address of the page where it is seen.
    #[must_use]
    pub fn path(&self) -> String {
        match self {
            Self::Report(code) => format!("/reports/{code}"),
            Self::District(key) => format!("/reports?district={key}"),
            Self::Category(key) => format!("/reports?category={key}"),
        }
    }

    /// Whether the digest of this target holds a report.
    #[must_use]
    pub fn holds(&self, scope: &Scope, report: &Headline) -> bool {
        match self {
            Self::Report(_) => false,
            Self::District(key) => report.district.as_deref() == Some(key),
            Self::Category(key) => {
                let group = scope.catalogue.group(key);
                report.category == *key
                    || group.is_some_and(|g| g.all().any(|c| c.key == report.category))
            }
        }
    }
}

/// Name of a category or a group of categories.
#[must_use]
pub fn category_name<'s>(scope: &'s Scope, key: &'s str, lang: Lang) -> &'s str {
    match scope.catalogue.group(key) {
        Some(group) => group.name.get(lang),
        None => scope.category_name(key, lang),
    }
}

/// A wish for e-mails.
#[derive(Clone)]
pub struct Wish {
    /// Where they go.
    pub email: Address,
    /// About what.
    pub targets: Vec<Target>,
    /// The address is known to be theirs: it is that of their account.
    pub proved: bool,
}

/// Notes a wish. Who did not prove the address gets one e-mail with a link that does; who
/// follows all of it already gets none. The reporter of a new report is its first follower:
/// call this with [`Target::Report`] in the transaction that submits it.
///
/// # Errors
/// Engine errors.
pub async fn follow(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    voice: &Voice,
    wish: &Wish,
) -> Result<()> {
    // From here on, not what was told before.
    let told_seq = journal::last(tx).await?;
    let mut waiting = None;
    for target in &wish.targets {
        let (kind, key) = target.stored();
        let new = Follower {
            id: chance.uuid(now),
            target: kind.to_owned(),
            target_key: key.to_owned(),
            email: wish.email.as_str().to_owned(),
            lang: voice.lang().as_str().to_owned(),
            token: chance.token(),
            confirmed_at: wish.proved.then_some(now),
            told_seq,
        };
        let follower = insert_follower(tx, &new, now).await?;
        if follower.confirmed_at.is_none() {
            waiting.get_or_insert(follower);
        }
    }
    if let Some(follower) = waiting {
        let names = names(tx, voice, &wish.targets).await?;
        mail::send_confirmation(tx, chance, now, voice, &wish.email, &follower.token, &names)
            .await?;
        plan_forgetting(tx, chance, now, voice.town()).await?;
    }
    if wish.proved {
        plan_digest(tx, chance, now, voice.town()).await?;
    }
    Ok(())
}

/// What some targets are called, in order.
///
/// # Errors
/// Engine errors.
pub async fn names(tx: &mut Tx, voice: &Voice, targets: &[Target]) -> Result<Vec<String>> {
    let scope = Scope::of_town(voice.town());
    let codes: Vec<String> = targets
        .iter()
        .filter_map(|t| if let Target::Report(code) = t { Some(code.clone()) } else { None })
        .collect();
    let titles = if codes.is_empty() { Vec::new() } else { list_headlines(tx, &codes).await? };
    Ok(targets.iter().map(|t| t.name(&scope, voice, &titles)).collect())
}

/// The address behind a link is theirs: everything that waits for it begins. Answers what the
/// address follows now; `None` when the link is no longer known.
///
/// # Errors
/// Engine errors.
pub async fn confirm(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    voice: &Voice,
    token: &str,
) -> Result<Option<Vec<Follower>>> {
    let Some(follower) = find_follower(tx, token).await? else { return Ok(None) };
    confirm_address(tx, &follower.email, now).await?;
    plan_digest(tx, chance, now, voice.town()).await?;
    let followed = list_followed(tx, &follower.email).await?;
    // What happened between the wish and its confirmation.
    for report in followed.iter().filter(|f| f.target == "report") {
        plan_telling(tx, chance, now, &report.target_key).await?;
    }
    Ok(Some(followed))
}
