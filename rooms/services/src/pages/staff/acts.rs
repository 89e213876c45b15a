//! What can be done about a case: each act its own address. A repeat changes nothing and says that
//! it was done before.

use axum::{extract::Path, response::Response};
use identity::Clerk;
use kernel::Ts;
use web::{Answer, Guarded, Here};

use super::{
    act::{Outcome, act, act_while_open},
    case::{ask_again, purpose},
    desk,
    form::{CaseField, REASON, TEXT, deadline, posted},
};
use crate::{
    deciding::verbs::{self, Confirmed},
    pages::letters,
    store::deciding::{decision::find_decision, record::list_records},
};

/// Keeps what is ticked.
pub async fn check_case(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(form): Guarded<CaseField>,
) -> Answer<Response> {
    let ticked: Vec<String> = form.all(CaseField::Item).map(str::to_owned).collect();
    act_while_open(here, clerk, code, move |tx, act| {
        Box::pin(async move {
            Ok(Outcome::of(verbs::check(tx, &act, &ticked).await?, "checked", "checked"))
        })
    })
    .await
}

/// Takes the case.
pub async fn take_case(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    _: Guarded<CaseField>,
) -> Answer<Response> {
    act_while_open(here, clerk, code, move |tx, act| {
        Box::pin(async move { Ok(Outcome::of(verbs::take(tx, &act).await?, "taken", "taken")) })
    })
    .await
}

/// Writes to the applicant.
pub async fn write_message(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let text = form.required(CaseField::Message, "services-staff-error-text", TEXT);
    if !form.is_valid() {
        return ask_again(&here, &clerk, &code, form).await;
    }
    act(here, clerk, code, move |tx, act| {
        Box::pin(async move {
            verbs::write_to_applicant(tx, &act, &text).await?;
            Ok(Outcome::Done("written"))
        })
    })
    .await
}

/// Notes something for colleagues.
pub async fn write_note(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let text = form.required(CaseField::Note, "services-staff-error-text", TEXT);
    if !form.is_valid() {
        return ask_again(&here, &clerk, &code, form).await;
    }
    act(here, clerk, code, move |tx, act| {
        Box::pin(async move {
            verbs::note(tx, &act, &text).await?;
            Ok(Outcome::Done("noted"))
        })
    })
    .await
}

/// Asks the applicant for what is missing.
pub async fn ask_applicant(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let text = form.required(CaseField::Request, "services-staff-error-request", TEXT);
    let field = Some(form.value(CaseField::RequestField).to_owned()).filter(|key| !key.is_empty());
    let due = deadline(&here, &mut form);
    let Some(due) = due.filter(|_| form.is_valid()) else {
        return ask_again(&here, &clerk, &code, form).await;
    };
    if form.ticked(CaseField::RequestPreview) {
        return draft_of_request(&here, &clerk, &code, &text, due).await;
    }
    act_while_open(here, clerk, code, move |tx, act| {
        Box::pin(async move {
            let requests = list_records(tx, act.case.application).await?.of(act.case.id).requests;
            // A field that is not asked any more was not chosen from the list.
            let field = field.filter(|name| act.service.definition.named(name).is_some());
            let asked = verbs::ask(tx, &act, &requests, (&text, field.as_deref()), due).await?;
            Ok(Outcome::of(asked, "asked", "asked"))
        })
    })
    .await
}

/// The sheet a request would become; nothing is asked yet.
async fn draft_of_request(
    here: &Here,
    clerk: &Clerk,
    code: &str,
    text: &str,
    due: Ts,
) -> Answer<Response> {
    let (case, service) = desk::open(here, clerk, code, purpose).await?;
    let act = desk::acting(here, clerk, case, service);
    let letter = verbs::drafted_request(&act, text, due);
    let who = clerk.person.display_name();
    letters::draft(here, &act.case, &act.service, &letter, Some(who)).await
}

/// Does not need the answer any more.
pub async fn withdraw_request(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    _: Guarded<CaseField>,
) -> Answer<Response> {
    act_while_open(here, clerk, code, move |tx, act| {
        Box::pin(async move {
            let requests = list_records(tx, act.case.application).await?.of(act.case.id).requests;
            let Some(open) = requests.iter().find(|request| request.waits()) else {
                return Ok(Outcome::Already("answered"));
            };
            let done = verbs::withdraw_request(tx, &act, open).await?;
            Ok(Outcome::of(done, "unasked", "answered"))
        })
    })
    .await
}

/// Hands the case to a department, an authority or a colleague.
pub async fn hand_over_case(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let reason = form.required(CaseField::Reason, "services-staff-error-reason", REASON);
    let to = form.value(CaseField::Holder).to_owned();
    let known = Holder::read(&here, &to);
    if known.is_none() {
        form.fail(CaseField::Holder, "services-staff-error-holder");
    }
    let Some(holder) = known.filter(|_| form.is_valid()) else {
        return ask_again(&here, &clerk, &code, form).await;
    };
    // What is handed on cannot be opened any more by everybody; the inbox can.
    let own = clerk.clone();
    let done = desk::on_case(here, clerk, code, move |tx, act| {
        Box::pin(async move {
            if !act.case.is_open() {
                return Ok(format!("{}?already=over", desk::path(&act.case.code())));
            }
            let (department, authority, person) = holder.of(&act.case, &act.service);
            let handed =
                verbs::hand_over(tx, &act, &department, &authority, person, &reason).await?;
            let code = crate::deciding::code(&act.case.reference, &authority);
            Ok(match (handed, own.holds(&department)) {
                (true, true) => format!("{}?done=handed", desk::path(&code)),
                (true, false) => "/staff/services?done=handed".to_owned(),
                (false, _) => format!("{}?already=handed", desk::path(&code)),
            })
        })
    });
    Ok(web::see_other(&done.await?))
}

/// To whom a case goes.
enum Holder {
    Department(String),
    Authority(String),
    Person(kernel::PersonId),
}

impl Holder {
    /// `department:key`, `authority:key`, `person:id`.
    fn read(here: &Here, value: &str) -> Option<Self> {
        let (kind, key) = value.split_once(':')?;
        match kind {
            "department" => {
                here.town.config.department(key).map(|d| Self::Department(d.key.clone()))
            }
            "authority" => Some(Self::Authority(key.to_owned())),
            "person" => key.parse().ok().map(|id| Self::Person(kernel::PersonId(id))),
            _ => None,
        }
    }

    fn of(
        self,
        case: &crate::deciding::Case,
        service: &crate::published::Service,
    ) -> (String, String, Option<kernel::PersonId>) {
        let known = |key: &str| service.definition.authorities.iter().any(|a| a.key == key);
        match self {
            Self::Department(key) => (key, case.authority.clone(), None),
            Self::Authority(key) if known(&key) => (case.department.clone(), key, None),
            Self::Authority(_) => (case.department.clone(), case.authority.clone(), case.clerk),
            Self::Person(id) => (case.department.clone(), case.authority.clone(), Some(id)),
        }
    }
}

/// A second clerk confirms the decision.
pub async fn confirm_decision(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    _: Guarded<CaseField>,
) -> Answer<Response> {
    act(here, clerk, code, move |tx, act| {
        Box::pin(async move {
            Ok(match verbs::confirm(tx, &act).await? {
                Confirmed::Done => Outcome::Done("decided"),
                Confirmed::Before => Outcome::Already("decided"),
                Confirmed::SamePerson => Outcome::Already("same"),
            })
        })
    })
    .await
}

/// Sends the decision back.
pub async fn return_decision(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let why = form.required(CaseField::Why, "services-staff-error-reason", REASON);
    if !form.is_valid() {
        return ask_again(&here, &clerk, &code, form).await;
    }
    act(here, clerk, code, move |tx, act| {
        Box::pin(async move {
            Ok(Outcome::of(verbs::send_back(tx, &act, &why).await?, "returned", "decided"))
        })
    })
    .await
}

/// Notes the day on which the printed decision was posted.
pub async fn note_posting(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<CaseField>,
) -> Answer<Response> {
    let (case, _) = desk::open(&here, &clerk, &code, purpose).await?;
    let day = posted(&here, &mut form, case.decided_at);
    let Some(day) = day.filter(|_| form.is_valid()) else {
        return ask_again(&here, &clerk, &code, form).await;
    };
    act(here, clerk, code, move |tx, act| {
        Box::pin(async move {
            let Some(decision) = find_decision(tx, act.case.id).await? else {
                return Ok(Outcome::Already("posted"));
            };
            let noted = verbs::note_posted(tx, &act, &decision, day).await?;
            Ok(Outcome::of(noted, "posted", "posted"))
        })
    })
    .await
}
