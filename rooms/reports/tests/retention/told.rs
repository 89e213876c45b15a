//! A run of the deletion: that it is one, and what is told of it before and after.

use kernel::Ts;
use reports::{
    Scope,
    jobs::{self, preview},
    retention::{Periods, Rule},
    store::{list_runs, list_steps},
    verbs,
};
use store::Error;

use crate::{
    ANSWER, administrator, closed, has_contact, like, ran,
    staff_town::{clerk as signed_in, press, sent, town},
};

#[tokio::test]
async fn a_run_that_was_broken_off_goes_on_and_is_one_run() {
    let town = town().await;
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    for _ in 0..3 {
        closed(&town, &mut clerk, like()).await;
    }
    town.clock.advance(181 * Ts::DAY);
    let at = testkit::town::NOW.plus(181 * Ts::DAY);
    let periods = Periods::of(&Scope::of_town(&town.town));
    let chance = town.app.chance.clone();
    // Begun, one rule done, and then the lights went out.
    let begun = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let run = verbs::begin_run(tx, &chance, &jobs::RETAIN_ACTOR, at, periods).await?;
            verbs::delete_due(tx, &chance, &jobs::RETAIN_ACTOR, at, &run, Rule::Contact).await?;
            Ok(run)
        })
    });
    let begun = begun.await.unwrap();
    let rules =
        jobs::retain_now(&town.town, &town.app.chance, &jobs::RETAIN_ACTOR, at, at).await.unwrap();
    assert_eq!(rules.iter().find(|ran| ran.rule == Rule::Contact).unwrap().deleted, 3);
    let mut tx = town.store().read().await.unwrap();
    let runs = list_runs(&mut tx, Ts(i64::MAX), 10).await.unwrap();
    assert_eq!(runs.len(), 1);
    assert_eq!(runs[0].id, begun.id);
    assert_eq!(list_steps(&mut tx, &[begun.id]).await.unwrap().len(), Rule::ALL.len());
}

#[tokio::test]
async fn a_dry_run_names_codes_and_days_and_deletes_nothing() {
    let town = town().await;
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    let code = closed(&town, &mut clerk, like()).await;
    let at = testkit::town::NOW.plus(200 * Ts::DAY);
    let rules = preview(&town.town, at).await.unwrap();
    let contact = rules.iter().find(|rule| rule.rule == Rule::Contact).unwrap();
    assert_eq!(contact.count, 1);
    assert_eq!(contact.due[0].code, code);
    assert_eq!(contact.due[0].on, testkit::town::NOW.plus(180 * Ts::DAY));
    assert!(has_contact(&town, &code).await);
    let nothing = preview(&town.town, testkit::town::NOW).await.unwrap();
    assert!(nothing.iter().all(|rule| rule.count == 0 && rule.due.is_empty()));
}

#[tokio::test]
async fn reporters_read_when_their_contact_data_go_and_when_they_went() {
    let town = town().await;
    let mut visitor = town.visitor();
    let sent = sent(&town, like()).await;
    let own = format!("/reports/own/{}", sent.secret);
    assert!(visitor.get(&own).await.main().contains("180 Tage nach dem Abschluss"));
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    press(&mut clerk, &sent.code, "release", &[]).await;
    press(&mut clerk, &sent.code, "closure", &ANSWER).await;
    let page = visitor.get(&own).await;
    assert!(page.main().contains("am 22. Mai 2027"), "{}", page.main());
    town.run_jobs().await;
    town.clock.advance(181 * Ts::DAY);
    town.run_jobs().await;
    let page = visitor.get(&own).await;
    assert!(page.main().contains("haben wir am 23. Mai 2027 gelöscht"), "{}", page.main());
}

#[tokio::test]
async fn administrators_see_what_is_due_and_the_certificate_of_a_run() {
    let town = town().await;
    let mut clerk = signed_in(&town, "tiefbauamt").await;
    let code = closed(&town, &mut clerk, like()).await;
    assert_eq!(clerk.get("/staff/retention").await.status(), 403);
    town.run_jobs().await;
    town.clock.advance(170 * Ts::DAY);
    town.run_jobs().await;
    let mut administrator = administrator(&town).await;
    let page = administrator.get("/staff/retention").await;
    let row = page.all("tbody tr").into_iter().find(|row| row.starts_with("Kontaktdaten")).unwrap();
    assert!(row.ends_with("18001"), "none tonight, one within a month: {row}");
    town.clock.advance(11 * Ts::DAY);
    town.run_jobs().await;
    let mut administrator = crate::administrator(&town).await;
    let page = administrator.get("/staff/retention").await;
    let link = page.attributes("#runs-title ~ ul a", "href").remove(0);
    for lang in ["de", "en", "de-simple"] {
        let mut reader = administrator.clone().speaking(lang);
        for path in ["/staff/retention", &link] {
            let page = reader.get(path).await;
            assert_eq!(page.status(), 200, "{path}");
            assert!(!page.main().contains("reports-retention"), "{lang} {path}: {}", page.main());
            assert!(!page.text().contains("{ $") && !page.text().contains(&code), "{lang} {path}");
        }
    }
    let certificate = administrator.get(&link).await;
    let hash = ran(&town).await.into_iter().find(|r| r.rule == Rule::Contact).unwrap().sha256;
    assert!(certificate.main().contains(&hash), "{}", certificate.main());
    assert_eq!(administrator.get("/staff/retention/ZZZZZZZ").await.status(), 404);
}
