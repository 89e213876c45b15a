//! A group sends what it found. It waits for the group's leader.

use files::Kept;
use jobs::record;
use kernel::{FileId, Lang, Point, chance::token_hash};
use maps::TownMap;
use store::{Result, Tx};

use crate::{
    Deed,
    event::missions::MissionFindSent,
    jobs::plan_forgetting,
    mission::{FindId, GroupId},
    pictures::KIND,
    process::Mission,
    store::missions::{
        NewFind, count_waiting_finds, find_by_form, find_group_for_change, insert_find,
    },
};

/// Finds of a group that may wait: a class on a long day. A code that got about fills no disk.
pub const WAITING_AT_MOST: i64 = 200;
/// Length of a find's public code.
const CODE: usize = 8;
/// How often a free code is looked for.
const TRIES: usize = 4;

/// A picture on its way into a find.
#[derive(Debug, Clone)]
pub enum Photo {
    /// It came with this form.
    New(Kept),
    /// It came with the form before, and nothing holds it yet.
    Held(FileId),
}

/// What a group found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// How many, or the mark.
    pub number: Option<i64>,
    /// Key of the place that got the mark.
    pub spot: Option<String>,
    /// What they say about it.
    pub note: String,
    /// Language they wrote in.
    pub lang: Lang,
    /// Place in words.
    pub address: Option<String>,
    /// Where.
    pub point: Option<Point>,
    /// Its picture.
    pub photo: Option<Photo>,
    /// The form's own key.
    pub key: String,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// It waits for the leader.
    Waits,
    /// The group was closed; nothing is kept.
    Closed,
    /// Too many wait already; nothing is kept.
    Full,
    /// The picture is part of another find; nothing is kept.
    Taken,
}

/// Whether a form was sent before.
///
/// # Errors
/// Engine errors.
pub async fn is_sent(tx: &mut Tx, key: &str) -> Result<bool> {
    Ok(find_by_form(tx, &hash_of(key)).await?.is_some())
}

fn hash_of(key: &str) -> Vec<u8> {
    token_hash(&format!("mission-find/{key}"))
}

/// Stores what a group found. A second one with the same key finds the first.
///
/// # Errors
/// Engine errors.
pub async fn send_find(
    tx: &mut Tx,
    deed: &Deed,
    map: &TownMap,
    group: GroupId,
    mission: &Mission,
    found: Found,
) -> Result<Sent> {
    let Some(group) = find_group_for_change(tx, group).await? else { return Ok(Sent::Closed) };
    let form_hash = hash_of(&found.key);
    if find_by_form(tx, &form_hash).await?.is_some() {
        return Ok(Sent::Waits);
    }
    if !group.is_open() {
        return Ok(Sent::Closed);
    }
    if count_waiting_finds(tx, group.id).await? >= WAITING_AT_MOST {
        return Ok(Sent::Full);
    }
    let file = match found.photo {
        None => None,
        Some(Photo::Held(file)) => Some(file),
        Some(Photo::New(kept)) => {
            let (chance, now, actor) = (&deed.chance, deed.now, &deed.actor);
            Some(files::insert_picture(tx, chance, now, actor, KIND, &kept, "").await?)
        }
    };
    let district = found.point.and_then(|point| map.areas.locate(point));
    let mut new = NewFind {
        id: FindId::fresh(&deed.chance, deed.now),
        code: String::new(),
        process: group.process.clone(),
        mission: mission.key.clone(),
        kind: mission.kind.word(),
        group: group.id,
        number: found.number,
        spot: found.spot,
        note: found.note,
        lang: found.lang.as_str(),
        address: found.address,
        point: found.point,
        district: district.map(|area| area.key.clone()),
        file,
        form_hash,
        sent_at: deed.now,
    };
    for _ in 0..TRIES {
        new.code = deed.chance.code(CODE);
        if !insert_find(tx, new.clone()).await? {
            continue;
        }
        if let Some(file) = file {
            files::attach_file(tx, file, deed.now).await?;
        }
        let (process, mission) = (group.process, mission.key.clone());
        let event = MissionFindSent { group: group.id, process, find: new.id, mission };
        record(tx, deed.now, &deed.actor, &event).await?;
        plan_forgetting(tx, &deed.chance, deed.now).await?;
        return Ok(Sent::Waits);
    }
    Ok(Sent::Taken)
}
