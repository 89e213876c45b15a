//! Following through the pages: from the wish to the mail, and out again.

mod voiced;

use axum::{body::Body, http::Request};
use kernel::Ts;
use reports::{Closing, jobs::plan_telling, verbs};
use testkit::TestTown;
use voiced::{Like, clerk, follow, link, mails, report, rooms, town};

const ANNA: &str = "anna@example.org";

/// Mails that tell something, newest first.
async fn told(town: &TestTown, to: &str) -> Vec<letters::store::Shown> {
    let mut all = mails(town, to).await;
    all.retain(|mail| mail.kind != "follow_confirmation");
    all
}

async fn later(town: &TestTown, micros: i64) {
    town.clock.advance(micros);
    town.run_jobs().await;
}

#[tokio::test]
async fn an_address_is_proved_by_pressing_and_not_by_opening_the_link() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut visitor = town.visitor();
    let wish = [("email", ANNA), ("report", code.as_str())];
    let answer = visitor.fill("/reports/follow", "/reports/follow", &wish).await;
    assert_eq!(answer.location().as_deref(), Some("/reports/follow/done?sent"));
    town.run_jobs().await;
    let mail = mails(&town, ANNA).await.remove(0);
    assert!(mail.body.contains(&code), "{}", mail.body);
    let path = link(&mail, "/reports/follow/confirm/");
    // A scanner opens it, twice.
    let mut scanner = town.visitor();
    assert_eq!(scanner.get(&path).await.status(), 200);
    assert_eq!(scanner.get(&path).await.status(), 200);
    act!(&town, code, |tx, deed, report| verbs::start_work(tx, &deed, &report, None));
    later(&town, 5 * Ts::MINUTE).await;
    assert!(told(&town, ANNA).await.is_empty(), "nobody confirmed");
    let answer = visitor.fill(&path, &path, &[]).await;
    let page = visitor.open(&answer.location().unwrap()).await;
    assert!(page.main().contains(&code), "{}", page.main());
    later(&town, 5 * Ts::MINUTE).await;
    let told = told(&town, ANNA).await;
    assert_eq!(told.len(), 1, "what happened in between is told once");
    assert!(told[0].body.contains("arbeitet daran"), "{}", told[0].body);
}

#[tokio::test]
async fn known_and_unknown_addresses_get_the_same_answer() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    follow(&town, ANNA, "report", &code, "de").await;
    let before = mails(&town, ANNA).await.len();
    let mut visitor = town.visitor();
    let mut answers = Vec::new();
    for email in [ANNA, "bert@example.org"] {
        let path = format!("/reports/{code}");
        let answer = visitor.fill(&path, &format!("{path}/follow"), &[("email", email)]).await;
        answers.push((answer.status(), answer.location()));
    }
    assert_eq!(answers[0], answers[1]);
    town.run_jobs().await;
    assert_eq!(mails(&town, ANNA).await.len(), before, "who follows already gets no mail");
}

#[tokio::test]
async fn a_wish_with_something_missing_says_so_and_is_none() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut visitor = town.visitor();
    let path = format!("/reports/{code}");
    let wrong = visitor.fill(&path, &format!("{path}/follow"), &[("email", "anna")]).await;
    assert_eq!(wrong.status(), 422);
    assert!(wrong.has("#email[aria-invalid]"), "{}", wrong.main());
    let form = "/reports/follow";
    let wrong = visitor.fill(form, form, &[("email", ANNA)]).await;
    assert_eq!(wrong.status(), 422);
    assert!(mails(&town, ANNA).await.is_empty());
}

#[tokio::test]
async fn what_a_clerk_does_in_one_go_arrives_as_one_mail_and_only_once() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    follow(&town, ANNA, "report", &code, "de").await;
    act!(&town, code, |tx, deed, report| verbs::start_work(tx, &deed, &report, Some(deed.now)));
    act!(&town, code, |tx, deed, report| verbs::write_note(
        tx,
        &deed,
        &report,
        "Nur für uns",
        false
    ));
    act!(&town, code, |tx, deed, report| verbs::write_note(
        tx,
        &deed,
        &report,
        "Material ist bestellt",
        true
    ));
    town.run_jobs().await;
    assert!(told(&town, ANNA).await.is_empty(), "it waits for more to happen");
    town.clock.advance(Ts::SECOND);
    act!(&town, code, |tx, deed, report| verbs::close(
        tx,
        &deed,
        &report,
        Closing::Fixed,
        "Loch ist gefüllt"
    ));
    later(&town, 2 * Ts::MINUTE).await;
    let mails = told(&town, ANNA).await;
    assert_eq!(mails.len(), 1);
    let body = &mails[0].body;
    for said in ["Material ist bestellt", "Loch ist gefüllt", "23. November 2026", "Vor Ort"] {
        assert!(body.contains(said), "{said} is missing in {body}");
    }
    assert!(!body.contains("Nur für uns"), "{body}");
    assert!(!body.contains("reports-"), "every word is said: {body}");
    // The same job once more, as after a crash.
    let (chance, now) = (town.app.chance.clone(), clerk(&town).now);
    town.store()
        .write::<_, store::Error, _>(move |tx| {
            Box::pin(async move { plan_telling(tx, &chance, now, &code).await })
        })
        .await
        .unwrap();
    later(&town, 2 * Ts::MINUTE).await;
    assert_eq!(told(&town, ANNA).await.len(), 1, "nobody is told twice");
}

#[tokio::test]
async fn followers_of_a_report_hear_of_every_turn_in_their_language() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    for (email, lang) in
        [("de@example.org", "de"), ("en@example.org", "en"), ("ls@example.org", "de-simple")]
    {
        follow(&town, email, "report", &code, lang).await;
    }
    act!(&town, code, |tx, deed, report| verbs::hand_over(
        tx,
        &deed,
        &report,
        "stadtwerke",
        "Gehört uns nicht"
    ));
    act!(&town, code, |tx, deed, report| verbs::close(tx, &deed, &report, Closing::Answered, ""));
    act!(&town, code, |tx, deed, report| async {
        verbs::dispute(tx, &deed, &report, "Noch da", None).await.map(|_| ())
    });
    act!(&town, code, |tx, deed, report| verbs::reopen(tx, &deed, &report));
    later(&town, 2 * Ts::MINUTE).await;
    let wanted = [
        (
            "de@example.org",
            ["Jetzt zuständig", "abgeschlossen", "noch nicht behoben", "wieder offen"],
        ),
        ("en@example.org", ["Now responsible", "closed", "not fixed yet", "open again"]),
        ("ls@example.org", ["Jetzt kümmert sich", "fertig", "noch kaputt", "noch einmal darum"]),
    ];
    for (email, said) in wanted {
        let mails = told(&town, email).await;
        assert_eq!(mails.len(), 1, "{email}");
        for words in said {
            assert!(mails[0].body.contains(words), "{words}: {}", mails[0].body);
        }
        assert!(!mails[0].body.contains("reports-"), "{}", mails[0].body);
    }
}

#[tokio::test]
async fn a_report_that_is_taken_back_tells_only_that() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    follow(&town, ANNA, "report", &code, "de").await;
    act!(&town, code, |tx, deed, report| verbs::write_note(tx, &deed, &report, "Geheim", true));
    act!(&town, code, |tx, deed, report| verbs::withhold(tx, &deed, &report, "Namen genannt"));
    later(&town, 2 * Ts::MINUTE).await;
    let mails = told(&town, ANNA).await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].body.contains("nicht öffentlich"), "{}", mails[0].body);
    for hidden in ["Geheim", "Namen genannt"] {
        assert!(!mails[0].body.contains(hidden), "{}", mails[0].body);
    }
}

#[tokio::test]
async fn the_digest_comes_in_the_morning_with_what_is_new_and_never_empty() {
    let town = town().await;
    let _before = report(&town, Like { text: "Vorher gemeldet", ..Like::default() }).await;
    follow(&town, ANNA, "district", "altstadt", "de").await;
    follow(&town, "bert@example.org", "category", "idee_raum", "en").await;
    later(&town, Ts::DAY).await;
    assert!(told(&town, ANNA).await.is_empty(), "nothing new, no mail");
    let here = report(&town, Like { text: "Neu in der Altstadt", ..Like::default() }).await;
    let elsewhere = Like { text: "Neu im Paradies", district: Some("paradies"), ..Like::default() };
    report(&town, elsewhere).await;
    report(&town, Like { text: "Nicht freigegeben", released: false, ..Like::default() }).await;
    town.run_jobs().await;
    assert!(told(&town, ANNA).await.is_empty(), "not before the morning");
    later(&town, Ts::DAY).await;
    let mails = told(&town, ANNA).await;
    assert_eq!(mails.len(), 1);
    let body = &mails[0].body;
    assert!(body.contains("Neu in der Altstadt") && body.contains(&here), "{body}");
    for other in ["Vorher", "Paradies", "Nicht freigegeben", "reports-"] {
        assert!(!body.contains(other), "{other} in {body}");
    }
    assert!(told(&town, "bert@example.org").await.is_empty());
    later(&town, Ts::DAY).await;
    later(&town, Ts::DAY).await;
    assert_eq!(told(&town, ANNA).await.len(), 1, "what was told is not told again");
}

#[tokio::test]
async fn a_group_of_categories_can_be_followed() {
    let town = town().await;
    let scope = reports::Scope::of_town(&town.town);
    let group = scope
        .catalogue
        .groups()
        .iter()
        .find(|g| g.categories.iter().any(|c| c.key == "strassenschaden"))
        .unwrap();
    follow(&town, ANNA, "category", &group.key, "de").await;
    report(&town, Like::default()).await;
    later(&town, Ts::DAY).await;
    let mails = told(&town, ANNA).await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].subject.contains(group.name.get(kernel::Lang::De)), "{}", mails[0].subject);
}

#[tokio::test]
async fn one_click_of_a_mail_program_ends_the_mails_without_cookies() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    follow(&town, ANNA, "report", &code, "de").await;
    act!(&town, code, |tx, deed, report| verbs::start_work(tx, &deed, &report, None));
    later(&town, 2 * Ts::MINUTE).await;
    let path = link(&told(&town, ANNA).await[0], "/reports/follow/stop/");
    let post = || Request::post(&path).header("content-type", "application/x-www-form-urlencoded");
    let body = || Body::from("List-Unsubscribe=One-Click");
    let mut program = town.visitor();
    assert_eq!(program.get(&path).await.status(), 200, "looking ends nothing");
    assert_eq!(program.send(post(), body()).await.status(), 200);
    assert_eq!(program.send(post(), body()).await.status(), 200, "twice is fine");
    assert_eq!(program.get(&path).await.status(), 410);
    act!(&town, code, |tx, deed, report| verbs::write_note(tx, &deed, &report, "Mehr", true));
    later(&town, 2 * Ts::MINUTE).await;
    assert_eq!(told(&town, ANNA).await.len(), 1, "no more mails");
}

#[tokio::test]
async fn everything_an_address_follows_can_be_stopped_one_by_one() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    follow(&town, ANNA, "report", &code, "de").await;
    follow(&town, ANNA, "district", "paradies", "de").await;
    act!(&town, code, |tx, deed, report| verbs::start_work(tx, &deed, &report, None));
    later(&town, 2 * Ts::MINUTE).await;
    let path = link(&told(&town, ANNA).await[0], "/reports/follow/stop/");
    let mut visitor = town.visitor();
    let page = visitor.get(&path).await;
    assert!(page.main().contains("Paradies") && page.main().contains(&code), "{}", page.main());
    let answer = visitor.fill(&path, &path, &[]).await;
    let page = visitor.open(&answer.location().unwrap()).await;
    assert!(page.main().contains("Paradies"), "{}", page.main());
    assert!(!page.main().contains(&code), "{}", page.main());
}

#[tokio::test]
async fn the_address_of_ones_own_account_needs_no_link() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut anna = town.person(ANNA, &[]).await;
    let page = anna.get("/reports/follow").await;
    assert_eq!(page.attributes("#email", "value"), [ANNA]);
    let answer =
        anna.fill("/reports/follow", "/reports/follow", &[("report", &code.to_lowercase())]).await;
    assert_eq!(answer.location().as_deref(), Some("/reports/follow/done?following"));
    town.run_jobs().await;
    assert!(mails(&town, ANNA).await.is_empty());
    act!(&town, code, |tx, deed, report| verbs::start_work(tx, &deed, &report, None));
    later(&town, 2 * Ts::MINUTE).await;
    assert_eq!(told(&town, ANNA).await.len(), 1);
}

#[tokio::test]
async fn what_is_missing_is_said_at_its_field() {
    let town = town().await;
    let mut visitor = town.visitor();
    let page = visitor
        .fill("/reports/follow", "/reports/follow", &[("email", "anna"), ("report", "XXXXXXX")])
        .await;
    assert!(page.has("#email-error") && page.has("#report-error"), "{}", page.main());
    assert_eq!(page.attributes("#report", "value"), ["XXXXXXX"], "what was typed stays");
    let page = visitor.fill("/reports/follow", "/reports/follow", &[("email", ANNA)]).await;
    assert!(page.has("#district-error"), "{}", page.main());
}

#[tokio::test]
async fn one_network_cannot_send_mails_to_the_whole_world() {
    let town = TestTown::with_limits(rooms).await;
    let code = report(&town, Like::default()).await;
    let mut visitor = town.visitor();
    let path = format!("/reports/{code}");
    let mut statuses = Vec::new();
    for nr in 0..6 {
        let email = format!("{nr}@example.org");
        let answer = visitor.fill(&path, &format!("{path}/follow"), &[("email", &email)]).await;
        statuses.push(answer.status());
    }
    assert_eq!(statuses, [303, 303, 303, 303, 303, 429]);
}

#[tokio::test]
async fn the_same_day_promised_again_is_no_news() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    follow(&town, ANNA, "report", &code, "de").await;
    for _ in 0..2 {
        let day = Ts(clerk(&town).now.0 / Ts::DAY * Ts::DAY + 30 * Ts::DAY);
        act!(&town, code, |tx, deed, report| verbs::accept(tx, &deed, &report, Some(day)));
        act!(&town, code, |tx, deed, report| verbs::start_work(tx, &deed, &report, Some(day)));
        later(&town, 2 * Ts::MINUTE).await;
        assert_eq!(told(&town, ANNA).await.len(), 1);
    }
}

#[tokio::test]
async fn an_address_nobody_confirms_is_forgotten() {
    let town = town().await;
    let code = report(&town, Like::default()).await;
    let mut visitor = town.visitor();
    let wish = [("email", ANNA), ("report", code.as_str())];
    visitor.fill("/reports/follow", "/reports/follow", &wish).await;
    town.run_jobs().await;
    let path = link(&mails(&town, ANNA).await[0], "/reports/follow/confirm/");
    later(&town, 9 * Ts::DAY).await;
    assert_eq!(visitor.get(&path).await.status(), 410);
}
