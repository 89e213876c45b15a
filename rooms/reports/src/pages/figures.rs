//! `/reports/figures`: how much is reported, how much gets done and how fast; the same as CSV.

mod csv;
mod districts;

use std::sync::Arc;

use askama::Template;
use axum::{Router, routing::get};
use kernel::Lang;
use web::{
    Answer, App, Here, Page,
    chart::{self, Bar, Bars, Lines, Point, Series},
    when,
};

use crate::{
    Scope,
    figures::{CategoryFigure, Figures, Span},
};
use districts::Districts;

/// Bars in a picture; the table has all.
const BARS: usize = 12;
/// Categories in the table before the fold.
const ROWS: usize = 10;

/// A line of a table.
struct Row {
    name: String,
    path: String,
    released: i64,
    open: i64,
    done: i64,
    /// Median time until done, microseconds.
    median: Option<i64>,
    /// Its bar, of 100.
    share: i64,
}

#[derive(Template)]
#[template(path = "figures.html")]
struct ShowFigures {
    here: Here,
    figures: Arc<Figures>,
    months: Lines,
    fastest: Option<Bars>,
    categories: Vec<Row>,
    departments: Vec<Row>,
    districts: Option<Districts>,
}

/// The addresses.
pub fn routes() -> Router<App> {
    Router::new()
        .route("/reports/figures", get(show_figures))
        .route("/reports/figures.csv", get(csv::show_csv))
}

/// The page.
pub async fn show_figures(here: Here) -> Answer<Page> {
    let scope = Scope::of(&here);
    let figures = Figures::of(&here).await?;
    let lang = here.lang;
    let categories = rows(&figures.categories, |key| {
        (scope.category_name(key, lang).to_owned(), format!("/reports?category={key}"))
    });
    let departments = rows(&figures.departments, |key| {
        (scope.department_name(key, lang).to_owned(), String::new())
    });
    let page = ShowFigures {
        months: months(&here, &figures),
        fastest: fastest(&here, &categories),
        districts: Districts::of(&here, &scope, &figures.districts),
        categories,
        departments,
        figures,
        here: here.clone(),
    };
    Ok(Page::new(here.t1("reports-figures-title", "name", here.town.config.name.as_str()), page)
        .wide()
        .section("/reports/figures")
        .description(here.t("reports-figures-description")))
}

fn rows(figures: &[CategoryFigure], name: impl Fn(&str) -> (String, String)) -> Vec<Row> {
    let longest = figures.iter().filter_map(|f| f.median).max().unwrap_or(0).max(1);
    let row = |figure: &CategoryFigure| {
        let (name, path) = name(&figure.key);
        Row {
            name,
            path,
            released: figure.released,
            open: figure.open,
            done: figure.released - figure.open,
            median: figure.median,
            share: figure.median.unwrap_or(0).max(0) * 100 / longest,
        }
    };
    figures.iter().map(row).collect()
}

fn months(here: &Here, figures: &Figures) -> Lines {
    let zoned = |at| here.zoned(at);
    let point = |at| {
        let long = when::month(&zoned(at), here.lang);
        Point { short: long.chars().take(1).collect(), long }
    };
    let last = figures.months.last().map(|(at, figure)| (point(*at).long, *figure));
    let (month, figure) = last.unwrap_or_default();
    let received: i64 = figures.months.iter().map(|(_, f)| f.received).sum();
    let done: i64 = figures.months.iter().map(|(_, f)| f.done).sum();
    let title = here.t2("reports-figures-months", "received", received, "done", done);
    let finding = [
        ("month", month.into()),
        ("received", figure.received.into()),
        ("done", figure.done.into()),
    ];
    let series = |key: &str, value: fn(&crate::figures::MonthFigure) -> i64| Series {
        name: here.t(key),
        values: figures.months.iter().map(|(_, f)| value(f)).collect(),
    };
    chart::lines(
        here,
        "months",
        title,
        here.say("reports-figures-months-finding", &finding),
        here.t("reports-figures-month"),
        figures.months.iter().map(|(at, _)| point(*at)).collect(),
        vec![
            series("reports-figures-received", |f| f.received),
            series("reports-figures-done", |f| f.done),
        ],
    )
}

/// How long the most frequent categories take; nothing to draw with fewer than two.
fn fastest(here: &Here, categories: &[Row]) -> Option<Bars> {
    let known = categories.iter().filter_map(|row| row.median.map(|median| (row, median)));
    let mut shown: Vec<(&Row, i64)> = known.take(BARS).collect();
    shown.sort_by_key(|(_, median)| *median);
    let ((first, least), (last, most)) = (shown.first()?, shown.last()?);
    if shown.len() < 2 {
        return None;
    }
    let finding = [
        ("first", first.name.as_str().into()),
        ("least", Span::of(*least).said(here).into()),
        ("last", last.name.as_str().into()),
        ("most", Span::of(*most).said(here).into()),
    ];
    let bars = shown
        .iter()
        .map(|(row, median)| Bar {
            label: row.name.clone(),
            #[expect(clippy::cast_precision_loss, reason = "the length of a bar")]
            value: *median as f64,
            shown: Span::of(*median).said(here),
        })
        .collect();
    Some(chart::bars(
        here,
        "fastest",
        here.t("reports-figures-fastest"),
        here.say("reports-figures-fastest-finding", &finding),
        (here.t("reports-list-category"), here.t("reports-figures-median")),
        bars,
    ))
}

impl ShowFigures {
    /// The categories that are seen at once.
    fn frequent(&self) -> &[Row] {
        self.categories.get(..ROWS).unwrap_or(&self.categories)
    }

    /// The others, behind a fold.
    fn seldom(&self) -> &[Row] {
        self.categories.get(ROWS..).unwrap_or_default()
    }

    fn time(&self, row: &Row) -> String {
        let unknown =
            if row.done > 0 { "reports-figures-unknown" } else { "reports-figures-no-days" };
        row.median.map_or_else(|| self.here.t(unknown), |m| Span::of(m).said(&self.here))
    }

    /// The number of the median and its unit.
    fn median(&self) -> Option<(i64, String)> {
        self.figures.totals.median.map(|micros| match Span::of(micros) {
            Span::Hours(n) => (n, self.here.t1("reports-figures-hour", "n", n)),
            Span::Days(n) => (n, self.here.t1("reports-figures-unit", "n", n)),
        })
    }

    /// What is to be said of reports an older system only calls checked.
    fn checked(&self) -> Option<String> {
        let (n, median) = (self.figures.totals.checked, self.figures.totals.checked_median?);
        let time = Span::of(median).said(&self.here);
        Some(self.here.t2("reports-figures-checked", "n", n, "time", time))
    }

    /// Shares of a hundred; none of nothing.
    fn percent(&self, part: &i64) -> i64 {
        part.saturating_mul(100) / self.figures.totals.released.max(1)
    }

    /// Whole numbers with a separator, as the language writes them.
    fn number(&self, value: &i64) -> String {
        let digits = value.to_string();
        let separator = if self.here.lang == Lang::En { ',' } else { '.' };
        let mut out = String::new();
        for (nr, digit) in digits.chars().enumerate() {
            if nr > 0 && (digits.len() - nr).is_multiple_of(3) {
                out.push(separator);
            }
            out.push(digit);
        }
        out
    }
}
