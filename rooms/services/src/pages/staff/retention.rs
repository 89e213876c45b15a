//! `/staff/services/retention`: which applications will be deleted in the next month, and the proofs
//! of what was deleted, for the data protection officer.

use askama::Template;
use identity::Administrator;
use kernel::Ts;
use store::journal;
use web::{Answer, Here, Page};

use crate::retention::{DueRule, Ran, RetentionRan, SUBJECT, preview};

/// Applications listed for each rule.
const LISTED: i64 = 100;
/// Proofs on the page.
const PROOFS: i64 = 100;
/// How far ahead the page looks.
const AHEAD: i64 = 30 * Ts::DAY;

#[derive(Template)]
#[template(path = "staff/service_retention.html")]
struct ShowRetention {
    here: Here,
    due: Vec<DueRule>,
    ran: Vec<(Ts, Ran)>,
}

/// What is due, and what was deleted.
pub async fn show_retention(here: Here, _: Administrator) -> Answer<Page> {
    let due = preview(&here.town, here.now.plus(AHEAD), LISTED).await?;
    let mut tx = here.town.store.read().await?;
    let entries = journal::list_newest_about(&mut tx, SUBJECT, PROOFS).await?;
    drop(tx);
    let proof = |entry: journal::Written| {
        let told: RetentionRan = serde_json::from_str(&entry.detail).ok()?;
        Some((entry.at, told.ran))
    };
    let ran = entries.into_iter().filter_map(proof).collect();
    let title = here.t("services-retention-title");
    let crumb = here.t("admin-title");
    let page = Page::new(title, ShowRetention { here, due, ran }).hidden().wide();
    Ok(page.section("/admin").crumb(crumb, "/admin"))
}

impl ShowRetention {
    fn until(&self) -> String {
        self.here.day(self.here.now.plus(AHEAD))
    }

    fn is_full(&self, rule: &DueRule) -> bool {
        i64::try_from(rule.due.len()).is_ok_and(|n| n >= LISTED)
    }

    /// What is over already goes with the coming night.
    fn on(&self, at: &Ts) -> String {
        self.here.day((*at).max(self.here.now))
    }
}
