//! The discussion below a contribution: one page of it, in one list or in two columns.

use askama::Template;
use store::Tx;
use uuid::Uuid;
use web::{Answer, Here, ui};

use super::{
    asked::{Asked, query},
    line::Line,
    page_of, permalink,
    write::takes,
};
use crate::{
    Comment, Contribution, Process,
    comment::{CommentId, Side},
    process::Comments,
    store::{Order, Sides, ThreadFilter, find_comment, list_thread},
};

/// Comments a page.
const PAGE: usize = 20;
/// Comments a page of each column.
const COLUMN: usize = 10;
/// Answers shown below a comment; the others stand on its own page.
pub const REPLIES: i64 = 3;

/// One page of a discussion, read.
pub struct Read {
    filter: ThreadFilter,
    tops: Vec<Comment>,
    replies: Vec<Comment>,
}

impl Read {
    /// Reads what was asked for; none where the process has no discussion.
    ///
    /// # Errors
    /// Store errors.
    pub async fn page(
        tx: &mut Tx,
        process: &Process,
        contribution: &Contribution,
        asked: &Asked,
    ) -> Answer<Option<Self>> {
        let comments = process.comments();
        // What was said stays readable, also when nothing more is taken.
        if comments == Comments::Off && contribution.comments == 0 {
            return Ok(None);
        }
        let mut first = None;
        if !asked.comment.is_empty() {
            first = find_comment(tx, &asked.comment.to_uppercase()).await?;
        }
        let stands =
            |c: &Comment| c.contribution == contribution.id && c.parent.is_none() && c.has_place();
        let first = first.filter(stands);
        let filter = asked.filter(contribution, comments, first.as_ref());
        let limit = if filter.sides == Sides::Each { COLUMN } else { PAGE };
        let limit = i64::try_from(limit + 1).unwrap_or(i64::MAX);
        let read = list_thread(tx, &filter, limit, REPLIES).await?;
        let (mut tops, mut replies): (Vec<_>, Vec<_>) =
            read.into_iter().partition(|comment| comment.parent.is_none());
        match filter.order {
            Order::Newest => tops.sort_by_key(|c| std::cmp::Reverse(c.nr)),
            Order::Oldest => tops.sort_by_key(|c| c.nr),
            Order::Best => tops.sort_by_key(|c| std::cmp::Reverse((c.voices, c.nr))),
        }
        replies.sort_by_key(|c| c.nr);
        Ok(Some(Self { filter, tops, replies }))
    }

    /// The comments on the page.
    pub fn ids(&self) -> Vec<CommentId> {
        self.tops.iter().chain(&self.replies).map(|comment| comment.id).collect()
    }

    /// As a part of the contribution's page; `voiced` is what the visitor has a voice for.
    pub fn show<'a>(
        self,
        here: &'a Here,
        process: &'a Process,
        contribution: &'a Contribution,
        voiced: &'a [Uuid],
    ) -> Thread<'a> {
        let columns = match self.filter.sides {
            Sides::All => vec![self.column(here, contribution, None, None)],
            Sides::Only(side) => vec![self.column(here, contribution, Some(side), Some(side))],
            Sides::Each => {
                let sides = [Some(Side::Pro), Some(Side::Contra), None];
                let all = sides.map(|side| self.column(here, contribution, side, side));
                let empty = |column: &Column| column.side.is_none() && column.tops.is_empty();
                all.into_iter().filter(|column| !empty(column)).collect()
            }
        };
        Thread {
            here,
            process,
            contribution,
            about: contribution.path(),
            back: here.path_and_query().to_owned(),
            is_first: self.filter.after.is_none(),
            open: takes(here, process, contribution),
            filter: self.filter,
            columns,
            replies: self.replies,
            voiced,
        }
    }

    fn column(
        &self,
        here: &Here,
        contribution: &Contribution,
        side: Option<Side>,
        narrowed: Option<Side>,
    ) -> Column {
        let each = self.filter.sides == Sides::Each;
        let own = |comment: &&Comment| !each || comment.side() == side;
        let mut tops: Vec<Comment> = self.tops.iter().filter(own).cloned().collect();
        let page = if each { COLUMN } else { PAGE };
        let more = tops.len() > page;
        tops.truncate(page);
        let link = |after: Option<&Comment>| {
            let query = query(self.filter.order, narrowed, after);
            format!("{}{query}#discussion", contribution.path())
        };
        let first = self.filter.after.is_some().then(|| link(None));
        let next = tops.last().filter(|_| more).map(|last| link(Some(last)));
        Column { side, paging: ui::paging(here, first, next), tops }
    }
}

struct Column {
    side: Option<Side>,
    tops: Vec<Comment>,
    paging: ui::Paging,
}

/// The discussion.
#[derive(Template)]
#[template(path = "comment/thread.html")]
pub struct Thread<'a> {
    here: &'a Here,
    process: &'a Process,
    contribution: &'a Contribution,
    about: String,
    back: String,
    filter: ThreadFilter,
    columns: Vec<Column>,
    replies: Vec<Comment>,
    voiced: &'a [Uuid],
    open: bool,
    is_first: bool,
}
impl askama::filters::HtmlSafe for Thread<'_> {}

impl Thread<'_> {
    fn line<'l>(&'l self, comment: &'l Comment, top: &'l Comment) -> Line<'l> {
        let is_top = comment.id == top.id;
        Line {
            here: self.here,
            process: self.process,
            comment,
            about: &self.about,
            top: &top.code,
            permalink: if is_top {
                permalink(self.contribution, comment)
            } else {
                page_of(&self.about, &comment.code)
            },
            voiced: self.voiced.contains(&comment.id.0),
            open: self.open,
        }
    }

    fn replies_to(&self, top: &Comment) -> Vec<&Comment> {
        self.replies.iter().filter(|reply| reply.parent == Some(top.id)).collect()
    }

    /// Answers that are not shown here, and where they are.
    fn further(&self, top: &Comment) -> Option<(i64, String)> {
        let further = top.answers - REPLIES;
        (further > 0).then(|| (further, page_of(&self.about, &top.code)))
    }

    /// Orders with their names, what they mean, their addresses, and which is chosen.
    fn orders(&self) -> [(String, String, bool); 3] {
        let side = self.only();
        [
            (Order::Newest, "participation-comment-sort-newest"),
            (Order::Oldest, "participation-comment-sort-oldest"),
            (Order::Best, "participation-comment-sort-best"),
        ]
        .map(|(order, label)| {
            let path = format!("{}{}#discussion", self.about, query(order, side, None));
            (self.here.t(label), path, order == self.filter.order)
        })
    }

    fn order_text(&self) -> String {
        self.here.t(match self.filter.order {
            Order::Newest => "participation-comment-sort-newest-text",
            Order::Oldest => "participation-comment-sort-oldest-text",
            Order::Best => "participation-comment-sort-best-text",
        })
    }

    /// The side the page is narrowed to.
    fn only(&self) -> Option<Side> {
        match self.filter.sides {
            Sides::Only(side) => Some(side),
            Sides::All | Sides::Each => None,
        }
    }

    /// Whether nobody has said anything.
    fn is_empty(&self) -> bool {
        self.is_first && self.columns.iter().all(|column| column.tops.is_empty())
    }

    fn is_each(&self) -> bool {
        self.filter.sides == Sides::Each
    }

    fn asks_side(&self) -> bool {
        self.process.comments() == Comments::ProContra
    }

    fn both(&self) -> String {
        format!("{}{}#discussion", self.about, query(self.filter.order, None, None))
    }

    fn column_title(&self, column: &Column) -> String {
        let n = |side| match side {
            Side::Pro => self.contribution.comments_pro,
            Side::Contra => self.contribution.comments_contra,
        };
        match column.side {
            Some(side) => {
                let (label, n) = (self.here.t(side.label()), n(side));
                self.here.t2("participation-comment-column", "side", label, "n", n)
            }
            None => self.here.t("participation-comment-column-none"),
        }
    }
}
