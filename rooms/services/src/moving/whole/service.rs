//! What a definition says of the service as a whole.

use kernel::{LocalText, Trust};

use super::{CONDITION, Change, Detail, Line, Name, Part, Said, WORDS, listed, strict};
use crate::{definition::Definition, trust};

pub(super) fn compare<'d>(found: &mut Vec<Line<'d>>, old: &'d Definition, new: &'d Definition) {
    let mut line = |name: &'static str, detail: Detail<'d>| {
        let (name, change) = (Name::Message(name), Change::Changed(vec![detail]));
        found.push(Line { part: Part::Service, name, change });
    };
    let own = |a: &'d LocalText, b: &'d LocalText| {
        Detail::from_to(super::VALUE, Said::Own(a), Said::Own(b))
    };
    if old.name != new.name {
        line("services-differ-name", own(&old.name, &new.name));
    }
    if old.summary != new.summary {
        line("services-differ-summary", own(&old.summary, &new.summary));
    }
    if old.about != new.about {
        line("services-differ-about", Detail::of(WORDS));
    }
    if old.department != new.department {
        let (from, to) = (Said::Word(&old.department), Said::Word(&new.department));
        line("services-differ-department", Detail::from_to(super::VALUE, from, to));
    }
    if old.trust != new.trust {
        let said = |level: Trust| Said::Message(trust::label(level));
        let detail = Detail::from_to(super::VALUE, said(old.trust), said(new.trust));
        line("services-differ-trust", detail);
    } else if old.trust_reason != new.trust_reason {
        line("services-differ-trust", Detail::of(WORDS));
    }
    let days = |days: Option<u32>| days.map_or(Said::Nothing, |n| Said::Number(i64::from(n)));
    if old.decided_within_days != new.decided_within_days {
        let (from, to) = (days(old.decided_within_days), days(new.decided_within_days));
        line("services-differ-promise", Detail::from_to(super::VALUE, from, to));
    }
    if (old.retention_days, &old.retention_basis) != (new.retention_days, &new.retention_basis) {
        let (from, to) = (days(Some(old.retention_days)), days(Some(new.retention_days)));
        line("services-differ-retention", Detail::from_to(super::VALUE, from, to));
    }
    for (name, differs) in [
        ("services-differ-group", old.group != new.group),
        ("services-differ-applicants", old.applicants != new.applicants),
        ("services-differ-legal", old.legal != new.legal),
        ("services-differ-leika", old.leika != new.leika),
    ] {
        if differs {
            line(name, Detail::of(super::OTHERWISE));
        }
    }
    strict(
        found,
        Part::Service,
        (&old.authorities, &new.authorities),
        |authority| authority.key.clone(),
        |authority| Name::Own(&authority.name),
        |a, b| listed([(WORDS, a.name != b.name), (CONDITION, a.when != b.when)]),
    );
    strict(
        found,
        Part::Service,
        (&old.starts, &new.starts),
        |start| start.event.clone(),
        |start| Name::Word(&start.event),
        |a, b| {
            listed([(WORDS, a.text != b.text), ("services-differ-prefill", a.prefill != b.prefill)])
        },
    );
}
