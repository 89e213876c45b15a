use super::*;
use crate::{
    Value,
    example::{self, STEPS, TODAY},
    prune,
};

const REST: &str = r#"
[[rule]]
key = "schwer_genug"
holds = "summe == 0 or summe >= 8000"
at = "fahrzeuge"
text = T

[[rule]]
key = "frueh"
holds = "days(today, beginn) >= 14"
warns = true
at = "beginn"
text = T

[procedure]
pay = "none"

[[procedure.field]]
key = "bis"
type = "date"
label = T
required = true
"#;

#[test]
fn each_path_can_be_submitted_and_together_they_reach_both_sides_of_everything() {
    let (definition, plan) = example::planned(&format!("{STEPS}{REST}"));
    let paths = of(&definition, &plan, TODAY);
    // Who asks for a renewal has to give its number, and with that sees the step.
    assert_eq!(paths.unreached, ["not the step wagen"]);
    let reached: Vec<&str> =
        paths.all.iter().flat_map(|path| &path.reaches).map(String::as_str).collect();
    for branch in [
        "a plain application",
        "the step wagen",
        "the field nummer",
        "not the field nummer",
        "the field fahrzeuge",
        "the field fahrzeuge.masse",
        "not the field fahrzeuge.masse",
        "the requirement of fahrzeuge.masse",
        "the field gutachten",
        "the rule frueh",
        "not the rule frueh",
    ] {
        assert_eq!(reached.iter().filter(|name| **name == branch).count(), 1, "{branch}");
    }
    assert!(!reached.contains(&"not the rule schwer_genug"), "nobody may submit that");
    for path in &paths.all {
        let settled = Settled::new(&definition, &plan, &path.answers, TODAY);
        assert_eq!(settled.missing(), [], "{path:?}");
        assert_eq!(prune::dropped(&definition, &plan, &path.answers, TODAY), [], "{path:?}");
        assert_eq!(breaks(&definition, &settled).count(), 0, "{path:?}");
    }
}

#[test]
fn what_the_clerk_enters_stands_apart() {
    let (definition, plan) = example::planned(&format!("{STEPS}{REST}"));
    let paths = of(&definition, &plan, TODAY);
    assert!(paths.all.iter().all(|path| path.decision.fields.contains_key("bis")));
    assert!(paths.all.iter().all(|path| !path.answers.fields.contains_key("bis")));
}

#[test]
fn a_rule_in_the_way_is_kept_by_choosing_its_fields_with_it_in_mind() {
    let (definition, plan) = example::planned(&format!("{STEPS}{REST}"));
    let paths = of(&definition, &plan, TODAY);
    let heavy = paths.all.iter().find(|path| path.answers.groups.contains_key("fahrzeuge"));
    let rows = heavy.expect("a path with vehicles").answers.rows("fahrzeuge");
    let masses = rows.iter().filter_map(|row| match row.get("masse") {
        Some(Value::Number(number)) => number.whole(),
        _ => None,
    });
    let total: i64 = masses.sum();
    assert!(total == 0 || total >= 8_000, "{rows:?}");
}
