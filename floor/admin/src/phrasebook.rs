//! Every message of the house in every language, and a municipality's own wordings of them
//! (`texts/<language>.ftl`).

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use kernel::{
    Lang,
    municipality::{Finding, nearest},
};
use store::registry::Files;

/// The messages of the house by id.
#[derive(Default)]
pub(crate) struct Phrasebook {
    messages: BTreeMap<String, BTreeMap<Lang, String>>,
}

/// A municipality's file of own wordings in one language.
pub(crate) fn file_name(lang: Lang) -> String {
    format!("texts/{}.ftl", lang.as_str())
}

impl Phrasebook {
    pub fn new(locales: impl IntoIterator<Item = (Lang, &'static str)>) -> Self {
        let mut messages: BTreeMap<String, BTreeMap<Lang, String>> = BTreeMap::new();
        for (lang, source) in locales {
            for (key, text) in read(source) {
                messages.entry(key.to_owned()).or_default().entry(lang).or_insert(text);
            }
        }
        Self { messages }
    }

    /// The house's own wording of a message in each language, if there is such a message.
    pub fn find(&self, key: &str) -> Option<&BTreeMap<Lang, String>> {
        self.messages.get(key)
    }

    /// Messages whose id or text holds `words`, in the order of their ids.
    pub fn search<'b>(&'b self, words: &str) -> impl Iterator<Item = &'b str> {
        let words = words.to_lowercase();
        let holds = move |(key, texts): &(&String, &BTreeMap<Lang, String>)| {
            key.contains(&words) || texts.values().any(|t| t.to_lowercase().contains(&words))
        };
        self.messages.iter().filter(holds).map(|(key, _)| key.as_str())
    }

    /// What is wrong with a municipality's own wordings: syntax, messages that do not exist,
    /// values the house does not hand in.
    pub fn check(&self, files: &Files) -> Vec<Finding> {
        let mut findings = Vec::new();
        for lang in Lang::ALL {
            let file = file_name(lang);
            let Some(text) = files.get(&file).map(|body| String::from_utf8_lossy(body)) else {
                continue;
            };
            if let Err((_, errors)) = FluentResource::try_new(text.clone().into_owned()) {
                let remedy = "correct the Fluent syntax here";
                findings.extend(
                    errors.iter().map(|e| {
                        Finding::at_offset(&file, &text, e.pos.start, e.to_string(), remedy)
                    }),
                );
            }
            for (key, wording) in read(&text) {
                let at = text.find(&format!("{key} ")).or(text.find(key)).unwrap_or(0);
                let mut refuse = |problem: String, remedy: String| {
                    findings.push(Finding::at_offset(&file, &text, at, problem, remedy));
                };
                let Some(own) = self.messages.get(key) else {
                    let near = nearest(key, self.messages.keys().map(String::as_str));
                    let remedy = near.map_or_else(
                        || "take it out".to_owned(),
                        |near| format!("did you mean {near}? Otherwise take it out"),
                    );
                    refuse(format!("there is no message {key}"), remedy);
                    continue;
                };
                let known: BTreeSet<&str> = own.values().flat_map(|t| values(t)).collect();
                for name in values(&wording).into_iter().filter(|name| !known.contains(name)) {
                    let all: Vec<String> = known.iter().map(|n| format!("{{ ${n} }}")).collect();
                    let remedy = match all.is_empty() {
                        true => "take it out: this message has no values".to_owned(),
                        false => format!("choose from {}", all.join(", ")),
                    };
                    refuse(format!("{key} has no value ${name}"), remedy);
                }
            }
        }
        findings
    }
}

/// The messages of a Fluent file: id and wording, without the indentation. Terms and comments
/// are passed over; an entry begins in the first column, which is the rule of the format.
pub(crate) fn read(source: &str) -> Vec<(&str, String)> {
    let mut messages: Vec<(&str, String)> = Vec::new();
    let mut open = false;
    for line in source.lines() {
        if line.starts_with([' ', '\t']) || line.is_empty() || line.starts_with('}') {
            if let Some((_, text)) = messages.last_mut().filter(|_| open) {
                text.push('\n');
                text.push_str(line);
            }
            continue;
        }
        open = false;
        if let Some((key, rest)) = begins(line) {
            messages.push((key, rest.trim().to_owned()));
            open = true;
        }
    }
    for (_, text) in &mut messages {
        *text = dedented(text);
    }
    messages
}

fn begins(line: &str) -> Option<(&str, &str)> {
    let (key, rest) = line.split_once('=')?;
    let key = key.trim_end();
    let fits = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    (fits && key.starts_with(|c: char| c.is_ascii_alphabetic())).then_some((key, rest))
}

fn dedented(text: &str) -> String {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let depth = |line: &str| line.len() - line.trim_start().len();
    let least = rest.lines().filter(|l| !l.trim().is_empty()).map(depth).min().unwrap_or(0);
    let mut all = vec![first];
    all.extend(rest.lines().map(|line| line.get(least..).unwrap_or("")));
    all.join("\n").trim().to_owned()
}

/// Names of the values a wording takes.
pub(crate) fn values(text: &str) -> BTreeSet<&str> {
    let name =
        |rest: &'_ str| rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != '-');
    let names = text.split('$').skip(1).map(|rest| rest.get(..name(rest).unwrap_or(rest.len())));
    names.flatten().filter(|n| !n.is_empty()).collect()
}

/// A message with examples in place of the values of its wording: a number where a number decides,
/// else the value's name.
pub(crate) fn with_examples(source: &str, wording: &str, number: i64) -> String {
    // From the end of the alphabet: `$n` is also how `$name` begins.
    values(wording).into_iter().rev().fold(source.to_owned(), |text, name| {
        let decides = wording.contains(&format!("${name} ->"));
        let example = if decides { number.to_string() } else { format!("\"{name}\"") };
        text.replace(&format!("${name}"), &example)
    })
}

/// A file of own wordings with another wording of one message; `None` takes it back.
pub(crate) fn with_wording(source: &str, key: &str, wording: Option<&str>) -> String {
    let mut kept = String::new();
    let mut written = false;
    let mut skipping = false;
    for line in source.lines() {
        let continues = line.starts_with([' ', '\t', '}']) || (skipping && line.is_empty());
        if !continues {
            skipping = begins(line).is_some_and(|(own, _)| own == key);
            if skipping && !written {
                kept.push_str(&wording.map(|w| entry(key, w)).unwrap_or_default());
                written = true;
            }
        }
        if !skipping {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    if !written && let Some(wording) = wording {
        kept.push_str(&entry(key, wording));
    }
    kept
}

fn entry(key: &str, wording: &str) -> String {
    if wording.contains('\n') {
        let line = |l: &str| if l.is_empty() { "\n".to_owned() } else { format!("    {l}\n") };
        return format!("{key} =\n{}", wording.lines().map(line).collect::<String>());
    }
    format!("{key} = {wording}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# Ours\na-one = Eins\na-two =\n    { $n ->\n        [one] Eine\n       *[other] { $n }\n    }\n\n# Last\na-three = Drei\n";

    #[test]
    fn messages_are_read_as_they_are_written() {
        let read = read(FILE);
        assert_eq!(read[0], ("a-one", "Eins".to_owned()));
        assert_eq!(read[1].1, "{ $n ->\n    [one] Eine\n   *[other] { $n }\n}");
        assert_eq!(read.len(), 3);
        assert_eq!(values(&read[1].1).into_iter().collect::<Vec<_>>(), ["n"]);
    }

    #[test]
    fn an_example_takes_the_place_of_its_own_value_only() {
        let wording = "{ $name } hat { $n ->\n[one] eine\n*[other] { $n }\n} ({ $name-again })";
        let shown = with_examples(wording, wording, 5);
        assert_eq!(
            shown,
            "{ \"name\" } hat { 5 ->\n[one] eine\n*[other] { 5 }\n} ({ \"name-again\" })"
        );
    }

    #[test]
    fn a_wording_comes_and_goes_and_comments_stay() {
        let other = with_wording(FILE, "a-two", Some("Zwei"));
        assert_eq!(other, "# Ours\na-one = Eins\na-two = Zwei\n# Last\na-three = Drei\n");
        let gone = with_wording(&other, "a-two", None);
        assert_eq!(gone, "# Ours\na-one = Eins\n# Last\na-three = Drei\n");
        let new = with_wording("", "a-four", Some("Vier\nund mehr"));
        assert_eq!(new, "a-four =\n    Vier\n    und mehr\n");
        assert_eq!(read(&new)[0].1, "Vier\nund mehr");
    }
}
