//! How long a large conversation takes: `cargo run --release -p allmende-opinion --example pace
//! [PEOPLE STATEMENTS SEEN]`, where of all statements everybody has seen `SEEN` percent.
#![expect(clippy::print_stdout, reason = "a command speaks on standard output")]
#![expect(clippy::disallowed_methods, reason = "this measures")]

use std::time::Instant;

use opinion::{Conversation, OpinionMap, Vote, analyse};

/// Always the same numbers (SplitMix64).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ self.0 >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ mixed >> 31) % sides
    }

    /// Three camps that go apart on most statements, a third of the votes as it comes.
    fn vote(&mut self, person: u32, statement: u32) -> Vote {
        let camp = person % 3 == statement % 3 || statement.is_multiple_of(7);
        match self.throw(6) {
            0 => Vote::Pass,
            1 => Vote::ALL[self.throw(3) as usize],
            _ if camp => Vote::Agree,
            _ => Vote::Disagree,
        }
    }
}

fn main() {
    let given: Vec<u32> = std::env::args().skip(1).filter_map(|n| n.parse().ok()).collect();
    let [people, statements, seen] = given[..] else {
        return measure(10_000, 1_000, 20);
    };
    measure(people, statements, seen);
}

fn measure(people: u32, statements: u32, seen: u32) {
    let mut dice = Dice(7);
    let mut votes = Vec::new();
    for person in 0..people {
        for statement in 0..statements {
            if dice.throw(100) < u64::from(seen) {
                votes.push((person, statement, dice.vote(person, statement)));
            }
        }
    }
    println!("{people} people, {statements} statements, {} votes", votes.len());
    let conversation = Conversation::of([], votes);
    let begin = Instant::now();
    let analysis = analyse(&conversation);
    println!("all at once: {:.0} ms, {} groups", ms(begin), analysis.groups.len());
    let mut map = OpinionMap::new(conversation);
    map.analyse();
    let mut times: Vec<f64> = (0..21)
        .map(|_| {
            let (person, statement) =
                (dice.throw(people.into()) as u32, dice.throw(statements.into()) as u32);
            let vote = dice.vote(person, statement);
            let begin = Instant::now();
            map.cast(person, statement, vote);
            let analysis = map.analyse();
            assert!(!analysis.groups.is_empty(), "there are groups");
            ms(begin)
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("one vote: median {:.1} ms, slowest {:.1} ms", times[10], times[20]);
}

fn ms(begin: Instant) -> f64 {
    begin.elapsed().as_secs_f64() * 1000.0
}
