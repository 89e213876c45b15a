//! `/services/pay/{token}`: what is to be paid, how one can pay it, and whether it is paid.

use askama::Template;
use axum::{extract::Path, response::Response};
use web::{Answer, Here, Page};

use super::{
    again, find,
    look::{Look, look},
    sealed,
};
use crate::{
    costs,
    pages::shown::money,
    payment::state::State,
    published::Catalogue,
    store::payment::{Due, Line, Payment, list_payments},
};

#[derive(Template)]
#[template(path = "payment/show.html")]
struct ShowPayment {
    here: Here,
    due: Due,
    name: String,
    lines: Vec<(String, Line)>,
    creditor: String,
    payments: Vec<Payment>,
    online: Option<Look>,
    transfer: bool,
    counter: Option<String>,
}

/// The page.
pub async fn show_payment(here: Here, Path(token): Path<String>) -> Answer<Response> {
    let due = find(&here, &token).await?;
    let payments = list_payments(&mut here.town.store.read().await?, due.id).await?;
    let asks = due.paid_by.is_none() && due.withdrawn_at.is_none();
    let online = if asks { look(&here, &due.authority).await? } else { None };
    let catalogue = Catalogue::of(&here).await?;
    let definition = catalogue.find(&due.service).map(|service| &service.definition);
    let name = definition.map_or(due.service.as_str(), |d| d.name.get(here.lang)).to_owned();
    let fee = |line: &Line| {
        let found = definition.and_then(|d| d.fees.iter().find(|fee| fee.key == line.fee));
        found.map_or(line.fee.as_str(), |fee| fee.name.get(here.lang)).to_owned()
    };
    let authority = definition.and_then(|d| costs::authority(d, &due.authority, here.lang));
    let payment = here.town.config.payment.as_ref();
    let counter = payment.filter(|_| asks).and_then(|p| p.counter.as_ref());
    let account = payment.map(|p| p.account(&due.authority));
    let waits = online.as_ref().is_some_and(|online| !online.asked);
    let page = ShowPayment {
        lines: due.lines.0.iter().map(|line| (fee(line), line.clone())).collect(),
        creditor: authority.unwrap_or(&here.town.config.name).to_owned(),
        transfer: asks && account.is_some_and(|account| !account.iban.is_empty()),
        counter: counter.map(|text| text.get(here.lang).to_owned()),
        here: here.clone(),
        payments,
        online,
        name,
        due,
    };
    let answer = sealed(Page::new(here.t("services-pay-title"), page).section("/services"));
    // The service is asked about itself when the first page is shown; a moment later it told.
    Ok(if waits { again(&here, answer, &format!("/services/pay/{token}"), 2) } else { answer })
}

impl ShowPayment {
    fn money(&self, cents: &i64) -> String {
        money(&self.here, *cents)
    }

    /// Whether a payment at the payment service is not over.
    fn open(&self) -> bool {
        self.payments.iter().any(|p| p.way == "online" && State::of(p).is_open())
    }

    /// What became of the last attempt, where that is worth a word.
    fn last(&self) -> Option<&'static str> {
        match State::of(self.payments.iter().rev().find(|p| p.way == "online")?) {
            State::Failed => Some("services-pay-failed"),
            State::Cancelled => Some("services-pay-cancelled"),
            _ => None,
        }
    }

    /// Whether money came that does not count.
    fn too_much(&self) -> bool {
        let came = |p: &&Payment| State::of(p) == State::Paid;
        self.payments.iter().filter(came).any(|p| self.due.paid_by != Some(p.id))
    }
}
