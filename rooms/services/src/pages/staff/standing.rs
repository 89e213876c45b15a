//! `/staff/permits/{number}`: where a permit is used now, for staff who check it on the spot. The
//! number is read from the permit; the place is the holder's, so each look is noted.

use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use identity::{Clerk, FieldWorker, Visitor, access};
use store::Tx;
use web::{Answer, Here, Page, Problem, see_other};

use super::desk;
use crate::{
    deciding::{Case, Permit, Validity, Voice, issuing::plates, letter},
    pages::shown,
    store::deciding::{case::find_case_by_id, permit::find_permit_by_number},
};

/// Who checks.
#[derive(Clone)]
enum Warden {
    Clerk(Clerk),
    Outside(FieldWorker),
}

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

/// The page. Whoever is not signed in does so first and comes back.
pub async fn show_standing(
    here: Here,
    visitor: Visitor,
    Path(number): Path<String>,
) -> Answer<Response> {
    if !visitor.is_signed_in() {
        return Ok(see_other(&identity::next::sign_in_path(here.path_and_query())));
    }
    let warden = Warden::of(&visitor).ok_or_else(Problem::forbidden)?;
    let mut tx = here.town.store.read().await?;
    let permit = find_permit_by_number(&mut tx, &number.to_uppercase()).await?;
    let permit = permit.ok_or_else(unknown)?;
    let case = find_case_by_id(&mut tx, permit.case_id).await?.ok_or_else(unknown)?;
    drop(tx);
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
    note(&here, warden, case).await?;
    let title = here.t1("services-standing-title", "number", body.permit.number.as_str());
    let page = Page::new(title, body).hidden().crumb(here.t("services-standing-check"), "/check");
    Ok(page.into_response())
}

fn unknown() -> Problem {
    Problem::not_found()
        .because("services-permit-unknown")
        .link("services-standing-check", "/check")
}

/// Notes the look before it is shown, each one.
async fn note(here: &Here, warden: Warden, case: Case) -> Answer<()> {
    let place = here.clone();
    let noted = here.town.store.write::<(), Problem, _>(move |tx| {
        Box::pin(async move {
            // The person reads this line, so it is written in their language.
            let say = |key: &str| place.app.words.say(case.language(), key, &[]);
            let department = warden.department(&case);
            let access = access::Access {
                person: case.person,
                thing: &format!("application:{}", case.reference),
                department: department.as_deref(),
                reason: &say("services-access-standing"),
                fields: &say("services-access-standing-fields"),
            };
            Ok(warden.note(tx, &place, &access).await?)
        })
    });
    noted.await
}

impl Warden {
    fn of(visitor: &Visitor) -> Option<Self> {
        let outside = || visitor.field_worker().map(Self::Outside);
        visitor.clerk().map(Self::Clerk).or_else(outside)
    }

    /// For whom they look: the department of the case where it is theirs, else their own.
    fn department(&self, case: &Case) -> Option<String> {
        let held = match self {
            Self::Clerk(clerk) => clerk.departments(),
            Self::Outside(worker) => worker.departments(),
        };
        let Some(held) = held else { return Some(case.department.clone()) };
        let own = held.iter().find(|department| **department == case.department);
        own.or(held.first()).cloned()
    }

    async fn note(
        &self,
        tx: &mut Tx,
        here: &Here,
        access: &access::Access<'_>,
    ) -> store::Result<()> {
        let (chance, now) = (&here.app.chance, here.now);
        match self {
            Self::Clerk(clerk) => access::note(tx, chance, now, clerk, access).await,
            Self::Outside(worker) => access::note_outside(tx, chance, now, worker, access).await,
        }
    }
}

impl ShowStanding {
    fn holds(&self) -> bool {
        self.validity == Validity::Valid
    }

    fn span(&self) -> String {
        let day = |day: Option<jiff::civil::Date>| day.map(|day| shown::day(&self.here, day));
        let from = day(self.permit.from()).unwrap_or_default();
        match day(self.permit.until()) {
            Some(until) => self.here.t2("services-permit-span", "from", from, "until", until),
            None => self.here.t1("services-permit-from", "from", from),
        }
    }
}
