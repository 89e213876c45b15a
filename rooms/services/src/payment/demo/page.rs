//! The pay page of the demonstration's payment service: pay, or have something go wrong.

use askama::Template;
use axum::{extract::Path, response::Response};
use kernel::Ts;
use web::{Answer, Guarded, Here, Page, Problem, see_other};

use super::{Switch, only_in_demo, status, switched};
use crate::{
    pages::shown::money,
    payment::xbezahldienste::PaymentRequest,
    store::payment::{find_demo_payment, turn_demo_payment},
};

web::fields! {
    /// The button that was pressed.
    pub PressField { Act = "act" }
}

/// How long a payment by bank takes here.
const LATE: i64 = 2 * Ts::MINUTE;

#[derive(Template)]
#[template(path = "payment/demo_page.html")]
struct DemoPage {
    here: Here,
    id: String,
    description: String,
    sum: String,
    purpose: String,
    card_works: bool,
    over: bool,
    back: String,
}

/// The page.
pub async fn show_page(here: Here, Path(id): Path<String>) -> Answer<Page> {
    only_in_demo(&here)?;
    let mut tx = here.town.store.read().await?;
    let payment = find_demo_payment(&mut tx, &id).await?.ok_or_else(Problem::not_found)?;
    let switches = switched(&mut tx).await?;
    drop(tx);
    let request: PaymentRequest = serde_json::from_str(&payment.request).map_err(|error| {
        tracing::error!(%error, "a request of the demonstration does not read");
        Problem::internal()
    })?;
    #[expect(clippy::cast_possible_truncation, reason = "the standard's limit holds it small")]
    let cents = (request.gross_amount * 100.0).round() as i64;
    let page = DemoPage {
        sum: money(&here, cents),
        description: request.description.unwrap_or_default(),
        purpose: request.purpose.unwrap_or_default(),
        card_works: !switches.contains(&Switch::CardDown),
        over: status(&payment, here.now) != "INITIAL" || payment.turns_at.is_some(),
        back: request.redirect_url,
        here: here.clone(),
        id,
    };
    Ok(Page::new(here.t("services-demo-page-title"), page).hidden())
}

/// A button was pressed; a second press changes nothing.
pub async fn press(
    here: Here,
    Path(id): Path<String>,
    Guarded(form): Guarded<PressField>,
) -> Answer<Response> {
    only_in_demo(&here)?;
    let mut tx = here.town.store.read().await?;
    let payment = find_demo_payment(&mut tx, &id).await?.ok_or_else(Problem::not_found)?;
    drop(tx);
    let act = form.value(PressField::Act).to_owned();
    let later = here.now.plus(LATE);
    here.town
        .store
        .write::<_, store::Error, _>(move |tx| {
            Box::pin(async move {
                match act.as_str() {
                    "card" => turn_demo_payment(tx, &id, "PAYED", Some("CREDITCARD"), None).await,
                    "bank" => {
                        let turn = Some((later, "PAYED"));
                        turn_demo_payment(tx, &id, "INITIAL", Some("OTHER"), turn).await
                    }
                    "fail" => turn_demo_payment(tx, &id, "FAILED", None, None).await,
                    "cancel" => turn_demo_payment(tx, &id, "CANCELED", None, None).await,
                    // Leaving without a word leaves the payment open.
                    _ => Ok(()),
                }
            })
        })
        .await?;
    let request: Option<PaymentRequest> = serde_json::from_str(&payment.request).ok();
    Ok(see_other(&request.map_or_else(|| "/".to_owned(), |request| request.redirect_url)))
}
