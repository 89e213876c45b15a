//! `/staff/participation/{process}/kiosk`: staff open the ballot on a device of the town's.

use askama::Template;
use axum::extract::Path;
use identity::Clerk;
use jobs::record;
use store::Error;
use web::{Answer, Guarded, Here, Page, Problem, fields};

use super::{kiosk_path, pass};
use crate::{
    event::sheet::BudgetKioskOpened,
    pages::budget::{
        Held,
        board::{board_path, worked_on},
    },
    process::Who,
};

fields! {
    /// The form has no field of its own.
    pub OpenField { Open = "open" }
}

#[derive(Template)]
#[template(path = "kiosk/staff.html")]
struct Opening<'a> {
    here: &'a Here,
    held: &'a Held,
    link: Option<String>,
    until: String,
}

/// The budget of a process that can be voted on at a kiosk, for a clerk who works on it.
fn placed(here: &Here, clerk: &Clerk, slug: &str) -> Answer<Held> {
    let held = worked_on(here, clerk, slug)?;
    if held.budget.who == Who::Account {
        return Err(Problem::not_found().link("participation-budget-staff-title", board_path(slug)));
    }
    Ok(held)
}

/// The page.
pub async fn show_opening(here: Here, clerk: Clerk, Path(slug): Path<String>) -> Answer<Page> {
    let held = placed(&here, &clerk, &slug)?;
    Ok(page(&here, &held, None))
}

fn page(here: &Here, held: &Held, link: Option<String>) -> Page {
    let until = here.moment(here.now.plus(pass::HOLDS));
    Page::new(here.t("participation-kiosk-title"), Opening { here, held, link, until })
        .crumb(here.t("participation-staff-title"), "/staff/participation")
        .crumb(here.t("participation-budget-staff-title"), board_path(&held.process.slug))
        .section("/staff/participation")
        .hidden()
}

/// Makes an address that holds for the day.
pub async fn open_kiosk(
    here: Here,
    clerk: Clerk,
    Path(slug): Path<String>,
    Guarded(_form): Guarded<OpenField>,
) -> Answer<Page> {
    let held = placed(&here, &clerk, &slug)?;
    if !held.is_open(&here) {
        return Err(held.closed(&here));
    }
    let (actor, now) = (clerk.actor(), here.now);
    let event = BudgetKioskOpened { process: slug.clone() };
    let told = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { record(tx, now, &actor, &event).await.map(|_| ()) })
    });
    told.await?;
    let link = format!("{}{}", here.origin, kiosk_path(&held, &pass::fresh(&here, &slug)));
    Ok(page(&here, &held, Some(link)))
}

impl Opening<'_> {
    fn is_open(&self) -> bool {
        self.held.is_open(self.here)
    }
}
