//! What must hold when all is over: a sentence for each thing that does not.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::applicant::{Applicant, MARK};
use crate::store::services::{Application, Charged, Paid, Town};

/// What does not fit. `over`: nobody has anything left to do, so that money must have its place.
pub fn findings(
    people: &[&Applicant],
    town: &Town,
    charged: &[Charged],
    over: bool,
) -> Vec<String> {
    let mut wrong = applications(people, town, over);
    wrong.extend(told("application_received", "reference", &town.received, |reference| {
        town.applications.iter().any(|application| application.reference == reference)
    }));
    wrong.extend(told("payment_paid", "payment", &town.came, |_| true));
    if town.strays > 0 {
        wrong.push(format!("{} payments and bills do not fit each other", town.strays));
    }
    wrong.extend(money(town, charged, over));
    wrong
}

/// Each number that was shown is there exactly once, whole, with the receipt that was handed out.
fn applications(people: &[&Applicant], town: &Town, over: bool) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut of: HashMap<usize, Vec<usize>> = HashMap::new();
    for (at, application) in town.applications.iter().enumerate() {
        match number(&application.answers) {
            Some(nr) => of.entry(nr).or_default().push(at),
            None => wrong.push(format!("{} is nobody's", application.reference)),
        }
        let whole = (application.cases, application.files) == (1, 1) && application.dues <= 1;
        if !whole || (over && application.dues != 1) {
            wrong.push(format!("{} is torn: {application:?}", application.reference));
        }
    }
    for person in people {
        let stored = of.remove(&person.nr).unwrap_or_default();
        let stored: Vec<_> = stored.into_iter().map(|at| &town.applications[at]).collect();
        match (&person.reference, stored.as_slice()) {
            (Some(shown), []) => wrong.push(format!("{shown} was shown and is lost")),
            (Some(shown), [one]) if one.reference != *shown => {
                wrong.push(format!("{shown} was shown and {} is stored", one.reference));
            }
            (_, [_, _, ..]) => {
                wrong.push(format!("{} of applicant {} are stored", stored.len(), person.nr));
            }
            (None, _) if over => wrong.push(format!("applicant {} has no number", person.nr)),
            _ => {}
        }
        let same = |(receipt, one): (&String, &&Application)| {
            let handed: Option<Value> = serde_json::from_str(receipt).ok();
            let kept: Option<Value> = serde_json::from_str(&one.receipt).ok();
            handed.is_some_and(|handed| kept.is_some_and(|kept| holds(&kept, &handed["receipt"])))
        };
        let pair = person.receipt.as_ref().zip(stored.first());
        if pair.is_some_and(|pair| !same(pair)) {
            wrong.push(format!("the receipt of applicant {} is another one now", person.nr));
        }
    }
    wrong.extend(of.keys().map(|nr| format!("applicant {nr} is stored and never sent anything")));
    wrong
}

/// Whether what is kept holds this receipt, as itself or as a part.
fn holds(kept: &Value, receipt: &Value) -> bool {
    !receipt.is_null() && (kept == receipt || kept.get("receipt") == Some(receipt))
}

/// The applicant's number, from their name.
fn number(answers: &str) -> Option<usize> {
    let (_, rest) = answers.split_once(MARK)?;
    rest.split_once('.')?.0.parse().ok()
}

/// Each thing is told of at most once, and none that is not there.
fn told(verb: &str, of: &str, details: &[String], is_there: impl Fn(&str) -> bool) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for detail in details {
        let value: Value = serde_json::from_str(detail).unwrap_or_default();
        *counts.entry(value[of].as_str().unwrap_or_default().to_owned()).or_default() += 1;
    }
    let twice = counts.iter().filter(|(_, count)| **count > 1);
    let mut wrong: Vec<String> =
        twice.map(|(what, count)| format!("{verb} tells {count} times of {what}")).collect();
    let lost = counts.keys().filter(|what| !is_there(what));
    wrong.extend(lost.map(|what| format!("{verb} tells of {what}, which is not there")));
    wrong
}

/// Everything the payment service took belongs to one application or to one task, and the town
/// counts nothing that was not taken.
fn money(town: &Town, charged: &[Charged], over: bool) -> Vec<String> {
    let known: HashMap<&str, &Paid> =
        town.payments.iter().map(|payment| (payment.request_id.as_str(), payment)).collect();
    let mut wrong = Vec::new();
    for charge in charged {
        let Some(payment) = known.get(charge.request_id.as_str()) else {
            wrong.push(format!("the town knows nothing of the payment {}", charge.request_id));
            continue;
        };
        let places = payment.counts + payment.tasks;
        if charge.has_money() && over && (payment.paid, places) != (1, 1) {
            wrong.push(format!("{} was taken and has {places} places", charge.request_id));
        }
        if !charge.has_money() && payment.paid == 1 {
            wrong.push(format!("{} counts as paid and was not taken", charge.request_id));
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    fn application(nr: usize, reference: &str) -> Application {
        Application {
            reference: reference.to_owned(),
            answers: format!("{{\"name\":\"{MARK}{nr}.\"}}"),
            receipt: "{\"receipt\":{\"a\":1}}".to_owned(),
            cases: 1,
            files: 1,
            dues: 1,
        }
    }

    fn shown(nr: usize, reference: &str) -> Applicant {
        let mut holder = Applicant::new(nr);
        holder.reference = Some(reference.to_owned());
        holder
    }

    fn said(people: &[Applicant], town: &Town, charged: &[Charged]) -> String {
        findings(&people.iter().collect::<Vec<_>>(), town, charged, true).join("; ")
    }

    #[test]
    fn what_fits_is_not_found() {
        let town = Town { applications: vec![application(1, "KN-1")], ..Town::default() };
        let mut holder = shown(1, "KN-1");
        holder.receipt = Some("{\"receipt\":{\"a\":1},\"seal\":2}".to_owned());
        assert_eq!(said(&[holder], &town, &[]), "");
    }

    #[test]
    fn lost_double_torn_and_strange_applications_are_found() {
        let mut town = Town {
            applications: vec![application(2, "KN-2"), application(2, "KN-3")],
            ..Town::default()
        };
        assert_eq!(
            said(&[shown(1, "KN-1"), shown(2, "KN-2")], &town, &[]),
            "KN-1 was shown and is lost; 2 of applicant 2 are stored"
        );
        town.applications.truncate(1);
        town.applications[0].files = 0;
        assert!(said(&[shown(2, "KN-2")], &town, &[]).starts_with("KN-2 is torn"));
        town.applications[0].files = 1;
        assert_eq!(said(&[], &town, &[]), "applicant 2 is stored and never sent anything");
        assert_eq!(said(&[shown(2, "KN-9")], &town, &[]), "KN-9 was shown and KN-2 is stored");
    }

    #[test]
    fn money_without_a_place_or_with_two_is_found() {
        let paid = |counts, tasks| Paid { request_id: "r".to_owned(), paid: 1, counts, tasks };
        let town = |payment| Town { payments: vec![payment], ..Town::default() };
        let charge = |status: &str| {
            let turns_to = String::new();
            [Charged { request_id: "r".to_owned(), status: status.to_owned(), turns_to }]
        };
        assert_eq!(said(&[], &town(paid(1, 0)), &charge("PAYED")), "");
        assert_eq!(said(&[], &town(paid(0, 1)), &charge("PAYED")), "");
        assert_eq!(said(&[], &town(paid(0, 0)), &charge("PAYED")), "r was taken and has 0 places");
        assert_eq!(said(&[], &town(paid(1, 1)), &charge("PAYED")), "r was taken and has 2 places");
        assert_eq!(
            said(&[], &town(paid(1, 0)), &charge("FAILED")),
            "r counts as paid and was not taken"
        );
        let twice = Town {
            came: vec!["{\"payment\":\"p\"}".to_owned(), "{\"payment\":\"p\"}".to_owned()],
            ..Town::default()
        };
        assert_eq!(said(&[], &twice, &[]), "payment_paid tells 2 times of p");
    }
}
