//! A city's colours, and whether people can read what is printed in them.

use std::{fmt, str::FromStr};

use super::Section;

/// The ground of light pages.
pub const LIGHT_GROUND: Colour = Colour { red: 0xff, green: 0xff, blue: 0xff };
/// The ground of dark pages.
pub const DARK_GROUND: Colour = Colour { red: 0x1a, green: 0x1d, blue: 0x21 };
/// Contrast that text of normal size needs (WCAG 2.2, 1.4.3 AA).
pub const READABLE: f64 = 4.5;

/// An opaque sRGB colour, written `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Colour {
    /// 0 to 255.
    pub red: u8,
    /// 0 to 255.
    pub green: u8,
    /// 0 to 255.
    pub blue: u8,
}

impl Colour {
    /// Contrast ratio to another colour, 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Relative luminance, 0 (black) to 1 (white) (WCAG 2.2, "relative luminance").
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

/// The text is not of the form `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a colour of the form #rrggbb")]
pub struct NotAColour;

impl FromStr for Colour {
    type Err = NotAColour;

    fn from_str(text: &str) -> Result<Self, NotAColour> {
        let digits = text
            .strip_prefix('#')
            .filter(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_hexdigit()))
            .ok_or(NotAColour)?;
        let channel =
            |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).map_err(|_digits| NotAColour);
        Ok(Self { red: channel(0)?, green: channel(2)?, blue: channel(4)? })
    }
}

/// A town's colours. Text is set in them, so each is checked for contrast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Colours {
    /// Links, buttons and bands on light pages; at least 4.5 : 1 against white.
    pub brand: Colour,
    /// The same on dark pages; at least 4.5 : 1 against #1a1d21.
    pub brand_dark: Colour,
    /// A second colour on light pages; at least 4.5 : 1 against white.
    pub accent: Colour,
}

impl Colours {
    pub(super) fn build(root: &Section<'_>) -> Self {
        let Some(section) = root.section("colours") else {
            root.refuse(
                "colours",
                "colours is missing",
                "add [colours] with brand, brand_dark and accent",
            );
            return Self::default();
        };
        let colour = |key: &str, ground: Colour| {
            let text = section.need_text(key);
            if text.is_empty() {
                return Colour::default();
            }
            let Ok(colour) = text.parse::<Colour>() else {
                section.refuse(
                    key,
                    format!("\"{text}\" is no colour"),
                    "write it as #rrggbb, such as #005a9c",
                );
                return Colour::default();
            };
            let contrast = colour.contrast(ground);
            if contrast < READABLE {
                let way = if ground == LIGHT_GROUND { "darker" } else { "lighter" };
                section.refuse(
                    key,
                    format!("colours.{key} {colour} has only {contrast:.1} : 1 against {ground}"),
                    format!("take a {way} colour with at least {READABLE} : 1"),
                );
            }
            colour
        };
        Self {
            brand: colour("brand", LIGHT_GROUND),
            brand_dark: colour("brand_dark", DARK_GROUND),
            accent: colour("accent", LIGHT_GROUND),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_on_white_is_the_strongest_contrast() {
        let black = Colour::default();
        assert!((black.contrast(LIGHT_GROUND) - 21.0).abs() < 1e-9);
        assert!((LIGHT_GROUND.contrast(black) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn the_known_grey_is_just_readable_on_white() {
        let just: Colour = "#767676".parse().expect("a colour");
        let not: Colour = "#777777".parse().expect("a colour");
        assert!(just.contrast(LIGHT_GROUND) >= READABLE);
        assert!(not.contrast(LIGHT_GROUND) < READABLE);
    }

    #[test]
    fn only_six_hex_digits_after_a_hash_are_a_colour() {
        for wrong in ["", "#", "#fff", "#12345g", "123456", "#1234567", "#äöü", "#+12345"] {
            assert_eq!(wrong.parse::<Colour>(), Err(NotAColour), "{wrong}");
        }
        assert_eq!("#0A1b2C".parse::<Colour>().map(|c| c.to_string()), Ok("#0a1b2c".into()));
    }
}
