//! Real conversations, and what the server of Polis made of them.

use std::{collections::BTreeMap, path::Path, path::PathBuf};

use opinion::{Conversation, Vote, read};
use serde_json::Value;

/// A conversation with the server's result (`Null` where there is none).
pub struct Real {
    pub folder: PathBuf,
    pub conversation: Conversation,
    pub server: Value,
}

/// The three with the server's result.
pub const WITH_RESULT: [&str; 3] =
    ["25ptpt-3gp-no-strict-with-meta", "50ptpt-3gp-strict-no-meta", "above-100-ptpts"];

/// A conversation, or `None` after saying by name that the test is skipped.
pub fn real(test: &str, name: &'static str) -> Option<Real> {
    let Some(folder) = std::env::var_os("ALLMENDE_REAL_DATA") else {
        eprintln!("skipped: {test} (ALLMENDE_REAL_DATA is not set)");
        return None;
    };
    let folder = Path::new(&folder).join("polis").join(name);
    let mut files = Vec::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        files.push((file, std::fs::read_to_string(&path).unwrap()));
    }
    let sources: Vec<_> =
        files.iter().map(|(name, text)| read::Source { name, text: text.as_str() }).collect();
    let conversation = read::conversation(&sources).unwrap();
    let result = files.iter().find(|(file, _)| file == "math-pca2.json");
    let server = result.map_or(Value::Null, |(_, text)| serde_json::from_str(text).unwrap());
    Some(Real { folder, conversation, server })
}

impl Real {
    /// People gathered by the server, in its order, with their place and group.
    pub fn gathered(&self) -> Vec<(Vec<u32>, [f64; 2], usize)> {
        let base = &self.server["base-clusters"];
        let groups = self.server["group-clusters"].as_array().unwrap();
        let id_of = |at: usize| &base["id"][at];
        let group = |at| {
            let has = |g: &Value| g["members"].as_array().unwrap().contains(id_of(at));
            groups.iter().position(has).unwrap()
        };
        let members = base["members"].as_array().unwrap().iter().map(numbers);
        let place = |at: usize| ["x", "y"].map(|axis| base[axis][at].as_f64().unwrap());
        members.enumerate().map(|(at, members)| (members, place(at), group(at))).collect()
    }

    /// The server's group of each person it placed.
    pub fn groups(&self) -> BTreeMap<u32, usize> {
        let people = |(members, _, group): (Vec<u32>, _, usize)| {
            members.into_iter().map(move |person| (person, group))
        };
        self.gathered().into_iter().flat_map(people).collect()
    }
}

/// A list of numbers.
pub fn numbers(list: &Value) -> Vec<u32> {
    list.as_array().unwrap().iter().map(|one| one.as_u64().unwrap() as u32).collect()
}

/// The same votes with other numbers for people.
pub fn renumbered(of: &Conversation, number: impl Fn(u32) -> u32) -> Conversation {
    let votes: Vec<(u32, u32, Vote)> = of.votes().map(|(p, s, v)| (number(p), s, v)).collect();
    Conversation::of(of.statements().cloned(), votes)
}

/// How many pairs of people are together in both divisions or apart in both (Rand's index).
pub fn alike(a: &BTreeMap<u32, usize>, b: &BTreeMap<u32, usize>) -> f64 {
    let both: Vec<(usize, usize)> =
        a.iter().filter_map(|(person, a)| Some((*a, *b.get(person)?))).collect();
    let (mut same, mut all) = (0_u64, 0_u64);
    for (at, one) in both.iter().enumerate() {
        for other in &both[..at] {
            same += u64::from((one.0 == other.0) == (one.1 == other.1));
            all += 1;
        }
    }
    same as f64 / all as f64
}

/// Everybody's group in a result.
pub fn groups_of(analysis: &opinion::Analysis) -> BTreeMap<u32, usize> {
    analysis.participants.iter().filter_map(|one| Some((one.id, one.group?))).collect()
}
