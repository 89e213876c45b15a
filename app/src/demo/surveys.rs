//! What people of the demo city answered in its surveys, by the chances in `surveys.toml`: always the
//! same answers.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    path::Path,
    sync::Arc,
};

use anyhow::Context;
use kernel::{Actor, PersonId};
use participation::{
    Deed, Process, Processes,
    process::{Asks, Question, Survey},
    survey::{Answers, Said, asked},
    verbs::survey::{Voter, release_text, send, withhold_text},
};
use serde::Deserialize;
use web::Town;

use super::{fill::ago, opinions::Dice};
use crate::house::Running;

#[derive(Deserialize)]
struct Surveys {
    survey: Vec<DemoSurvey>,
}

/// A survey of the demo city.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoSurvey {
    process: String,
    days: f64,
    group: Vec<DemoGroup>,
    #[serde(default)]
    text: Vec<DemoText>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoGroup {
    people: usize,
    /// Weights, percent or numbers, by the key of the question.
    says: BTreeMap<String, Vec<usize>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct DemoText {
    question: String,
    text: String,
    #[serde(default)]
    released: bool,
    #[serde(default)]
    rule: Option<String>,
}

/// Of a hundred people, those who pass over a question they need not answer.
const PASSED_OVER: u64 = 6;
/// One in so many writes something.
const WRITES: usize = 9;

/// Plays the answers of `surveys.toml`, where the demo folder has one; `clerk` reads the words.
pub async fn fill(
    running: &Running,
    town: &Arc<Town>,
    folder: &Path,
    clerk: PersonId,
) -> anyhow::Result<()> {
    let path = folder.join("surveys.toml");
    if !path.is_file() {
        return Ok(());
    }
    let text = std::fs::read_to_string(&path)?;
    let all: Surveys =
        toml::from_str(&text).with_context(|| format!("{} is not in order", path.display()))?;
    let processes = Processes::of(town);
    for demo in all.survey {
        let process = processes.find(&demo.process).cloned();
        let process = process.with_context(|| format!("{} is not there", demo.process))?;
        answers(running, town, &process, &demo).await?;
        texts(running, town, &process, &demo, clerk).await?;
    }
    Ok(())
}

/// Everybody's answers, in the order people came.
async fn answers(
    running: &Running,
    town: &Arc<Town>,
    process: &Process,
    demo: &DemoSurvey,
) -> anyhow::Result<()> {
    let (_, survey) = process.survey().context("the process has no survey")?;
    let people: usize = demo.group.iter().map(|group| group.people).sum();
    let mut left: Vec<usize> = demo.group.iter().map(|group| group.people).collect();
    let mut words: VecDeque<&DemoText> = demo.text.iter().collect();
    let mut dice = Dice(0x5075_E1ED);
    for person in 0..people {
        let group = dice.weighted(&left);
        left[group] -= 1;
        let mut said = Answers::new();
        for question in survey.questions() {
            let chances = demo.group[group].says.get(&question.key);
            if let Some(answer) = chances.and_then(|chances| say(question, chances, &mut dice)) {
                said.insert(question.key.clone(), answer);
            }
        }
        if person % WRITES == 0
            && let Some(one) = words.pop_front()
        {
            said.insert(one.question.clone(), Said::Words(one.text.clone()));
        }
        let days = demo.days * (people - 1 - person) as f64 / people as f64;
        put(running, town, process, survey, said, days).await?;
    }
    Ok(())
}

async fn put(
    running: &Running,
    town: &Arc<Town>,
    process: &Process,
    survey: &Survey,
    said: Answers,
    days: f64,
) -> anyhow::Result<()> {
    let (now, chance) = (ago(running.app.clock.now(), days), running.app.chance.clone());
    let today = now.timestamp().to_zoned(town.zone.clone()).date();
    let settled = asked(survey, &said, today).answers;
    let (process, survey) = (process.clone(), survey.clone());
    let sent = town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let device = chance.bytes::<32>().to_vec();
            let voter = Voter { own: device.clone(), browser: device };
            let deed = Deed { actor: Actor::Visitor, now, chance };
            send(tx, &deed, &process, &survey, &voter, 0, &settled).await
        })
    });
    sent.await?;
    Ok(())
}

/// What somebody says by these chances.
fn say(question: &Question, chances: &[usize], dice: &mut Dice) -> Option<Said> {
    if !question.required && dice.throw(100) < PASSED_OVER {
        return None;
    }
    let key = |at: usize| question.options().get(at).map(|option| option.key.clone());
    match &question.asks {
        Asks::One { .. } => key(dice.weighted(chances)).map(Said::One),
        Asks::Several { most, .. } => {
            let mut keys = BTreeSet::new();
            for (at, chance) in chances.iter().enumerate() {
                let marks = dice.throw(100) < *chance as u64 && keys.len() < *most;
                keys.extend(key(at).filter(|_| marks));
            }
            (!keys.is_empty()).then_some(Said::Several(keys))
        }
        Asks::Scale { .. } => i64::try_from(dice.weighted(chances) + 1).ok().map(Said::Number),
        Asks::Number { .. } => {
            let at = usize::try_from(dice.throw(chances.len() as u64)).unwrap_or(0);
            i64::try_from(*chances.get(at)?).ok().map(Said::Number)
        }
        Asks::Ranking { most, .. } => {
            let (mut left, mut keys) = (chances.to_vec(), Vec::new());
            while keys.len() < *most && left.iter().any(|weight| *weight > 0) {
                let at = dice.weighted(&left);
                left[at] = 0;
                keys.extend(key(at));
            }
            Some(Said::Order(keys))
        }
        Asks::Words { .. } => None,
    }
}

/// Decides about what people wrote.
async fn texts(
    running: &Running,
    town: &Arc<Town>,
    process: &Process,
    demo: &DemoSurvey,
    clerk: PersonId,
) -> anyhow::Result<()> {
    let mut tx = town.store.read().await?;
    let waiting = participation::store::survey::list_texts(
        &mut tx,
        &process.slug,
        participation::store::survey::TextTab::Waiting,
        "",
        1_000,
    );
    let waiting = waiting.await?;
    drop(tx);
    for row in waiting {
        let Some(text) = demo.text.iter().find(|text| text.text == row.text) else { continue };
        let rule = text.rule.as_ref().and_then(|rule| process.rule(rule)).cloned();
        let (now, chance) = (running.app.clock.now(), running.app.chance.clone());
        let deed = Deed { actor: Actor::Staff(clerk), now, chance };
        let (slug, released) = (process.slug.clone(), text.released);
        let done = town.store.write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                if let Some(rule) = rule {
                    withhold_text(tx, &deed, &slug, &row.code, &rule).await?;
                } else if released {
                    release_text(tx, &deed, &slug, &row.code).await?;
                }
                Ok(())
            })
        });
        done.await?;
    }
    Ok(())
}
