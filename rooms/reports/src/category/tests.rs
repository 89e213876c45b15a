use std::{collections::BTreeMap, fs, path::Path};

use proptest::prelude::*;

use super::*;

const CATALOGUE: &str = r#"
[[group]]
key = "light"
name = { de = "Licht", en = "Light" }
icon = "lamp"

[[group.category]]
key = "lamp"
name = { de = "Lampe", en = "Lamp" }
hint = { de = "Welche?", en = "Which one?" }
department = "works"
departments_by_area = { village = "village_hall" }
handling_days = 5
source_names = ["Licht > Lampe kaputt"]

[[group.category.question]]
key = "since"
label = { de = "Seit wann?", en = "Since when?" }
type = "choice"
options = [
  { key = "today", label = { de = "heute", en = "today" } },
  { key = "longer", label = { de = "länger", en = "longer" } },
]
"#;

fn town() -> Municipality {
    let department = |key: &str, moderation: bool| {
        format!(
            "[[department]]\nkey = \"{key}\"\nname = \"{key}\"\nphone = \"1\"\n\
             moderation = {moderation}\n"
        )
    };
    let text = format!(
        r##"
slug = "t"
name = "T"
hosts = ["t"]
time_zone = "Europe/Berlin"
languages = ["de", "en"]
claim = "c"
intro = "i"
logo = "l.svg"
colours = {{ brand = "#000000", brand_dark = "#ffffff", accent = "#000000" }}
contact = {{ email = "a@b.example", imprint = "i" }}
map = {{ centre = [9, 47], zoom = 12 }}
mail = {{ from = "a@b.example" }}
pages = {{ imprint = "{{lang}}", privacy = "{{lang}}", accessibility = "{{lang}}" }}
{}{}"##,
        department("works", true),
        department("village_hall", false),
    );
    Municipality::parse("municipality.toml", &text).expect("a sound town")
}

fn findings(text: &str) -> Vec<String> {
    let found = Catalogue::parse(FILE_NAME, text, &town()).expect_err("something is wrong");
    found.iter().map(ToString::to_string).collect()
}

#[test]
fn a_category_knows_who_takes_care_in_which_district() {
    let catalogue = Catalogue::parse(FILE_NAME, CATALOGUE, &town()).expect("a sound catalogue");
    let lamp = catalogue.find("lamp").expect("the lamp");
    assert_eq!(lamp.department_for(None), "works");
    assert_eq!(lamp.department_for(Some("elsewhere")), "works");
    assert_eq!(lamp.department_for(Some("village")), "village_hall");
    assert_eq!((lamp.icon.as_str(), lamp.kind), ("lamp", Kind::Defect));
}

#[test]
fn a_name_of_another_system_is_found_whatever_its_blanks() {
    let catalogue = Catalogue::parse(FILE_NAME, CATALOGUE, &town()).expect("a sound catalogue");
    assert!(catalogue.by_source_name(" licht >  Lampe kaputt\n").is_some());
    assert!(catalogue.by_source_name("Lampe kaputt").is_none());
}

#[test]
fn an_unknown_department_is_named_with_the_line_and_the_one_that_was_meant() {
    assert_eq!(
        findings(&CATALOGUE.replace("\"works\"", "\"work\"")),
        ["categories.toml:11: unknown department \"work\": did you mean \"works\"?"]
    );
}

#[test]
fn a_missing_translation_is_a_finding() {
    let found = findings(&CATALOGUE.replace(", en = \"Which one?\"", ""));
    assert_eq!(
        found,
        ["categories.toml:10: group.category.hint has no text in en: add en = \"…\""]
    );
}

#[test]
fn keys_and_names_of_other_systems_stand_once() {
    let twice = format!("{CATALOGUE}{}", CATALOGUE.replace("\"light\"", "\"more\""));
    let found = findings(&twice);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|f| f.contains("stands twice")), "{found:?}");
}

#[test]
fn a_choice_of_one_is_none() {
    let line = "  { key = \"longer\", label = { de = \"länger\", en = \"longer\" } },\n";
    let found = findings(&CATALOGUE.replace(line, ""));
    assert!(found[0].contains("at least two options"), "{found:?}");
    let found = findings(&CATALOGUE.replace("type = \"choice\"", "type = \"text\""));
    assert!(found[0].contains("only a choice has options"), "{found:?}");
}

/// Every file below `folder`, by its name from there.
fn files_below(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let entry = entry.expect("a readable entry");
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            files_below(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(entry.path()).expect("a readable file"));
        }
    }
}

#[test]
fn the_towns_that_come_with_the_house_are_sound() {
    for slug in ["konstanz", "musterstadt"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(slug);
        let mut files = BTreeMap::new();
        files_below(&folder, "", &mut files);
        let (town, findings) = municipality::check(&files);
        assert_eq!(findings, [], "{slug}");
        let town = town.expect("a town without findings");
        assert_eq!(town.slug, slug);
        let text = std::str::from_utf8(&files[FILE_NAME]).expect("UTF-8");
        let catalogue = Catalogue::parse(FILE_NAME, text, &town).unwrap_or_else(|findings| {
            let lines: Vec<_> = findings.iter().map(ToString::to_string).collect();
            panic!("{slug}:\n{}", lines.join("\n"))
        });
        assert!(catalogue.categories().any(|c| c.kind == Kind::Idea), "{slug} takes no ideas");
    }
}

proptest! {
    #[test]
    fn arbitrary_text_never_panics(text in "\\PC*") {
        let _ = Catalogue::parse(FILE_NAME, &text, &town());
    }

    #[test]
    fn a_catalogue_with_any_line_broken_never_panics(
        line in 0_usize..24,
        with in "[a-z\\[\\]{}=\"#0-9 .äß-]{0,24}",
    ) {
        let mut lines: Vec<&str> = CATALOGUE.lines().collect();
        let line = line.min(lines.len() - 1);
        lines[line] = &with;
        let _ = Catalogue::parse(FILE_NAME, &lines.join("\n"), &town());
    }
}
