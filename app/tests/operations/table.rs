//! Tables on the command line: what people read and scripts rely on.

use serde_json::Value;

use crate::machine::Machine;

const FILE: &str = "Bäume, Stand 2023\n\nNr;PLZ;Höhe (m);gepflanzt\n\
                    1;01067;1.234,5;05.10.2023\n2;78462;-;01.02.2024\n\nQuelle: Stadt\n";

#[test]
fn a_table_is_shown_with_reasons_and_written_clean() {
    let machine = Machine::new();
    let file = machine.write("trees.csv", FILE);
    let said = machine.run(&["table", &file]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    for told in [
        "2 rows, 4 columns",
        "line 1: Bäume, Stand 2023",
        "line 7: Quelle: Stadt",
        "PLZ: code, postcode",
        "Höhe (m): number in m, written 1.234,56",
        "line 4     1.234,5  →  1234.5",
        "no value   1 × -",
        "line 4     05.10.2023  →  2023-10-05",
    ] {
        assert!(said.out.contains(told), "{told}\n{}", said.out);
    }

    let said = machine.run(&["table", &file, "--to", "csv", "--json"]);
    let clean = "Nr,PLZ,Höhe (m),gepflanzt\r\n1,01067,1234.5,2023-10-05\r\n2,78462,,2024-02-01\r\n";
    assert_eq!((said.code, said.out.as_str()), (0, clean));
    let decisions: Value = serde_json::from_str(&said.err).unwrap();
    assert_eq!(decisions["columns"][2]["unit"], "m");
    assert_eq!(decisions["file"]["below"][0]["line"], 7);

    let out = machine.path("clean.json").display().to_string();
    let said = machine.run(&["table", &file, "--to", "json", "--out", &out]);
    assert_eq!(said.code, 0, "{}", said.err);
    let rows: Value = serde_json::from_str(&std::fs::read_to_string(&out).unwrap()).unwrap();
    assert_eq!(
        (rows[0]["PLZ"].as_str(), rows[0]["Höhe (m)"].as_f64()),
        (Some("01067"), Some(1234.5))
    );
}

#[test]
fn a_file_that_breaks_the_schema_is_refused_and_nothing_is_written() {
    let machine = Machine::new();
    let file = machine.write("2023.csv", FILE);
    let schema = machine.path("schema.json").display().to_string();
    assert_eq!(machine.run(&["table", &file, "--schema-out", &schema]).code, 0);
    assert_eq!(machine.run(&["table", &file, "--schema", &schema]).code, 0);

    let next = machine.write("2024.csv", &FILE.replace("1.234,5", "hoch"));
    let out = machine.path("clean.csv").display().to_string();
    let said = machine.run(&["table", &next, "--schema", &schema, "--to", "csv", "--out", &out]);
    assert_eq!(said.code, 2, "{}{}", said.out, said.err);
    let told = "line 4, Höhe (m): \"hoch\" is no number; the schema says number. What to do: ";
    assert!(said.out.contains(told), "{}", said.out);
    assert!(!machine.path("clean.csv").exists());

    let itself = machine.run(&["table", &file, "--to", "csv", "--out", &file]);
    assert!(itself.code == 1 && itself.err.contains("choose another name"), "{}", itself.err);
    let wrong = machine.write("wrong.toml", "[[column]]\nname = \"PLZ\"\nkind = \"zahl\"\n");
    let said = machine.run(&["table", &file, "--schema", &wrong]);
    assert!(said.code == 1 && said.err.contains("unknown variant `zahl`"), "{}", said.err);
}
