//! What a decision brings forth: how long it is valid, how many originals, what it is called.

use jiff::{ToSpan, civil::Date};
use kernel::Chance;

use super::PermitId;
use crate::{
    Answers, Number, Settled, Value, code,
    definition::{FieldKind, Formula, Issue, IssueKind, Validity},
    published::Service,
    receipt::hex,
    renewal::begins,
};

/// What is to be issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// How many originals.
    pub copies: usize,
    /// First day.
    pub from: Date,
    /// Last day; none where it does not end.
    pub until: Option<Date>,
}

/// Characters of the secret of a holder's page: 110 bits.
const TOKEN: usize = 24;

/// Originals of one decision.
const MOST: i64 = 50;

/// What the definition issues for these answers on a day; nothing for appointments, places on
/// waiting lists, and where a letter is all there is. What renews something begins after its last
/// day, `after`.
#[must_use]
pub fn issued(
    service: &Service,
    settled: &Settled<'_>,
    today: Date,
    after: Option<Date>,
) -> Option<Issued> {
    let issue = service.definition.issue.as_ref()?;
    if !matches!(issue.kind, Some(IssueKind::Permit | IssueKind::Certificate | IssueKind::Notice)) {
        return None;
    }
    let copies = number(issue.copies.as_ref(), settled).map_or(1, |n| n.rounded().clamp(1, MOST));
    // What is decided late does not begin before it is decided.
    let from = day(issue.valid_from.as_ref(), settled).unwrap_or(today).max(today);
    let copies = usize::try_from(copies).unwrap_or(1);
    let next = begins(from, after);
    let span = |from| Issued { copies, from, until: until(issue, settled, from) };
    let renewed = span(next);
    // Whoever wants days that lie before the old end gets them.
    Some(if renewed.until.is_some_and(|until| until < next) { span(from) } else { renewed })
}

/// The last day: a month from the first ends the day before the same day of the next.
fn until(issue: &Issue, settled: &Settled<'_>, from: Date) -> Option<Date> {
    if let Some(until) = day(issue.valid_until.as_ref(), settled) {
        return Some(until);
    }
    let months = number(issue.valid_months.as_ref(), settled).map(|n| (n.rounded_up(), 0));
    let fits = |row: &&Validity| settled.holds(row.when.as_ref());
    let row = issue.valid.iter().find(fits).map(|row| (i64::from(row.months), row.days));
    let (months, days) = months.or(row)?;
    let months = i32::try_from(months).ok()?.months();
    let end = from.checked_add(months).ok()?.checked_add(i64::from(days).days()).ok()?;
    end.checked_sub(1.day()).ok()
}

fn day(formula: Option<&Formula>, settled: &Settled<'_>) -> Option<Date> {
    match formula?.expression.evaluate(settled)? {
        Value::Date(day) => Some(day),
        _ => None,
    }
}

fn number(formula: Option<&Formula>, settled: &Settled<'_>) -> Option<Number> {
    match formula?.expression.evaluate(settled)? {
        Value::Number(n) => Some(n),
        _ => None,
    }
}

/// A number people can read aloud: `A-7F3K-29QD`.
#[must_use]
pub fn number_of(chance: &Chance) -> String {
    format!("A-{}-{}", chance.code(4), chance.code(4))
}

/// The secret of the holder's page: it follows from the house's key, so that the page of the
/// application can link to it although only its hash is stored.
#[must_use]
pub fn token_of(secret: &[u8], permit: PermitId) -> String {
    code::of("permit", &format!("{}/{permit}", hex(secret)), TOKEN)
}

/// The plates that stand on it.
#[must_use]
pub fn plates(service: &Service, data: &Answers) -> Vec<String> {
    let mut found = Vec::new();
    let text = |value: Option<&Value>| match value {
        Some(Value::Text(text)) => Some(text.clone()),
        _ => None,
    };
    for (_, group, field) in service.definition.all_fields() {
        if !matches!(field.kind, FieldKind::Plate) {
            continue;
        }
        match group {
            Some(group) => {
                let rows = data.rows(&group.key).iter();
                found.extend(rows.filter_map(|row| text(row.get(&field.key))));
            }
            None => found.extend(text(data.fields.get(&field.key))),
        }
    }
    found
}
