//! `/staff/permits/{number}`: where a permit is used now, for whoever checks it with a network. The
//! code itself says what holds without one; the place is the holder's, so every look is noted.

use askama::Template;
use axum::extract::Path;
use identity::Clerk;
use web::{Answer, Here, Page, Problem};

use super::desk;
use crate::{
    deciding::{Permit, Validity, Voice, issuing::plates, letter},
    store::deciding::{case::find_case_by_id, permit::find_permit_by_number},
};

#[derive(Template)]
#[template(path = "staff/permit_standing.html")]
struct ShowStanding {
    here: Here,
    permit: Permit,
    name: String,
    authority: String,
    validity: Validity,
    plates: Vec<String>,
}

/// The page.
pub async fn show_standing(here: Here, clerk: Clerk, Path(number): Path<String>) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let permit = find_permit_by_number(&mut tx, &number.to_uppercase()).await?;
    let permit = permit.ok_or_else(unknown)?;
    let case = find_case_by_id(&mut tx, permit.case_id).await?.ok_or_else(unknown)?;
    drop(tx);
    desk::note(&here, &clerk, case.clone(), "services-access-check").await?;
    let service = desk::service_of(&here, &case).await?;
    let voice = Voice::of(&here);
    let issue = service.definition.issue.as_ref();
    let body = ShowStanding {
        name: issue.map(|issue| issue.name.get(here.lang).to_owned()).unwrap_or_default(),
        authority: letter::authority(&voice, &service, &case),
        validity: permit.validity(voice.today(here.now)),
        plates: plates(&service, &permit.data.0),
        here: here.clone(),
        permit,
    };
    let title = here.t1("services-standing-title", "number", body.permit.number.as_str());
    Ok(Page::new(title, body).hidden().crumb(here.t("services-standing-check"), "/check"))
}

fn unknown() -> Problem {
    Problem::not_found()
        .because("services-permit-unknown")
        .link("services-standing-check", "/check")
}

impl ShowStanding {
    fn standing(&self) -> &'static str {
        match self.validity {
            Validity::Unpaid => "services-permit-unpaid",
            Validity::Later => "services-permit-later",
            Validity::Valid => "services-permit-valid",
            Validity::Over => "services-permit-over",
            Validity::Revoked => "services-permit-revoked",
        }
    }

    fn holds(&self) -> bool {
        self.validity == Validity::Valid
    }
}
