//! A participatory budget whose urn is filled.

use identity::Role;
use kernel::{Actor, Clock, Lang, Ts};
use participation::{
    Deed, Processes,
    budget::{BallotId, Channel, Choices, ProjectId},
    store::budget::{NewBallot, find_project, insert_ballot},
    verbs::budget::{Idea, admit, propose},
};
use store::Tx;
use testkit::TestTown;

/// The process of the example town.
pub const SLUG: &str = "buergerhaushalt";
/// Where it is counted.
pub const COUNT: &str = "/staff/participation/buergerhaushalt/count";

/// Titles and costs; the numbers follow from the order.
const PROJECTS: [(&str, i64); 4] = [
    ("Sporthalle öffnen", 280_000),
    ("Bäume am Ring", 200_000),
    ("Brücke für Räder", 150_000),
    ("Springbrunnen", 40_000),
];

/// A clerk of the office whose process it is.
pub async fn clerk(town: &TestTown) -> testkit::Actor {
    let office = Some("stadtplanung");
    town.person("paula@stadtplanung.example", &[(Role::Clerk, office)]).await
}

/// Puts the clock into the days of the vote.
pub async fn open(town: &TestTown) {
    let process = process(town);
    let (phase, _) = process.budget().expect("people vote in it");
    town.clock.advance(phase.opens.0 - town.clock.now().0 + Ts::DAY);
}

/// Puts the clock behind the last day of the vote.
pub async fn close(town: &TestTown) {
    let process = process(town);
    let (phase, _) = process.budget().expect("people vote in it");
    town.clock.advance(phase.closes.0 - town.clock.now().0 + Ts::SECOND);
}

fn process(town: &TestTown) -> participation::Process {
    Processes::of(&town.town).find(SLUG).cloned().expect("the example has it")
}

/// Four projects, and thirty ballots: eighteen of the old town for the first two, twelve for the
/// third, eight of them from Paradies, ten of all on paper.
pub async fn fill(town: &TestTown) {
    let process = process(town);
    let (now, chance) = (town.clock.now(), town.app.chance.clone());
    let filled = town.store().write::<_, store::Error, _>(move |tx| {
        let (process, chance) = (process.clone(), chance.clone());
        Box::pin(async move {
            let deed = Deed { actor: Actor::System("test"), now, chance };
            for ((title, cost), number) in PROJECTS.into_iter().zip(1..) {
                let idea = Idea {
                    id: ProjectId::fresh(&deed.chance, now),
                    title: title.to_owned(),
                    body: title.to_owned(),
                    lang: Lang::De,
                    district: None,
                    category: None,
                    contribution: None,
                };
                propose(tx, &deed, &process, &idea).await?;
                let stored = find_project(tx, SLUG, number).await?.expect("it was proposed");
                admit(tx, &deed, &stored, cost, "Machbar.").await?;
            }
            for voter in 0..30 {
                let (choices, district) = match voter {
                    0..18 => (vec![(1, 1), (2, 1)], Some("altstadt")),
                    18..26 => (vec![(3, 1)], Some("paradies")),
                    _ => (vec![(3, 1)], None),
                };
                let channel = if voter % 3 == 0 { Channel::Paper } else { Channel::Web };
                cast(tx, &deed, choices, district, channel).await?;
            }
            Ok(())
        })
    });
    filled.await.expect("it is stored");
}

/// One more ballot.
pub async fn cast(
    tx: &mut Tx,
    deed: &Deed,
    choices: Choices,
    district: Option<&str>,
    channel: Channel,
) -> store::Result<bool> {
    let ballot = NewBallot {
        id: BallotId::fresh(&deed.chance, deed.now),
        process: SLUG.to_owned(),
        voter: None,
        browser: None,
        receipt_hash: None,
        channel: channel.as_str().to_owned(),
        district: district.map(str::to_owned),
        cast_at: deed.now,
        choices,
    };
    insert_ballot(tx, ballot).await
}
