//! How it is decided, what is written, and what one gets.

use super::{CONDITION, Change, Detail, Line, Name, OTHER, OTHERWISE, Part, Said, VALUE, WORDS};
use super::{aspects, listed, named, strict};
use crate::definition::{Definition, Issue, LetterKind, Procedure};

pub(super) fn compare<'d>(found: &mut Vec<Line<'d>>, old: &'d Definition, new: &'d Definition) {
    facts(found, &old.procedure, &new.procedure);
    let (before, now) = (&old.procedure, &new.procedure);
    strict(
        found,
        Part::Procedure,
        (&before.decision.fields, &now.decision.fields),
        |field| field.key.clone(),
        |field| named(None, field),
        |a, b| aspects(a, b, true).into_iter().map(|one| Detail::of(one.label())).collect(),
    );
    strict(
        found,
        Part::Procedure,
        (&before.checks, &now.checks),
        |check| check.key.clone(),
        |check| Name::Own(&check.text),
        |a, b| listed([(WORDS, a.text != b.text), (CONDITION, a.when != b.when)]),
    );
    strict(
        found,
        Part::Procedure,
        (&before.reasons, &now.reasons),
        |reason| reason.key.clone(),
        |reason| Name::Own(&reason.text),
        |a, b| listed([(WORDS, a.text != b.text)]),
    );
    strict(
        found,
        Part::Letters,
        (&old.letters, &new.letters),
        |letter| letter.kind.map(LetterKind::as_str),
        |letter| Name::Message(letter.kind.map_or(OTHER, LetterKind::label)),
        |a, b| {
            listed([("services-differ-subject", a.subject != b.subject), (WORDS, a.text != b.text)])
        },
    );
    let issue = |definition: &'d Definition| definition.issue.as_slice();
    strict(
        found,
        Part::Issue,
        (issue(old), issue(new)),
        |_| (),
        |issue| Name::Own(&issue.name),
        issued,
    );
}

fn facts<'d>(found: &mut Vec<Line<'d>>, old: &'d Procedure, new: &'d Procedure) {
    let mut line = |name: &'static str, detail: Detail<'d>| {
        let (name, change) = (Name::Message(name), Change::Changed(vec![detail]));
        found.push(Line { part: Part::Procedure, name, change });
    };
    let days = |procedure: &Procedure| {
        let deadline = procedure.deadline.as_ref();
        deadline.map_or(Said::Nothing, |deadline| Said::Number(i64::from(deadline.days)))
    };
    if old.deadline != new.deadline {
        line("services-differ-deadline", Detail::from_to(VALUE, days(old), days(new)));
    }
    let months = |procedure: &Procedure| {
        let silence = procedure.silence.as_ref();
        silence.map_or(Said::Nothing, |silence| Said::Number(i64::from(silence.months)))
    };
    if old.silence != new.silence {
        line("services-differ-silence", Detail::from_to(VALUE, months(old), months(new)));
    }
    let flag = |on| Said::Message(if on { "services-yes" } else { "services-no" });
    if old.four_eyes != new.four_eyes {
        let detail = Detail::from_to(VALUE, flag(old.four_eyes), flag(new.four_eyes));
        line("services-differ-four-eyes", detail);
    }
    if old.pay != new.pay {
        let said = |procedure: &Procedure| Said::Message(procedure.pay.label());
        line("services-differ-pay", Detail::from_to(VALUE, said(old), said(new)));
    }
    let order = |procedure: &'d Procedure| super::keys(&procedure.decision.fields);
    if super::moved(order(old), order(new)) {
        line("services-differ-clerk", Detail::of(OTHERWISE));
    }
}

fn issued<'d>(old: &'d Issue, new: &'d Issue) -> Vec<Detail<'d>> {
    let mut details = Vec::new();
    if old.name != new.name {
        let (from, to) = (Said::Own(&old.name), Said::Own(&new.name));
        details.push(Detail::from_to("services-differ-name", from, to));
    }
    let lasts = |issue: &'d Issue| {
        (&issue.valid_from, &issue.valid_until, &issue.valid_months, &issue.valid)
    };
    details.extend(listed([
        ("services-differ-valid", lasts(old) != lasts(new)),
        ("services-differ-copies", old.copies != new.copies),
        ("services-differ-remind", old.remind_days_before != new.remind_days_before),
        ("services-differ-changes", old.changes != new.changes),
        ("services-differ-shows", old.shows != new.shows),
        ("services-differ-conditions", old.conditions != new.conditions),
    ]));
    details
}
