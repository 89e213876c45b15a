//! Findings of the check, at the field that causes them or with file and line.

use askama::Template;
use kernel::municipality::Finding;
use web::{Form, Here};

use crate::{Sheet, SheetField};

/// Findings that stand at no field of the form.
#[derive(Template)]
#[template(path = "findings.html")]
pub struct Findings {
    title: String,
    lines: Vec<String>,
}
impl askama::filters::HtmlSafe for Findings {}

impl Findings {
    /// None of them shows nothing.
    #[must_use]
    pub fn new(here: &Here, findings: &[Finding]) -> Self {
        Self {
            title: here.t1("admin-findings-title", "n", findings.len()),
            lines: findings.iter().map(ToString::to_string).collect(),
        }
    }
}

/// Puts findings at the fields whose keys stand in their lines of `text`, the file `file` as it
/// would be; answers the others.
pub(crate) fn place(
    sheet: &Sheet,
    form: &mut Form<SheetField>,
    findings: Vec<Finding>,
    changed: &[(String, String)],
) -> Vec<Finding> {
    let mut others = Vec::new();
    for finding in findings {
        let text = changed.iter().find(|(file, _)| *file == finding.file).map(|(_, text)| text);
        let field = text.and_then(|text| {
            keys_above(text, finding.line).into_iter().find_map(|k| sheet.field(k))
        });
        match field {
            Some(field) => {
                let args =
                    vec![("problem", finding.problem.into()), ("remedy", finding.remedy.into())];
                form.fail_named(&field, "admin-finding", args);
            }
            None => others.push(finding),
        }
    }
    others
}

/// The key in a line of TOML (counted from 1), and the last key of the table it stands in.
fn keys_above(text: &str, line: u32) -> Vec<&str> {
    let lines: Vec<&str> = text.lines().take(usize::try_from(line).unwrap_or(0)).collect();
    let own = lines.last().and_then(|l| l.split_once('=')).map(|(key, _)| key.trim());
    let head = lines.iter().rev().find(|l| l.starts_with('['));
    let table = head.map(|l| l.trim().trim_matches(['[', ']']));
    own.into_iter().chain(table.and_then(|t| t.rsplit('.').next())).collect()
}

#[cfg(test)]
mod tests {
    use super::keys_above;

    #[test]
    fn a_line_belongs_to_its_key_or_to_the_key_of_its_table() {
        let text = "[[group.category]]\nicon = \"x\"\n[group.category.hint]\nde = \"y\"\n";
        assert_eq!(keys_above(text, 2), ["icon", "category"]);
        assert_eq!(keys_above(text, 4), ["de", "hint"]);
    }
}
