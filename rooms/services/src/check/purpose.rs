//! Fields that ask about a person without saying why.

use super::Sheet;
use crate::{Definition, definition::FieldKind};

pub(super) fn check(definition: &Definition, sheet: &mut Sheet<'_>) {
    for (_, group, field) in definition.all_fields() {
        // What is computed is told by its parts, and a group by its fields.
        let silent = matches!(field.kind, FieldKind::Computed { .. } | FieldKind::Group);
        if silent || !field.personal || field.purpose.is_some() {
            continue;
        }
        let name = match group {
            Some(group) => format!("{}.{}", group.key, field.key),
            None => field.key.clone(),
        };
        sheet.mend(
            field.spot,
            format!("the field {name} asks about a person and does not say why"),
            "add purpose = { de = \"…\", en = \"…\", de-simple = \"…\" }, or personal = false",
        );
    }
}
