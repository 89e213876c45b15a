//! Definitions of services on the command line: what scripts rely on.

use serde_json::Value;

use crate::machine::{Machine, example};

#[test]
fn definitions_are_checked_with_lines_for_people_and_json_for_scripts() {
    let machine = Machine::new();
    let town = example("konstanz");
    let folder = format!("{town}/services");
    let said = machine.run(&["service", "check", &folder, "--departments", &town]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.contains("note: ") && said.out.contains("to be entered"), "{}", said.out);

    let said = machine.run(&["service", "check", &folder, "--json"]);
    let told: Vec<Value> = serde_json::from_str(&said.out).unwrap();
    assert_eq!(told.len(), 14);
    let one = |file: &str| told.iter().find(|one| one["file"].as_str().unwrap().ends_with(file));
    let permit = one("handwerkerparkausweis.toml").unwrap();
    assert_eq!(permit["publishable"], false);
    assert_eq!(permit["findings"].as_array().unwrap().len(), 0);
    assert_eq!(permit["notes"][0]["kind"], "unknown_fee");
    assert!(!permit["paths"].as_array().unwrap().is_empty());
    assert_eq!(one("hundesteuer.toml").unwrap()["publishable"], true);

    let text = std::fs::read_to_string(format!("{folder}/hundesteuer.toml")).unwrap();
    let broken = text.replace("retention_days", "retention_day");
    let broken = machine.write("hundesteuer.toml", &broken);
    let said = machine.run(&["service", "check", &broken]);
    assert_eq!(said.code, 2, "{}{}", said.out, said.err);
    assert!(said.out.contains("did you mean \"retention_days\"?"), "{}", said.out);
}

#[test]
fn a_schema_of_the_federal_catalogue_becomes_a_draft_and_never_overwrites_one() {
    let machine = Machine::new();
    let schema = machine.write(
        "schema.xml",
        "<m xmlns=\"urn:xoev-de:fim:standard:xdatenfelder_2\">\n<datenfeld><identifikation>\
         <id>F1</id></identifikation><name>Name</name></datenfeld></m>",
    );
    let draft = machine.path("name.toml").display().to_string();
    let said = machine.run(&["service", "import", &schema, "--out", &draft]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let said = machine.run(&["service", "check", &draft]);
    assert!(
        said.code == 2 && said.out.contains("step.field.label has no text in en"),
        "{}",
        said.out
    );
    let again = machine.run(&["service", "import", &schema, "--out", &draft]);
    assert!(again.code != 0 && again.err.contains("is there already"), "{}", again.err);

    let broken = machine
        .write("broken.xml", "<m xmlns=\"urn:xoev-de:fim:standard:xdatenfelder_2\">\n<datenfeld>");
    let said = machine.run(&["service", "import", &broken]);
    assert_eq!(said.code, 2);
    assert!(said.out.contains("broken.xml:2: datenfeld is never closed"), "{}", said.out);
}
