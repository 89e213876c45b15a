#![doc = include_str!("../README.md")]

pub mod darkroom;
pub mod decode;
pub mod document;
pub mod form;
pub mod gate;
pub mod picture;
pub mod pieces;
pub mod receive;
pub mod refused;
pub mod rendition;
pub mod routes;
pub mod shown;
pub mod store;
pub mod sweep;
pub mod take;
pub mod vault;

pub use darkroom::Darkroom;
pub use decode::MAX_PIXELS;
pub use document::{Accepts, document_path};
pub use gate::{Gate, Gates, Sight};
pub use picture::{Format, Picture, Rect, Rendition, black_out};
pub use receive::{PICTURE_BYTES, ReceiveError, Received, receive};
pub use refused::Refused;
pub use routes::{offer, room};
pub use shown::Shown;
pub use store::{
    File, FileDeleted, FileStored, advance_coming, attach_file, delete_coming, delete_coming_of,
    delete_file, describe_file, find_coming, find_file, find_file_by_token, insert_coming,
    insert_picture, list_coming, list_files,
};
pub use sweep::jobs;
pub use take::{Files, Kept, TakeError, picture_path};
pub use vault::{S3, Vault, VaultError, Vaults};

/// Tables of this crate.
pub const MIGRATIONS: &[::store::Migration] = &[
    ::store::Migration {
        room: "files",
        name: "0001_files",
        sql: include_str!("../migrations/0001_files.sql"),
    },
    ::store::Migration {
        room: "files",
        name: "0002_coming",
        sql: include_str!("../migrations/0002_coming.sql"),
    },
];

/// Texts of this crate in each language.
pub const LOCALES: &[(kernel::Lang, &str)] = &[
    (kernel::Lang::De, include_str!("../locales/de.ftl")),
    (kernel::Lang::En, include_str!("../locales/en.ftl")),
    (kernel::Lang::Simple, include_str!("../locales/de-simple.ftl")),
];

/// The personal data this crate stores. What a picture shows belongs to the room that holds it.
pub const PERSONAL_DATA: &[kernel::contribution::PersonalField] = &[
    kernel::contribution::PersonalField {
        column: "file.uploaded_by",
        purpose: "files-purpose-uploaded-by",
        legal_basis: "Art. 6 (1) e GDPR",
        retention: "pictures_after_closing_days",
    },
    kernel::contribution::PersonalField {
        column: "file_coming.name",
        purpose: "files-purpose-coming",
        legal_basis: "Art. 6 (1) e GDPR",
        retention: "unconfirmed_email_days",
    },
];
