//! `/account/kept`: data a person keeps for the next form: added, seen, deleted by them alone.

use ::store::Error;
use askama::Template;
use axum::response::{IntoResponse, Response};
use identity::{
    Citizen,
    kept::{self, ADDRESS_PARTS, Datum, DatumId, NAMES},
};
use serde_json::{Map, Value};
use web::{Answer, Form, Guarded, Here, Page, Problem, fields, see_other, ui::Notice};

use super::{answered, query};

fields! {
    pub(super) KeptField {
        Name = "name", Value = "value", Street = "street", House = "house_number",
        Postcode = "postcode", Town = "town",
    }
}
fields! {
    pub(super) ForgetField { Datum = "datum" }
}

/// Longest line, in characters.
const LONGEST: usize = 200;

/// Message of what a datum is.
fn label(name: &str) -> &'static str {
    match name {
        "person.given_name" => "accounts-kept-person-given-name",
        "person.family_name" => "accounts-kept-person-family-name",
        "person.birth_date" => "accounts-kept-person-birth-date",
        "person.address" => "accounts-kept-person-address",
        "person.email" => "accounts-kept-person-email",
        "person.phone" => "accounts-kept-person-phone",
        "company.name" => "accounts-kept-company-name",
        "company.register_number" => "accounts-kept-company-register-number",
        "company.address" => "accounts-kept-company-address",
        "company.email" => "accounts-kept-company-email",
        "company.phone" => "accounts-kept-company-phone",
        "vehicle.plate" => "accounts-kept-vehicle-plate",
        "bank.iban" => "accounts-kept-bank-iban",
        _ => "accounts-kept-other",
    }
}

#[derive(Template)]
#[template(path = "kept.html")]
struct Kept<'a> {
    here: &'a Here,
    notice: Notice,
    data: Vec<Datum>,
}

impl Kept<'_> {
    /// What a datum is, in words.
    fn label(&self, name: &str) -> String {
        self.here.t(label(name))
    }

    /// Where a datum came from, in words.
    fn source(&self, datum: &Datum) -> String {
        match datum.source.split_once(':') {
            Some((_, from)) => self.here.t1("accounts-kept-from", "source", from),
            None => self.here.t("accounts-kept-own"),
        }
    }
}

/// `GET /account/kept`
pub(super) async fn list_kept(here: Here, citizen: Citizen) -> Answer<Page> {
    let mut tx = here.town.store.read().await?;
    let data = kept::list(&mut tx, citizen.id()).await?;
    let notice = web::ui::success(match query(&here, "done").as_str() {
        "kept" => here.t("accounts-kept-done"),
        "gone" => here.t("accounts-kept-gone"),
        _ => String::new(),
    });
    Ok(Page::new(here.t("accounts-kept-title"), Kept { here: &here, notice, data })
        .crumb(here.t("accounts-account"), "/account")
        .hidden())
}

#[derive(Template)]
#[template(path = "kept_add.html")]
struct Add<'a> {
    here: &'a Here,
    form: &'a Form<KeptField>,
    names: Vec<(String, String)>,
    name: &'a str,
}

impl Add<'_> {
    fn label(&self) -> &'static str {
        label(self.name)
    }

    fn is_address(&self) -> bool {
        is_address(self.name)
    }
}

fn is_address(name: &str) -> bool {
    name.ends_with(".address")
}

/// `GET /account/kept/add`: first what it is, then the fields for it.
pub(super) async fn show_add(here: Here, _: Citizen) -> Page {
    let name = query(&here, "name");
    add_page(&here, &Form::default().with(KeptField::Name, name))
}

fn add_page(here: &Here, form: &Form<KeptField>) -> Page {
    let names = NAMES.iter().map(|name| ((*name).to_owned(), here.t(label(name)))).collect();
    let name = NAMES.into_iter().find(|name| *name == form.value(KeptField::Name)).unwrap_or("");
    let page = Page::new(here.t("accounts-kept-add"), Add { here, form, names, name })
        .crumb(here.t("accounts-account"), "/account")
        .crumb(here.t("accounts-kept-title"), "/account/kept")
        .hidden();
    answered(page, form)
}

/// `POST /account/kept/add`
pub(super) async fn keep_datum(
    here: Here,
    citizen: Citizen,
    Guarded(mut form): Guarded<KeptField>,
) -> Answer<Response> {
    let asked = form.value(KeptField::Name).to_owned();
    let Some(name) = NAMES.into_iter().find(|name| *name == asked) else {
        form.fail(KeptField::Name, "accounts-kept-choose");
        return Ok(add_page(&here, &form).into_response());
    };
    let mut line = |field| form.required(field, "accounts-kept-missing", LONGEST);
    let value = if is_address(name) {
        let fields = [KeptField::Street, KeptField::House, KeptField::Postcode, KeptField::Town];
        let parts = ADDRESS_PARTS.iter().zip(fields);
        let parts = parts.map(|(part, field)| ((*part).to_owned(), line(field).into()));
        Value::Object(parts.collect::<Map<_, _>>())
    } else {
        line(KeptField::Value).into()
    };
    if !form.is_valid() {
        return Ok(add_page(&here, &form).into_response());
    }
    let (now, chance) = (here.now, here.app.chance.clone());
    let kept = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(
            async move { kept::keep(tx, &chance, now, &citizen, name, &value, "account").await },
        )
    });
    if !kept.await? {
        form.fail(KeptField::Name, "accounts-kept-too-much");
        return Ok(add_page(&here, &form).into_response());
    }
    Ok(see_other("/account/kept?done=kept"))
}

/// `POST /account/kept/forget`
pub(super) async fn forget_datum(
    here: Here,
    citizen: Citizen,
    Guarded(form): Guarded<ForgetField>,
) -> Answer<Response> {
    let id = form.value(ForgetField::Datum).parse().map(DatumId).ok();
    let id = id.ok_or_else(Problem::bad_request)?;
    let now = here.now;
    let gone = here.town.store.write::<_, Error, _>(move |tx| {
        Box::pin(async move { kept::forget(tx, now, &citizen, id).await })
    });
    gone.await?;
    Ok(see_other("/account/kept?done=gone"))
}
