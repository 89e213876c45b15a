#![doc = include_str!("../README.md")]

pub mod darkroom;
pub mod decode;
pub mod picture;
pub mod receive;
pub mod refused;
pub mod rendition;
pub mod vault;

pub use darkroom::Darkroom;
pub use decode::MAX_PIXELS;
pub use picture::{Format, Picture, Rect, Rendition, black_out};
pub use receive::{PICTURE_BYTES, ReceiveError, Received, receive};
pub use refused::Refused;
pub use vault::{S3, Vault, VaultError, Vaults};
