//! The public contributions of a process as points in memory, made anew when something changed:
//! a city's dialogue has some thousands of them.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use kernel::Point;
use maps::{PointIndex, PointRow};
use store::Result;
use web::Town;

use crate::{
    contribution::{Standing, State},
    store::{MapRow, last_change, list_for_map},
};

/// What filters and pictures need to know of a point.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Public code.
    pub code: String,
    /// Title.
    pub title: String,
    /// Theme.
    pub category: Option<String>,
    /// What became of it.
    pub state: Option<State>,
}

impl Mark {
    /// Where it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.state.map_or(Standing::Unanswered, Standing::Answered)
    }
}

/// The points of a process, and the number of the last change in them.
type Known = (i64, Arc<PointIndex<Mark>>);

/// The points of a municipality's processes.
#[derive(Default)]
pub struct Points(Mutex<HashMap<String, Known>>);

impl Points {
    /// The points of a process as they are now.
    ///
    /// # Errors
    /// Store errors.
    pub async fn fresh(town: &Arc<Town>, process: &str) -> Result<Arc<PointIndex<Mark>>> {
        let points = town.derived(|_| Self::default());
        let mut tx = town.store.read().await?;
        let last = last_change(&mut tx, process).await?;
        if let Some((seen, known)) = points.known().get(process)
            && *seen == last
        {
            return Ok(Arc::clone(known));
        }
        let rows = list_for_map(&mut tx, process).await?;
        let index = Arc::new(PointIndex::build(rows.into_iter().filter_map(point)));
        points.known().insert(process.to_owned(), (last, Arc::clone(&index)));
        Ok(index)
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<String, Known>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn point(row: MapRow) -> Option<PointRow<Mark>> {
    Some(PointRow {
        id: row.id.0.as_u128(),
        at: Point::new(row.lon, row.lat)?,
        attrs: Mark {
            code: row.code,
            title: row.title,
            category: row.category,
            state: row.state.as_deref().and_then(State::from_name),
        },
    })
}
