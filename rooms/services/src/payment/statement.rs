//! Bank statements in camt.053 (ISO 20022, "Bank to customer statement"), versions 001.02 to
//! 001.08 and later: what was booked, and which references stand with it.

mod entry;

use jiff::civil::Date;
use roxmltree::{Document, Node};

use super::Reference;

/// Something that was booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// What tells it apart from every other booking, also in another file.
    pub key: String,
    /// Line of the file.
    pub line: u32,
    /// The account.
    pub iban: String,
    /// The day.
    pub day: Option<Date>,
    /// Cents, more than 0.
    pub cents: i64,
    /// Which way.
    pub movement: Movement,
    /// References that may stand in the words that came with it.
    pub references: Vec<Reference>,
}

/// Which way money went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movement {
    /// It came in.
    In,
    /// What had come in went back: the bank took a booking back, or returned a payment.
    Back,
    /// It went out, such as a refund.
    Out,
}

/// A booking that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Fault {
    /// Line of the file.
    pub line: u32,
    /// Element.
    pub field: String,
    /// What is wrong with it.
    pub reason: String,
}

/// What a file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statement {
    /// What can be read.
    pub bookings: Vec<Booking>,
    /// What cannot.
    pub faults: Vec<Fault>,
}

/// It is no statement.
#[derive(Debug, thiserror::Error)]
pub enum NoStatement {
    /// It is no XML.
    #[error("the file is no XML: {0}")]
    Xml(#[from] roxmltree::Error),
    /// It is another document.
    #[error("the file is no camt.053 statement: there is no BkToCstmrStmt in it")]
    Kind,
}

impl Statement {
    /// Reads a file.
    ///
    /// # Errors
    /// When it is no statement at all. Single bookings that cannot be read are [`Fault`]s.
    pub fn read(text: &str) -> Result<Self, NoStatement> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let document = Document::parse(text)?;
        let root = document.root_element();
        let body = if root.tag_name().name() == "BkToCstmrStmt" {
            Some(root)
        } else {
            child(root, "BkToCstmrStmt")
        };
        let mut all = Self::default();
        for part in children(body.ok_or(NoStatement::Kind)?, "Stmt") {
            let account = Account {
                iban: text_at(part, &["Acct", "Id", "IBAN"]).unwrap_or_default(),
                statement: text_at(part, &["Id"]).unwrap_or_default(),
            };
            for (nr, entry) in children(part, "Ntry").enumerate() {
                entry::read(&document, &account, nr, entry, &mut all);
            }
        }
        Ok(all)
    }
}

/// Which account and which statement a booking stands in.
struct Account {
    iban: String,
    statement: String,
}

fn children<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> impl Iterator<Item = Node<'a, 'i>> {
    // Banks use different versions, each a namespace of its own, so only local names count.
    node.children().filter(move |child| child.is_element() && child.tag_name().name() == name)
}

fn child<'a, 'i>(node: Node<'a, 'i>, name: &'static str) -> Option<Node<'a, 'i>> {
    children(node, name).next()
}

fn at<'a, 'i>(node: Node<'a, 'i>, path: &[&'static str]) -> Option<Node<'a, 'i>> {
    path.iter().try_fold(node, |node, name| child(node, name))
}

fn text_at(node: Node<'_, '_>, path: &[&'static str]) -> Option<String> {
    let text = at(node, path)?.text()?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

#[cfg(test)]
mod tests;
