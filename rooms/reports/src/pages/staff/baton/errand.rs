//! `/staff/reports/{code}/errands`: gives the work to a contractor, by a link; and takes it back.

use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use files::File;
use identity::{Clerk, access};
use kernel::{FileId, Ts};
use letters::Address;
use store::{Result, Tx};
use web::{Answer, Form, Guarded, Here, Page};

use super::{
    super::{
        acts::{CLOSED, Outcome, act},
        form::{NOTE, expected, field_date},
    },
    BatonField, found, framed, refused,
};
use crate::{
    Deed, Report,
    contractor::Contractors,
    mail::{Voice, contractor::send_errand},
    store::{
        Case, OwnPicture, errand_was_given, find_author, find_contact, find_errand,
        list_own_pictures,
    },
    verbs::{self, Order},
};

/// Characters of a contractor's name.
const NAME: usize = 200;

#[derive(Template)]
#[template(path = "staff/baton/errand.html")]
struct NewErrand<'a> {
    here: &'a Here,
    case: &'a Case,
    form: Form<BatonField>,
    contractors: Vec<(String, String)>,
    pictures: Vec<(File, bool)>,
    days: i64,
}

/// The form.
pub async fn show_new_errand(here: Here, clerk: Clerk, Path(code): Path<String>) -> Answer<Page> {
    page(&here, &clerk, &code, None).await
}

async fn page(
    here: &Here,
    clerk: &Clerk,
    code: &str,
    sent: Option<Form<BatonField>>,
) -> Answer<Page> {
    let (_, case) = found(here, clerk, code).await?;
    let mut tx = here.town.store.read().await?;
    let own = list_own_pictures(&mut tx, case.report.id).await?;
    drop(tx);
    let ticked = |own: &OwnPicture| match &sent {
        Some(form) => form.all(BatonField::Picture).any(|token| token == own.file.token),
        None => own.released_at.is_some(),
    };
    let pictures = own.into_iter().map(|own| (ticked(&own), own.file));
    let pictures = pictures.map(|(ticked, file)| (file, ticked)).collect();
    let form = sent.unwrap_or_else(|| {
        let due = case.report.expected_at.filter(|at| *at > here.now);
        Form::default()
            .with(BatonField::Due, due.map(|at| field_date(here, at)).unwrap_or_default())
    });
    let other = (String::new(), here.t("reports-baton-errand-other"));
    let known = Contractors::of(&here.town);
    let named = known.iter().map(|c| (c.key.clone(), c.name.clone()));
    let body = NewErrand {
        here,
        form,
        contractors: std::iter::once(other).chain(named).collect(),
        pictures,
        days: i64::from(here.town.config.reports.errand_link_days),
        case: &case,
    };
    Ok(framed(here, &case, "reports-baton-errand-title", body))
}

/// Gives it.
pub async fn give_report_errand(
    here: Here,
    clerk: Clerk,
    Path(code): Path<String>,
    Guarded(mut form): Guarded<BatonField>,
) -> Answer<Response> {
    let order = read(&here, &mut form);
    if !form.is_valid() {
        let page = page(&here, &clerk, &code, Some(form)).await?;
        return Ok(refused(page).into_response());
    }
    let tokens: Vec<String> = form.all(BatonField::Picture).map(str::to_owned).collect();
    let (place, who) = (here.clone(), clerk.clone());
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            if report.closed_at.is_some() {
                return Ok(CLOSED);
            }
            let mut order = order;
            order.pictures = chosen(tx, &report, &tokens).await?;
            if was_just_given(tx, &deed, &report, &order).await? {
                return Ok(Outcome::Already("errand"));
            }
            if order.shares_contact {
                order.shares_contact = share_contact(tx, &place, &deed, &who, &report).await?;
            }
            let voice = Voice::of_town(&place.app, &place.town);
            let token = verbs::give_errand(tx, &deed, &report, order.clone()).await?;
            send_errand(tx, &deed, &voice, &report, &order, &token).await?;
            Ok(Outcome::Done("errand"))
        })
    })
    .await
}

fn read(here: &Here, form: &mut Form<BatonField>) -> Order {
    let known = Contractors::of(&here.town);
    let chosen = known.find(form.value(BatonField::Contractor)).cloned();
    let (contractor, email, named) = match chosen {
        Some(c) => (c.name, c.email, c.public),
        None => {
            let name = form.required(BatonField::Name, "reports-baton-error-name", NAME);
            let email = form.value(BatonField::Email).to_owned();
            if Address::parse(&email).is_none() {
                form.fail(BatonField::Email, "reports-baton-error-email");
            }
            (name, email, false)
        }
    };
    let days = i64::from(here.town.config.reports.errand_link_days);
    Order {
        contractor,
        email,
        named,
        message: form.required(BatonField::Message, "reports-baton-error-message", NOTE),
        pictures: Vec::new(),
        shares_contact: form.ticked(BatonField::ShareContact),
        due_at: expected(here, form, BatonField::Due),
        expires_at: here.now.plus(days * Ts::DAY),
    }
}

/// The report's own pictures among `tokens`.
async fn chosen(tx: &mut Tx, report: &Report, tokens: &[String]) -> Result<Vec<FileId>> {
    let own = list_own_pictures(tx, report.id).await?;
    let ticked = own.into_iter().map(|own| own.file).filter(|f| tokens.contains(&f.token));
    Ok(ticked.map(|file| file.id).collect())
}

/// Whether the same went to the same address within the hour: a form that was sent twice.
async fn was_just_given(tx: &mut Tx, deed: &Deed, report: &Report, order: &Order) -> Result<bool> {
    let since = deed.now.plus(-Ts::HOUR);
    errand_was_given(tx, report.id, &order.email, &order.message, since).await
}

/// Notes in the access log that the contact data go to a contractor; false when there are none.
async fn share_contact(
    tx: &mut Tx,
    here: &Here,
    deed: &Deed,
    clerk: &Clerk,
    report: &Report,
) -> Result<bool> {
    let Some(contact) = find_contact(tx, report.id).await? else { return Ok(false) };
    let lang = report.language();
    let access = access::Access {
        person: find_author(tx, report.id).await?,
        thing: &format!("report:{}", report.code),
        department: Some(&deed.department),
        reason: &here.app.words.say(lang, "reports-baton-why-contractor", &[]),
        fields: &crate::pages::staff::contact_fields(here, lang, &contact),
    };
    access::note(tx, &deed.chance, deed.now, clerk, &access).await?;
    Ok(true)
}

/// Takes it back.
pub async fn revoke_report_errand(
    here: Here,
    clerk: Clerk,
    Path((code, nr)): Path<(String, i64)>,
    _: Guarded<BatonField>,
) -> Answer<Response> {
    act(here, clerk, code, move |tx, deed, report| {
        Box::pin(async move {
            let Some(errand) = find_errand(tx, report.id, nr).await? else {
                return Ok(Outcome::Already("revoked"));
            };
            let revoked = verbs::revoke_errand(tx, &deed, &report, &errand).await?;
            Ok(if revoked { Outcome::Done("revoked") } else { Outcome::Already("revoked") })
        })
    })
    .await
}
