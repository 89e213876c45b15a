//! The first row: names of columns, and where the mapping finds its own among them.

use kernel::municipality::nearest;

use super::{
    encoding::{Encoding, decode},
    field::Field,
    mapping::Mapping,
    rows::RawRow,
};

/// Names without the blanks around them.
pub(super) fn names(row: &RawRow, encoding: &mut Option<Encoding>) -> Vec<String> {
    row.cells()
        .map(|cell| match decode(encoding, cell) {
            Ok(name) => name.trim().to_owned(),
            Err(_) => String::from_utf8_lossy(cell).trim().to_owned(),
        })
        .collect()
}

/// Where the columns of a mapping stand in a file.
#[derive(Debug)]
pub(super) struct Heading {
    places: Vec<(Field, usize)>,
    pub names: Vec<String>,
}

impl Heading {
    /// Finds every column of the mapping.
    ///
    /// # Errors
    /// A sentence per column that is missing, or is there twice.
    pub fn find(mapping: &Mapping, names: Vec<String>) -> Result<Self, Vec<String>> {
        let mut places = Vec::new();
        let mut problems = Vec::new();
        for (field, column) in &mapping.columns {
            let mut found = names.iter().enumerate().filter(|(_, n)| *n == column);
            match (found.next(), found.next()) {
                (Some((index, _)), None) => places.push((*field, index)),
                (Some(_), Some(_)) => problems.push(format!(
                    "The file has more than one column \"{column}\"; rename all but the one meant."
                )),
                (None, _) => problems.push(missing(mapping, *field, column, &names)),
            }
        }
        if problems.is_empty() { Ok(Self { places, names }) } else { Err(problems) }
    }

    /// Index of a field's column, if the mapping names one.
    pub fn index(&self, field: Field) -> Option<usize> {
        self.places.iter().find(|(f, _)| *f == field).map(|(_, index)| *index)
    }
}

fn missing(mapping: &Mapping, field: Field, column: &str, names: &[String]) -> String {
    let hint = match nearest(column, names.iter().map(String::as_str)) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None => format!("it has: {}.", names.join(", ")),
    };
    format!(
        "The file has no column \"{column}\", which {} names for {field}; {hint}",
        mapping.file_name
    )
}
