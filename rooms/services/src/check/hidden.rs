//! Rules that hold an application back where nobody sees the field they speak at.

use std::ops::ControlFlow;

use super::Sheet;
use crate::{definition::Rule, search::Search};

pub(super) fn check(search: &Search<'_>, sheet: &mut Sheet<'_>) {
    let strict = |rule: &&Rule| !rule.warns;
    for rule in search.definition.rules.iter().filter(strict) {
        let Some(holds) = &rule.holds else { continue };
        let at = rule.at.split('.').next().unwrap_or_default();
        if search.definition.field(at).is_none() {
            continue;
        }
        let mut unseen = false;
        search.each(&[(holds, None)], &[at], |_, settled| {
            unseen = holds.expression.is_false(settled) && !settled.shows(at);
            if unseen { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        if unseen {
            sheet.mend(
                rule.at_spot,
                format!("the rule {} can be broken while its field {at} is hidden", rule.key),
                "let at name a field that is asked whenever the rule can be broken",
            );
        }
    }
}
