//! A town that is about to vote.

use identity::Role;
use kernel::{Clock, Ts};
use participation::{
    Process, Processes,
    budget::{Ballot, Project},
    store::budget::{list_ballots_after, list_projects},
};
use testkit::{Actor, Answer, TestTown};

use crate::town;

/// The slug of the process.
pub const SLUG: &str = "buergerhaushalt";
/// Its budget's page.
pub const BUDGET: &str = "/participation/buergerhaushalt/budget";
/// Its ballot.
pub const VOTE: &str = "/participation/buergerhaushalt/budget/vote";
/// The projects for staff.
pub const BOARD: &str = "/staff/participation/buergerhaushalt/projects";

/// A town whose vote opens in eight days, on 1 December, with other lines for some of the example's.
pub async fn before(lines: &[(&str, &str)]) -> TestTown {
    before_in(town::town().await, lines).await
}

async fn before_in(town: TestTown, lines: &[(&str, &str)]) -> TestTown {
    let file = format!("participation/{SLUG}.toml");
    let example = testkit::town::example("konstanz").join(&file);
    let mut text = std::fs::read_to_string(example).expect("the example is there");
    let days = [
        ("closes = \"2026-11-15\"", "closes = \"2026-11-30\""),
        ("opens = \"2026-11-16\"", "opens = \"2026-12-01\""),
    ];
    for (old, new) in days.iter().chain(lines) {
        assert!(text.contains(old), "{old}");
        text = text.replace(old, new);
    }
    let registry = town.app.towns.registry();
    let key = town.town.key.clone();
    let listed = registry.list().await.expect("it reads");
    let version = listed.iter().find(|row| row.slug == key.as_str()).expect("it is there").version;
    let changed = ([(file, Some(text.into_bytes()))].into(), None);
    let actor = kernel::Actor::System("test");
    let stored = registry.edit(&key, version, changed, &actor, town.clock.now()).await;
    assert!(stored.expect("it writes").is_some());
    town.app.towns.refresh().await.expect("it reads");
    town
}

/// A town that votes: 1 costs 300,000, 2 150,000, 3 100,000; 4 is refused, 5 undecided.
pub async fn open(lines: &[(&str, &str)]) -> TestTown {
    open_in(town::town().await, lines).await
}

/// The same where nobody may do something too often.
pub async fn open_with_limits(lines: &[(&str, &str)]) -> TestTown {
    open_in(TestTown::with_limits(town::rooms).await, lines).await
}

async fn open_in(town: TestTown, lines: &[(&str, &str)]) -> TestTown {
    let town = before_in(town, lines).await;
    let mut clerk = clerk(&town).await;
    for title in ["Brunnen", "Bäume", "Bühne", "Seilbahn", "Steg"] {
        assert_eq!(propose(&mut clerk, &[("title", title)]).await.status(), 303, "{title}");
    }
    for (number, cost) in [(1, "300.000"), (2, "150000"), (3, "100000")] {
        let fields = [("cost", cost), ("reason", "Machbar.")];
        assert_eq!(decide(&mut clerk, number, "admission", &fields).await.status(), 303);
    }
    let fields = [("refusal", "Zu teuer.")];
    assert_eq!(decide(&mut clerk, 4, "refusal", &fields).await.status(), 303);
    town.clock.advance(8 * Ts::DAY);
    town
}

/// A clerk of the office of the process.
pub async fn clerk(town: &TestTown) -> Actor {
    town.person("klara@stadtplanung.example", &[(Role::Clerk, Some("stadtplanung"))]).await
}

/// Another clerk of the same office.
pub async fn colleague(town: &TestTown, name: &str) -> Actor {
    let email = format!("{name}@stadtplanung.example");
    town.person(&email, &[(Role::Clerk, Some("stadtplanung"))]).await
}

/// The page that makes codes.
pub fn codes_page() -> String {
    format!("/staff/participation/{SLUG}/codes")
}

/// Codes as they stand on printed ballots.
pub async fn sheets(clerk: &mut Actor, n: &str) -> Vec<String> {
    let page = codes_page();
    let answer = clerk.fill(&page, &page, &[("count", n), ("sheets", "1")]).await;
    assert_eq!(answer.status(), 200, "{}", answer.main());
    answer.all(".al-printed__code strong")
}

/// Proposes a project, with other values for some fields.
pub async fn propose(clerk: &mut Actor, other: &[(&str, &str)]) -> Answer {
    let usual = [("title", "Brunnen"), ("text", "Wasser für alle."), ("district", "altstadt")];
    let mut fields: Vec<_> =
        usual.into_iter().filter(|(name, _)| other.iter().all(|(n, _)| n != name)).collect();
    fields.extend(other);
    clerk.fill(BOARD, BOARD, &fields).await
}

/// Decides about a project.
pub async fn decide(clerk: &mut Actor, number: i64, act: &str, fields: &[(&str, &str)]) -> Answer {
    let page = format!("{BOARD}/{number}");
    clerk.fill(&page, &format!("{page}/{act}"), fields).await
}

/// Casts a ballot that marks these projects.
pub async fn vote(voter: &mut Actor, projects: &[&str]) -> Answer {
    let fields: Vec<_> = projects.iter().map(|number| ("choice", *number)).collect();
    voter.fill(VOTE, VOTE, &fields).await
}

/// What is in the urn.
pub async fn urn(town: &TestTown) -> Vec<Ballot> {
    let mut tx = town.store().read().await.expect("it reads");
    list_ballots_after(&mut tx, SLUG, None, 1_000).await.expect("it reads")
}

/// What the ballots in the urn say, in order of that.
pub async fn said(town: &TestTown) -> Vec<Vec<(i64, i64)>> {
    let mut said: Vec<_> = urn(town).await.into_iter().map(|ballot| ballot.choices.0).collect();
    said.sort();
    said
}

/// The projects.
pub async fn projects(town: &TestTown) -> Vec<Project> {
    let mut tx = town.store().read().await.expect("it reads");
    list_projects(&mut tx, SLUG).await.expect("it reads")
}

/// The process as it stands now.
pub async fn process(town: &TestTown) -> Process {
    let now = town.app.town(&town.town.key).await.expect("it loads").expect("it is there");
    Processes::of(&now).find(SLUG).expect("it is read").clone()
}

/// How many entries of these kinds the journal has.
pub async fn told(town: &TestTown, verbs: &'static [&'static str]) -> usize {
    let mut tx = town.store().read().await.expect("it reads");
    let told = store::journal::list_after(&mut tx, None, verbs, 0, 1_000).await;
    told.expect("it reads").len()
}
