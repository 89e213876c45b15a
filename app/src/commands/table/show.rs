//! Decisions about a table as a person reads them.

use std::fmt::Write;

use table::{Aside, Column, Finding, Survey};

/// Values that do not fit which are shown for each column; `--json` lists more.
const SHOWN: usize = 5;

/// All of it, a paragraph for the file and one for each column.
pub(super) fn survey(name: &str, survey: &Survey) -> String {
    let mut text = String::new();
    // Writing into a String does not fail.
    let _ = file(&mut text, name, survey);
    for column in &survey.columns {
        let _ = self::column(&mut text, column);
    }
    let _ = end(&mut text, survey);
    text
}

fn file(text: &mut String, name: &str, survey: &Survey) -> std::fmt::Result {
    let file = &survey.file;
    writeln!(text, "{name}: {} rows, {} columns", file.rows, survey.columns.len())?;
    if let Some(sheet) = &file.sheet {
        writeln!(text, "  sheet      {sheet}")?;
        if !file.other_sheets.is_empty() {
            writeln!(text, "  not read   {}: --sheet NAME does", file.other_sheets.join(", "))?;
        }
    } else {
        letters(text, survey)?;
    }
    match file.heading_lines.as_slice() {
        [] => writeln!(text, "  heading    none: {}", file.heading_reason)?,
        lines => {
            let lines: Vec<String> = lines.iter().map(u64::to_string).collect();
            writeln!(text, "  heading    line {}: {}", lines.join(", "), file.heading_reason)?;
        }
    }
    asides(text, "above", &file.above)?;
    asides(text, "below", &file.below)?;
    if file.empty_rows > 0 {
        writeln!(text, "  left out   {} rows without any value", file.empty_rows)?;
    }
    file.notes.iter().try_for_each(|note| writeln!(text, "  note       {note}"))
}

fn letters(text: &mut String, survey: &Survey) -> std::fmt::Result {
    let file = &survey.file;
    let encoding = serde_json::to_value(file.encoding.encoding).unwrap_or_default();
    let encoding = encoding.as_str().unwrap_or_default().to_owned();
    writeln!(text, "  encoding   {encoding}: {}", file.encoding.reason)?;
    let separator = match file.separator {
        '\t' => "tab".to_owned(),
        other => other.to_string(),
    };
    writeln!(text, "  separator  {separator}  {}", file.separator_reason)
}

fn asides(text: &mut String, place: &str, asides: &[Aside]) -> std::fmt::Result {
    for aside in asides {
        writeln!(text, "  {place:9}  line {}: {}", aside.line, one_line(&aside.text))?;
    }
    Ok(())
}

fn column(text: &mut String, column: &Column) -> std::fmt::Result {
    write!(text, "\n{}: {}", one_line(&column.name), column.reading.kind.name())?;
    if let Some(unit) = column.unit() {
        write!(text, " in {unit}")?;
    }
    if !column.format.is_empty() {
        write!(text, ", written {}", column.format)?;
    }
    if let Some(role) = column.role {
        let role = serde_json::to_value(role).unwrap_or_default();
        write!(text, ", {}", role.as_str().unwrap_or_default())?;
        if let Some(crs) = &column.crs {
            write!(text, " ({crs})")?;
        }
    }
    writeln!(text)?;
    let doubt = if column.sure { "" } else { " Please look at this one." };
    writeln!(text, "  why        {}.{doubt}", column.reason)?;
    for example in &column.examples {
        let (cell, read) = (one_line(&example.cell), one_line(&example.read));
        if cell == read {
            writeln!(text, "  line {:<5} {cell}", example.line)?;
        } else {
            writeln!(text, "  line {:<5} {cell}  →  {read}", example.line)?;
        }
    }
    let marks: Vec<String> =
        column.nothing.iter().map(|(mark, count)| format!("{count} × {mark}")).collect();
    if column.empty > 0 || !marks.is_empty() {
        let empty = (column.empty > 0).then(|| format!("{} empty", column.empty));
        let gaps: Vec<String> = empty.into_iter().chain(marks).collect();
        writeln!(text, "  no value   {}", gaps.join(", "))?;
    }
    if column.misfits > 0 {
        writeln!(
            text,
            "  no fit     {} of {} values, kept as text:",
            column.misfits, column.values
        )?;
    }
    for misfit in column.listed.iter().take(SHOWN) {
        writeln!(text, "    line {}: {} {}", misfit.line, one_line(&misfit.value), misfit.reason)?;
    }
    if column.misfits > SHOWN as u64 {
        writeln!(text, "    and {} more; --json lists them", column.misfits - SHOWN as u64)?;
    }
    Ok(())
}

fn end(text: &mut String, survey: &Survey) -> std::fmt::Result {
    if !survey.findings.is_empty() {
        writeln!(text, "\nThis file cannot be taken as it is:")?;
    }
    for finding in &survey.findings {
        writeln!(text, "  {}", told(finding))?;
    }
    Ok(())
}

/// `line 3, Menge: "viel" is no number; …: correct it …`
fn told(finding: &Finding) -> String {
    let line = finding.line.map(|line| format!("line {line}"));
    let place: Vec<String> = line.into_iter().chain(finding.column.clone()).collect();
    let value = match finding.value.as_str() {
        "" => String::new(),
        value => format!("\"{}\" ", one_line(value)),
    };
    format!("{}: {value}{}. What to do: {}.", place.join(", "), finding.reason, finding.todo)
}

/// Breaks shown as ⏎, so that a value stays on its line.
fn one_line(text: &str) -> String {
    text.trim_end().replace('\n', "⏎")
}
