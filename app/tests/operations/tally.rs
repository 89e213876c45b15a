//! Counting a participatory budget on the command line.

use serde_json::Value;

use crate::machine::Machine;

/// Five people, three projects, ten thousand: the dearest has the most votes and takes it all.
const FILE: &str = "META\nkey;value\ndescription;Musterstadt\nbudget;10000\nnum_projects;3\n\
    num_votes;5\nvote_type;approval\nrule;greedy\nPROJECTS\nproject_id;cost;name;selected\n\
    a;9500;\"Park; with a fountain\";1\nb;4000;Swings;0\nc;2000;Book box;0\n\
    VOTES\nvoter_id;vote;district\n1;a;North\n2;a;North\n3;a,b;South\n4;b;South\n5;b,c;South\n";

#[test]
fn a_file_is_counted_for_people_and_for_scripts() {
    let machine = Machine::new();
    let file = machine.write("musterstadt.pb", FILE);
    let said = machine.run(&["tally", &file, "--rule", "greedy", "--json"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let told: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(told["rule"], "greedy");
    assert_eq!(told["winners"], serde_json::json!(["a"]));
    assert_eq!(told["spent"], 9500);
    assert_eq!(told["official"]["same"], true);
    assert_eq!(told["projects"][1]["why"], "did_not_fit");
    assert_eq!(told["projects"][1]["missing"], 3500);

    // Three people have 2,000 each for the swings, two of them have what is left for the books.
    let said = machine.run(&["tally", &file, "--rule", "equal-shares", "--json"]);
    let told: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(told["winners"], serde_json::json!(["b", "c"]));
    assert_eq!(told["spent"], 6000);
    assert_eq!(told["voters"]["with_a_winner"], 3);
    assert_eq!(told["rounds"][0]["by"], "payment");
    assert_eq!(told["official"]["only_here"], serde_json::json!(["b", "c"]));

    let said = machine.run(&["tally", &file, "--rule", "phragmen"]);
    assert!(said.out.contains("Park; with a fountain"), "{}", said.out);
    assert!(said.out.contains("the official result differs"), "{}", said.out);
}

#[test]
fn rules_stand_side_by_side_and_the_accounts_are_open() {
    let machine = Machine::new();
    let file = machine.write("musterstadt.pb", FILE);
    let said = machine.run(&["tally", &file, "--compare", "--json"]);
    let told: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(told["rules"][0]["voters"]["with_nothing"], 2);
    assert_eq!(told["rules"][2]["rule"], "equal-shares");
    assert_eq!(told["rules"][2]["against_first"]["better"], 2);
    assert_eq!(told["rules"][2]["against_first"]["worse"], 2);
    assert_eq!(told["projects"][0]["wins"], serde_json::json!([true, true, false, false, false]));
    assert_eq!(machine.run(&["tally", &file, "--compare"]).code, 0);

    let by = ["tally", &file, "--rule", "equal-shares", "--by", "district", "--at-least", "2"];
    let said = machine.run(&[&by[..], &["--accounts", "--json"]].concat());
    let told: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(told["sections"]["rows"][0]["value"], "North");
    assert_eq!(told["sections"]["rows"][0]["with_nothing"], 2);
    assert_eq!(told["sections"]["rows"][1]["money"], 6000);
    let payments = &told["accounts"]["payments"];
    assert_eq!(payments[0], serde_json::json!([{"voters": 3, "each": 1333.3333}]));
    assert_eq!(told["accounts"]["effective_votes"]["b"][0], 3);
    let said = machine.run(&["tally", &file, "--rule", "greedy", "--by", "shoe_size"]);
    assert!(said.code == 1 && said.err.contains("no column"), "{}", said.err);
}

#[test]
fn what_is_wrong_with_a_file_is_named_by_line() {
    let machine = Machine::new();
    let broken = machine.write("broken.pb", &FILE.replace("4;b;", "4;x;"));
    let said = machine.run(&["tally", &broken, "--rule", "greedy"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("line 19: the ballot names project x"), "{}", said.err);
    let said = machine.run(&["tally", &broken, "--rule", "lottery"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("greedy-no-skip, equal-shares"), "{}", said.err);
}
