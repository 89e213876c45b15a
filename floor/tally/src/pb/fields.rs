//! Lines into fields: semicolons, quotes, doubled quotes, texts over several lines.

use std::io::BufRead;

use super::error::{ReadError, Reason};

/// Bytes after which an open quote is taken for a mistake and not for a long text.
const LONGEST: usize = 1 << 20;

/// The records of a file, one after the other.
pub struct Records<'a> {
    input: &'a mut dyn BufRead,
    line: u64,
}

impl<'a> Records<'a> {
    /// Reads from `input`.
    pub fn new(input: &'a mut dyn BufRead) -> Self {
        Self { input, line: 0 }
    }

    /// The last line read, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// The next record that is not empty, and the line it begins in.
    pub fn next(&mut self, fields: &mut Vec<String>) -> Result<Option<u64>, ReadError> {
        let mut record = String::new();
        loop {
            record.clear();
            if !self.add_line(&mut record)? {
                return Ok(None);
            }
            let first = self.line;
            while !split(&record, fields) {
                let ended = record.len() > LONGEST || !self.add_line(&mut record)?;
                if ended {
                    return Err(ReadError { line: first, reason: Reason::OpenQuote });
                }
            }
            if fields.iter().any(|field| !field.is_empty()) {
                return Ok(Some(first));
            }
        }
    }

    /// Puts one more line behind `record`; false at the end of the file.
    fn add_line(&mut self, record: &mut String) -> Result<bool, ReadError> {
        let mut bytes = Vec::new();
        let at = |line, reason| ReadError { line, reason };
        let read = self.input.read_until(b'\n', &mut bytes);
        if read.map_err(|error| at(self.line + 1, error.into()))? == 0 {
            return Ok(false);
        }
        self.line += 1;
        let text = String::from_utf8(bytes);
        let text = text.ok().ok_or_else(|| at(self.line, Reason::Encoding))?;
        let text = text.trim_end_matches(['\r', '\n']);
        if !record.is_empty() {
            record.push('\n');
        }
        record.push_str(if self.line == 1 { text.trim_start_matches('\u{feff}') } else { text });
        Ok(true)
    }
}

/// Splits a record; false where a quote is open at its end.
fn split(record: &str, fields: &mut Vec<String>) -> bool {
    fields.clear();
    let mut rest = record;
    loop {
        let start = rest.trim_start_matches([' ', '\t']);
        let Some(quoted) = start.strip_prefix('"') else {
            let Some((field, after)) = rest.split_once(';') else {
                fields.push(rest.trim().to_owned());
                return true;
            };
            fields.push(field.trim().to_owned());
            rest = after;
            continue;
        };
        let Some((mut field, after)) = unquote(quoted) else { return false };
        // What follows a closing quote belongs to the text, as other readers have it.
        let (tail, next) = match after.split_once(';') {
            Some((tail, next)) => (tail, Some(next)),
            None => (after, None),
        };
        field.push_str(tail.trim_end());
        fields.push(field);
        match next {
            Some(next) => rest = next,
            None => return true,
        }
    }
}

/// A text up to its closing quote, and what stands behind it.
fn unquote(mut text: &str) -> Option<(String, &str)> {
    let mut field = String::new();
    loop {
        let (before, after) = text.split_once('"')?;
        field.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => {
                field.push('"');
                text = more;
            }
            None => return Some((field, after)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str) -> Result<Vec<(u64, Vec<String>)>, ReadError> {
        let mut input = text.as_bytes();
        let mut records = Records::new(&mut input);
        let mut all = Vec::new();
        let mut fields = Vec::new();
        while let Some(line) = records.next(&mut fields)? {
            all.push((line, fields.clone()));
        }
        Ok(all)
    }

    #[test]
    fn quotes_hold_semicolons_quotes_and_line_ends() {
        let read = records("a;\"b;\"\"c\"\"\"; d \r\n\r\n; \"e\r\nf\" ;g\n").unwrap_or_default();
        let wanted: [(u64, &[&str]); 2] = [(1, &["a", "b;\"c\"", "d"]), (3, &["", "e\nf", "g"])];
        assert_eq!(read.len(), wanted.len());
        for ((line, fields), (number, words)) in read.iter().zip(wanted) {
            assert_eq!(
                (*line, fields.iter().map(String::as_str).collect::<Vec<_>>()),
                (number, words.to_vec())
            );
        }
    }

    #[test]
    fn a_quote_that_never_closes_is_named_by_the_line_it_opens_in() {
        let error = records("a;b\nc;\"d\ne;f\n").err().map(|error| error.to_string());
        assert!(error.is_some_and(|said| said.starts_with("line 2: opens a quote")));
    }
}
