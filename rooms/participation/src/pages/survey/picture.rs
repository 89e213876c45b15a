//! A question's counts as a picture with its table, and in a sentence.

use web::{
    Here,
    chart::{self, Bar, Bars},
};

use crate::{
    process::{Asks, OTHER, Question},
    survey::{Counted, keys},
};

/// Bars a question about numbers is drawn with at most.
const BARS: i64 = 8;

/// The picture; none where there is nothing to count.
pub fn picture(here: &Here, question: &Question, counted: &Counted) -> Option<Bars> {
    let label = question.label.get(here.lang);
    let answers = here.t1("participation-survey-answers", "n", counted.people);
    let bars = bars(here, question, counted)?;
    let shown = match question.asks {
        Asks::Ranking { .. } => here.t("participation-survey-points"),
        _ => here.t("participation-survey-share"),
    };
    let finding = [answers, finding(here, question, counted)].join(" ");
    let columns = (here.t("participation-survey-answer"), shown);
    Some(chart::bars(here, &format!("chart-{}", question.key), label, finding, columns, bars))
}

/// Whole percent; 0 of none.
pub fn percent(of: i64, whole: i64) -> i64 {
    (of * 200 + whole).checked_div(2 * whole).unwrap_or(0)
}

/// What an answer of a closed question is called.
pub fn name(here: &Here, question: &Question, key: &str) -> String {
    if key == OTHER {
        return here.t("participation-survey-other");
    }
    if let Asks::Scale { most, low, high } = &question.asks {
        return match key {
            "1" => format!("1: {}", low.get(here.lang)),
            key if key == most.to_string() => format!("{key}: {}", high.get(here.lang)),
            key => key.to_owned(),
        };
    }
    let option = question.options().iter().find(|option| option.key == key);
    option.map_or(key, |option| option.text.get(here.lang)).to_owned()
}

fn bars(here: &Here, question: &Question, counted: &Counted) -> Option<Vec<Bar>> {
    let share = |n: i64| {
        let values = [("n", n.into()), ("percent", percent(n, counted.people).into())];
        here.say("participation-survey-count", &values)
    };
    let bar = |label: String, n: i64, shown: String| Bar {
        label,
        #[expect(clippy::cast_precision_loss, reason = "the length of a bar")]
        value: n as f64,
        shown,
    };
    match &question.asks {
        Asks::Words { .. } => None,
        Asks::Number { .. } => {
            let cells = spread(counted);
            let cell = |(from, to, n): (i64, i64, i64)| {
                let label = if from == to { from.to_string() } else { format!("{from}–{to}") };
                bar(label, n, share(n))
            };
            Some(cells.into_iter().map(cell).collect())
        }
        Asks::Ranking { .. } => {
            let mut all: Vec<(String, i64)> =
                keys(question).into_iter().map(|key| (key.clone(), counted.of(&key))).collect();
            all.sort_by_key(|(_, points)| std::cmp::Reverse(*points));
            let line = |(key, points): (String, i64)| {
                bar(name(here, question, &key), points, points.to_string())
            };
            Some(all.into_iter().map(line).collect())
        }
        Asks::One { .. } | Asks::Several { .. } | Asks::Scale { .. } => {
            let line = |key: String| {
                let n = counted.of(&key);
                bar(name(here, question, &key), n, share(n))
            };
            Some(keys(question).into_iter().map(line).collect())
        }
    }
}

/// The most important number, in words.
fn finding(here: &Here, question: &Question, counted: &Counted) -> String {
    match &question.asks {
        Asks::Scale { most, .. } => {
            let tenths = counted.tenths().unwrap_or(0);
            let comma = if here.lang == kernel::Lang::En { '.' } else { ',' };
            let average = format!("{}{comma}{}", tenths / 10, tenths % 10);
            here.t2("participation-survey-average", "average", average, "most", *most)
        }
        Asks::Number { unit, .. } => {
            let unit = unit.as_ref().map(|unit| unit.get(here.lang)).unwrap_or_default();
            let median = counted.median().unwrap_or(0);
            here.t2("participation-survey-median", "median", median, "unit", unit)
        }
        Asks::Several { .. } => here.t("participation-survey-several-sum"),
        Asks::Ranking { most, .. } => here.t1("participation-survey-points-rule", "n", *most),
        Asks::One { .. } | Asks::Words { .. } => String::new(),
    }
}

/// Numbers in a few parts of the same width: from, to, and how many. The ends are those of the parts,
/// so that nobody reads the one highest number there.
fn spread(counted: &Counted) -> Vec<(i64, i64, i64)> {
    let (Some(first), Some(last)) =
        (counted.numbers.keys().next(), counted.numbers.keys().next_back())
    else {
        return Vec::new();
    };
    let width = width(last - first + 1);
    let (mut from, mut cells) = (first / width * width, Vec::new());
    while from <= *last {
        let to = from + width - 1;
        cells.push((from, to, counted.numbers.range(from..=to).map(|(_, n)| n).sum()));
        from += width;
    }
    cells
}

/// The width of parts: 1, 2 or 5 times a power of ten.
fn width(span: i64) -> i64 {
    let mut unit = 1;
    loop {
        for width in [unit, 2 * unit, 5 * unit] {
            if span <= (BARS - 1) * width {
                return width;
            }
        }
        unit *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_in_parts_of_round_width() {
        let of = |numbers: &[i64]| Counted {
            numbers: numbers.iter().map(|number| (*number, 1)).collect(),
            ..Counted::default()
        };
        assert_eq!(spread(&of(&[1, 3])), [(1, 1, 1), (2, 2, 0), (3, 3, 1)]);
        let wide = spread(&of(&[0, 12, 61]));
        assert_eq!(wide.first(), Some(&(0, 9, 1)));
        assert_eq!(wide.len(), 7);
        assert_eq!(percent(1, 3), 33);
        assert_eq!(percent(0, 0), 0);
    }
}
