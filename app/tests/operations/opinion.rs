//! The opinion map on the command line: what scripts rely on, and what people read.

use std::fmt::Write;

use serde_json::Value;

use crate::machine::Machine;

/// Forty people in two camps over eleven statements; all want the twelfth, number 11.
fn two_camps(machine: &Machine) -> (String, String) {
    let mut votes = "timestamp,datetime,comment-id,voter-id,vote\n".to_owned();
    for person in 0..40 {
        for statement in 0..12 {
            let agrees = statement == 11 || statement % 2 == person % 2;
            let vote = if agrees { 1 } else { -1 };
            writeln!(votes, "{},,{statement},{person},{vote}", 1000 + person).unwrap();
        }
    }
    let mut statements = "comment-id,moderated,comment-body\n".to_owned();
    for statement in 0..12 {
        let text = if statement == 11 { "Mehr Bäume" } else { "Streit" };
        writeln!(statements, "{statement},1,{text}").unwrap();
    }
    (machine.write("votes.csv", &votes), machine.write("comments.csv", &statements))
}

#[test]
fn scripts_get_participants_groups_and_statements_with_all_numbers() {
    let machine = Machine::new();
    let (votes, statements) = two_camps(&machine);
    let said = machine.run(&["opinion", &votes, &statements, "--json"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let told: Value = serde_json::from_str(&said.out).unwrap();
    let length = |list: &Value| list.as_array().unwrap().len();
    assert_eq!((length(&told["participants"]), length(&told["groups"])), (40, 2));
    assert_eq!(told["participants"][0]["agree"], 7);
    assert_eq!(told["groups"][0]["people"], 20);
    assert_eq!(length(&told["groups"][0]["representative"]), 5);
    let shared = &told["statements"][11];
    assert_eq!((&shared["text"], &shared["agree"]), (&"Mehr Bäume".into(), &40.into()));
    assert_eq!(length(&shared["groups"]), 2);
    assert!(shared["consensus"]["agree"].as_f64().unwrap() > 0.9);
    assert_eq!(told["common_ground"][0]["statement"], 11);
    assert_eq!(length(&told["dividing"]), 11);
}

#[test]
fn people_read_in_german_what_is_common_and_what_divides() {
    let machine = Machine::new();
    let (votes, statements) = two_camps(&machine);
    let said = machine.run(&["opinion", &votes, &statements, "--text"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.contains("40 Menschen haben zusammen 480 Stimmen zu 12 Aussagen abgegeben."));
    assert!(said.out.contains("Gruppe A: 20 Menschen (50 %)"), "{}", said.out);
    let common = said.out.split("GEMEINSAMER GRUND").nth(1).unwrap();
    assert!(
        common.contains("dafür A 100 % von 20, B 100 % von 20:\n    „Mehr Bäume“ [11]\n"),
        "{common}"
    );
    assert!(common.contains("und 1 weitere, alle in --json."), "{common}");
    let alone = machine.run(&["opinion", &votes]);
    assert!(alone.out.contains("Aussage 11 (Wortlaut nicht dabei)"), "{}", alone.out);
}

#[test]
fn what_cannot_be_read_is_told_by_line_and_ends_with_two() {
    let machine = Machine::new();
    let broken = machine.write("broken.csv", "comment-id,voter-id,vote\n1,7,ja\n");
    let said = machine.run(&["opinion", &broken]);
    assert_eq!(said.code, 2, "{}{}", said.out, said.err);
    assert!(said.out.contains("broken.csv:2: vote: \"ja\" is no vote: 1 agrees"), "{}", said.out);
    let said = machine.run(&["opinion", &broken, "--json"]);
    let told: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((said.code, &told["failed"][0]["line"]), (2, &2.into()));
    let said = machine.run(&["opinion", "nowhere.csv"]);
    assert!(said.code != 0 && said.err.contains("nowhere.csv cannot be read"), "{}", said.err);
}

#[test]
fn the_common_ground_of_the_climate_assembly_reads_in_german() {
    let test = "the_common_ground_of_the_climate_assembly_reads_in_german";
    let Some(data) = testkit::real_data(test) else { return };
    let folder = data.join("polis/klimarat-konsum").display().to_string();
    let machine = Machine::new();
    let said = machine.run(&["opinion", &folder]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.starts_with("Produktion und Konsum\n"), "{}", said.out);
    assert!(said.out.contains("1.116 Menschen haben zusammen 61.384 Stimmen zu 522 Aussagen"));
    let (groups, rest) = said.out.split_once("GEMEINSAMER GRUND").unwrap();
    assert!(groups.contains("Gruppe B: ") && groups.contains("unter den übrigen "), "{groups}");
    let (common, dividing) = rest.split_once("WAS TRENNT").unwrap();
    assert!(common.matches('„').count() == 10 && dividing.matches('„').count() == 10, "{rest}");
}
