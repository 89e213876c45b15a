//! From what was counted to how a column is read, with the reason.

mod moment;
mod number;

use crate::cell::{unit, yes_no};
use crate::evidence::Evidence;
use crate::geo::Ground;
use crate::heading;
use crate::kind::{Kind, Role};
use crate::reading::Reading;

pub(crate) use number::convention;

/// How a column is read, and why.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Decision {
    pub reading: Reading,
    pub role: Option<Role>,
    /// The reference system of a coordinate.
    pub crs: Option<&'static str>,
    pub reason: String,
    /// Nothing in the file says otherwise; else a person had better look.
    pub sure: bool,
}

/// What the file as a whole says about a column that says nothing itself.
#[derive(Debug, Clone, Default)]
pub(crate) struct Context {
    pub separator: u8,
    /// The notation of columns that leave no doubt, and one of them.
    pub convention: Option<(crate::Notation, String)>,
}

impl Decision {
    fn of(kind: Kind, reason: impl Into<String>) -> Self {
        let reading = Reading { kind, ..Reading::default() };
        Self { reading, reason: reason.into(), sure: true, ..Self::default() }
    }

    fn unsure(mut self) -> Self {
        self.sure = false;
        self
    }

    /// A coordinate on this ground.
    fn on(mut self, ground: &Ground) -> Self {
        self.role = Some(ground.role);
        self.crs = ground.crs;
        self.reading.role = Some(ground.role);
        self
    }
}

/// Nine of ten, and at least one.
fn enough(fitting: u64, all: u64) -> bool {
    fitting > 0 && fitting * 10 >= all * 9
}

/// Decides about one column.
pub(crate) fn decide(title: &str, evidence: &Evidence, context: &Context) -> Decision {
    let mut decision = kind(evidence, context);
    let from_heading = unit::in_heading(title);
    if decision.reading.kind.is_figure() && decision.reading.unit.is_none() {
        decision.reading.unit = from_heading.map(str::to_owned);
    }
    if let Some(role) = heading::place(&evidence.words).filter(|_| decision.role.is_none()) {
        let fits = decision.reading.kind.is_text();
        decision.role = Some(role).filter(|_| fits && evidence.filled > 0);
    }
    if evidence.points > 0 && enough(evidence.points, evidence.filled - evidence.nothing) {
        decision = Decision::of(Kind::Text, "latitude and longitude in one cell, kept as they are");
        decision.role = Some(Role::Point);
    }
    decision
}

fn kind(evidence: &Evidence, context: &Context) -> Decision {
    let all = evidence.filled - evidence.nothing;
    if all == 0 {
        let reason =
            if evidence.filled == 0 { "no row has a value" } else { "only marks for no value" };
        return Decision::of(Kind::Text, reason).unsure();
    }
    let figures = &evidence.figures;
    let plain = figures.small + figures.big + figures.leading_zero;
    if let Some(word) = heading::code(&evidence.words)
        && plain * 2 >= all
        && figures.units.is_empty()
    {
        let reason = format!("\"{word}\" in the heading: digits that name something");
        return Decision::of(Kind::Code, reason);
    }
    answers(evidence, all)
        .or_else(|| moment::decide(evidence, all))
        .or_else(|| number::decide(evidence, context, all - evidence.symbols))
        .unwrap_or_else(|| Decision::of(Kind::Text, why_text(evidence, all)))
}

fn answers(evidence: &Evidence, all: u64) -> Option<Decision> {
    let fitting = |pair: usize| evidence.answers[pair].0 + evidence.answers[pair].1;
    let (pair, (yes, no)) = yes_no::PAIRS.iter().enumerate().find(|(pair, (yes, _))| {
        let (ayes, noes) = evidence.answers[*pair];
        // A lone letter is a code unless its counterpart is there, too.
        let both = yes.len() > 1 || ayes > 0 && noes > 0;
        let crossed = *pair == yes_no::CROSS && evidence.empty > 0;
        enough(fitting(*pair), all) && (both || crossed)
    })?;
    let (ayes, noes) = evidence.answers[pair];
    let reason = match pair {
        yes_no::CROSS => format!("{ayes} crosses; an empty cell says no"),
        _ => format!("{ayes} × {yes}, {noes} × {no}"),
    };
    let mut decision = Decision::of(Kind::Boolean, reason);
    decision.reading.pair = pair;
    Some(decision)
}

/// Why a column stays text, where it nearly was something else.
fn why_text(evidence: &Evidence, all: u64) -> String {
    let (figures, moments) = (&evidence.figures, &evidence.moments);
    let dates = moments.days + moments.instants;
    let numbers = figures.all - figures.leading_zero;
    let (count, what) = if dates >= numbers { (dates, "days") } else { (numbers, "numbers") };
    if evidence.points == 0 && count * 2 < all {
        return "words".to_owned();
    }
    if let Some((unit, most, _)) = figures.unit().filter(|_| figures.units.len() > 1) {
        let others = figures.units.values().sum::<u64>() - most;
        return format!("numbers with different units: {most} in {unit}, {others} in others");
    }
    if figures.german > 0 && figures.english > 0 {
        let (german, english) = (figures.german, figures.english);
        return format!(
            "{german} numbers like 1.234,56 and {english} like 1,234.56: neither is sure"
        );
    }
    if let (Some(code), true) = (&evidence.coded_example, evidence.coded > 0) {
        return format!("values such as {code} beside {numbers} numbers");
    }
    format!("{count} of {all} values are {what}, fewer than nine of ten")
}
