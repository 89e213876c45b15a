//! What foreign programs count for the same elections (pabutools, the tool of equalshares.net), where
//! `ALLMENDE_REAL_DATA` says where their results lie.

use std::{fs, path::Path};

use crate::data;
use serde_json::Value;
use tally::{
    Completion, Decimal, Election, Official, Options, Outcome, Rule, TieBreak, Utility, outcome::By,
};

const WIELICZKA: &str = "Poland_Wieliczka_2023_Green_Budget.pb";

fn json(folder: &Path, name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(folder.join(name)).unwrap()).unwrap()
}

fn strings(list: &Value) -> Vec<String> {
    let each = list.as_array().unwrap().iter();
    each.map(|one| one.as_str().unwrap().to_owned()).collect()
}

fn sorted(mut list: Vec<String>) -> Vec<String> {
    list.sort_unstable();
    list
}

/// An election a reference names by its path in its own repository.
fn election(folder: &Path, path: &str) -> Election {
    let name = path.rsplit('/').next().unwrap();
    if name.starts_with("poland_wieliczka") {
        return data::read(&folder.join("../pabulib").join(WIELICZKA));
    }
    data::read(&folder.join(name))
}

fn equal_shares(completion: Completion) -> Options {
    Options { completion, ..Options::of(Rule::EqualShares) }
}

#[test]
fn wieliczka_2023_has_its_thirty_official_winners() {
    let test = "wieliczka_2023_has_its_thirty_official_winners";
    let Some(folder) = data::folder(test, "pabulib") else { return };
    let election = data::read(&folder.join(WIELICZKA));
    let outcome = tally::count(&election, &equal_shares(Completion::AddOne)).unwrap();
    assert_eq!(outcome.winners.len(), 30);
    assert!(Official::beside(&election, &outcome).unwrap().same);
    assert_eq!(outcome.spent.to_string(), "995079");
    // Stopping as soon as nothing more fits is another rule, with another result.
    let full = tally::count(&election, &equal_shares(Completion::AddOneExhaustive)).unwrap();
    assert_eq!(full.winners.len(), 31);
}

#[test]
fn equal_shares_agrees_with_the_tool_of_equalshares_net() {
    let test = "equal_shares_agrees_with_the_tool_of_equalshares_net";
    let Some(folder) = data::folder(test, "equalshares") else { return };
    let mut compared = 0;
    for file in ["js_reference.json", "pb_reference.json"] {
        for (name, case) in json(&folder, file).as_object().unwrap() {
            let path = case["fixture"].as_str().unwrap_or("poland_wieliczka");
            let election = election(&folder, path);
            let outcome = tally::count(&election, &options(&case["params"])).unwrap();
            if let Some(error) = case["error"].as_str() {
                // The tool gives up at a tie; we break it by id and tell so.
                let told =
                    |tie: &tally::Tie| tie.projects.iter().all(|id| error.contains(id.as_str()));
                assert!(outcome.ties.iter().any(told), "{name}: {error}");
                continue;
            }
            let outcome = match options(&case["params"]).completion.is_greedy() {
                true => completed_by_id(&election, &options(&case["params"]), outcome),
                false => outcome,
            };
            agree(name, &outcome, &case["result"]);
            compared += 1;
        }
    }
    assert_eq!(compared, 25);
}

/// The tool fills up in the order of votes and then of the numbers of projects, whatever way with ties
/// it was told.
fn completed_by_id(election: &Election, options: &Options, told: Outcome) -> Outcome {
    let mut ids: Vec<String> = election.projects.iter().map(|project| project.id.clone()).collect();
    ids.sort_by_key(|id| id.parse::<u64>().unwrap());
    let ties = Some(vec![TieBreak::MoreVotes, TieBreak::Order(ids)]);
    let by_id = tally::count(election, &Options { ties, ..options.clone() }).unwrap();
    let paid = |outcome: &Outcome| {
        outcome.rounds.iter().filter(|round| matches!(round.by, By::Payment { .. })).count()
    };
    assert_eq!(paid(&told), paid(&by_id));
    let winners = [&told.winners[..paid(&told)], &by_id.winners[paid(&by_id)..]].concat();
    Outcome { winners, ..by_id }
}

/// The options a reference of the tool was made with. Its comparison step keeps the winners of Equal
/// Shares wherever it was asked for.
fn options(params: &Value) -> Options {
    let completion = match params["completion"].as_str().unwrap() {
        "none" => Completion::None,
        "utilitarian" => Completion::Greedy,
        "add1" => Completion::AddOneExhaustive,
        "add1u" => Completion::AddOneExhaustiveGreedy,
        other => panic!("{other}"),
    };
    let ties = strings(&params["tieBreaking"]).into_iter().map(|way| match way.as_str() {
        "maxVotes" => TieBreak::MoreVotes,
        "minCost" => TieBreak::LowerCost,
        "maxCost" => TieBreak::HigherCost,
        other => panic!("{other}"),
    });
    let step = Decimal::whole(params["increment"].as_i64().unwrap());
    Options { ties: Some(ties.collect()), step, ..equal_shares(completion) }
}

fn agree(name: &str, outcome: &Outcome, result: &Value) {
    assert_eq!(outcome.winners, strings(&result["winners"]), "{name}");
    assert_eq!(outcome.spent.to_string(), result["totalCost"].to_string(), "{name}");
    let distribution = result["utilityDistribution"].as_object().unwrap();
    for (winners, voters) in distribution {
        let ours = outcome.voters.distribution[winners.parse::<usize>().unwrap()];
        assert_eq!(Some(ours), voters.as_u64(), "{name}: voters with {winners} winners");
    }
    let share = outcome.shares.as_ref().unwrap().last.rounded(4).to_string();
    let theirs = format!("{:.4}", (result["endowment"].as_f64().unwrap() * 1e4).floor() / 1e4);
    assert_eq!(share.parse::<f64>(), theirs.parse::<f64>(), "{name}");
}

#[test]
fn equal_shares_agrees_with_pabutools() {
    let test = "equal_shares_agrees_with_pabutools";
    let Some(folder) = data::folder(test, "equalshares") else { return };
    for (path, case) in json(&folder, "pabutools_reference.json").as_object().unwrap() {
        let options = Options {
            ties: Some(vec![TieBreak::Order(strings(&case["lexico_order"]))]),
            ..equal_shares(Completion::None)
        };
        let outcome = tally::count(&election(&folder, path), &options).unwrap();
        assert_eq!(sorted(outcome.winners), strings(&case["winners"]), "{path}");
        assert_eq!(outcome.spent.to_string(), case["total_cost"].to_string(), "{path}");
    }
}

#[test]
fn phragmen_and_greedy_agree_with_pabutools() {
    let test = "phragmen_and_greedy_agree_with_pabutools";
    let Some(folder) = data::folder(test, "equalshares") else { return };
    for (path, case) in json(&folder, "pabutools_rules_reference.json").as_object().unwrap() {
        let election = election(&folder, path);
        let ties = Some(vec![TieBreak::Order(strings(&case["lexico_order"]))]);
        for (key, rule, utility) in [
            ("phragmen", Rule::Phragmen, Utility::Cost),
            ("greedy_cost", Rule::Greedy, Utility::Cost),
            ("greedy_cardinality", Rule::Greedy, Utility::Cardinality),
        ] {
            let options = Options { ties: ties.clone(), utility, ..Options::of(rule) };
            let outcome = tally::count(&election, &options).unwrap();
            assert_eq!(sorted(outcome.winners), strings(&case[key]), "{path} {key}");
        }
    }
}
