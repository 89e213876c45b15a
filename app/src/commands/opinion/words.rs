//! What came out of a conversation, in German sentences for whoever reads no tables.

use std::fmt::Write;

use opinion::{Analysis, Conversation, Group, Representative, Side, Standing, VOTES_NEEDED, Voted};

/// Statements named of what is common and of what divides.
const NAMED: usize = 10;

/// The whole text.
pub fn say(conversation: &Conversation, analysis: &Analysis) -> String {
    let mut text = String::new();
    // Writing into a String does not fail.
    let _ = write(&mut text, conversation, analysis);
    text
}

fn write(to: &mut String, of: &Conversation, analysis: &Analysis) -> std::fmt::Result {
    if !of.topic.is_empty() {
        writeln!(to, "{}\n", of.topic)?;
    }
    who(to, analysis)?;
    writeln!(to, "\nGRUPPEN: {}", analysis.groups.len())?;
    if analysis.groups.len() < 2 {
        writeln!(to, "Noch lassen sich keine Gruppen unterscheiden: Es fehlen Stimmen.")?;
    }
    for group in &analysis.groups {
        describe(to, of, analysis, group)?;
    }
    if analysis.groups.len() > 1 {
        common(to, of, analysis)?;
        dividing(to, of, analysis)?;
    }
    Ok(())
}

fn who(to: &mut String, analysis: &Analysis) -> std::fmt::Result {
    let count = |standing| analysis.statements.iter().filter(|s| s.standing == standing).count();
    let votes: u32 = analysis.statements.iter().map(|one| one.votes.seen()).sum();
    writeln!(
        to,
        "{} Menschen haben zusammen {} Stimmen zu {} Aussagen abgegeben.",
        number(analysis.participants.len()),
        number(votes as usize),
        number(analysis.statements.len()),
    )?;
    let refused = count(Standing::Refused);
    let meta = count(Standing::Meta);
    if refused > 0 {
        let refused = number(refused);
        writeln!(to, "{refused} Aussagen hat die Moderation abgelehnt; sie zählen nicht.")?;
    }
    if meta > 0 {
        writeln!(to, "{meta} Aussagen fragen nach der Person; sie bilden keine Gruppen.")?;
    }
    let needed = VOTES_NEEDED.min(analysis.statements.len());
    let placed = number(analysis.placed());
    writeln!(to, "{placed} Menschen sind einer Gruppe zugeordnet (ab {needed} Stimmen).")
}

fn describe(to: &mut String, of: &Conversation, all: &Analysis, group: &Group) -> std::fmt::Result {
    let share = percent(group.people as u32, all.placed() as u32);
    let people = number(group.people);
    writeln!(to, "\nGruppe {}: {people} Menschen ({share})", name(group.id))?;
    for one in &group.representative {
        stands_for(to, all, group.id, one)?;
        writeln!(to, "    {}", quoted(of, one.statement))?;
    }
    Ok(())
}

/// How a group's share compares with that of all others.
fn stands_for(
    to: &mut String,
    all: &Analysis,
    group: usize,
    one: &Representative,
) -> std::fmt::Result {
    let own = percent(one.votes, one.seen);
    write!(to, "  {} {own} von {}", side(one.side), number(one.seen as usize))?;
    let groups = all.statement(one.statement).map_or(&[][..], |voted| &voted.groups);
    let others = groups.iter().enumerate().filter(|(at, _)| *at != group);
    let (votes, seen) = others.fold((0, 0), |(votes, seen), (_, stand)| {
        let on_side = match one.side {
            Side::Agree => stand.votes.agree,
            Side::Disagree => stand.votes.disagree,
        };
        (votes + on_side, seen + stand.votes.seen())
    });
    if seen > 0 {
        write!(to, ", unter den übrigen {}", percent(votes, seen))?;
    }
    writeln!(to, "{}", if one.sure { ":" } else { " (nicht gesichert):" })
}

fn common(to: &mut String, of: &Conversation, all: &Analysis) -> std::fmt::Result {
    writeln!(to, "\nGEMEINSAMER GRUND: dazu sagt die Mehrheit jeder Gruppe dasselbe")?;
    if all.common_ground.is_empty() {
        writeln!(to, "  Noch gibt es keine solche Aussage.")?;
    }
    for one in all.common_ground.iter().take(NAMED) {
        let Some(voted) = all.statement(one.statement) else { continue };
        writeln!(to, "  {} {}:", side(one.side), shares(voted, one.side, true))?;
        writeln!(to, "    {}", quoted(of, one.statement))?;
    }
    more(to, all.common_ground.len())
}

fn dividing(to: &mut String, of: &Conversation, all: &Analysis) -> std::fmt::Result {
    writeln!(to, "\nWAS TRENNT: die Mehrheit einer Gruppe ist dafür, die einer anderen dagegen")?;
    if all.dividing.is_empty() {
        writeln!(to, "  Es gibt keine solche Aussage.")?;
    }
    for one in all.dividing.iter().take(NAMED) {
        let Some(voted) = all.statement(one.statement) else { continue };
        let [agree, disagree] =
            [Side::Agree, Side::Disagree].map(|side| shares(voted, side, false));
        writeln!(to, "  dafür {agree}; dagegen {disagree}:")?;
        writeln!(to, "    {}", quoted(of, one.statement))?;
    }
    more(to, all.dividing.len())
}

fn more(to: &mut String, all: usize) -> std::fmt::Result {
    match all.saturating_sub(NAMED) {
        0 => Ok(()),
        more => writeln!(to, "  und {} weitere, alle in --json.", number(more)),
    }
}

/// `A 92 %, B 81 %`, or with how many voted: `A 92 % von 411, B 81 % von 57`.
fn shares(voted: &Voted, side: Side, counted: bool) -> String {
    let share = |(group, stand): (usize, &opinion::Stand)| {
        let votes = match side {
            Side::Agree => stand.votes.agree,
            Side::Disagree => stand.votes.disagree,
        };
        let seen = stand.votes.seen();
        let of = if counted { format!(" von {}", number(seen as usize)) } else { String::new() };
        format!("{} {}{of}", name(group), percent(votes, seen))
    };
    voted.groups.iter().enumerate().map(share).collect::<Vec<_>>().join(", ")
}

fn quoted(of: &Conversation, statement: u32) -> String {
    match of.wording(statement) {
        "" => format!("Aussage {statement} (Wortlaut nicht dabei)"),
        wording => {
            let words: Vec<&str> = wording.split_whitespace().collect();
            format!("„{}“ [{statement}]", words.join(" "))
        }
    }
}

fn side(side: Side) -> &'static str {
    match side {
        Side::Agree => "dafür",
        Side::Disagree => "dagegen",
    }
}

/// A, B, C, … There are never more than five.
fn name(group: usize) -> char {
    char::from(b'A' + u8::try_from(group).unwrap_or_default())
}

fn percent(of: u32, whole: u32) -> String {
    match whole {
        0 => "–".to_owned(),
        whole => format!("{:.0} %", f64::from(of) / f64::from(whole) * 100.0),
    }
}

/// `61.384`
fn number(value: usize) -> String {
    let digits = value.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}
