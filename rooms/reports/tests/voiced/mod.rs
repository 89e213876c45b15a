//! A town with released reports for the tests about what people do with them.
#![allow(dead_code, reason = "each test file uses a part")]

use files::Gates;
use kernel::{Actor, Ts};
use letters::store::{Shown, list_mails};
use reports::{
    Deed, Report,
    draft::Draft,
    pictures::ReportPictures,
    store::find_by_code,
    verbs::{self, Submission},
};
use std::sync::Arc;
use store::{Error, Tx};
use testkit::TestTown;
use web::Room;

/// All rooms a report needs.
pub fn rooms(files: &files::Files, mailer: &letters::Mailer) -> Vec<Room> {
    vec![
        files::room(files.clone(), Gates::new([Arc::new(ReportPictures) as Arc<dyn files::Gate>])),
        letters::room(mailer),
        identity::room(),
        reports::room(),
    ]
}

/// A town without limits.
pub async fn town() -> TestTown {
    TestTown::konstanz(rooms).await
}

/// Who does what a clerk does.
pub fn clerk(town: &TestTown) -> Deed {
    Deed {
        actor: Actor::System("test"),
        department: "tiefbauamt".to_owned(),
        now: app_now(town),
        chance: town.app.chance.clone(),
    }
}

fn app_now(town: &TestTown) -> Ts {
    use kernel::Clock;
    town.clock.now()
}

/// What a report is like.
pub struct Like {
    pub category: &'static str,
    pub kind: &'static str,
    pub district: Option<&'static str>,
    pub place: Option<(f64, f64)>,
    pub text: &'static str,
    pub released: bool,
}

impl Default for Like {
    fn default() -> Self {
        Self {
            category: "strassenschaden",
            kind: "defect",
            district: Some("altstadt"),
            place: Some((9.175, 47.660)),
            text: "Tiefes Schlagloch vor dem Theater",
            released: true,
        }
    }
}

/// A report; answers its code.
pub async fn report(town: &TestTown, like: Like) -> String {
    let deed = clerk(town);
    let sub = Submission {
        draft: Draft {
            idempotency_key: town.app.chance.token(),
            lon: like.place.map(|p| p.0),
            lat: like.place.map(|p| p.1),
            description: like.text.to_owned(),
            category: Some(like.category.to_owned()),
            lang: "de".to_owned(),
            ..Draft::default()
        },
        kind: like.kind,
        category: like.category.to_owned(),
        department: "tiefbauamt".to_owned(),
        district: like.district.map(str::to_owned),
        source: "web",
        release_at_once: false,
        expected_at: None,
    };
    town.store()
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move {
                let code = verbs::submit(tx, &deed, &sub).await?.code;
                if like.released {
                    let report = found(tx, &code).await?;
                    verbs::release(tx, &deed, &report, &[]).await?;
                }
                Ok(code)
            })
        })
        .await
        .expect("the store works")
}

async fn found(tx: &mut Tx, code: &str) -> store::Result<Report> {
    Ok(find_by_code(tx, code).await?.expect("the report is there"))
}

/// The report as it is now.
pub async fn now(town: &TestTown, code: &str) -> Report {
    found(&mut town.store().read().await.expect("the store works"), code)
        .await
        .expect("the store works")
}

/// Does something with a report in one transaction: `act!(town, code, |tx, deed, report| …)`.
#[macro_export]
macro_rules! act {
    ($town:expr, $code:expr, |$tx:ident, $deed:ident, $report:ident| $done:expr) => {{
        let (code, $deed) = ($code.to_owned(), voiced::clerk($town));
        $town
            .store()
            .write::<_, store::Error, _>(move |$tx| {
                Box::pin(async move {
                    let $report =
                        reports::store::find_by_code($tx, &code).await?.expect("it is there");
                    $done.await?;
                    Ok(())
                })
            })
            .await
            .expect("the store works")
    }};
}

/// The mails to an address, newest first.
pub async fn mails(town: &TestTown, to: &str) -> Vec<Shown> {
    let mut tx = town.store().read().await.expect("the store works");
    let all = list_mails(&mut tx, None, 1_000).await.expect("the store works");
    all.into_iter().filter(|m| m.recipient == to).collect()
}

/// The path of the first link of a mail that goes to a page below `prefix`.
pub fn link(mail: &Shown, prefix: &str) -> String {
    let words = mail.body.split_whitespace();
    words
        .filter(|word| word.starts_with("http://"))
        .find_map(|word| word.find(prefix).map(|at| word[at..].to_owned()))
        .unwrap_or_else(|| panic!("no link to {prefix} in {}", mail.body))
}

/// Somebody follows and confirms, as people do: by the form and by the mail's link.
pub async fn follow(town: &TestTown, email: &str, field: &str, value: &str, lang: &'static str) {
    // Mails of one moment have no order.
    town.clock.advance(Ts::SECOND);
    let mut visitor = town.visitor().speaking(lang);
    let answer = visitor
        .fill("/reports/follow", "/reports/follow", &[("email", email), (field, value)])
        .await;
    assert_eq!(answer.status(), 303, "{}", answer.text());
    town.run_jobs().await;
    let mail = mails(town, email).await.into_iter().next().expect("a mail to confirm");
    let path = link(&mail, "/reports/follow/confirm/");
    let answer = visitor.fill(&path, &path, &[]).await;
    assert_eq!(answer.status(), 303, "{}", answer.text());
    town.run_jobs().await;
}
