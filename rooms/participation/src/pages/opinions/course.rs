//! The barometer on the page of the results: how agreement changed from month to month.

use askama::Template;
use jiff::civil::Date;
use web::{
    Here,
    chart::{self, Lines, Point, Series},
    when,
};

use super::parts::percent;
use crate::{
    opinions::{FEW, Said},
    store::opinions::{Counted, Month},
};

/// Lines drawn at most: those that changed most.
const LINES: usize = 4;
/// Letters of a statement beside its line.
const SHORT: usize = 60;

/// The months of a process, drawn and as a table.
#[derive(Template)]
#[template(path = "opinions/course.html")]
pub struct Course<'a> {
    here: &'a Here,
    months: &'a [Month],
    lines: Option<Lines>,
}
impl askama::filters::HtmlSafe for Course<'_> {}

/// What changed; none before a month was over.
pub fn course<'a>(here: &'a Here, said: &Said, months: &'a [Month]) -> Option<Course<'a>> {
    let first = months.first()?;
    // The month that runs is the last point.
    let now = said
        .analysis
        .statements
        .iter()
        .map(|one| Counted(one.id, one.votes.agree, one.votes.disagree, one.votes.pass));
    let now: Vec<Counted> = now.collect();
    let points: Vec<&[Counted]> =
        months.iter().map(|month| month.statements.0.as_slice()).chain([now.as_slice()]).collect();
    let mut changed: Vec<(i64, String, Vec<i64>)> = (first.statements.0.iter())
        .filter_map(|one| {
            let statement = said.statement(one.0).filter(|statement| statement.is_public())?;
            let values: Option<Vec<i64>> =
                points.iter().map(|point| agreed(point, one.0)).collect();
            let values = values?;
            let change = values.last()? - values.first()?;
            Some((change, web::text::excerpt(statement.text(here.lang), SHORT), values))
        })
        .collect();
    // The sort is stable: of equal changes the lower number.
    changed.sort_by_key(|(change, ..)| std::cmp::Reverse(change.abs()));
    changed.truncate(LINES);
    let finding = changed.first().map(|(_, text, values)| {
        let (from, to) = (values.first().copied(), values.last().copied());
        here.say(
            "participation-opinions-course-finding",
            &[
                ("text", text.clone().into()),
                ("from", from.unwrap_or(0).into()),
                ("to", to.unwrap_or(0).into()),
            ],
        )
    });
    let lines = finding.map(|finding| {
        let mut below: Vec<Point> = months.iter().map(|month| point(here, month)).collect();
        let today = here.t("participation-opinions-course-today");
        below.push(Point { short: today.clone(), long: today });
        let series = changed.into_iter().map(|(_, name, values)| Series { name, values });
        chart::lines(
            here,
            "course",
            here.t("participation-opinions-course-agree"),
            finding,
            here.t("participation-opinions-course-month"),
            below,
            series.collect(),
        )
    });
    Some(Course { here, months, lines })
}

/// Whole percent of those who said something to a statement that agree; none where too few did.
fn agreed(point: &[Counted], number: u32) -> Option<i64> {
    let Counted(_, agree, disagree, pass) = point.iter().find(|one| one.0 == number)?;
    let seen = agree + disagree + pass;
    (seen as usize >= FEW).then(|| percent(*agree, seen))
}

fn point(here: &Here, month: &Month) -> Point {
    let long = name(here, month);
    Point { short: long.chars().take(3).collect(), long }
}

/// `November 2026`.
fn name(here: &Here, month: &Month) -> String {
    let first: Option<Date> = format!("{}-01", month.month).parse().ok();
    let zoned = first.and_then(|day| day.to_zoned(here.town.zone.clone()).ok());
    zoned.map_or_else(|| month.month.clone(), |zoned| when::month(&zoned, here.lang))
}

impl Course<'_> {
    fn name(&self, month: &Month) -> String {
        name(self.here, month)
    }
}
