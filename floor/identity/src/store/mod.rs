//! All SQL about people, one named function per query.

pub(crate) mod accesses;
pub(crate) mod erasure;
pub(crate) mod export;
pub(crate) mod kept;
pub(crate) mod links;
pub(crate) mod passkeys;
pub(crate) mod people;
pub(crate) mod postal;
pub(crate) mod roles;
pub(crate) mod sessions;
pub(crate) mod subjects;
