//! A comment: what somebody says about a contribution, for it or against it, or in answer to
//! another comment.

use kernel::{Lang, Ts};

use crate::contribution::ContributionId;

kernel::id! {
    /// A comment.
    CommentId,
}

/// Longest comment, in characters.
pub const LONGEST: usize = 2_000;

/// Whether a comment speaks for a contribution or against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// For it.
    Pro,
    /// Against it.
    Contra,
}

impl Side {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Pro, Self::Contra];

    /// The word stored and sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pro => "pro",
            Self::Contra => "contra",
        }
    }

    /// By its word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.as_str() == name)
    }

    /// Message of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Pro => "participation-comment-pro",
            Self::Contra => "participation-comment-contra",
        }
    }

    /// Message of the way to a comment on it.
    #[must_use]
    pub fn new_label(self) -> &'static str {
        match self {
            Self::Pro => "participation-comment-new-pro",
            Self::Contra => "participation-comment-new-contra",
        }
    }

    /// Message of what is shown when the other one is not.
    #[must_use]
    pub fn only_label(self) -> &'static str {
        match self {
            Self::Pro => "participation-comment-only-pro",
            Self::Contra => "participation-comment-only-contra",
        }
    }

    /// Icon of its sign.
    #[must_use]
    pub fn icon(self) -> &'static str {
        match self {
            Self::Pro => "plus",
            Self::Contra => "minus",
        }
    }
}

/// Where a comment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Nobody has looked at it yet.
    Waiting,
    /// Everybody can read it.
    Shown,
    /// It is not shown, for a rule; if it was public before, its place in the thread says so.
    Refused,
    /// Its author took it back.
    Withdrawn,
}

impl Fate {
    /// Message of its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Waiting => "participation-state-waiting",
            Self::Shown => "participation-comment-state-shown",
            Self::Refused => "participation-state-withheld",
            Self::Withdrawn => "participation-comment-state-withdrawn",
        }
    }

    /// Name of its sign among the badges of the house.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Waiting => "new",
            Self::Shown => "open",
            Self::Refused => "refused",
            Self::Withdrawn => "closed",
        }
    }
}

/// A comment as it stands in its row.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Comment {
    /// Id.
    pub id: CommentId,
    /// Public code.
    pub code: String,
    /// What it is about.
    pub contribution: ContributionId,
    /// What it answers.
    pub parent: Option<CommentId>,
    /// For or against; none where the process does not ask, and of answers.
    pub side: Option<String>,
    /// What it says; empty when it was withdrawn.
    pub body: String,
    /// Language it was written in.
    pub lang: String,
    /// When it came in.
    pub at: Ts,
    /// Its place in the thread, or among the answers; none before its release.
    pub nr: Option<i64>,
    /// When the public could see it.
    pub released_at: Option<Ts>,
    /// When it was refused.
    pub refused_at: Option<Ts>,
    /// Key of the rule.
    pub refused_rule: Option<String>,
    /// Why, in words for its author.
    pub refused_reason: Option<String>,
    /// When its author took it back.
    pub withdrawn_at: Option<Ts>,
    /// How many find it helpful.
    pub voices: i64,
    /// Answers that were released.
    pub answers: i64,
}

impl Comment {
    /// Where it stands.
    #[must_use]
    pub fn fate(&self) -> Fate {
        match (self.withdrawn_at, self.refused_at, self.released_at) {
            (Some(_), ..) => Fate::Withdrawn,
            (None, Some(_), _) => Fate::Refused,
            (None, None, Some(_)) => Fate::Shown,
            (None, None, None) => Fate::Waiting,
        }
    }

    /// Whether everybody can read it.
    #[must_use]
    pub fn is_readable(&self) -> bool {
        self.fate() == Fate::Shown
    }

    /// Whether it has a place in the thread, readable or not.
    #[must_use]
    pub fn has_place(&self) -> bool {
        self.nr.is_some()
    }

    /// For or against.
    #[must_use]
    pub fn side(&self) -> Option<Side> {
        self.side.as_deref().and_then(Side::from_name)
    }

    /// The author's language.
    #[must_use]
    pub fn language(&self) -> Lang {
        Lang::from_name(&self.lang).unwrap_or_default()
    }

    /// What stands for it in addresses within a page.
    #[must_use]
    pub fn anchor(&self) -> String {
        format!("comment-{}", self.code)
    }
}

/// A piece of what a comment says.
#[derive(Debug, PartialEq, Eq)]
pub struct Block<'a> {
    /// Somebody else's words: each line begins with `>`.
    pub quoted: bool,
    /// Lines.
    pub lines: Vec<&'a str>,
}

/// What a comment says, in paragraphs, with what it quotes told apart.
#[must_use]
pub fn blocks(body: &str) -> Vec<Block<'_>> {
    let mut all: Vec<Block<'_>> = Vec::new();
    let mut ended = true;
    for line in body.lines().map(str::trim) {
        let rest = line.strip_prefix('>').map(str::trim_start);
        let (quoted, words) = (rest.is_some(), rest.unwrap_or(line));
        if words.is_empty() {
            ended = true;
            continue;
        }
        match all.last_mut() {
            Some(last) if last.quoted == quoted && !ended => last.lines.push(words),
            _ => all.push(Block { quoted, lines: vec![words] }),
        }
        ended = false;
    }
    all
}

/// A comment's own words as a quote to answer below: without what it quotes itself, and cut where
/// it is long.
#[must_use]
pub fn quote(body: &str) -> String {
    let own = blocks(body).into_iter().filter(|block| !block.quoted);
    let own: Vec<&str> = own.flat_map(|block| block.lines).collect();
    format!("> {}\n\n", web::text::excerpt(&own.join(" "), 300))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_is_told_apart_from_what_is_said_about_it() {
        let said = "> Zu teuer.\n> Viel zu teuer.\nNein:\nes kostet wenig.\n\nUnd es hält.";
        let blocks = blocks(said);
        let quoted: Vec<_> = blocks.iter().map(|b| (b.quoted, b.lines.len())).collect();
        assert_eq!(quoted, [(true, 2), (false, 2), (false, 1)]);
        assert_eq!(quote(said), "> Nein: es kostet wenig. Und es hält.\n\n");
    }
}
