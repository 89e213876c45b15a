//! On which days the town works: `state` and `closed_days`.

use jiff::civil::Date;

use super::Section;
use crate::calendar::{Calendar, State};

pub(super) fn build(root: &Section<'_>) -> Calendar {
    let mut calendar =
        Calendar { state: root.choice("state", &State::WORDS), ..Calendar::default() };
    for text in root.texts("closed_days") {
        if let Ok(date) = text.parse::<Date>() {
            calendar.closed.insert(date);
        } else if let Some(day) = yearly(&text) {
            calendar.closed_yearly.insert(day);
        } else {
            root.refuse(
                "closed_days",
                format!("\"{text}\" is no day"),
                "write a day as 2026-02-16, or a day of each year as 12-24",
            );
        }
    }
    calendar
}

/// `12-24`: month and day; 29 February is one.
fn yearly(text: &str) -> Option<(i8, i8)> {
    let leap = format!("2024-{text}").parse::<Date>().ok().filter(|_| text.len() == 5)?;
    Some((leap.month(), leap.day()))
}
