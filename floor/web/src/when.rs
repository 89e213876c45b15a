//! Moments in words.

use jiff::Zoned;
use kernel::{Lang, Ts};

use crate::Here;

const MONTHS_DE: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Here {
    /// The calendar day in the municipality: `3. März 2026`, `3 March 2026`.
    #[must_use]
    pub fn day(&self, at: impl Into<Ts>) -> String {
        day(&self.zoned(at.into()), self.lang)
    }

    /// Day and time: `3. März 2026, 14:05 Uhr`.
    #[must_use]
    pub fn moment(&self, at: impl Into<Ts>) -> String {
        let z = self.zoned(at.into());
        let end = if self.lang == Lang::En { "" } else { " Uhr" };
        format!("{}, {}:{:02}{end}", day(&z, self.lang), z.hour(), z.minute())
    }

    /// How long ago: `vor 3 Tagen`, from a minute to a month; then the day.
    #[must_use]
    pub fn ago(&self, at: impl Into<Ts>) -> String {
        let at = at.into();
        let passed = self.now.0 - at.0;
        let (key, unit) = match passed {
            p if p < 2 * Ts::MINUTE => {
                self.true_until(at.plus(2 * Ts::MINUTE));
                return self.t("web-when-just-now");
            }
            p if p < Ts::HOUR => ("web-when-minutes-ago", Ts::MINUTE),
            p if p < Ts::DAY => ("web-when-hours-ago", Ts::HOUR),
            p if p < 31 * Ts::DAY => ("web-when-days-ago", Ts::DAY),
            _ => return self.day(at),
        };
        let n = passed / unit;
        self.true_until(at.plus((n + 1) * unit));
        self.t1(key, "n", n)
    }

    /// The moment in the municipality's time zone.
    #[must_use]
    pub fn zoned(&self, at: Ts) -> Zoned {
        at.timestamp().to_zoned(self.town.zone.clone())
    }
}

/// The month in words: `März 2026`, `March 2026`.
#[must_use]
pub fn month(z: &Zoned, lang: Lang) -> String {
    let nr = usize::from(z.month().unsigned_abs()).saturating_sub(1) % 12;
    let names = if lang == Lang::En { MONTHS_EN } else { MONTHS_DE };
    format!("{} {}", names[nr], z.year())
}

/// The calendar day in words, where there is no [`Here`]: `3. März 2026`, `3 March 2026`.
#[must_use]
pub fn day(z: &Zoned, lang: Lang) -> String {
    let month = usize::from(z.month().unsigned_abs()).saturating_sub(1) % 12;
    match lang {
        Lang::En => format!("{} {} {}", z.day(), MONTHS_EN[month], z.year()),
        Lang::De | Lang::Simple => format!("{}. {} {}", z.day(), MONTHS_DE[month], z.year()),
    }
}
