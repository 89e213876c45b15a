//! Comments as staff read them, with what they are about.

use kernel::{PersonId, Ts};
use store::{Filter, Result, Tx};

use super::comment_columns;
use crate::comment::{Comment, CommentId};

/// A part of the staff's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentTab {
    /// Nobody has looked at them.
    New,
    /// Everybody can read them.
    Shown,
    /// Not shown.
    Refused,
}

impl CommentTab {
    /// All in their order.
    pub const ALL: [Self; 3] = [Self::New, Self::Shown, Self::Refused];

    /// Name in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Shown => "shown",
            Self::Refused => "refused",
        }
    }

    /// By its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.as_str() == name)
    }

    fn rows(self) -> &'static str {
        match self {
            Self::New => "released_at IS NULL AND refused_at IS NULL AND withdrawn_at IS NULL",
            Self::Shown => {
                "released_at IS NOT NULL AND refused_at IS NULL AND withdrawn_at IS NULL"
            }
            Self::Refused => "refused_at IS NOT NULL AND withdrawn_at IS NULL",
        }
    }
}

/// A comment with what it is about.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct CommentToRead {
    /// The comment.
    #[sqlx(flatten)]
    pub comment: Comment,
    /// Code of the contribution.
    pub about_code: String,
    /// Title of the contribution.
    pub about_title: String,
    /// Language of the contribution.
    pub about_lang: String,
    /// Slug of the process.
    pub process: String,
    /// Key of the department that answers.
    pub office: String,
}

macro_rules! to_read {
    () => {
        concat!(
            "SELECT ",
            comment_columns!(),
            ", about_code, about_title, about_lang, process, office FROM contribution_comment
             JOIN (SELECT id AS about, code AS about_code, title AS about_title, lang AS about_lang,
               process, office FROM contribution) AS c ON c.about = contribution_comment.contribution
             WHERE "
        )
    };
}

/// A page of a part: what waits longest first, else the newest first.
///
/// # Errors
/// Engine errors.
pub async fn list_comments_to_read(
    tx: &mut Tx,
    tab: CommentTab,
    offices: Option<&[String]>,
    after: Option<(Ts, CommentId)>,
    limit: i64,
) -> Result<Vec<CommentToRead>> {
    let mut f = Filter::new(to_read!());
    f.text(tab.rows());
    if let Some(offices) = offices {
        f.and_in("office", offices.to_vec());
    }
    let (further, order) = match tab {
        CommentTab::New => ("(at, id) > ($?", " ORDER BY at, id"),
        CommentTab::Shown | CommentTab::Refused => ("(at, id) < ($?", " ORDER BY at DESC, id DESC"),
    };
    if let Some((at, id)) = after {
        f.and(further, at).bound(", $?)", id);
    }
    f.text(order).bound(" LIMIT $?", limit);
    f.query(tx).all().await
}

/// One comment, by its code.
///
/// # Errors
/// Engine errors.
pub async fn find_comment_to_read(tx: &mut Tx, code: &str) -> Result<Option<CommentToRead>> {
    let mut f = Filter::new(to_read!());
    f.bound("contribution_comment.code = $?", code.to_owned());
    f.query(tx).opt().await
}

/// One comment, by the hash of its author's secret, or by its code where it is this person's.
///
/// # Errors
/// Engine errors.
pub async fn find_own_comment(
    tx: &mut Tx,
    hash: &[u8],
    author: Option<(PersonId, String)>,
) -> Result<Option<CommentToRead>> {
    let mut f = Filter::new(to_read!());
    f.bound("(contribution_comment.secret_hash = $?", hash.to_vec());
    if let Some((person, code)) = author {
        f.bound(" OR contribution_comment.author = $?", person);
        f.and("contribution_comment.code = $?", code);
    }
    f.text(")");
    f.query(tx).opt().await
}

/// How many nobody has looked at.
///
/// # Errors
/// Engine errors.
pub async fn count_waiting_comments(tx: &mut Tx, offices: Option<&[String]>) -> Result<i64> {
    let mut f = Filter::new(
        "SELECT CAST(count(*) AS BIGINT) FROM contribution_comment
         JOIN contribution c ON c.id = contribution_comment.contribution
         WHERE contribution_comment.released_at IS NULL AND contribution_comment.refused_at IS NULL
           AND contribution_comment.withdrawn_at IS NULL",
    );
    if let Some(offices) = offices {
        f.and_in("c.office", offices.to_vec());
    }
    f.query(tx).scalar().await
}
