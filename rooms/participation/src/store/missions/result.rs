//! What everybody sees of missions: approved finds, and what they come to.

use kernel::FileId;
use store::{Filter, Result, Tx, q};

use super::find_columns;
use crate::mission::{Find, FindId};

/// Which finds a page shows. Marks are shown together, never one by one.
#[derive(Debug, Clone, Default)]
pub struct FindFilter {
    /// Slug of the process.
    pub process: String,
    /// Key of a mission.
    pub mission: Option<String>,
    /// West, south, east, north.
    pub bbox: Option<[f64; 4]>,
}

fn narrow(f: &mut Filter<'_>, filter: &FindFilter) {
    f.bound("f.process = $?", filter.process.clone());
    f.text(" AND f.approved_at IS NOT NULL AND f.kind <> 'marks'");
    if let Some(mission) = &filter.mission {
        f.and("f.mission = $?", mission.clone());
    }
    if let Some([west, south, east, north]) = filter.bbox {
        f.and("f.lon >= $?", west).and("f.lon <= $?", east);
        f.and("f.lat >= $?", south).and("f.lat <= $?", north);
    }
}

/// A page of finds, the last one first; those before one.
///
/// # Errors
/// Engine errors.
pub async fn list_finds(
    tx: &mut Tx,
    filter: &FindFilter,
    before: Option<FindId>,
    limit: i64,
) -> Result<Vec<Find>> {
    let mut f = Filter::new(concat!("SELECT ", find_columns!(), " WHERE "));
    narrow(&mut f, filter);
    if let Some(before) = before {
        f.and("f.id < $?", before);
    }
    f.bound(" ORDER BY f.id DESC LIMIT $?", limit);
    f.query(tx).all().await
}

/// How many finds there are.
///
/// # Errors
/// Engine errors.
pub async fn count_finds(tx: &mut Tx, filter: &FindFilter) -> Result<i64> {
    let mut f = Filter::new("SELECT CAST(count(*) AS BIGINT) FROM mission_find f WHERE ");
    narrow(&mut f, filter);
    f.query(tx).scalar().await
}

/// What the approved finds of a mission come to; of marks, for each place.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Sum {
    /// Key of the mission.
    pub mission: String,
    /// Key of the place.
    pub spot: Option<String>,
    /// Finds.
    pub finds: i64,
    /// Their numbers together.
    pub total: i64,
}

/// What the approved finds of a process come to.
///
/// # Errors
/// Engine errors.
pub async fn list_sums(tx: &mut Tx, process: &str) -> Result<Vec<Sum>> {
    q!(
        tx,
        "SELECT mission, spot, CAST(count(*) AS BIGINT) AS finds,
           CAST(coalesce(sum(number), 0) AS BIGINT) AS total
         FROM mission_find WHERE process = $1 AND approved_at IS NOT NULL
         GROUP BY mission, spot ORDER BY mission, spot",
        process
    )
    .all()
    .await
}

/// An approved find by its public code.
///
/// # Errors
/// Engine errors.
pub async fn find_public_find(tx: &mut Tx, process: &str, code: &str) -> Result<Option<Find>> {
    q!(
        tx,
        concat!(
            "SELECT ",
            find_columns!(),
            " WHERE f.process = $1 AND f.code = $2 AND f.approved_at IS NOT NULL
              AND f.kind <> 'marks'"
        ),
        process,
        code
    )
    .opt()
    .await
}

/// What the points of a process are made from: the journal's number of the last approval, and how
/// many there are, because what is thrown away leaves no number behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Version {
    last: i64,
    finds: i64,
}

/// The version of a process' points.
///
/// # Errors
/// Engine errors.
pub async fn find_version(tx: &mut Tx, process: &str) -> Result<Version> {
    q!(
        tx,
        "SELECT coalesce(max(change_seq), 0) AS last, CAST(count(*) AS BIGINT) AS finds
         FROM mission_find WHERE process = $1 AND approved_at IS NOT NULL",
        process
    )
    .one()
    .await
}

/// A point of the map.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PlacedFind {
    /// Id.
    pub id: FindId,
    /// Public code.
    pub code: String,
    /// Key of its mission.
    pub mission: String,
    /// Longitude.
    pub lon: f64,
    /// Latitude.
    pub lat: f64,
}

/// All approved finds of a process that have a place.
///
/// # Errors
/// Engine errors.
pub async fn list_placed(tx: &mut Tx, process: &str) -> Result<Vec<PlacedFind>> {
    q!(
        tx,
        "SELECT id, code, mission, lon, lat FROM mission_find
         WHERE process = $1 AND approved_at IS NOT NULL AND kind <> 'marks'
           AND lon IS NOT NULL AND lat IS NOT NULL",
        process
    )
    .all()
    .await
}

/// Whose a picture is: its group's code and the number of its leader's address, its process, and
/// whether everybody sees it.
///
/// # Errors
/// Engine errors.
pub async fn find_sight(
    tx: &mut Tx,
    file: FileId,
) -> Result<Option<(crate::mission::Group, bool)>> {
    let found = q!(
        tx,
        "SELECT g.id, g.process, g.code, g.name, g.link_nr, g.made_at, g.closed_at,
           f.approved_at IS NOT NULL AS is_public
         FROM mission_find f JOIN mission_group g ON g.id = f.mission_group WHERE f.file = $1",
        file
    );
    let found: Option<Sight> = found.opt().await?;
    Ok(found.map(|sight| (sight.group, sight.is_public)))
}

#[derive(sqlx::FromRow)]
struct Sight {
    #[sqlx(flatten)]
    group: crate::mission::Group,
    is_public: bool,
}
