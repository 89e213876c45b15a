//! An election out of a file, one line after the other.

use std::{collections::HashMap, io::BufRead};

use super::{
    Election, Kind, Mark, PROJECT, Project, VOTE, Vote,
    error::{ReadError, Reason},
    fields::Records,
};
use crate::Decimal;

/// The sections in their order, each with the columns it must have.
const SECTIONS: [(&str, &[&str]); 3] =
    [("META", &["key", "value"]), ("PROJECTS", &PROJECT), ("VOTES", &VOTE)];

/// Reads an election from a `.pb` file. The file is read line by line; what is held is the election.
///
/// # Errors
/// Names the line and what to do about it: a section, column or key that is missing, a number that is
/// none, a project or voter there twice, a ballot for a project that is not up for decision, fewer
/// rows than `META` says.
pub fn read(mut input: impl BufRead) -> Result<Election, ReadError> {
    read_records(Records::new(&mut input))
}

fn read_records(mut records: Records<'_>) -> Result<Election, ReadError> {
    let mut reading = Reading::default();
    let mut fields = Vec::new();
    while let Some(line) = records.next(&mut fields)? {
        reading.take(&mut fields, line).map_err(|reason| ReadError { line, reason })?;
    }
    let end = records.line();
    reading.finish().map_err(|reason| ReadError { line: end, reason })
}

/// What has been read up to here.
#[derive(Default)]
struct Reading {
    election: Election,
    /// How many sections were begun.
    begun: usize,
    /// The columns of the section, once its first line was there.
    columns: Option<Vec<String>>,
    projects: HashMap<String, (u32, u64)>,
    voters: HashMap<String, u64>,
    max_length: usize,
    /// Where in a row the ballot and its points stand.
    ballot: (usize, Option<usize>),
}

impl Reading {
    fn take(&mut self, fields: &mut Vec<String>, line: u64) -> Result<(), Reason> {
        if let Some(section) = title(fields) {
            return self.begin(section);
        }
        let Some(columns) = &self.columns else { return self.head(std::mem::take(fields)) };
        match self.begun {
            1 => {
                let value = fields.split_off(1.min(fields.len())).join(";");
                self.election.meta.push((std::mem::take(&mut fields[0]), value));
                Ok(())
            }
            section => {
                let (found, wanted) = (fields.len(), columns.len());
                if found != wanted {
                    return Err(Reason::Width { found, wanted });
                }
                if section == 2 { self.project(fields, line) } else { self.vote(fields, line) }
            }
        }
    }

    fn begin(&mut self, section: usize) -> Result<(), Reason> {
        let name = SECTIONS[section].0;
        if section < self.begun {
            return Err(Reason::Order(name.to_owned()));
        }
        if section > self.begun {
            return Err(Reason::MissingSection(SECTIONS[self.begun].0));
        }
        self.leave()?;
        self.begun += 1;
        self.columns = None;
        Ok(())
    }

    /// The first line of a section.
    fn head(&mut self, columns: Vec<String>) -> Result<(), Reason> {
        let Some((section, needed)) = self.begun.checked_sub(1).map(|at| SECTIONS[at]) else {
            return Err(Reason::NoSection);
        };
        for (at, column) in columns.iter().enumerate() {
            if !column.is_empty() && columns[..at].contains(column) {
                return Err(Reason::Twice(column.clone()));
            }
        }
        let lacks = |column: &&&str| !columns.iter().any(|own| own == **column);
        if let Some(column) = needed.iter().find(lacks) {
            return Err(Reason::MissingColumn { section, column });
        }
        match self.begun {
            2 => self.election.project_columns.clone_from(&columns),
            3 => {
                let place = |name| columns.iter().position(|own| own == name);
                let points = place("points").filter(|_| self.election.kind.has_points());
                if points.is_none()
                    && matches!(self.election.kind, Kind::Cumulative | Kind::Scoring)
                {
                    return Err(Reason::MissingColumn { section, column: "points" });
                }
                self.ballot = (place("vote").unwrap_or_default(), points);
                self.election.vote_columns.clone_from(&columns);
            }
            _ => {}
        }
        self.columns = Some(columns);
        Ok(())
    }

    /// What must hold when a section is over.
    fn leave(&mut self) -> Result<(), Reason> {
        if let Some((section, needed)) = self.begun.checked_sub(1).map(|at| SECTIONS[at])
            && self.columns.is_none()
        {
            return Err(Reason::MissingColumn { section, column: needed[0] });
        }
        match self.begun {
            1 => {
                let election = &mut self.election;
                let said = election.meta("budget").ok_or(Reason::MissingKey("budget"))?;
                election.budget = positive("budget", said)?;
                let said = election.meta("vote_type").ok_or(Reason::MissingKey("vote_type"))?;
                let kind = Kind::ALL.iter().find(|(_, word)| *word == said);
                election.kind = kind.ok_or_else(|| Reason::Kind(said.to_owned()))?.0;
                Ok(())
            }
            2 => {
                self.max_length = self.election.max_length();
                self.counted("num_projects", self.election.projects.len())
            }
            3 => self.counted("num_votes", self.election.votes.len()),
            _ => Ok(()),
        }
    }

    fn counted(&self, key: &'static str, found: usize) -> Result<(), Reason> {
        match self.election.meta(key) {
            Some(said) if said != found.to_string() => {
                Err(Reason::Count { key, said: said.to_owned(), found })
            }
            _ => Ok(()),
        }
    }

    fn project(&mut self, fields: &mut [String], line: u64) -> Result<(), Reason> {
        let mut project = Project::default();
        for (column, field) in self.election.project_columns.iter().zip(fields) {
            match column.as_str() {
                "project_id" => project.id = std::mem::take(field),
                "cost" => project.cost = positive("cost", field)?,
                _ => project.fields.push(std::mem::take(field)),
            }
        }
        if project.id.is_empty() {
            return Err(Reason::Nameless("project_id"));
        }
        if project.id.contains(',') {
            return Err(Reason::Comma(project.id));
        }
        let index = u32::try_from(self.election.projects.len()).unwrap_or(u32::MAX);
        if let Some((_, before)) = self.projects.insert(project.id.clone(), (index, line)) {
            return Err(Reason::Again { what: "project", id: project.id, before });
        }
        self.election.projects.push(project);
        Ok(())
    }

    fn vote(&mut self, fields: &mut [String], line: u64) -> Result<(), Reason> {
        let (ballot, points) = self.ballot;
        let mut vote = Vote { marks: self.marks(&fields[ballot])?, ..Vote::default() };
        if let Some(points) = points {
            self.give(&mut vote.marks, &fields[points])?;
        }
        for (place, (column, field)) in self.election.vote_columns.iter().zip(fields).enumerate() {
            match column.as_str() {
                "voter_id" => vote.voter = std::mem::take(field),
                _ if place == ballot || Some(place) == points => {}
                _ => vote.fields.push(std::mem::take(field)),
            }
        }
        if vote.voter.is_empty() {
            return Err(Reason::Nameless("voter_id"));
        }
        if let Some(before) = self.voters.insert(vote.voter.clone(), line) {
            return Err(Reason::Again { what: "voter", id: vote.voter, before });
        }
        self.election.votes.push(vote);
        Ok(())
    }

    /// The projects of a ballot with the points their places are worth.
    fn marks(&self, ballot: &str) -> Result<Vec<Mark>, Reason> {
        let mut marks: Vec<Mark> = Vec::new();
        for id in list(ballot) {
            let known = self.projects.get(id);
            let project = known.ok_or_else(|| Reason::UnknownProject(id.to_owned()))?.0;
            if marks.iter().any(|mark| mark.project == project) {
                return Err(Reason::MarkedTwice(id.to_owned()));
            }
            let points = match self.election.kind {
                Kind::Ordinal => Election::borda(self.max_length, marks.len()),
                _ => Decimal::ONE,
            };
            marks.push(Mark { project, points });
        }
        if self.election.kind == Kind::ChooseOne && marks.len() > 1 {
            return Err(Reason::NotOne(marks.len()));
        }
        Ok(marks)
    }

    /// Replaces the points of the places by those the ballot gives.
    fn give(&self, marks: &mut [Mark], given: &str) -> Result<(), Reason> {
        let given: Vec<&str> = list(given).collect();
        if given.is_empty() && self.election.kind == Kind::Ordinal {
            return Ok(());
        }
        if given.len() != marks.len() {
            return Err(Reason::Points { points: given.len(), marks: marks.len() });
        }
        for (mark, text) in marks.iter_mut().zip(given) {
            mark.points = number("points", text)?;
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Election, Reason> {
        if self.begun < SECTIONS.len() {
            return Err(Reason::MissingSection(SECTIONS[self.begun].0));
        }
        self.leave()?;
        Ok(self.election)
    }
}

/// The section a line begins.
fn title(fields: &[String]) -> Option<usize> {
    let (first, rest) = fields.split_first()?;
    let alone = rest.iter().all(String::is_empty) && (rest.is_empty() || rest.len() > 1);
    SECTIONS.iter().position(|(name, _)| alone && name == first)
}

/// What is separated by commas; nothing where nothing stands.
fn list(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|one| !one.is_empty())
}

fn number(name: &str, text: &str) -> Result<Decimal, Reason> {
    text.parse().map_err(|error: crate::decimal::NoDecimal| Reason::Number {
        name: name.to_owned(),
        text: text.to_owned(),
        why: error.to_string(),
    })
}

fn positive(name: &str, text: &str) -> Result<Decimal, Reason> {
    let number = number(name, text)?;
    if number > Decimal::ZERO {
        return Ok(number);
    }
    let why = "is not more than nothing".to_owned();
    Err(Reason::Number { name: name.to_owned(), text: text.to_owned(), why })
}
