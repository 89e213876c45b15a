//! Ballots on paper from a CSV file (of a scanner, of a town that counts by hand): the code on the sheet
//! and what is marked, as in a Pabulib file. What is there already stays as it is.

use std::{collections::BTreeMap, sync::Arc};

use jobs::record;
use kernel::{Actor, Chance, Ts};
use serde::Serialize;
use store::{Error, Result, Tx};
use web::{App, Town};

use super::{RowError, decoded, delimiter};
use crate::{
    Deed,
    budget::{Channel, Choices, Project, SheetState, Unfit, fits},
    event::sheet::BudgetBallotsImported,
    process::{BallotKind, Budget},
    store::budget::{find_code, find_sheet, is_counted},
    verbs::budget::{Outcome as Cast, Vote, Voter, cast, code_hash, place},
};

/// Ballots stored in one transaction.
const BATCH: usize = 200;

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Ballots that came in, or would.
    pub imported: u64,
    /// Those that were here already.
    pub unchanged: u64,
    /// Rows that did not go in.
    pub failed: Vec<RowError>,
    /// Whether nothing was stored, because nothing should be.
    pub dry_run: bool,
}

/// A sound row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Line of the file, from 1.
    pub line: u64,
    /// The code as it stands there.
    pub code: String,
    /// What is marked.
    pub choices: Choices,
    /// Key of the district.
    pub district: Option<String>,
}

/// What a file is read for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The budget people vote on.
    pub budget: &'a Budget,
    /// Its projects.
    pub projects: &'a [Project],
    /// Keys of the districts there are.
    pub districts: &'a [String],
}

/// Reads a file with the columns `code` and `vote` (numbers of projects, a comma between them; on a
/// ranking the first first), on ballots of points `points` in the same order, and maybe `district`.
///
/// # Errors
/// A sentence where the heading lacks a column.
pub fn read(bytes: &[u8], asked: Asked<'_>) -> std::result::Result<(Vec<Row>, Outcome), String> {
    let text = decoded(bytes);
    let heading = text.lines().next().unwrap_or_default();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(heading))
        .flexible(true)
        .from_reader(text.as_bytes());
    let names = reader.headers().map_err(|error| error.to_string())?.clone();
    let at = |name: &str| names.iter().position(|n| n.trim().eq_ignore_ascii_case(name));
    let need =
        |name: &str| at(name).ok_or(format!("the heading has no column {name}; name one so"));
    let points = match asked.budget.ballot {
        BallotKind::Points => Some(need("points")?),
        BallotKind::Approval | BallotKind::Knapsack | BallotKind::Ranking => None,
    };
    let columns =
        Columns { code: need("code")?, vote: need("vote")?, points, district: at("district") };
    let (mut rows, mut outcome) = (Vec::new(), Outcome::default());
    for record in reader.records() {
        let read = match record {
            Ok(record) => columns.row(&record, asked),
            Err(error) => {
                Err(wrong(error.position().map_or(0, csv::Position::line), "", error.to_string()))
            }
        };
        match read {
            Ok(row) => rows.push(row),
            Err(wrong) => outcome.failed.push(wrong),
        }
    }
    Ok((once(rows, &mut outcome.failed), outcome))
}

fn wrong(line: u64, field: &str, reason: impl Into<String>) -> RowError {
    RowError { line, field: field.to_owned(), reason: reason.into() }
}

/// Rows whose code stands once; which of several is right, only somebody with the sheet can say.
fn once(rows: Vec<Row>, failed: &mut Vec<RowError>) -> Vec<Row> {
    let mut lines: BTreeMap<Vec<u8>, Vec<u64>> = BTreeMap::new();
    for row in &rows {
        lines.entry(code_hash("", &row.code)).or_default().push(row.line);
    }
    let several = |row: &Row| lines.get(&code_hash("", &row.code)).filter(|all| all.len() > 1);
    let (twice, rows): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|r| several(r).is_some());
    for row in &twice {
        let all: Vec<String> =
            several(row).into_iter().flatten().map(ToString::to_string).collect();
        let reason = format!("the code stands in the lines {}; keep the right one", all.join(", "));
        failed.push(wrong(row.line, "code", reason));
    }
    rows
}

/// Where in a row what stands.
struct Columns {
    code: usize,
    vote: usize,
    points: Option<usize>,
    district: Option<usize>,
}

impl Columns {
    fn row(
        &self,
        record: &csv::StringRecord,
        asked: Asked<'_>,
    ) -> std::result::Result<Row, RowError> {
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |at: usize| record.get(at).unwrap_or_default().trim();
        let code = cell(self.code).to_owned();
        if code.is_empty() {
            return Err(wrong(line, "code", "it is empty; a sheet without a code does not count"));
        }
        let projects = numbers(cell(self.vote)).map_err(|reason| wrong(line, "vote", reason))?;
        let points: Vec<i64> = match (self.points, asked.budget.ballot) {
            (Some(at), _) => {
                let points = numbers(cell(at)).map_err(|reason| wrong(line, "points", reason))?;
                if points.len() != projects.len() {
                    let reason = format!("{} points for {} projects", points.len(), projects.len());
                    return Err(wrong(line, "points", reason));
                }
                points
            }
            (None, BallotKind::Ranking) => (1..).take(projects.len()).collect(),
            (None, _) => vec![1; projects.len()],
        };
        let mut choices: Choices = projects.into_iter().zip(points).collect();
        choices.sort_unstable();
        if let Some(pair) = choices.windows(2).find(|pair| pair[0].0 == pair[1].0) {
            return Err(wrong(line, "vote", format!("project {} stands twice", pair[0].0)));
        }
        if let Err(unfit) = fits(asked.budget, asked.projects, &choices) {
            return Err(wrong(line, "vote", told(asked.budget, unfit)));
        }
        let district = self.district.map(cell).filter(|key| !key.is_empty());
        if let Some(key) = district
            && !asked.districts.iter().any(|known| known == key)
        {
            let reason = format!("there is no district \"{key}\"; write its key, or nothing");
            return Err(wrong(line, "district", reason));
        }
        Ok(Row { line, code, choices, district: district.map(str::to_owned) })
    }
}

/// Whole numbers with commas between them.
fn numbers(cell: &str) -> std::result::Result<Vec<i64>, String> {
    let parts = cell.split([',', '|']).map(str::trim).filter(|part| !part.is_empty());
    let number = |part: &str| {
        part.parse::<i64>().map_err(|_no_number| format!("\"{part}\" is no number; write 1,4,7"))
    };
    parts.map(number).collect()
}

/// Why marks are no ballot.
fn told(budget: &Budget, unfit: Unfit) -> String {
    match unfit {
        Unfit::Empty => "nothing is marked; such a sheet is invalid".to_owned(),
        Unfit::Unknown(number) => format!("project {number} is not on the ballot"),
        Unfit::TooMany { n, most } => format!("{n} projects are marked, {most} are allowed"),
        Unfit::Over { sum } => {
            format!("the projects cost {sum} euros together, there are {}", budget.amount)
        }
        Unfit::Points { given } => {
            format!("{given} points are given, from 1 to {} are allowed", budget.points)
        }
    }
}

/// Puts rows into the urn of a process, in pieces, each in its own transaction; stores nothing on a dry
/// run.
///
/// # Errors
/// Store errors; what was stored before stays, and the same import goes on from there.
pub async fn run(
    (app, town): (&App, &Arc<Town>),
    process: &str,
    rows: Vec<Row>,
    mut outcome: Outcome,
    (now, chance): (Ts, &Chance),
    dry_run: bool,
) -> Result<Outcome> {
    outcome.dry_run = dry_run;
    for batch in rows.chunks(BATCH) {
        let deed = Deed { actor: Actor::System("import"), now, chance: chance.clone() };
        let (app, process, batch) = (app.clone(), process.to_owned(), batch.to_vec());
        let told = if dry_run {
            let mut tx = town.store.read().await?;
            put(&mut tx, &app, &deed, &process, batch, true).await?
        } else {
            let put = town.store.write::<_, Error, _>(move |tx| {
                Box::pin(async move { put(tx, &app, &deed, &process, batch, false).await })
            });
            put.await?
        };
        outcome.imported += told.imported;
        outcome.unchanged += told.unchanged;
        outcome.failed.extend(told.failed);
    }
    outcome.failed.sort_by_key(|wrong| wrong.line);
    Ok(outcome)
}

async fn put(
    tx: &mut Tx,
    app: &App,
    deed: &Deed,
    process: &str,
    rows: Vec<Row>,
    dry_run: bool,
) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    for row in rows {
        match put_one(tx, app, deed, process, &row, dry_run).await? {
            Ok(true) => outcome.imported += 1,
            Ok(false) => outcome.unchanged += 1,
            Err(reason) => outcome.failed.push(wrong(row.line, "code", reason)),
        }
    }
    if outcome.imported > 0 && !dry_run {
        let n = i64::try_from(outcome.imported).unwrap_or(i64::MAX);
        let event = BudgetBallotsImported { process: process.to_owned(), n };
        record(tx, deed.now, &deed.actor, &event).await?;
    }
    Ok(outcome)
}

/// Whether a ballot came in, or was there already; a sentence where it may not.
async fn put_one(
    tx: &mut Tx,
    app: &App,
    deed: &Deed,
    process: &str,
    row: &Row,
    dry_run: bool,
) -> Result<std::result::Result<bool, &'static str>> {
    if is_counted(tx, process).await? {
        return Ok(Err("the ballots were counted; nothing more comes in"));
    }
    let Some(code) = find_code(tx, process, &code_hash(process, &row.code)).await? else {
        return Ok(Err("nobody was given this code; compare it with the sheet"));
    };
    let sheet = find_sheet(tx, process, code.number).await?.map(|sheet| sheet.state());
    match sheet {
        Some(SheetState::Once | SheetState::Differs) => {
            return Ok(Err("the sheet is being entered by hand; finish that"));
        }
        Some(SheetState::Spoiled) => return Ok(Err("the sheet was found invalid")),
        Some(SheetState::Counted | SheetState::Voted) | None => {}
    }
    let voter = Voter::by_code(app, process, code.id, Channel::Paper);
    if let Some(mine) = place(tx, process, &voter).await?.mine {
        let same = mine.choices.0 == row.choices && mine.district == row.district;
        return Ok(if same {
            Ok(false)
        } else {
            Err("it was voted with before; that vote counts")
        });
    }
    if dry_run {
        return Ok(Ok(true));
    }
    let (choices, district) = (row.choices.clone(), row.district.clone());
    let vote = Vote { choices, district, before: Vec::new() };
    let cast = cast(tx, deed, process, &voter, &vote).await?;
    Ok(if cast == Cast::Counted { Ok(true) } else { Err("it was voted with at this moment") })
}
