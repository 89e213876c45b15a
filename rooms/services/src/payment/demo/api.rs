//! The standard's own addresses.

use axum::{
    Json,
    body::Bytes,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use web::{Answer, Here};

use super::{Switch, only_in_demo, status, switched};
use crate::{
    payment::xbezahldienste::{
        Breach, FunctionalCode, Maintenance, MaintenanceWindow, Method, Methods,
        PaymentInformation, PaymentRequest, PaymentTransaction, Status, SystemResponse, breaches,
        is_id,
    },
    store::payment::{DemoPayment, find_demo_payment, find_demo_request, insert_demo_payment},
};

type Ids = (String, String);

fn refused(status: StatusCode, code: FunctionalCode, detail: &str) -> Response {
    let body = SystemResponse {
        status: Some(status.as_u16()),
        title: Some(status.canonical_reason().unwrap_or("Error").to_owned()),
        detail: Some(detail.to_owned()),
        functional_code: Some(code),
    };
    (status, Json(body)).into_response()
}

/// What a service that is down or does not know who asks says; none when all is well.
async fn closed(here: &Here, (originator, endpoint): &Ids) -> Answer<Option<Response>> {
    only_in_demo(here)?;
    let switches = switched(&mut here.town.store.read().await?).await?;
    if switches.contains(&Switch::Down) {
        let code = FunctionalCode::Unspecified;
        return Ok(Some(refused(StatusCode::SERVICE_UNAVAILABLE, code, "Not now")));
    }
    if !is_id(originator, 36) || !is_id(endpoint, 36) {
        let code = FunctionalCode::NoValidOriginatorOrEndpoint;
        return Ok(Some(refused(StatusCode::NOT_FOUND, code, "Nobody is known by this name")));
    }
    Ok(None)
}

/// `POST /paymenttransaction/{originatorId}/{endPointId}`
pub async fn create_payment(here: Here, Path(ids): Path<Ids>, body: Bytes) -> Answer<Response> {
    if let Some(closed) = closed(&here, &ids).await? {
        return Ok(closed);
    }
    let bad = |code, detail: &str| Ok(refused(StatusCode::BAD_REQUEST, code, detail));
    let request: PaymentRequest = match serde_json::from_slice(&body) {
        Ok(request) => request,
        Err(error) => return bad(FunctionalCode::ValidationError, &error.to_string()),
    };
    if let Some(Breach { member, rule, sum }) = breaches(&request).into_iter().next() {
        let code =
            if sum { FunctionalCode::CalculationError } else { FunctionalCode::ValidationError };
        return bad(code, &format!("{member} {rule}"));
    }
    let new = DemoPayment {
        id: here.app.chance.uuid(here.now).to_string(),
        request_id: request.request_id,
        path: format!("{}/{}", ids.0, ids.1),
        request: String::from_utf8_lossy(&body).into_owned(),
        status: "INITIAL".to_owned(),
        method: None,
        turns_at: None,
        turns_to: None,
        made_at: here.now,
    };
    let kept = new.clone();
    let is_new = here.town.store.write::<_, store::Error, _>(move |tx| {
        Box::pin(async move { insert_demo_payment(tx, &kept).await })
    });
    if !is_new.await? {
        return bad(FunctionalCode::PaymentExists, "This requestId has its payment");
    }
    let switches = switched(&mut here.town.store.read().await?).await?;
    if switches.contains(&Switch::LoseAnswer) {
        return Ok((StatusCode::GATEWAY_TIMEOUT, "").into_response());
    }
    Ok(Json(told(&here, &new)).into_response())
}

/// `GET /paymenttransaction/{originatorId}/{endPointId}/{transactionId}`; like some real services
/// it finds a payment by the request id, too.
pub async fn find_payment(
    here: Here,
    Path((originator, endpoint, id)): Path<(String, String, String)>,
) -> Answer<Response> {
    let ids = (originator, endpoint);
    if let Some(closed) = closed(&here, &ids).await? {
        return Ok(closed);
    }
    let mut tx = here.town.store.read().await?;
    let switches = switched(&mut tx).await?;
    if switches.contains(&Switch::LoseState) {
        return Ok((StatusCode::GATEWAY_TIMEOUT, "").into_response());
    }
    let found = match find_demo_payment(&mut tx, &id).await? {
        Some(found) => Some(found),
        None => find_demo_request(&mut tx, &id).await?,
    };
    let path = format!("{}/{}", ids.0, ids.1);
    Ok(match found.filter(|payment| payment.path == path) {
        Some(payment) => Json(told(&here, &payment)).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    })
}

fn told(here: &Here, payment: &DemoPayment) -> PaymentTransaction {
    let word = status(payment, here.now);
    let status = match word {
        "PAYED" => Status::Payed,
        "FAILED" => Status::Failed,
        "CANCELED" => Status::Canceled,
        _ => Status::Initial,
    };
    let paid = status == Status::Payed;
    let (path, id) = (&payment.path, &payment.id);
    let page = here.app.absolute(&here.town, &format!("/demo/payments/page/{id}"));
    let api = here.app.absolute(&here.town, "/demo/payments/api");
    PaymentTransaction {
        payment_information: PaymentInformation {
            transaction_url: format!("{api}/paymenttransaction/{path}/{id}"),
            transaction_redirect_url: if status == Status::Initial { page } else { String::new() },
            transaction_id: id.clone(),
            transaction_reference: paid.then(|| format!("DEMO-{}", id.get(24..).unwrap_or(id))),
            transaction_timestamp: paid.then(|| here.now.rfc3339()),
            payment_method: paid.then_some(match payment.method.as_deref() {
                Some("CREDITCARD") => Method::Creditcard,
                _ => Method::Other,
            }),
            payment_method_detail: None,
            status,
            status_detail: None,
        },
        payment_request: serde_json::from_str(&payment.request).ok(),
    }
}

/// `GET /payment-methods/{originatorId}/{endPointId}`
pub async fn list_methods(here: Here, Path(ids): Path<Ids>) -> Answer<Response> {
    if let Some(closed) = closed(&here, &ids).await? {
        return Ok(closed);
    }
    let switches = switched(&mut here.town.store.read().await?).await?;
    let card = vec![Method::Creditcard];
    let methods = if switches.contains(&Switch::CardDown) {
        Methods { up: vec![Method::Other], down: card }
    } else {
        Methods { up: vec![Method::Creditcard, Method::Other], down: Vec::new() }
    };
    Ok(Json(methods).into_response())
}

/// `GET /maintenance/{originatorId}/{endPointId}`
pub async fn list_maintenance(here: Here, Path(ids): Path<Ids>) -> Answer<Response> {
    if let Some(closed) = closed(&here, &ids).await? {
        return Ok(closed);
    }
    let switches = switched(&mut here.town.store.read().await?).await?;
    let mut maintenance = Maintenance::default();
    if switches.contains(&Switch::Maintenance) {
        let begins = here.now.plus(kernel::Ts::DAY);
        maintenance.maintenance_windows.push(MaintenanceWindow {
            start_time: Some(begins.rfc3339()),
            end_time: Some(begins.plus(kernel::Ts::HOUR).rfc3339()),
            description: Some("Wartung".to_owned()),
            payment_methods: None,
        });
    }
    Ok(Json(maintenance).into_response())
}

/// `GET /status/{originatorId}/{endPointId}`
pub async fn show_status_of(here: Here, Path(ids): Path<Ids>) -> Answer<Response> {
    Ok(closed(&here, &ids).await?.unwrap_or_else(|| StatusCode::OK.into_response()))
}

/// `GET /status`
pub async fn show_status(here: Here) -> Answer<Response> {
    let anybody = ("allmende".to_owned(), "allmende".to_owned());
    Ok(closed(&here, &anybody).await?.unwrap_or_else(|| StatusCode::OK.into_response()))
}
