//! A town whose people are asked something.
#![allow(dead_code, reason = "each test file uses a part")]

pub mod camps;
pub mod urn;

use files::Gates;
use identity::Role;
use testkit::{Actor, Answer, TestTown};
use web::Room;

/// The process of the example town.
pub const PROCESS: &str = "/participation/rad-und-fuss";

/// The budget of the example town.
pub const BUDGET: &str = "/participation/buergerhaushalt/budget";

pub fn rooms(files: &files::Files, mailer: &letters::Mailer) -> Vec<Room> {
    vec![
        files::room(files.clone(), gates()),
        letters::room(mailer),
        identity::room(),
        admin::room(),
        participation::room(),
    ]
}

fn gates() -> Gates {
    Gates::new([std::sync::Arc::new(participation::pictures::FindPictures) as _])
}

pub async fn town() -> TestTown {
    TestTown::konstanz(rooms).await
}

/// A clerk of the office that answers.
pub async fn clerk(town: &TestTown) -> Actor {
    town.person("klara@tiefbauamt.example", &[(Role::Clerk, Some("tiefbauamt"))]).await
}

/// A clerk of the department that looks at everything new.
pub async fn moderator(town: &TestTown) -> Actor {
    town.person("mia@koordination.example", &[(Role::Clerk, Some("koordination"))]).await
}

/// What somebody says, with other values for some fields.
pub fn words<'f>(other: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let usual = [
        ("category", "radweg"),
        ("title", "Radweg endet vor der Brücke"),
        ("text", "Dort steht man plötzlich zwischen Autos."),
        ("address", "Rheinbrücke"),
        ("lon", "9.1768"),
        ("lat", "47.6662"),
        // They know what is there already.
        ("seen", "1"),
    ];
    let kept = usual.into_iter().filter(|(name, _)| other.iter().all(|(n, _)| n != name));
    kept.chain(other.iter().copied()).collect()
}

/// Sends a contribution; answers the address of its author's page.
pub async fn send(author: &mut Actor, other: &[(&str, &str)]) -> String {
    let new = format!("{PROCESS}/new");
    let answer = author.fill(&new, &new, &words(other)).await;
    assert_eq!(answer.status(), 303, "{}", answer.main());
    answer.location().expect("a way to the own page")
}

/// The code of the contribution an author's page shows.
pub async fn code(author: &mut Actor, own: &str) -> String {
    author.get(own).await.one(".al-reporthead__code")
}

/// Presses a button of a case that has no fields.
pub async fn press(clerk: &mut Actor, code: &str, act: &str, fields: &[(&str, &str)]) -> Answer {
    let page = format!("/staff/participation/{code}");
    clerk.fill(&page, &format!("{page}/{act}"), fields).await
}

/// A contribution everybody sees; answers its code.
pub async fn released(town: &TestTown, other: &[(&str, &str)]) -> String {
    let (mut author, mut clerk) = (town.visitor(), clerk(town).await);
    let own = send(&mut author, other).await;
    let code = code(&mut author, &own).await;
    assert_eq!(press(&mut clerk, &code, "release", &[]).await.status(), 303);
    code
}

/// Puts a project from a contribution on the ballot, whose first day is past, and a ballot of the
/// voter's into the urn; answers the address of the receipt.
pub async fn voted(town: &TestTown, voter: &mut Actor) -> String {
    use participation::{Deed, Processes, budget::ProjectId, verbs::budget as verbs};
    let processes = Processes::of(&town.town);
    let process = processes.find("buergerhaushalt").expect("the example has it").clone();
    let deed = Deed {
        actor: kernel::Actor::System("test"),
        now: kernel::Clock::now(&*town.clock),
        chance: town.app.chance.clone(),
    };
    let idea = verbs::Idea {
        id: ProjectId::fresh(&deed.chance, deed.now),
        title: "Brunnen".to_owned(),
        body: "Wasser für alle.".to_owned(),
        lang: kernel::Lang::De,
        district: None,
        category: None,
        contribution: None,
    };
    let stored = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move {
            let project = verbs::propose(tx, &deed, &process, &idea).await?;
            let project = project.expect("the id is fresh");
            verbs::admit(tx, &deed, &project, 1_000, "Machbar.").await
        })
    });
    assert!(stored.await.expect("it writes"));
    let vote = format!("{BUDGET}/vote");
    let sent = voter.fill(&vote, &vote, &[("choice", "1")]).await;
    let to = sent.location().expect("a way to the receipt");
    to.split('?').next().unwrap_or_default().to_owned()
}
