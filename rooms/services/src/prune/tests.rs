use std::collections::{BTreeMap, BTreeSet};

use proptest::{collection::vec, prelude::*};

use super::*;
use crate::{
    Row,
    example::{self, STEPS, TODAY},
};

const PROCEDURE: &str = r#"
[procedure]
pay = "none"
"#;

fn town() -> (Definition, Plan) {
    example::planned(&format!("{STEPS}{PROCEDURE}"))
}

/// Field, row and reason of everything dropped.
fn told(definition: &Definition, plan: &Plan, answers: &Answers) -> Vec<String> {
    let place = |gone: &Dropped<'_>| match gone.row {
        Some((group, row)) => format!("{}.{row}.{}", group.key, gone.field.key),
        None => gone.field.key.clone(),
    };
    let dropped = dropped(definition, plan, answers, TODAY);
    dropped.iter().map(|gone| format!("{} {:?}", place(gone), gone.because)).collect()
}

#[test]
fn what_is_hidden_is_dropped_and_told_with_the_reason() {
    let (definition, plan) = town();
    let mut answers = example::answers().with("nummer", Value::text("17"));
    assert_eq!(
        told(&definition, &plan, &answers),
        ["nummer Field", "fahrzeuge.0.masse Field"],
        "a light vehicle has no mass, a new permit no number"
    );
    answers = answers.with("mit_wagen", Value::Flag(false));
    assert_eq!(
        told(&definition, &plan, &answers),
        [
            "nummer Field",
            "fahrzeuge.0.schwer Group",
            "fahrzeuge.0.masse Group",
            "fahrzeuge.1.schwer Group",
            "fahrzeuge.1.masse Group"
        ]
    );
    answers.fields.remove("nummer");
    let answers = answers.with("art", Value::text("alt"));
    let told = told(&definition, &plan, &answers);
    assert_eq!(told[0], "mit_wagen Step");
    assert_eq!(told.len(), 5, "{told:?}");
}

#[test]
fn computed_values_follow_from_what_counts_and_are_not_submitted() {
    let (definition, plan) = town();
    let answers = example::answers();
    let settled = Settled::new(&definition, &plan, &answers, TODAY);
    assert_eq!(settled.answers().fields.get("summe"), Some(&Value::whole(8_000)));
    assert!(settled.shows("gutachten"), "8,000 is above 7,500");
    let row = &settled.answers().rows("fahrzeuge")[1];
    assert_eq!(row.get("doppelt"), Some(&Value::whole(16_000)));
    let kept = kept(&settled);
    assert!(!kept.fields.contains_key("summe"));
    assert!(kept.rows("fahrzeuge").iter().all(|row| !row.contains_key("doppelt")));
}

#[test]
fn what_is_missing_is_named_with_its_row() {
    let (definition, plan) = town();
    let answers = Answers::default().with("art", Value::text("alt"));
    let keys = |answers: &Answers| -> Vec<(Option<usize>, String)> {
        let settled = Settled::new(&definition, &plan, answers, TODAY);
        let missing = settled.missing();
        missing.iter().map(|m| (m.row.map(|(_, row)| row), m.field.key.clone())).collect()
    };
    assert_eq!(keys(&answers), [(None, "nummer".to_owned())]);
    let answers = example::answers().with_rows("fahrzeuge", Vec::new());
    assert_eq!(keys(&answers), [(None, "fahrzeuge".to_owned())]);
    let mut answers = example::answers().with("anzahl", Value::whole(2));
    answers.groups.get_mut("fahrzeuge").expect("rows")[1].remove("masse");
    assert_eq!(keys(&answers), [(Some(1), "masse".to_owned())]);
}

fn value() -> impl Strategy<Value = Value> {
    let words = prop_oneof!["neu", "alt", "nord", "", " ", "\\PC{0,8}"];
    prop_oneof![
        words.clone().prop_map(Value::text),
        any::<i64>().prop_map(Value::whole),
        any::<bool>().prop_map(Value::Flag),
        (-400_i64..400)
            .prop_map(|days| { Value::Date(TODAY.saturating_add(jiff::Span::new().days(days))) }),
        vec(words.clone(), 0..3)
            .prop_map(|keys| Value::Keys(keys.into_iter().collect::<BTreeSet<_>>())),
        words.prop_map(|street| Value::Parts(BTreeMap::from([("street".to_owned(), street)]))),
        Just(Value::Files(vec!["a.pdf".to_owned()])),
    ]
}

/// Keys of the example, and one it does not have.
fn key() -> impl Strategy<Value = String> {
    let keys = [
        "art",
        "zonen",
        "nummer",
        "anzahl",
        "beginn",
        "anschrift",
        "mit_wagen",
        "fahrzeuge",
        "schwer",
        "masse",
        "doppelt",
        "summe",
        "gutachten",
        "fremd",
    ];
    prop::sample::select(keys.map(str::to_owned).to_vec())
}

fn row() -> impl Strategy<Value = Row> {
    prop::collection::btree_map(key(), value(), 0..5)
}

/// Answers of any kind to any field, sensible and not.
fn any_answers() -> impl Strategy<Value = Answers> {
    let fields = prop::collection::btree_map(key(), value(), 0..9);
    let rows = vec(row(), 0..4).prop_map(|rows| BTreeMap::from([("fahrzeuge".to_owned(), rows)]));
    (fields, rows).prop_map(|(mut fields, groups)| {
        // Half of the time the way into the second step is open.
        if fields.len() % 2 == 0 {
            fields.insert("art".to_owned(), Value::text("neu"));
            fields.insert("mit_wagen".to_owned(), Value::Flag(true));
        }
        Answers { fields, groups }
    })
}

proptest! {
    #[test]
    fn pruning_twice_is_pruning_once(answers in any_answers()) {
        let (definition, plan) = town();
        let once = kept(&Settled::new(&definition, &plan, &answers, TODAY));
        let twice = kept(&Settled::new(&definition, &plan, &once, TODAY));
        prop_assert_eq!(&once, &twice);
        prop_assert_eq!(dropped(&definition, &plan, &once, TODAY), []);
    }

    #[test]
    fn an_answer_is_kept_or_told_to_be_dropped_and_never_both(answers in any_answers()) {
        let (definition, plan) = town();
        let settled = Settled::new(&definition, &plan, &answers, TODAY);
        let (kept, dropped) = (kept(&settled), dropped(&definition, &plan, &answers, TODAY));
        for (key, value) in answers.fields.iter().filter(|(_, value)| !value.is_empty()) {
            let Some(field) = definition.field(key) else {
                prop_assert!(!kept.fields.contains_key(key), "{} is no field", key);
                continue;
            };
            if field.kind.is_computed() || field.key == "fahrzeuge" {
                continue;
            }
            let gone = dropped.iter().any(|d| d.row.is_none() && d.field.key == *key);
            prop_assert_eq!(kept.fields.get(key) == Some(value), !gone, "{}", key);
            prop_assert_eq!(settled.shows(key), !gone, "{}", key);
        }
        let rows = answers.rows("fahrzeuge");
        for (index, row) in rows.iter().enumerate() {
            let mut given = row.iter().filter(|(key, value)| {
                matches!(key.as_str(), "schwer" | "masse") && !value.is_empty()
            });
            let all = given.all(|(key, value)| {
                let stays = kept.rows("fahrzeuge").get(index).and_then(|row| row.get(key));
                let told = |d: &Dropped<'_>| {
                    d.row.is_some_and(|(_, row)| row == index) && d.field.key == *key
                };
                (stays == Some(value)) != dropped.iter().any(told)
            });
            prop_assert!(all, "row {}", index);
        }
    }

    #[test]
    fn nothing_hidden_has_a_value(answers in any_answers()) {
        let (definition, plan) = town();
        let settled = Settled::new(&definition, &plan, &answers, TODAY);
        for key in settled.answers().fields.keys().chain(settled.answers().groups.keys()) {
            prop_assert!(settled.shows(key), "{}", key);
        }
        let _ = settled.missing();
    }
}
