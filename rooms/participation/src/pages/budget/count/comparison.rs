//! Rules side by side: in a published result, and for staff before the count.

use askama::Template;
use web::Here;

use super::words::{grouped, percent};
use crate::{
    count::{Compared, Row, RuleColumn},
    pages::budget::parts::euros,
};

/// The table.
#[derive(Template)]
#[template(path = "count/comparison.html")]
pub struct Comparison<'a> {
    here: &'a Here,
    compared: Compared,
}
impl askama::filters::HtmlSafe for Comparison<'_> {}

/// Rules side by side.
pub fn comparison(here: &Here, compared: Compared) -> Comparison<'_> {
    Comparison { here, compared }
}

/// What a rule makes of the ballots, in words.
struct Line {
    rule: String,
    winners: usize,
    cost: String,
    nothing: String,
    change: String,
}

impl Comparison<'_> {
    fn lines(&self) -> Vec<Line> {
        let line = |(place, column): (usize, &RuleColumn)| Line {
            rule: self.rule(column),
            winners: column.winners.len(),
            cost: euros(self.here, column.spent),
            nothing: self.nothing(column),
            change: self.change(place),
        };
        self.compared.rules.iter().enumerate().map(line).collect()
    }

    fn rule(&self, column: &RuleColumn) -> String {
        let by_number = column.utility.as_deref() == Some("cardinality");
        let more = if by_number { "-cardinality" } else { "" };
        self.here.t(&format!("participation-count-rule-{}{more}", column.rule))
    }

    fn nothing(&self, column: &RuleColumn) -> String {
        let percent = percent(column.voters.with_nothing, column.voters.total);
        let n = grouped(self.here, column.voters.with_nothing);
        self.here.t2("participation-count-nothing", "n", n, "percent", percent)
    }

    /// Which projects win by the rule at `place` and not by the first one, and the other way round.
    fn change(&self, place: usize) -> String {
        let said =
            [(true, "participation-count-change-more"), (false, "participation-count-change-less")];
        let said = said.map(|(wins, key)| (self.others(place, wins), key));
        let said = said.iter().filter(|(titles, _)| !titles.is_empty());
        let said: Vec<String> =
            said.map(|(titles, key)| self.here.t1(key, "titles", titles)).collect();
        match place {
            0 => self.here.t("participation-count-change-own"),
            _ if said.is_empty() => self.here.t("participation-count-change-none"),
            _ => said.join(" "),
        }
    }

    /// Names of the projects for which the rule at `place` says this and the first one does not.
    fn others(&self, place: usize, wins: bool) -> String {
        let by = |row: &Row, place: usize| row.wins.get(place).copied().unwrap_or_default();
        let rows = self.compared.projects.iter();
        let rows = rows.filter(|row| by(row, place) == wins && by(row, 0) != wins);
        rows.map(|row| row.name.as_str()).collect::<Vec<_>>().join(", ")
    }
}
