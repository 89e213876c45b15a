//! Statements, participants, and who said what.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::vote::{Tally, Vote};

/// A statement as it was put to people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// Its number in the conversation.
    pub id: u32,
    /// Its wording; empty where only votes are known.
    pub text: String,
    /// Whether it may shape the map.
    pub standing: Standing,
}

/// Whether a statement shapes the map.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It does.
    #[default]
    Counted,
    /// It asks who somebody is rather than what they think, so it does not; always put to people first.
    Meta,
    /// Moderation refused it; votes given before stay and do not count.
    Refused,
}

/// One statement somebody voted on.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub id: u32,
    pub counted: bool,
    pub votes: Tally,
}

impl Column {
    /// What each vote is worth in the map: its distance from the mean vote.
    pub fn deviations(&self) -> [f64; 3] {
        let mean = self.votes.mean();
        Vote::ALL.map(|vote| if self.counted { f64::from(vote.number()) - mean } else { 0.0 })
    }
}

/// One person and their votes, by column.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub id: u32,
    pub votes: Vec<(u32, Vote)>,
    pub tally: Tally,
}

impl Row {
    pub fn vote_on(&self, column: usize) -> Option<Vote> {
        let at = self.votes.binary_search_by_key(&column, |(at, _)| *at as usize).ok()?;
        Some(self.votes[at].1)
    }
}

/// All votes of a conversation, held in the order of the numbers of people and statements, so that
/// the order they came in leaves no trace.
#[derive(Debug, Clone, Default)]
pub struct Conversation {
    /// What it is about; empty when not known.
    pub topic: String,
    statements: BTreeMap<u32, Statement>,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Row>,
}

/// What a vote did to the table.
pub(crate) struct Cast {
    pub column: usize,
    pub opened: bool,
}

impl Conversation {
    /// A conversation of these statements and votes (participant, statement, vote). Of two votes of
    /// one person on one statement the later one counts.
    pub fn of(
        statements: impl IntoIterator<Item = Statement>,
        votes: impl IntoIterator<Item = (u32, u32, Vote)>,
    ) -> Self {
        let statements: BTreeMap<_, _> = statements.into_iter().map(|one| (one.id, one)).collect();
        let mut people: BTreeMap<u32, BTreeMap<u32, Vote>> = BTreeMap::new();
        for (participant, statement, vote) in votes {
            people.entry(participant).or_default().insert(statement, vote);
        }
        let mut tallies: BTreeMap<u32, Tally> = BTreeMap::new();
        for (statement, vote) in people.values().flatten() {
            tallies.entry(*statement).or_default().add(*vote);
        }
        let mut conversation = Self { topic: String::new(), statements, ..Self::default() };
        for (id, votes) in tallies {
            let counted = conversation.standing(id) == Standing::Counted;
            conversation.columns.push(Column { id, counted, votes });
        }
        for (id, votes) in people {
            let at = |statement| conversation.columns.binary_search_by_key(&statement, |c| c.id);
            let votes = votes.into_iter().filter_map(|(s, vote)| Some((at(s).ok()? as u32, vote)));
            let votes: Vec<(u32, Vote)> = votes.collect();
            let mut tally = Tally::default();
            votes.iter().for_each(|(_, vote)| tally.add(*vote));
            conversation.rows.push(Row { id, votes, tally });
        }
        conversation
    }

    /// Somebody looks on; they are listed and change nothing until they vote.
    pub fn join(&mut self, participant: u32) {
        if let Err(at) = self.rows.binary_search_by_key(&participant, |row| row.id) {
            let row = Row { id: participant, votes: Vec::new(), tally: Tally::default() };
            self.rows.insert(at, row);
        }
    }

    /// All statements with a wording, by number.
    pub fn statements(&self) -> impl Iterator<Item = &Statement> {
        self.statements.values()
    }

    /// The wording of a statement; empty where it is not known.
    #[must_use]
    pub fn wording(&self, statement: u32) -> &str {
        self.statements.get(&statement).map_or("", |one| one.text.as_str())
    }

    /// Whether a statement shapes the map.
    #[must_use]
    pub fn standing(&self, statement: u32) -> Standing {
        self.statements.get(&statement).map_or(Standing::Counted, |one| one.standing)
    }

    /// Every vote that stands: participant, statement, vote.
    pub fn votes(&self) -> impl Iterator<Item = (u32, u32, Vote)> {
        self.rows.iter().flat_map(|row| {
            row.votes.iter().map(|(at, vote)| (row.id, self.columns[*at as usize].id, *vote))
        })
    }

    /// A vote, or a changed one.
    pub(crate) fn cast(&mut self, participant: u32, statement: u32, vote: Vote) -> Cast {
        let found = self.columns.binary_search_by_key(&statement, |column| column.id);
        let (column, opened) = match found {
            Ok(at) => (at, false),
            Err(at) => (self.open(at, statement), true),
        };
        self.join(participant);
        let row = self.rows.binary_search_by_key(&participant, |row| row.id).expect("just joined");
        let row = &mut self.rows[row];
        match row.votes.binary_search_by_key(&column, |(at, _)| *at as usize) {
            Ok(at) => {
                let before = std::mem::replace(&mut row.votes[at].1, vote);
                self.columns[column].votes.take(before);
                row.tally.take(before);
            }
            Err(at) => row.votes.insert(at, (column as u32, vote)),
        }
        row.tally.add(vote);
        self.columns[column].votes.add(vote);
        Cast { column, opened }
    }

    fn open(&mut self, at: usize, statement: u32) -> usize {
        let counted = self.standing(statement) == Standing::Counted;
        self.columns.insert(at, Column { id: statement, counted, votes: Tally::default() });
        for (column, _) in self.rows.iter_mut().flat_map(|row| row.votes.iter_mut()) {
            *column += u32::from(*column as usize >= at);
        }
        at
    }
}
