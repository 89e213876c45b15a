//! `/account/export`: everything the town stores of the person, as one file, for programs and to read.

use askama::Template;
use axum::{
    Extension,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use identity::Citizen;
use serde_json::{Map, Value, json};
use web::{Answer, Here, Page, Personal, personal::Owner};

use super::EXPORTS;
use crate::{paper, readable::readable};

#[derive(Template)]
#[template(path = "export.html")]
struct ShowExport<'a> {
    here: &'a Here,
}

/// `GET /account/export`
pub(super) async fn show_export(here: Here, _: Citizen) -> Page {
    Page::new(here.t("accounts-export-title"), ShowExport { here: &here })
        .crumb(here.t("accounts-account"), "/account")
        .hidden()
}

/// `GET /account/export.pdf`
pub(super) async fn print_export(
    here: Here,
    citizen: Citizen,
    Extension(personal): Extension<Personal>,
) -> Answer<Response> {
    let rooms = collect(&here, &citizen, &personal).await?;
    let letter = paper::letter(&here, &citizen, &personal, &rooms);
    press::serve(&here, &format!("{}-account", here.town.config.slug), letter).await
}

/// Everything stored of the person, by room.
async fn collect(
    here: &Here,
    citizen: &Citizen,
    personal: &Personal,
) -> Answer<Map<String, Value>> {
    here.limit_by(EXPORTS, &citizen.id().to_string())?;
    let owner = Owner { person: citizen.id(), email: citizen.person.email.clone() };
    let mut rooms = Map::new();
    for (room, export) in &personal.exports {
        rooms.insert((*room).to_owned(), export(here.clone(), owner.clone()).await?);
    }
    Ok(rooms)
}

/// `GET /account/export.json`
pub(super) async fn send_export(
    here: Here,
    citizen: Citizen,
    Extension(personal): Extension<Personal>,
) -> Answer<Response> {
    let rooms = collect(&here, &citizen, &personal).await?;
    let rooms: Map<String, Value> =
        rooms.into_iter().map(|(room, told)| (room, readable(told))).collect();
    let declared = |field: &kernel::contribution::PersonalField| {
        json!({
            "column": field.column,
            "purpose": here.t(field.purpose),
            "legal_basis": field.legal_basis,
            "kept": personal.until(&here, field.retention),
        })
    };
    let file = json!({
        "municipality": here.town.config.name,
        "made_at": here.now.rfc3339(),
        "rooms": rooms,
        "declared": personal.fields.iter().map(declared).collect::<Vec<Value>>(),
    });
    let text = serde_json::to_string_pretty(&file).map_err(::store::Error::from)?;
    let name = format!("attachment; filename=\"{}-account.json\"", here.town.config.slug);
    let name =
        HeaderValue::from_str(&name).unwrap_or_else(|_slug| HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/json")),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    Ok((headers, text).into_response())
}
