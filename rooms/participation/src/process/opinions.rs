//! The method "opinion map" in a process' file: the statements it begins with, and whether people
//! may add their own.

use std::collections::BTreeSet;

use kernel::{
    LocalText,
    municipality::{Moderation, Section},
};

/// The first number of statements that people add: those of the file stay below.
pub const FIRST_OWN: u32 = 1_000;
/// Statements a file may begin with.
const SEEDS: u32 = FIRST_OWN - 1;
/// Statements people may add at most, however large the town.
const OWN: u32 = 5_000;
/// Longest statement, in characters: one thought that fits a phone above three buttons.
pub const TEXT: usize = 240;

/// What an opinion map asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opinions {
    /// The statements it begins with, by number.
    pub seeds: Vec<Seed>,
    /// Whether people may add statements of their own, and how many all together; none at all
    /// where it is 0.
    pub own_at_most: u32,
    /// Whether somebody looks at these before the public does.
    pub moderation: Moderation,
}

/// A statement the town begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seed {
    /// Its number, which its votes keep for ever.
    pub number: u32,
    /// What it says.
    pub text: LocalText,
}

impl Opinions {
    /// A statement of the file.
    #[must_use]
    pub fn seed(&self, number: u32) -> Option<&Seed> {
        self.seeds.iter().find(|seed| seed.number == number)
    }
}

/// Reads the phase; what is missing or wrong is noted with its line.
pub(super) fn read(section: &Section<'_>) -> Opinions {
    let mut seeds: Vec<Seed> = section.sections("statement").iter().map(seed).collect();
    if seeds.len() < 2 {
        section.refuse(
            "statement",
            "there is nothing to agree or disagree with",
            "add [[phase.statement]] with number and text, ten or more of them",
        );
    }
    let mut seen = BTreeSet::new();
    for seed in seeds.iter().filter(|seed| seed.number > 0) {
        if !seen.insert(seed.number) {
            let problem = format!("the statement {} stands twice", seed.number);
            section.refuse("statement", problem, "give each its own number, and never a used one");
        }
    }
    seeds.sort_by_key(|seed| seed.number);
    let moderations = [("before", Moderation::Before), ("after", Moderation::After)];
    let may_add = section.flag("new_statements");
    let own_at_most = section.count("statements_at_most", 1..=OWN);
    if may_add && own_at_most.is_none() {
        section.refuse(
            "statements_at_most",
            "nobody knows how many statements people may add",
            "add statements_at_most = 150: nobody votes on thousands",
        );
    }
    Opinions {
        seeds,
        own_at_most: own_at_most.filter(|_| may_add).unwrap_or(0),
        moderation: section.choice("moderation", &moderations).unwrap_or_default(),
    }
}

fn seed(section: &Section<'_>) -> Seed {
    let number = section.count("number", 1..=SEEDS);
    if number.is_none() {
        section.refuse(
            "number",
            "votes need a number to belong to",
            "add number = 1, then 2, 3, …; a number stays with its statement for ever",
        );
    }
    let text = section.need_local("text");
    let longest = [Some(&text.de), text.en.as_ref(), text.simple.as_ref()].into_iter().flatten();
    if longest.map(|text| text.chars().count()).max().unwrap_or(0) > TEXT {
        let problem = format!("a statement has more than {TEXT} characters");
        section.refuse("text", problem, "say one thought in it, and make two of two");
    }
    Seed { number: number.unwrap_or(0), text }
}
