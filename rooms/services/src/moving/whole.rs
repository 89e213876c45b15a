//! Everything that differs between two versions, for whoever publishes the newer one: what it says
//! of itself, its steps and questions, what it costs, how it is decided and what is written.

mod fee;
mod keyed;
mod procedure;
mod service;

use jiff::civil::Date;
use kernel::LocalText;

use super::{Change as Asked, asked, aspects, differences, find};
use crate::definition::{Definition, Field, Formula};
use keyed::{keyed, strict};

/// What a line is about; the order of lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The service as a whole.
    Service,
    /// The pages of the application.
    Steps,
    /// What is asked.
    Questions,
    /// What has to hold, and what is computed.
    Rules,
    /// What it costs.
    Fees,
    /// How it is decided.
    Procedure,
    /// What is written to the applicant.
    Letters,
    /// What one gets.
    Issue,
}

/// What a thing is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name<'d> {
    /// As the definition calls it.
    Own(&'d LocalText),
    /// A field of a group: group and field.
    Inside(&'d LocalText, &'d LocalText),
    /// A message.
    Message(&'static str),
    /// A word of the file.
    Word(&'d str),
}

/// A value before or after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said<'d> {
    /// Words of the definition.
    Own(&'d LocalText),
    /// A message.
    Message(&'static str),
    /// A word of the file.
    Word(&'d str),
    /// A number of things the message of the detail names.
    Number(i64),
    /// An amount in cents; none that is not known.
    Money(Option<i64>),
    /// There was none, or there is none any more.
    Nothing,
}

/// One respect in which something differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail<'d> {
    /// Message of what it is; empty where the line's name says it.
    pub what: &'static str,
    /// For whom it counts, and the definition that words it.
    pub only: Option<&'d Formula>,
    /// From when on.
    pub since: Option<Date>,
    /// What it was and what it is.
    pub values: Option<(Said<'d>, Said<'d>)>,
}

/// How a thing differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change<'d> {
    /// It is new.
    New,
    /// It goes.
    Gone,
    /// It differs in these respects.
    Changed(Vec<Detail<'d>>),
}

/// A thing that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'d> {
    /// What it is about.
    pub part: Part,
    /// Its name, in the newer version where it is still there.
    pub name: Name<'d>,
    /// How.
    pub change: Change<'d>,
}

impl<'d> Detail<'d> {
    /// It differs in this respect.
    pub(super) const fn of(what: &'static str) -> Self {
        Self { what, only: None, since: None, values: None }
    }

    /// It was this and is that.
    pub(super) const fn from_to(what: &'static str, from: Said<'d>, to: Said<'d>) -> Self {
        Self { what, only: None, since: None, values: Some((from, to)) }
    }
}

/// What differs, part by part; empty when both say the same.
#[must_use]
pub fn whole<'d>(old: &'d Definition, new: &'d Definition) -> Vec<Line<'d>> {
    let mut found = Vec::new();
    service::compare(&mut found, old, new);
    steps(&mut found, old, new);
    questions(&mut found, old, new);
    computed(&mut found, old, new);
    fee::compare(&mut found, old, new);
    procedure::compare(&mut found, old, new);
    let same = Definition { version: new.version, ..old.clone() } == *new;
    if found.is_empty() && !same {
        let change = Change::Changed(vec![Detail::of(OTHER)]);
        found.push(Line { part: Part::Service, name: Name::Own(&new.name), change });
    }
    found.sort_by_key(|line| line.part);
    found
}

/// What no other message names.
const OTHER: &str = "services-differ-other";
/// It counts in other cases.
const CONDITION: &str = "services-differ-condition";
/// It is another one than before: the line's name says what, the values say the rest.
const VALUE: &str = "";
/// It is something else; the values themselves tell little.
const OTHERWISE: &str = "services-differ-otherwise";
/// It says the same in other words.
const WORDS: &str = "services-differ-words";
/// What stands in it stands in another order.
const ORDER: &str = "services-differ-order";

fn steps<'d>(found: &mut Vec<Line<'d>>, old: &'d Definition, new: &'d Definition) {
    keyed(
        found,
        Part::Steps,
        (&old.steps, &new.steps),
        |step| step.key.clone(),
        |step| Name::Own(&step.title),
        |before, now| {
            let mut details = Vec::new();
            if before.title != now.title {
                details.push(Detail::from_to(
                    "services-differ-title",
                    Said::Own(&before.title),
                    Said::Own(&now.title),
                ));
            }
            if before.text != now.text {
                details.push(Detail::of(WORDS));
            }
            if before.when != now.when {
                details.push(Detail::of(CONDITION));
            }
            if moved(keys(&before.fields), keys(&now.fields)) {
                details.push(Detail::of(ORDER));
            }
            details
        },
    );
    let keys = |definition: &'d Definition| {
        definition.steps.iter().map(|step| step.key.as_str()).collect::<Vec<_>>()
    };
    if moved(keys(old), keys(new)) {
        let name = Name::Message("services-differ-all-steps");
        let change = Change::Changed(vec![Detail::of(ORDER)]);
        found.push(Line { part: Part::Steps, name, change });
    }
}

fn keys(fields: &[Field]) -> Vec<&str> {
    fields.iter().map(|field| field.key.as_str()).collect()
}

/// Whether what is on both lists stands in another order.
fn moved(old: Vec<&str>, new: Vec<&str>) -> bool {
    let before: Vec<&str> = old.iter().copied().filter(|key| new.contains(key)).collect();
    let now: Vec<&str> = new.into_iter().filter(|key| old.contains(key)).collect();
    before != now
}

/// The applicant's questions: as a draft is told of them, with what only the town minds.
fn questions<'d>(found: &mut Vec<Line<'d>>, old: &'d Definition, new: &'d Definition) {
    for (step, group, field) in asked(new) {
        let Some((place, known)) = find(old, group, field) else { continue };
        let mut details: Vec<Detail<'d>> = aspects(known, field, place.key == step.key)
            .into_iter()
            .map(|aspect| Detail::of(aspect.label()))
            .collect();
        details.extend(beside(known, field));
        if !details.is_empty() {
            let (name, change) = (named(group, field), Change::Changed(details));
            found.push(Line { part: Part::Questions, name, change });
        }
    }
    for difference in differences(old, new) {
        let change = match difference.change {
            Asked::New => Change::New,
            Asked::Gone => Change::Gone,
            Asked::Changed(_) => continue,
        };
        let name = named(difference.group, difference.field);
        found.push(Line { part: Part::Questions, name, change });
    }
}

/// What differs about a question that its applicant does not see.
fn beside<'d>(old: &'d Field, new: &'d Field) -> Vec<Detail<'d>> {
    let mut details = Vec::new();
    let days = |field: &Field| {
        field.retention_days.map_or(Said::Nothing, |days| Said::Number(i64::from(days)))
    };
    if old.retention_days != new.retention_days {
        details.push(Detail::from_to("services-differ-retention", days(old), days(new)));
    }
    if old.prefill != new.prefill {
        details.push(Detail::of("services-differ-prefill"));
    }
    if old.personal != new.personal || old.in_town != new.in_town {
        details.push(Detail::of(OTHER));
    }
    if moved(keys(&old.fields), keys(&new.fields)) {
        details.push(Detail::of(ORDER));
    }
    details
}

fn named<'d>(group: Option<&'d Field>, field: &'d Field) -> Name<'d> {
    match group {
        Some(group) => Name::Inside(&group.label, &field.label),
        None => Name::Own(&field.label),
    }
}

/// What has to hold over several fields, and what is computed.
fn computed<'d>(found: &mut Vec<Line<'d>>, old: &'d Definition, new: &'d Definition) {
    strict(
        found,
        Part::Rules,
        (&old.rules, &new.rules),
        |rule| rule.key.clone(),
        |rule| Name::Own(&rule.text),
        |before, now| {
            let all = [
                (WORDS, before.text != now.text),
                ("services-differ-holds", before.holds != now.holds),
                ("services-differ-warns", before.warns != now.warns),
                (OTHER, (&before.at, &before.basis) != (&now.at, &now.basis)),
            ];
            listed(all)
        },
    );
    let reckoned = |definition: &'d Definition| {
        let all = definition.all_fields().filter(|(step, ..)| !step.by_clerk);
        all.filter(|(_, _, field)| field.kind.is_computed())
            .map(|(_, group, field)| (group, field))
            .collect::<Vec<_>>()
    };
    strict(
        found,
        Part::Rules,
        (&reckoned(old), &reckoned(new)),
        |(group, field)| (group.map(|group| group.key.clone()), field.key.clone()),
        |(group, field)| named(*group, field),
        |(_, before), (_, now)| {
            let all = [
                (WORDS, (&before.label, &before.hint) != (&now.label, &now.hint)),
                ("services-differ-formula", before.kind != now.kind),
                (CONDITION, before.when != now.when),
            ];
            listed(all)
        },
    );
}

/// The respects that differ.
fn listed<'d, const N: usize>(all: [(&'static str, bool); N]) -> Vec<Detail<'d>> {
    all.into_iter().filter(|(_, differs)| *differs).map(|(what, _)| Detail::of(what)).collect()
}
