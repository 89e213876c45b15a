//! `kernel ← store ← jobs ← web ← identity, files, letters, maps ← rooms ← shell ← app`, over
//! cargo's metadata.

use anyhow::{Context, Result};
use cargo_metadata::{DependencyKind, MetadataCommand};

use super::Finding;
use crate::house::House;

/// A crate of the house and the crates of the house it stands on.
#[derive(Debug, Clone)]
pub struct Crate {
    /// Its folder: `floor/web`, `rooms/reports`, `app`.
    pub folder: String,
    /// Folders of its dependencies; what only its tests need is not listed.
    pub needs: Vec<String>,
}

/// The crates of the house as cargo sees them.
///
/// # Errors
/// When cargo cannot read the workspace.
pub fn crates(house: &House) -> Result<Vec<Crate>> {
    let metadata = MetadataCommand::new()
        .current_dir(&house.root)
        .no_deps()
        .exec()
        .context("cargo metadata cannot read the workspace")?;
    let folder = |path: &cargo_metadata::camino::Utf8Path| {
        path.strip_prefix(&metadata.workspace_root).unwrap_or(path).to_string()
    };
    let own = |package: &cargo_metadata::Package| Crate {
        folder: package.manifest_path.parent().map(folder).unwrap_or_default(),
        needs: package
            .dependencies
            .iter()
            .filter(|dependency| dependency.kind != DependencyKind::Development)
            .filter_map(|dependency| dependency.path.as_deref().map(folder))
            .collect(),
    };
    Ok(metadata.packages.iter().map(own).collect())
}

/// Where a crate stands; it may need only what stands lower.
fn height(folder: &str) -> Option<u8> {
    Some(match folder {
        "floor/kernel" | "floor/tally" | "floor/opinion" => 0,
        "floor/store" | "floor/expression" => 1,
        "floor/jobs" => 2,
        "floor/web" => 3,
        "floor/identity" | "floor/files" | "floor/letters" | "floor/maps" | "floor/press"
        | "floor/seal" | "floor/admin" => 4,
        room if room.starts_with("rooms/") => 5,
        "floor/shell" => 6,
        "app" => 7,
        // Tools beside the house: they may look at all of it, nothing of it may need them.
        "floor/testkit" | "bench" | "xtask" => 8,
        _ => return None,
    })
}

/// Exceptions to the order among equals, each with its reason.
const EQUALS: [(&str, &str, &str); 2] = [
    ("floor/identity", "floor/letters", "sign-in sends a link by letter"),
    ("floor/admin", "floor/identity", "only administrators edit the municipality's files"),
];

/// Every dependency that goes up or sideways.
pub fn check(crates: &[Crate]) -> Vec<Finding> {
    let mut found = Vec::new();
    for one in crates {
        let Some(own) = height(&one.folder) else {
            found.push(Finding::new(
                &one.folder,
                "has no place in the order of the house: give it one in xtask/src/laws/dependency.rs",
            ));
            continue;
        };
        for need in &one.needs {
            let excepted = EQUALS.iter().any(|(a, b, _)| *a == one.folder && b == need);
            if excepted || height(need).is_some_and(|other| other < own) {
                continue;
            }
            let advice = if need.starts_with("rooms/") && one.folder.starts_with("rooms/") {
                "rooms meet through kernel ids, events in the outbox and contributions"
            } else {
                "kernel ← store ← jobs ← web ← identity, files, letters, maps ← rooms ← shell ← app"
            };
            found.push(Finding::new(&one.folder, format!("must not depend on {need}: {advice}")));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs(folder: &str, needs: &[&str]) -> Crate {
        Crate {
            folder: folder.to_owned(),
            needs: needs.iter().map(|need| (*need).to_owned()).collect(),
        }
    }

    #[test]
    fn a_room_that_needs_a_room_is_found() {
        let found = check(&[needs("rooms/events", &["floor/web", "rooms/reports"])]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].what.contains("rooms/reports"));
    }

    #[test]
    fn the_floor_does_not_look_up() {
        for (low, high) in [
            ("floor/kernel", "floor/store"),
            ("floor/web", "floor/identity"),
            ("floor/letters", "floor/identity"),
            ("floor/files", "floor/maps"),
            ("rooms/reports", "floor/shell"),
            ("floor/shell", "app"),
            ("app", "floor/testkit"),
        ] {
            assert_eq!(check(&[needs(low, &[high])]).len(), 1, "{low} → {high}");
        }
    }

    #[test]
    fn looking_down_is_what_crates_do() {
        let fine = [
            needs("app", &["floor/shell", "rooms/reports", "floor/kernel"]),
            needs("floor/identity", &["floor/letters", "floor/web"]),
            needs("floor/testkit", &["floor/shell", "rooms/reports"]),
        ];
        assert_eq!(check(&fine), []);
    }

    #[test]
    fn a_crate_without_a_place_is_found() {
        assert_eq!(check(&[needs("floor/attic", &[])]).len(), 1);
    }
}
