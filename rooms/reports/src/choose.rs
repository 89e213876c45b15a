//! The lines of public lists: chosen from the register where it can tell, read from the rows in any
//! case.

use kernel::Point;
use store::{Result, Tx};
use web::Here;

use crate::{
    register::Register,
    store::{Line, ListFilter, list_lines, list_reports},
};

/// Released reports, newest first. Full text, and lists that are filtered by nothing, are the
/// database's strength; anything else is the register's.
///
/// # Errors
/// Store errors.
pub async fn list_chosen(
    here: &Here,
    tx: &mut Tx,
    filter: &ListFilter,
    limit: usize,
) -> Result<Vec<Line>> {
    if filter.words.is_some() || filter.is_plain() {
        // Whoever looks at the list will soon ask for a part of it.
        Register::prepare(&here.town);
        return list_reports(tx, filter, i64::try_from(limit).unwrap_or(i64::MAX)).await;
    }
    let register = Register::fresh(&here.town).await?;
    let ids = register.entries().newest(filter, limit);
    list_lines(tx, &ids).await
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
    let (lon, lat) = point.reach(metres);
    let bbox = [point.lon - lon, point.lat - lat, point.lon + lon, point.lat + lat];
    let filter = ListFilter { bbox: Some(bbox), open: Some(true), ..ListFilter::default() };
    let register = Register::fresh(&here.town).await?;
    let ids = register.entries().newest(&filter, limit);
    list_lines(tx, &ids).await
}
