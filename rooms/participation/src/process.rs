//! A participation process as data, from `participation/<slug>.toml` of a municipality's folder:
//! what it is about, its phases, and what everybody may know before they take part.

mod budget;
mod dialogue;
mod missions;
mod opinions;
mod read;
mod survey;

use std::sync::Arc;

use kernel::{
    LocalText, Ts,
    municipality::{Finding, Moderation},
};
use web::Town;

pub use budget::{BallotKind, Budget, Who};
pub use dialogue::{Comments, Dialogue, Places};
pub use missions::{Kind, Mission, Missions, Spot};
pub use opinions::{FIRST_OWN, Opinions, Seed, TEXT};
pub use read::read_process;
pub use survey::{Asks, Choice, OTHER, Question, Results, Step, Survey};

/// The folder of the processes' files.
pub const FOLDER: &str = "participation/";
/// Working days for the answer to a contribution whose dialogue the town has taken out of the file.
const ANSWER_DAYS: u32 = 30;

/// What everybody may know before they take part. A process without it is not loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transparency {
    /// What it is for.
    pub purpose: LocalText,
    /// What is collected, and until when.
    pub collected: LocalText,
    /// Who decides.
    pub decides: LocalText,
    /// What will happen with the results.
    pub results: LocalText,
    /// What is not up for decision.
    pub settled: LocalText,
}

/// A theme of contributions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Key.
    pub key: String,
    /// Name.
    pub name: LocalText,
    /// Icon of the sprite.
    pub icon: String,
}

/// A rule for which a contribution may be refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Key.
    pub key: String,
    /// What it says.
    pub text: LocalText,
}

/// How people take part in a phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Method {
    /// Nobody does; the town works on the results.
    Information,
    /// Contributions, at places or without, with support and discussion.
    Dialogue(Dialogue),
    /// Short statements to agree or disagree with; groups and common ground follow.
    OpinionMap(Opinions),
    /// Projects, and ballots on what is built.
    Budget(Budget),
    /// Tasks for children and young people; what they find, their leader looks at first.
    Missions(Missions),
    /// Questions, and the counts of the answers.
    Survey(Survey),
}

impl Method {
    /// Whether people take part by it.
    #[must_use]
    pub const fn is_open_to_people(&self) -> bool {
        !matches!(self, Self::Information)
    }

    /// The word below the process' address where its own pages are; none where people take part on
    /// the process' page itself. Its texts are `participation-way-<word>-title` and `-text`.
    #[must_use]
    pub const fn page(&self) -> Option<&'static str> {
        match self {
            Self::Information | Self::Dialogue(_) => None,
            Self::OpinionMap(_) => Some("opinions"),
            Self::Budget(_) => Some("budget"),
            Self::Missions(_) => Some("missions"),
            Self::Survey(_) => Some("survey"),
        }
    }
}

/// A part of a process in time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// Key.
    pub key: String,
    /// Name.
    pub title: LocalText,
    /// Its first moment.
    pub opens: Ts,
    /// The first moment after it.
    pub closes: Ts,
    /// How people take part.
    pub method: Method,
}

/// Where a phase is at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Not begun.
    Coming,
    /// Running.
    Open,
    /// Over.
    Over,
}

impl Phase {
    /// Where it is.
    #[must_use]
    pub fn stage(&self, now: Ts) -> Stage {
        match now {
            now if now < self.opens => Stage::Coming,
            now if now < self.closes => Stage::Open,
            _ => Stage::Over,
        }
    }

    /// Its last day, as a moment in it.
    #[must_use]
    pub fn last_day(&self) -> Ts {
        self.closes.plus(-Ts::SECOND)
    }
}

/// A process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// What addresses call it: the name of its file.
    pub slug: String,
    /// Title.
    pub title: LocalText,
    /// What it is about, in three sentences.
    pub summary: LocalText,
    /// Icon of the sprite.
    pub icon: String,
    /// Key of the department that answers.
    pub office: String,
    /// What everybody may know.
    pub transparency: Transparency,
    /// Its phases in time.
    pub phases: Vec<Phase>,
    /// For what a contribution may be refused.
    pub rules: Vec<Rule>,
}

impl Process {
    /// The phase in which contributions come in, and what it asks for.
    #[must_use]
    pub fn dialogue(&self) -> Option<(&Phase, &Dialogue)> {
        self.phases.iter().find_map(|phase| match &phase.method {
            Method::Dialogue(dialogue) => Some((phase, dialogue)),
            _ => None,
        })
    }

    /// The phase in which people vote on a budget, and what it asks for.
    #[must_use]
    pub fn budget(&self) -> Option<(&Phase, &Budget)> {
        self.phases.iter().find_map(|phase| match &phase.method {
            Method::Budget(budget) => Some((phase, budget)),
            _ => None,
        })
    }

    /// The phase in which people vote on statements, and what it asks.
    #[must_use]
    pub fn opinions(&self) -> Option<(&Phase, &Opinions)> {
        self.phases.iter().find_map(|phase| match &phase.method {
            Method::OpinionMap(asked) => Some((phase, asked)),
            _ => None,
        })
    }

    /// The phase in which children and young people go on missions, and what these are.
    #[must_use]
    pub fn missions(&self) -> Option<(&Phase, &Missions)> {
        self.phases.iter().find_map(|phase| match &phase.method {
            Method::Missions(missions) => Some((phase, missions)),
            _ => None,
        })
    }

    /// The phase in which people answer questions, and which.
    #[must_use]
    pub fn survey(&self) -> Option<(&Phase, &Survey)> {
        self.phases.iter().find_map(|phase| match &phase.method {
            Method::Survey(survey) => Some((phase, survey)),
            _ => None,
        })
    }

    /// The phases in which people take part, in time.
    pub fn parts(&self) -> impl Iterator<Item = &Phase> {
        self.phases.iter().filter(|phase| phase.method.is_open_to_people())
    }

    /// The phase of now, else the next one, else the last one; none of a process without phases,
    /// which is not read.
    #[must_use]
    pub fn current(&self, now: Ts) -> Option<&Phase> {
        let begun = self.phases.iter().find(|phase| now < phase.closes);
        begun.or_else(|| self.phases.last())
    }

    /// The phase in which people take part now, else the next such phase, else the last one.
    #[must_use]
    pub fn part(&self, now: Ts) -> Option<&Phase> {
        self.parts().find(|phase| now < phase.closes).or_else(|| self.parts().last())
    }

    /// Whether people can take part now, coming, or over.
    #[must_use]
    pub fn stage(&self, now: Ts) -> Stage {
        self.part(now).map_or(Stage::Over, |phase| phase.stage(now))
    }

    /// Whether people can take part in it.
    #[must_use]
    pub fn is_open(&self, now: Ts) -> bool {
        self.stage(now) == Stage::Open
    }

    /// Whether contributions and support are taken.
    #[must_use]
    pub fn takes_contributions(&self, now: Ts) -> bool {
        self.dialogue().is_some_and(|(phase, _)| phase.stage(now) == Stage::Open)
    }

    /// The first moment after people could take part.
    #[must_use]
    pub fn closes(&self) -> Ts {
        self.parts().map(|phase| phase.closes).max().unwrap_or(Ts(0))
    }

    /// Working days until a contribution has an answer, from its release on.
    #[must_use]
    pub fn answer_days(&self) -> u32 {
        self.dialogue().map_or(ANSWER_DAYS, |(_, dialogue)| dialogue.answer_days)
    }

    /// The next moment at which its page reads differently by itself.
    #[must_use]
    pub fn next_turn(&self, now: Ts) -> Option<Ts> {
        let turns = self.phases.iter().flat_map(|phase| [phase.opens, phase.closes]);
        turns.filter(|turn| *turn > now).min()
    }

    /// The themes of its dialogue.
    #[must_use]
    pub fn categories(&self) -> &[Category] {
        self.dialogue().map_or(&[], |(_, dialogue)| dialogue.categories.as_slice())
    }

    /// Whether somebody looks at contributions before the public does.
    #[must_use]
    pub fn moderation(&self) -> Moderation {
        self.dialogue().map(|(_, dialogue)| dialogue.moderation).unwrap_or_default()
    }

    /// Whether its contributions have a place.
    #[must_use]
    pub fn places(&self) -> Places {
        self.dialogue().map_or(Places::None, |(_, dialogue)| dialogue.places)
    }

    /// Whether people discuss its contributions.
    #[must_use]
    pub fn comments(&self) -> Comments {
        self.dialogue().map(|(_, dialogue)| dialogue.comments).unwrap_or_default()
    }

    /// A theme by its key.
    #[must_use]
    pub fn category(&self, key: &str) -> Option<&Category> {
        self.categories().iter().find(|category| category.key == key)
    }

    /// A rule by its key.
    #[must_use]
    pub fn rule(&self, key: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.key == key)
    }

    /// Address of its page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/participation/{}", self.slug)
    }
}

/// All processes of a municipality.
#[derive(Debug, Clone, Default)]
pub struct Processes {
    list: Vec<Process>,
}

impl Processes {
    /// The processes of a municipality, the one that closes last first. A file that is wrong is
    /// left out; what is wrong goes to the log.
    #[must_use]
    pub fn of(town: &Arc<Town>) -> Arc<Self> {
        town.derived(|town| {
            let mut list = Vec::new();
            for (file, body) in town.files() {
                match read_process(file, &String::from_utf8_lossy(body), &town.config) {
                    None => {}
                    Some(Ok(process)) => list.push(process),
                    Some(Err(findings)) => log(town, &findings),
                }
            }
            list.sort_by_key(|process| std::cmp::Reverse(process.closes()));
            Self { list }
        })
    }

    /// All.
    pub fn iter(&self) -> impl Iterator<Item = &Process> {
        self.list.iter()
    }

    /// By its slug.
    #[must_use]
    pub fn find(&self, slug: &str) -> Option<&Process> {
        self.list.iter().find(|process| process.slug == slug)
    }
}

fn log(town: &Town, findings: &[Finding]) {
    for finding in findings {
        tracing::error!(municipality = %town.key, %finding, "a process does not load");
    }
}
