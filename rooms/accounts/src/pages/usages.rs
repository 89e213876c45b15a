//! The access log as JSON in the shape of Estonia's data tracker (version 2 of its interface, see
//! the README), for the person signed in.

use axum::{
    Json,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use identity::{
    Citizen,
    access::{self, Noted, Sought},
};
use kernel::Ts;
use serde_json::{Value, json};
use web::{Answer, Here};

use super::{accesses, department, query};

/// Usages told at once, unless asked for fewer.
const MOST: i64 = 1_000;

/// `GET …/findUsage?periodStart&periodEnd&offset&limit`
pub(super) async fn find_usage(here: Here, citizen: Citizen) -> Answer<Response> {
    let moment = |name: &str| {
        let asked: Option<jiff::Timestamp> = query(&here, name).parse().ok();
        asked.map(|at| Ts(at.as_microsecond()))
    };
    let shown = accesses::sought(&here);
    let sought = Sought {
        from: moment("periodStart").or(shown.from),
        until: moment("periodEnd").or(shown.until),
        ..shown
    };
    let number = |name: &str| query(&here, name).parse::<i64>().ok();
    let offset = number("offset").unwrap_or(0).max(0);
    let limit = number("limit").unwrap_or(MOST).clamp(1, MOST);
    let mut tx = here.town.store.read().await?;
    let (total, lines) = access::list_usages(&mut tx, citizen.id(), &sought, offset, limit).await?;
    let usage = |line: &Noted| {
        json!({
            "logtime": line.at.rfc3339(),
            "action": line.reason,
            "receiverCode": line.department.as_deref().unwrap_or(&here.town.config.slug),
            "receiverName": department(&here, line.department.as_deref()),
            "receiverSystem": line.thing.split(':').next().unwrap_or_default(),
        })
    };
    let usages: Vec<Value> = lines.iter().map(usage).collect();
    Ok(unkept(json!({ "totalUsages": total, "usages": usages })))
}

/// `GET …/usagePeriod`: how far back the log reaches.
pub(super) async fn usage_period(here: Here, _: Citizen) -> Answer<Response> {
    let kept = i64::from(here.town.config.retention.access_log_days) * Ts::DAY;
    let (start, end) = (here.now.plus(-kept), here.now);
    Ok(unkept(json!({ "periodStart": start.rfc3339(), "periodEnd": end.rfc3339() })))
}

/// `GET …/heartbeat`: whether the log can be read.
pub(super) async fn heartbeat(here: Here) -> Answer<Response> {
    drop(here.town.store.read().await?);
    Ok(unkept(json!({ "status": "UP" })))
}

fn unkept(told: Value) -> Response {
    let mut response = Json(told).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}
