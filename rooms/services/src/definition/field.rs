//! A question of the application.

use kernel::{
    LocalText,
    municipality::{Section, nearest},
};

use super::{
    Choice, FieldKind, Formula, Limit, Spot, Upload,
    kind::NAMES,
    prefill,
    read::{self, need_words, words},
};

/// Largest upload in megabytes where the file does not say.
const MEGABYTES: u32 = 15;

/// A field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its key.
    pub key: String,
    /// What it asks for.
    pub kind: FieldKind,
    /// The question.
    pub label: LocalText,
    /// What helps to answer it.
    pub hint: Option<LocalText>,
    /// Whether it has to be answered where it is asked.
    pub required: bool,
    /// When it has to be answered where it is asked.
    pub required_when: Option<Formula>,
    /// When it is asked; without a condition, always.
    pub when: Option<Formula>,
    /// Why the authority asks.
    pub purpose: Option<LocalText>,
    /// Whether the answer says something about a person.
    pub personal: bool,
    /// Days after the end of the case until the answer is deleted, where that is another time
    /// than for the case.
    pub retention_days: Option<u32>,
    /// Which kept data are offered for it.
    pub prefill: Option<String>,
    /// The least: characters, value, cents, day, rows, files, choices.
    pub min: Option<Limit>,
    /// The most, as for the least.
    pub max: Option<Limit>,
    /// Whether a place has to lie in the municipality.
    pub in_town: bool,
    /// The fields of each row of a repeat group.
    pub fields: Vec<Self>,
    /// Where it stands.
    pub spot: Spot,
}

impl Field {
    /// The field with this key in a row of this group.
    #[must_use]
    pub fn inner(&self, key: &str) -> Option<&Self> {
        self.fields.iter().find(|field| field.key == key)
    }

    pub(super) fn read(section: &Section<'_>, in_group: bool) -> Self {
        let key = section.need_key("key");
        let kind = kind(section, &key, in_group);
        let computed = kind.is_computed();
        let (min, max) = limits(section, &kind);
        let fields = match kind {
            FieldKind::Group => inner(section, &key),
            _ => Vec::new(),
        };
        let required = !computed && section.flag("required");
        let required_when = if computed { None } else { Formula::read(section, "required_when") };
        if required && required_when.is_some() {
            section.refuse(
                "required_when",
                format!("{key} is always required and required on a condition"),
                "take one of required and required_when out",
            );
        }
        let personal = !section.has("personal") || section.flag("personal");
        Self {
            label: need_words(section, "label"),
            hint: words(section, "hint"),
            required,
            required_when,
            when: Formula::read(section, "when"),
            purpose: words(section, "purpose"),
            personal,
            retention_days: section.count("retention_days", 1..=36_500),
            prefill: if computed { None } else { prefill::read(section) },
            in_town: matches!(kind, FieldKind::Place) && section.flag("in_town"),
            min,
            max,
            fields,
            spot: Spot::at(section),
            key,
            kind,
        }
    }
}

fn kind(section: &Section<'_>, key: &str, in_group: bool) -> FieldKind {
    let name = section.need_text("type");
    match name.as_str() {
        "text" => FieldKind::Text,
        "area" => FieldKind::Area,
        "number" => FieldKind::Number {
            places: section.count("places", 0..=6).unwrap_or(0),
            unit: section.text("unit"),
        },
        "money" => FieldKind::Money,
        "date" => FieldKind::Date,
        "time" => FieldKind::Time,
        "choice" => FieldKind::Choice(Choice::read_all(section)),
        "choices" => FieldKind::Choices(Choice::read_all(section)),
        "yes_no" => FieldKind::YesNo,
        "address" => FieldKind::Address,
        "plate" => FieldKind::Plate,
        "iban" => FieldKind::Iban,
        "email" => FieldKind::Email,
        "phone" => FieldKind::Phone,
        "place" => FieldKind::Place,
        "upload" => FieldKind::Upload(upload(section)),
        "person" => FieldKind::Person,
        "declaration" => FieldKind::Declaration,
        "computed" => FieldKind::Computed {
            value: Formula::need(section, "value"),
            unit: section.text("unit"),
            money: section.flag("money"),
        },
        "group" if in_group => {
            let problem = format!("the group {key} stands within a group");
            section.refuse("type", problem, "write its fields beside it, or a group of its own");
            FieldKind::Unknown
        }
        "group" => FieldKind::Group,
        "" => FieldKind::Unknown,
        _ => {
            let remedy = match nearest(&name, NAMES.into_iter()) {
                Some(near) => format!("did you mean \"{near}\"?"),
                None => format!("choose from {}", NAMES.join(", ")),
            };
            section.refuse("type", format!("there is no type \"{name}\""), remedy);
            FieldKind::Unknown
        }
    }
}

fn upload(section: &Section<'_>) -> Upload {
    #[derive(Clone, Copy, PartialEq)]
    enum Accept {
        Pdf,
        Picture,
    }
    let known = [("pdf", Accept::Pdf), ("picture", Accept::Picture)];
    let accept = read::choices(section, "accept", &known);
    let any = accept.is_empty();
    Upload {
        pdf: any || accept.contains(&Accept::Pdf),
        picture: any || accept.contains(&Accept::Picture),
        max_megabytes: section.count("max_megabytes", 1..=200).unwrap_or(MEGABYTES),
    }
}

fn limits(section: &Section<'_>, kind: &FieldKind) -> (Option<Limit>, Option<Limit>) {
    let limit = |key| match kind {
        FieldKind::Date => Limit::read_day(section, key),
        FieldKind::Text
        | FieldKind::Area
        | FieldKind::Number { .. }
        | FieldKind::Money
        | FieldKind::Choices(_)
        | FieldKind::Upload(_)
        | FieldKind::Group
        | FieldKind::Unknown => Limit::read_number(section, key),
        _ => None,
    };
    let (min, max) = (limit("min"), limit("max"));
    let crossed = match (min, max) {
        (Some(Limit::Number(min)), Some(Limit::Number(max))) => min > max,
        (Some(Limit::Day(min)), Some(Limit::Day(max))) => {
            // Days that are counted from today keep their order whatever today is, nearly.
            let today = jiff::civil::date(2026, 1, 1);
            min.on(today) > max.on(today)
        }
        _ => false,
    };
    if crossed {
        section.refuse("max", "no answer fits between min and max", "let max be at least min");
    }
    (min, max)
}

fn inner(section: &Section<'_>, key: &str) -> Vec<Field> {
    let name = if section.has("fields") { "fields" } else { "field" };
    let found = read::each_once(section, name, |s| Field::read(s, true), |field| &field.key);
    if found.is_empty() {
        let problem = format!("the group {key} has no fields");
        section.refuse(name, problem, "add [[step.field.field]] below it");
    }
    found
}
