//! From the tables of `categories.toml` to the catalogue.

use std::collections::BTreeMap;

use kernel::municipality::{Municipality, Section, nearest};

use super::{
    Answer, Catalogue, Category, Choice, Delivery, Group, Kind, NotForUs, ObjectKind, Question,
    plain,
};

/// Within how many metres reports may be about the same thing, where the file does not say.
const SAME_WITHIN_METRES: u32 = 150;

/// Longest promise: about a year of working days.
const HANDLING_DAYS_MAX: u32 = 250;

pub(super) fn catalogue(root: &Section<'_>, town: &Municipality) -> Catalogue {
    let mut seen = Seen::default();
    let sections = root.sections("group");
    let groups: Vec<_> = sections.iter().map(|s| group(s, town, &mut seen)).collect();
    if groups.is_empty() {
        root.refuse(
            "group",
            "there is no group of categories",
            "add [[group]] with its categories",
        );
    }
    Catalogue { groups, notices: root.sections("not_for_us").iter().map(not_for_us).collect() }
}

/// Keys and names that may stand only once in the file.
#[derive(Default)]
struct Seen {
    groups: Vec<String>,
    categories: Vec<String>,
    source_names: Vec<String>,
}

fn once(seen: &mut Vec<String>, value: &str, section: &Section<'_>, key: &str) {
    if value.is_empty() {
        return;
    }
    if seen.iter().any(|known| known == value) {
        section.refuse(key, format!("\"{value}\" stands twice"), "let it stand in one place only");
    }
    seen.push(value.to_owned());
}

fn group(section: &Section<'_>, town: &Municipality, seen: &mut Seen) -> Group {
    let key = section.need_key("key");
    once(&mut seen.groups, &key, section, "key");
    let icon = section.need_text("icon");
    let categories = section.sections("category");
    if categories.is_empty() {
        section.refuse(
            "key",
            format!("the group {key} has no category"),
            "add [[group.category]] below it",
        );
    }
    let all = categories.iter().map(|s| category(s, &key, &icon, town, seen));
    let (retired, open): (Vec<_>, Vec<_>) = all.partition(|category| category.retired);
    if open.is_empty() && !retired.is_empty() {
        section.refuse(
            "key",
            format!("all categories of the group {key} are retired"),
            "leave one of them, or take the group out with all of them",
        );
    }
    Group { name: section.need_local("name"), categories: open, retired, key, icon }
}

fn category(
    section: &Section<'_>,
    group: &str,
    group_icon: &str,
    town: &Municipality,
    seen: &mut Seen,
) -> Category {
    let key = section.need_key("key");
    once(&mut seen.categories, &key, section, "key");
    let source_names = section.texts("source_names");
    for name in &source_names {
        once(&mut seen.source_names, &plain(name), section, "source_names");
    }
    let department = section.need_text("department");
    check_department(section, "department", &department, town);
    let kinds = [("defect", Kind::Defect), ("idea", Kind::Idea)];
    let deliveries = [Delivery::Realtime, Delivery::Batch].map(|d| (d.as_str(), d));
    Category {
        key,
        group: group.to_owned(),
        name: section.need_local("name"),
        hint: section.need_local("hint"),
        icon: section.text("icon").unwrap_or_else(|| group_icon.to_owned()),
        kind: section.choice("kind", &kinds).unwrap_or(Kind::Defect),
        department,
        departments_by_area: departments_by_area(section, town),
        handling_days: section.count("handling_days", 1..=HANDLING_DAYS_MAX),
        questions: questions(section),
        not_for_us: section.sections("not_for_us").iter().map(not_for_us).collect(),
        same_within_metres: section
            .count("same_within_metres", 5..=5_000)
            .unwrap_or(SAME_WITHIN_METRES),
        sensitive: section.flag("sensitive"),
        contact_days: section
            .section("retention")
            .and_then(|r| r.count("contact_days", 1..=36_500)),
        retired: section.flag("retired"),
        open311: section.choice("open311", &deliveries).unwrap_or_default(),
        object: section.section("object").map(|object| ObjectKind {
            key: object.need_key("key"),
            label: object.need_local("label"),
        }),
        source_names,
    }
}

fn check_department(section: &Section<'_>, key: &str, department: &str, town: &Municipality) {
    if department.is_empty() || town.department(department).is_some() {
        return;
    }
    let known = town.departments.iter().map(|d| d.key.as_str());
    let remedy = match nearest(department, known) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None => "add it as a [[department]] to municipality.toml".to_owned(),
    };
    section.refuse(key, format!("unknown department \"{department}\""), remedy);
}

fn departments_by_area(section: &Section<'_>, town: &Municipality) -> BTreeMap<String, String> {
    let key = "departments_by_area";
    let mut departments = BTreeMap::new();
    for (area, department) in section.pairs(key) {
        check_department(section, key, &department, town);
        if let Some(areas) = town.areas.as_ref().filter(|areas| !areas.list.is_empty())
            && town.area(&area).is_none()
        {
            let remedy = match nearest(&area, areas.list.iter().map(|a| a.key.as_str())) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("take a key of {}", areas.file),
            };
            section.refuse(key, format!("unknown district \"{area}\""), remedy);
        }
        departments.insert(area, department);
    }
    departments
}

fn questions(section: &Section<'_>) -> Vec<Question> {
    let mut seen = Vec::new();
    let question = |question: &Section<'_>| {
        let key = question.need_key("key");
        once(&mut seen, &key, question, "key");
        Question {
            key,
            label: question.need_local("label"),
            hint: question.local("hint"),
            answer: answer(question),
            required: question.flag("required"),
            public: question.flag("public"),
        }
    };
    section.sections("question").iter().map(question).collect()
}

fn answer(question: &Section<'_>) -> Answer {
    #[derive(Clone, Copy, PartialEq)]
    enum Type {
        Text,
        Number,
        Date,
        Choice,
    }
    let types = [
        ("text", Type::Text),
        ("number", Type::Number),
        ("date", Type::Date),
        ("choice", Type::Choice),
    ];
    let kind = question.choice("type", &types).unwrap_or(Type::Text);
    let mut seen = Vec::new();
    let choice = |option: &Section<'_>| {
        let key = option.need_key("key");
        once(&mut seen, &key, option, "key");
        Choice { key, label: option.need_local("label") }
    };
    let options: Vec<_> = question.sections("options").iter().map(choice).collect();
    match kind {
        Type::Choice if options.len() < 2 => question.refuse(
            "options",
            "a choice needs at least two options",
            "add options = [{ key = \"…\", label = \"…\" }, …]",
        ),
        Type::Choice => {}
        _ if !options.is_empty() => question.refuse(
            "options",
            "only a choice has options",
            "write type = \"choice\" or take the options out",
        ),
        _ => {}
    }
    match kind {
        Type::Text => Answer::Text,
        Type::Number => Answer::Number,
        Type::Date => Answer::Date,
        Type::Choice => Answer::Choice(options),
    }
}

fn not_for_us(section: &Section<'_>) -> NotForUs {
    NotForUs {
        text: section.need_local("text"),
        name: section.need_local("name"),
        phone: section.text("phone"),
        url: section.url("url"),
        stop: section.flag("stop"),
    }
}
