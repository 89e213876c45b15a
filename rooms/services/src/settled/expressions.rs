//! Expressions over the answers of a whole service.

use std::collections::BTreeMap;

use proptest::{collection::vec, prelude::*};

use crate::{
    Answers, Definition, Plan, Settled,
    example::{self, STEPS, TODAY},
    expression::*,
};

fn town() -> (Definition, Plan) {
    example::planned(&format!("{STEPS}\n[procedure]\npay = \"none\"\n"))
}

/// The value of an expression over answers, as it is shown; `-` for none.
fn value(text: &str, answers: &Answers) -> String {
    let (definition, plan) = town();
    let settled = Settled::new(&definition, &plan, answers, TODAY);
    let expression = Expression::parse(text).expect(text);
    expression.evaluate(&settled).map_or_else(|| "-".to_owned(), |value| value.to_string())
}

fn all(table: &[(&str, &str)], answers: &Answers) {
    for (text, wanted) in table {
        assert_eq!(value(text, answers), *wanted, "{text}");
    }
}

#[test]
fn signs_bind_as_on_paper() {
    for (text, tree) in [
        ("a or b and not c == d", "(a or (b and (not (c == d))))"),
        ("1 + 2 * 3 - 4", "((1 + (2 * 3)) - 4)"),
        ("-1 - -2", "((-1) - (-2))"),
        ("(1 + 2) / 3", "((1 + 2) / 3)"),
        ("art in ('neu', 'alt') and x", "((art in ('neu', 'alt')) and x)"),
        ("count(wagen, masse > 1.50)", "count(wagen, (masse > 1.5))"),
        ("date'2026-01-31' <= today", "(date'2026-01-31' <= today)"),
        ("wagen.masse", "wagen.masse"),
    ] {
        let expression = Expression::parse(text).expect(text);
        assert_eq!(expression.root().to_string(), tree);
        assert_eq!(expression.text(), text);
    }
}

#[test]
fn what_cannot_be_read_is_named_with_its_place_and_what_to_write() {
    for (text, at, problem, remedy) in [
        ("", 0, "there is no expression", "write one, or take the key out"),
        ("a = 1", 2, "= means nothing here", "write == to compare"),
        ("a && b", 2, "&& means nothing here", "write and"),
        ("a || b", 2, "|| means nothing here", "write or"),
        ("!a", 0, "! means nothing here", "write not"),
        ("a § b", 2, "§ means nothing here", "take it out"),
        ("5 %", 2, "% means nothing here", "there is no percent sign: write * 5 / 100"),
        ("a == \"b\"", 5, "\" means nothing here", "write texts between single quotes: 'text'"),
        ("a == 'b", 5, "a text without its closing quote", "close it with '"),
        (
            "date'2026-02-30'",
            0,
            "'2026-02-30' is no day of the calendar",
            "write it as date'2026-01-31'",
        ),
        (
            "1.1234567890",
            0,
            "1.1234567890 is too long a number",
            "write a number with at most nine places",
        ),
        ("not not a", 0, "not stands twice", "take both out"),
        ("a not in ('b')", 2, "\"not\" is not expected here", "write not x in ('a', 'b')"),
        ("1 < a < 3", 6, "< is not expected here", "write a < b and b < c"),
        ("a b", 2, "\"b\" is not expected here", "write and, or or a sign between two parts"),
        ("(a", 2, "the end comes too early", "write )"),
        ("a +", 3, "the end comes too early", "write a field, a number, a 'text' or (…)"),
        (
            "a.5",
            2,
            "the number 5 is not expected here",
            "write the field after the point: group.field",
        ),
        ("cuont(a)", 0, "there is no function cuont", "did you mean count(…)?"),
        ("days(a)", 0, "days does not take 1 arguments", "write days(from, to)"),
    ] {
        let fault = Expression::parse(text).expect_err(text);
        assert_eq!((fault.at, &*fault.problem, &*fault.remedy), (at, problem, remedy), "{text}");
    }
    let deep = format!("{}1{}", "(".repeat(60), ")".repeat(60));
    let fault = Expression::parse(&deep).expect_err("nobody reads that");
    assert_eq!(fault.problem, "too many brackets within each other");
    let long = format!("1{}", " + 1".repeat(100_000));
    let fault = Expression::parse(&long).expect_err("nobody reads that either");
    assert_eq!(fault.problem, "the expression is too long");
}

#[test]
fn what_is_missing_is_neither_true_nor_false() {
    let nothing = Answers::default();
    all(
        &[
            ("anzahl > 3", "-"),
            ("not (anzahl > 3)", "-"),
            ("anzahl > 3 and 1 == 2", "false"),
            ("1 == 2 and anzahl > 3", "false"),
            ("anzahl > 3 or 1 == 1", "true"),
            ("anzahl > 3 or 1 == 2", "-"),
            ("anzahl + 1", "-"),
            ("anzahl in (1, 2)", "-"),
            ("given(anzahl)", "false"),
            ("given(anschrift.town)", "false"),
            ("has(zonen, 'nord')", "false"),
            ("count(zonen)", "0"),
            ("count(fahrzeuge)", "0"),
            ("sum(fahrzeuge.masse)", "0"),
            ("any(fahrzeuge, schwer == true)", "false"),
            ("all(fahrzeuge, schwer == true)", "true"),
            ("days(today, beginn)", "-"),
            ("1 / 0", "-"),
        ],
        &nothing,
    );
}

#[test]
fn functions_say_what_they_are_called_for() {
    let address = BTreeMap::from([("town".to_owned(), "Konstanz".to_owned())]);
    let answers = example::answers()
        .with("anzahl", Value::whole(3))
        .with("zonen", Value::Keys(["nord".to_owned(), "sued".to_owned()].into()))
        .with("beginn", Value::Date(jiff::civil::date(2008, 11, 24)))
        .with("anschrift", Value::Parts(address));
    all(
        &[
            ("art == 'neu'", "true"),
            ("art in ('alt', 'neu')", "true"),
            ("anschrift.town == 'Konstanz'", "true"),
            ("given(fahrzeuge)", "true"),
            ("has(zonen, 'sued')", "true"),
            ("count(zonen) == 2", "true"),
            ("count(fahrzeuge)", "2"),
            ("count(fahrzeuge.masse)", "1"),
            ("count(fahrzeuge, schwer == false)", "1"),
            ("sum(fahrzeuge.masse) / anzahl", "8000/3"),
            ("sum(fahrzeuge, masse * anzahl)", "24000"),
            ("any(fahrzeuge, masse > 7500)", "true"),
            ("all(fahrzeuge, masse > 7500)", "false"),
            ("age(beginn)", "17"),
            ("age(beginn) >= 18", "false"),
            ("days(beginn, date'2008-12-01')", "7"),
            ("days(date'2008-12-01', beginn)", "-7"),
            ("months(date'2026-01-31', date'2026-02-28')", "0"),
            ("months(date'2026-01-15', date'2027-03-15')", "14"),
            ("min(anzahl, 2) + max(anzahl, 2)", "5"),
            ("round_up(7 / 2)", "4"),
            ("0.1 + 0.2 == 0.3", "true"),
        ],
        &answers,
    );
}

/// Expressions over the example's fields, written as people would, right and wrong.
fn written() -> impl Strategy<Value = String> {
    let leaf = prop::sample::select(vec![
        "art",
        "zonen",
        "nummer",
        "anzahl",
        "beginn",
        "anschrift",
        "anschrift.town",
        "mit_wagen",
        "fahrzeuge",
        "fahrzeuge.masse",
        "summe",
        "gutachten",
        "schwer",
        "masse",
        "today",
        "true",
        "0",
        "2.5",
        "9000000000000000000",
        "'neu'",
        "'nord'",
        "date'2026-01-31'",
        "fremd",
    ]);
    leaf.prop_map(str::to_owned).prop_recursive(4, 24, 3, |inner| {
        let sign =
            prop::sample::select(vec!["and", "or", "==", "!=", "<", ">=", "+", "-", "*", "/"]);
        let function = prop::sample::select(Function::ALL.map(Function::name).to_vec());
        prop_oneof![
            (inner.clone(), sign, inner.clone()).prop_map(|(a, s, b)| format!("({a} {s} {b})")),
            inner.clone().prop_map(|a| format!("(not {a})")),
            inner.clone().prop_map(|a| format!("(-{a})")),
            (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} in ({b}, 'neu'))")),
            (function, vec(inner, 1..3)).prop_map(|(f, all)| format!("{f}({})", all.join(", "))),
        ]
    })
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let number = prop_oneof![Just(0), Just(i64::MAX), Just(i64::MIN), -9_i64..9];
    (any::<bool>(), number.clone(), number, -9_000_i64..9_000).prop_map(|(flag, n, m, days)| {
        let mut answers = example::answers().with("mit_wagen", Value::Flag(flag));
        answers = answers.with("anzahl", Value::whole(n));
        let day = TODAY.saturating_add(jiff::Span::new().days(days));
        answers = answers.with("beginn", Value::Date(day));
        for row in answers.groups.values_mut().flatten() {
            row.insert("masse".to_owned(), Value::whole(m));
        }
        answers
    })
}

proptest! {
    #[test]
    fn arbitrary_text_is_read_or_refused_and_never_panics(text in "\\PC{0,40}") {
        if let Err(fault) = Expression::parse(&text) {
            prop_assert!(fault.at <= text.len() && text.is_char_boundary(fault.at));
        }
    }

    #[test]
    fn a_printed_tree_reads_back_as_the_same_tree(text in written()) {
        if let Ok(expression) = Expression::parse(&text) {
            let printed = expression.root().to_string();
            let again = Expression::parse(&printed).expect("what was printed is read");
            prop_assert_eq!(again.root(), expression.root(), "{}", printed);
        }
    }

    #[test]
    fn evaluating_never_panics_and_a_sound_expression_has_the_type_it_was_checked_for(
        text in written(),
        answers in any_answers(),
    ) {
        let Ok(expression) = Expression::parse(&text) else { return Ok(()) };
        let (definition, plan) = town();
        let settled = Settled::new(&definition, &plan, &answers, TODAY);
        let (found, faults) = expression.check(plan.schema(), None);
        let value = expression.evaluate(&settled);
        let _ = expression.names();
        if let (true, Some(value)) = (faults.is_empty(), value) {
            let fits = match found {
                Type::Text | Type::Time | Type::Choice(_) => matches!(value, Value::Text(_)),
                Type::Number => matches!(value, Value::Number(_)),
                Type::Flag => matches!(value, Value::Flag(_)),
                Type::Date => matches!(value, Value::Date(_)),
                Type::Choices(_) => matches!(value, Value::Keys(_)),
                Type::Parts(_) => matches!(value, Value::Parts(_)),
                Type::Files => matches!(value, Value::Files(_)),
                Type::Rows | Type::Unknown => true,
            };
            prop_assert!(fits, "{} is {}, but has the value {}", text, found.name(), value);
        }
    }

    #[test]
    fn a_number_is_written_and_read_back_as_itself(top in any::<i64>(), bottom in 1_i64..) {
        let number = Number::from(top).divided_by(bottom.into());
        if let Some(number) = number {
            prop_assert_eq!(number.to_string().parse::<Number>(), Ok(number));
        }
    }

    #[test]
    fn numbers_add_up_and_divide_exactly(a in any::<i32>(), b in any::<i32>(), c in 1_i32..) {
        let (a, b, c) = (Number::from(i64::from(a)), Number::from(i64::from(b)), i64::from(c));
        let quotient = a.divided_by(c.into()).expect("it fits");
        prop_assert_eq!(quotient.times(c.into()), Some(a));
        prop_assert_eq!(a.plus(b).and_then(|sum| sum.minus(b)), Some(a));
        prop_assert!(Number::from(quotient.rounded_up()) >= quotient);
    }
}

#[test]
fn half_a_cent_is_rounded_away_from_zero() {
    let number = |text: &str| text.parse::<Number>().expect(text);
    for (text, cents) in [("2.5", 3), ("-2.5", -3), ("2.49", 2), ("1/3", 0), ("2/3", 1)] {
        assert_eq!(number(text).rounded(), cents, "{text}");
    }
    for text in ["", "1.", ".5", "1e3", "1/0", "--1", "1.1234567890", "99999999999999999999"] {
        assert!(text.parse::<Number>().is_err(), "{text}");
    }
}
