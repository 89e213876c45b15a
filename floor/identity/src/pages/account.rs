//! `/account`: who I am here, how I sign in, where I am signed in, what I may do.

use askama::Template;
use axum::{
    Extension,
    response::{IntoResponse, Response},
};
use kernel::{Trust, Ts};
use store::Error;
use web::{
    Form, Guarded, Here, Page, Personal, fields, problem::Answer, room::AdminEntry, see_other,
    ui::Notice,
};

use super::query;
use crate::{
    Citizen, Grant,
    session::{self, ends_at},
    store::{
        passkeys::{self, Listed as Passkey},
        sessions::{self, Listed as Session},
        subjects::{self, Listed as Subject},
    },
};

fields! {
    pub(super) NameField { Name = "name" }
}

/// Longest name, in characters.
const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "account.html")]
struct Account<'a> {
    here: &'a Here,
    citizen: &'a Citizen,
    form: &'a Form<NameField>,
    notice: Notice,
    sessions: Vec<Session>,
    passkeys: Vec<Passkey>,
    subjects: Vec<Subject>,
    tiles: &'a [AdminEntry],
}

impl Account<'_> {
    fn role(&self, grant: &Grant) -> String {
        let role = self.here.t(grant.role.label());
        match grant.department.as_deref() {
            None => role,
            Some(key) => {
                let name = department(self.here, key);
                self.here.t2("identity-account-role-in", "role", role, "department", name)
            }
        }
    }

    /// How sure the town is of them, in words.
    fn trust(&self) -> String {
        self.here.t(trust_label(self.citizen.trust()))
    }

    /// An identity provider by its name, or by its key when the town no longer has it.
    fn provider(&self, subject: &Subject) -> String {
        let found = self.here.town.config.identity_provider(&subject.provider);
        let name = found.map(|p| p.name.get(self.here.lang).to_owned());
        name.unwrap_or_else(|| subject.provider.clone())
    }

    /// What an account at a provider is worth, in words.
    fn worth(&self, subject: &Subject) -> String {
        self.here.t(trust_label(Trust::from_name(&subject.trust).unwrap_or_default()))
    }

    /// Days a session lasts at most.
    fn longest_days(&self) -> i64 {
        let staff = self.citizen.is_staff();
        let longest = if staff { session::STAFF_ABSOLUTE } else { session::CITIZEN_ABSOLUTE };
        longest / Ts::DAY
    }

    fn is_current(&self, session: &Session) -> bool {
        session.id == self.citizen.session
    }
}

/// A step of the ladder of trust, in words.
fn trust_label(trust: Trust) -> &'static str {
    match trust {
        Trust::Anonymous => "identity-trust-anonymous",
        Trust::Email => "identity-trust-email",
        Trust::Post => "identity-trust-post",
        Trust::Identified => "identity-trust-identified",
    }
}

/// A department by its name, or by its key when the town no longer has it.
pub(super) fn department(here: &Here, key: &str) -> String {
    let found = here.town.config.department(key);
    found.map_or_else(|| key.to_owned(), |d| d.name.get(here.lang).to_owned())
}

pub(super) async fn show_account(
    here: Here,
    citizen: Citizen,
    personal: Option<Extension<Personal>>,
) -> Answer<Page> {
    let form = Form::default().with(NameField::Name, citizen.person.name.as_str());
    page(&here, &citizen, &form, &tiles(personal)).await
}

/// What the rooms contribute to the account.
fn tiles(personal: Option<Extension<Personal>>) -> Personal {
    personal.map(|Extension(personal)| personal).unwrap_or_default()
}

pub(super) async fn rename_person(
    here: Here,
    citizen: Citizen,
    personal: Option<Extension<Personal>>,
    Guarded(mut form): Guarded<NameField>,
) -> Answer<Response> {
    let name = form.optional(NameField::Name, LONGEST).unwrap_or_default();
    if !form.is_valid() {
        return Ok(page(&here, &citizen, &form, &tiles(personal)).await?.into_response());
    }
    let now = here.now;
    let renamed = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { crate::person::rename(tx, now, &citizen, &name).await })
    });
    renamed.await?;
    Ok(see_other("/account?done=name"))
}

async fn page(
    here: &Here,
    citizen: &Citizen,
    form: &Form<NameField>,
    personal: &Personal,
) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let staff = citizen.is_staff();
    let alive = |s: &Session| ends_at(s.created_at, s.seen_at, staff) > here.now;
    let sessions = sessions::list_sessions(&mut tx, citizen.id()).await?;
    let sessions = sessions.into_iter().filter(alive).collect();
    let passkeys = passkeys::list_passkeys(&mut tx, citizen.id()).await?;
    let subjects = subjects::list_subjects(&mut tx, citizen.id()).await?;
    let done = query(here, "done");
    let notice = web::ui::success(match done.as_str() {
        "name" => here.t("identity-done-name"),
        "session" => here.t("identity-done-session"),
        "sessions" => here.t("identity-done-sessions"),
        "passkey" => here.t("identity-done-passkey"),
        "passkey-named" => here.t("identity-done-passkey-named"),
        "passkey-removed" => here.t("identity-done-passkey-removed"),
        "post" => here.t("identity-done-post"),
        "linked" => here.t("identity-done-linked"),
        "unlinked" => here.t("identity-done-unlinked"),
        _ => String::new(),
    });
    let notice = match done.as_str() {
        "taken" => web::ui::warning(here.t("identity-oidc-taken")),
        _ => notice,
    };
    let title = here.t("identity-account-title");
    let tiles = personal.pages.as_slice();
    let body = Account { here, citizen, form, notice, sessions, passkeys, subjects, tiles };
    Ok(Page::new(title, body).script("passkey").hidden())
}
