//! By which groups results may be told. Nobody is told about fewer than ten people, and nothing from
//! which that could be reckoned: what is held back makes ten people together or more.

use super::{Counted, FEW, Tally, counted::keys};
use crate::process::Question;

/// The groups of a closed question that may be told, in order: key and people.
#[must_use]
pub fn groups(question: &Question, tally: &Tally) -> Vec<(String, i64)> {
    let counted = tally.of(question);
    let sized = |key: String| {
        let people = counted.of(&key);
        (key, people)
    };
    let mut shown: Vec<(String, i64)> = keys(question).into_iter().map(sized).collect();
    shown.retain(|(_, n)| *n >= FEW);
    // Those who said nothing, or what the file does not know any more, are held back, too.
    let mut hidden = tally.people - shown.iter().map(|(_, n)| n).sum::<i64>();
    while hidden > 0 && hidden < FEW {
        let Some(least) = shown.iter().map(|(_, n)| *n).min() else { break };
        let Some(at) = shown.iter().position(|(_, n)| *n == least) else { break };
        shown.remove(at);
        hidden += least;
    }
    shown
}

/// Whether the counts of a question may be told of a group: enough of it answered, and of the rest
/// either enough or nobody.
#[must_use]
pub fn told(part: &Counted, whole: &Counted) -> bool {
    let rest = whole.people - part.people;
    part.people >= FEW && (rest == 0 || rest >= FEW)
}

#[cfg(test)]
mod tests {
    use kernel::LocalText;

    use super::*;
    use crate::process::{Asks, Choice};

    fn shown(people: i64, cells: &[(&str, i64)]) -> Vec<String> {
        let text = LocalText::from("x");
        let choice = |(key, _): &(&str, i64)| Choice { key: (*key).to_owned(), text: text.clone() };
        let question = Question {
            key: "q".to_owned(),
            label: text.clone(),
            hint: None,
            required: false,
            when: None,
            asks: Asks::One { options: cells.iter().map(choice).collect(), other: false },
        };
        let cells = cells.iter().map(|(key, n)| ((*key).to_owned(), *n)).collect();
        let counted = Counted { people, cells, ..Counted::default() };
        let tally = Tally { people, questions: [("q".to_owned(), counted)].into() };
        groups(&question, &tally).into_iter().map(|(key, _)| key).collect()
    }

    #[test]
    fn what_is_held_back_cannot_be_reckoned_from_what_is_told() {
        assert_eq!(shown(50, &[("a", 30), ("b", 20)]), ["a", "b"]);
        assert_eq!(shown(55, &[("a", 30), ("b", 20), ("c", 5)]), ["a"], "b hides c");
        assert_eq!(shown(62, &[("a", 30), ("b", 20), ("c", 5), ("d", 7)]), ["a", "b"]);
        assert_eq!(shown(53, &[("a", 30), ("b", 20)]), ["a"], "three said nothing");
        assert_eq!(shown(9, &[("a", 9)]), Vec::<String>::new());
        assert_eq!(shown(10, &[("a", 10)]), ["a"]);
    }

    #[test]
    fn a_group_in_which_few_answered_is_not_told() {
        let of = |people| Counted { people, ..Counted::default() };
        assert!(told(&of(10), &of(10)) && told(&of(10), &of(20)));
        assert!(!told(&of(9), &of(40)) && !told(&of(35), &of(40)));
    }
}
