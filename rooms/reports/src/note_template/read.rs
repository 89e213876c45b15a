//! From the tables of `templates.toml` to the templates.

use kernel::{
    Lang,
    municipality::{Section, nearest},
};

use super::{Act, NoteTemplate, PLACEHOLDERS, fill::placeholders};
use crate::{Closing, category::Catalogue};

pub(super) fn templates(root: &Section<'_>, catalogue: &Catalogue) -> Vec<NoteTemplate> {
    let mut seen: Vec<String> = Vec::new();
    let one = |section: &Section<'_>| {
        let found = template(section, catalogue);
        if !found.key.is_empty() && seen.contains(&found.key) {
            let problem = format!("\"{}\" stands twice", found.key);
            section.refuse("key", problem, "let it stand in one place only");
        }
        seen.push(found.key.clone());
        found
    };
    root.sections("template").iter().map(one).collect()
}

fn template(section: &Section<'_>, catalogue: &Catalogue) -> NoteTemplate {
    let text = section.need_local("text");
    for lang in Lang::ALL {
        check_placeholders(section, text.get(lang));
    }
    let acts = acts(section);
    let closings: Vec<(&str, Closing)> = Closing::CHOICES.map(|c| (c.as_str(), c)).into();
    let close_reason = section.choice("close_reason", &closings);
    if close_reason.is_some() && !acts.is_empty() && !acts.contains(&Act::Close) {
        section.refuse(
            "close_reason",
            "a reason for closing, but the template is not for closing",
            "add \"close\" to acts or take close_reason out",
        );
    }
    NoteTemplate {
        key: section.need_key("key"),
        name: section.need_local("name"),
        acts,
        close_reason,
        categories: categories(section, catalogue),
        text,
    }
}

fn acts(section: &Section<'_>) -> Vec<Act> {
    let names = section.texts("acts");
    if names.is_empty() {
        section.refuse("acts", "the template is for no act", "add acts = [\"note\"]");
    }
    let mut acts = Vec::new();
    for name in names {
        match Act::from_name(&name) {
            Some(act) => acts.push(act),
            None => {
                let known: Vec<_> =
                    Act::ALL.iter().map(|a| format!("\"{}\"", a.as_str())).collect();
                let remedy = format!("write {}", known.join(" or "));
                section.refuse("acts", format!("there is no act \"{name}\""), remedy);
            }
        }
    }
    acts
}

fn categories(section: &Section<'_>, catalogue: &Catalogue) -> Vec<String> {
    let keys = section.texts("categories");
    for key in keys.iter().filter(|key| catalogue.find(key).is_none()) {
        let remedy = match nearest(key, catalogue.all().map(|c| c.key.as_str())) {
            Some(near) => format!("did you mean \"{near}\"?"),
            None => "take a key of categories.toml".to_owned(),
        };
        section.refuse("categories", format!("unknown category \"{key}\""), remedy);
    }
    keys
}

fn check_placeholders(section: &Section<'_>, text: &str) {
    for name in placeholders(text) {
        if PLACEHOLDERS.contains(&name) {
            continue;
        }
        let remedy = match nearest(name, PLACEHOLDERS.into_iter()) {
            Some(near) => format!("did you mean {{{near}}}?"),
            None => {
                let all: Vec<String> = PLACEHOLDERS.iter().map(|p| format!("{{{p}}}")).collect();
                format!("choose from {}", all.join(", "))
            }
        };
        section.refuse("text", format!("unknown placeholder {{{name}}}"), remedy);
    }
    let (open, close) = (text.matches('{').count(), text.matches('}').count());
    if open != close {
        let remedy = "write placeholders as {code}, and no other curly brackets";
        section.refuse("text", "a curly bracket without its other half", remedy);
    }
}
