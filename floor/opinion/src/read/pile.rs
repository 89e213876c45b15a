//! What the files have said so far, and what was wrong with them.

use std::collections::BTreeMap;

use super::Unreadable;
use crate::conversation::{Conversation, Statement};
use crate::vote::Vote;

/// Faults told at most; whoever has more has the wrong file.
const FAULTS_AT_MOST: usize = 20;

struct Heard {
    vote: Vote,
    time: Option<i64>,
    line: Option<u64>,
}

/// Everything read.
#[derive(Default)]
pub(super) struct Pile {
    file: String,
    topic: String,
    statements: BTreeMap<u32, Statement>,
    votes: BTreeMap<(u32, u32), Heard>,
    people: Vec<u32>,
    faults: Vec<Unreadable>,
}

impl Pile {
    /// From now on it is about this file.
    pub fn enter(&mut self, file: &str) {
        file.clone_into(&mut self.file);
    }

    /// Something that cannot be read.
    pub fn fault(&mut self, line: Option<u64>, reason: impl Into<String>) {
        if self.faults.len() < FAULTS_AT_MOST {
            let reason = reason.into();
            self.faults.push(Unreadable { file: self.file.clone(), line, reason });
        }
    }

    /// Whether nothing was wrong so far.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    /// What the conversation is about.
    pub fn topic(&mut self, topic: &str) {
        topic.trim().clone_into(&mut self.topic);
    }

    /// Somebody who may have voted.
    pub fn person(&mut self, id: u32) {
        self.people.push(id);
    }

    /// A statement.
    pub fn statement(&mut self, line: Option<u64>, statement: Statement) {
        let id = statement.id;
        if let Some(before) = self.statements.insert(id, statement.clone())
            && before != statement
        {
            self.fault(line, format!("statement {id} is there twice and differs: keep one"));
        }
    }

    /// A vote with its moment, where that is known.
    pub fn vote(
        &mut self,
        line: Option<u64>,
        (participant, statement): (u32, u32),
        vote: Vote,
        time: Option<i64>,
    ) {
        let heard = Heard { vote, time, line };
        match self.votes.get(&(participant, statement)) {
            Some(before) if before.time > time => {}
            Some(before) if before.time == time && before.vote != vote => {
                let other = before.line.map_or(String::new(), |line| format!(" (line {line})"));
                self.fault(
                    line,
                    format!(
                        "participant {participant} votes on statement {statement} twice{other} at \
                         the same time and differently: keep the vote that counts"
                    ),
                );
            }
            _ => {
                self.votes.insert((participant, statement), heard);
            }
        }
    }

    /// The conversation, or all that was wrong.
    pub fn finish(self) -> Result<Conversation, Vec<Unreadable>> {
        if !self.faults.is_empty() {
            return Err(self.faults);
        }
        let votes = self.votes.into_iter().map(|((p, s), heard)| (p, s, heard.vote));
        let mut conversation = Conversation::of(self.statements.into_values(), votes);
        conversation.topic = self.topic;
        self.people.into_iter().for_each(|person| conversation.join(person));
        Ok(conversation)
    }
}
