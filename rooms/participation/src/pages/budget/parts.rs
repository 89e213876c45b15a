//! Small parts the pages of a budget share.

use kernel::Lang;
use maps::TownMap;
use web::Here;

use super::Held;
use crate::{budget::Project, pages::parts::Badge, process::BallotKind};

/// Whole euros: `12.500 €`, `€12,500`.
pub fn euros(here: &Here, amount: i64) -> String {
    let digits = amount.unsigned_abs().to_string();
    let separator = if here.lang == Lang::En { ',' } else { '.' };
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    let sign = if amount < 0 { "-" } else { "" };
    match here.lang {
        Lang::En => format!("{sign}€{grouped}"),
        Lang::De | Lang::Simple => format!("{sign}{grouped}\u{a0}€"),
    }
}

/// What a project costs, in words.
pub fn cost(here: &Here, project: &Project) -> String {
    match project.cost {
        Some(cost) => euros(here, cost),
        None => here.t("participation-budget-cost-open"),
    }
}

/// Where a project is, in words.
pub fn district(here: &Here, key: Option<&str>) -> String {
    let Some(key) = key else { return here.t("participation-budget-whole-town") };
    let map = TownMap::of(&here.town);
    map.areas.get(key).map_or(key, |area| area.name.as_str()).to_owned()
}

/// All districts to choose from, behind what stands for none of them.
pub fn districts(here: &Here, none: &str) -> Vec<(String, String)> {
    let map = TownMap::of(&here.town);
    let mut all: Vec<(String, String)> =
        map.areas.iter().map(|area| (area.key.clone(), area.name.clone())).collect();
    all.sort_by(|a, b| a.1.cmp(&b.1));
    all.insert(0, (String::new(), here.t(none)));
    all
}

/// Whether there is such a district.
pub fn is_district(here: &Here, key: &str) -> bool {
    TownMap::of(&here.town).areas.get(key).is_some()
}

/// Name of a project's theme.
pub fn category<'h>(here: &Here, held: &'h Held, project: &Project) -> Option<&'h str> {
    let category = held.budget.category(project.category.as_deref()?)?;
    Some(category.name.get(here.lang))
}

/// Icon of a project's theme.
pub fn icon<'h>(held: &'h Held, project: &Project) -> &'h str {
    let category = project.category.as_deref().and_then(|key| held.budget.category(key));
    category.map_or("idea", |category| category.icon.as_str())
}

/// Where a project stands, as a badge.
pub fn badge(here: &Here, project: &Project) -> Badge {
    let state = project.state();
    Badge::new(state.sign(), here.t(state.label()))
}

/// How one votes, in three sentences.
pub fn how(here: &Here, held: &Held) -> String {
    let key = match (held.budget.ballot, held.budget.max_choices) {
        (BallotKind::Approval, None) => "participation-budget-how-approval",
        (BallotKind::Approval, Some(_)) => "participation-budget-how-approval-most",
        (BallotKind::Knapsack, _) => "participation-budget-how-knapsack",
        (BallotKind::Points, _) => "participation-budget-how-points",
        (BallotKind::Ranking, _) => "participation-budget-how-ranking",
    };
    let most = i64::from(held.budget.max_choices.unwrap_or(0));
    let values = [
        ("budget", euros(here, held.budget.amount).into()),
        ("most", most.into()),
        ("points", i64::from(held.budget.points).into()),
    ];
    here.say(key, &values)
}
