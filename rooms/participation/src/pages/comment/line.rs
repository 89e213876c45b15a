//! One comment, as it stands in a thread.

use askama::Template;
use web::Here;

use super::page_of;
use crate::{
    Comment, Process,
    comment::{Block, Fate, Side, blocks},
};

/// A comment with what can be done about it. Its buttons belong to the form `voices` of the page.
#[derive(Template)]
#[template(path = "comment/line.html")]
pub struct Line<'a> {
    pub here: &'a Here,
    pub process: &'a Process,
    pub comment: &'a Comment,
    /// Address of the contribution.
    pub about: &'a str,
    /// Address of the comment that opens the thread.
    pub top: &'a str,
    /// Where it stands.
    pub permalink: String,
    /// Whether this visitor finds it helpful.
    pub voiced: bool,
    /// Whether answers and voices are taken.
    pub open: bool,
}
impl askama::filters::HtmlSafe for Line<'_> {}

impl Line<'_> {
    fn blocks(&self) -> Vec<Block<'_>> {
        blocks(&self.comment.body)
    }

    fn side(&self) -> Option<Side> {
        self.comment.side()
    }

    /// What stands in place of words that are not shown.
    fn gone(&self) -> Option<String> {
        match self.comment.fate() {
            Fate::Shown => None,
            Fate::Withdrawn => Some(self.here.t("participation-comment-withdrawn")),
            Fate::Refused | Fate::Waiting => {
                let key = self.comment.refused_rule.as_deref().unwrap_or_default();
                let rule = self.process.rule(key).map_or(key, |r| r.text.get(self.here.lang));
                Some(self.here.t1("participation-comment-removed", "rule", rule.to_owned()))
            }
        }
    }

    /// The form for an answer, with these words quoted.
    fn quote(&self) -> String {
        format!("{}?quote={}#answer", page_of(self.about, self.top), self.comment.code)
    }

    fn answer(&self) -> String {
        format!("{}#answer", page_of(self.about, self.top))
    }
}
