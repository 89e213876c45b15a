//! All SQL of the room, one named function a query.

pub mod account;
pub mod account_case;
pub mod account_money;
mod application;
pub mod deciding;
mod draft;
pub mod figures;
mod file;
pub mod own;
pub mod payment;
pub mod renewal;
pub mod retention;
pub mod starts;
pub mod tally;
mod version;

pub use application::{
    Charged, NewApplication, NewCase, Sent, find_by_idempotency_key, find_by_reference,
    find_by_secret, find_own, insert_application, insert_case, insert_charge, list_cases,
    list_charges, list_of_person, stored_key,
};
pub use draft::{
    delete_draft, find_draft, list_drafts_before, list_drafts_of, list_drafts_to_warn_of,
    lock_draft, mark_draft_warned, put_draft,
};
pub use file::{
    AttachedFile, Holder, NewFile, delete_attachment, file_is_of_draft, insert_answer_file,
    insert_attachment, list_attachments, list_holders, move_attachment, path,
};
pub use version::{
    Publication, Use, Version, find_replaced, find_version, insert_version, list_newest,
    list_publications, list_uses,
};
