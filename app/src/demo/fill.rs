//! Plays the demo city's history with the rooms' verbs.

use std::{
    collections::{BTreeSet, HashMap},
    path::Path,
    sync::Arc,
};

use anyhow::Context;
use identity::Role;
use kernel::{Actor, FileId, PersonId, Point, Ts};
use reports::{
    Closing, Deed, Report, Scope,
    draft::Draft,
    field::Whose,
    report::Answered,
    store as rows,
    verbs::{self, Submission},
};
use store::Tx;
use web::Town;

use crate::{
    demo::{
        budget, dialogue,
        files::{self, DemoPerson, DemoReport, Step},
        missions, opinions, sent, surveys,
    },
    house::Running,
};

/// Who is who.
type Known = Arc<HashMap<String, (PersonId, DemoPerson)>>;

/// Fills a town that has no reports yet; a filled one stays as it is.
pub async fn fill(running: &Running, town: &Arc<Town>, folder: &Path) -> anyhow::Result<()> {
    let mut tx = town.store.read().await?;
    let filled = rows::last_change(&mut tx).await? > 0;
    drop(tx);
    if filled {
        return Ok(());
    }
    let people = settle(running, town, files::people(folder)?).await?;
    let all = files::reports(folder)?;
    let count = all.len();
    for (nr, report) in oldest_first(all).into_iter().enumerate() {
        let pictures = develop(running, town, &folder.join("pictures"), &report).await?;
        play(running, town, &people, report, pictures).await?;
        tracing::info!("demo city: report {} of {count}", nr + 1);
    }
    plan_today(running, town, &people).await?;
    let ids = people.iter().map(|(key, (id, _))| (key.clone(), *id)).collect();
    let moderation = town.config.departments.iter().find(|department| department.moderation);
    let moderates = |person: &DemoPerson| {
        person.role == "clerk" && person.department.as_ref() == moderation.map(|d| &d.key)
    };
    if let Some((clerk, _)) = people.values().find(|(_, person)| moderates(person)) {
        dialogue::fill(running, town, folder, *clerk).await?;
        opinions::fill(running, town, folder, *clerk).await?;
        let others = people.values().filter(|(id, person)| person.role == "clerk" && id != clerk);
        let colleague = others.map(|(id, _)| *id).next().unwrap_or(*clerk);
        budget::fill(running, town, folder, [*clerk, colleague]).await?;
        surveys::fill(running, town, folder, *clerk).await?;
    }
    missions::fill(running, town, folder).await?;
    sent::fill(running, town, folder, &ids).await
}

/// Cases on the list of those who are outside today.
const STOPS: i64 = 4;

/// A list of today for the department of each field worker.
async fn plan_today(running: &Running, town: &Arc<Town>, people: &Known) -> anyhow::Result<()> {
    let (now, chance) = (running.app.clock.now(), running.app.chance.clone());
    let day = now.timestamp().to_zoned(town.zone.clone()).date().to_string();
    let outside = people.values().filter(|(_, person)| person.role == "field_worker");
    let departments: BTreeSet<String> = outside.filter_map(|(_, p)| p.department.clone()).collect();
    let planned = town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            for department in departments {
                let whose = Whose::department(&department);
                let deed =
                    Deed { actor: Actor::System("demo"), department, now, chance: chance.clone() };
                let own = std::slice::from_ref(&deed.department);
                for open in rows::list_unplanned(tx, Some(own), &day, STOPS).await? {
                    verbs::plan(tx, &deed, &open.report, &day, &whose).await?;
                }
            }
            Ok(())
        })
    });
    planned.await?;
    Ok(())
}

fn oldest_first(mut reports: Vec<DemoReport>) -> Vec<DemoReport> {
    reports.sort_by(|a, b| b.days_ago.total_cmp(&a.days_ago));
    reports
}

/// The people with their roles.
async fn settle(running: &Running, town: &Town, people: Vec<DemoPerson>) -> anyhow::Result<Known> {
    let (chance, now) = (running.app.chance.clone(), running.app.clock.now());
    let known = town
        .store
        .write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                let mut known = HashMap::new();
                for person in people {
                    let id = identity::seed::person(tx, &chance, now, &person.email, &person.name)
                        .await?;
                    let role = match person.role.as_str() {
                        "clerk" => Some(Role::Clerk),
                        "field_worker" => Some(Role::Field),
                        "officer" => Some(Role::Officer),
                        "administrator" => Some(Role::Administrator),
                        _ => None,
                    };
                    if let Some(role) = role {
                        let department = person.department.as_deref();
                        identity::seed::grant(tx, &chance, now, id, role, department).await?;
                    }
                    known.insert(person.key.clone(), (id, person));
                }
                Ok(known)
            })
        })
        .await?;
    Ok(Arc::new(known))
}

/// A picture on its way into a report.
struct Developed {
    file: FileId,
    name: String,
}

async fn develop(
    running: &Running,
    town: &Town,
    folder: &Path,
    report: &DemoReport,
) -> anyhow::Result<Vec<Developed>> {
    let names =
        report.pictures.iter().chain(report.steps.iter().filter_map(|s| s.picture.as_ref()));
    let mut developed = Vec::new();
    for name in names {
        let path = folder.join(name);
        let bytes =
            std::fs::read(&path).with_context(|| format!("{} is missing", path.display()))?;
        let (chance, now) = (running.app.chance.clone(), running.app.clock.now());
        let kept = running.files.take_bytes(&town.key, &bytes, &chance, now).await?;
        let file = kept.id;
        town.store
            .write::<_, store::Error, _>(move |tx| {
                Box::pin(async move {
                    let actor = Actor::System("demo");
                    let kind = reports::pictures::KIND;
                    ::files::insert_picture(tx, &chance, now, &actor, kind, &kept, "").await?;
                    Ok(())
                })
            })
            .await?;
        developed.push(Developed { file, name: name.clone() });
    }
    Ok(developed)
}

/// A moment so many days before another.
pub(super) fn ago(now: Ts, days: f64) -> Ts {
    #[expect(clippy::cast_possible_truncation, reason = "days of a demo fit")]
    now.plus(-((days * Ts::DAY as f64) as i64))
}

async fn play(
    running: &Running,
    town: &Arc<Town>,
    people: &Known,
    report: DemoReport,
    pictures: Vec<Developed>,
) -> anyhow::Result<()> {
    let scope = Scope::of_town(town);
    let category = scope.category(&report.category).with_context(|| {
        format!("the demo names the category {}, which is not there", report.category)
    })?;
    let point = report.lon.zip(report.lat).and_then(|(lon, lat)| Point::new(lon, lat));
    let district = point.and_then(|p| scope.district_of(p)).map(str::to_owned);
    let (now, chance) = (running.app.clock.now(), running.app.chance.clone());
    let author = report.reporter.as_ref().and_then(|key| people.get(key));
    let draft = Draft {
        idempotency_key: chance.token(),
        lon: report.lon,
        lat: report.lat,
        address: report.place.clone(),
        object_id: report.object.clone(),
        category: Some(report.category.clone()),
        answers: report
            .answers
            .iter()
            .map(|(question, value)| Answered { question: question.clone(), value: value.clone() })
            .collect(),
        description: report.text.clone(),
        pictures: pictures
            .iter()
            .filter(|p| report.pictures.contains(&p.name))
            .map(|p| p.file)
            .collect(),
        name: author.map(|(_, p)| p.name.clone()),
        email: author.map(|(_, p)| p.email.clone()),
        lang: "de".to_owned(),
        author: author.map(|(id, _)| *id),
        ..Draft::default()
    };
    let submission = Submission {
        draft: Draft { place_rounded: category.sensitive, ..draft },
        kind: category.kind.as_str(),
        category: category.key.clone(),
        department: category.department_for(district.as_deref()).to_owned(),
        district,
        source: "demo",
        release_at_once: false,
        expected_at: None,
    };
    let moderation = scope.moderation().to_owned();
    let people = Arc::clone(people);
    town.store
        .write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                let deed = Deed {
                    actor: Actor::Visitor,
                    department: String::new(),
                    now: ago(now, report.days_ago),
                    chance,
                };
                let sent = verbs::submit(tx, &deed, &submission).await?;
                for step in &report.steps {
                    take_step(tx, &deed, now, &people, &sent.code, step, &pictures, &moderation)
                        .await?;
                }
                voices(tx, &deed, &sent.code, report.supporters, report.followers, now).await
            })
        })
        .await?;
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "the whole scene of one step")]
async fn take_step(
    tx: &mut Tx,
    deed: &Deed,
    now: Ts,
    people: &Known,
    code: &str,
    step: &Step,
    pictures: &[Developed],
    moderation: &str,
) -> store::Result<()> {
    let Some(report) = rows::find_by_code(tx, code).await? else { return Ok(()) };
    let by = people.get(&step.by);
    let at = ago(now, step.days_ago);
    let deed = Deed {
        actor: by.map_or(Actor::Visitor, |(id, _)| Actor::Staff(*id)),
        department: by
            .and_then(|(_, p)| p.department.clone())
            .unwrap_or_else(|| report.department.clone()),
        now: at,
        chance: deed.chance.clone(),
    };
    let due = step.due_in_days.map(|days| ago(at, -days));
    match step.verb.as_str() {
        "released" => {
            let all: Vec<FileId> =
                rows::list_pictures(tx, report.id).await?.into_iter().map(|p| p.file).collect();
            verbs::release(tx, &deed, &report, &all).await
        }
        "handed" => {
            let to = step.to.as_deref().unwrap_or(moderation);
            verbs::hand_over(tx, &deed, &report, to, &step.note).await
        }
        "accepted" => {
            verbs::accept(tx, &deed, &report, due).await?;
            told(tx, &deed, &report, &step.note).await
        }
        "refused" => verbs::refuse(tx, &deed, &report, &step.note, moderation).await,
        "note" => verbs::write_note(tx, &deed, &report, &step.note, true).await,
        "in_progress" => {
            verbs::start_work(tx, &deed, &report, due).await?;
            told(tx, &deed, &report, &step.note).await
        }
        "closed" => {
            let reason = step.reason.as_deref().and_then(Closing::from_name);
            let closing = reason.unwrap_or(Closing::Answered);
            verbs::close(tx, &deed, &report, closing, &step.note).await
        }
        "fixed" => verbs::mark_as_fixed(tx, &deed, &report).await,
        "disputed" => {
            let picture = step.picture.as_ref();
            let file = picture.and_then(|name| pictures.iter().find(|p| p.name == *name));
            verbs::dispute(tx, &deed, &report, &step.note, file.map(|f| f.file)).await?;
            Ok(())
        }
        other => {
            tracing::warn!(verb = other, "the demo asks for something no verb does");
            Ok(())
        }
    }
}

/// A public note, where the step has one.
async fn told(tx: &mut Tx, deed: &Deed, report: &Report, note: &str) -> store::Result<()> {
    if note.is_empty() {
        return Ok(());
    }
    verbs::write_note(tx, deed, report, note, true).await
}

/// Other people's voices.
async fn voices(
    tx: &mut Tx,
    deed: &Deed,
    code: &str,
    supporters: u32,
    followers: u32,
    now: Ts,
) -> store::Result<()> {
    for _ in 0..supporters {
        let Some(report) = rows::find_by_code(tx, code).await? else { return Ok(()) };
        let device = deed.chance.bytes::<32>();
        verbs::support(tx, deed, &report, &device).await?;
    }
    for nr in 0..followers {
        let follower = rows::Follower {
            id: deed.chance.uuid(now),
            target: "report".to_owned(),
            target_key: code.to_owned(),
            email: format!("nachbar{nr}@konstanz.example"),
            lang: "de".to_owned(),
            token: deed.chance.token(),
            confirmed_at: Some(now),
            told_seq: i64::MAX,
        };
        rows::insert_follower(tx, &follower, now).await?;
    }
    Ok(())
}
