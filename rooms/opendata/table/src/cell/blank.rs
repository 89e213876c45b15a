//! Blanks that cannot be seen: non-breaking, thin and zero-width ones.

use std::borrow::Cow;

/// The cell without blanks around it, every kind of blank inside an ordinary one, and none that
/// has no width. Values that stay text are not treated so, beyond their ends.
pub(crate) fn plain(cell: &str) -> Cow<'_, str> {
    let odd = |c: char| !c.is_ascii() && (c.is_whitespace() || has_no_width(c)) || c == '\t';
    if !cell.contains(odd) {
        return Cow::Borrowed(cell.trim_ascii());
    }
    let blanks = cell.chars().filter(|c| !has_no_width(*c));
    let plain: String = blanks.map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    Cow::Owned(plain.trim().to_owned())
}

/// Zero-width space and no-break space, soft hyphen, word joiner.
fn has_no_width(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{AD}' | '\u{2060}')
}
