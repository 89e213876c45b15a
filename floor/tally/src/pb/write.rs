//! A file out of an election.

use std::io::{self, Write};

use super::{Election, Mark, PROJECT, Vote};

/// Writes an election as a `.pb` file that [`read`](super::read()) reads back as the same.
///
/// `num_projects`, `num_votes`, `budget` and `vote_type` are written as they are, whatever
/// [`Election::meta`] says of them.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write(election: &Election, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "META")?;
    record(out, ["key", "value"].into_iter())?;
    let true_ones = [
        ("num_projects", election.projects.len().to_string()),
        ("num_votes", election.votes.len().to_string()),
        ("budget", election.budget.to_string()),
        ("vote_type", election.kind.word().to_owned()),
    ];
    for (key, value) in &election.meta {
        let known = true_ones.iter().find(|(own, _)| own == key);
        // A budget of 1250.0 stays as it was written.
        let as_is = value.parse() == Ok(election.budget) && key == "budget";
        let value = known.filter(|_| !as_is).map_or(value, |(_, value)| value);
        record(out, [key.as_str(), value.as_str()].into_iter())?;
    }
    for (key, value) in true_ones.iter().filter(|(key, _)| election.meta(key).is_none()) {
        record(out, [*key, value.as_str()].into_iter())?;
    }
    writeln!(out, "PROJECTS")?;
    record(out, election.project_columns.iter().map(String::as_str))?;
    for project in &election.projects {
        let cost = project.cost.to_string();
        let mut others = project.fields.iter();
        let row = election.project_columns.iter().map(|column| match column.as_str() {
            name if name == PROJECT[0] => project.id.as_str(),
            name if name == PROJECT[1] => &cost,
            _ => others.next().map_or("", String::as_str),
        });
        record(out, row)?;
    }
    writeln!(out, "VOTES")?;
    record(out, election.vote_columns.iter().map(String::as_str))?;
    for vote in &election.votes {
        write_vote(election, vote, out)?;
    }
    Ok(())
}

fn write_vote(election: &Election, vote: &Vote, out: &mut impl Write) -> io::Result<()> {
    let list =
        |each: &dyn Fn(&Mark) -> String| vote.marks.iter().map(each).collect::<Vec<_>>().join(",");
    let marks = list(&|mark| {
        let project = election.projects.get(mark.project as usize);
        project.map_or_else(String::new, |project| project.id.clone())
    });
    let points = list(&|mark| mark.points.to_string());
    let mut others = vote.fields.iter();
    let row = election.vote_columns.iter().map(|column| match column.as_str() {
        "voter_id" => vote.voter.as_str(),
        "vote" => &marks,
        "points" if election.kind.has_points() => &points,
        _ => others.next().map_or("", String::as_str),
    });
    record(out, row)
}

/// One line; a field stands in quotes where reading it would change it.
fn record<'a>(out: &mut impl Write, fields: impl Iterator<Item = &'a str>) -> io::Result<()> {
    for (place, field) in fields.enumerate() {
        if place > 0 {
            out.write_all(b";")?;
        }
        let plain = !field.contains([';', '"', '\n', '\r']) && field.trim() == field;
        if plain {
            out.write_all(field.as_bytes())?;
        } else {
            write!(out, "\"{}\"", field.replace('"', "\"\""))?;
        }
    }
    out.write_all(b"\n")
}
