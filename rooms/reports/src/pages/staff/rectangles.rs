//! Rectangles to black out as number fields: per cent of the picture, a row for each. The
//! picture's island fills them in for whoever draws.

use files::Rect;
use web::Form;

/// Rows a form begins with.
const ROWS: usize = 3;
/// Rows that are read; more than anybody draws.
const MOST: usize = 50;

web::fields! {
    /// Fields of the form: the first row's, where an error about all of them stands. Further
    /// rows count on: `x2`, `y2`, …
    pub(super) Corner { X = "x1", Y = "y1", W = "w1", H = "h1" }
}

/// A row of the form.
pub(super) struct Row {
    /// Its number, from 1.
    pub nr: usize,
    /// Names and labels of its fields: left, top, width, height.
    pub fields: [(String, &'static str); 4],
}

/// The rows to show: those sent, and enough to begin with.
pub(super) fn rows(form: &Form<Corner>) -> Vec<Row> {
    let filled = (1..=MOST).rev().find(|nr| names(*nr).iter().any(|n| !form.raw(n).is_empty()));
    let labels =
        ["reports-blackout-x", "reports-blackout-y", "reports-blackout-w", "reports-blackout-h"];
    (1..=filled.unwrap_or(0).max(ROWS))
        .map(|nr| {
            let mut labels = labels.into_iter();
            let fields = names(nr).map(|name| (name, labels.next().unwrap_or_default()));
            Row { nr, fields }
        })
        .collect()
}

fn names(nr: usize) -> [String; 4] {
    ["x", "y", "w", "h"].map(|side| format!("{side}{nr}"))
}

/// The rectangles a form describes, as fractions; notes what is wrong.
pub(super) fn read(form: &mut Form<Corner>) -> Vec<Rect> {
    let mut all = Vec::new();
    for nr in 1..=MOST {
        let names = names(nr);
        let typed = names.clone().map(|name| form.raw(&name).trim().to_owned());
        if typed.iter().all(String::is_empty) {
            continue;
        }
        let mut numbers = [0.0; 4];
        for (at, (name, text)) in names.iter().zip(&typed).enumerate() {
            match per_cent(text) {
                Some(number) => numbers[at] = number,
                None => form.fail_named(name, "reports-blackout-error-number", Vec::new()),
            }
        }
        let [x, y, w, h] = numbers;
        if form.is_valid() && (w <= 0.0 || h <= 0.0) {
            let name = if w <= 0.0 { &names[2] } else { &names[3] };
            form.fail_named(name, "reports-blackout-error-size", Vec::new());
        }
        all.push(Rect { x, y, w, h });
    }
    if all.is_empty() {
        form.fail(Corner::X, "reports-blackout-error-none");
    }
    all
}

/// `12.5` or `12,5` of a hundred, as a fraction.
fn per_cent(text: &str) -> Option<f64> {
    let number: f64 = text.replace(',', ".").parse().ok()?;
    (0.0..=100.0).contains(&number).then_some(number / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Form<Corner> {
        Form::from_pairs(pairs.iter().map(|(n, v)| ((*n).into(), (*v).into())).collect())
    }

    #[test]
    fn empty_rows_do_not_count_and_commas_do() {
        let mut form = form(&[("x2", "12,5"), ("y2", "0"), ("w2", "50"), ("h2", "100")]);
        assert_eq!(read(&mut form), [Rect { x: 0.125, y: 0.0, w: 0.5, h: 1.0 }]);
        assert!(form.is_valid());
        assert_eq!(rows(&form).len(), ROWS);
    }

    #[test]
    fn what_is_wrong_stands_at_its_field() {
        let wrong = [
            (vec![], "x1"),
            (vec![("x1", "10"), ("y1", "x"), ("w1", "5"), ("h1", "5")], "y1"),
            (vec![("x1", "10"), ("y1", "101"), ("w1", "5"), ("h1", "5")], "y1"),
            (vec![("x1", "10"), ("y1", "10"), ("w1", "0"), ("h1", "5")], "w1"),
            (vec![("x1", "10"), ("y1", "10"), ("w1", "NaN"), ("h1", "5")], "w1"),
        ];
        for (pairs, field) in wrong {
            let mut form = form(&pairs);
            read(&mut form);
            assert_eq!(form.errors().first().map(|e| e.field.as_str()), Some(field), "{pairs:?}");
        }
    }
}
