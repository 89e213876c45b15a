//! The CSV files of an export.

use csv::{ReaderBuilder, StringRecord};

use super::{Kind, pile::Pile};
use crate::conversation::{Standing, Statement};
use crate::vote::Vote;

/// A table whose header was read.
struct Table<'a> {
    header: StringRecord,
    rows: csv::Reader<&'a [u8]>,
}

impl<'a> Table<'a> {
    fn open(text: &'a str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let mut rows = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        // Bytes of a str are UTF-8, so there is nothing a header could fail on.
        let header = rows.headers().cloned().unwrap_or_default();
        Self { header, rows }
    }

    fn column(&self, names: &[&str]) -> Option<usize> {
        self.header.iter().position(|column| names.contains(&column.trim()))
    }

    /// Every row with its line; rows of another length are faults.
    fn each(mut self, pile: &mut Pile, mut take: impl FnMut(&mut Pile, u64, &StringRecord)) {
        let width = self.header.len();
        let mut row = StringRecord::new();
        loop {
            match self.rows.read_record(&mut row) {
                Ok(false) => return,
                Ok(true) => {
                    let line = row.position().map_or(0, csv::Position::line);
                    if row.len() == width {
                        take(pile, line, &row);
                    } else {
                        let has = row.len();
                        pile.fault(
                            Some(line),
                            format!(
                                "has {has} columns where the header has {width}: is a quotation \
                                 mark missing?"
                            ),
                        );
                    }
                }
                Err(error) => return pile.fault(None, error.to_string()),
            }
        }
    }
}

const STATEMENT: &[&str] = &["comment-id"];
const VOTER: &[&str] = &["voter-id"];
const BODY: &[&str] = &["comment-body"];

pub(super) fn kind(text: &str) -> Kind {
    let table = Table::open(text);
    let has = |names: &[&str]| table.column(names).is_some();
    if has(STATEMENT) && has(VOTER) && has(&["vote"]) {
        Kind::Votes
    } else if has(STATEMENT) && has(BODY) {
        Kind::Statements
    } else if has(&["participant"]) && table.header.iter().any(|name| number(name).is_some()) {
        Kind::Matrix
    } else if table.header.get(0) == Some("topic") {
        Kind::Topic
    } else {
        Kind::Other
    }
}

fn number(text: &str) -> Option<u32> {
    text.trim().parse().ok()
}

fn need(pile: &mut Pile, line: u64, what: &str, text: &str) -> Option<u32> {
    let found = number(text);
    if found.is_none() {
        pile.fault(Some(line), format!("{what}: \"{text}\" is not a whole number from 0"));
    }
    found
}

fn vote(pile: &mut Pile, line: u64, what: &str, text: &str) -> Option<Vote> {
    let found = text.trim().parse().ok().and_then(Vote::of);
    if found.is_none() {
        pile.fault(
            Some(line),
            format!("{what}: \"{text}\" is no vote: 1 agrees, -1 disagrees, 0 passes"),
        );
    }
    found
}

pub(super) fn votes(text: &str, pile: &mut Pile) {
    let table = Table::open(text);
    let (Some(statement), Some(voter), Some(value)) =
        (table.column(STATEMENT), table.column(VOTER), table.column(&["vote"]))
    else {
        return;
    };
    let time = table.column(&["timestamp"]);
    table.each(pile, |pile, line, row| {
        let participant = need(pile, line, "voter-id", &row[voter]);
        let statement = need(pile, line, "comment-id", &row[statement]);
        let value = vote(pile, line, "vote", &row[value]);
        let time = time.map(|at| row[at].trim()).filter(|text| !text.is_empty());
        let moment = time.and_then(|text| text.parse().ok());
        if let (Some(text), None) = (time, moment) {
            let what = format!("timestamp: \"{text}\" is not a number of milliseconds since 1970");
            pile.fault(Some(line), what);
        }
        if let (Some(participant), Some(statement), Some(value)) = (participant, statement, value) {
            pile.vote(Some(line), (participant, statement), value, moment);
        }
    });
}

pub(super) fn matrix(text: &str, pile: &mut Pile) {
    let table = Table::open(text);
    let Some(participant) = table.column(&["participant"]) else { return };
    let columns: Vec<(usize, u32)> = table
        .header
        .iter()
        .enumerate()
        .filter_map(|(at, name)| Some((at, number(name)?)))
        .collect();
    table.each(pile, |pile, line, row| {
        let Some(person) = need(pile, line, "participant", &row[participant]) else { return };
        pile.person(person);
        for (at, statement) in columns.iter().filter(|(at, _)| !row[*at].trim().is_empty()) {
            if let Some(vote) = vote(pile, line, &format!("statement {statement}"), &row[*at]) {
                pile.vote(Some(line), (person, *statement), vote, None);
            }
        }
    });
}

pub(super) fn statements(text: &str, pile: &mut Pile) {
    let table = Table::open(text);
    let (Some(id), Some(body)) = (table.column(STATEMENT), table.column(BODY)) else { return };
    let (moderated, meta) = (table.column(&["moderated"]), table.column(&["is-meta", "is_meta"]));
    table.each(pile, |pile, line, row| {
        let Some(id) = need(pile, line, "comment-id", &row[id]) else { return };
        let is_meta = meta.is_some_and(|at| ["1", "true"].contains(&row[at].trim()));
        let standing = match moderated.map_or("0", |at| row[at].trim()) {
            "-1" => Standing::Refused,
            "" | "0" | "1" if is_meta => Standing::Meta,
            "" | "0" | "1" => Standing::Counted,
            other => {
                let what = "1 is let through, -1 refused, 0 not looked at";
                return pile
                    .fault(Some(line), format!("moderated: \"{other}\" is unknown: {what}"));
            }
        };
        pile.statement(Some(line), Statement { id, text: row[body].trim().to_owned(), standing });
    });
}

pub(super) fn topic(text: &str, pile: &mut Pile) {
    // Not a table: each line is a name and a value, and the first is the topic.
    pile.topic(Table::open(text).header.get(1).unwrap_or_default());
}
