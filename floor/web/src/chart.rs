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

/// Height of one bar with its name, in units of the picture (400 wide).
const ROW: usize = 42;
/// Longest bar; the rest is room for its value.
const LONGEST: f64 = 330.0;

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
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0..=330")]
            let width = (bar.value.max(0.0) / most * LONGEST).round() as usize;
            Drawn { label: bar.label, shown: bar.shown, y: i * ROW, width, value_x: width + 8 }
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

/// One line of a [`Lines`] chart: a name, and a value for each point of time.
#[derive(Debug, Clone)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// Its values, as many as there are points.
    pub values: Vec<i64>,
}

/// A point of time below the lines.
#[derive(Debug, Clone)]
pub struct Point {
    /// One or two letters below the picture (`J`).
    pub short: String,
    /// Its name in the table (`Januar 2026`).
    pub long: String,
}

/// Up to four lines over the same points of time. They differ by dashes and by the shape of
/// their points, not only by colour.
#[derive(Template)]
#[template(path = "ui/lines.html")]
pub struct Lines {
    id: String,
    title: String,
    finding: String,
    name_column: String,
    table_label: String,
    lines: Vec<Line>,
    grid: Vec<(i64, i64)>,
    labels: Vec<(i64, String)>,
    rows: Vec<(String, Vec<i64>)>,
}
impl askama::filters::HtmlSafe for Lines {}

struct Line {
    name: String,
    style: &'static str,
    points: Vec<(i64, i64)>,
}

impl Line {
    /// The points as SVG wants them.
    fn path(&self) -> String {
        let pairs: Vec<String> = self.points.iter().map(|(x, y)| format!("{x},{y}")).collect();
        pairs.join(" ")
    }
}

/// Where the lines are drawn, in units of the picture (400 wide): left, right, bottom, height.
const PLOT: (i64, i64, i64, i64) = (34, 390, 220, 200);
/// Styles of the lines in their order.
const STYLES: [&str; 4] = ["a", "b", "c", "d"];

/// Draws lines; `id` is unique on the page, `finding` says what the picture shows.
#[must_use]
pub fn lines(
    here: &Here,
    id: &str,
    title: impl Into<String>,
    finding: impl Into<String>,
    name_column: String,
    points: Vec<Point>,
    series: Vec<Series>,
) -> Lines {
    let (left, right, bottom, height) = PLOT;
    let most = series.iter().flat_map(|s| &s.values).copied().max().unwrap_or(0).max(1);
    let step = step(most);
    let top = (most + step - 1) / step * step;
    let y = |value: i64| bottom - value.max(0) * height / top;
    let gaps = i64::try_from(points.len()).unwrap_or(2).max(2) - 1;
    let x = |nr: usize| left + i64::try_from(nr).unwrap_or(0) * (right - left) / gaps;
    let rows = points
        .iter()
        .enumerate()
        .map(|(nr, p)| {
            let values = series.iter().map(|s| s.values.get(nr).copied().unwrap_or(0)).collect();
            (p.long.clone(), values)
        })
        .collect();
    let drawn = series.into_iter().zip(STYLES).map(|(s, style)| Line {
        points: s.values.iter().enumerate().map(|(nr, value)| (x(nr), y(*value))).collect(),
        name: s.name,
        style,
    });
    Lines {
        id: id.to_owned(),
        title: title.into(),
        finding: finding.into(),
        name_column,
        table_label: here.t("web-chart-table"),
        lines: drawn.collect(),
        grid: (0..=top / step).map(|nr| (y(nr * step), nr * step)).collect(),
        labels: points.into_iter().enumerate().map(|(nr, p)| (x(nr), p.short)).collect(),
        rows,
    }
}

/// The distance of grid lines: 1, 2 or 5 times a power of ten, three to six of them.
fn step(most: i64) -> i64 {
    let mut unit = 1;
    loop {
        for step in [unit, 2 * unit, 5 * unit] {
            if most <= 5 * step {
                return step;
            }
        }
        unit *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn grid_lines_stand_at_round_numbers() {
        for (most, expected) in [(1, 1), (7, 2), (23, 5), (166, 50), (999, 200), (1_000, 200)] {
            assert_eq!(step(most), expected, "{most}");
        }
    }
}
