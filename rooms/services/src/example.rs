//! A small definition for tests.

use jiff::civil::{Date, date};

use crate::{Answers, Definition, Plan, Value};

/// The day the tests stand at.
pub(crate) const TODAY: Date = date(2026, 11, 23);

const HEAD: &str = r#"
key = "parkausweis"
version = 1
leika_missing = "Ein Beispiel."
name = T
summary = T
about = T
group = "verkehr"
department = "buergerbuero"
applicants = ["person"]
trust = "anonymous"
legal = ["§ 46 StVO"]
retention_days = 365
retention_basis = "§ 4 LDSG"
"#;

/// A definition with these steps and tables; `T` stands for any text. It has to be sound as far as
/// reading goes.
pub(crate) fn definition(tables: &str) -> Definition {
    let text = format!("{HEAD}{tables}");
    let text =
        text.replace(" = T\n", " = { de = \"Text\", en = \"Text\", de-simple = \"Text\" }\n");
    let (definition, findings) = Definition::read("parkausweis.toml", &text);
    assert_eq!(findings, [], "{text}");
    definition.expect("it is TOML")
}

/// A definition and its plan.
pub(crate) fn planned(tables: &str) -> (Definition, Plan) {
    let definition = definition(tables);
    let plan = Plan::of(&definition);
    (definition, plan)
}

/// Steps with every way of hiding something: a step, a field, a group, a field in a group.
pub(crate) const STEPS: &str = r#"
[[step]]
key = "antrag"
title = T

[[step.field]]
key = "art"
type = "choice"
label = T
required = true
choices = [
  { key = "neu", label = { de = "a", en = "a", de-simple = "a" } },
  { key = "alt", label = { de = "b", en = "b", de-simple = "b" } },
]

[[step.field]]
key = "zonen"
type = "choices"
label = T
choices = [
  { key = "nord", label = { de = "a", en = "a", de-simple = "a" } },
  { key = "sued", label = { de = "b", en = "b", de-simple = "b" } },
]

[[step.field]]
key = "nummer"
type = "text"
label = T
when = "art == 'alt'"
required = true

[[step.field]]
key = "anzahl"
type = "number"
label = T
min = 1
max = 5

[[step.field]]
key = "beginn"
type = "date"
label = T

[[step.field]]
key = "anschrift"
type = "address"
label = T

[[step]]
key = "wagen"
title = T
when = "art == 'neu' or given(nummer)"

[[step.field]]
key = "mit_wagen"
type = "yes_no"
label = T

[[step.field]]
key = "fahrzeuge"
type = "group"
label = T
when = "mit_wagen == true"
required = true
min = 1
max = 3

[[step.field.field]]
key = "schwer"
type = "yes_no"
label = T

[[step.field.field]]
key = "masse"
type = "number"
label = T
when = "schwer == true"
required_when = "anzahl > 1"

[[step.field.field]]
key = "doppelt"
type = "computed"
label = T
value = "2 * masse"

[[step.field]]
key = "summe"
type = "computed"
label = T
value = "sum(fahrzeuge.masse)"

[[step.field]]
key = "gutachten"
type = "upload"
label = T
when = "summe > 7500"
"#;

/// What somebody with two vehicles answers, the second of them heavy.
pub(crate) fn answers() -> Answers {
    let row = |schwer: bool, masse: i64| {
        [("schwer", Value::Flag(schwer)), ("masse", Value::whole(masse))]
            .map(|(key, value)| (key.to_owned(), value))
            .into()
    };
    Answers::default()
        .with("art", Value::text("neu"))
        .with("mit_wagen", Value::Flag(true))
        .with_rows("fahrzeuge", vec![row(false, 2_000), row(true, 8_000)])
}
