//! What a visitor asked of a discussion, as it stands in the address.

use serde::Deserialize;

use crate::{
    Comment, Contribution,
    comment::Side,
    process::Comments,
    store::{Order, Sides, ThreadFilter},
};

/// See above.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// `oldest`, `best`, or empty: newest first.
    pub sort: String,
    /// `pro`, `contra`, or empty: both.
    pub side: String,
    /// Keyset: `voices.place` of the last comment of the page before.
    pub after: String,
    /// Code of the comment the page begins with.
    pub comment: String,
}

impl Asked {
    /// As a filter for the store. `first` is the comment the page begins with.
    pub fn filter(
        &self,
        contribution: &Contribution,
        comments: Comments,
        first: Option<&Comment>,
    ) -> ThreadFilter {
        let mut order = self.order();
        if first.is_some_and(|comment| !comment.is_readable()) {
            // What was removed stands only where the order is that of time.
            order = Order::Newest;
        }
        let from = first.and_then(|comment| Some((comment.voices, comment.nr?)));
        let from = from.map(|(voices, nr)| match order {
            Order::Oldest => (voices, nr - 1),
            Order::Newest | Order::Best => (voices, nr + 1),
        });
        let side = match first {
            Some(comment) => comment.side(),
            None => Side::from_name(&self.side),
        };
        let after = from.or_else(|| self.keyset());
        ThreadFilter {
            contribution: contribution.id,
            sides: match (comments, side) {
                (Comments::ProContra, Some(side)) => Sides::Only(side),
                (Comments::ProContra, None) if after.is_none() => Sides::Each,
                _ => Sides::All,
            },
            order,
            after,
        }
    }

    /// The order asked for.
    pub fn order(&self) -> Order {
        match self.sort.as_str() {
            "oldest" => Order::Oldest,
            "best" => Order::Best,
            _ => Order::Newest,
        }
    }

    fn keyset(&self) -> Option<(i64, i64)> {
        let (voices, nr) = self.after.split_once('.')?;
        Some((voices.parse().ok()?, nr.parse().ok()?))
    }
}

/// The part of an address that asks for comments in an order, of a side, after a comment.
pub fn query(order: Order, side: Option<Side>, after: Option<&Comment>) -> String {
    let key = after.map(|c| format!("{}.{}", c.voices, c.nr.unwrap_or_default()));
    let sort = match order {
        Order::Newest => "",
        Order::Oldest => "oldest",
        Order::Best => "best",
    };
    let pairs = [
        ("sort", sort),
        ("side", side.map_or("", Side::as_str)),
        ("after", key.as_deref().unwrap_or_default()),
    ];
    let kept: Vec<_> = pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let query = serde_urlencoded::to_string(kept).unwrap_or_default();
    if query.is_empty() { query } else { format!("?{query}") }
}
