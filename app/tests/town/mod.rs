//! Konstanz with the rooms of the house, and what people send there.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::sync::Arc;

use files::{Files, Gates};
use kernel::{Actor, Clock};
use letters::Mailer;
use reports::{
    Deed,
    draft::Draft,
    pictures::ReportPictures,
    verbs::{self, Submission, Submitted},
};
use testkit::TestTown;
use web::Room;

pub fn rooms(files: &Files, mailer: &Mailer) -> Vec<Room> {
    vec![
        files::room(files.clone(), Gates::new([Arc::new(ReportPictures) as Arc<dyn files::Gate>])),
        letters::room(mailer),
        identity::room(),
        reports::room(),
    ]
}

/// A visitor's deed, now.
pub fn deed(town: &TestTown) -> Deed {
    Deed {
        actor: Actor::Visitor,
        department: String::new(),
        now: town.clock.now(),
        chance: town.app.chance.clone(),
    }
}

/// A draft with a key of its own and these words.
pub fn draft(town: &TestTown, words: &str) -> Draft {
    Draft {
        idempotency_key: town.app.chance.token(),
        description: words.to_owned(),
        lang: "de".to_owned(),
        ..Draft::default()
    }
}

/// A draft as it is sent, in the first category, public at once.
pub fn submission(town: &TestTown, draft: Draft) -> Submission {
    let scope = reports::Scope::of_town(&town.town);
    let category = scope.catalogue.categories().next().unwrap();
    Submission {
        draft,
        kind: category.kind.as_str(),
        department: category.department.clone(),
        category: category.key.clone(),
        district: None,
        source: "test",
        release_at_once: true,
        expected_at: None,
    }
}

/// Sends it.
pub async fn send(town: &TestTown, submission: Submission) -> Submitted {
    let deed = deed(town);
    let sent = town.store().write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { verbs::submit(tx, &deed, &submission).await })
    });
    sent.await.unwrap()
}
