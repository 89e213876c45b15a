//! Payment strands nobody: whatever the payment service, the bank or the payer does, what is paid
//! counts once or somebody is asked to look at it.

mod payment_town;

use kernel::{Clock, Ts};
use payment_town::{
    apply, ask, begin, clerk, due, import, nothing_stranded, now, page, payments, press, says,
    statement, switch, told, town, wait, written,
};

#[tokio::test]
async fn somebody_pays_online_and_comes_back() {
    let town = town().await;
    let due = due(&town).await;
    let mut payer = town.visitor();
    let first = payer.get(&page(&due)).await;
    says(&first, "150,00 €");
    says(&first, "Kreditkarte");
    let pay_page = begin(&town, &mut payer, &due).await;
    assert_eq!(now(&town, &due).await.paid_by, None, "nobody paid yet");
    // Nobody is asked twice within two seconds.
    wait(&town, 3 * Ts::SECOND).await;
    let back = press(&mut payer, &pay_page, "card").await;
    assert_eq!(back, format!("{}/back", page(&due)));
    let asking = payer.get(&back).await;
    says(&asking, "Sie dürfen die Seite schließen");
    assert!(asking.header("refresh").is_some(), "it looks again without scripts");
    town.run_jobs().await;
    let done = payer.open(&back).await;
    says(&done, "Das ist bezahlt");
    let paid = now(&town, &due).await;
    let all = payments(&town, &due).await;
    assert_eq!((all.len(), paid.paid_by), (1, Some(all[0].id)));
    assert!(all[0].books_id.as_ref().is_some_and(|id| id.starts_with("DEMO-")));
    assert_eq!(told(&town, &due).await, ["payment_asked", "payment_started", "payment_paid"]);
    nothing_stranded(&town).await;
}

#[tokio::test]
async fn an_answer_that_gets_lost_makes_no_second_payment() {
    let town = town().await;
    let due = due(&town).await;
    switch(&town, &["lose_answer"]).await;
    let mut payer = town.visitor();
    let online = format!("{}/online", page(&due));
    payer.fill(&page(&due), &online, &[]).await;
    town.run_jobs().await;
    says(&payer.get(&online).await, "Abgebucht ist nichts");
    // The same request again: the service has it already and shows it.
    wait(&town, 20 * Ts::SECOND).await;
    let pay_page =
        payer.get(&format!("{online}?n=1")).await.location().expect("the pay page is known");
    press(&mut payer, &payment_town::path(&pay_page), "card").await;
    wait(&town, 20 * Ts::SECOND).await;
    assert!(now(&town, &due).await.paid_by.is_some());
    let mut tx = town.store().read().await.unwrap();
    let known = services::store::payment::list_demo_payments(&mut tx, 10).await.unwrap();
    assert_eq!(known.len(), 1);
    drop(tx);
    nothing_stranded(&town).await;
}

#[tokio::test]
async fn a_service_that_is_down_costs_nobody_the_application() {
    let town = town().await;
    let due = due(&town).await;
    switch(&town, &["down"]).await;
    wait(&town, 6 * Ts::MINUTE).await;
    let mut payer = town.visitor();
    payer.get(&page(&due)).await;
    town.run_jobs().await;
    says(&payer.get(&page(&due)).await, "antwortet zurzeit nicht");
    let online = format!("{}/online", page(&due));
    payer.fill(&page(&due), &online, &[]).await;
    town.run_jobs().await;
    says(&payer.get(&online).await, "Wir versuchen es weiter");
    // They pay by transfer instead; the attempt nobody could use is given up.
    import(&town, &statement(&[(&written(&due), 15_000, "CRDT", false)])).await;
    assert!(now(&town, &due).await.paid_by.is_some());
    switch(&town, &[]).await;
    wait(&town, Ts::HOUR).await;
    let all = payments(&town, &due).await;
    assert_eq!(all.iter().filter(|p| p.paid_at.is_some()).count(), 1);
    assert!(told(&town, &due).await.contains(&"payment_cancelled".to_owned()));
    nothing_stranded(&town).await;
}

#[tokio::test]
async fn money_that_comes_late_is_found_without_anybody_coming_back() {
    let town = town().await;
    let due = due(&town).await;
    let mut payer = town.visitor();
    let pay_page = begin(&town, &mut payer, &due).await;
    press(&mut payer, &pay_page, "bank").await;
    wait(&town, Ts::MINUTE).await;
    assert_eq!(now(&town, &due).await.paid_by, None);
    wait(&town, 10 * Ts::MINUTE).await;
    assert!(now(&town, &due).await.paid_by.is_some());
    nothing_stranded(&town).await;
}

#[tokio::test]
async fn a_service_that_charges_and_then_says_nothing_is_asked_until_it_answers() {
    let town = town().await;
    let due = due(&town).await;
    let mut payer = town.visitor();
    let pay_page = begin(&town, &mut payer, &due).await;
    switch(&town, &["lose_state"]).await;
    let back = press(&mut payer, &pay_page, "card").await;
    wait(&town, 3 * Ts::SECOND).await;
    payer.get(&back).await;
    town.run_jobs().await;
    says(&payer.get(&back).await, "Bitte bezahlen Sie nicht ein zweites Mal");
    says(&payer.get(&page(&due)).await, "Eine Zahlung ist begonnen");
    wait(&town, 3 * Ts::HOUR).await;
    switch(&town, &[]).await;
    wait(&town, Ts::HOUR).await;
    assert!(now(&town, &due).await.paid_by.is_some());
    assert_eq!(payments(&town, &due).await.len(), 1);
    nothing_stranded(&town).await;
}

#[tokio::test]
async fn after_a_failure_one_can_try_again_and_pays_once() {
    let town = town().await;
    let due = due(&town).await;
    let mut payer = town.visitor();
    for (act, words) in [("fail", "hat nicht geklappt"), ("cancel", "abgebrochen")] {
        let pay_page = begin(&town, &mut payer, &due).await;
        let back = press(&mut payer, &pay_page, act).await;
        payer.get(&back).await;
        wait(&town, 10 * Ts::SECOND).await;
        says(&payer.open(&back).await, words);
    }
    let pay_page = begin(&town, &mut payer, &due).await;
    press(&mut payer, &pay_page, "leave").await;
    let again = begin(&town, &mut payer, &due).await;
    assert_eq!(again, pay_page, "what is open goes on");
    press(&mut payer, &pay_page, "card").await;
    wait(&town, 2 * Ts::DAY).await;
    assert_eq!(payments(&town, &due).await.len(), 3);
    assert!(now(&town, &due).await.paid_by.is_some());
    nothing_stranded(&town).await;
}

#[tokio::test]
async fn who_pays_twice_gets_the_second_back() {
    let town = town().await;
    let due = due(&town).await;
    let mut payer = town.visitor();
    let pay_page = begin(&town, &mut payer, &due).await;
    let transfer = statement(&[(&written(&due), 15_000, "CRDT", false)]);
    import(&town, &transfer).await;
    press(&mut payer, &pay_page, "card").await;
    wait(&town, Ts::MINUTE).await;
    says(&payer.get(&page(&due)).await, "mehr Geld angekommen");
    nothing_stranded(&town).await;
    let mut clerk = clerk(&town).await;
    let list = clerk.get("/staff/payments").await;
    says(&list, "ein zweites Mal");
    let action = list.attributes("form[action^='/staff/payments/tasks/']", "action").remove(0);
    let done = clerk.fill("/staff/payments", &action, &[("outcome", "refunded")]).await;
    assert_eq!(done.location().as_deref(), Some("/staff/payments?cleared"));
    says(&clerk.get("/staff/payments").await, "Zurückzuzahlen");
    // The treasury pays it out, and the next statement says so.
    let out = statement(&[(&written(&due), 15_000, "DBIT", false)]);
    let outcome = import(&town, &out).await;
    assert_eq!((outcome.refunds, outcome.failed.len()), (1, 0));
    says(&clerk.get("/staff/payments").await, "Nichts ist zurückzuzahlen");
    let told = told(&town, &due).await;
    for verb in ["payment_orphaned", "payment_cleared", "refund_ordered", "payment_refunded"] {
        assert!(told.contains(&verb.to_owned()), "{verb}: {told:?}");
    }
    nothing_stranded(&town).await;
}

#[tokio::test]
async fn a_statement_is_taken_in_once_and_names_what_it_cannot_place() {
    let town = town().await;
    let (one, two) = (due(&town).await, due(&town).await);
    let text = statement(&[
        (&written(&one), 15_000, "CRDT", false),
        (&format!("Parken {} danke", two.reference.to_lowercase()), 14_000, "CRDT", false),
        ("Grundsteuer 2026", 99_900, "CRDT", false),
        ("RF18 5390 0754 7034", 500, "CRDT", false),
        (&written(&one), 777, "DBIT", false),
    ]);
    let outcome = import(&town, &text).await;
    assert_eq!((outcome.imported, outcome.payments, outcome.foreign), (2, 2, 2));
    assert_eq!(outcome.failed.len(), 1);
    assert_eq!(outcome.failed[0].line, 6);
    let again = import(&town, &text).await;
    assert_eq!((again.imported, again.unchanged, again.foreign), (0, 2, 2));
    assert!(now(&town, &one).await.paid_by.is_some());
    assert_eq!(now(&town, &two).await.paid_by, None, "ten euros are missing");
    nothing_stranded(&town).await;
    let mut clerk = clerk(&town).await;
    let list = clerk.get("/staff/payments").await;
    says(&list, "ein anderer Betrag");
    let action = list.attributes("form[action^='/staff/payments/tasks/']", "action").remove(0);
    clerk.fill("/staff/payments", &action, &[("outcome", "counted")]).await;
    assert!(now(&town, &two).await.paid_by.is_some());
    nothing_stranded(&town).await;
}

#[tokio::test]
async fn what_the_bank_takes_back_is_open_again() {
    let town = town().await;
    let due = due(&town).await;
    import(&town, &statement(&[(&written(&due), 15_000, "CRDT", false)])).await;
    assert!(now(&town, &due).await.paid_by.is_some());
    let outcome = import(&town, &statement(&[(&written(&due), 15_000, "DBIT", true)])).await;
    assert_eq!(outcome.reversed, 1);
    assert_eq!(now(&town, &due).await.paid_by, None);
    nothing_stranded(&town).await;
    says(&town.visitor().get(&page(&due)).await, "Online bezahlen");
    says(&clerk(&town).await.get("/staff/payments").await, "zurückgeholt");
}

#[tokio::test]
async fn a_clerk_takes_money_once() {
    let town = town().await;
    let applied = apply(&town, 12, 15_000).await;
    let due = ask(&town, &applied).await;
    let mut clerk = clerk(&town).await;
    let found = format!("/staff/payments?reference={}", applied.reference);
    says(&clerk.get(&found).await, "150,00 € sind bezahlt");
    let taken = clerk.fill(&found, "/staff/payments/counter", &[]).await;
    assert_eq!(taken.location().as_deref(), Some("/staff/payments?taken"), "{}", taken.main());
    let unknown = clerk.get("/staff/payments?reference=KN-XXXX-XXXX").await;
    assert_eq!(unknown.status(), 422);
    says(&unknown, "Bitte prüfen Sie die Schreibweise");
    let page = clerk.get("/staff/payments").await;
    let token = page.attributes("meta[name=csrf]", "content").remove(0);
    let fields = [("csrf", token.as_str()), ("reference", applied.reference.as_str())];
    let again = clerk.post("/staff/payments/counter", &fields).await;
    assert_eq!(again.location().as_deref(), Some("/staff/payments?over"));
    let all = payments(&town, &due).await;
    assert_eq!(all.iter().filter(|p| p.paid_at.is_some()).count(), 1);
    assert!(all[0].taken_by.is_some());
    nothing_stranded(&town).await;
}

#[tokio::test]
async fn what_will_not_work_is_told_before_one_pays() {
    let town = town().await;
    let due = due(&town).await;
    switch(&town, &["card_down", "maintenance"]).await;
    wait(&town, 6 * Ts::MINUTE).await;
    let mut payer = town.visitor();
    payer.get(&page(&due)).await;
    town.run_jobs().await;
    let shown = payer.get(&page(&due)).await;
    says(&shown, "Kreditkarte: geht zurzeit nicht");
    says(&shown, "Wartung von 24. November 2026");
}

#[tokio::test]
async fn the_page_of_a_transfer_holds_a_code_and_the_same_in_words() {
    let town = town().await;
    let due = due(&town).await;
    let shown = town.visitor().get(&format!("{}/transfer", page(&due))).await;
    let values = shown.attributes("main input[readonly]", "value");
    assert_eq!(
        values,
        [
            "Stadt Konstanz",
            "DE21 1234 5678 0000 0123 45",
            "MARKDEF1100",
            "150,00",
            written(&due).as_str()
        ]
    );
    let drawn = shown.attributes("main svg.al-qr path", "d").remove(0);
    let read = read_code(&drawn);
    let lines: Vec<&str> = read.split('\n').collect();
    assert_eq!(
        lines,
        [
            "BCD",
            "002",
            "1",
            "SCT",
            "MARKDEF1100",
            "Stadt Konstanz",
            "DE21123456780000012345",
            "EUR150.00",
            "",
            due.reference.as_str(),
            "",
            "Bewohnerparkausweis",
        ]
    );
}

/// Reads a drawn code with a reader of others, as a camera sees it: in pixels.
fn read_code(path: &str) -> String {
    const PIXELS: usize = 6;
    let mut dark = std::collections::BTreeSet::new();
    let mut side = 0;
    for run in path.split('M').filter(|run| !run.is_empty()) {
        let (x, rest) = run.split_once(' ').expect("a start");
        let (y, rest) = rest.split_once('h').expect("a run");
        let (width, _) = rest.split_once('v').expect("a height");
        let number = |text: &str| text.parse::<usize>().expect("a number");
        for column in number(x)..number(x) + number(width) {
            dark.insert((column, number(y)));
            side = side.max(column + 5);
        }
    }
    let grey = |x: usize, y: usize| if dark.contains(&(x / PIXELS, y / PIXELS)) { 0 } else { 255 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * PIXELS, side * PIXELS, grey);
    let codes = image.detect_grids();
    assert_eq!(codes.len(), 1, "one code is seen");
    let (meta, text) = codes[0].decode().expect("it reads");
    assert!(meta.version.0 <= 13, "a GiroCode has version 13 at most");
    text
}

#[tokio::test]
async fn every_page_of_paying_speaks_three_languages() {
    let town = town().await;
    let due = due(&town).await;
    let mut paying = town.visitor();
    let pay_page = begin(&town, &mut paying, &due).await;
    let mut staff = clerk(&town).await;
    for lang in ["de", "en", "de-simple"] {
        let mut visitor = town.visitor().speaking(lang);
        staff = staff.speaking(lang);
        for path in [
            page(&due),
            format!("{}/transfer", page(&due)),
            format!("{}/back", page(&due)),
            pay_page.clone(),
            "/demo/payments".to_owned(),
        ] {
            let shown = visitor.get(&path).await;
            assert_eq!(shown.status(), 200, "{path}");
            assert!(!shown.main().contains("services-"), "{path}: {}", shown.main());
        }
        let list = staff.get("/staff/payments").await;
        assert!(list.status() == 200 && !list.main().contains("services-"), "{}", list.main());
    }
}

#[tokio::test]
async fn nobody_can_guess_a_payment_and_only_staff_see_them_all() {
    let town = town().await;
    due(&town).await;
    let mut visitor = town.visitor();
    assert_eq!(visitor.get("/services/pay/xyz").await.status(), 404);
    assert_eq!(visitor.get("/staff/payments").await.status(), 303);
    let refused = visitor.post("/staff/payments/counter", &[("reference", "x")]).await;
    assert_eq!(refused.status(), 403);
    assert!(town.clock.now() > Ts(0));
}
