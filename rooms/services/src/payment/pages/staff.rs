//! `/staff/payments`: money somebody has to look at, what goes back, and paying in person. Money
//! is the business of every department that has cases; the page names references and sums, and
//! nobody.

use askama::Template;
use axum::{
    Router,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use identity::Clerk;
use uuid::Uuid;
use web::{Answer, App, Form, Guarded, Here, Page, Problem, see_other, ui::Notice};

use crate::{
    Deed,
    pages::shown::money,
    payment::{
        Reference,
        verbs::{self, Clearing},
    },
    published::Catalogue,
    store::payment::{
        Due, OpenRefund, OpenTask, find_dues_by_reference, list_open_refunds, list_open_tasks,
    },
};

web::fields! {
    /// Fields of the staff's forms.
    pub StaffField { Reference = "reference", Outcome = "outcome" }
}

/// Lines of each list; what is older comes first and has to be done first.
const SHOWN: i64 = 100;

/// The addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/staff/payments", get(show_payments))
        .route("/staff/payments/counter", post(take_payment))
        .route("/staff/payments/tasks/{id}", post(clear_task))
        .route("/staff/payments/refunds/{id}", post(pay_out))
}

#[derive(Template)]
#[template(path = "payment/staff.html")]
struct ShowPayments {
    here: Here,
    tasks: Vec<OpenTask>,
    refunds: Vec<OpenRefund>,
    form: Form<StaffField>,
    found: Option<Due>,
    names: std::sync::Arc<Catalogue>,
    notice: Notice,
}

/// The page; with a reference in the address, what is due under it.
pub async fn show_payments(here: Here, _: Clerk) -> Answer<Response> {
    let asked =
        here.uri.query().unwrap_or("").split('&').find_map(|p| p.strip_prefix("reference="));
    let form = match asked {
        Some(text) => Form::default().with(StaffField::Reference, text.replace(['+', '-'], " ")),
        None => Form::default(),
    };
    render(&here, form).await
}

async fn render(here: &Here, mut form: Form<StaffField>) -> Answer<Response> {
    let mut tx = here.town.store.read().await?;
    let mut found = None;
    if !form.value(StaffField::Reference).is_empty() && form.is_valid() {
        found = find_due(&mut tx, form.value(StaffField::Reference)).await?;
        if found.is_none() {
            form.fail(StaffField::Reference, "services-payments-unknown");
        }
    }
    let tasks = list_open_tasks(&mut tx, SHOWN).await?;
    let refunds = list_open_refunds(&mut tx, SHOWN).await?;
    drop(tx);
    let status = if form.is_valid() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let notice = match here.uri.query() {
        Some("taken") => web::ui::success(here.t("services-payments-taken")),
        Some("over") => web::ui::warning(here.t("services-payments-over")),
        Some("cleared") => web::ui::success(here.t("services-payments-cleared")),
        Some("paid-out") => web::ui::success(here.t("services-payments-paid-out")),
        _ => web::ui::success(""),
    };
    let names = Catalogue::of(here).await?;
    let page = ShowPayments { here: here.clone(), tasks, refunds, form, found, names, notice };
    Ok(Page::new(here.t("services-payments-title"), page)
        .status(status)
        .hidden()
        .wide()
        .located()
        .into_response())
}

/// What is due under a reference as somebody wrote it, or under the number of an application.
async fn find_due(tx: &mut store::Tx, text: &str) -> store::Result<Option<Due>> {
    let whole = text.parse::<Reference>().or_else(|_| Reference::of(text));
    let Ok(reference) = whole else { return Ok(None) };
    let found = find_dues_by_reference(tx, &[reference.as_str()]).await?;
    Ok(found.into_iter().next())
}

/// Somebody paid in person.
pub async fn take_payment(
    here: Here,
    clerk: Clerk,
    Guarded(mut form): Guarded<StaffField>,
) -> Answer<Response> {
    let text = form.required(StaffField::Reference, "services-payments-unknown", 60);
    if !form.is_valid() {
        return render(&here, form).await;
    }
    let deed = Deed::of(&here, clerk.actor());
    let taken = here.town.store.write::<Option<bool>, store::Error, _>(move |tx| {
        Box::pin(async move {
            match find_due(tx, &text).await? {
                Some(due) => verbs::take_at_counter(tx, &deed, &due).await.map(Some),
                None => Ok(None),
            }
        })
    });
    match taken.await? {
        Some(true) => Ok(see_other("/staff/payments?taken")),
        Some(false) => Ok(see_other("/staff/payments?over")),
        None => render(&here, form).await,
    }
}

/// Decides about money somebody has to look at.
pub async fn clear_task(
    here: Here,
    clerk: Clerk,
    Path(id): Path<Uuid>,
    Guarded(form): Guarded<StaffField>,
) -> Answer<Response> {
    let clearing =
        Clearing::from_name(form.value(StaffField::Outcome)).ok_or_else(Problem::bad_request)?;
    let deed = Deed::of(&here, clerk.actor());
    let cleared = here.town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { verbs::clear(tx, &deed, id, clearing).await })
    });
    let notice = if cleared.await? { "cleared" } else { "over" };
    Ok(see_other(&format!("/staff/payments?{notice}")))
}

/// A refund was paid out.
pub async fn pay_out(
    here: Here,
    clerk: Clerk,
    Path(id): Path<Uuid>,
    _: Guarded<StaffField>,
) -> Answer<Response> {
    let deed = Deed::of(&here, clerk.actor());
    here.town
        .store
        .write::<_, store::Error, _>(move |tx| {
            Box::pin(async move { verbs::pay_out(tx, &deed, id).await })
        })
        .await?;
    Ok(see_other("/staff/payments?paid-out"))
}

impl ShowPayments {
    fn money(&self, cents: &i64) -> String {
        money(&self.here, *cents)
    }

    fn service<'s>(&'s self, key: &'s str) -> &'s str {
        let found = self.names.find(key);
        found.map_or(key, |service| service.definition.name.get(self.here.lang))
    }

    fn why(&self, task: &OpenTask) -> String {
        self.here.t(&format!("services-payments-why-{}", task.why))
    }

    fn way(&self, way: &str) -> String {
        self.here.t(&format!("services-payments-way-{way}"))
    }

    /// What can be decided: money that is there counts or goes back.
    fn outcomes(&self, task: &OpenTask) -> Vec<(&'static str, &'static str)> {
        let held = task.paid_at.is_some() && task.why != "returned";
        match (held, task.settled_at.is_some()) {
            (true, false) => vec![
                ("counted", "services-payments-count"),
                ("refunded", "services-payments-refund"),
            ],
            (true, true) => vec![("refunded", "services-payments-refund")],
            (false, _) => vec![("looked", "services-payments-looked")],
        }
    }
}
