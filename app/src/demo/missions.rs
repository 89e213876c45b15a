//! What groups of the demo city found on their missions, as it stands in `missions.toml`.

use std::{path::Path, sync::Arc};

use anyhow::Context;
use kernel::{Actor, Chance, Lang, Point, Ts};
use maps::TownMap;
use participation::{
    Deed, Processes,
    mission::{Group, GroupId},
    process::{Mission, Missions},
    store::missions::list_finds_of_group,
    verbs::missions::{Found, Photo, approve_find, make_group, send_find},
};
use serde::Deserialize;
use store::Tx;
use web::Town;

use super::fill::ago;
use crate::house::Running;

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoMissions {
    process: String,
    group: String,
    days_ago: f64,
    find: Vec<DemoFind>,
    marks: Vec<DemoMarks>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoFind {
    mission: String,
    note: String,
    address: String,
    lon: f64,
    lat: f64,
    number: Option<i64>,
    picture: Option<String>,
    days_ago: f64,
    /// The leader has not looked at it.
    #[serde(default)]
    waits: bool,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoMarks {
    mission: String,
    spot: String,
    marks: Vec<i64>,
    days_ago: f64,
}

/// What a group sends, when, and whether its leader lets it through.
struct Sent {
    mission: Mission,
    found: Found,
    days_ago: f64,
    waits: bool,
}

/// How long after it came in a find was looked at, in days.
const LOOKED: f64 = 0.2;

/// Plays `missions.toml`, where the demo folder has one.
pub async fn fill(running: &Running, town: &Arc<Town>, folder: &Path) -> anyhow::Result<()> {
    let path = folder.join("missions.toml");
    if !path.exists() {
        return Ok(());
    }
    let text = std::fs::read_to_string(&path)?;
    let demo: DemoMissions =
        toml::from_str(&text).with_context(|| format!("{} is not in order", path.display()))?;
    let processes = Processes::of(town);
    let process = processes.find(&demo.process);
    let missions = process.and_then(|process| process.missions());
    let (_, missions) = missions.with_context(|| format!("{} has no missions", demo.process))?;
    let sent = everything(running, town, folder, missions, &demo).await?;
    let (now, chance) = (running.app.clock.now(), running.app.chance.clone());
    let map = TownMap::of(town);
    let played = town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let made = deed(&chance, Actor::System("demo"), ago(now, demo.days_ago));
            let id = GroupId::fresh(&chance, made.now);
            let group = make_group(tx, &made, &demo.process, id, &demo.group).await?;
            let Some(group) = group else { return Ok(()) };
            for one in sent {
                play(tx, &chance, now, &map, &group, one).await?;
            }
            Ok(())
        })
    });
    Ok(played.await?)
}

async fn everything(
    running: &Running,
    town: &Arc<Town>,
    folder: &Path,
    missions: &Missions,
    demo: &DemoMissions,
) -> anyhow::Result<Vec<Sent>> {
    let chance = &running.app.chance;
    let mission = |key: &str| {
        missions.find(key).cloned().with_context(|| format!("there is no mission {key}"))
    };
    let mut sent = Vec::new();
    for find in &demo.find {
        let mut found = Found {
            number: find.number,
            note: find.note.clone(),
            lang: Lang::De,
            address: Some(find.address.clone()),
            point: Point::new(find.lon, find.lat),
            key: chance.token(),
            ..Found::default()
        };
        if let Some(name) = &find.picture {
            let bytes = std::fs::read(folder.join("pictures").join(name))?;
            let at = ago(running.app.clock.now(), find.days_ago);
            let kept = running.files.take_bytes(&town.key, &bytes, chance, at).await?;
            found.photo = Some(Photo::New(kept));
        }
        let mission = mission(&find.mission)?;
        sent.push(Sent { mission, found, days_ago: find.days_ago, waits: find.waits });
    }
    for marks in &demo.marks {
        for mark in &marks.marks {
            let mission = mission(&marks.mission)?;
            let found = Found {
                number: Some(*mark),
                spot: Some(marks.spot.clone()),
                point: mission.spot(&marks.spot).map(|spot| spot.at),
                key: chance.token(),
                ..Found::default()
            };
            sent.push(Sent { mission, found, days_ago: marks.days_ago, waits: false });
        }
    }
    sent.sort_by(|a, b| b.days_ago.total_cmp(&a.days_ago));
    Ok(sent)
}

async fn play(
    tx: &mut Tx,
    chance: &Chance,
    now: Ts,
    map: &TownMap,
    group: &Group,
    one: Sent,
) -> store::Result<()> {
    let came = deed(chance, Actor::Visitor, ago(now, one.days_ago));
    send_find(tx, &came, map, group.id, &one.mission, one.found).await?;
    if one.waits {
        return Ok(());
    }
    let looked = deed(chance, Actor::Visitor, ago(now, one.days_ago - LOOKED));
    for find in list_finds_of_group(tx, group.id, true, None, 1).await? {
        approve_find(tx, &looked, &find).await?;
    }
    Ok(())
}

fn deed(chance: &Chance, actor: Actor, now: Ts) -> Deed {
    Deed { actor, now, chance: chance.clone() }
}
