use std::{fs, path::PathBuf};

use proptest::prelude::*;

use super::*;
use crate::Definition;

/// What people have to add to a draft; nothing else may be found in one.
const LEFT: [&str; 11] = [
    "has no text in ",
    "is missing",
    "nothing says how it is decided",
    "nothing says how sure the town has to be",
    "the key of the service catalogue (LeiKa) is missing",
    "nobody may apply",
    "no law is named",
    "nothing is asked",
    "asks nothing",
    "has no fields",
    "there is nothing to choose from",
];

/// The definition of a draft, and what was found that nobody has to add.
fn read(draft: &Draft) -> (Definition, Vec<String>) {
    let (definition, findings) = Definition::read(&format!("{}.toml", draft.key), &draft.text);
    let odd = findings.iter().filter(|f| !LEFT.iter().any(|left| f.problem.contains(left)));
    let odd = odd.map(ToString::to_string).collect();
    (definition.unwrap_or_else(|| panic!("it is TOML: {}", draft.text)), odd)
}

fn field(id: &str, often: &str, more: &str) -> String {
    format!(
        "<struktur><anzahl>{often}</anzahl><enthaelt><datenfeld><identifikation><id>{id}</id>\
         </identifikation><name>Feld {id}</name>{more}</datenfeld></enthaelt></struktur>"
    )
}

fn group(id: &str, often: &str, inner: &str) -> String {
    format!(
        "<struktur><anzahl>{often}</anzahl><enthaelt><datenfeldgruppe><identifikation>\
         <id>{id}</id></identifikation><name>Gruppe {id}</name>{inner}</datenfeldgruppe>\
         </enthaelt></struktur>"
    )
}

fn schema(inner: &str) -> String {
    format!(
        "<m xmlns=\"urn:xoev-de:fim:standard:xdatenfelder_3.0.0\"><stammdatenschema>\
         <identifikation><id>S1</id><version>1.0</version></identifikation>\
         <name>Anmeldung &amp; mehr</name><bezug>§ 1 „Gesetz“</bezug>{inner}</stammdatenschema></m>"
    )
}

fn drafted(inner: &str) -> (Draft, Definition) {
    let draft = import("s.xml", &schema(inner)).unwrap_or_else(|found| panic!("{found}"));
    let (definition, odd) = read(&draft);
    assert_eq!(odd, Vec::<String>::new(), "{}", draft.text);
    (draft, definition)
}

fn code(name: &str, code: &str) -> String {
    format!("<{name}><code>{code}</code></{name}>")
}

#[test]
fn fields_keep_type_help_law_and_limits() {
    let (draft, definition) = drafted(&[
        field("1", "1:1", &format!(
            "<hilfetextEingabe>Wie im \"Ausweis\"</hilfetextEingabe><bezug>§ 5 BMG</bezug>{}\
             <praezisierung minLength=\"2\" maxLength=\"55\" pattern=\"[a-z]\"/>", code("datentyp", "text"))),
        field("2", "0:1", &code("datentyp", "date")),
        field("3", "1:1", &format!("{}<praezisierung minValue=\"1\" maxValue=\"9\"/>", code("datentyp", "num_int"))),
        field("4", "1:3", &format!("{}<maxSize>2500000</maxSize>", code("datentyp", "file"))),
        field("5", "1:1", &format!("{}<werte><wert><code>001</code><name>Ja</name></wert>\
             <wert><code>n</code><name>Nein</name></wert></werte>", code("feldart", "select"))),
        field("6", "1:1", &code("feldart", "hidden")),
    ].concat());
    assert_eq!((draft.key.as_str(), definition.legal.len()), ("anmeldung_mehr", 1));
    let kinds: Vec<String> =
        definition.fields().map(|(_, f)| format!("{} {}", f.key, f.required)).collect();
    assert_eq!(kinds, ["feld_1 true", "feld_2 false", "feld_3 true", "feld_4 true", "feld_5 true"]);
    assert_eq!(
        definition.field("feld_1").and_then(|f| f.hint.clone()).expect("help").de,
        "Wie im \"Ausweis\""
    );
    for line in [
        "# law: § 5 BMG",
        "min = 2",
        "max = 55",
        "max_megabytes = 3",
        "# above: code 001",
        "# limit: the pattern [a-z]",
        "min = 1\nmax = 9",
        "min = 1\nmax = 3",
        "# hidden in the schema",
    ] {
        assert!(draft.text.contains(line), "{line}: {}", draft.text);
    }
    assert_eq!(definition.field("feld_5").expect("it").kind.choices()[0].key, "a_001");
}

#[test]
fn groups_become_pages_and_those_that_repeat_become_rows() {
    let inner = field("1", "1:1", "");
    let (draft, definition) = drafted(
        &[
            group("A", "1:1", &format!("{inner}{}", group("B", "0:1", &inner))),
            field("2", "0:*", ""),
            group("C", "1:4", &format!("{inner}{}", group("D", "0:*", &inner))),
        ]
        .concat(),
    );
    let steps: Vec<&str> = definition.steps.iter().map(|step| step.key.as_str()).collect();
    assert_eq!(steps, ["gruppe_a", "angaben"]);
    let all = definition.all_fields().map(|(_, group, field)| match group {
        Some(group) => format!("{}.{}", group.key, field.key),
        None => field.key.clone(),
    });
    assert_eq!(
        all.collect::<Vec<_>>(),
        [
            "feld_1",
            "feld_1_2",
            "feld_2",
            "feld_2.feld_2",
            "gruppe_c",
            "gruppe_c.feld_1",
            "gruppe_c.feld_1_2"
        ]
    );
    assert!(
        draft.text.contains("# required_when = \"…\": where \"Gruppe B\" is given"),
        "{}",
        draft.text
    );
    assert!(draft.text.contains("# repeated in the schema"), "{}", draft.text);
    let rows = definition.field("gruppe_c").expect("it");
    assert!(rows.required && rows.min.is_some() && rows.max.is_some());
}

#[test]
fn broken_files_are_refused_with_line_and_remedy() {
    let sound = schema(&field("1", "1:1", &code("datentyp", "text")));
    for (from, to, problem) in [
        (
            "xdatenfelder_3",
            "xdatenfelder_9",
            "the namespace urn:xoev-de:fim:standard:xdatenfelder_9.0.0 is not known",
        ),
        ("<id>S1</id>", "", "identifikation has no id"),
        ("<id>S1</id>", "<id> </id>", "id in identifikation is empty"),
        ("<id>S1</id>", "<id>S1</id><id>S1</id>", "id stands twice in identifikation"),
        ("<id>S1</id>", "<id>S1</id><nr>1</nr>", "identifikation knows no nr"),
        ("<anzahl>1:1</anzahl>", "<anzahl>3:1</anzahl>", "anzahl cannot be \"3:1\""),
        ("<code>text</code>", "<code>wort</code>", "datentyp cannot be wort"),
        ("<code>text</code>", "<code>&text;</code>", "&text; stands for nothing"),
        (
            "</stammdatenschema></m>",
            "</stammdatenschema>",
            "m is never closed: the file ends too early",
        ),
        ("</anzahl>", "</anzahI>", "not well-formed XML"),
        (
            "<stammdatenschema>",
            "<stammdatenschema><freigabestatus><code>10</code></freigabestatus>",
            "freigabestatus cannot be 10",
        ),
    ] {
        assert!(sound.contains(from), "{from}");
        let found = import("s.xml", &sound.replacen(from, to, 1)).expect_err(to);
        assert!(found.problem.starts_with(problem), "{to}: {found}");
        assert!(found.line == 1 && !found.remedy.is_empty(), "{found}");
    }
    for text in ["", "Hallo", "<a/>", "<a xmlns='urn:xoev-de:fim:standard:xdatenfelder_2'/>"] {
        assert!(import("s.xml", text).is_err(), "{text}");
    }
    let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
    assert_eq!(import("s.xml", &deep).expect_err("deep").problem, "elements are nested too deeply");
}

proptest! {
    #[test]
    fn arbitrary_text_is_refused_and_never_panics(text in "\\PC{0,80}") {
        prop_assert!(import("s.xml", &text).is_err());
    }

    #[test]
    fn whatever_stands_in_the_names_the_draft_is_toml(name in "[^<&]{1,40}", help in "[^<&]{0,40}") {
        let more = format!("<hilfetextEingabe>{help}</hilfetextEingabe><bezug>{name}</bezug>");
        let text = schema(&format!("{}{}", field("1", "0:1", &more), group("2", "0:*", &field("3", "1:1", ""))));
        let text = text.replace("Feld 1", &name).replace("Gruppe 2", &name);
        if let Ok(draft) = import("s.xml", &text) {
            let (definition, odd) = read(&draft);
            prop_assert_eq!(odd, Vec::<String>::new());
            prop_assert_eq!(definition.fields().count(), 2);
        }
    }

    #[test]
    fn a_file_cut_anywhere_is_refused(at in 0_usize..900) {
        let text = schema(&group("1", "1:1", &field("2", "1:1", "")));
        let at = text.floor_char_boundary(at.min(text.len() - 1));
        let found = import("s.xml", &text[..at]);
        prop_assert!(found.is_err(), "{}", &text[..at]);
    }
}

/// The samples of the specification: good ones become drafts, broken ones are refused.
#[test]
fn the_samples_of_xdatenfelder_are_drafted_or_refused() {
    let Some(data) = std::env::var_os("ALLMENDE_REAL_DATA") else { return };
    let folder = PathBuf::from(data).join("../specs/xdatenfelder");
    let refused = [
        ("v2/duplicate-optional-value", "beschreibung stands twice"),
        ("v2/duplicate-required-value", "name stands twice"),
        ("v2/unknown-namespace", "is not known"),
        ("v3/duplicate-id-node", "id stands twice"),
        ("v3/empty-id-node", "is empty"),
        ("v3/invalid-freigabestatus", "freigabestatus cannot be 10"),
        ("v3/missing-id-node", "identifikation has no id"),
        ("v3/unexpected-node", "identifikation knows no unknown"),
        ("v3/unknown-namespace", "is not known"),
    ];
    let mut drafts = 0;
    for version in ["v2", "v3"] {
        for entry in fs::read_dir(folder.join(version)).expect("the samples are there") {
            let path = entry.expect("an entry").path();
            let name = format!("{version}/{}", path.file_stem().expect("a name").to_string_lossy());
            let found = import(&name, &fs::read_to_string(&path).expect("a sample"));
            match (refused.iter().find(|(broken, _)| *broken == name), found) {
                (Some((_, problem)), Err(found)) => {
                    assert!(found.problem.contains(problem) && found.line > 1, "{found}");
                }
                (None, Ok(draft)) => {
                    let (_, odd) = read(&draft);
                    assert_eq!(odd, Vec::<String>::new(), "{name}: {}", draft.text);
                    drafts += 1;
                }
                (_, found) => panic!("{name}: {found:?}"),
            }
        }
    }
    assert_eq!(drafts, 9);
}
