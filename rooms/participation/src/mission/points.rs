//! The approved finds of a process as points in memory, made anew when something changed.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use kernel::Point;
use maps::{PointIndex, PointRow};
use store::Result;
use web::Town;

use crate::store::missions::{PlacedFind, Version, find_version, list_placed};

/// What filters and pictures need to know of a point.
#[derive(Debug, Clone)]
pub struct FindMark {
    /// Public code.
    pub code: String,
    /// Key of its mission.
    pub mission: String,
}

/// The points of a process, and the version they were made from.
type Known = (Version, Arc<PointIndex<FindMark>>);

/// The points of a municipality's processes.
#[derive(Default)]
pub struct FindPoints(Mutex<HashMap<String, Known>>);

impl FindPoints {
    /// The points of a process as they are now.
    ///
    /// # Errors
    /// Store errors.
    pub async fn fresh(town: &Arc<Town>, process: &str) -> Result<Arc<PointIndex<FindMark>>> {
        let points = town.derived(|_| Self::default());
        let mut tx = town.store.read().await?;
        let version = find_version(&mut tx, process).await?;
        if let Some((seen, known)) = points.known().get(process)
            && *seen == version
        {
            return Ok(Arc::clone(known));
        }
        let rows = list_placed(&mut tx, process).await?;
        let index = Arc::new(PointIndex::build(rows.into_iter().filter_map(point)));
        points.known().insert(process.to_owned(), (version, Arc::clone(&index)));
        Ok(index)
    }

    fn known(&self) -> MutexGuard<'_, HashMap<String, Known>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn point(row: PlacedFind) -> Option<PointRow<FindMark>> {
    Some(PointRow {
        id: row.id.0.as_u128(),
        at: Point::new(row.lon, row.lat)?,
        attrs: FindMark { code: row.code, mission: row.mission },
    })
}
