//! What people of the demo city said in its opinion maps, by the chances in `opinions.toml`: always
//! the same votes.

use std::{path::Path, sync::Arc};

use anyhow::Context;
use kernel::{Actor, Lang, PersonId, Ts};
use opinion::Vote;
use participation::{
    Deed, Process, Processes,
    opinions::keep_months,
    verbs::{
        Voice,
        opinions::{Said, Submitted, refuse_statement, release_statement, submit_statement, vote},
    },
};
use serde::Deserialize;
use web::Town;

use super::fill::ago;
use crate::house::Running;

#[derive(Deserialize)]
struct Maps {
    map: Vec<DemoMap>,
}

/// An opinion map of the demo city.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoMap {
    process: String,
    days: f64,
    seen: u64,
    group: Vec<DemoGroup>,
    #[serde(default)]
    statement: Vec<DemoStatement>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoGroup {
    people: usize,
    /// `agree/disagree` in percent for each statement of the file.
    says: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoStatement {
    text: String,
    days_ago: f64,
    /// `agree/disagree` for each group, of a statement that was released.
    #[serde(default)]
    says: Vec<String>,
    #[serde(default)]
    refused: Option<DemoRefusal>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoRefusal {
    rule: String,
    reason: String,
}

/// How long after it came in a statement was looked at, in days.
const LOOKED: f64 = 0.6;

/// Plays the votes of `opinions.toml`, where the demo folder has one; `clerk` decides about
/// statements.
pub async fn fill(
    running: &Running,
    town: &Arc<Town>,
    folder: &Path,
    clerk: PersonId,
) -> anyhow::Result<()> {
    let path = folder.join("opinions.toml");
    if !path.is_file() {
        return Ok(());
    }
    let text = std::fs::read_to_string(&path)?;
    let all: Maps =
        toml::from_str(&text).with_context(|| format!("{} is not in order", path.display()))?;
    let processes = Processes::of(town);
    for demo in all.map {
        let process = processes.find(&demo.process).cloned();
        let process = process.with_context(|| format!("{} is not there", demo.process))?;
        let asked = statements(running, town, &process, &demo, clerk).await?;
        votes(running, town, &process, &demo, &asked).await?;
        if let Some((_, asks)) = process.opinions() {
            keep_months(town, &process.slug, asks, running.app.clock.now()).await?;
        }
    }
    Ok(())
}

/// A statement people vote on: its number, since when, and what each group says to it.
struct Asked {
    number: u32,
    since: f64,
    says: Vec<(u64, u64)>,
}

fn chances(says: &str) -> anyhow::Result<(u64, u64)> {
    let (agree, disagree) =
        says.split_once('/').with_context(|| format!("\"{says}\" is not agree/disagree"))?;
    Ok((agree.trim().parse()?, disagree.trim().parse()?))
}

/// Brings in what people added, and decides about it; answers everything people vote on.
async fn statements(
    running: &Running,
    town: &Arc<Town>,
    process: &Process,
    demo: &DemoMap,
    clerk: PersonId,
) -> anyhow::Result<Vec<Asked>> {
    let (_, opinions) = process.opinions().context("the process has no opinion map")?;
    let mut asked = Vec::new();
    for (at, seed) in opinions.seeds.iter().enumerate() {
        let says = demo.group.iter().map(|group| {
            let says = group.says.get(at).with_context(|| format!("nothing to {}", seed.number))?;
            chances(says)
        });
        let says = says.collect::<anyhow::Result<Vec<_>>>()?;
        asked.push(Asked { number: seed.number, since: f64::MAX, says });
    }
    for one in &demo.statement {
        let (now, chance) = (running.app.clock.now(), running.app.chance.clone());
        let (process, opinions, words) = (process.clone(), opinions.clone(), one.clone());
        let sent = town.store.write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                let deed = Deed { actor: Actor::Visitor, now: ago(now, words.days_ago), chance };
                let said = Said {
                    text: words.text.clone(),
                    lang: Lang::De,
                    key: deed.chance.token(),
                    author: None,
                    device: deed.chance.bytes::<32>().to_vec(),
                    source: "demo",
                };
                let sent = submit_statement(tx, &deed, &process, &opinions, said).await?;
                let Submitted::Taken(number) = sent else { return Ok(None) };
                let looked = (words.days_ago - LOOKED).max(0.0);
                let staff = Deed { actor: Actor::Staff(clerk), now: ago(now, looked), ..deed };
                if let Some(refusal) = &words.refused
                    && let Some(rule) = process.rule(&refusal.rule)
                {
                    let (slug, why) = (&process.slug, &refusal.reason);
                    refuse_statement(tx, &staff, slug, number, rule, why).await?;
                } else if !words.says.is_empty() {
                    release_statement(tx, &staff, &process.slug, number).await?;
                }
                Ok(Some(number))
            })
        });
        if let Some(number) = sent.await?
            && !one.says.is_empty()
        {
            let says = one.says.iter().map(|says| chances(says)).collect::<anyhow::Result<_>>()?;
            asked.push(Asked { number, since: one.days_ago - LOOKED, says });
        }
    }
    Ok(asked)
}

/// Everybody's votes, in the order people came.
async fn votes(
    running: &Running,
    town: &Arc<Town>,
    process: &Process,
    demo: &DemoMap,
    asked: &[Asked],
) -> anyhow::Result<()> {
    let (_, opinions) = process.opinions().context("the process has no opinion map")?;
    let people: usize = demo.group.iter().map(|group| group.people).sum();
    let mut left: Vec<usize> = demo.group.iter().map(|group| group.people).collect();
    let mut dice = Dice(0x5EE5_EE11);
    for person in 0..people {
        let group = dice.weighted(&left);
        left[group] -= 1;
        let days = demo.days * (people - 1 - person) as f64 / people as f64;
        let mut said = Vec::new();
        for one in asked.iter().filter(|one| one.since > days) {
            let (agree, disagree) = one.says.get(group).copied().unwrap_or((40, 40));
            if dice.throw(100) >= demo.seen {
                continue;
            }
            said.push((
                one.number,
                match dice.throw(100) {
                    roll if roll < agree => Vote::Agree,
                    roll if roll < agree + disagree => Vote::Disagree,
                    _ => Vote::Pass,
                },
            ));
        }
        let (slug, opinions) = (process.slug.clone(), opinions.clone());
        let (now, chance) = (ago(running.app.clock.now(), days), running.app.chance.clone());
        town.store
            .write::<_, store::Error, _>(move |tx| {
                Box::pin(async move {
                    let device = chance.bytes::<32>().to_vec();
                    let voice = Voice { own: device.clone(), all: vec![device] };
                    for (at, (statement, value)) in said.into_iter().enumerate() {
                        // Ten seconds a statement.
                        let now = now.plus(at as i64 * 10 * Ts::SECOND);
                        let deed = Deed { actor: Actor::Visitor, now, chance: chance.clone() };
                        vote(tx, &deed, &slug, &opinions, &voice, statement, value).await?;
                    }
                    Ok(())
                })
            })
            .await?;
    }
    Ok(())
}

/// Always the same numbers (SplitMix64).
pub(super) struct Dice(pub(super) u64);

impl Dice {
    /// A number below this one.
    pub(super) fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ (mixed >> 31)) % sides.max(1)
    }

    /// One of these, by its weight.
    pub(super) fn weighted(&mut self, weights: &[usize]) -> usize {
        let all: usize = weights.iter().sum();
        let mut roll = usize::try_from(self.throw(all as u64)).unwrap_or(0);
        for (at, weight) in weights.iter().enumerate() {
            if roll < *weight {
                return at;
            }
            roll -= weight;
        }
        0
    }
}
