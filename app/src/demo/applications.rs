//! Applications of the demo city, each as far as the next act of a clerk.

use std::sync::Arc;

use identity::directory;
use kernel::{Actor, PersonId, Ts};
use services::{
    Answers, Deed, Settled,
    charge::charges,
    deciding::{
        Outcome, Voice,
        verbs::{self as acts, Act, Proposal},
    },
    definition::Due,
    paths,
    published::{Catalogue, Service},
    store::{
        Charged,
        deciding::{case::list_cases_of, permit::list_permits},
    },
    verbs::{Submission, submit},
};
use store::Tx;
use web::Town;

use super::lifelike::lifelike;
use crate::house::Running;

/// How far an application is.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    /// Nobody has looked at it.
    New,
    /// Something was asked for.
    Asked,
    /// A second clerk has to look.
    Proposed,
    /// Granted, and paid.
    Granted,
    /// Refused.
    Refused,
}

/// Service, days ago, whose, and how far.
const ALL: [(&str, i64, &str, Stage); 8] = [
    ("handwerkerparkausweis", 20, MARLENE, Stage::Granted),
    ("handwerkerparkausweis", 12, YUSUF, Stage::Proposed),
    ("handwerkerparkausweis", 9, MARLENE, Stage::Asked),
    ("handwerkerparkausweis", 2, YUSUF, Stage::New),
    ("halteverbotszone", 6, MARLENE, Stage::Refused),
    ("halteverbotszone", 1, YUSUF, Stage::New),
    ("bewohnerparkausweis", 3, MARLENE, Stage::New),
    ("hundesteuer", 1, MARLENE, Stage::New),
];
const MARLENE: &str = "marlene";
const YUSUF: &str = "yusuf";

/// Plays them, where there are the people for it.
pub async fn apply(
    running: &Running,
    town: &Arc<Town>,
    citizen: impl Fn(&str) -> Option<(PersonId, String)>,
) -> anyhow::Result<()> {
    let now = running.app.clock.now();
    let catalogue = Catalogue::of_town(town, now).await?;
    for (key, days, who, stage) in ALL {
        let Some(service) = catalogue.find(key).cloned() else {
            tracing::warn!(service = key, "demo city: the service is not published");
            continue;
        };
        let Some((person, email)) = citizen(who) else { continue };
        play(running, town, service, now.plus(-days * Ts::DAY), (person, email), stage).await?;
    }
    Ok(())
}

async fn play(
    running: &Running,
    town: &Arc<Town>,
    service: Arc<Service>,
    at: Ts,
    (person, email): (PersonId, String),
    stage: Stage,
) -> anyhow::Result<()> {
    let today = at.date(&town.zone);
    let made = Arc::clone(&service);
    let path = tokio::task::spawn_blocking(move || {
        paths::of(&made.definition, &made.plan, today).all.into_iter().next()
    });
    let Some(path) = path.await? else { return Ok(()) };
    let (app, place) = (running.app.clone(), Arc::clone(town));
    let played = town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let deed = Deed { actor: Actor::Citizen(person), now: at, chance: app.chance.clone() };
            let answers = lifelike(path.answers, &email);
            let sub = submission(&place, &service, at, &answers, person, email, &deed);
            let sent = submit(tx, &deed, &sub).await?;
            let staff =
                directory::staff_of(tx, &service.definition.department, &[identity::Role::Clerk])
                    .await?;
            for case in list_cases_of(tx, sent.id).await? {
                let voice = Voice::new(&app, &place, kernel::Lang::De);
                let by = |clerk: PersonId, case, days| Act {
                    deed: Deed {
                        actor: Actor::Staff(clerk),
                        now: at.plus(days * Ts::DAY),
                        chance: app.chance.clone(),
                    },
                    department: service.definition.department.clone(),
                    case,
                    service: Arc::clone(&service),
                    voice: voice.clone(),
                };
                let clerks: Vec<PersonId> = staff.iter().map(|person| person.id).collect();
                if let Some(first) = clerks.first() {
                    let act = by(*first, case, 1);
                    work(tx, act, clerks.get(1).copied(), &path.decision, stage).await?;
                }
            }
            Ok(())
        })
    });
    Ok(played.await?)
}

/// What clerks have done so far.
async fn work(
    tx: &mut Tx,
    act: Act,
    second: Option<PersonId>,
    decision: &Answers,
    stage: Stage,
) -> store::Result<()> {
    if stage == Stage::New {
        return Ok(());
    }
    acts::take(tx, &act).await?;
    if stage == Stage::Asked {
        let due = act.deed.now.plus(21 * Ts::DAY);
        let text = "Bitte schicken Sie uns die Zulassungsbescheinigung Teil I des zweiten Wagens.";
        acts::ask(tx, &act, &[], text, due).await?;
        return Ok(());
    }
    let checks = act.service.definition.procedure.checks.iter();
    let checks: Vec<String> = checks.map(|check| check.key.clone()).collect();
    acts::check(tx, &act, &checks).await?;
    let refused = stage == Stage::Refused;
    let reason = act.service.definition.procedure.reasons.first().filter(|_| refused);
    let proposal = Proposal {
        outcome: if refused { Outcome::Refused } else { Outcome::Approved },
        data: if refused { Answers::default() } else { decision.clone() },
        reasons: reason.map(|reason| reason.key.clone()).into_iter().collect(),
        words: String::new(),
    };
    acts::propose(tx, &act, proposal).await?;
    if stage != Stage::Granted {
        return Ok(());
    }
    let Some(second) = second else { return Ok(()) };
    let confirming = Act { deed: Deed { actor: Actor::Staff(second), ..act.deed.clone() }, ..act };
    acts::confirm(tx, &confirming).await?;
    for permit in list_permits(tx, confirming.case.id).await? {
        acts::issue(tx, &confirming, &permit).await?;
    }
    Ok(())
}

fn submission(
    town: &Town,
    service: &Service,
    at: Ts,
    answers: &Answers,
    person: PersonId,
    email: String,
    deed: &Deed,
) -> Submission {
    let today = at.date(&town.zone);
    let settled = Settled::new(&service.definition, &service.plan, answers, today);
    let deciding = service.definition.authorities.iter();
    let deciding = deciding.filter(|authority| settled.holds(authority.when.as_ref()));
    let mut authorities: Vec<String> = deciding.map(|authority| authority.key.clone()).collect();
    if authorities.is_empty() {
        authorities.push(String::new());
    }
    let due = charges(&service.definition, &settled, Due::Application, today);
    let charged = due.into_iter().zip(1..).filter_map(|(charge, nr)| {
        Some(Charged {
            authority: charge.fee.authority.clone().unwrap_or_default(),
            fee: charge.fee.key.clone(),
            nr,
            cents: charge.cents?,
            basis: charge.fee.basis.clone().unwrap_or_default(),
        })
    });
    let days = service.definition.decided_within_days.unwrap_or(20);
    Submission {
        idempotency_key: deed.chance.token(),
        draft: None,
        municipality: "konstanz".to_owned(),
        service: service.key().to_owned(),
        version: service.version,
        definition: service.hash.clone(),
        answers: settled.answers().clone(),
        lang: "de".to_owned(),
        person: Some(person),
        email: Some(email),
        authorities,
        department: service.definition.department.clone(),
        due_at: Some(town.config.calendar.due_after(at, days, &town.zone)),
        attachments: Vec::new(),
        dropped: Vec::new(),
        charges: charged.collect(),
    }
}
