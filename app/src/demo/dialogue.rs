//! Contributions of the demo city to its participation processes, as they stand in
//! `contributions.toml` and `ideas.toml`, with voices, answers and what others say.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use anyhow::Context;
use kernel::{Actor, Lang, PersonId, Point, Ts};
use letters::{Address, Voice};
use maps::TownMap;
use participation::{
    Deed, Process, Processes, State,
    following::{self, Rhythm, Wish},
    store as rows,
    verbs::{self, From, Words},
};
use serde::Deserialize;
use store::Tx;
use web::Town;

use super::{
    discussion::{DemoComment, discuss},
    fill::ago,
};
use crate::house::Running;

/// A contribution of the demo city.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoContribution {
    process: String,
    category: String,
    title: String,
    text: String,
    #[serde(default)]
    place: Option<String>,
    #[serde(default)]
    lon: Option<f64>,
    #[serde(default)]
    lat: Option<f64>,
    days_ago: f64,
    supporters: u32,
    /// Nobody has looked at it.
    #[serde(default)]
    waits: bool,
    /// Address of somebody who is told of it each morning.
    #[serde(default)]
    followed_by: Option<String>,
    /// Title of an earlier one it was merged into.
    #[serde(default)]
    same_as: Option<String>,
    #[serde(default)]
    refused: Option<DemoRefusal>,
    #[serde(default, rename = "answer")]
    answers: Vec<DemoAnswer>,
    #[serde(default, rename = "comment")]
    comments: Vec<DemoComment>,
}

#[derive(Debug, Clone, Deserialize)]
struct DemoRefusal {
    rule: String,
    reason: String,
}

#[derive(Debug, Clone, Deserialize)]
struct DemoAnswer {
    state: String,
    days_ago: f64,
    reason: String,
}

#[derive(Deserialize)]
struct Contributions {
    contribution: Vec<DemoContribution>,
}

/// How long after it came in a contribution was looked at, in days.
const LOOKED: f64 = 0.9;

/// The files of the demo folder.
const FILES: [&str; 2] = ["contributions.toml", "ideas.toml"];

/// Plays the contributions of the demo folder's files, where it has them; `clerk` decides about
/// them.
pub async fn fill(
    running: &Running,
    town: &Arc<Town>,
    folder: &Path,
    clerk: PersonId,
) -> anyhow::Result<()> {
    let processes = Processes::of(town);
    for name in FILES {
        let path = folder.join(name);
        if !path.is_file() {
            continue;
        }
        let text = std::fs::read_to_string(&path)?;
        let all: Contributions =
            toml::from_str(&text).with_context(|| format!("{} is not in order", path.display()))?;
        let mut codes = BTreeMap::new();
        for demo in all.contribution {
            let process = processes.find(&demo.process).cloned();
            let process = process.with_context(|| format!("{} is not there", demo.process))?;
            let (title, days) = (demo.title.clone(), demo.days_ago - LOOKED);
            let (same_as, reader) = (demo.same_as.clone(), demo.followed_by.clone());
            let code = play(running, town, process, demo, clerk).await?;
            if let Some(email) = reader.as_deref().and_then(Address::parse) {
                follow(running, town, code.clone(), email).await?;
            }
            if let Some(other) = same_as {
                let into: &String =
                    codes.get(&other).with_context(|| format!("{other} is not there yet"))?;
                let deed = Deed {
                    actor: Actor::Staff(clerk),
                    now: ago(running.app.clock.now(), days),
                    chance: running.app.chance.clone(),
                };
                merge(town, deed, code.clone(), into.clone()).await?;
            }
            codes.insert(title, code);
        }
    }
    Ok(())
}

/// Somebody with an account wants to know what becomes of it.
async fn follow(
    running: &Running,
    town: &Arc<Town>,
    code: String,
    email: Address,
) -> anyhow::Result<()> {
    let (now, chance) = (running.app.clock.now(), running.app.chance.clone());
    let voice = Voice::new(&running.app, town, Lang::De);
    let wish = Wish { email, rhythm: Rhythm::Daily, author: false, proved: true };
    let noted = town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let Some(found) = rows::find_by_code(tx, &code).await? else { return Ok(()) };
            following::follow(tx, &chance, now, &Actor::Visitor, &voice, &found, &wish).await
        })
    });
    Ok(noted.await?)
}

/// Two people said the same.
async fn merge(town: &Town, deed: Deed, code: String, into: String) -> anyhow::Result<()> {
    let merged = town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let own = rows::find_for_change(tx, &code).await?;
            let into = rows::find_for_change(tx, &into).await?;
            let (Some(own), Some(into)) = (own, into) else { return Ok(()) };
            verbs::merge(tx, &deed, &own, &into).await?;
            Ok(())
        })
    });
    Ok(merged.await?)
}

async fn play(
    running: &Running,
    town: &Arc<Town>,
    process: Process,
    demo: DemoContribution,
    clerk: PersonId,
) -> anyhow::Result<String> {
    let (now, chance) = (running.app.clock.now(), running.app.chance.clone());
    let (place, map) = (Arc::clone(town), TownMap::of(town));
    let played = town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let at = ago(now, demo.days_ago);
            let visitor = Deed { actor: Actor::Visitor, now: at, chance };
            let words = Words {
                category: Some(demo.category.clone()),
                title: demo.title.clone(),
                body: demo.text.clone(),
                lang: Lang::De,
                address: demo.place.clone(),
                point: demo.lon.zip(demo.lat).and_then(|(lon, lat)| Point::new(lon, lat)),
            };
            let from = From {
                source: "demo".to_owned(),
                source_id: None,
                source_url: None,
                key: Some(visitor.chance.token()),
                author: None,
                released: false,
            };
            let sent = verbs::contribute(tx, &visitor, &place, &map, &process, words, from).await?;
            if !demo.waits {
                decide(tx, &visitor, &place, &process, &sent.code, &demo, clerk, now).await?;
            }
            Ok(sent.code)
        })
    });
    Ok(played.await?)
}

#[expect(clippy::too_many_arguments, reason = "the whole scene of a contribution")]
async fn decide(
    tx: &mut Tx,
    visitor: &Deed,
    town: &Town,
    process: &Process,
    code: &str,
    demo: &DemoContribution,
    clerk: PersonId,
    now: Ts,
) -> store::Result<()> {
    let Some(contribution) = rows::find_by_code(tx, code).await? else { return Ok(()) };
    let at =
        |days: f64| Deed { actor: Actor::Staff(clerk), now: ago(now, days), ..visitor.clone() };
    let looked = at((demo.days_ago - LOOKED).max(0.0));
    if let Some(refusal) = &demo.refused
        && let Some(rule) = process.rule(&refusal.rule)
    {
        return verbs::refuse(tx, &looked, &contribution, rule, &refusal.reason).await;
    }
    verbs::release(tx, &looked, town, process, &contribution).await?;
    for _ in 0..demo.supporters {
        let device = visitor.chance.bytes::<32>().to_vec();
        let voice = verbs::Voice { own: device.clone(), all: vec![device] };
        verbs::support(tx, visitor, &contribution, &voice).await?;
    }
    for answer in &demo.answers {
        let Some(state) = State::from_name(&answer.state) else { continue };
        let (deed, office) = (at(answer.days_ago), &process.office);
        verbs::answer(tx, &deed, &contribution, office, state, &answer.reason).await?;
    }
    discuss(tx, process, code, &demo.comments, &at).await
}
