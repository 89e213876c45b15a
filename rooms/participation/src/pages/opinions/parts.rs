//! Small parts the pages of the opinion map share.

use opinion::{Side, Stand};
use web::Here;

/// The three answers: value, words, icon.
pub fn answers(here: &Here) -> [(i64, String, &'static str); 3] {
    let icons = [(1, "thumb"), (-1, "thumb-down"), (0, "arrow")];
    icons.map(|(value, icon)| (value, answer(here, value), icon))
}

/// An answer in words.
pub fn answer(here: &Here, value: i64) -> String {
    here.t(match value {
        1 => "participation-opinions-agree",
        -1 => "participation-opinions-disagree",
        _ => "participation-opinions-pass",
    })
}

/// A, B, C, … There are never more than five groups.
pub fn group_name(group: usize) -> String {
    char::from(b'A' + u8::try_from(group).unwrap_or_default()).to_string()
}

/// Whole percent; 0 of none.
pub fn percent(of: u32, whole: u32) -> i64 {
    let (of, whole) = (i64::from(of), i64::from(whole));
    (of * 200 + whole).checked_div(2 * whole).unwrap_or(0)
}

/// Votes of a group on a side.
pub fn on_side(stand: &Stand, side: Side) -> u32 {
    match side {
        Side::Agree => stand.votes.agree,
        Side::Disagree => stand.votes.disagree,
    }
}
