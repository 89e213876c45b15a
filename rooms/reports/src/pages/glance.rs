//! The city at a glance, for the start page: how much is open, where, and how long it takes.
//! Counting a whole city takes longer than a start page may, so the figures are kept and
//! counted anew at most every few seconds.

use std::sync::{Arc, Mutex, PoisonError};

use kernel::{Point, Ts};
use maps::AreaShape;
use web::{Here, Town};

use crate::{
    Scope,
    figures::{CategoryFigure, Totals},
    register::{Entries, Register},
};

/// What was counted.
#[derive(Debug)]
pub struct Glance {
    /// All reports.
    pub totals: Totals,
    /// Open ones by category.
    pub by_category: Vec<(String, i64)>,
    /// Open ones by district, most first.
    pub by_district: Vec<(String, i64)>,
}

impl Glance {
    fn count(all: &Entries) -> Self {
        let open = |figures: Vec<CategoryFigure>| figures.into_iter().map(|f| (f.key, f.open));
        let mut by_district: Vec<_> =
            all.by_district().into_iter().map(|d| (d.key, d.open)).collect();
        by_district.sort_by_key(|(_, open)| -open);
        Self { totals: all.totals(), by_category: open(all.by_category()).collect(), by_district }
    }

    /// Open reports of a district.
    #[must_use]
    pub fn open_in(&self, district: &str) -> i64 {
        self.by_district.iter().find(|(key, _)| key == district).map_or(0, |(_, n)| *n)
    }

    /// Median days until a report is done, at least one; none while none is done.
    #[must_use]
    pub fn days(&self) -> Option<i64> {
        self.totals.median.map(|took| ((took + Ts::DAY / 2) / Ts::DAY).max(1))
    }

    /// Shade of a district, from 0 (nothing open) to 5 (most of all).
    #[must_use]
    pub fn shade(&self, district: &str) -> i64 {
        let most = self.by_district.first().map_or(1, |(_, n)| (*n).max(1));
        (self.open_in(district) * 5 + most - 1) / most
    }
}

/// Figures older than this are counted anew when something has changed.
const FRESH: i64 = 10 * Ts::SECOND;

struct Counted {
    at: Ts,
    change: i64,
    glance: Arc<Glance>,
}

#[derive(Default)]
struct Kept {
    counted: Mutex<Option<Counted>>,
    counting: tokio::sync::Mutex<()>,
}

impl Kept {
    /// The figures that may still be shown for `change`.
    fn get(&self, here: &Here, change: i64) -> Option<Arc<Glance>> {
        let counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        let counted = counted.as_ref()?;
        if counted.change != change {
            let until = counted.at.plus(FRESH);
            if here.now >= until {
                return None;
            }
            here.true_until(until);
        }
        Some(Arc::clone(&counted.glance))
    }
}

/// The figures as they are now, or were a few seconds ago.
///
/// # Errors
/// Store errors.
pub async fn glance(here: &Here) -> store::Result<Arc<Glance>> {
    let kept = here.town.derived(|_| Kept::default());
    let change = here.town.store.last_change().await?;
    if let Some(glance) = kept.get(here, change) {
        return Ok(glance);
    }
    let _one_at_a_time = kept.counting.lock().await;
    if let Some(glance) = kept.get(here, change) {
        return Ok(glance);
    }
    let register = Register::fresh(&here.town).await?;
    let glance = Arc::new(Glance::count(&register.entries()));
    let counted = Counted { at: here.now, change, glance: Arc::clone(&glance) };
    *kept.counted.lock().unwrap_or_else(PoisonError::into_inner) = Some(counted);
    Ok(glance)
}

/// The districts as a picture.
pub struct Picture {
    /// Their outlines.
    pub shapes: Vec<AreaShape>,
    /// The part of the picture they fill: `viewBox` of the SVG.
    pub view: String,
}

/// Units the longer side of the picture may have.
const SIDE: f64 = 1200.0;

/// The picture of a town's districts; drawn once.
#[must_use]
pub fn picture(town: &Arc<Town>) -> Arc<Picture> {
    town.derived(|_| {
        let areas = &Scope::of_town(town).map.areas;
        let view = areas.frame(SIDE, SIDE).zip(areas.bounds()).map(|(frame, b)| {
            let (left, top) = frame.place(Point { lon: b.west, lat: b.north });
            let (right, bottom) = frame.place(Point { lon: b.east, lat: b.south });
            format!("{left:.0} {top:.0} {:.0} {:.0}", right - left, bottom - top)
        });
        Picture { shapes: areas.svg(SIDE, SIDE), view: view.unwrap_or_default() }
    })
}
