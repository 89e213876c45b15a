//! Small parts several pages of the room share.

use askama::Template;
use web::{Here, text};

use super::office_name;
use crate::{
    Contribution, Process, Standing,
    comment::Fate,
    process::{Phase, Stage},
    store::Answered,
};

/// A standing as a badge: shape, text and colour.
#[derive(Template)]
#[template(
    source = r#"<span class="al-state al-state--{{ sign }}"><svg class="al-icon" aria-hidden="true"><use href="/assets/icons.svg#state-{{ sign }}"/></svg>{{ text }}</span>"#,
    ext = "html"
)]
pub struct Badge {
    sign: &'static str,
    text: String,
}
impl askama::filters::HtmlSafe for Badge {}

impl Badge {
    /// A sign among the badges of the house, and what it says.
    pub fn new(sign: &'static str, text: String) -> Self {
        Self { sign, text }
    }
}

/// The badge of a standing.
pub fn badge(here: &Here, standing: Standing) -> Badge {
    sign(here, standing.sign(), standing.label())
}

/// A sign of the house with the message of its name.
pub fn sign(here: &Here, sign: &'static str, label: &str) -> Badge {
    Badge { sign, text: here.t(label) }
}

/// The badge of a comment.
pub fn comment_badge(here: &Here, fate: Fate) -> Badge {
    Badge { sign: fate.sign(), text: here.t(fate.label()) }
}

/// The answers of the administration, newest first.
#[derive(Template)]
#[template(path = "answers.html")]
pub struct Answers<'a> {
    here: &'a Here,
    answers: &'a [Answered],
}
impl askama::filters::HtmlSafe for Answers<'_> {}

/// The answers as notes; nothing where there are none.
pub fn answers<'a>(here: &'a Here, answers: &'a [Answered]) -> Answers<'a> {
    Answers { here, answers }
}

impl Answers<'_> {
    fn office(&self, answer: &Answered) -> String {
        office_name(self.here, &answer.department)
    }

    fn badge(&self, answer: &Answered) -> Badge {
        badge(self.here, Standing::Answered(answer.state()))
    }
}

/// Lines of a contribution's text, in paragraphs.
pub fn paragraphs(contribution: &Contribution) -> Vec<Vec<&str>> {
    text::paragraphs(&contribution.body)
}

/// The rules of a process for a list to choose from.
pub fn rules(here: &Here, process: Option<&Process>) -> Vec<(String, String)> {
    let rules = process.into_iter().flat_map(|process| &process.rules);
    let choose = (String::new(), here.t("participation-staff-choose"));
    let rules = rules.map(|rule| (rule.key.clone(), rule.text.get(here.lang).to_owned()));
    std::iter::once(choose).chain(rules).collect()
}

/// Name of a contribution's theme.
pub fn category_name(here: &Here, process: Option<&Process>, key: Option<&str>) -> String {
    let Some(key) = key else { return here.t("participation-category-none") };
    let found = process.and_then(|process| process.category(key));
    found.map_or(key, |category| category.name.get(here.lang)).to_owned()
}

/// Icon of a contribution's theme.
pub fn category_icon<'p>(process: Option<&'p Process>, key: Option<&str>) -> &'p str {
    let found = key.and_then(|key| process?.category(key));
    found.map_or("speech", |category| category.icon.as_str())
}

/// Whether people can take part in a phase, and until when, in words.
pub fn stage(here: &Here, phase: &Phase) -> String {
    match phase.stage(here.now) {
        Stage::Coming => here.t1("participation-opens", "day", here.day(phase.opens)),
        Stage::Open => here.t1("participation-closes", "day", here.day(phase.last_day())),
        Stage::Over => here.t1("participation-closed", "day", here.day(phase.last_day())),
    }
}

/// From when to when a phase runs.
pub fn span(here: &Here, phase: &Phase) -> String {
    let (from, to) = (here.day(phase.opens), here.day(phase.last_day()));
    here.t2("participation-phase-span", "from", from, "to", to)
}
