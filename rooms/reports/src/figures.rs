//! How well what is reported gets done: counted once a minute for each municipality, however
//! many people look.

use std::sync::Arc;

use jiff::{ToSpan, Zoned};
use kernel::Ts;
use maps::AreaShape;
use store::Result;
use web::{Here, Town};

use crate::{Scope, register::Register};

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

/// All released reports together.
#[derive(Debug, Clone)]
pub struct Totals {
    /// Released.
    pub released: i64,
    /// Of these open.
    pub open: i64,
    /// Of these closed or fixed.
    pub done: i64,
    /// Of these known to be fixed.
    pub fixed: i64,
    /// Without coordinates.
    pub without_place: i64,
    /// With coordinates outside every district.
    pub outside: i64,
    /// When the first came in.
    pub first: Option<Ts>,
    /// When the last came in.
    pub last: Option<Ts>,
    /// Median time from receipt to closing or repair, microseconds; none when nothing is done.
    pub median: Option<i64>,
    /// Of those done: imported ones whose source only says that they were checked.
    pub checked: i64,
    /// Their median time from receipt to the check, microseconds.
    pub checked_median: Option<i64>,
}

/// Figures of one category or department.
#[derive(Debug, Clone)]
pub struct CategoryFigure {
    /// Key.
    pub key: String,
    /// Released.
    pub released: i64,
    /// Open.
    pub open: i64,
    /// Median time from receipt to closing or repair, microseconds; none when nothing is done.
    pub median: Option<i64>,
}

/// Figures of one district.
#[derive(Debug, Clone)]
pub struct DistrictFigure {
    /// Key.
    pub key: String,
    /// Released.
    pub released: i64,
    /// Open.
    pub open: i64,
}

/// Received and done in a month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MonthFigure {
    /// Received.
    pub received: i64,
    /// Closed or fixed.
    pub done: i64,
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
        let register = Register::fresh(&here.town).await?;
        let all = register.entries();
        let totals = all.totals();
        let borders = borders(&here.zoned(last_month(here.now, totals.last)));
        let months = all.by_month(&borders);
        Ok(Self {
            at: here.now,
            totals,
            months: borders.into_iter().zip(months).collect(),
            categories: all.by_category(),
            departments: all.by_department(),
            districts: all.by_district(),
        })
    }
}

/// A moment in the last month shown: now, or for a town whose reports are all older than a
/// year, when the last one came in.
fn last_month(now: Ts, last: Option<Ts>) -> Ts {
    last.filter(|last| last.0 < now.0 - 365 * Ts::DAY).unwrap_or(now)
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

/// A span of time as people say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// Whole hours, up to two days.
    Hours(i64),
    /// Whole days.
    Days(i64),
}

impl Span {
    /// Rounds microseconds.
    #[must_use]
    pub fn of(micros: i64) -> Self {
        let rounded = |unit: i64| (micros.max(0) + unit / 2) / unit;
        if rounded(Ts::HOUR) < 48 {
            Self::Hours(rounded(Ts::HOUR))
        } else {
            Self::Days(rounded(Ts::DAY))
        }
    }

    /// In words.
    #[must_use]
    pub fn said(self, here: &Here) -> String {
        match self {
            Self::Hours(n) => here.t1("reports-figures-hours", "n", n),
            Self::Days(n) => here.t1("reports-figures-days", "n", n),
        }
    }
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
    fn spans_are_rounded_as_people_do() {
        assert_eq!(Span::of(20 * Ts::MINUTE), Span::Hours(0));
        assert_eq!(Span::of(11 * Ts::HOUR + 40 * Ts::MINUTE), Span::Hours(12));
        assert_eq!(Span::of(47 * Ts::HOUR), Span::Hours(47));
        assert_eq!(Span::of(2 * Ts::DAY), Span::Days(2));
        assert_eq!(Span::of(9 * Ts::DAY + Ts::HOUR), Span::Days(9));
    }

    #[test]
    fn a_town_with_old_reports_only_shows_their_last_year() {
        let (now, old) = (Ts(1_795_435_200_000_000), Ts(1_640_000_000_000_000));
        assert_eq!(last_month(now, Some(old)), old);
        assert_eq!(last_month(now, Some(now.plus(-Ts::DAY))), now);
        assert_eq!(last_month(now, None), now);
    }
}
