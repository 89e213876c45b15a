//! A town with reports and accounts, and somebody whose data lie in every table.
#![allow(dead_code, reason = "each test file uses a part")]

/// Puts a row into a table.
macro_rules! row {
    ($tx:expr, $($given:expr),+ $(,)?) => { store::q!($tx, $($given),+).exec().await? };
}

mod applied;
mod everywhere;
mod heard;

use std::sync::Arc;

use files::Gates;
use identity::{Role, access::Access};
use kernel::{Actor as Author, Clock, PersonId, Ts};
use letters::mailbox::{self, Attachment, Message};
use reports::{
    Deed,
    draft::Draft,
    pictures::ReportPictures,
    verbs::{self, Submission},
};
use store::Error;
use testkit::{Actor, TestTown};
use web::Room;

pub use everywhere::everywhere;

pub const EMAIL: &str = "annegret.unverwechselbar@example.org";
pub const NAME: &str = "Annegret Unverwechselbar";
pub const STREET: &str = "Zauberbergweg 7";
pub const PHONE: &str = "07531 424242";
pub const PLATE: &str = "KN-ZQ 4711";
pub const IBAN: &str = "DE75 5121 0800 1245 1261 99";
pub const WORDS: &str = "Mein Goldfisch heißt „Zwetschge“ & mag Jazz";

fn rooms(files: &files::Files, mailer: &letters::Mailer) -> Vec<Room> {
    vec![
        files::room(files.clone(), Gates::new([Arc::new(ReportPictures) as Arc<dyn files::Gate>])),
        letters::room(mailer),
        identity::room(),
        admin::room(),
        reports::room(),
        press::room(),
        services::room(),
        participation::room(),
        accounts::room(),
    ]
}

pub async fn town() -> TestTown {
    TestTown::konstanz(rooms).await
}

/// The id of somebody with this address.
pub async fn person(town: &TestTown, email: &str, name: &'static str) -> PersonId {
    let (chance, now, email) = (town.app.chance.clone(), town.clock.now(), email.to_owned());
    let found = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move { identity::seed::person(tx, &chance, now, &email, name).await })
    });
    found.await.expect("the person is there")
}

/// The browser of somebody without a role, and their id.
pub async fn citizen(town: &TestTown) -> (Actor, PersonId) {
    let id = person(town, EMAIL, NAME).await;
    (town.person(EMAIL, &[]).await, id)
}

/// The browser of an administrator.
pub async fn administrator(town: &TestTown) -> Actor {
    town.person("it@konstanz.example", &[(Role::Administrator, None)]).await
}

/// A report of this account; answers its code.
pub async fn report(town: &TestTown, author: Option<PersonId>, text: &str) -> String {
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
            description: text.to_owned(),
            lang: "de".to_owned(),
            name: Some(NAME.to_owned()),
            email: Some(EMAIL.to_owned()),
            phone: Some(PHONE.to_owned()),
            author,
            ..Draft::default()
        },
        kind: "defect",
        category: "strassenschaden".to_owned(),
        department: "tiefbauamt".to_owned(),
        district: Some("altstadt".to_owned()),
        source: "web",
        release_at_once: true,
        expected_at: None,
    };
    let sent = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move { verbs::submit(tx, &deed, &sub).await })
    });
    sent.await.expect("the report is stored").code
}

/// Puts a message with a document into the mailbox.
pub async fn message(town: &TestTown, person: PersonId, subject: &str) {
    let (chance, now) = (town.app.chance.clone(), town.clock.now());
    let message = Message {
        person,
        room: "accounts",
        thing: "test:1".to_owned(),
        path: String::new(),
        lang: kernel::Lang::De,
        subject: subject.to_owned(),
        body: format!("Guten Tag {NAME},\n\nim Anhang finden Sie den Bescheid."),
        attachments: vec![Attachment {
            name: "Bescheid für Sie.pdf".to_owned(),
            media_type: "application/pdf",
            bytes: format!("%PDF {NAME}").into_bytes(),
        }],
    };
    let provided = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            mailbox::provide(tx, &chance, now, &Author::System("test"), &message).await
        })
    });
    provided.await.expect("the message lies there");
}

/// A clerk of a department opens the person's data.
pub async fn look(town: &TestTown, person: PersonId, department: &'static str, reason: &str) {
    let staff = self::person(town, "clerk@konstanz.example", "Carla Clerk").await;
    let (chance, now, reason) = (town.app.chance.clone(), town.clock.now(), reason.to_owned());
    let noted = town.store().write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let access = Access {
                person: Some(person),
                thing: "report:AB12CD",
                department: Some(department),
                reason: &reason,
                fields: "Name, E-Mail-Adresse",
            };
            identity::access::note_for(tx, &chance, now, staff, &access).await
        })
    });
    noted.await.expect("it is noted");
    town.clock.advance(Ts::SECOND);
}
