//! One file while it is being read, and what was found in it so far.

use std::cell::RefCell;

use toml::de::DeTable;

use super::{Finding, Section};
use crate::Lang;

/// Reads one TOML file with `build`.
///
/// `languages` are those the municipality speaks: a text written as a table must have each of
/// them.
///
/// # Errors
/// All findings, in the order of the file. With a syntax error only the syntax errors, since
/// everything after them would be guesswork.
pub fn read<T>(
    file: &str,
    text: &str,
    languages: &[Lang],
    build: impl FnOnce(&Section<'_>) -> T,
) -> Result<T, Vec<Finding>> {
    match read_through(file, text, languages, build) {
        (Some(built), findings) if findings.is_empty() => Ok(built),
        (_, findings) => Err(findings),
    }
}

/// As [`read`], but hands out what was built also when there are findings, so that more can be
/// looked at in the same go. `None` after a syntax error.
pub fn read_through<T>(
    file: &str,
    text: &str,
    languages: &[Lang],
    build: impl FnOnce(&Section<'_>) -> T,
) -> (Option<T>, Vec<Finding>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let sheet = Sheet {
        file,
        text,
        languages: RefCell::new(languages.to_vec()),
        findings: RefCell::default(),
    };
    for error in errors {
        let offset = error.span().map_or(text.len(), |span| span.start);
        sheet.note(offset, error.message(), "correct the TOML syntax here");
    }
    if !sheet.findings.borrow().is_empty() {
        return (None, sheet.into_findings());
    }
    let root = Section::new(&sheet, String::new(), table.get_ref(), 0);
    let built = build(&root);
    drop(root);
    (Some(built), sheet.into_findings())
}

/// One file while it is being read.
pub(super) struct Sheet<'a> {
    file: &'a str,
    pub(super) text: &'a str,
    pub(super) languages: RefCell<Vec<Lang>>,
    findings: RefCell<Vec<Finding>>,
}

impl Sheet<'_> {
    pub(super) fn note(
        &self,
        offset: usize,
        problem: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let finding = Finding::at_offset(self.file, self.text, offset, problem, remedy);
        self.findings.borrow_mut().push(finding);
    }

    fn into_findings(self) -> Vec<Finding> {
        let mut findings = self.findings.into_inner();
        findings.sort_by_key(|f| (f.line, f.column));
        findings.dedup();
        findings
    }
}
