//! Data without an end.

use super::Sheet;
use crate::Definition;

pub(super) fn check(definition: &Definition, sheet: &mut Sheet<'_>) {
    let spot = definition.spots.retention;
    if definition.retention_days == 0 {
        sheet.mend(
            spot,
            "nothing says when the data are deleted",
            "add retention_days = …, counted from the end of the case",
        );
    } else if definition.retention_basis.is_none() {
        sheet.mend(
            spot,
            "nothing says why the data are kept that long",
            "add retention_basis = \"§ …\"",
        );
    }
    for (_, field) in definition.kept_fields() {
        if let Some(days) = field.retention_days
            && days > definition.retention_days
            && definition.retention_days > 0
        {
            sheet.mend(
                field.spot,
                format!("{} is kept longer than its case", field.key),
                format!("let retention_days be at most {}", definition.retention_days),
            );
        }
    }
}
