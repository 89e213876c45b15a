//! A town that takes money, an application that costs something, and a payer with a browser.
#![allow(dead_code, reason = "each test file uses a part")]

use files::Gates;
use identity::Role;
use kernel::{Actor as Author, Clock, Ts};
use services::{
    Answers, Deed, Value,
    application::ApplicationId,
    payment::{Reference, asking::ask_for},
    store::{
        Charged,
        payment::{Due, Payment, find_due, list_dues, list_payments, list_strays},
    },
    verbs::{Submission, submit},
};
use store::{Error, journal};
use testkit::{Actor, Answer, TestTown};
use web::Room;

fn rooms(files: &files::Files, mailer: &letters::Mailer) -> Vec<Room> {
    vec![
        files::room(files.clone(), Gates::new([])),
        letters::room(mailer),
        identity::room(),
        seal::room(&seal::Ledgers::default()),
        services::room(),
    ]
}

pub async fn town() -> TestTown {
    TestTown::konstanz(rooms).await
}

pub async fn clerk(town: &TestTown) -> Actor {
    town.person("kasse@stadt.example", &[(Role::Clerk, Some("strassenverkehr"))]).await
}

pub fn deed(town: &TestTown) -> Deed {
    let chance = town.app.chance.clone();
    Deed { actor: Author::Visitor, now: town.clock.now(), chance }
}

/// An application that costs something.
pub struct Applied {
    pub application: ApplicationId,
    pub reference: String,
}

/// Somebody applied for a residents' parking permit for a year or three months.
pub async fn apply(town: &TestTown, months: i64, cents: i64) -> Applied {
    let deed = deed(town);
    let duration = if months == 12 { "monate12" } else { "monate3" };
    let sub = Submission {
        idempotency_key: town.app.chance.token(),
        draft: None,
        municipality: "konstanz".to_owned(),
        service: "bewohnerparkausweis".to_owned(),
        version: 1,
        definition: vec![0; 32],
        answers: Answers::default().with("dauer", Value::text(duration)),
        lang: "de".to_owned(),
        person: None,
        email: None,
        authorities: vec![String::new()],
        department: "strassenverkehr".to_owned(),
        due_at: None,
        attachments: Vec::new(),
        dropped: Vec::new(),
        came: services::came::Came::default(),
        renews: None,
        charges: vec![Charged {
            authority: String::new(),
            fee: "ausweis".to_owned(),
            nr: 0,
            cents,
            basis: "§ 6a Abs. 5a StVG".to_owned(),
        }],
    };
    let sent = town
        .store()
        .write::<_, Error, _>(move |tx| Box::pin(async move { submit(tx, &deed, &sub).await }));
    let sent = sent.await.expect("it is stored");
    Applied { application: sent.id, reference: sent.reference }
}

/// What is due for an application; asked for now.
pub async fn ask(town: &TestTown, applied: &Applied) -> Due {
    let (deed, id, number) = (deed(town), applied.application, applied.reference.clone());
    let asked = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            ask_for(tx, &deed, (id, &number, "bewohnerparkausweis"), None).await?;
            list_dues(tx, id).await
        })
    });
    asked.await.expect("it is asked for").remove(0)
}

/// An application for 150 €, asked for, and the service asked about itself.
pub async fn due(town: &TestTown) -> Due {
    let due = ask(town, &apply(town, 12, 15_000).await).await;
    town.run_jobs().await;
    due
}

pub async fn now(town: &TestTown, due: &Due) -> Due {
    let mut tx = town.store().read().await.expect("the store reads");
    find_due(&mut tx, due.id).await.expect("the store reads").expect("it is there")
}

pub async fn payments(town: &TestTown, due: &Due) -> Vec<Payment> {
    let mut tx = town.store().read().await.expect("the store reads");
    list_payments(&mut tx, due.id).await.expect("the store reads")
}

/// No payment lies about without a place or a task.
pub async fn nothing_stranded(town: &TestTown) {
    let mut tx = town.store().read().await.expect("the store reads");
    assert_eq!(list_strays(&mut tx).await.expect("the store reads"), []);
}

/// What the journal says of money, oldest first.
pub async fn told(town: &TestTown, due: &Due) -> Vec<String> {
    let id = now(town, due).await.application.expect("it is there");
    let mut tx = town.store().read().await.expect("the store reads");
    let subject = format!("application:{id}");
    let entries = journal::list_about(&mut tx, &subject, 500).await.expect("the journal reads");
    let money = |verb: &String| verb.starts_with("payment_") || verb.starts_with("refund_");
    entries.into_iter().map(|entry| entry.verb).filter(money).collect()
}

pub fn page(due: &Due) -> String {
    format!("/services/pay/{}", due.token)
}

/// Presses "pay online" and waits until the pay page is known; answers its path.
pub async fn begin(town: &TestTown, payer: &mut Actor, due: &Due) -> String {
    let action = format!("{}/online", page(due));
    let answer = payer.fill(&page(due), &action, &[]).await;
    assert_eq!(answer.location().as_deref(), Some(action.as_str()), "{}", answer.text());
    town.run_jobs().await;
    let after_form = payer.get(&action).await;
    assert_eq!(after_form.status(), 200, "a form leads to no other site");
    let on = payer.get(&format!("{action}?n=1")).await;
    path(&on.location().unwrap_or_else(|| panic!("no pay page yet: {}", on.main())))
}

/// The path of an address.
pub fn path(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.find('/').map_or_else(|| "/".to_owned(), |at| rest[at..].to_owned())
}

/// Presses a button of the demonstration's pay page; answers where it leads.
pub async fn press(payer: &mut Actor, pay_page: &str, act: &str) -> String {
    let answer = payer.fill(pay_page, pay_page, &[("act", act)]).await;
    path(&answer.location().unwrap_or_else(|| panic!("no way back: {}", answer.main())))
}

/// Switches faults of the demonstration's payment service on; all others off.
pub async fn switch(town: &TestTown, on: &[&str]) {
    let mut operator = town.visitor();
    let page = operator.get("/demo/payments").await;
    let token = page.attributes("main input[name=csrf]", "value").remove(0);
    let mut fields = vec![("csrf", token.as_str())];
    fields.extend(on.iter().map(|name| ("on", *name)));
    let answer = operator.post("/demo/payments", &fields).await;
    assert_eq!(answer.status(), 303, "{}", answer.main());
}

/// Lets time pass and everything due happen, in steps small enough for every planned look.
pub async fn wait(town: &TestTown, micros: i64) {
    let end = town.clock.now().plus(micros);
    while town.clock.now() < end {
        let left = end.0 - town.clock.now().0;
        town.clock.advance(left.min((micros / 20).max(Ts::SECOND)));
        town.run_jobs().await;
    }
}

/// A bank statement with these entries: reference, cents, credit or not, reversal or not.
pub fn statement(entries: &[(&str, i64, &str, bool)]) -> String {
    let mut text = String::from(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>\
         <Stmt><Id>S1</Id><Acct><Id><IBAN>DE21123456780000012345</IBAN></Id></Acct>\n",
    );
    for (nr, (words, cents, way, back)) in entries.iter().enumerate() {
        text.push_str(&format!(
            "<Ntry><Amt Ccy=\"EUR\">{}.{:02}</Amt><CdtDbtInd>{way}</CdtDbtInd>\
             <RvslInd>{back}</RvslInd><Sts><Cd>BOOK</Cd></Sts><AcctSvcrRef>{nr}-{words}-{cents}-{way}\
             </AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>{words}</Ustrd></RmtInf></TxDtls>\
             </NtryDtls></Ntry>\n",
            cents / 100,
            cents % 100
        ));
    }
    text.push_str("</Stmt></BkToCstmrStmt></Document>");
    text
}

/// Takes a statement in.
pub async fn import(town: &TestTown, text: &str) -> services::payment::import::Outcome {
    let (now, chance) = (town.clock.now(), &town.app.chance);
    services::payment::import::run(town.store(), text, now, chance).await.expect("a statement")
}

/// The reference as people write it.
pub fn written(due: &Due) -> String {
    due.reference.parse::<Reference>().expect("a reference").grouped()
}

/// The page says this.
pub fn says(answer: &Answer, words: &str) {
    assert!(answer.main().contains(words), "\"{words}\" is not in: {}", answer.main());
}
