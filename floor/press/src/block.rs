//! The running text of a sheet.

use kernel::Lang;
use serde::Serialize;

/// A piece of running text, one below the other. Texts are plain: an empty line begins a paragraph,
/// a line break is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A headline.
    Heading {
        /// Its words.
        text: String,
    },
    /// Paragraphs.
    Text {
        /// Their words.
        text: String,
    },
    /// Points, one each.
    List {
        /// Their words.
        items: Vec<String>,
    },
    /// What is what: name and value, one each.
    Facts {
        /// Name and value.
        rows: Vec<(String, String)>,
    },
    /// A table; figures stand right.
    Table {
        /// Heads of the columns.
        head: Vec<String>,
        /// As many cells each as there are heads.
        rows: Vec<Vec<String>>,
        /// The sum, as many cells.
        sum: Option<Vec<String>>,
        /// Which columns hold figures.
        figures: Vec<usize>,
    },
    /// Text in another language than the sheet's, below a line.
    Foreign {
        /// Which; screen readers change their voice for it.
        #[serde(serialize_with = "crate::sheet::language")]
        lang: Lang,
        /// What it says.
        blocks: Vec<Block>,
    },
    /// A framed text that is read by itself, such as the notice of appeal.
    Notice {
        /// Its headline.
        title: String,
        /// Its paragraphs.
        text: String,
    },
}

impl Block {
    /// Paragraphs.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into() }
    }

    /// A headline.
    pub fn heading(text: impl Into<String>) -> Self {
        Self::Heading { text: text.into() }
    }

    /// A framed text.
    pub fn notice(title: impl Into<String>, text: impl Into<String>) -> Self {
        Self::Notice { title: title.into(), text: text.into() }
    }
}
