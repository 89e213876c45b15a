//! The lines of public lists: chosen from the register where it can tell, read from the rows in any
//! case. The reading is begun here, after the choice, and handed on: whoever asked the register with
//! a reading open would hold one connection and wait for another.

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
    filter: &ListFilter,
    limit: usize,
) -> Result<(Vec<Line>, Tx)> {
    if filter.words.is_some() || filter.is_plain() {
        // Whoever looks at the list will soon ask for a part of it.
        Register::prepare(&here.town);
        let mut tx = here.town.store.read().await?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let lines = list_reports(&mut tx, filter, limit).await?;
        return Ok((lines, tx));
    }
    let register = Register::fresh(&here.town).await?;
    read(here, &register, filter, limit).await
}

async fn read(
    here: &Here,
    register: &Register,
    filter: &ListFilter,
    limit: usize,
) -> Result<(Vec<Line>, Tx)> {
    let ids = register.entries().newest(filter, limit);
    let mut tx = here.town.store.read().await?;
    let lines = list_lines(&mut tx, &ids).await?;
    Ok((lines, tx))
}

/// Released, open reports in a box around a point, newest first; the caller looks at the true
/// distance.
///
/// # Errors
/// Store errors.
pub async fn list_close(
    here: &Here,
    point: Point,
    metres: f64,
    limit: usize,
) -> Result<(Vec<Line>, Tx)> {
    let register = Register::fresh(&here.town).await?;
    read(here, &register, &close(point, metres), limit).await
}

/// The same as of a change the caller has read, see `store::Seen`: one query less.
///
/// # Errors
/// Store errors.
pub async fn list_close_at(
    here: &Here,
    change: i64,
    point: Point,
    metres: f64,
    limit: usize,
) -> Result<Vec<Line>> {
    let register = Register::fresh_at(&here.town, change).await?;
    Ok(read(here, &register, &close(point, metres), limit).await?.0)
}

fn close(point: Point, metres: f64) -> ListFilter {
    let (lon, lat) = point.reach(metres);
    let bbox = [point.lon - lon, point.lat - lat, point.lon + lon, point.lat + lat];
    ListFilter { bbox: Some(bbox), open: Some(true), ..ListFilter::default() }
}
