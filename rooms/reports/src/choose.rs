//! The lines of public lists: chosen from the register where it knows the answer, read from the
//! rows in any case.

use kernel::Point;
use store::{Result, Tx};
use web::Here;

use crate::{
    register::Register,
    store::{Line, ListFilter, list_lines, list_near, list_reports},
};

/// Released reports, newest first. Full text, and lists that are filtered by nothing, are the
/// database's strength; anything else is the register's, once it is loaded.
///
/// # Errors
/// Store errors.
pub async fn list_chosen(
    here: &Here,
    tx: &mut Tx,
    filter: &ListFilter,
    limit: usize,
) -> Result<Vec<Line>> {
    let many = i64::try_from(limit).unwrap_or(i64::MAX);
    if filter.words.is_some() || filter.is_plain() {
        return list_reports(tx, filter, many).await;
    }
    match Register::ready(&here.town).await? {
        None => list_reports(tx, filter, many).await,
        Some(register) => {
            let ids = register.entries().newest(filter, limit);
            list_lines(tx, &ids).await
        }
    }
}

/// Released, open reports in a box around a point, newest first; the caller looks at the true
/// distance.
///
/// # Errors
/// Store errors.
pub async fn list_close(
    here: &Here,
    tx: &mut Tx,
    point: Point,
    metres: f64,
    limit: usize,
) -> Result<Vec<Line>> {
    match Register::ready(&here.town).await? {
        None => list_near(tx, point, metres, i64::try_from(limit).unwrap_or(i64::MAX)).await,
        Some(register) => {
            let (lon, lat) = point.reach(metres);
            let bbox = [point.lon - lon, point.lat - lat, point.lon + lon, point.lat + lat];
            let filter = ListFilter { bbox: Some(bbox), open: Some(true), ..ListFilter::default() };
            let ids = register.entries().newest(&filter, limit);
            list_lines(tx, &ids).await
        }
    }
}
