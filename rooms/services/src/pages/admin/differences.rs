//! What differs between the version that is offered and the one about to be published, in words.

use askama::{Template, filters::HtmlSafe};
use web::Here;

use crate::{
    definition::Definition,
    in_words,
    moving::{Alteration as Change, Detail, Line, Name, Part, Said, whole},
    pages::shown,
};

/// The list on the preview; nothing where there is no version to compare with.
#[derive(Template)]
#[template(path = "admin/differences.html")]
pub(super) struct Differences<'a> {
    here: &'a Here,
    parts: Vec<Told>,
}
impl HtmlSafe for Differences<'_> {}

/// Everything that differs in one part.
struct Told {
    title: &'static str,
    lines: Vec<Thing>,
}

/// A thing that differs.
struct Thing {
    /// Message of how: new, changed, gone.
    how: &'static str,
    icon: &'static str,
    name: String,
    details: Vec<String>,
}

impl<'a> Differences<'a> {
    /// Between two definitions, in the words of the visitor's language.
    pub fn between(here: &'a Here, old: &Definition, new: &Definition) -> Self {
        let mut parts: Vec<(Part, Told)> = Vec::new();
        for line in whole(old, new) {
            let thing = thing(here, new, &line);
            match parts.last_mut().filter(|(part, _)| *part == line.part) {
                Some((_, told)) => told.lines.push(thing),
                None => {
                    parts.push((line.part, Told { title: title(line.part), lines: vec![thing] }))
                }
            }
        }
        Self { here, parts: parts.into_iter().map(|(_, told)| told).collect() }
    }
}

fn title(part: Part) -> &'static str {
    match part {
        Part::Service => "services-differ-part-service",
        Part::Steps => "services-differ-part-steps",
        Part::Questions => "services-differ-part-questions",
        Part::Rules => "services-differ-part-rules",
        Part::Fees => "services-differ-part-fees",
        Part::Procedure => "services-differ-part-procedure",
        Part::Letters => "services-differ-part-letters",
        Part::Issue => "services-differ-part-issue",
    }
}

fn thing(here: &Here, new: &Definition, line: &Line<'_>) -> Thing {
    let (how, icon, details) = match &line.change {
        Change::New => ("services-differ-new", "plus", Vec::new()),
        Change::Gone => ("services-differ-gone", "bin", Vec::new()),
        Change::Changed(details) => {
            let details = details.iter().map(|one| detail(here, new, one)).collect();
            ("services-differ-changed", "edit", details)
        }
    };
    let name = match line.name {
        Name::Own(text) => text.get(here.lang).to_owned(),
        Name::Inside(group, text) => format!("{}: {}", group.get(here.lang), text.get(here.lang)),
        Name::Message(key) => here.t(key),
        Name::Word(word) => word.to_owned(),
    };
    Thing { how, icon, name, details }
}

/// "Amount (duration: one year), from 1 January 2027: 120.00 € before, 150.00 € now".
fn detail(here: &Here, new: &Definition, detail: &Detail<'_>) -> String {
    let values = detail.values.as_ref().map(|(from, to)| {
        let (from, to) = (said(here, from), said(here, to));
        here.t2("services-differ-from-to", "from", from, "to", to)
    });
    if detail.what.is_empty() {
        return values.unwrap_or_default();
    }
    let mut words = here.t(detail.what);
    if let Some(only) = detail.only {
        let case = in_words::condition(new, only.expression.root(), here.lang);
        words = format!("{words} ({case})");
    }
    if let Some(day) = detail.since {
        let day = shown::day(here, day);
        words = format!("{words}, {}", here.t1("services-differ-since", "day", day));
    }
    match values {
        None => words,
        Some(values) => format!("{words}: {values}"),
    }
}

fn said(here: &Here, said: &Said<'_>) -> String {
    match said {
        Said::Own(text) => text.get(here.lang).to_owned(),
        Said::Message(key) => here.t(key),
        Said::Word(word) => (*word).to_owned(),
        Said::Number(n) => n.to_string(),
        Said::Money(Some(cents)) => shown::money(here, *cents),
        Said::Money(None) => here.t("services-fee-unknown"),
        Said::Nothing => here.t("services-differ-nothing"),
    }
}
