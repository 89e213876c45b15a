//! Whether a column holds days, times, months, quarters or years.

use super::{Decision, enough};
use crate::evidence::Evidence;
use crate::heading;
use crate::kind::Kind;
use crate::reading::Order;

pub(super) fn decide(evidence: &Evidence, all: u64) -> Option<Decision> {
    let moments = &evidence.moments;
    let months = moments.months + moments.dotted;
    let named = heading::is_month(&evidence.words) || heading::is_day(&evidence.words);
    if enough(moments.instants, all) {
        return Some(ordered(evidence, Kind::DateTime, moments.instants));
    }
    if enough(moments.days, all) {
        return Some(ordered(evidence, Kind::Date, moments.days));
    }
    if enough(moments.times, all) {
        return Some(Decision::of(Kind::Time, format!("{} times of day", moments.times)));
    }
    if enough(moments.quarters, all) {
        let reason = format!("{} quarters of a year", moments.quarters);
        return Some(Decision::of(Kind::Quarter, reason));
    }
    // 10.2023 alone is a number; 09.2023 among them is none.
    if enough(months, all) && (moments.dotted == 0 || moments.dotted_zero > 0 || named) {
        return Some(Decision::of(Kind::Month, format!("{months} months of a year")));
    }
    if heading::is_day(&evidence.words) && enough(evidence.figures.compact, all) {
        let reason = "eight digits that are days, under a heading that says so";
        return Some(Decision::of(Kind::Date, reason));
    }
    let of_years = all - evidence.symbols;
    if heading::is_year(&evidence.words) && enough(evidence.figures.years, of_years) {
        let reason = "four digits under a heading that speaks of years";
        return Some(Decision::of(Kind::Year, reason));
    }
    None
}

fn ordered(evidence: &Evidence, kind: Kind, count: u64) -> Decision {
    let moments = &evidence.moments;
    let what = if kind == Kind::Date { "days" } else { "days with a time" };
    let mut decision = Decision::of(kind, format!("{count} {what}"));
    let slashes = moments.day_first + moments.month_first + moments.either;
    if slashes > 0 {
        let month_first = moments.month_first > moments.day_first;
        if month_first {
            decision.reading.order = Order::MonthFirst;
        }
        decision.sure = moments.day_first != moments.month_first;
        decision.reason += match (decision.sure, month_first) {
            (true, true) => "; the month comes first: a second number is above 12",
            (true, false) => "; the day comes first: a first number is above 12",
            (false, _) => "; whether 05/10 is October or May nothing tells, read as October",
        };
    }
    if moments.short > 0 {
        decision.sure = false;
        decision.reason += "; years of two digits: 00 to 68 are read as 20.., 69 to 99 as 19..";
    }
    decision
}
