//! Duplicates, splitting, and what becomes public of a report.

#[path = "duplicates/merging.rs"]
mod merging;
#[path = "duplicates/public.rs"]
mod public;
#[path = "duplicates/rule.rs"]
mod rule;
#[path = "duplicates/splitting.rs"]
mod splitting;
mod staff_town;

use reports::{Deed, Report, store::find_by_code, verbs};
use staff_town::{now, press};
use store::Error;
use testkit::{Actor, TestTown};

/// A deed of the house, where it does not matter whose.
fn deed(town: &TestTown) -> Deed {
    use kernel::Clock;
    Deed {
        actor: kernel::Actor::System("test"),
        department: "tiefbauamt".to_owned(),
        now: town.clock.now(),
        chance: town.app.chance.clone(),
    }
}

/// Voices of devices on a report.
async fn voices(town: &TestTown, code: &str, devices: &[u8]) {
    let (deed, code, devices) = (deed(town), code.to_owned(), devices.to_vec());
    let voiced = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            for device in devices {
                let report = find_by_code(tx, &code).await?.expect("it is there");
                verbs::support(tx, &deed, &report, &[device]).await?;
            }
            Ok(())
        })
    });
    voiced.await.expect("the store works");
}

/// Somebody follows a report, with a confirmed address.
async fn follows(town: &TestTown, code: &str, email: &str) {
    use kernel::Clock;
    let (chance, at) = (town.app.chance.clone(), town.clock.now());
    let (code, email) = (code.to_owned(), email.to_owned());
    let followed = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let follower = reports::store::Follower {
                id: chance.uuid(at),
                target: "report".to_owned(),
                target_key: code,
                email,
                lang: "de".to_owned(),
                token: chance.token(),
                confirmed_at: Some(at),
                told_seq: store::journal::last(tx).await?,
            };
            reports::store::insert_follower(tx, &follower, at).await
        })
    });
    followed.await.expect("the store works");
}

/// Bodies of the mails to an address, oldest first.
async fn mails(town: &TestTown, to: &str) -> Vec<String> {
    let mut tx = town.store().read().await.expect("the store reads");
    let all = letters::store::list_mails(&mut tx, None, 1_000).await.expect("the store reads");
    all.into_iter().rev().filter(|m| m.recipient == to).map(|m| m.body).collect()
}

/// A released report.
async fn released(town: &TestTown, clerk: &mut Actor, text: &'static str) -> String {
    let code = staff_town::report(town, staff_town::Like { text, ..Default::default() }).await;
    assert_eq!(staff_town::notice(&press(clerk, &code, "release", &[]).await), "done=released");
    code
}

/// A report that came in, with the secret of its reporter: code and secret.
async fn with_secret(town: &TestTown, like: staff_town::Like) -> (String, String) {
    let sent = staff_town::sent(town, like).await;
    (sent.code, sent.secret)
}

/// What a merge must bring back.
fn facts(report: &Report) -> impl PartialEq + std::fmt::Debug + use<> {
    (
        report.published_at,
        report.withheld_at,
        report.closed_at,
        report.closed_reason.clone(),
        report.fixed_at,
        report.disputed_at,
        report.started_at,
        report.expected_at,
        report.supporters,
        report.merged_into,
        report.status(),
    )
}

async fn facts_of(town: &TestTown, code: &str) -> impl PartialEq + std::fmt::Debug + use<> {
    facts(&now(town, code).await)
}
