//! What a definition shares with its surroundings: the name of its file, the departments.

use kernel::municipality::nearest;

use super::Sheet;
use crate::Definition;

pub(super) fn check(
    definition: &Definition,
    departments: Option<&[String]>,
    sheet: &mut Sheet<'_>,
) {
    let name = sheet.file.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.strip_suffix(".toml").unwrap_or(name).to_owned();
    if stem != definition.key && !definition.key.is_empty() {
        sheet.mend(
            definition.spots.key,
            format!("the key {} is not the name of the file {name}", definition.key),
            format!("write key = \"{stem}\", or call the file {}.toml", definition.key),
        );
    }
    let Some(known) = departments else { return };
    if !known.contains(&definition.department) && !definition.department.is_empty() {
        let remedy = match nearest(&definition.department, known.iter().map(String::as_str)) {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => "add it as a [[department]] to municipality.toml".to_owned(),
        };
        let problem = format!("unknown department \"{}\"", definition.department);
        sheet.mend(definition.spots.department, problem, remedy);
    }
}
