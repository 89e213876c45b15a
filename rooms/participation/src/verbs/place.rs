//! Which rows are somebody's: those of the account, and what the browser said before they signed in.

/// A row that is somebody's, once a voter and once a browser.
pub trait Theirs {
    /// Whom it counts for.
    fn voter(&self) -> Option<&[u8]>;
    /// The browser it came from.
    fn browser(&self) -> Option<&[u8]>;
}

/// Which rows are a voter's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place<T> {
    /// Theirs.
    pub mine: Option<T>,
    /// What they said before they signed in, beside what their account said.
    pub spare: Option<T>,
    /// The browser's belongs to somebody else, who has an account.
    pub others: bool,
}

impl<T> Default for Place<T> {
    fn default() -> Self {
        Self { mine: None, spare: None, others: false }
    }
}

impl<T: Theirs> Place<T> {
    /// Of the rows of a voter and of their browser.
    #[must_use]
    pub fn of(rows: Vec<T>, own: &[u8]) -> Self {
        let mut place = Self::default();
        for row in rows {
            let without_account = row.voter() == row.browser();
            if row.voter() == Some(own) {
                place.mine = Some(row);
            } else if without_account {
                place.spare = Some(row);
            } else {
                place.others = true;
            }
        }
        // What a browser said before somebody signed in is theirs.
        if place.mine.is_none() {
            place.mine = place.spare.take();
        }
        place
    }
}
