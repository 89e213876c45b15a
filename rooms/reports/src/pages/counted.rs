//! `GET /reports/count.json?bbox=…`: how many released reports lie in a section of the map, with
//! the filters of the list: the same number as the list of that section has lines.

use axum::{
    Json,
    extract::Query,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::json;
use web::{Answer, Here};

use crate::{pages::list::Asked, register::Register, store::ListFilter};

/// The number; 204 where words are asked for, which the map does not look at either.
pub async fn count_section(here: Here, Query(asked): Query<Asked>) -> Answer<Response> {
    let filter = ListFilter { before: None, ..asked.filter(&here) };
    if filter.words.is_some() {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let register = Register::fresh(&here.town).await?;
    let count = register.entries().count(&filter);
    Ok(Json(json!({ "count": count })).into_response())
}
