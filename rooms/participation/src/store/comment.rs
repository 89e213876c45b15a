//! All SQL about comments.

mod decide;
mod find;
mod insert;
mod list;
mod staff;
mod voice;

pub use decide::{set_comment_refused, set_comment_released, set_comment_withdrawn};
pub use find::{find_comment, find_comment_by_id, find_comment_by_key};
pub use insert::{Traces, insert_comment};
pub use list::{Order, Sides, ThreadFilter, list_replies, list_thread};
pub use staff::{
    CommentTab, CommentToRead, count_waiting_comments, find_comment_to_read, find_own_comment,
    list_comments_to_read,
};
pub use voice::{
    Mine, adopt_comment_voice, delete_comment_voice, find_mine, insert_comment_voice,
    list_comment_voices_of,
};

/// The columns of [`crate::Comment`].
macro_rules! comment_columns {
    () => {
        "id, code, contribution, parent, side, body, lang, at, nr, released_at, refused_at, \
         refused_rule, refused_reason, withdrawn_at, voices, answers"
    };
}
pub(crate) use comment_columns;
