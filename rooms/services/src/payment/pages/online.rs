//! `/services/pay/{token}/online`: the payment is stored, then the payment service is asked for
//! its pay page, then the browser goes there. The service may take its time; nothing waits for it
//! but this page.

use askama::Template;
use axum::{extract::Path, response::Response};
use kernel::Actor;
use web::{Answer, Guarded, Here, Page, see_other};

use super::{NoField, again, find, sealed};
use crate::{
    Deed,
    payment::{provider::client, verbs::begin_online},
    store::payment::{Payment, find_due, find_open_online},
};

#[derive(Template)]
#[template(path = "payment/wait.html")]
struct Wait {
    here: Here,
    token: String,
    payment: Payment,
}

/// Begins, or goes on with what was begun.
pub async fn begin_payment(
    here: Here,
    Path(token): Path<String>,
    _: Guarded<NoField>,
) -> Answer<Response> {
    let due = find(&here, &token).await?;
    if client(&here.app, &here.town, &due.authority).is_some() {
        let deed = Deed::of(&here, Actor::Visitor);
        here.town
            .store
            .write::<_, store::Error, _>(move |tx| {
                Box::pin(async move {
                    if let Some(due) = find_due(tx, due.id).await? {
                        begin_online(tx, &deed, &due).await?;
                    }
                    Ok(())
                })
            })
            .await?;
        store::fault::point("pay.begun");
    }
    Ok(see_other(&format!("/services/pay/{token}/online")))
}

/// Waits for the payment service, and sends the browser on.
pub async fn wait_for_service(here: Here, Path(token): Path<String>) -> Answer<Response> {
    let due = find(&here, &token).await?;
    let open = find_open_online(&mut here.town.store.read().await?, due.id).await?;
    let own = format!("/services/pay/{token}");
    let Some(payment) = open.filter(|_| due.paid_by.is_none()) else {
        return Ok(see_other(&own));
    };
    let url = payment.remote_url.clone().filter(|url| !url.is_empty());
    // What follows a form must stay on this site (`form-action`), so that the way out begins on a
    // page of its own.
    let after_form = !here.uri.query().is_some_and(|query| query.contains("n="));
    let seconds = match url {
        Some(url) if !after_form => return Ok(see_other(&url)),
        Some(_) => 0,
        None => 2,
    };
    let title = here.t("services-pay-wait-title");
    let crumb = here.t("services-pay-title");
    let page = Wait { here: here.clone(), token, payment };
    let answer = sealed(Page::new(title, page).crumb(crumb, own.clone()).section("/services"));
    Ok(again(&here, answer, &format!("{own}/online"), seconds))
}
