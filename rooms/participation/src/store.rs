//! All SQL of the room.

pub mod account;
mod answer;
mod appeal;
pub mod budget;
mod comment;
mod find;
mod flag;
pub mod following;
mod forget;
mod insert;
mod list;
mod merge;
pub mod missions;
pub mod opinions;
mod source;
mod staff;
mod support;
pub mod survey;

pub use answer::{
    Answered, insert_answer, list_answers, list_answers_told, set_refused, set_released,
};
pub use appeal::{
    Appeal, ContestedCount, count_contested, find_appeal, insert_appeal, list_appeals,
    set_appeal_decided,
};
pub use comment::*;
pub use find::{Known, find_by_code, find_by_secret, find_for_change, find_known, last_change};
pub use flag::{Contested, Flag, NewFlag, insert_flag, list_flagged, list_flags, settle_flags};
pub use forget::{
    blank_statements_before, delete_disputes_before, delete_traces, delete_undecided_before,
    delete_undecided_comments_before, delete_voices,
};
pub use insert::{NewContribution, insert_contribution};
pub use list::{
    Figures, ListFilter, MapRow, Sort, count_contributions, list_contributions, list_figures,
    list_for_map, list_in_order,
};
pub use merge::{
    Merged, change_merged, has_voices, insert_merge, list_candidates, list_merged,
    list_merged_codes, recount_merged, set_merged, set_parted,
};
pub use source::list_source_ids;
pub use staff::{Tab, TabCount, WAITING, count_tabs, list_inbox};
pub use support::{
    adopt_support, delete_support, insert_support, list_supports_of, recount_supporters,
};

/// The columns of [`crate::Contribution`].
macro_rules! columns {
    () => {
        "id, code, process, category, title, body, lang, address, lon, lat, district, office, \
         source_url, received_at, released_at, refused_at, refused_rule, refused_reason, due_at, \
         state, answered_at, supporters, comments, comments_pro, comments_contra, merged_into, \
         merged_code, merged"
    };
}
pub(crate) use columns;
