//! `/staff/people/invite`: gives an address a role and tells it so. Accounts of staff come
//! into being here; the first administrator's, where nobody can invite yet, by `allmende staff add`.

use askama::Template;
use axum::response::{IntoResponse, Response};
use store::Error;
use web::{Form, Guarded, Here, Page, fields, problem::Answer, see_other};

use super::MAILS;
use crate::{Administrator, Role, mail, person::address, roles};

fields! {
    pub(super) InviteField { Email = "email", Name = "name", Role = "role", Department = "department" }
}

/// Longest name, in characters.
const LONGEST: usize = 100;

#[derive(Template)]
#[template(path = "invite.html")]
struct Invite<'a> {
    here: &'a Here,
    form: &'a Form<InviteField>,
    roles: Vec<(String, String)>,
    departments: Vec<(String, String)>,
}

pub(super) async fn show_invite(here: Here, _: Administrator) -> Page {
    page(&here, &Form::default())
}

pub(super) async fn invite_person(
    here: Here,
    administrator: Administrator,
    Guarded(mut form): Guarded<InviteField>,
) -> Answer<Response> {
    let to = address(form.value(InviteField::Email));
    if to.is_none() {
        form.fail(InviteField::Email, "identity-error-email-wrong");
    }
    let name = form.optional(InviteField::Name, LONGEST).unwrap_or_default();
    let role = Role::from_name(form.value(InviteField::Role));
    if role.is_none() {
        form.fail(InviteField::Role, "identity-error-role");
    }
    let department = Some(form.value(InviteField::Department).to_owned()).filter(|d| !d.is_empty());
    if department.as_deref().is_some_and(|key| here.town.config.department(key).is_none()) {
        form.fail(InviteField::Department, "identity-error-department");
    }
    let (Some(to), Some(role), true) = (to, role, form.is_valid()) else {
        return Ok(page(&here, &form).into_response());
    };
    here.limit(MAILS)?;
    let letter = mail::invitation(&here, to.clone(), &here.t(role.label()));
    let (now, chance) = (here.now, here.app.chance.clone());
    let invited = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move {
            let actor = administrator.actor();
            let person = roles::admit(tx, &chance, now, &actor, to.as_str(), &name).await?;
            let department = department.as_deref();
            if roles::grant(tx, &chance, now, &actor, person.id, role, department).await? {
                mail::send(tx, &chance, now, &letter).await?;
            }
            Ok(())
        })
    });
    invited.await?;
    Ok(see_other("/staff/people?done=invited"))
}

fn page(here: &Here, form: &Form<InviteField>) -> Page {
    let roles = Role::ALL.iter().map(|r| (r.as_str().to_owned(), here.t(r.label()))).collect();
    let all = (String::new(), here.t("identity-invite-all-departments"));
    let own = here.town.config.departments.iter().filter(|d| !d.external);
    let own = own.map(|d| (d.key.clone(), d.name.get(here.lang).to_owned()));
    let departments = std::iter::once(all).chain(own).collect();
    let title = here.t("identity-invite-title");
    Page::new(title, Invite { here, form, roles, departments })
        .crumb(here.t("identity-people-title"), "/staff/people")
        .section("/admin")
        .wide()
        .hidden()
}
