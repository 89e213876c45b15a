//! The participatory budgets of the demo city, as they stand in `budget*.toml`: projects, what the
//! offices said, ballots that are the same each time, and where the vote is over, the result.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::Context;
use kernel::{Actor, Lang, PersonId, Ts};
use participation::{
    Deed, Process, Processes,
    budget::{Channel, ProjectId},
    count::{options, read_urn},
    process::{Budget, Phase, Stage},
    store::budget::find_project,
    verbs::budget::{self as verbs, Idea, Vote, Voter},
};
use serde::Deserialize;
use store::Tx;
use web::Town;

use super::sheets;
use crate::house::Running;

/// A project of the demo city.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoProject {
    title: String,
    text: String,
    district: Option<String>,
    category: Option<String>,
    cost: Option<i64>,
    #[serde(default)]
    appeal: u64,
    #[serde(default)]
    refused: bool,
    reason: String,
}

#[derive(Debug, Clone, Deserialize)]
struct DemoBudget {
    process: String,
    proposed_days_before: i64,
    decided_days_before: i64,
    ballots: u64,
    /// How many sheets of paper are entered.
    #[serde(default)]
    sheets: u64,
    project: Vec<DemoProject>,
}

/// Plays each `budget*.toml` of the demo folder; the first of `clerks` decides about the
/// projects and counts, both enter ballots on paper.
pub async fn fill(
    running: &Running,
    town: &Arc<Town>,
    folder: &Path,
    clerks: [PersonId; 2],
) -> anyhow::Result<()> {
    let files = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let mut files: Vec<_> = files.iter().map(std::fs::DirEntry::path).collect();
    files.sort();
    let is_budget = |path: &&PathBuf| {
        let name = path.file_name().and_then(std::ffi::OsStr::to_str).unwrap_or_default();
        name.starts_with("budget") && name.ends_with(".toml")
    };
    for path in files.iter().filter(is_budget) {
        play(running, town, path, clerks).await?;
    }
    Ok(())
}

async fn play(
    running: &Running,
    town: &Arc<Town>,
    path: &Path,
    clerks: [PersonId; 2],
) -> anyhow::Result<()> {
    let text = std::fs::read_to_string(path)?;
    let demo: DemoBudget =
        toml::from_str(&text).with_context(|| format!("{} is not in order", path.display()))?;
    let process = Processes::of(town).find(&demo.process).cloned();
    let process = process.with_context(|| format!("{} is not there", demo.process))?;
    let (app, now, chance) =
        (running.app.clone(), running.app.clock.now(), running.app.chance.clone());
    let played = town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let Some((phase, budget)) = process.budget() else { return Ok(()) };
            let deed = Deed { actor: Actor::Staff(clerks[0]), now, chance };
            propose(tx, &deed, &process, phase, &demo).await?;
            vote(tx, &deed, &process.slug, phase, budget, &demo).await?;
            let stage = phase.stage(now);
            if stage != Stage::Coming {
                let read = (0..demo.sheets).map(|n| marked(demo.ballots + n, budget, &demo));
                let read: Vec<Vote> = read.collect();
                sheets::fill(tx, &app, &deed, &process.slug, &read, clerks).await?;
            }
            if stage == Stage::Over {
                count(tx, &deed, &process, phase, budget).await?;
            }
            Ok(())
        })
    });
    Ok(played.await?)
}

/// The projects and what became of them, before people vote.
async fn propose(
    tx: &mut Tx,
    deed: &Deed,
    process: &Process,
    phase: &Phase,
    demo: &DemoBudget,
) -> store::Result<()> {
    let before = |days: i64| phase.opens.plus(-days * Ts::DAY);
    let proposed = Deed { now: before(demo.proposed_days_before), ..deed.clone() };
    let decided = Deed { now: before(demo.decided_days_before), ..deed.clone() };
    for (number, project) in (1..).zip(&demo.project) {
        let idea = Idea {
            id: ProjectId::fresh(&deed.chance, proposed.now),
            title: project.title.clone(),
            body: project.text.clone(),
            lang: Lang::De,
            district: project.district.clone(),
            category: project.category.clone(),
            contribution: None,
        };
        verbs::propose(tx, &proposed, process, &idea).await?;
        let Some(stored) = find_project(tx, &process.slug, number).await? else { continue };
        match project.cost.filter(|_| !project.refused) {
            Some(cost) => verbs::admit(tx, &decided, &stored, cost, &project.reason).await?,
            None => verbs::refuse_project(tx, &decided, &stored, &project.reason).await?,
        };
    }
    Ok(())
}

/// Ballots spread over the days since voting began.
async fn vote(
    tx: &mut Tx,
    deed: &Deed,
    slug: &str,
    phase: &Phase,
    budget: &Budget,
    demo: &DemoBudget,
) -> store::Result<()> {
    let passed = deed.now.0.min(phase.closes.0) - phase.opens.0;
    if passed <= 0 {
        return Ok(());
    }
    let spread = passed / (i64::try_from(demo.ballots).unwrap_or(i64::MAX) + 1);
    for voter in 0..demo.ballots {
        let after = i64::try_from(voter + 1).unwrap_or(0) * spread;
        let at = Deed { actor: Actor::Visitor, now: phase.opens.plus(after), ..deed.clone() };
        let browser = deed.chance.bytes::<32>().to_vec();
        let who = Voter {
            own: browser.clone(),
            browser,
            receipt: deed.chance.token(),
            channel: channel(voter),
        };
        verbs::cast(tx, &at, slug, &who, &marked(voter, budget, demo)).await?;
    }
    Ok(())
}

/// Counts two days after the vote.
async fn count(
    tx: &mut Tx,
    deed: &Deed,
    process: &Process,
    phase: &Phase,
    budget: &Budget,
) -> store::Result<()> {
    let urn = read_urn(tx, process, budget).await?;
    let Ok(counted) = participation::count::count(&urn, &options(budget)) else { return Ok(()) };
    let deed = Deed { now: phase.closes.plus(2 * Ts::DAY), ..deed.clone() };
    verbs::publish(tx, &deed, &process.slug, &counted).await?;
    Ok(())
}

/// What a voter of the demo marks: what they like best, their own district first, while it fits.
fn marked(voter: u64, budget: &Budget, demo: &DemoBudget) -> Vote {
    let districts: Vec<&str> = demo.project.iter().filter_map(|p| p.district.as_deref()).collect();
    let at = usize::try_from(mixed(voter, 7)).unwrap_or(0) % districts.len().max(1);
    // Every fourth does not say where they live.
    let lives = districts.get(at).copied();
    let like = |(number, project): (u64, &DemoProject)| {
        let near = lives.is_some() && project.district.as_deref() == lives;
        let liking = project.appeal * 8 + u64::from(near) * 50 + mixed(voter, 100 + number) % 70;
        Some((liking, i64::try_from(number).ok()?, project.cost.filter(|_| !project.refused)?))
    };
    let mut liked: Vec<_> = (1..).zip(&demo.project).filter_map(like).collect();
    liked.sort_unstable_by(|a, b| b.cmp(a));
    let (mut left, mut choices) = (budget.amount, Vec::new());
    let most = 3 + usize::try_from(mixed(voter, 3) % 5).unwrap_or(0);
    for (_, number, cost) in liked {
        if cost <= left && choices.len() < most {
            left -= cost;
            choices.push((number, 1));
        }
    }
    choices.sort_unstable();
    let district = lives.filter(|_| !voter.is_multiple_of(4)).map(str::to_owned);
    Vote { choices, district, before: Vec::new() }
}

/// How a voter of the demo votes: most in a browser, some at a meeting and on paper.
fn channel(voter: u64) -> Channel {
    match mixed(voter, 11) % 9 {
        0 | 1 => Channel::Paper,
        2 => Channel::Kiosk,
        _ => Channel::Web,
    }
}

/// A number that looks like chance and is the same each time (the mixing of SplitMix64).
fn mixed(voter: u64, purpose: u64) -> u64 {
    let mut z = (voter * 1_000 + purpose).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
