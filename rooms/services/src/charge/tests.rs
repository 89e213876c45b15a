use jiff::civil::date;

use super::*;
use crate::{
    Answers, Plan,
    example::{self, STEPS, TODAY},
};

const FEES: &str = r#"
[[authority]]
key = "stadt"
name = T

[[authority]]
key = "kreis"
name = T
when = "has(zonen, 'nord')"

[[fee]]
key = "ausweis"
authority = "stadt"
name = T
basis = "GebOSt"
times = "anzahl"

[[fee.rate]]
from = "2025-01-01"
until = "2026-12-31"
when = "art == 'neu'"
cents = 3070
source = "Verzeichnis"

[[fee.rate]]
from = "2027-01-01"
when = "art == 'neu'"
cents = 5000
source = "Verzeichnis"

[[fee.rate]]
from = "2025-01-01"
unknown = true

[[fee]]
key = "kreisausweis"
authority = "kreis"
name = T
basis = "GebOSt"
times = "anzahl / 3"

[[fee.rate]]
from = "2025-01-01"
cents = 100
source = "Verzeichnis"

[[fee]]
key = "aenderung"
on = "change"
name = T
basis = "GebOSt"

[[fee.rate]]
from = "2025-01-01"
cents = 1280
source = "Verzeichnis"

[[fee]]
key = "verlaengerung"
on = "renewal"
authority = "stadt"
name = T
basis = "GebOSt"

[[fee.rate]]
from = "2025-01-01"
cents = 900
source = "Verzeichnis"

[procedure]
pay = "before_issue"
"#;

/// Keys of what applying costs, where these authorities renew what they granted.
fn applied(answers: &Answers, renewing: &[&str]) -> Vec<String> {
    let definition = example::definition(&format!("{STEPS}{FEES}"));
    let plan = Plan::of(&definition);
    let settled = Settled::new(&definition, &plan, answers, TODAY);
    let renewing = renewing.iter().map(|authority| (*authority).to_owned()).collect();
    let charges = applying(&definition, &settled, &renewing, TODAY);
    charges.iter().map(|charge| charge.fee.key.clone()).collect()
}

/// Key and cents of what is due.
fn due(answers: &Answers, occasion: Due, day: Date) -> Vec<(String, Option<i64>)> {
    let definition = example::definition(&format!("{STEPS}{FEES}"));
    let plan = Plan::of(&definition);
    let settled = Settled::new(&definition, &plan, answers, day);
    let charges = charges(&definition, &settled, occasion, day);
    charges.iter().map(|charge| (charge.fee.key.clone(), charge.cents)).collect()
}

fn new(anzahl: i64) -> Answers {
    Answers::default().with("art", Value::text("neu")).with("anzahl", Value::whole(anzahl))
}

fn one(key: &str, cents: Option<i64>) -> Vec<(String, Option<i64>)> {
    vec![(key.to_owned(), cents)]
}

#[test]
fn the_row_of_the_day_counts() {
    let on = |day| due(&new(2), Due::Application, day);
    assert_eq!(on(date(2026, 12, 31)), one("ausweis", Some(6_140)));
    assert_eq!(on(date(2027, 1, 1)), one("ausweis", Some(10_000)));
    assert_eq!(on(date(2024, 12, 31)), one("ausweis", None), "no row is that old");
}

#[test]
fn an_unknown_amount_and_a_missing_multiplier_cost_nobody_knows_what() {
    let old = Answers::default().with("art", Value::text("alt")).with("anzahl", Value::whole(1));
    assert_eq!(due(&old, Due::Application, TODAY), one("ausweis", None));
    let missing = Answers::default().with("art", Value::text("neu"));
    assert_eq!(due(&missing, Due::Application, TODAY), one("ausweis", None));
}

#[test]
fn an_authority_that_does_not_decide_charges_nothing() {
    let north = new(1).with("zonen", Value::Keys(["nord".to_owned()].into()));
    let found = due(&north, Due::Application, TODAY);
    assert_eq!(found.len(), 2);
    assert_eq!(found[1], ("kreisausweis".to_owned(), Some(33)), "a third, rounded as in commerce");
    assert_eq!(due(&new(1), Due::Application, TODAY).len(), 1);
}

#[test]
fn a_change_has_its_own_fee() {
    assert_eq!(due(&new(1), Due::Change, TODAY), one("aenderung", Some(1_280)));
}

#[test]
fn each_authority_charges_for_a_renewal_what_it_granted_before() {
    let both = new(1).with("zonen", Value::Keys(["nord".to_owned()].into()));
    assert_eq!(applied(&both, &[]), ["ausweis", "kreisausweis"]);
    assert_eq!(applied(&both, &["stadt"]), ["kreisausweis", "verlaengerung"]);
    let all = ["kreisausweis", "verlaengerung"];
    assert_eq!(applied(&both, &["stadt", "kreis"]), all, "the district has no fee of its own");
    assert_eq!(applied(&both, &["kreis"]), ["ausweis", "kreisausweis"]);
    assert_eq!(applied(&new(1), &["stadt"]), ["verlaengerung"]);
}
