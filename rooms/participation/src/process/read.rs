//! From a file to a process, with every mistake named by its line and what to do about it.

use jiff::{ToSpan, civil::Date, tz::TimeZone};
use kernel::{
    Ts,
    municipality::{Finding, Municipality, Section, nearest, read},
};

use super::{
    Category, Dialogue, FOLDER, Method, Phase, Process, Rule, Transparency, budget::budget,
    missions::missions, opinions, survey,
};

/// Reads what a method asks for in its phase.
type Reader = fn(&Section<'_>) -> Method;

/// The methods of phases, as files call them.
const METHODS: [(&str, Reader); 7] = [
    ("information", |_| Method::Information),
    ("map-dialogue", |section| Method::Dialogue(Dialogue::on_map(section))),
    ("ideas", |section| Method::Dialogue(Dialogue::of_ideas(section))),
    ("opinion-map", |section| Method::OpinionMap(opinions::read(section))),
    ("budget", |section| Method::Budget(budget(section))),
    ("missions", |section| Method::Missions(missions(section))),
    ("survey", |section| Method::Survey(survey::read(section))),
];

/// The methods by which people take part, as a sentence names them.
fn ways() -> String {
    let names: Vec<String> =
        METHODS.iter().skip(1).map(|(name, _)| format!("\"{name}\"")).collect();
    names.join(", ")
}

/// Names of addresses below `/participation` that are not a process.
const TAKEN: [&str; 3] = ["own", "budget", "follow"];

/// Reads a file of the municipality's folder; none where it is no process.
#[must_use]
pub fn read_process(
    file: &str,
    text: &str,
    town: &Municipality,
) -> Option<Result<Process, Vec<Finding>>> {
    let slug = file.strip_prefix(FOLDER)?.strip_suffix(".toml")?;
    Some(read(file, text, &town.languages, |root| process(root, slug, town)))
}

fn process(root: &Section<'_>, slug: &str, town: &Municipality) -> Process {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if slug.is_empty() || !slug.chars().all(fits) || TAKEN.contains(&slug) {
        let problem = format!("\"{slug}\" cannot be part of an address");
        root.refuse("title", problem, "name the file with small letters, digits and -");
    }
    let zone = TimeZone::get(&town.time_zone).unwrap_or(TimeZone::UTC);
    let phases: Vec<Phase> =
        root.sections("phase").iter().map(|section| phase(section, &zone)).collect();
    methods(root, &phases);
    for pair in phases.windows(2).filter(|pair| pair[1].opens < pair[0].closes) {
        root.refuse(
            "phase",
            format!("the phase {} begins before {} is over", pair[1].key, pair[0].key),
            "write the phases in their order, each opening after the one before closes",
        );
    }
    Process {
        slug: slug.to_owned(),
        title: root.need_local("title"),
        summary: root.need_local("summary"),
        icon: root.text("icon").unwrap_or_else(|| "speech".to_owned()),
        office: office(root, town),
        transparency: transparency(root),
        rules: rules(root),
        phases,
    }
}

/// People take part in at least one phase, and in each way at most once.
fn methods(root: &Section<'_>, phases: &[Phase]) {
    let parts = || phases.iter().filter(|phase| phase.method.is_open_to_people());
    if parts().next().is_none() {
        let remedy = format!("let a [[phase]] have method = {}", ways());
        root.refuse("phase", "there is no phase in which people take part", remedy);
    }
    let mut seen = Vec::new();
    for phase in parts() {
        let way = std::mem::discriminant(&phase.method);
        if seen.contains(&way) {
            let problem = format!("the phase {} has the method of one before", phase.key);
            root.refuse("phase", problem, "let each method be that of one [[phase]] only");
        }
        seen.push(way);
    }
}

fn office(root: &Section<'_>, town: &Municipality) -> String {
    let key = root.need_text("office");
    if !key.is_empty() && town.department(&key).is_none() {
        let known = town.departments.iter().map(|department| department.key.as_str());
        let remedy = match nearest(&key, known) {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => "take a key of a [[department]] in municipality.toml".to_owned(),
        };
        root.refuse("office", format!("there is no department \"{key}\""), remedy);
    }
    key
}

/// Nobody can take part in what they are not told about: each of these has to stand there.
fn transparency(root: &Section<'_>) -> Transparency {
    let Some(section) = root.section("transparency") else {
        root.refuse(
            "transparency",
            "nobody is told what the process is for and what becomes of it",
            "add [transparency] with purpose, collected, decides, results and settled",
        );
        return Transparency {
            purpose: "".into(),
            collected: "".into(),
            decides: "".into(),
            results: "".into(),
            settled: "".into(),
        };
    };
    Transparency {
        purpose: section.need_local("purpose"),
        collected: section.need_local("collected"),
        decides: section.need_local("decides"),
        results: section.need_local("results"),
        settled: section.need_local("settled"),
    }
}

fn rules(root: &Section<'_>) -> Vec<Rule> {
    let rule = |section: &Section<'_>| Rule {
        key: section.need_key("key"),
        text: section.need_local("text"),
    };
    let rules: Vec<Rule> = root.sections("rule").iter().map(rule).collect();
    if rules.is_empty() {
        root.refuse(
            "rule",
            "nobody knows for what a contribution may be refused",
            "add [[rule]] with key and text for each rule",
        );
    }
    once(root, "rule", rules.iter().map(|rule| rule.key.as_str()));
    rules
}

fn phase(section: &Section<'_>, zone: &TimeZone) -> Phase {
    let opens = day(section, "opens");
    let closes = day(section, "closes");
    if let (Some(first), Some(last)) = (opens, closes)
        && last < first
    {
        section.refuse("closes", "it closes before it opens", "write a later day");
    }
    let begin = |date: Option<Date>| -> Ts {
        let zoned = date.and_then(|date| date.to_zoned(zone.clone()).ok());
        zoned.map_or(Ts(0), |zoned| zoned.timestamp().into())
    };
    let reader = section.choice("method", &METHODS);
    if reader.is_none() && section.text("method").is_none() {
        let remedy = format!("add method = {} or \"information\"", ways());
        section.refuse("method", "nobody knows how people take part", remedy);
    }
    Phase {
        key: section.need_key("key"),
        title: section.need_local("title"),
        opens: begin(opens),
        closes: begin(closes.and_then(|date| date.checked_add(1.day()).ok())),
        method: reader.map_or(Method::Information, |read| read(section)),
    }
}

/// A day, `2026-10-05`, that has to be there; the last one is meant whole.
fn day(section: &Section<'_>, key: &str) -> Option<Date> {
    let text = section.need_text(key);
    let date = text.parse().ok();
    if date.is_none() && !text.is_empty() {
        section.refuse(key, format!("\"{text}\" is no day"), "write it as \"2026-10-05\"");
    }
    date
}

/// The themes of a dialogue; there has to be one.
pub(super) fn themes(section: &Section<'_>) -> Vec<Category> {
    let categories = categories(section, "pin");
    if categories.is_empty() {
        let remedy = "add [[phase.category]] with key and name for each theme";
        section.refuse("category", "there is no theme to choose", remedy);
    }
    categories
}

/// Working days until an answer; they have to be promised.
pub(super) fn day_count(section: &Section<'_>) -> u32 {
    section.count("answer_working_days", 1..=500).unwrap_or_else(|| {
        section.refuse(
            "answer_working_days",
            "nobody knows by when a contribution is answered",
            "add answer_working_days = 30",
        );
        0
    })
}

/// The themes of a phase; `icon` stands for those that name none.
pub(super) fn categories(section: &Section<'_>, icon: &str) -> Vec<Category> {
    let category = |section: &Section<'_>| Category {
        key: section.need_key("key"),
        name: section.need_local("name"),
        icon: section.text("icon").unwrap_or_else(|| icon.to_owned()),
    };
    let categories: Vec<Category> = section.sections("category").iter().map(category).collect();
    once(section, "category", categories.iter().map(|category| category.key.as_str()));
    categories
}

/// Notes keys that stand twice.
pub(super) fn once<'k>(section: &Section<'_>, what: &str, keys: impl Iterator<Item = &'k str>) {
    let mut seen = std::collections::BTreeSet::new();
    for key in keys.filter(|key| !key.is_empty()) {
        if !seen.insert(key) {
            let problem = format!("the {what} {key} stands twice");
            section.refuse(what, problem, "give each its own key");
        }
    }
}
