//! What may say the same: near, of the same theme, in the same words. Whoever writes is asked before
//! they send; staff look at it before they merge.

use kernel::{Lang, Point};
use store::{Result, Tx, alike};

use crate::{
    contribution::{Contribution, ContributionId},
    store::list_candidates,
};

/// How near something must be to be meant, metres.
pub const REACH: f64 = 200.0;
/// Contributions looked at.
const LOOKED_AT: i64 = 300;
/// Words the full text is asked for.
const WORDS: usize = 40;
/// Without a place, so many telling words for each one they share are too many.
const THIN: usize = 6;

/// What somebody says, or said.
#[derive(Debug, Clone, Copy)]
pub struct Said<'s> {
    /// Slug of the process.
    pub process: &'s str,
    /// Theme.
    pub category: Option<&'s str>,
    /// Title.
    pub title: &'s str,
    /// What it says.
    pub body: &'s str,
    /// Language it is written in.
    pub lang: Lang,
    /// Where it is.
    pub point: Option<Point>,
    /// Itself, where it is stored already.
    pub id: Option<ContributionId>,
}

impl<'s> Said<'s> {
    /// Of a contribution.
    #[must_use]
    pub fn of(contribution: &'s Contribution) -> Self {
        Self {
            process: &contribution.process,
            category: contribution.category.as_deref(),
            title: &contribution.title,
            body: &contribution.body,
            lang: contribution.language(),
            point: contribution.point(),
            id: Some(contribution.id),
        }
    }
}

/// A contribution that may say the same.
#[derive(Debug, Clone)]
pub struct Similar {
    /// The contribution.
    pub contribution: Contribution,
    /// How far away, metres; none where one of the two has no place.
    pub metres: Option<i64>,
    score: f64,
}

/// The contributions most like this one, best first.
///
/// # Errors
/// Engine errors.
pub async fn find_similar(tx: &mut Tx, said: &Said<'_>, offered: usize) -> Result<Vec<Similar>> {
    let words = alike::telling(&format!("{} {}", said.title, said.body), said.lang);
    let asked = words.get(..WORDS).unwrap_or(&words);
    let near = said.point.map(|point| (point, REACH));
    let found = list_candidates(tx, said.process, near, asked, LOOKED_AT).await?;
    let others = found.into_iter().filter(|other| Some(other.id) != said.id);
    let mut similar: Vec<Similar> = others.filter_map(|other| weigh(said, &words, other)).collect();
    similar.sort_by(|a, b| b.score.total_cmp(&a.score));
    similar.truncate(offered);
    Ok(similar)
}

fn weigh(said: &Said<'_>, words: &[String], other: Contribution) -> Option<Similar> {
    let metres = said.point.and_then(|point| Some(other.point()?.distance_m(point)));
    let text = format!("{} {}", other.title, other.body);
    let shared = alike::shared(&text, words, said.lang);
    // Many stand near each other and speak of the same theme; only words make them the same.
    let enough = match metres {
        Some(_) => shared > 0,
        None => shared * THIN >= words.len(),
    };
    let same = said.category.is_some() && said.category == other.category.as_deref();
    let score = alike::score(metres, REACH, same, shared).filter(|_| enough)?;
    let metres = metres.map(|metres| metres.round() as i64);
    Some(Similar { contribution: other, metres, score })
}
