//! Reads a survey's phase; what is missing or wrong is noted with its line.

use expression::{Expression, Schema, Type};
use kernel::{LocalText, municipality::Section};

use super::{Asks, Choice, OTHER, Question, Results, Step, Survey};
use crate::process::{Who, read::once};

/// Questions nobody answers any more beyond that.
const QUESTIONS: usize = 60;
/// Options of a question at most.
const OPTIONS: usize = 40;
/// Longest name of an option, in characters: it has to fit beside its bar.
const OPTION: usize = 80;
/// Highest end of a scale.
const SCALE: u32 = 10;
/// Highest number somebody can give.
const NUMBER: u32 = 1_000_000_000;

/// A type of question, as files call it, and how its own keys are read.
type Reader = fn(&Section<'_>) -> Asks;

/// The types.
const TYPES: [(&str, Reader); 7] = [
    ("single", |section| Asks::One { options: options(section), other: section.flag("other") }),
    ("multiple", multiple),
    ("scale", scale),
    ("number", number),
    ("text", |_| Asks::Words { long: false }),
    ("long-text", |_| Asks::Words { long: true }),
    ("ranking", ranking),
];

/// Reads the phase.
pub fn read(section: &Section<'_>) -> Survey {
    let who = [("anybody", Who::Anybody), ("account", Who::Account)];
    let results = [("live", Results::Live), ("after", Results::After)];
    let pages: Vec<(String, LocalText)> = (section.sections("step").iter())
        .map(|step| (step.need_key("key"), step.need_local("title")))
        .collect();
    once(section, "step", pages.iter().map(|(key, _)| key.as_str()));
    let mut steps: Vec<Step> = match pages.as_slice() {
        [] => vec![Step { title: None, questions: Vec::new() }],
        pages => (pages.iter())
            .map(|(_, title)| Step { title: Some(title.clone()), questions: Vec::new() })
            .collect(),
    };
    let sections = section.sections("question");
    let mut conditions = Vec::new();
    for one in &sections {
        let step = step(one, &pages);
        let question = question(one);
        if question.when.is_some() {
            conditions.push((one, step, question.key.clone()));
        }
        if let Some(step) = steps.get_mut(step) {
            step.questions.push(question);
        }
    }
    if sections.is_empty() || sections.len() > QUESTIONS {
        let problem = format!("a survey asks one to {QUESTIONS} questions");
        section.refuse("question", problem, "add [[phase.question]] with key, type and label");
    }
    if steps.iter().any(|step| step.questions.is_empty()) && !sections.is_empty() {
        section.refuse("step", "a step asks nothing", "let step = \"…\" of a question name it");
    }
    let survey = Survey {
        who: section.choice("who", &who).unwrap_or(Who::Anybody),
        results: section.choice("results", &results).unwrap_or_default(),
        steps,
    };
    once(section, "question", survey.questions().map(|question| question.key.as_str()));
    for (one, step, key) in conditions {
        condition(one, &survey, step, &key);
    }
    survey
}

/// Which page a question stands on.
fn step(section: &Section<'_>, pages: &[(String, LocalText)]) -> usize {
    let named = section.text("step");
    match (&named, pages) {
        (None, []) => 0,
        (None, _) => {
            section.refuse("step", "nobody knows on which page it stands", "add step = \"…\"");
            0
        }
        (Some(key), _) => pages.iter().position(|(page, _)| page == key).unwrap_or_else(|| {
            let problem = format!("there is no step \"{key}\"");
            section.refuse("step", problem, "take the key of a [[phase.step]]");
            0
        }),
    }
}

fn question(section: &Section<'_>) -> Question {
    let reader = section.choice("type", &TYPES);
    if reader.is_none() && section.text("type").is_none() {
        let names: Vec<String> = TYPES.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        let remedy = format!("add type = {}", names.join(" or "));
        section.refuse("type", "nobody knows how to answer it", remedy);
    }
    Question {
        key: section.need_key("key"),
        label: section.need_local("label"),
        hint: section.local("hint"),
        required: section.flag("required"),
        when: section.text("when").and_then(|text| parsed(section, &text)),
        asks: reader.map_or(Asks::Words { long: false }, |read| read(section)),
    }
}

fn parsed(section: &Section<'_>, text: &str) -> Option<Expression> {
    Expression::parse(text)
        .map_err(|fault| section.refuse("when", fault.problem, fault.remedy))
        .ok()
}

/// A condition speaks of what people said on pages before: on the same page nobody could see the
/// question come.
fn condition(section: &Section<'_>, survey: &Survey, step: usize, key: &str) {
    let before = survey.steps.iter().take(step).flat_map(|step| &step.questions);
    let schema = Schema {
        fields: before.map(|question| (question.key.clone(), question.kind())).collect(),
        ..Schema::default()
    };
    let found = survey.question(key).and_then(|question| question.when.as_ref());
    let Some(when) = found else { return };
    let later = when.names().into_iter().find(|name| {
        !schema.fields.contains_key(&name.key) && survey.question(&name.key).is_some()
    });
    if let Some(name) = later {
        let problem = format!("{} is not answered yet when {key} is asked", name.key);
        section.refuse("when", problem, "ask it on a later [[phase.step]]");
        return;
    }
    let (kind, faults) = when.check(&schema, None);
    let right = matches!(kind, Type::Flag | Type::Unknown);
    for fault in faults {
        section.refuse("when", fault.problem, fault.remedy);
    }
    if !right {
        let problem = format!("{when} is {}, not true or false", kind.name());
        section.refuse("when", problem, "compare it with something");
    }
}

fn options(section: &Section<'_>) -> Vec<Choice> {
    let option = |section: &Section<'_>| {
        let (key, text) = (section.need_key("key"), section.need_local("text"));
        if key == OTHER {
            let remedy = "write other = true at the question instead";
            section.refuse("key", "\"other\" stands for something else", remedy);
        }
        let longest = [Some(&text.de), text.en.as_ref(), text.simple.as_ref()].into_iter();
        if longest.flatten().any(|text| text.chars().count() > OPTION) {
            let problem = format!("an option has more than {OPTION} characters");
            section.refuse("text", problem, "say it shorter: it stands beside a bar");
        }
        Choice { key, text }
    };
    let options: Vec<Choice> = section.sections("option").iter().map(option).collect();
    if !(2..=OPTIONS).contains(&options.len()) {
        let problem = format!("there are two to {OPTIONS} options to choose from");
        section.refuse("option", problem, "add [[phase.question.option]] with key and text");
    }
    once(section, "option", options.iter().map(|option| option.key.as_str()));
    options
}

fn multiple(section: &Section<'_>) -> Asks {
    let (options, other) = (options(section), section.flag("other"));
    let all = options.len() + usize::from(other);
    Asks::Several { most: at_most(section, all), options, other }
}

fn ranking(section: &Section<'_>) -> Asks {
    let options = options(section);
    Asks::Ranking { most: at_most(section, options.len()), options }
}

/// How many can be chosen: `max`, else all.
fn at_most(section: &Section<'_>, all: usize) -> usize {
    let highest = u32::try_from(all).unwrap_or(u32::MAX).max(1);
    section.count("max", 1..=highest).map_or(all, |most| most as usize)
}

fn scale(section: &Section<'_>) -> Asks {
    Asks::Scale {
        most: section.count("max", 3..=SCALE).unwrap_or(5).into(),
        low: section.need_local("low"),
        high: section.need_local("high"),
    }
}

fn number(section: &Section<'_>) -> Asks {
    let least: i64 = section.count("min", 0..=NUMBER).unwrap_or(0).into();
    let most: i64 = section.count("max", 0..=NUMBER).map_or(i64::from(NUMBER), i64::from);
    if most <= least {
        section.refuse("max", "no number is high enough and low enough", "write a higher max");
    }
    Asks::Number { least, most, unit: section.local("unit") }
}
