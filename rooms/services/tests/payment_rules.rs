//! What must hold of money whatever happens, and what a changed fee means for what was paid.

mod payment_town;

use jiff::civil::{Date, date};
use kernel::{Actor, Clock, Ts};
use payment_town::{
    apply, ask, clerk, deed, due, import, nothing_stranded, now, payments, statement, town, written,
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};
use services::{
    Deed, Definition, Plan,
    payment::{
        recalculate::{self, Asked},
        verbs::{self, Clearing, Observation},
        xbezahldienste::{FunctionalCode, PaymentInformation, Status, Trouble},
    },
    store::payment::{Due, Payment, list_open_tasks},
};
use store::Error;
use testkit::TestTown;

/// Something that can happen to money.
#[derive(Debug, Clone)]
enum Step {
    Begin,
    Tell(usize, Status),
    Silence(usize),
    Refuse(usize, FunctionalCode),
    Forget(usize),
    Counter,
    Transfer(i64),
    TakeBack(i64),
    Withdraw,
    Clear(Clearing),
    Pass(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let status = prop_oneof![
        Just(Status::Initial),
        Just(Status::Payed),
        Just(Status::Failed),
        Just(Status::Canceled)
    ];
    let code = prop_oneof![
        Just(FunctionalCode::ValidationError),
        Just(FunctionalCode::Forbidden),
        Just(FunctionalCode::Unspecified)
    ];
    let clearing =
        prop_oneof![Just(Clearing::Count), Just(Clearing::Refund), Just(Clearing::Looked)];
    let sum = prop_oneof![3 => Just(15_000_i64), 1 => Just(14_000), 1 => Just(30_000)];
    prop_oneof![
        4 => Just(Step::Begin),
        6 => (0_usize..4, status).prop_map(|(nr, status)| Step::Tell(nr, status)),
        2 => (0_usize..4).prop_map(Step::Silence),
        2 => (0_usize..4, code).prop_map(|(nr, code)| Step::Refuse(nr, code)),
        1 => (0_usize..4).prop_map(Step::Forget),
        2 => Just(Step::Counter),
        3 => sum.clone().prop_map(Step::Transfer),
        1 => sum.prop_map(Step::TakeBack),
        1 => Just(Step::Withdraw),
        2 => clearing.prop_map(Step::Clear),
        2 => (1_i64..400).prop_map(|hours| Step::Pass(hours * Ts::HOUR)),
    ]
}

fn told(payment: &Payment, status: Status) -> Observation {
    Observation::Told(Box::new(PaymentInformation {
        transaction_url: "https://pay.example/api".to_owned(),
        transaction_redirect_url: "https://pay.example/page".to_owned(),
        transaction_id: format!("T-{}", payment.request_id.get(..18).unwrap_or("x")),
        transaction_reference: None,
        transaction_timestamp: None,
        payment_method: None,
        payment_method_detail: None,
        status,
        status_detail: None,
    }))
}

/// The nr-th payment at the payment service, where there are so many.
fn online(all: &[Payment], nr: usize) -> Option<&Payment> {
    all.iter().filter(|p| p.way == "online").nth(nr)
}

async fn observe(town: &TestTown, payment: &Payment, seen: Observation) {
    let (deed, id) = (deed(town), payment.id);
    let done = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move { verbs::observe(tx, &deed, id, &seen).await })
    });
    done.await.expect("it is stored");
}

/// Runs a verb on what is due as it is now.
macro_rules! act {
    ($town:expr, $due:expr, $deed:expr, $verb:path) => {{
        let (due, deed) = (now($town, $due).await, $deed);
        let done = $town.store().write::<_, Error, _>(move |tx| {
            Box::pin(async move { $verb(tx, &deed, &due).await.map(|_| ()) })
        });
        done.await.expect("it is stored");
    }};
}

async fn take(town: &TestTown, due: &Due, nr: usize, step: &Step) {
    let all = payments(town, due).await;
    match step {
        Step::Begin => act!(town, due, deed(town), verbs::begin_online),
        Step::Tell(n, status) => {
            if let Some(payment) = online(&all, *n) {
                observe(town, payment, told(payment, *status)).await;
            }
        }
        Step::Silence(n) => {
            if let Some(payment) = online(&all, *n) {
                let later = Trouble::Later("no answer".to_owned());
                observe(town, payment, Observation::Not(later)).await;
            }
        }
        Step::Refuse(n, code) => {
            if let Some(payment) = online(&all, *n) {
                let refused = Trouble::Refused { code: *code, detail: String::new() };
                observe(town, payment, Observation::Not(refused)).await;
            }
        }
        Step::Forget(n) => {
            if let Some(payment) = online(&all, *n) {
                observe(town, payment, Observation::Not(Trouble::Unknown)).await;
            }
        }
        Step::Counter => act!(town, due, deed(town), verbs::take_at_counter),
        Step::Withdraw => act!(town, due, deed(town), verbs::withdraw),
        Step::Transfer(cents) => {
            let words = format!("{} {nr}", written(due));
            import(town, &statement(&[(&words, *cents, "CRDT", false)])).await;
        }
        Step::TakeBack(cents) => {
            let words = format!("{} {nr}", written(due));
            import(town, &statement(&[(&words, *cents, "DBIT", true)])).await;
        }
        Step::Clear(clearing) => {
            let mut tx = town.store().read().await.expect("the store reads");
            let open = list_open_tasks(&mut tx, 100).await.expect("the store reads");
            drop(tx);
            if let Some(task) = open.into_iter().find(|task| task.due == due.id) {
                let (deed, clearing) = (deed(town), *clearing);
                let done = town.store().write::<_, Error, _>(move |tx| {
                    Box::pin(async move { verbs::clear(tx, &deed, task.id, clearing).await })
                });
                done.await.expect("it is stored");
            }
        }
        Step::Pass(micros) => town.clock.advance(*micros),
    }
}

/// Never paid twice, paid never lost: holds after every step.
async fn holds(
    town: &TestTown,
    due: &Due,
    paid_before: &mut Vec<uuid::Uuid>,
) -> Result<(), String> {
    let (state, all) = (now(town, due).await, payments(town, due).await);
    for id in paid_before.iter() {
        let still = all.iter().any(|p| p.id == *id && p.paid_at.is_some());
        if !still {
            return Err(format!("the payment {id} was paid and is not any more"));
        }
    }
    *paid_before = all.iter().filter(|p| p.paid_at.is_some()).map(|p| p.id).collect();
    let open = all.iter().filter(|p| {
        p.way == "online"
            && p.paid_at.is_none()
            && p.failed_at.is_none()
            && p.cancelled_at.is_none()
    });
    if open.count() > 1 {
        return Err("two payments are open at the payment service".to_owned());
    }
    let counting = all.iter().filter(|p| state.paid_by == Some(p.id));
    for payment in counting {
        if payment.paid_at.is_none() || payment.returned_at.is_some() {
            return Err("what counts is not paid".to_owned());
        }
    }
    let mut tx = town.store().read().await.map_err(|e| e.to_string())?;
    let strays = services::store::payment::list_strays(&mut tx).await.map_err(|e| e.to_string())?;
    if strays.is_empty() { Ok(()) } else { Err(format!("{strays:?}")) }
}

#[tokio::test]
async fn whatever_happens_money_counts_once_or_somebody_is_asked() {
    let town = town().await;
    let mut runner = TestRunner::new(Config { failure_persistence: None, ..Config::default() });
    for case in 0..60 {
        let drawn = prop::collection::vec(step(), 1..14).new_tree(&mut runner).expect("steps");
        let steps = drawn.current();
        let due = due(&town).await;
        let mut paid = Vec::new();
        for (nr, step) in steps.iter().enumerate() {
            take(&town, &due, nr, step).await;
            if let Err(why) = holds(&town, &due, &mut paid).await {
                panic!("case {case}: after step {nr} of {steps:?}: {why}");
            }
        }
    }
}

#[tokio::test]
async fn the_same_thing_said_twice_changes_nothing() {
    let town = town().await;
    let due = due(&town).await;
    take(&town, &due, 0, &Step::Begin).await;
    let payment = payments(&town, &due).await.remove(0);
    for _ in 0..3 {
        observe(&town, &payment, told(&payment, Status::Payed)).await;
    }
    let entries = payment_town::told(&town, &due).await;
    assert_eq!(entries, ["payment_asked", "payment_started", "payment_paid"]);
}

#[tokio::test]
async fn a_word_that_crosses_with_the_money_does_not_lose_it() {
    let town = town().await;
    let due = due(&town).await;
    take(&town, &due, 0, &Step::Begin).await;
    let payment = payments(&town, &due).await.remove(0);
    for status in [Status::Initial, Status::Failed] {
        observe(&town, &payment, told(&payment, status)).await;
    }
    let failed = payments(&town, &due).await.remove(0);
    assert!(failed.failed_at.is_some() && failed.look_at.is_some(), "it is looked at once more");
    observe(&town, &payment, told(&payment, Status::Payed)).await;
    assert_eq!(now(&town, &due).await.paid_by, Some(payment.id));
    nothing_stranded(&town).await;
}

// --- The fee of the residents' parking permit in Konstanz, 2023 --------------------------------

/// The definition with another table: the statute of 2022 asked for 150 € a year and 45 € for three
/// months. It did not hold, so that the fee before it counted on: 30 € a year.
fn with_rates(town: &TestTown, rates: &[(&str, &str, &str, i64)]) -> Definition {
    let text = town.town.text("services/bewohnerparkausweis.toml").expect("it is there");
    let table = text.find("[[fee.rate]]").expect("rates");
    let after = text.find("# --- How it is decided").expect("the procedure");
    let mut own = text[..table].to_owned();
    for (from, until, duration, cents) in rates {
        own.push_str(&format!(
            "[[fee.rate]]\nfrom = \"{from}\"\nuntil = \"{until}\"\nwhen = \"dauer == '{duration}'\"\n\
             cents = {cents}\n\n"
        ));
    }
    own.push_str(&text[after..]);
    let (definition, findings) = Definition::read("services/bewohnerparkausweis.toml", &own);
    assert_eq!(findings, []);
    definition.expect("it reads")
}

fn noon(day: Date) -> Ts {
    day.at(12, 0, 0, 0)
        .to_zoned(jiff::tz::TimeZone::UTC)
        .map(|z| z.timestamp().into())
        .expect("a day has a noon")
}

/// Sets the clock to the noon of a day.
fn on(town: &TestTown, day: Date) {
    town.clock.advance(noon(day).0 - town.clock.now().0);
}

async fn paid(town: &TestTown, day: Date, months: i64, cents: i64) -> Due {
    on(town, day);
    let due = ask(town, &apply(town, months, cents).await).await;
    act!(town, &due, deed(town), verbs::take_at_counter);
    due
}

#[tokio::test]
async fn the_parking_fee_that_did_not_hold_goes_back_once() {
    let town = town().await;
    let before = paid(&town, date(2022, 12, 30), 12, 3_000).await;
    let year = paid(&town, date(2023, 1, 10), 12, 15_000).await;
    let quarter = paid(&town, date(2023, 5, 2), 3, 4_500).await;
    let low = paid(&town, date(2023, 5, 3), 12, 2_000).await;
    on(&town, date(2023, 6, 1));
    let unpaid = ask(&town, &apply(&town, 12, 15_000).await).await;
    let later = paid(&town, date(2023, 10, 2), 12, 15_000).await;
    on(&town, date(2023, 11, 1));
    let definition = with_rates(
        &town,
        &[
            ("2022-01-01", "2023-06-12", "monate12", 3_000),
            ("2022-01-01", "2023-06-12", "monate3", 1_500),
            ("2023-06-13", "2023-09-30", "monate12", 0),
            ("2023-06-13", "2023-09-30", "monate3", 0),
            ("2023-10-01", "2030-12-31", "monate12", 15_000),
            ("2023-10-01", "2030-12-31", "monate3", 4_500),
        ],
    );
    let plan = Plan::of(&definition);
    let asked = Asked {
        definition: &definition,
        plan: &plan,
        from: date(2023, 1, 1),
        until: date(2023, 6, 12),
        zone: town.town.zone.clone(),
    };
    let list = recalculate::recalculate(town.store(), &asked).await.unwrap();
    let back: Vec<(&str, i64)> =
        list.refunds.iter().map(|d| (d.reference.as_str(), d.refund)).collect();
    let mut expected = [(year.reference.as_str(), 12_000), (quarter.reference.as_str(), 3_000)];
    expected.sort_unstable();
    let mut sorted = back.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, expected);
    assert_eq!((list.looked_at, list.sum), (3, 15_000));
    assert_eq!(list.too_low.len(), 1, "nobody pays more afterwards");
    assert_eq!(list.too_low[0].reference, low.reference);
    // Twice, and with a list from before: the money goes back once.
    let deed = Deed { actor: Actor::System("recalculate"), ..deed(&town) };
    for (round, sum) in [(1, 15_000), (2, 0)] {
        let ordered = recalculate::order(town.store(), &list, "BVerwG 13.6.2023", &deed).await;
        assert_eq!(ordered.unwrap(), sum, "round {round}");
    }
    let again = recalculate::recalculate(town.store(), &asked).await.unwrap();
    assert_eq!((again.refunds.len(), again.sum), (0, 0));
    for due in [before, unpaid, later] {
        assert!(!back.iter().any(|(reference, _)| *reference == due.reference));
    }
    let shown = clerk(&town).await.get("/staff/payments").await;
    payment_town::says(&shown, "120,00 €");
    payment_town::says(&shown, "BVerwG 13.6.2023");
    nothing_stranded(&town).await;
}
