//! A report that is being written: what is known so far, in any order.

use kernel::{FileId, PersonId, Point};
use serde::{Deserialize, Serialize};

use crate::report::Answered;

/// What the reporter has told so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Made with the draft; sending the same draft twice makes one report.
    pub idempotency_key: String,
    /// Longitude, degrees.
    pub lon: Option<f64>,
    /// Latitude, degrees.
    pub lat: Option<f64>,
    /// Address or description of the place.
    pub address: Option<String>,
    /// Number of a lamp, bench, bin.
    pub object_id: Option<String>,
    /// Key of the category.
    pub category: Option<String>,
    /// Answers to the category's questions.
    pub answers: Vec<Answered>,
    /// What happened.
    pub description: String,
    /// Uploaded pictures, not yet attached.
    pub pictures: Vec<FileId>,
    /// Name.
    pub name: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Wants e-mails about what becomes of it.
    pub notify: bool,
    /// The step `you` was passed, even with nothing entered.
    pub you_seen: bool,
    /// Language of the reporter.
    pub lang: String,
    /// The place is shown rounded, as the last look before sending says.
    pub place_rounded: bool,
    /// Account of the author, when signed in.
    pub author: Option<PersonId>,
}

/// What is missing before a draft can be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Neither coordinates nor words for the place.
    Where,
    /// No category.
    What,
    /// A required answer of the category.
    Answer,
    /// No description.
    Description,
}

impl Draft {
    /// Whether the reporter said where it is.
    #[must_use]
    pub fn has_place(&self) -> bool {
        (self.lon.is_some() && self.lat.is_some())
            || self.address.is_some()
            || self.object_id.is_some()
    }

    /// The point on the map.
    #[must_use]
    pub fn point(&self) -> Option<Point> {
        Point::new(self.lon?, self.lat?)
    }

    /// What is missing, in the order of the steps.
    #[must_use]
    pub fn missing(&self, catalogue: &crate::category::Catalogue) -> Vec<Missing> {
        let mut missing = Vec::new();
        if !self.has_place() {
            missing.push(Missing::Where);
        }
        match self.category.as_deref().and_then(|key| catalogue.find_open(key)) {
            None => missing.push(Missing::What),
            Some(category) => {
                let answered = |key: &str| {
                    self.answers.iter().any(|a| a.question == key && !a.value.is_empty())
                };
                if category.questions.iter().any(|q| q.required && !answered(&q.key)) {
                    missing.push(Missing::Answer);
                }
            }
        }
        if self.description.trim().is_empty() {
            missing.push(Missing::Description);
        }
        missing
    }
}
