//! All SQL of the room, one named function per query.

pub mod account;
mod alike;
mod api_key;
mod assign;
mod baton;
mod bulk;
mod case;
mod chain;
mod change;
mod draft;
mod errand;
mod export;
mod field;
mod field_act;
mod find;
mod follow;
mod forget;
mod history;
mod import;
mod inbox;
mod inquiry;
mod insert;
mod list;
mod map;
mod merge;
mod open311;
mod own;
mod pictures;
mod place;
mod public;
mod register;
mod reminder;
mod retention;
mod shown;
mod view;
mod voices;
mod waiting;
mod walk;
mod wording;
mod words;

pub use alike::{Candidate, list_candidates_near, list_candidates_of};
pub use api_key::{
    find_api_key, find_by_token, insert_api_key, insert_api_submission, list_api_keys,
    mark_key_revoked,
};
pub use assign::{find_assignee, narrow_to_assignee, set_assignee};
pub use baton::{Baton, Chain, Elsewhere, Exchange, Stay, list_baton, list_chain};
pub use bulk::{Chosen, PictureOf, list_chosen, list_pictures_of, lock_chosen};
pub use case::{Case, Voice, find_case, find_case_for_change, list_voices};
pub use chain::{
    Leg, end_leg, find_leg, insert_leg, list_legs, mark_leg_accepted, mark_leg_refused,
};
pub use change::*;
pub use draft::{delete_draft, find_draft, list_drafts_before, put_draft};
pub use errand::{
    Errand, Word, add_pictures, errand_was_given, find_errand, find_errand_by_token,
    find_report_of_errand, find_report_of_errand_for_change, find_word, insert_errand, insert_word,
    list_word_pictures, list_words, mark_errand_accepted, mark_errand_done, mark_errand_rejected,
    mark_errand_revoked, mark_word_taken, picture_is_of_errand,
};
pub use export::{Exported, list_exported};
pub use field::{
    Planned, Stop, delete_stop, is_planned_for, list_planned, list_stops, list_way, order_stops,
    put_stop,
};
pub use field_act::{
    FieldNews, Outside, Unplanned, find_case_outside, find_field_news, insert_field_news,
    list_field_news, list_unplanned, settle_field_news,
};
pub use find::{
    Contact, Standing, find_by_code, find_by_idempotency_key, find_by_secret, find_contact,
    list_standing, mark_contacts_returned, stored_key,
};
pub use follow::{
    Follower, Headline, confirm_address, delete_followed, delete_follower,
    delete_unconfirmed_before, find_follower, find_follower_of, insert_follower,
    is_report_followed, list_followed, list_headlines, mark_told, mark_told_of,
    take_digest_followers, take_followers,
};
pub use forget::{
    delete_reports, forget_contacts, forget_devices, forget_doubles, forget_exchanges,
    forget_field_work, forget_followers, forget_following_reporters, forget_pictures,
    forget_wordings, keep_answers, list_answers, list_files_of,
};
pub use history::{list_descriptions, list_history};
pub use import::{list_known_ids, list_taken_codes};
pub use inbox::{CaseLine, Counters, InboxFilter, Order, count_inbox, list_cases};
pub use inquiry::{
    Inquiry, Reach, find_reach, insert_inquiry, insert_own_key, list_inquiries, mark_answered,
    mark_reporter_reminded, mark_withdrawn,
};
pub use insert::{NewReport, insert_contact, insert_pictures, insert_report};
pub use list::{Inbox, Line, ListFilter, list_reports};
pub use map::{MapRow, last_change, list_changed_since};
pub use merge::{
    Merge, Merged, find_by_id, find_merged_seq, find_remaining_for_change, insert_merge,
    list_merged, list_merged_codes, list_merges, mark_merged, mark_parted, mark_split_from,
    move_merged, set_remaining,
};
pub use open311::{Open311Filter, Told, list_public_notes, list_released_pictures, list_told};
pub use own::{
    Own, find_author, find_own, list_by_author, list_kin, list_with_parts, picture_is_of_author,
};
pub use pictures::{
    CasePicture, OwnPicture, Picture, find_case_picture, list_own_pictures, list_picture_secrets,
    list_pictures, move_picture, narrow_to_waiting_pictures, picture_is_public, replace_picture,
    set_picture_release,
};
pub use place::{Place, list_exact, list_places, set_districts};
pub use public::{Said, Seen, find_seen, list_public_pictures, list_said};
pub use register::{RegisterRow, list_deleted_since, list_lines, list_register_since};
pub use reminder::{
    Lapse, Lapsed, Untold, insert_reminder, list_lapsed, list_untold, mark_all_told,
    narrow_to_reminded,
};
pub use retention::{
    DueCounts, DueReport, Run, Step, count_due, find_run, insert_run, list_due, list_runs,
    list_steps, mark_run_finished, put_step, take_open_run, take_step,
};
pub use shown::{Around, and_around};
pub use view::{
    MOST_VIEWS, count_own_views, count_views, delete_view, find_view, find_view_named, insert_view,
    list_views, update_view,
};
pub use voices::{
    Note, delete_support, has_support, insert_dispute, insert_note, insert_support, list_notes,
    mark_disputes_decided,
};
pub use waiting::WAITING;
pub use walk::{find_neighbour, list_codes};
pub use wording::{Wording, find_wording, put_wording, set_words};
pub use words::{delete_words, insert_words, list_wordless};

/// The columns of [`crate::Report`], in no particular order: rows are read by name.
macro_rules! report_columns {
    () => {
        "id, code, kind, category, title, description, answers, lang, lon, lat, address, \
         object_id, district, picked_district, received_at, published_at, withheld_at, \
         withheld_reason, department, started_at, expected_at, closed_at, closed_reason, \
         fixed_at, disputed_at, supporters, changed_at, place_rounded, merged_into, split_from"
    };
}
pub(crate) use report_columns;

/// The columns of [`files::File`] where its table stands beside others.
macro_rules! file_columns {
    () => {
        "file.id, file.token, file.kind, file.content_sha256, file.width, file.height, file.alt, \
         file.created_at, file.attached_at"
    };
}
pub(crate) use file_columns;
