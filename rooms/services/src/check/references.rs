//! Keys that stand for something else in the same file.

use kernel::municipality::nearest;

use super::Sheet;
use crate::{
    Definition,
    definition::{FieldKind, Spot},
};

pub(super) fn check(definition: &Definition, sheet: &mut Sheet<'_>) {
    for rule in definition.rules.iter().filter(|rule| !rule.at.is_empty()) {
        field(definition, &rule.at, rule.at_spot, "the message stands at", sheet);
    }
    if let Some(issue) = &definition.issue {
        for key in &issue.shows {
            field(definition, key, issue.shows_spot, "shows names", sheet);
        }
        for key in &issue.changes {
            field(definition, key, issue.changes_spot, "changes names", sheet);
            if find(definition, key) == Some(true) {
                let problem = format!("the holder cannot change {key}, which is computed");
                sheet.mend(issue.changes_spot, problem, "name the fields it is computed from");
            }
        }
    }
    let authorities = definition.authorities.iter().map(|a| a.key.as_str());
    for fee in &definition.fees {
        let Some(authority) = &fee.authority else { continue };
        if !authorities.clone().any(|key| key == authority) {
            let remedy = match nearest(authority, authorities.clone()) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => "add it as an [[authority]]".to_owned(),
            };
            let problem = format!("there is no authority \"{authority}\"");
            sheet.mend(fee.authority_spot, problem, remedy);
        }
    }
}

/// Whether the field with this name is computed; `None` without such a field.
fn find(definition: &Definition, name: &str) -> Option<bool> {
    let field = match name.split_once('.') {
        Some((group, key)) => definition.field(group)?.inner(key)?,
        None => definition.field(name)?,
    };
    Some(matches!(field.kind, FieldKind::Computed { .. }))
}

fn field(definition: &Definition, name: &str, spot: Spot, what: &str, sheet: &mut Sheet<'_>) {
    if find(definition, name).is_some() {
        return;
    }
    let known = definition.all_fields().map(|(_, group, field)| match group {
        Some(group) => format!("{}.{}", group.key, field.key),
        None => field.key.clone(),
    });
    let known: Vec<String> = known.collect();
    let inner = known.iter().find(|known| known.split_once('.').is_some_and(|(_, k)| k == name));
    let near = inner.map(String::as_str);
    let remedy = match near.or_else(|| nearest(name, known.iter().map(String::as_str))) {
        Some(near) => format!("did you mean {near}?"),
        None => "write the key of a field, in a group group.field".to_owned(),
    };
    sheet.mend(spot, format!("{what} {name}, which is no field"), remedy);
}
