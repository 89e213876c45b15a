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
    Like, PERMIT, applied, case_path, check_all, clerk, decide, definition, later, outbox,
    progress_path, town, verbs_of,
};

/// An application that was refused, so that nothing of it holds any more.
async fn refused(town: &TestTown, text: String) -> Submitted {
    let sent = applied(town, Like { text, ..Like::default() }).await;
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
        _ => q!(tx, "SELECT CAST(count(*) AS BIGINT) FROM case_decision"),
    }
    .scalar()
    .await
    .expect("it is counted")
}

#[tokio::test]
async fn an_application_is_deleted_as_long_after_its_end_as_its_service_says() {
    let town = town().await;
    let sent = refused(&town, definition(PERMIT)).await;
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

/// A paper of a field, and the same of another one.
async fn attach(town: &TestTown, sent: &Submitted, field: &'static str) {
    let (id, now, chance) = (sent.id, town.clock.now(), town.app.chance.clone());
    let attached = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            q!(
                tx,
                "INSERT INTO application_file (file, application, field, row, nr, name, sha256, size)
                 VALUES ($1, $2, $3, 0, 1, 'schein.pdf', $5, 1),
                   ($4, $2, 'other', 0, 1, 'other.pdf', $5, 1)",
                chance.uuid(now),
                id,
                field,
                chance.uuid(now),
                vec![7_u8; 32]
            )
            .exec()
            .await
        })
    });
    attached.await.expect("they are attached");
}

/// Something that was asked about two fields and answered.
async fn answer_later(town: &TestTown, sent: &Submitted, fields: [&'static str; 2]) {
    let (id, now, chance) = (sent.id, town.clock.now(), town.app.chance.clone());
    let answered = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            q!(
                tx,
                "INSERT INTO case_request (id, case_id, at, clerk, department, text, due_at,
                   answered_at, answer, field)
                 SELECT $1, id, $3, $1, 'd', 'Wie?', $3, $3, 'kurz', $4 FROM application_case
                   WHERE application = $6
                 UNION ALL SELECT $2, id, $3, $1, 'd', 'Wie?', $3, $3, 'lang', $5
                   FROM application_case WHERE application = $6",
                chance.uuid(now),
                chance.uuid(now),
                now,
                fields[0],
                fields[1],
                id
            )
            .exec()
            .await
        })
    });
    answered.await.expect("it is answered");
}

async fn texts(town: &TestTown, sql: &'static str) -> Vec<String> {
    let mut tx = town.store().read().await.expect("the store reads");
    let found: Vec<(String,)> = q!(&mut tx, sql).all().await.expect("they are read");
    found.into_iter().map(|(text,)| text).collect()
}

#[tokio::test]
async fn what_a_field_keeps_for_a_shorter_time_goes_before() {
    const FILES: &str = "SELECT field FROM application_file ORDER BY field";
    const ANSWERS: &str = "SELECT answers FROM application";
    const LATER: &str = "SELECT answer FROM case_request WHERE answer IS NOT NULL ORDER BY answer";
    let town = town().await;
    let name = "key = \"firma\"\ntype = \"text\"\n";
    let text = definition(PERMIT);
    assert!(text.contains(name));
    let text = text.replacen(name, &format!("{name}retention_days = 365\n"), 1);
    let sent = refused(&town, text).await;
    attach(&town, &sent, "fahrzeuge.schein").await;
    answer_later(&town, &sent, ["firma", "strasse"]).await;

    later(&town, 364);
    town.run_jobs().await;
    assert_eq!(texts(&town, FILES).await, ["fahrzeuge.schein", "other"]);
    assert!(texts(&town, ANSWERS).await[0].contains("\"firma\""));
    assert_eq!(texts(&town, LATER).await, ["kurz", "lang"]);
    later(&town, 3);
    town.run_jobs().await;
    assert_eq!(count(&town, "application").await, 1);
    assert_eq!(texts(&town, FILES).await, ["other"]);
    let answers = texts(&town, ANSWERS).await;
    assert!(!answers[0].contains("\"firma\"") && answers[0].len() > 2, "{answers:?}");
    assert_eq!(texts(&town, LATER).await, ["lang"], "what was said about it later goes, too");
    later(&town, 2);
    town.run_jobs().await;
    let shortened = verbs_of(&town, &sent).await;
    assert_eq!(shortened.iter().filter(|v| *v == "application_shortened").count(), 1, "once");
}

#[tokio::test]
async fn what_is_owed_keeps_the_application() {
    let town = town().await;
    let sent = refused(&town, definition(PERMIT)).await;
    let deed = Deed {
        actor: kernel::Actor::System("test"),
        now: town.clock.now(),
        chance: town.app.chance.clone(),
    };
    let (id, number) = (sent.id, sent.reference.clone());
    let asked = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let about = (id, number.as_str(), PERMIT);
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
            for (nr, (name, lang)) in [("betrieb", None), ("firm", Some("en"))].iter().enumerate() {
                let nr = u8::try_from(nr).expect("two");
                let draft = services::draft::Draft {
                    token_hash: vec![nr; 32],
                    code_hash: vec![nr + 2; 32],
                    idempotency_key: chance.token(),
                    service: PERMIT.to_owned(),
                    version: 1_001,
                    data: services::draft::Data {
                        confirmed: Some(format!("{name}@example.org")),
                        lang: lang.map(str::to_owned),
                        ..Default::default()
                    },
                    person: None,
                    created_at: now,
                    changed_at: now,
                };
                services::store::put_draft(tx, &draft, now).await?;
            }
            services::jobs::plan_sweep(tx, &chance, now).await
        })
    });
    begun.await.expect("a draft");
    later(&town, 22);
    assert!(!outbox(&town).await.contains("begonnener Antrag"));
    later(&town, 4);
    let mails = outbox(&town).await;
    assert!(mails.contains("begonnener Antrag wird am 23. Dezember 2026 gelöscht"), "{mails}");
    let english = "you began will be deleted on 23 December 2026";
    assert!(mails.contains(english), "in the language they wrote in: {mails}");
    later(&town, 7);
    let again = outbox(&town).await;
    assert_eq!(again.matches("gelöschtan betrieb@").count(), 1, "{again}");
}
