//! The payment service of a municipality: whether there is one, where it answers, and what it is
//! asked.

use std::collections::BTreeMap;

use kernel::{Lang, municipality::Provider};
use web::{App, Mode, Town};

use super::xbezahldienste::{Client, PaymentItem, PaymentRequest, euros};
use crate::{
    Definition,
    store::payment::{Due, Payment},
};

/// Where the payment service of demonstrations answers.
pub const DEMO_API: &str = "/demo/payments/api";

/// The payment service for what an authority charges; none where the municipality has none. The
/// test service is there in demonstrations only.
#[must_use]
pub fn client(app: &App, town: &Town, authority: &str) -> Option<Client> {
    let payment = town.config.payment.as_ref()?;
    let Provider { url, originator, endpoint } = payment.provider.clone()?;
    let url = match url {
        Some(url) => url,
        None if app.settings.mode == Mode::Demo => app.absolute(town, DEMO_API),
        None => return None,
    };
    let endpoint = payment.account(authority).endpoint.clone().unwrap_or(endpoint);
    let key = app.settings.payment_keys.find(&town.config.slug).map(str::to_owned);
    Some(Client { outside: app.outside.clone(), url, originator, endpoint, key })
}

/// What the payment service is asked. It does not learn who pays.
#[must_use]
pub fn request(
    app: &App,
    town: &Town,
    due: &Due,
    payment: &Payment,
    definition: Option<&Definition>,
) -> PaymentRequest {
    let booking = town.config.payment.as_ref().map(|p| p.booking.clone()).unwrap_or_default();
    let booking: BTreeMap<String, String> = booking.into_iter().collect();
    let named = |fee: &str| {
        let found = definition.and_then(|d| d.fees.iter().find(|f| f.key == fee));
        found.map(|fee| short(fee.name.get(Lang::De))).filter(|name| !name.is_empty())
    };
    let item = |nr: usize, fee: &str, cents: i64| PaymentItem {
        id: (nr + 1).to_string(),
        reference: fee.chars().take(36).collect(),
        description: named(fee),
        // Fees for what only an authority can do bear no tax.
        tax_rate: 0.0,
        quantity: 1,
        total_net_amount: euros(cents),
        total_tax_amount: 0.0,
        single_net_amount: euros(cents),
        single_tax_amount: 0.0,
        booking_data: booking.clone(),
    };
    let lines: Vec<_> = due.lines.0.iter().filter(|line| line.cents != 0).collect();
    let plain = lines.len() <= 99
        && lines.iter().all(|line| line.cents > 0)
        && lines.iter().map(|line| line.cents).sum::<i64>() == payment.cents;
    let items = if plain {
        lines.iter().enumerate().map(|(nr, line)| item(nr, &line.fee, line.cents)).collect()
    } else {
        vec![item(0, &due.service, payment.cents)]
    };
    let description = definition.map(|d| short(d.name.get(Lang::De)));
    PaymentRequest {
        request_id: payment.request_id.clone(),
        request_timestamp: payment.created_at.rfc3339(),
        currency: "EUR".to_owned(),
        gross_amount: euros(payment.cents),
        purpose: Some(due.reference.clone()),
        description: description.filter(|text| !text.is_empty()),
        redirect_url: app.absolute(town, &format!("/services/pay/{}/back", due.token)),
        items,
        requestor: None,
    }
}

fn short(text: &str) -> String {
    text.chars().take(250).collect()
}
