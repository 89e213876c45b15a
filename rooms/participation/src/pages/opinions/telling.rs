//! What came out, in words: what all groups share, what each group stands for, what divides, and
//! what is uncertain about it.

use kernel::Lang;
use opinion::{Group, Representative, Side, VOTES_NEEDED, Voted};
use web::Here;

use super::parts::{group_name, on_side, percent};
use crate::opinions::{FEW, Said};

/// Statements named of what is shared and of what divides.
const NAMED: usize = 8;
/// Below this the groups lie so near each other that other groups are as good (silhouette, from -1
/// to 1).
const NEAR: f64 = 0.25;
/// Two numbers of groups that fit so nearly as well as each other are a matter of chance.
const AS_WELL: f64 = 0.03;

/// A statement, and what is said about it.
pub struct Line {
    /// What it says.
    pub text: String,
    /// The language of these words.
    pub lang: Lang,
    /// What people say to it: `Dafür`, `Dagegen`.
    pub side: String,
    /// Who how much, in words.
    pub detail: String,
}

/// A group, as the page tells of it.
pub struct Told {
    /// `A`.
    pub name: String,
    /// How many people it has, in words.
    pub people: String,
    /// What stands for it.
    pub lines: Vec<Line>,
    /// Whether whoever looks is in it.
    pub mine: bool,
}

/// The words of a result in the visitor's language.
pub struct Telling<'a> {
    here: &'a Here,
    said: &'a Said,
}

impl<'a> Telling<'a> {
    /// Of what people say.
    pub fn of(here: &'a Here, said: &'a Said) -> Self {
        Self { here, said }
    }

    /// How many took part, in words.
    pub fn who(&self) -> String {
        let (people, statements) = (self.said.analysis.participants.len(), self.said.public());
        let values = [
            ("n", people.into()),
            ("votes", self.said.votes.into()),
            ("statements", statements.count().into()),
        ];
        self.here.say("participation-opinions-who", &values)
    }

    /// What the majority of each group says, most agreed first; where there are no groups, what most
    /// people say.
    pub fn shared(&self) -> Vec<Line> {
        let analysis = &self.said.analysis;
        if self.said.is_few() {
            let all = analysis.majorities.iter();
            return all.filter_map(|one| self.of_all(one.statement, one.side)).collect();
        }
        let common = analysis.common_ground.iter().take(NAMED);
        common.filter_map(|one| self.by_group(one.statement, one.side)).collect()
    }

    /// What sets groups against each other, most first.
    pub fn dividing(&self) -> Vec<Line> {
        let all = self.said.analysis.dividing.iter().take(NAMED);
        all.filter_map(|one| self.apart(one.statement)).collect()
    }

    /// The groups with what stands for each.
    pub fn groups(&self, mine: Option<usize>) -> Vec<Told> {
        let told = |group: &Group| {
            let lines = group.representative.iter();
            Told {
                name: group_name(group.id),
                people: self.here.t1("participation-opinions-people", "n", group.people),
                lines: lines.filter_map(|one| self.stands_for(group, one)).collect(),
                mine: mine == Some(group.id),
            }
        };
        self.said.analysis.groups.iter().map(told).collect()
    }

    /// What to keep in mind, each in a sentence.
    pub fn uncertain(&self) -> Vec<String> {
        let analysis = &self.said.analysis;
        let mut all = vec![self.here.t("participation-opinions-uncertain-not-representative")];
        if !self.said.is_few() {
            all.push(self.here.t("participation-opinions-uncertain-groups"));
        }
        let people = analysis.participants.len();
        let left = people.saturating_sub(analysis.placed());
        if left > 0 && !self.said.is_few() {
            let needed = VOTES_NEEDED.min(analysis.statements.len());
            let key = "participation-opinions-uncertain-left";
            all.push(self.here.t2(key, "n", left, "needed", needed));
        }
        let best = analysis.fits.iter().map(|fit| fit.silhouette).fold(-1.0, f64::max);
        let taken = analysis.groups.len();
        let other =
            analysis.fits.iter().find(|fit| fit.groups != taken && best - fit.silhouette < AS_WELL);
        if let Some(other) = other.filter(|_| !self.said.is_few()) {
            let key = "participation-opinions-uncertain-other";
            all.push(self.here.t1(key, "n", other.groups));
        }
        if best < NEAR && !self.said.is_few() {
            all.push(self.here.t("participation-opinions-uncertain-near"));
        }
        let seldom = self.said.public().filter(|one| {
            let seen = analysis.statement(one.number).map_or(0, |voted| voted.votes.seen());
            (seen as usize) < FEW
        });
        let seldom = seldom.count();
        if seldom > 0 {
            let key = "participation-opinions-uncertain-seldom";
            all.push(self.here.t2(key, "n", seldom, "few", FEW));
        }
        all
    }

    fn by_group(&self, number: u32, side: Side) -> Option<Line> {
        let voted = self.said.analysis.statement(number)?;
        let share = |(group, stand): (usize, &opinion::Stand)| {
            let seen = stand.votes.seen();
            self.here.say(
                "participation-opinions-share",
                &[
                    ("group", group_name(group).into()),
                    ("percent", percent(on_side(stand, side), seen).into()),
                    ("n", i64::from(seen).into()),
                ],
            )
        };
        let shares: Vec<String> = voted.groups.iter().enumerate().map(share).collect();
        self.line(number, self.side(side), shares.join(", "))
    }

    fn of_all(&self, number: u32, side: Side) -> Option<Line> {
        let votes = self.said.analysis.statement(number)?.votes;
        let on_side = match side {
            Side::Agree => votes.agree,
            Side::Disagree => votes.disagree,
        };
        let detail = self.here.t2(
            "participation-opinions-of",
            "votes",
            i64::from(on_side),
            "n",
            i64::from(votes.seen()),
        );
        self.line(number, self.side(side), detail)
    }

    fn apart(&self, number: u32) -> Option<Line> {
        let voted = self.said.analysis.statement(number)?;
        let share = |(group, stand): (usize, &opinion::Stand)| {
            let seen = stand.votes.seen();
            self.here.say(
                "participation-opinions-divided",
                &[
                    ("group", group_name(group).into()),
                    ("agree", percent(stand.votes.agree, seen).into()),
                    ("disagree", percent(stand.votes.disagree, seen).into()),
                ],
            )
        };
        let shares: Vec<String> = voted.groups.iter().enumerate().map(share).collect();
        self.line(number, String::new(), shares.join("; "))
    }

    fn stands_for(&self, group: &Group, one: &Representative) -> Option<Line> {
        let voted: &Voted = self.said.analysis.statement(one.statement)?;
        let others = voted.groups.iter().enumerate().filter(|(at, _)| *at != group.id);
        let (votes, seen) = others.fold((0, 0), |(votes, seen), (_, stand)| {
            (votes + on_side(stand, one.side), seen + stand.votes.seen())
        });
        let key = match one.sure {
            true => "participation-opinions-stands",
            false => "participation-opinions-stands-unsure",
        };
        let detail = self.here.say(
            key,
            &[
                ("percent", percent(one.votes, one.seen).into()),
                ("n", i64::from(one.seen).into()),
                ("others", percent(votes, seen).into()),
            ],
        );
        self.line(one.statement, self.side(one.side), detail)
    }

    fn side(&self, side: Side) -> String {
        self.here.t(match side {
            Side::Agree => "participation-opinions-for",
            Side::Disagree => "participation-opinions-against",
        })
    }

    fn line(&self, number: u32, side: String, detail: String) -> Option<Line> {
        let one = self.said.statement(number)?;
        let text = one.text(self.here.lang).to_owned();
        Some(Line { text, lang: one.lang(self.here.lang), side, detail })
    }
}
