//! What the payment service says about itself, in words for those who are about to pay.

use kernel::{Actor, Ts};
use web::{Answer, Here};

use crate::{
    Deed,
    payment::{
        job::{FRESH_FOR, ask_service},
        provider::client,
        xbezahldienste::{MaintenanceWindow, Method},
    },
    store::payment::{ServiceStatus, find_service_status},
};

/// How far ahead maintenance is told.
const AHEAD: i64 = 7 * Ts::DAY;

/// The payment service, as a page shows it.
pub struct Look {
    /// Whether one can pay online right now, as far as anybody knows.
    pub open: bool,
    /// What is to be known about it, in words.
    pub told: Vec<String>,
    /// Ways of paying that work, in words.
    pub methods: Vec<String>,
    /// Whether it was asked at all yet.
    pub asked: bool,
}

/// What is known about the payment service; has it asked when that is old. None where there is
/// none.
pub async fn look(here: &Here, authority: &str) -> Answer<Option<Look>> {
    let Some(client) = client(&here.app, &here.town, authority) else { return Ok(None) };
    let known = find_service_status(&mut here.town.store.read().await?, &client.endpoint).await?;
    if known.as_ref().is_none_or(|k| k.asked_at.plus(FRESH_FOR) <= here.now) {
        let deed = Deed::of(here, Actor::System("payments"));
        let authority = authority.to_owned();
        here.town
            .store
            .write::<_, store::Error, _>(move |tx| {
                Box::pin(async move { ask_service(tx, &deed, &authority).await })
            })
            .await?;
    }
    Ok(Some(match known {
        Some(known) => Look::of(here, &known),
        None => Look { open: true, told: Vec::new(), methods: Vec::new(), asked: false },
    }))
}

impl Look {
    fn of(here: &Here, known: &ServiceStatus) -> Self {
        let (methods, mut told) = (&known.methods.0, Vec::new());
        let mut open = !methods.up.is_empty() || methods.down.is_empty();
        if known.trouble.is_some() {
            told.push(here.t("services-pay-service-silent"));
        }
        for method in &methods.down {
            told.push(here.t1("services-pay-method-down", "method", here.t(name(*method))));
        }
        for window in &known.windows.0.maintenance_windows {
            let (from, until) = (moment(&window.start_time), moment(&window.end_time));
            let over = until.is_some_and(|until| until <= here.now);
            if over || from.is_some_and(|from| from > here.now.plus(AHEAD)) {
                continue;
            }
            let whole = window.payment_methods.as_ref().is_none_or(|m| m.down.is_empty());
            if whole && from.is_none_or(|from| from <= here.now) {
                open = false;
            }
            told.push(say(here, window, from, until));
        }
        let methods = methods.up.iter().map(|method| here.t(name(*method))).collect();
        Self { open, told, methods, asked: true }
    }
}

fn moment(text: &Option<String>) -> Option<Ts> {
    text.as_ref()?.parse::<jiff::Timestamp>().ok().map(Ts::from)
}

fn say(here: &Here, window: &MaintenanceWindow, from: Option<Ts>, until: Option<Ts>) -> String {
    let from = from.map(|at| here.moment(at));
    let until = until.map(|at| here.moment(at));
    let sentence = match (from, until) {
        (Some(from), Some(until)) => {
            here.t2("services-pay-window-both", "from", from, "until", until)
        }
        (Some(from), None) => here.t1("services-pay-window-from", "from", from),
        (None, Some(until)) => here.t1("services-pay-window-until", "until", until),
        (None, None) => here.t("services-pay-window-now"),
    };
    let down = window.payment_methods.as_ref().map(|m| m.down.as_slice()).unwrap_or_default();
    let what: Vec<String> = down.iter().map(|method| here.t(name(*method))).collect();
    if what.is_empty() { sentence } else { format!("{sentence} ({})", what.join(", ")) }
}

/// Message of a way of paying.
fn name(method: Method) -> &'static str {
    match method {
        Method::Giropay => "services-pay-method-giropay",
        Method::Paydirect => "services-pay-method-paydirect",
        Method::Creditcard => "services-pay-method-creditcard",
        Method::Paypal => "services-pay-method-paypal",
        Method::Other => "services-pay-method-other",
    }
}
