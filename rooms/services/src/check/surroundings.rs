//! What a definition shares with its surroundings: the name of its file, the town's departments and
//! groups of services.

use kernel::municipality::{Municipality, nearest};

use super::Sheet;
use crate::{Definition, definition::Spot};

/// What the municipality has that definitions name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// Keys of its departments.
    pub departments: Vec<String>,
    /// Keys of its groups of services.
    pub groups: Vec<String>,
}

impl From<&Municipality> for Surroundings {
    fn from(town: &Municipality) -> Self {
        Self {
            departments: town.departments.iter().map(|d| d.key.clone()).collect(),
            groups: town.service_groups.iter().map(|g| g.key.clone()).collect(),
        }
    }
}

pub(super) fn check(definition: &Definition, town: Option<&Surroundings>, sheet: &mut Sheet<'_>) {
    let name = sheet.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.strip_suffix(".toml").unwrap_or(name).to_owned();
    if stem != definition.key && !definition.key.is_empty() {
        sheet.mend(
            definition.spots.key,
            format!("the key {} is not the name of the file {name}", definition.key),
            format!("write key = \"{stem}\", or call the file {}.toml", definition.key),
        );
    }
    let Some(town) = town else { return };
    let (department, group) = (&definition.department, &definition.group);
    named(department, &town.departments, "department", definition.spots.department, sheet);
    named(group, &town.groups, "service_group", definition.spots.group, sheet);
}

/// Whether a key is among those of the town.
fn named(key: &str, known: &[String], table: &str, spot: Spot, sheet: &mut Sheet<'_>) {
    if key.is_empty() || known.iter().any(|known| known == key) {
        return;
    }
    let remedy = match nearest(key, known.iter().map(String::as_str)) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None => format!("add it as a [[{table}]] to municipality.toml"),
    };
    sheet.mend(spot, format!("unknown {} \"{key}\"", table.replace('_', " ")), remedy);
}
