//! SQL of the opinion map.

mod head;
mod month;
mod staff;
mod statement;
mod voice;
mod vote;

pub use head::{Head, find_head, hold_head, renew_heads, set_head};
pub use month::{Counted, Month, insert_month, list_months};
pub use staff::{set_statement_refused, set_statement_released};
pub use statement::{
    NewStatement, OwnRow, find_sent, find_statement, insert_statement, list_sources,
    list_statements,
};
pub use voice::{
    OwnVote, Whose, insert_voice, list_own_votes, list_voice_numbers, list_voices, merge_voices,
};
pub use vote::{VoteRow, find_vote, list_votes, list_votes_after, put_vote};
