//! What the count of a participatory budget tells.

use jobs::Event;
use serde::{Deserialize, Serialize};

/// A budget was counted, and the result published.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BudgetCounted {
    /// Slug of the process.
    pub process: String,
    /// Word of the rule.
    pub rule: String,
    /// How many ballots.
    pub ballots: i64,
    /// SHA-256 of the file of ballots, hexadecimal.
    pub sha256: String,
    /// Numbers of the winners, in the order in which they won.
    pub winners: Vec<String>,
}

impl Event for BudgetCounted {
    const NAME: &'static str = "budget_counted";
    const ROOM: &'static str = "participation";
    fn subject(&self) -> String {
        format!("process:{}", self.process)
    }
}
