//! A town with an application that waits, and the people who decide.
#![allow(dead_code, reason = "each test file uses a part")]

use std::sync::Arc;

use files::Gates;
use identity::Role;
use kernel::{Actor as Author, Clock, PersonId, Ts};
use services::{
    Answers, Deed, Definition, Plan, Settled,
    attachments::Attachments,
    paths,
    store::{Charged, Version, insert_version},
    verbs::{Submission, Submitted, submit},
};
use store::{Error, journal};
use testkit::{Actor, Answer, TestTown};
use web::Room;

pub const PERMIT: &str = "handwerkerparkausweis";

fn rooms(files: &files::Files, mailer: &letters::Mailer) -> Vec<Room> {
    vec![
        files::room(files.clone(), Gates::new([Arc::new(Attachments) as Arc<dyn files::Gate>])),
        letters::room(mailer),
        identity::room(),
        seal::room(&seal::Ledgers::new([
            Arc::new(services::deciding::ledger::PermitLedger) as Arc<dyn seal::Ledger>
        ])),
        press::room(),
        admin::room(),
        services::room(),
        services::printing(files),
    ]
}

pub async fn town() -> TestTown {
    TestTown::konstanz(rooms).await
}

/// A clerk of the department that grants the permit.
pub async fn clerk(town: &TestTown, name: &str) -> Actor {
    clerk_of(town, name, "strassenverkehr").await
}

pub async fn clerk_of(town: &TestTown, name: &str, department: &str) -> Actor {
    town.person(&format!("{name}@{department}.example"), &[(Role::Clerk, Some(department))]).await
}

/// The example's definition with all fees known.
pub fn definition(service: &str) -> String {
    let path = format!("../../examples/konstanz/services/{service}.toml");
    let text = std::fs::read_to_string(path).expect("the definition is there");
    text.replace("unknown = true", "cents = 10000")
}

/// The permit's definition, where silence approves after three months.
pub fn silent() -> String {
    let with = "[procedure]\nsilence = \"approval\"\nsilence_months = 3\nsilence_basis = \"§ 42a LVwVfG\"\n";
    definition(PERMIT).replace("[procedure]\n", with)
}

/// What an application is like.
pub struct Like {
    pub service: &'static str,
    pub text: String,
    pub lang: &'static str,
    pub email: Option<&'static str>,
    pub person: Option<PersonId>,
}

impl Default for Like {
    fn default() -> Self {
        Self {
            service: PERMIT,
            text: definition(PERMIT),
            lang: "de",
            email: Some("betrieb@example.org"),
            person: None,
        }
    }
}

/// A service that was published, and one of its test paths.
pub struct Published {
    pub definition: Definition,
    pub plan: Plan,
    pub version: i64,
    pub hash: Vec<u8>,
}

/// Publishes a definition.
pub async fn publish(town: &TestTown, service: &str, text: &str) -> Published {
    let (definition, findings) = Definition::read(&format!("{service}.toml"), text);
    assert!(findings.is_empty(), "{service}: {findings:?}");
    let definition = definition.expect("it reads");
    let plan = Plan::of(&definition);
    let (version, hash) = (i64::from(definition.version) + 1_000, vec![7; 32]);
    let row =
        Version { service: service.to_owned(), version, text: text.to_owned(), hash: hash.clone() };
    let now = town.clock.now();
    let kept = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move { insert_version(tx, &row, now).await })
    });
    kept.await.expect("it is published");
    Published { definition, plan, version, hash }
}

/// An application that came in.
pub async fn applied(town: &TestTown, like: Like) -> Submitted {
    let service = publish(town, like.service, &like.text).await;
    let today = town.clock.now().date(&town.town.zone);
    let path = paths::of(&service.definition, &service.plan, today).all.remove(0);
    sent(town, &service, &like, path.answers).await
}

pub async fn sent(
    town: &TestTown,
    service: &Published,
    like: &Like,
    answers: Answers,
) -> Submitted {
    let now = town.clock.now();
    let today = now.date(&town.town.zone);
    let settled = Settled::new(&service.definition, &service.plan, &answers, today);
    let deciding = service.definition.authorities.iter();
    let deciding = deciding.filter(|authority| settled.holds(authority.when.as_ref()));
    let mut authorities: Vec<String> = deciding.map(|authority| authority.key.clone()).collect();
    if authorities.is_empty() {
        authorities.push(String::new());
    }
    let due = services::charge::charges(
        &service.definition,
        &settled,
        services::definition::Due::Application,
        today,
    );
    let charges = due.into_iter().zip(1..).filter_map(|(charge, nr)| {
        Some(Charged {
            authority: charge.fee.authority.clone().unwrap_or_default(),
            fee: charge.fee.key.clone(),
            nr,
            cents: charge.cents?,
            basis: charge.fee.basis.clone().unwrap_or_default(),
        })
    });
    let calendar = &town.town.config.calendar;
    let sub = Submission {
        idempotency_key: town.app.chance.token(),
        draft: None,
        municipality: "konstanz".to_owned(),
        service: service.definition.key.clone(),
        version: service.version,
        definition: service.hash.clone(),
        answers: settled.answers().clone(),
        lang: like.lang.to_owned(),
        person: like.person,
        email: like.email.map(str::to_owned),
        authorities,
        department: service.definition.department.clone(),
        due_at: Some(calendar.due_after(now, 10, &town.town.zone)),
        attachments: Vec::new(),
        dropped: Vec::new(),
        came: services::came::Came::default(),
        charges: charges.collect(),
        renews: None,
    };
    let deed = Deed { actor: Author::Visitor, now, chance: town.app.chance.clone() };
    let stored = town
        .store()
        .write::<_, Error, _>(move |tx| Box::pin(async move { submit(tx, &deed, &sub).await }));
    stored.await.expect("the application is stored")
}

/// Address of the only case of an application for the permit.
pub fn case_path(sent: &Submitted) -> String {
    format!("/staff/services/{}.konstanz", sent.reference)
}

pub fn progress_path(sent: &Submitted) -> String {
    format!("/services/own/{}/progress", sent.secret)
}

/// Ticks everything there is to look at.
pub async fn check_all(clerk: &mut Actor, path: &str) {
    let page = clerk.get(path).await;
    assert_eq!(page.status(), 200, "{}", page.main());
    let keys = page.attributes("input[name=item]", "value");
    let fields: Vec<(&str, &str)> = keys.iter().map(|key| ("item", key.as_str())).collect();
    if !fields.is_empty() {
        let answer = clerk.fill(path, &format!("{path}/checks"), &fields).await;
        assert!(leads(&answer).contains("checked"), "{}", leads(&answer));
    }
}

/// Proposes or decides.
pub async fn decide(clerk: &mut Actor, path: &str, fields: &[(&str, &str)]) -> Answer {
    let action = format!("{path}/decision");
    clerk.fill(&action, &action, fields).await
}

/// Where a form led.
pub fn leads(answer: &Answer) -> String {
    answer.location().unwrap_or_else(|| panic!("no redirect: {}", answer.main()))
}

/// What the journal says of an application, oldest first.
pub async fn verbs_of(town: &TestTown, sent: &Submitted) -> Vec<String> {
    let subject = format!("application:{}", sent.id);
    let mut tx = town.store().read().await.expect("the store reads");
    let entries = journal::list_about(&mut tx, &subject, 500).await.expect("the journal reads");
    entries.into_iter().map(|e| e.verb).collect()
}

/// Mails that went out, subject and text, the newest first.
pub async fn outbox(town: &TestTown) -> String {
    town.run_jobs().await;
    town.visitor().open("/outbox").await.main()
}

pub fn later(town: &TestTown, days: i64) {
    town.clock.advance(days * Ts::DAY);
}

/// Gives the town other files.
pub async fn change(town: &mut TestTown, files: std::collections::BTreeMap<String, Vec<u8>>) {
    let (key, towns) = (town.town.key.clone(), &town.app.towns);
    let (hosts, now) = (vec![town.host.clone()], town.clock.now());
    towns.registry().put(&key, hosts, files, now).await.expect("the files are stored");
    towns.refresh().await.expect("the towns are read");
    town.town = town.app.town(&key).await.expect("the town opens").expect("the town is there");
}
