//! A QR code as a drawing.

use askama::{Template, filters::HtmlSafe};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// Blank modules around the code (ISO/IEC 18004, § 5.3.8).
const QUIET: i32 = 4;
/// The highest version a GiroCode may have (EPC069-12).
const HIGHEST: u8 = 13;

/// A QR code: an SVG drawing of black squares on white, in light and dark alike, because readers
/// expect it so.
#[derive(Debug, Clone, Template)]
#[template(
    source = r##"<svg class="al-qr" viewBox="0 0 {{ width }} {{ width }}" role="img" aria-label="{{ label }}" shape-rendering="crispEdges" xmlns="http://www.w3.org/2000/svg"><rect width="{{ width }}" height="{{ width }}" fill="#fff"/><path fill="#000" d="{{ path }}"/></svg>"##,
    ext = "html"
)]
pub struct Square {
    width: i32,
    path: String,
    label: String,
}
impl HtmlSafe for Square {}

impl Square {
    /// The code of a text with error correction M, or none when it is too long.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let highest = Version::new(HIGHEST);
        // M is what the standard asks for, so it is not raised where there would be room.
        let code = QrCode::encode_segments_advanced(
            &QrSegment::make_segments(text),
            QrCodeEcc::Medium,
            Version::MIN,
            highest,
            None,
            false,
        );
        Some(Self::drawn(&code.ok()?))
    }

    /// With words for those who do not see it.
    #[must_use]
    pub fn label(self, label: impl Into<String>) -> Self {
        Self { label: label.into(), ..self }
    }

    fn drawn(code: &QrCode) -> Self {
        let side = code.size();
        let mut path = String::new();
        for y in 0..side {
            let mut x = 0;
            while x < side {
                let run = (x..side).take_while(|x| code.get_module(*x, y)).count();
                let run = i32::try_from(run).unwrap_or(side);
                if run > 0 {
                    path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
                }
                x += run.max(1);
            }
        }
        Self { width: side + 2 * QUIET, path, label: String::new() }
    }
}
