//! Whether a column holds numbers, and whether `1.234` is more than a thousand or little more than one.

use super::{Context, Decision, enough};
use crate::cell::figure::Notation;
use crate::cell::unit::{is_money, is_scale};
use crate::evidence::{Evidence, Figures};
use crate::geo::Ground;
use crate::heading::Axis;
use crate::kind::{Kind, Role};

/// The notation of the columns that leave no doubt, and the heading of the first of them.
pub(crate) fn convention<'e>(
    columns: impl Iterator<Item = (&'e str, &'e Evidence)>,
) -> Option<(Notation, String)> {
    let (mut german, mut english) = (Vec::new(), Vec::new());
    for (title, evidence) in columns {
        match (evidence.figures.german, evidence.figures.english) {
            (0, 0) => {}
            (_, 0) => german.push(title),
            (0, _) => english.push(title),
            _ => {}
        }
    }
    let (notation, titles) = match german.len().cmp(&english.len()) {
        std::cmp::Ordering::Greater => (Notation::German, german),
        std::cmp::Ordering::Less => (Notation::English, english),
        std::cmp::Ordering::Equal => return None,
    };
    titles.first().map(|title| (notation, (*title).to_owned()))
}

/// `all` are the values that are no marks for nothing.
pub(super) fn decide(evidence: &Evidence, context: &Context, all: u64) -> Option<Decision> {
    let figures = &evidence.figures;
    if figures.all == 0 || evidence.points > 0 && enough(evidence.points, all) {
        return None;
    }
    let marked = figures.german + figures.english + figures.dots + figures.commas;
    if marked == 0 && enough(figures.all, all) {
        if figures.leading_zero > 0 {
            let reason = format!(
                "{} values begin with a zero, which a number would lose",
                figures.leading_zero
            );
            return Some(Decision::of(Kind::Code, reason));
        }
        if figures.long > 0 {
            return Some(Decision::of(
                Kind::Code,
                "more than 15 digits, of which a number loses some",
            ));
        }
    }
    // 12h and 12m beside bare numbers are house numbers rather than hours and metres.
    let letters = |unit: &str| unit.bytes().all(|b| b.is_ascii_alphabetic());
    if figures.unit().is_some_and(|(unit, count, bare)| letters(unit) && count < bare) {
        return None;
    }
    let noted = notation(evidence, context);
    if !enough(figures.fitting(noted.notation), all) {
        return None;
    }
    let (kind, mut reason) = kind(evidence, noted.notation);
    if kind == Kind::Integer && evidence.coded > 0 {
        return None;
    }
    if !noted.reason.is_empty() {
        reason =
            if reason.is_empty() { noted.reason } else { format!("{}; {reason}", noted.reason) };
    }
    let mut decision = Decision::of(kind, reason);
    decision.reading.notation = noted.notation;
    decision.sure = noted.sure;
    if let Some((unit, count, bare)) = figures.unit() {
        decision.reading.unit = Some(unit.to_owned());
        decision.reading.unit_in_cells = true;
        decision.reason += &match bare {
            0 => format!("; {unit} stands in the cells"),
            _ if is_scale(unit) => format!("; {unit} stands in {count} cells, {bare} lack it"),
            _ => format!("; {unit} stands in {count} cells, {bare} are bare"),
        };
    }
    if let Some(ground) = noted.ground {
        decision.reason = format!("{}: {}", ground.name, decision.reason);
        decision.reading.kind = Kind::Number;
        return Some(decision.on(ground));
    }
    if let (Some(role), Kind::Number) = (degrees(evidence.axis), kind) {
        decision.role = Some(role);
        decision.reading.role = Some(role);
        decision.crs = Some("EPSG:4326");
    }
    Some(decision)
}

fn degrees(axis: Option<Axis>) -> Option<Role> {
    match axis? {
        Axis::North => Some(Role::Latitude),
        Axis::East => Some(Role::Longitude),
        Axis::Some => None,
    }
}

struct Noted {
    notation: Notation,
    reason: String,
    sure: bool,
    ground: Option<&'static Ground>,
}

/// Which mark stands before the decimals: the column itself tells, else where the numbers lie,
/// else the other columns, else what such files usually mean.
fn notation(evidence: &Evidence, context: &Context) -> Noted {
    use Notation::{English, German};
    let figures = &evidence.figures;
    let Figures { dots, commas, german, english, small, big, .. } = *figures;
    let ground = |notation| evidence.axis.and(figures.grounds[notation as usize].found());
    let noted = |notation, reason: &str, sure| Noted {
        notation,
        reason: reason.to_owned(),
        sure,
        ground: ground(notation),
    };
    match (german, english) {
        (0, 0) => {}
        (_, 0) => return noted(German, "a comma before decimals", true).grouped(figures, German),
        (0, _) => return noted(English, "a point before decimals", true).grouped(figures, English),
        _ if german >= english => {
            return noted(German, "most are written like 1.234,56, a few like 1,234.56", false);
        }
        _ => return noted(English, "most are written like 1,234.56, a few like 1.234,56", false),
    }
    if dots + commas == 0 {
        return noted(German, "", true);
    }
    match (ground(German), ground(English)) {
        (Some(_), None) => return noted(German, "coordinates, which only so lie in Germany", true),
        (None, Some(_)) => {
            return noted(English, "coordinates, which only so lie in Germany", true);
        }
        _ => {}
    }
    let both = dots > 0 && commas > 0;
    // 12345 beside 1.234: who writes groups writes them everywhere.
    if big > 0 && !both {
        return match dots {
            0 => noted(German, "1,234 has decimals: numbers above 999 stand without groups", true),
            _ => noted(English, "1.234 has decimals: numbers above 999 stand without groups", true),
        };
    }
    if let Some((notation, column)) = &context.convention {
        let reason = format!("1.234 and 1,234 alone tell nothing; read as in the column {column}");
        return noted(*notation, &reason, true);
    }
    if small > 0 && dots > 0 && !both {
        return noted(German, "1.234 is above a thousand: what is below has no point", true);
    }
    match context.separator {
        b',' => noted(
            English,
            "1.234 and 1,234 alone tell nothing; read as in files with commas between cells",
            false,
        ),
        _ => noted(German, "1.234 and 1,234 alone tell nothing; read as Germans write", false),
    }
}

impl Noted {
    fn grouped(mut self, figures: &Figures, notation: Notation) -> Self {
        let side = notation as usize;
        if figures.broken[side] + figures.padded[side] == 0 {
            self.reason = match notation {
                Notation::German => "points between thousands".to_owned(),
                Notation::English => "commas between thousands".to_owned(),
            };
        }
        self
    }
}

/// Whole numbers or not.
fn kind(evidence: &Evidence, notation: Notation) -> (Kind, String) {
    let figures = &evidence.figures;
    let (side, ambiguous) = match notation {
        Notation::German => (0, figures.commas),
        Notation::English => (1, figures.dots),
    };
    let money = figures.unit().is_some_and(|(unit, ..)| is_money(unit));
    if figures.broken[side] + figures.exponents + ambiguous > 0 {
        return (Kind::Number, String::new());
    }
    let gaps = evidence.empty + evidence.nothing + evidence.symbols;
    match figures.padded[side] {
        0 => (Kind::Integer, "whole numbers".to_owned()),
        n if n < figures.all && !money => {
            (Kind::Integer, format!("whole numbers, {n} of them written like 12.0"))
        }
        // Programs that know no gaps among whole numbers write them as 12.0.
        _ if gaps > 0 && !money => {
            (Kind::Integer, "whole numbers, written like 12.0 because some are missing".to_owned())
        }
        _ => (Kind::Number, "decimals in every value, though all are 0".to_owned()),
    }
}
