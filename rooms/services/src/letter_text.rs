//! Letters as a municipality words them in the browser: `letters.toml` among its files. They go before
//! those of the definition, for every version of a service, because they are the department's words
//! and not the applicant's rights.

use std::{collections::BTreeMap, sync::Arc};

use kernel::{
    Lang, LocalText,
    municipality::{self, Finding, Municipality, Section, nearest},
};
use store::registry::Files;
use web::Town;

use crate::{
    Definition,
    check::letters::{known, placeholders, remedy},
    definition::LetterKind,
    published::definitions,
};

/// The file among those of a municipality.
pub const FILE_NAME: &str = "letters.toml";

/// A letter of one service in the municipality's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterText {
    /// Key of the service.
    pub service: String,
    /// What it is for.
    pub kind: LetterKind,
    /// Its subject.
    pub subject: LocalText,
    /// Its text, with placeholders.
    pub text: LocalText,
}

/// All of them.
#[derive(Debug, Default)]
pub struct LetterTexts(Vec<LetterText>);

impl LetterTexts {
    /// The letters of a municipality, kept until its files change.
    #[must_use]
    pub fn of(town: &Arc<Town>) -> Arc<Self> {
        town.derived(|town| {
            let text = town.text(FILE_NAME).unwrap_or_default();
            let read = |root: &Section<'_>| read(root, None);
            let found = municipality::read(FILE_NAME, text, &town.config.languages, read);
            Self(found.unwrap_or_else(|findings| {
                for finding in findings {
                    tracing::error!(municipality = %town.key, %finding, "letters do not load");
                }
                Vec::new()
            }))
        })
    }

    /// The own words for a letter of a service.
    #[must_use]
    pub fn find(&self, service: &str, kind: LetterKind) -> Option<&LetterText> {
        self.0.iter().find(|text| text.service == service && text.kind == kind)
    }
}

/// What is wrong in the file.
#[must_use]
pub fn check(town: &Municipality, files: &Files) -> Vec<Finding> {
    let Some(body) = files.get(FILE_NAME) else { return Vec::new() };
    let text = String::from_utf8_lossy(body);
    let read_one = |(path, body): (&str, &[u8])| {
        let definition = Definition::read(path, &String::from_utf8_lossy(body)).0?;
        Some((definition.key.clone(), definition))
    };
    let services: BTreeMap<String, Definition> = definitions(files).filter_map(read_one).collect();
    let read = |root: &Section<'_>| read(root, Some(&services));
    municipality::read(FILE_NAME, &text, &town.languages, read).err().unwrap_or_default()
}

/// A placeholder a letter cannot fill, with what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// As it was written, with its brackets.
    pub name: String,
    /// What to do.
    pub remedy: String,
}

/// The placeholders of a text that nobody would fill.
#[must_use]
pub fn unknown(definition: &Definition, kind: LetterKind, text: &str) -> Vec<Unknown> {
    let known = known(definition, Some(kind));
    let strange = placeholders(text).filter(|name| !known.iter().any(|k| k == name));
    let unknown = |name: &str| Unknown {
        name: format!("{{{name}}}"),
        remedy: remedy(name, &known, definition),
    };
    strange.map(unknown).collect()
}

/// The placeholders that can stand in a letter, with their brackets: those of the house first.
#[must_use]
pub fn offered(definition: &Definition, kind: LetterKind) -> Vec<String> {
    known(definition, Some(kind)).iter().map(|name| format!("{{{name}}}")).collect()
}

fn read(root: &Section<'_>, services: Option<&BTreeMap<String, Definition>>) -> Vec<LetterText> {
    let mut found: Vec<LetterText> = Vec::new();
    for section in root.sections("letter") {
        let service = section.need_key("service");
        section.need_text("kind");
        let kinds = LetterKind::ALL.map(|kind| (kind.as_str(), kind));
        let kind = section.choice("kind", &kinds);
        let (subject, text) = (section.need_local("subject"), section.need_local("text"));
        let Some(kind) = kind else { continue };
        if found.iter().any(|other| other.service == service && other.kind == kind) {
            let problem = format!("the letter {} of {service} stands twice", kind.as_str());
            section.refuse("kind", problem, "let it stand in one place only");
        }
        if let Some(services) = services {
            match services.get(&service) {
                Some(definition) => {
                    for (key, words) in [("subject", &subject), ("text", &text)] {
                        look(&section, key, definition, kind, words);
                    }
                }
                None => refuse_service(&section, &service, services),
            }
        }
        found.push(LetterText { service, kind, subject, text });
    }
    found
}

fn look(
    section: &Section<'_>,
    key: &str,
    definition: &Definition,
    kind: LetterKind,
    words: &LocalText,
) {
    for lang in Lang::ALL {
        let text = words.get(lang);
        for Unknown { name, remedy } in unknown(definition, kind, text) {
            section.refuse(key, format!("unknown placeholder {name} ({})", lang.as_str()), remedy);
        }
        if text.matches('{').count() != text.matches('}').count() {
            let problem = format!("a curly bracket without its other half ({})", lang.as_str());
            section.refuse(key, problem, "write placeholders as {case.number}, no other brackets");
        }
    }
}

fn refuse_service(section: &Section<'_>, service: &str, services: &BTreeMap<String, Definition>) {
    let remedy = match nearest(service, services.keys().map(String::as_str)) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None => "take the key of a file in services/".to_owned(),
    };
    section.refuse("service", format!("there is no service \"{service}\""), remedy);
}
