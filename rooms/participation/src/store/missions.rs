//! Groups on missions, and what they find.

mod find;
mod group;
mod result;

pub use find::{
    NewFind, count_waiting_finds, delete_find, find_by_form, find_for_decision, insert_find,
    list_finds_of_group, list_stale_finds, set_find_approved,
};
pub use group::{
    GroupLine, NewGroup, blank_groups, find_group, find_group_for_change, insert_group,
    list_groups, set_group_closed, set_link,
};
pub use result::{
    FindFilter, PlacedFind, Sum, Version, count_finds, find_public_find, find_sight, find_version,
    list_finds, list_placed, list_sums,
};

/// The columns of [`crate::mission::Find`]; its picture is joined as `file`.
macro_rules! find_columns {
    () => {
        "f.id, f.code, f.process, f.mission, f.kind, f.mission_group, f.number, f.spot, f.note, \
         f.lang, f.address, f.lon, f.lat, f.district, f.file, f.sent_at, f.approved_at, \
         file.token AS token FROM mission_find f \
         LEFT JOIN file ON file.id = f.file AND file.deleted_at IS NULL"
    };
}
use find_columns;
