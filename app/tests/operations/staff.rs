//! The way into a house that nobody works in yet.

use serde_json::Value;

use crate::machine::{Machine, Said};

const TOWN: [&str; 4] = ["staff", "add", "--municipality", "musterstadt"];

fn add(machine: &Machine, more: &[&str]) -> Said {
    machine.run(&[&TOWN, more].concat())
}

#[test]
fn the_first_administrator_comes_from_the_command_line() {
    let machine = Machine::with_town();
    assert_eq!(machine.run(&["migrate"]).code, 0);
    let missing = || {
        let said = machine.run(&["doctor", "--json", "--listen=127.0.0.1:0"]);
        said.out.contains("\"administrator-missing\"")
    };
    assert!(missing());
    let said = add(&machine, &["--name", "Ines Amann", "Ines.Amann@musterstadt.example"]);
    assert_eq!(said.code, 0, "{}", said.err);
    assert!(said.out.contains("ines.amann@musterstadt.example is now administrator"));
    assert!(said.out.contains("https://musterstadt.localhost/sign-in"), "{}", said.out);
    assert!(!missing());
    let again = add(&machine, &["ines.amann@musterstadt.example"]);
    assert!(again.code == 0 && again.out.contains("already was"), "{}{}", again.out, again.err);
    let proved = machine.run(&["verify", "--json"]);
    let told: Value = serde_json::from_str(proved.out.trim()).unwrap();
    assert_eq!(told["entries"], 2, "the person and the role, once: {told}");
}

#[test]
fn a_role_an_address_or_a_department_that_is_not_there_is_told() {
    let machine = Machine::with_town();
    for (more, word) in [
        (&["ines"][..], "no address"),
        (&["--role", "mayor", "a@b.example"], "possible values"),
        (&["--department", "amt_42", "a@b.example"], "there are rathaus"),
    ] {
        let said = add(&machine, more);
        assert!(said.code != 0 && said.err.contains(word), "{}", said.err);
    }
}
