//! Konstanz with the pages of administrators.

use std::sync::Arc;

use files::Gates;
use identity::Role;
use reports::pictures::ReportPictures;
use store::journal::{self, Written};
use testkit::{Actor, TestTown};
use web::{Room, Town};

fn rooms(files: &files::Files, mailer: &letters::Mailer) -> Vec<Room> {
    vec![
        files::room(files.clone(), Gates::new([Arc::new(ReportPictures) as Arc<dyn files::Gate>])),
        letters::room(mailer),
        identity::room(),
        admin::room(),
        reports::room(),
    ]
}

pub async fn town() -> TestTown {
    TestTown::konstanz(rooms).await
}

pub async fn administrator(town: &TestTown) -> Actor {
    town.person("technik@konstanz.example", &[(Role::Administrator, None)]).await
}

/// A clerk of a department.
pub async fn clerk(town: &TestTown, department: &str) -> Actor {
    let email = format!("clerk@{department}.example");
    town.person(&email, &[(Role::Clerk, Some(department))]).await
}

/// The municipality as it is now.
pub async fn stored(town: &TestTown) -> Arc<Town> {
    town.app.towns.refresh().await.expect("the registry answers");
    town.app.town(&town.town.key).await.expect("it loads").expect("it is there")
}

/// One of its files as it is now.
pub async fn file(town: &TestTown, path: &str) -> String {
    stored(town).await.text(path).unwrap_or_default().to_owned()
}

/// The journal's entries about files, the latest first.
pub async fn entries(town: &TestTown) -> Vec<Written> {
    let mut tx = town.store().read().await.expect("the store reads");
    let mut all = journal::list_after(&mut tx, None, &["files_changed"], 0, 500)
        .await
        .expect("the journal reads");
    all.reverse();
    all
}
