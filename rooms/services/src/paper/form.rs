//! A form to print, fill in by hand and post, made from the definition: every question with its help,
//! when it is to be answered, and room to write.

use press::{Code, FormField, FormPart, Line, PaperForm};
use web::Here;

use super::condition::Said;
use crate::{
    deciding::Voice,
    definition::{Definition, Field, FieldKind, Formula, Limit},
    published::Service,
};

/// Rows of a table, or copies of its questions, on one sheet.
const ROWS: i64 = 4;
/// Copies of the questions of a group too wide for a table.
const COPIES: i64 = 2;
/// Columns of a table that can still be written into.
const COLUMNS: usize = 4;

/// The form in the language of the page.
pub(crate) fn form(here: &Here, service: &Service) -> PaperForm {
    let (voice, definition) = (Voice::of(here), &service.definition);
    let writer = Writer { voice: &voice, definition };
    let name = definition.name.get(here.lang);
    let title = here.t1("services-paper-form-title", "service", name);
    let ident = format!("form/{}/{}/{}", service.key(), service.version, here.lang.as_str());
    let midnight = kernel::Ts(here.now.0 - here.now.0.rem_euclid(kernel::Ts::DAY));
    let page = format!("{}/services/{}", here.origin, service.key());
    PaperForm {
        intro: intro(here, &voice, service),
        parts: writer.parts(),
        signature: true,
        code: Some(Code {
            content: page.clone(),
            alt: here.t("services-paper-form-code-alt"),
            caption: here.t("services-paper-form-code"),
        }),
        sheet: super::sheet(&voice, title, ident, midnight),
    }
}

/// Where it goes, what happens to the data, and which edition it is.
fn intro(here: &Here, voice: &Voice, service: &Service) -> String {
    let definition = &service.definition;
    let mut lines = vec![voice.department(&definition.department)];
    lines.extend(here.town.config.contact.address.iter().cloned());
    let privacy = format!("{}/pages/privacy", here.origin);
    [
        definition.summary.get(here.lang).to_owned(),
        format!("{}\n{}", here.t("services-paper-form-send"), lines.join("\n")),
        here.t1("services-paper-form-privacy", "page", privacy),
        here.t1("services-paper-form-edition", "version", service.version),
    ]
    .join("\n\n")
}

struct Writer<'a> {
    voice: &'a Voice,
    definition: &'a Definition,
}

impl Writer<'_> {
    fn parts(&self) -> Vec<FormPart> {
        let mut parts = Vec::new();
        for (step, nr) in self.definition.steps.iter().filter(|step| !step.by_clerk).zip(1..) {
            let lang = self.voice.lang();
            let when = step.when.as_ref().map(|when| self.when(when, None));
            let text = step.text.as_ref().map(|text| text.get(lang).trim().to_owned());
            let text: Vec<String> = when.into_iter().chain(text).collect();
            let mut part = FormPart {
                title: format!("{nr}. {}", step.title.get(lang)),
                text: (!text.is_empty()).then(|| text.join("\n\n")),
                fields: Vec::new(),
            };
            let mut behind = Vec::new();
            for field in &step.fields {
                match field.kind {
                    FieldKind::Group if !is_table(field) => behind.extend(self.copies(field)),
                    _ => part.fields.extend(self.fields(field, None)),
                }
            }
            if !part.fields.is_empty() || behind.is_empty() {
                parts.push(part);
                parts.extend(behind);
            } else {
                // The questions of the group are all there is: they stand under the step's name.
                let first = &mut behind[0];
                first.text = [part.text, first.text.take()].into_iter().flatten().reduce(joined);
                first.title = format!("{} – {}", part.title, first.title);
                parts.extend(behind);
            }
        }
        parts
    }

    /// The questions of a group, once for each thing.
    fn copies(&self, group: &Field) -> Vec<FormPart> {
        let label = group.label.get(self.voice.lang());
        let count = most(group).unwrap_or(COPIES).min(COPIES);
        let more = most(group).is_none_or(|most| most > count);
        let part = |nr: i64| {
            let when = group.when.as_ref().map(|when| self.when(when, None));
            let again =
                (more && nr == count).then(|| self.voice.say("services-paper-form-more", &[]));
            FormPart {
                title: if count > 1 { format!("{label} {nr}") } else { label.to_owned() },
                text: when.into_iter().chain(again).reduce(joined),
                fields: group.fields.iter().flat_map(|f| self.fields(f, Some(group))).collect(),
            }
        };
        (1..=count).map(part).collect()
    }

    /// A question as lines to write on; several where the answer has parts.
    fn fields(&self, field: &Field, group: Option<&Field>) -> Vec<FormField> {
        let label = field.label.get(self.voice.lang());
        let one = |line: Line| vec![self.field(field, group, label.to_owned(), line)];
        let part = |key: &str, line: Line| {
            let name = self.voice.say(key, &[]);
            FormField {
                label: format!("{label}: {name}"),
                hint: None,
                required: is_required(field),
                line,
            }
        };
        let day = || Line::Boxes { groups: vec![2, 2, 4], between: ".".to_owned() };
        match &field.kind {
            FieldKind::Computed { .. } | FieldKind::Unknown => Vec::new(),
            FieldKind::Area => one(Line::Several { lines: 5 }),
            FieldKind::Place => one(Line::Several { lines: 2 }),
            FieldKind::Date => one(day()),
            FieldKind::Time => one(Line::Boxes { groups: vec![2, 2], between: ":".to_owned() }),
            FieldKind::Iban => {
                let groups = vec![4, 4, 4, 4, 4, 2];
                one(Line::Boxes { groups, between: " ".to_owned() })
            }
            FieldKind::Choice(_) | FieldKind::Choices(_) => {
                let lang = self.voice.lang();
                let options = field.kind.choices().iter();
                let options = options.map(|c| c.label.get(lang).to_owned()).collect();
                one(Line::Choice { options, many: matches!(field.kind, FieldKind::Choices(_)) })
            }
            FieldKind::YesNo => {
                let options = ["services-yes", "services-no"].map(|key| self.voice.say(key, &[]));
                one(Line::Choice { options: options.into(), many: false })
            }
            FieldKind::Declaration => one(Line::Tick),
            FieldKind::Upload(_) => one(Line::Enclosure),
            FieldKind::Address => {
                let mut lines = one(Line::One);
                lines[0].label = part("services-paper-form-street", Line::One).label;
                lines.push(part("services-paper-form-town", Line::One));
                lines
            }
            FieldKind::Person => {
                let mut lines = one(Line::One);
                lines[0].label = part("services-part-given-name", Line::One).label;
                lines.push(part("services-part-family-name", Line::One));
                lines.push(part("services-part-birth-date", day()));
                lines
            }
            FieldKind::Group => {
                let columns =
                    field.fields.iter().map(|f| f.label.get(self.voice.lang()).to_owned());
                let rows = u8::try_from(most(field).unwrap_or(ROWS).min(ROWS)).unwrap_or(1);
                one(Line::Table { columns: columns.collect(), rows })
            }
            FieldKind::Text
            | FieldKind::Number { .. }
            | FieldKind::Money
            | FieldKind::Plate
            | FieldKind::Email
            | FieldKind::Phone => one(Line::One),
        }
    }

    fn field(&self, field: &Field, group: Option<&Field>, label: String, line: Line) -> FormField {
        let lang = self.voice.lang();
        let when = field.when.as_ref().map(|when| self.when(when, group));
        let hint = field.hint.as_ref().map(|hint| hint.get(lang).trim().to_owned());
        let unit = match &field.kind {
            FieldKind::Number { unit: Some(unit), .. } => Some(unit.clone()),
            FieldKind::Money => Some("€".to_owned()),
            _ => None,
        };
        let unit =
            unit.map(|unit| self.voice.say("services-paper-form-unit", &[("unit", unit.into())]));
        let place = matches!(field.kind, FieldKind::Place);
        let place = place.then(|| self.voice.say("services-paper-form-place", &[]));
        let all: Vec<String> = when.into_iter().chain(hint).chain(unit).chain(place).collect();
        FormField {
            label,
            hint: (!all.is_empty()).then(|| all.join("\n")),
            required: is_required(field),
            line,
        }
    }

    fn when(&self, when: &Formula, group: Option<&Field>) -> String {
        Said { voice: self.voice, definition: self.definition, group }.when(&when.expression)
    }
}

/// Whether a group fits a table: a few questions that are answered by a word.
fn is_table(group: &Field) -> bool {
    let short = |field: &Field| {
        matches!(
            field.kind,
            FieldKind::Text
                | FieldKind::Number { .. }
                | FieldKind::Money
                | FieldKind::Date
                | FieldKind::Time
                | FieldKind::Plate
                | FieldKind::Email
                | FieldKind::Phone
        ) && field.when.is_none()
    };
    group.fields.len() <= COLUMNS && group.fields.iter().all(short)
}

/// The most rows of a group.
fn most(group: &Field) -> Option<i64> {
    match group.max {
        Some(Limit::Number(most)) => Some(most.rounded().max(1)),
        _ => None,
    }
}

fn is_required(field: &Field) -> bool {
    field.required
}

fn joined(before: String, after: String) -> String {
    format!("{before}\n\n{after}")
}
