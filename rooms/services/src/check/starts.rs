//! Services that start by themselves: whether the event is known, and whether what is known of it
//! fits into the fields.

use kernel::municipality::nearest;

use super::Sheet;
use crate::{
    Definition,
    definition::{FieldKind, StartsOn},
    starts::happening::{HAPPENINGS, Happening, Kind},
};

pub(super) fn check(definition: &Definition, sheet: &mut Sheet<'_>) {
    for (nr, start) in definition.starts.iter().enumerate() {
        if start.event.is_empty() {
            continue;
        }
        let Some(happening) = Happening::named(&start.event) else {
            let names = HAPPENINGS.iter().map(|happening| happening.name);
            let remedy = match nearest(&start.event, names.clone()) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("choose from {}", names.collect::<Vec<_>>().join(", ")),
            };
            sheet.mend(start.spot, format!("no register tells of \"{}\"", start.event), remedy);
            continue;
        };
        let before = definition.starts.iter().take(nr);
        if before.clone().any(|earlier| earlier.event == start.event) {
            let problem = format!("the service starts twice on {}", start.event);
            sheet.mend(start.spot, problem, "put both into one [[starts_on]]");
        }
        prefill(definition, start, happening, sheet);
    }
}

fn prefill(
    definition: &Definition,
    start: &StartsOn,
    happening: &Happening,
    sheet: &mut Sheet<'_>,
) {
    for (key, datum, spot) in &start.prefill {
        let found = definition.fields().find(|(_, field)| field.key == *key);
        let Some((step, field)) = found else {
            let fields = definition.fields().map(|(_, field)| field.key.as_str());
            let remedy = match nearest(key, fields) {
                Some(near) => format!("did you mean {near}?"),
                None => "name a field of the applicant that is in no group".to_owned(),
            };
            sheet.mend(*spot, format!("{key} is no field that can be filled in"), remedy);
            continue;
        };
        let data = happening.data.iter();
        let Some((_, kind)) = data.clone().find(|(name, _)| name == datum) else {
            let names = data.map(|(name, _)| *name);
            let remedy = match nearest(datum, names.clone()) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("choose from {}", names.collect::<Vec<_>>().join(", ")),
            };
            sheet.mend(*spot, format!("{} does not tell \"{datum}\"", start.event), remedy);
            continue;
        };
        let applicants = !step.by_clerk;
        if !applicants || !fits(*kind, &field.kind) {
            let problem = format!("{datum} does not fit into {key}");
            sheet.mend(*spot, problem, format!("name {}", wanted(*kind)));
        }
    }
}

/// Whether a datum is an answer to a field. What a person declares, only the person can say.
fn fits(kind: Kind, field: &FieldKind) -> bool {
    match kind {
        Kind::Text => matches!(field, FieldKind::Text | FieldKind::Area),
        Kind::Date => matches!(field, FieldKind::Date),
        Kind::Address => matches!(field, FieldKind::Address),
    }
}

fn wanted(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "a field of type text or area",
        Kind::Date => "a field of type date",
        Kind::Address => "a field of type address",
    }
}
