//! `POST /staff/reports/{code}/contact`: shows how to reach the reporter, once, and notes who
//! opened it and why, in the same transaction.

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use identity::{Clerk, access};
use kernel::Lang;
use web::{Answer, Guarded, Here, Problem};

use super::{
    acts::again,
    case,
    desk::{self, Reader},
    form::CaseField,
};
use crate::{
    Scope,
    pages::show::no_such_report,
    store::{Contact, find_case, find_contact},
};

/// Why contact data may be opened: value and message.
pub(super) const REASONS: [(&str, &str); 4] = [
    ("question", "reports-staff-why-question"),
    ("answer", "reports-staff-why-answer"),
    ("danger", "reports-staff-why-danger"),
    ("legal", "reports-staff-why-legal"),
];

/// Shows the contact data.
pub async fn open_contact(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let chosen = form.value(CaseField::ContactReason);
    let Some((_, key)) = REASONS.into_iter().find(|(value, _)| *value == chosen) else {
        form.fail(CaseField::ContactReason, "reports-staff-error-why");
        return again(&here, clerk, &code, form).await;
    };
    let code = code.to_uppercase();
    let (place, who, wanted) = (here.clone(), clerk.clone(), code.clone());
    let contact = here.town.store.write::<Option<Contact>, Problem, _>(move |tx| {
        Box::pin(async move {
            let case = find_case(tx, &wanted).await?.ok_or_else(no_such_report)?;
            let deed = desk::deed(&place, &Scope::of(&place), &who, &case.report)?;
            let Some(contact) = find_contact(tx, case.report.id).await? else { return Ok(None) };
            // The person reads this line, so it is written in the language they reported in.
            let lang = case.report.language();
            let access = access::Access {
                person: case.author,
                thing: &format!("report:{}", case.report.code),
                department: Some(&deed.department),
                reason: &place.app.words.say(lang, key, &[]),
                fields: &fields(&place, lang, &contact),
            };
            access::note(tx, &deed.chance, deed.now, &who, &access).await?;
            Ok(Some(contact))
        })
    });
    let contact = contact.await?;
    let shown = case::render(&here, Reader::from(clerk), &code, form, contact).await?;
    Ok(shown.into_response())
}

/// What is shown, in words: only what there is.
pub(crate) fn fields(here: &Here, lang: Lang, contact: &Contact) -> String {
    let there = [
        (&contact.name, "reports-staff-contact-name"),
        (&contact.email, "reports-staff-contact-email"),
        (&contact.phone, "reports-staff-contact-phone"),
    ];
    let names: Vec<String> = there
        .into_iter()
        .filter(|(value, _)| value.is_some())
        .map(|(_, key)| here.app.words.say(lang, key, &[]))
        .collect();
    names.join(", ")
}
