//! A town with reports nobody has looked at yet, and the people who look at them.
#![allow(dead_code, reason = "each test file uses a part")]

use std::{io::Cursor, sync::Arc};

use files::Gates;
use identity::Role;
use kernel::{Actor as Author, Clock, FileId, PersonId};
use reports::{
    Deed, Report,
    draft::Draft,
    pictures::{KIND, ReportPictures},
    store::find_by_code,
    verbs::{self, Submission},
};
use store::{Error, journal};
use testkit::{Actor, Answer, TestTown};
use web::Room;

fn rooms(files: &files::Files, mailer: &letters::Mailer) -> Vec<Room> {
    vec![
        files::room(files.clone(), Gates::new([Arc::new(ReportPictures) as Arc<dyn files::Gate>])),
        letters::room(mailer),
        identity::room(),
        reports::room(),
    ]
}

pub async fn town() -> TestTown {
    TestTown::konstanz(rooms).await
}

/// A clerk of a department.
pub async fn clerk(town: &TestTown, department: &str) -> Actor {
    let email = format!("clerk@{department}.example");
    town.person(&email, &[(Role::Clerk, Some(department))]).await
}

/// What a report is like.
pub struct Like {
    pub text: &'static str,
    pub department: &'static str,
    pub category: &'static str,
    pub lang: &'static str,
    pub email: Option<&'static str>,
    pub author: Option<PersonId>,
    pub pictures: Vec<FileId>,
    /// Published as soon as it came in.
    pub at_once: bool,
}

impl Default for Like {
    fn default() -> Self {
        Self {
            text: "Tiefes Schlagloch vor dem Theater",
            department: "tiefbauamt",
            category: "strassenschaden",
            lang: "de",
            email: None,
            author: None,
            pictures: Vec::new(),
            at_once: false,
        }
    }
}

/// A report that came in; answers its code.
pub async fn report(town: &TestTown, like: Like) -> String {
    sent(town, like).await.code
}

/// A report that came in, with what its reporter got.
pub async fn sent(town: &TestTown, like: Like) -> verbs::Submitted {
    let deed = Deed {
        actor: Author::Visitor,
        department: String::new(),
        now: town.clock.now(),
        chance: town.app.chance.clone(),
    };
    let sub = Submission {
        draft: Draft {
            idempotency_key: town.app.chance.token(),
            lon: Some(9.175),
            lat: Some(47.660),
            description: like.text.to_owned(),
            lang: like.lang.to_owned(),
            email: like.email.map(str::to_owned),
            author: like.author,
            pictures: like.pictures,
            ..Draft::default()
        },
        kind: "defect",
        category: like.category.to_owned(),
        department: like.department.to_owned(),
        district: Some("altstadt".to_owned()),
        source: "web",
        release_at_once: like.at_once,
        expected_at: None,
    };
    town.store()
        .write::<_, Error, _>(move |tx| {
            Box::pin(async move { verbs::submit(tx, &deed, &sub).await })
        })
        .await
        .expect("the report is stored")
}

/// The report as it is now.
pub async fn now(town: &TestTown, code: &str) -> Report {
    let mut tx = town.store().read().await.expect("the store reads");
    find_by_code(&mut tx, code).await.expect("the store reads").expect("the report is there")
}

/// What the journal says of a report, oldest first.
pub async fn verbs_of(town: &TestTown, code: &str) -> Vec<String> {
    let subject = format!("report:{}", now(town, code).await.id);
    let mut tx = town.store().read().await.expect("the store reads");
    let entries = journal::list_about(&mut tx, &subject, 500).await.expect("the journal reads");
    entries.into_iter().map(|e| e.verb).collect()
}

/// A stored picture of one colour: its id and the secret part of its address.
pub async fn picture(town: &TestTown, shade: u8) -> (FileId, String) {
    let mut png = Cursor::new(Vec::new());
    let colour = image::Rgb([shade, 90, 120]);
    image::RgbImage::from_pixel(40, 30, colour)
        .write_to(&mut png, image::ImageFormat::Png)
        .expect("a PNG");
    let (chance, at) = (town.app.chance.clone(), town.clock.now());
    let kept = town
        .files
        .take_bytes(&town.town.key, &png.into_inner(), &chance, at)
        .await
        .expect("it is kept");
    let token = kept.token.clone();
    let id = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            files::insert_picture(tx, &chance, at, &Author::Visitor, KIND, &kept, "").await
        })
    });
    (id.await.expect("it is stored"), token)
}

/// Sends a form's fields straight to its address, as a second press or an old page would.
pub async fn press(actor: &mut Actor, code: &str, act: &str, fields: &[(&str, &str)]) -> Answer {
    let page = actor.get("/staff/reports").await;
    let token = page.attributes("meta[name=csrf]", "content").remove(0);
    let mut all = vec![("csrf", token.as_str())];
    all.extend_from_slice(fields);
    actor.post(&format!("/staff/reports/{code}/{act}"), &all).await
}

/// Where a press led, without the address of the case.
pub fn notice(answer: &Answer) -> String {
    let to = answer.location().unwrap_or_else(|| panic!("no redirect: {}", answer.main()));
    to.split_once('?').map_or(String::new(), |(_, query)| query.to_owned())
}
