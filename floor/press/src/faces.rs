//! The typeface, and what it can print: Fira Sans, the one of the pages.

use std::sync::LazyLock;

use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

/// The faces with their book.
pub(crate) struct Faces {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) fonts: Vec<Font>,
}

/// Parsed once.
pub(crate) static FACES: LazyLock<Faces> = LazyLock::new(|| {
    let files: [&[u8]; 2] = [
        include_bytes!("../fonts/FiraSans-Regular.ttf"),
        include_bytes!("../fonts/FiraSans-SemiBold.ttf"),
    ];
    let fonts: Vec<Font> =
        files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    Faces { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// What is printed where the typeface has no sign, so that nobody takes a gap for the whole.
const MISSING: char = '?';

impl Faces {
    /// The text without what cannot be printed: signs the typeface lacks, and those every typeface
    /// means something else by, which PDF/A-2a therefore refuses, become [`MISSING`]; control
    /// characters and marks of writing direction go, since they can make a line read otherwise than
    /// it is written.
    pub(crate) fn printable(&self, text: &str) -> String {
        let has =
            |c: char| self.fonts.iter().all(|font| font.info().coverage.contains(u32::from(c)));
        text.chars()
            .filter_map(|c| match c {
                '\n' => Some(c),
                '\t' => Some(' '),
                '\u{ad}' => Some(c),
                _ if c.is_control() || is_unseen(c) => None,
                _ if has(c) && !is_private(c) => Some(c),
                // Blanks of all widths.
                _ if c.is_whitespace() => Some(' '),
                _ => Some(MISSING),
            })
            .collect()
    }
}

/// Unicode's areas for private use.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}')
}

/// Joiners, direction marks, selectors of variants.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::FACES;

    #[test]
    fn a_sign_of_private_use_does_not_keep_a_letter_from_being_printed() {
        // The typeface has a sign of its own here.
        assert_eq!(FACES.printable("Haus\u{e003} 3"), "Haus? 3");
    }
}
