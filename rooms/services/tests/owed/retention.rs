//! Applications end, and so do drafts.

use kernel::{Clock, Ts};
use services::{
    Deed,
    retention::{self, Rule, SUBJECT},
    verbs::Submitted,
};
use store::{Error, journal, q};
use testkit::TestTown;

use crate::town::{
    Like, applied, case_path, check_all, clerk, decide, later, outbox, progress_path, town,
    verbs_of,
};

/// An application that was refused, so that nothing of it holds any more.
async fn refused(town: &TestTown) -> Submitted {
    let sent = applied(town, Like::default()).await;
    let path = case_path(&sent);
    let (mut first, mut second) = (clerk(town, "anna").await, clerk(town, "ben").await);
    check_all(&mut first, &path).await;
    let page = first.get(&format!("{path}/decision")).await;
    let reason = page.attributes("input[name=reason]", "value").into_iter().next();
    let mut fields = vec![("outcome", "refused"), ("words", "Es fehlt der Handwerksbetrieb.")];
    fields.extend(reason.as_deref().map(|reason| ("reason", reason)));
    decide(&mut first, &path, &fields).await;
    second.fill(&path, &format!("{path}/confirmation"), &[]).await;
    sent
}

async fn count(town: &TestTown, what: &'static str) -> i64 {
    let mut tx = town.store().read().await.expect("the store reads");
    match what {
        "application" => q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM application"),
        "file" => q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM application_file"),
        _ => q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM case_decision"),
    }
    .scalar()
    .await
    .expect("it is counted")
}

#[tokio::test]
async fn an_application_is_deleted_as_long_after_its_end_as_its_service_says() {
    let town = town().await;
    let sent = refused(&town).await;
    let own = progress_path(&sent).replace("/progress", "");
    let page = town.visitor().get(&own).await;
    assert!(page.main().contains("wird am 22. November 2029 gelöscht"), "{}", page.main());

    later(&town, 1_090);
    town.run_jobs().await;
    assert_eq!(count(&town, "application").await, 1, "not before its time");
    let soon = town.clock.now().plus(10 * Ts::DAY);
    let due = retention::preview(&town.town, soon, 100).await.expect("it is looked at");
    let due = due.iter().find(|rule| rule.rule == Rule::Applications).expect("a rule");
    assert_eq!(due.due.len(), 1);
    assert_eq!(due.due[0].0, sent.reference);
    assert_eq!(count(&town, "application").await, 1, "looking deletes nothing");

    later(&town, 7);
    town.run_jobs().await;
    assert_eq!((count(&town, "application").await, count(&town, "decision").await), (0, 0));
    assert_eq!(town.visitor().get(&own).await.status(), 404);
    let verbs = verbs_of(&town, &sent).await;
    assert_eq!(verbs.last().map(String::as_str), Some("application_deleted"));
    let mut tx = town.store().read().await.expect("the store reads");
    let proofs = journal::list_newest_about(&mut tx, SUBJECT, 10).await.expect("they are read");
    let proof = proofs.iter().find(|proof| proof.detail.contains("applications"));
    let mut chain = store::chain::Chain::default();
    chain.add(sent.id.0.as_bytes());
    assert!(proof.expect("a proof").detail.contains(&chain.hex()));
}

#[tokio::test]
async fn what_a_field_keeps_for_a_shorter_time_goes_before() {
    let town = town().await;
    let sent = refused(&town).await;
    let (id, now) = (sent.id, town.clock.now());
    let file = town.app.chance.uuid(now);
    let attached = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            q!(
                tx,
                "INSERT INTO application_file (file, application, field, row, nr, name, sha256, size)
                 VALUES ($1, $2, 'fahrzeuge.schein', 0, 1, 'schein.pdf', $3, 1),
                   ($4, $2, 'other', 0, 1, 'other.pdf', $3, 1)",
                file,
                id,
                vec![7_u8; 32],
                uuid::Uuid::nil()
            )
            .exec()
            .await
        })
    });
    attached.await.expect("they are attached");
    let text = crate::town::definition(crate::town::PERMIT);
    let (definition, _) = services::Definition::read("handwerkerparkausweis.toml", &text);
    let definition = definition.expect("it reads");
    let short = definition.all_fields().filter(|(_, _, f)| f.retention_days == Some(365));
    let (_, group, field) = short.last().expect("a field with a period of its own");
    let name = match group {
        Some(group) => format!("{}.{}", group.key, field.key),
        None => field.key.clone(),
    };
    let renamed = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            q!(tx, "UPDATE application_file SET field = $2 WHERE file = $1", file, name)
                .exec()
                .await
        })
    });
    renamed.await.expect("it is of that field");

    later(&town, 364);
    town.run_jobs().await;
    assert_eq!(count(&town, "file").await, 2);
    later(&town, 3);
    town.run_jobs().await;
    assert_eq!((count(&town, "application").await, count(&town, "file").await), (1, 1));
    later(&town, 2);
    town.run_jobs().await;
    let shortened = verbs_of(&town, &sent).await;
    assert_eq!(shortened.iter().filter(|v| *v == "application_shortened").count(), 1, "once");
}

#[tokio::test]
async fn what_is_owed_keeps_the_application() {
    let town = town().await;
    let sent = refused(&town).await;
    let deed = Deed {
        actor: kernel::Actor::System("test"),
        now: town.clock.now(),
        chance: town.app.chance.clone(),
    };
    let (id, number) = (sent.id, sent.reference.clone());
    let asked = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let about = (id, number.as_str(), crate::town::PERMIT);
            services::payment::asking::ask_for(tx, &deed, about, None).await
        })
    });
    asked.await.expect("it is asked for");
    later(&town, 1_200);
    town.run_jobs().await;
    assert_eq!(count(&town, "application").await, 1);
    let withdrawn = town.store().write::<_, Error, _>(|tx| {
        Box::pin(async move { q!(tx, "UPDATE payment_due SET withdrawn_at = 1").exec().await })
    });
    withdrawn.await.expect("nobody asks for it any more");
    later(&town, 1);
    town.run_jobs().await;
    assert_eq!(count(&town, "application").await, 0);
}

#[tokio::test]
async fn whoever_left_an_address_is_told_before_a_draft_goes() {
    let town = town().await;
    let (now, chance) = (town.clock.now(), town.app.chance.clone());
    let begun = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let draft = services::draft::Draft {
                token_hash: vec![1; 32],
                code_hash: vec![2; 32],
                idempotency_key: chance.token(),
                service: crate::town::PERMIT.to_owned(),
                version: 1_001,
                data: services::draft::Data {
                    confirmed: Some("betrieb@example.org".to_owned()),
                    ..Default::default()
                },
                person: None,
                created_at: now,
                changed_at: now,
            };
            services::store::put_draft(tx, &draft, now).await?;
            services::jobs::plan_sweep(tx, &chance, now).await
        })
    });
    begun.await.expect("a draft");
    later(&town, 22);
    assert!(!outbox(&town).await.contains("begonnener Antrag"));
    later(&town, 4);
    let mails = outbox(&town).await;
    assert!(mails.contains("begonnener Antrag wird am 23. Dezember 2026 gelöscht"), "{mails}");
    later(&town, 7);
    let again = outbox(&town).await;
    assert_eq!(again.matches("gelöschtan betrieb@").count(), 1, "{again}");
}
