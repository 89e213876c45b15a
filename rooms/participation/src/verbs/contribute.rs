//! Take part: words about a place become a contribution.

use jobs::record;
use kernel::{Lang, PersonId, Point, chance::token_hash};
use maps::TownMap;
use store::{Result, Tx};
use web::Town;

use super::{Deed, release};
use crate::{
    contribution::ContributionId,
    event::ContributionSubmitted,
    jobs::plan_forgetting,
    process::Process,
    store::{NewContribution, find_by_code, find_known, insert_contribution},
};

/// What somebody says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Words {
    /// Theme.
    pub category: Option<String>,
    /// Title.
    pub title: String,
    /// What it says.
    pub body: String,
    /// Language it is written in.
    pub lang: Lang,
    /// Place in words.
    pub address: Option<String>,
    /// Place.
    pub point: Option<Point>,
}

/// Where it comes from.
#[derive(Debug, Clone)]
pub struct From {
    /// `web`, `demo`, `import:raddialog`.
    pub source: String,
    /// What it is called there.
    pub source_id: Option<String>,
    /// Its address there.
    pub source_url: Option<String>,
    /// The key its author's browser sends it with; without one nobody can come back to it.
    pub key: Option<String>,
    /// The account of its author.
    pub author: Option<PersonId>,
    /// The public sees it at once.
    pub released: bool,
}

/// What its author gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contributed {
    /// Id.
    pub id: ContributionId,
    /// Public code.
    pub code: String,
    /// False when it had been sent with the same key before.
    pub new: bool,
}

/// Stores a contribution. A second one with the same key finds the first.
///
/// # Errors
/// Engine errors.
pub async fn contribute(
    tx: &mut Tx,
    deed: &Deed,
    town: &Town,
    map: &TownMap,
    process: &Process,
    words: Words,
    from: From,
) -> Result<Contributed> {
    let hash = from.key.as_deref().map(|key| token_hash(&format!("contribution-key/{key}")));
    let code = loop {
        let code = deed.chance.code(7);
        let key = hash.as_deref().unwrap_or_default();
        match find_known(tx, key, &code).await? {
            None => break code,
            Some(known) if known.same => {
                return Ok(Contributed { id: known.id, code: known.code, new: false });
            }
            Some(_) => {}
        }
    };
    let id = ContributionId::fresh(&deed.chance, deed.now);
    let event = ContributionSubmitted {
        contribution: id,
        code: code.clone(),
        process: process.slug.clone(),
        source: from.source.clone(),
    };
    let change_seq = record(tx, deed.now, &deed.actor, &event).await?;
    let district = words.point.and_then(|point| map.areas.locate(point));
    let new = NewContribution {
        id,
        code: code.clone(),
        process: process.slug.clone(),
        phase: process.dialogue().map(|(phase, _)| phase.key.clone()).unwrap_or_default(),
        category: words.category,
        title: words.title,
        body: words.body,
        lang: words.lang.as_str().to_owned(),
        address: words.address,
        point: words.point,
        district: district.map(|area| area.key.clone()),
        office: process.office.clone(),
        author: from.author,
        secret_hash: from.key.as_deref().map(|key| token_hash(&secret_of(key))),
        idempotency_hash: hash,
        source: from.source,
        source_id: from.source_id,
        source_url: from.source_url,
        received_at: deed.now,
        change_seq,
    };
    insert_contribution(tx, new).await?;
    plan_forgetting(tx, &deed.chance, deed.now).await?;
    if from.released
        && let Some(stored) = find_by_code(tx, &code).await?
    {
        release(tx, deed, town, process, &stored).await?;
    }
    Ok(Contributed { id, code, new: true })
}

/// The author's secret: a hash of the key, which only the author's browser knows.
pub(crate) fn secret_of(key: &str) -> String {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let hash = token_hash(&format!("contribution-secret/{key}"));
    URL_SAFE_NO_PAD.encode(hash.get(..24).unwrap_or(&hash))
}
