//! `/services/pay/{token}/back`: where the payment service sends people when it is done with them.
//! That says nothing yet; the service is asked, and the page says what came of it.

use askama::Template;
use axum::{extract::Path, response::Response};
use kernel::{Actor, Ts};
use web::{Answer, Here, Page, see_other};

use super::{again, find, sealed};
use crate::{
    Deed,
    payment::job::look_soon,
    store::payment::{Payment, find_open_online},
};

#[derive(Template)]
#[template(path = "payment/back.html")]
struct Back {
    here: Here,
    token: String,
    payment: Payment,
}

/// The page.
pub async fn come_back(here: Here, Path(token): Path<String>) -> Answer<Response> {
    let due = find(&here, &token).await?;
    let open = find_open_online(&mut here.town.store.read().await?, due.id).await?;
    let own = format!("/services/pay/{token}");
    let Some(payment) = open else { return Ok(see_other(&own)) };
    if payment.looked_at.is_none_or(|at| at.plus(2 * Ts::SECOND) <= here.now) {
        let deed = Deed::of(&here, Actor::Visitor);
        let id = payment.id;
        here.town
            .store
            .write::<_, store::Error, _>(move |tx| {
                Box::pin(async move { look_soon(tx, &deed, id).await })
            })
            .await?;
    }
    let title = here.t("services-pay-back-title");
    let crumb = here.t("services-pay-title");
    let page = Back { here: here.clone(), token, payment };
    let answer = sealed(Page::new(title, page).crumb(crumb, own.clone()).section("/services"));
    Ok(again(&here, answer, &format!("{own}/back"), 3))
}

impl Back {
    /// The pay page, for whoever has not paid yet.
    fn pay_page(&self) -> Option<&str> {
        self.payment.remote_url.as_deref().filter(|url| !url.is_empty())
    }
}
