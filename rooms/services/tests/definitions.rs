//! Broken definitions, each with its finding, and the definitions of Konstanz, which have none.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use jiff::civil::{Date, date};
use kernel::municipality::{FILE_NAME, Municipality};
use services::{
    Definition, Plan, Settled,
    check::{Report, Surroundings, check},
    prune,
};

const TODAY: Date = date(2026, 11, 23);

fn room() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What stands in a folder, by name.
fn listed(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    found.sort();
    found
}

fn name(path: &Path) -> String {
    path.file_stem().expect("a name").to_string_lossy().into_owned()
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).expect("the file is read")
}

#[test]
fn each_broken_definition_shows_its_one_finding_with_line_and_remedy() {
    let town =
        Surroundings { departments: vec!["buergerbuero".into()], groups: vec!["verkehr".into()] };
    let mut wrong = Vec::new();
    for file in listed(&room().join("tests/broken")).iter().flat_map(|folder| listed(folder)) {
        let text = read(&file);
        let wanted: Vec<&str> =
            text.lines().filter_map(|line| line.strip_prefix("# finds ")).collect();
        let shown = file.file_name().expect("a name").to_string_lossy().into_owned();
        let report = check(&shown, &text, Some(&town), TODAY);
        let found: Vec<String> = (report.findings.iter())
            .map(|f| format!("{}: {}: {}", f.line, f.problem, f.remedy))
            .collect();
        if wanted.len() != 1 || found != wanted {
            wrong.push(format!("{}: wanted {wanted:?}, found {found:?}", file.display()));
        }
        assert!(!report.is_publishable() && report.paths.all.is_empty(), "{}", file.display());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_kind_of_finding_has_its_broken_definition() {
    let shown: BTreeSet<String> =
        listed(&room().join("tests/broken")).iter().map(|folder| name(folder)).collect();
    let mut kinds: BTreeSet<String> =
        listed(&room().join("src/check")).iter().map(|file| name(file)).collect();
    // What the others ask; what is a note and no finding; what is found while reading.
    assert!(kinds.remove("verdict") && kinds.remove("fee_unknown"));
    assert!(kinds.insert("reading".to_owned()));
    assert_eq!(shown, kinds);
}

/// Every definition of Konstanz with its text and report.
fn konstanz() -> Vec<(String, String, Report)> {
    let folder = room().join("../../examples/konstanz");
    let town = Municipality::parse(FILE_NAME, &read(&folder.join(FILE_NAME))).expect("a town");
    let town = Surroundings::from(&town);
    let files = listed(&folder.join("services"));
    let one = |file: &PathBuf| {
        let (shown, text) = (format!("{}.toml", name(file)), read(file));
        let report = check(&shown, &text, Some(&town), TODAY);
        (shown, text, report)
    };
    files.iter().map(one).collect()
}

#[test]
fn the_services_of_konstanz_have_nothing_to_mend_and_everything_in_them_can_be_reached() {
    let services = konstanz();
    assert_eq!(services.len(), 14);
    for (file, _, report) in &services {
        assert_eq!(report.findings, [], "{file}");
        assert_eq!(report.notes, [], "{file}");
        assert_eq!(report.paths.unreached, Vec::<String>::new(), "{file}");
        assert!(!report.paths.all.is_empty(), "{file}");
    }
}

#[test]
fn each_test_path_of_konstanz_can_be_submitted_and_decided() {
    for (file, text, report) in konstanz() {
        let (definition, _) = Definition::read(&file, &text);
        let definition = definition.expect("it is TOML");
        let plan = Plan::of(&definition);
        for path in &report.paths.all {
            let dropped = prune::dropped(&definition, &plan, &path.answers, TODAY);
            assert_eq!(dropped, [], "{file}: {:?}", path.reaches);
            let mut all = path.answers.clone();
            all.fields.extend(path.decision.fields.clone());
            all.groups.extend(path.decision.groups.clone());
            let settled = Settled::new(&definition, &plan, &all, TODAY);
            assert_eq!(settled.missing(), [], "{file}: {:?}", path.reaches);
            assert_eq!(settled.missing_in_decision(), [], "{file}: {:?}", path.reaches);
            assert_eq!(prune::kept(&settled), all, "{file}: {:?}", path.reaches);
        }
    }
}

#[test]
fn a_fee_nobody_knows_yet_is_a_note_and_keeps_the_service_from_being_published() {
    let (file, text, report) = konstanz().swap_remove(6);
    assert_eq!(file, "handwerkerparkausweis.toml");
    assert!(report.is_sound() && !report.is_publishable());
    assert_eq!(report.unknown_fees.len(), 11);
    let known = text.replace("unknown = true", "cents = 10000\nsource = \"Satzung\"");
    assert!(check(&file, &known, None, TODAY).is_publishable());
}
