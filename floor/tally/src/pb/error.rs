//! What can be wrong with a file, and what to do about it.

/// A file that could not be read, and where.
#[derive(Debug, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct ReadError {
    /// The line, from 1; the last one where something is missing at the end.
    pub line: u64,
    /// What is wrong.
    pub reason: Reason,
}

/// What is wrong with a line.
#[derive(Debug, thiserror::Error)]
pub enum Reason {
    /// The disk or the network.
    #[error("cannot be read: {0}")]
    Io(#[from] std::io::Error),
    /// Another encoding.
    #[error("is not UTF-8; save the file as UTF-8")]
    Encoding,
    /// A quote without its end.
    #[error("opens a quote that is never closed; double it (\"\") where it is part of the text")]
    OpenQuote,
    /// Text before the first section.
    #[error("stands before a section; the first line says META")]
    NoSection,
    /// A section that is not there.
    #[error("the section {0} is missing; the file may be cut off")]
    MissingSection(&'static str),
    /// A section after its turn, or twice.
    #[error("{0} comes twice or too late; the order is META, PROJECTS, VOTES")]
    Order(String),
    /// A column that must be there.
    #[error("the columns of {section} lack {column}")]
    MissingColumn {
        /// The section.
        section: &'static str,
        /// The column.
        column: &'static str,
    },
    /// A column that stands there twice.
    #[error("the column {0} comes twice; name one of them otherwise")]
    Twice(String),
    /// A row of another width.
    #[error(
        "has {found} fields for {wanted} columns; a text that holds a semicolon must stand in quotes"
    )]
    Width {
        /// Fields in the row.
        found: usize,
        /// Columns of the section.
        wanted: usize,
    },
    /// A key of META that must be there.
    #[error("META does not say {0}; add a line \"{0};…\"")]
    MissingKey(&'static str),
    /// No number.
    #[error("{name} \"{text}\" {why}")]
    Number {
        /// Of what.
        name: String,
        /// As it stands there.
        text: String,
        /// What it should be.
        why: String,
    },
    /// A word nobody knows.
    #[error("vote_type \"{0}\" is none of approval, choose-1, ordinal, cumulative, scoring")]
    Kind(String),
    /// A second project or voter of the name.
    #[error("{what} {id} was there before, in line {before}; each has one line")]
    Again {
        /// `project` or `voter`.
        what: &'static str,
        /// The id.
        id: String,
        /// The line.
        before: u64,
    },
    /// A row without a name.
    #[error("{0} is empty")]
    Nameless(&'static str),
    /// An id that no ballot could name.
    #[error("project_id {0} holds a comma, which parts the projects of a ballot")]
    Comma(String),
    /// A mark for something that is not up for decision.
    #[error("the ballot names project {0}, which is not under PROJECTS")]
    UnknownProject(String),
    /// A mark twice on a ballot.
    #[error("the ballot names project {0} twice")]
    MarkedTwice(String),
    /// More than one project where it is to be one.
    #[error("the ballot names {0} projects; with vote_type choose-1 it is one")]
    NotOne(usize),
    /// More or fewer points than projects.
    #[error("the ballot has {points} points for {marks} projects")]
    Points {
        /// How many numbers.
        points: usize,
        /// How many projects.
        marks: usize,
    },
    /// A number of rows that is not what META says.
    #[error(
        "META says {key} {said}, {found} are there; the file is cut off, or the number is wrong"
    )]
    Count {
        /// `num_projects` or `num_votes`.
        key: &'static str,
        /// As META says.
        said: String,
        /// As counted.
        found: usize,
    },
}
