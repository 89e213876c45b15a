//! How well what is reported gets done: counted once a minute for each municipality, however
//! many people look.

use std::sync::Arc;

use jiff::{ToSpan, Zoned};
use kernel::Ts;
use maps::AreaShape;
use store::Result;
use web::{Here, Town};

use crate::{
    Scope,
    store::{
        CategoryFigure, DistrictFigure, MonthFigure, Totals, count_totals, list_by_category,
        list_by_department, list_by_district, list_by_month,
    },
};

/// How old figures may be.
const KEPT: i64 = Ts::MINUTE;
/// Months looked back, the present one included.
const MONTHS: i32 = 12;

/// The figures of a municipality at one moment.
#[derive(Debug)]
pub struct Figures {
    /// When they were counted.
    pub at: Ts,
    /// All reports together.
    pub totals: Totals,
    /// The last months, oldest first, each with its first moment.
    pub months: Vec<(Ts, MonthFigure)>,
    /// By category, most reports first.
    pub categories: Vec<CategoryFigure>,
    /// By department, most reports first.
    pub departments: Vec<CategoryFigure>,
    /// By district, most reports first.
    pub districts: Vec<DistrictFigure>,
}

#[derive(Default)]
struct Kept(tokio::sync::Mutex<Option<Arc<Figures>>>);

impl Figures {
    /// The figures, at most a minute old. Who asks while they are counted waits for them.
    ///
    /// # Errors
    /// Store errors.
    pub async fn of(here: &Here) -> Result<Arc<Self>> {
        let kept = here.town.derived(|_| Kept::default());
        let mut kept = kept.0.lock().await;
        if let Some(known) = kept.as_ref().filter(|f| here.now.0 - f.at.0 < KEPT) {
            return Ok(Arc::clone(known));
        }
        let counted = Arc::new(Self::count(here).await?);
        *kept = Some(Arc::clone(&counted));
        Ok(counted)
    }

    async fn count(here: &Here) -> Result<Self> {
        let borders = borders(&here.zoned(here.now));
        let mut tx = here.town.store.read().await?;
        let months = list_by_month(&mut tx, &borders).await?;
        Ok(Self {
            at: here.now,
            totals: count_totals(&mut tx).await?,
            months: borders.into_iter().zip(months).collect(),
            categories: list_by_category(&mut tx).await?,
            departments: list_by_department(&mut tx).await?,
            districts: list_by_district(&mut tx).await?,
        })
    }
}

/// Beginnings of the last months where the town lies, and the end of the present one.
fn borders(now: &Zoned) -> Vec<Ts> {
    let this = now.date().first_of_month();
    let begin = |back: i32| {
        let day = this.saturating_sub(back.months());
        // A day always begins somewhere; where it could not, the month is left out.
        day.to_zoned(now.time_zone().clone()).ok().map(|z| Ts::from(z.timestamp()))
    };
    (-1..MONTHS).rev().filter_map(begin).collect()
}

/// Whole days of a span, rounded; half a day and more count as one.
#[must_use]
pub fn days(micros: i64) -> i64 {
    (micros.max(0) + Ts::DAY / 2) / Ts::DAY
}

/// Size of the picture of the districts, in its own units.
pub const PICTURE: (f64, f64) = (1_020.0, 1_240.0);

/// The outlines of a municipality's districts.
pub struct Shapes(pub Vec<AreaShape>);

/// The outlines of the districts; drawn once until the municipality's files change.
#[must_use]
pub fn shapes(town: &Arc<Town>) -> Arc<Shapes> {
    let scope = Scope::of_town(town);
    town.derived(|_| Shapes(scope.map.areas.svg(PICTURE.0, PICTURE.1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_months_end_with_the_present_one() {
        let now: Zoned = "2026-03-03T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
        let borders = borders(&now);
        assert_eq!(borders.len(), 13);
        assert_eq!(borders[0].rfc3339(), "2025-03-31T22:00:00Z");
        assert_eq!(borders[11].rfc3339(), "2026-02-28T23:00:00Z");
        assert_eq!(borders[12].rfc3339(), "2026-03-31T22:00:00Z", "the end, in summer time");
    }

    #[test]
    fn days_are_rounded_as_people_do() {
        assert_eq!(days(11 * Ts::HOUR), 0);
        assert_eq!(days(13 * Ts::HOUR), 1);
        assert_eq!(days(9 * Ts::DAY + Ts::HOUR), 9);
    }
}
