//! A QR code with what it says in words.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use serde::Serialize;

/// A QR code on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Code {
    /// What a phone reads.
    #[serde(skip)]
    pub content: String,
    /// What it is good for, for those who do not see it.
    pub alt: String,
    /// The words beside it.
    pub caption: String,
}

/// The content does not fit into a QR code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} bytes do not fit into a QR code")]
pub struct TooLong(pub usize);

impl Code {
    /// The picture: dark squares on white with the quiet zone of four modules. Correction level M,
    /// or a better one where the picture does not grow by it.
    ///
    /// # Errors
    /// [`TooLong`], beyond 2,300 bytes or so.
    pub fn svg(&self) -> Result<String, TooLong> {
        let (min, max) = (Version::MIN, Version::MAX);
        let segments = segments(&self.content);
        let qr =
            QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, min, max, None, true)
                .map_err(|_what_is_too_long| TooLong(self.content.len()))?;
        let size = qr.size();
        let mut path = String::new();
        for y in 0..size {
            let mut x = 0;
            while x < size {
                let begin = x;
                while x < size && qr.get_module(x, y) {
                    x += 1;
                }
                if x > begin {
                    let run = x - begin;
                    // Writing to a String cannot fail.
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", begin + 4, y + 4);
                }
                x += 1;
            }
        }
        let side = size + 8;
        Ok(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" width=\"{side}\" \
             height=\"{side}\"><rect width=\"{side}\" height=\"{side}\" fill=\"#fff\"/>\
             <path d=\"{path}\" fill=\"#000\"/></svg>"
        ))
    }
}

/// Capitals and digits behind an address's `#` or last `=` are packed tighter than the address
/// itself.
fn segments(content: &str) -> Vec<QrSegment> {
    let cut = content.rfind(['#', '=']).map_or(0, |at| at + 1);
    let (address, rest) = content.split_at(cut);
    if rest.is_empty() || !QrSegment::is_alphanumeric(rest) {
        return vec![QrSegment::make_bytes(content.as_bytes())];
    }
    let tight = QrSegment::make_alphanumeric(rest);
    if address.is_empty() {
        vec![tight]
    } else {
        vec![QrSegment::make_bytes(address.as_bytes()), tight]
    }
}
