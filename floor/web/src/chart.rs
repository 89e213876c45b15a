//! Charts as accessible SVG: a figure with the finding as a sentence, a described picture,
//! and the same numbers as a table beneath. Colours come from the stylesheet.

use askama::Template;

use crate::Here;

/// One bar.
#[derive(Debug, Clone)]
pub struct Bar {
    /// Its name.
    pub label: String,
    /// Its length.
    pub value: f64,
    /// The value in words (`12 Tage`).
    pub shown: String,
}

/// Horizontal bars with their values beside them.
#[derive(Template)]
#[template(path = "ui/bars.html")]
pub struct Bars {
    id: String,
    title: String,
    finding: String,
    name_column: String,
    value_column: String,
    table_label: String,
    rows: Vec<Drawn>,
    height: usize,
}
impl askama::filters::HtmlSafe for Bars {}

struct Drawn {
    label: String,
    shown: String,
    y: usize,
    width: usize,
    value_x: usize,
}

/// Height of one bar with its name, in units of the picture (800 wide).
const ROW: usize = 52;
/// Longest bar; the rest is room for its value.
const LONGEST: f64 = 660.0;

/// Draws bars; `id` is unique on the page, `finding` says what the picture shows.
#[must_use]
pub fn bars(
    here: &Here,
    id: &str,
    title: impl Into<String>,
    finding: impl Into<String>,
    columns: (String, String),
    bars: Vec<Bar>,
) -> Bars {
    let most = bars.iter().map(|b| b.value).fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    let rows: Vec<Drawn> = bars
        .into_iter()
        .enumerate()
        .map(|(i, bar)| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0..=660")]
            let width = (bar.value.max(0.0) / most * LONGEST).round() as usize;
            Drawn { label: bar.label, shown: bar.shown, y: i * ROW, width, value_x: width + 10 }
        })
        .collect();
    Bars {
        id: id.to_owned(),
        title: title.into(),
        finding: finding.into(),
        name_column: columns.0,
        value_column: columns.1,
        table_label: here.t("web-chart-table"),
        height: rows.len() * ROW + 4,
        rows,
    }
}
