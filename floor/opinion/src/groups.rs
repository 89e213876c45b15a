//! Who is placed, and into which groups they fall.

use serde::Serialize;

use crate::cluster::{self, Clusters};
use crate::conversation::Conversation;
use crate::place::Point;

/// Votes somebody needs to be placed; fewer where there are fewer statements.
pub const VOTES_NEEDED: usize = 7;
/// People at least, the most active ones, where too few have that many votes.
const PEOPLE_AT_LEAST: usize = 15;
/// People near each other are gathered into so many places before groups are looked for.
const GATHERED: usize = 100;
const GATHERING_ROUNDS: usize = 10;
const GROUPS_AT_MOST: usize = 5;
/// There may be a further group for each so many places.
const PLACES_PER_GROUP: usize = 12;
const GROUP_ROUNDS: usize = 20;

/// How well a number of groups fits.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Fit {
    /// Groups.
    pub groups: usize,
    /// From -1 to 1; the greatest was taken.
    pub silhouette: f64,
}

/// The rows of those who are placed, in order.
pub(crate) fn placed(conversation: &Conversation) -> Vec<usize> {
    let rows = &conversation.rows;
    let needed = VOTES_NEEDED.min(conversation.columns.len()).max(1);
    let mut order: Vec<usize> = (0..rows.len()).filter(|at| !rows[*at].votes.is_empty()).collect();
    // The sort is stable: of people equally active, the one with the lower number.
    order.sort_by_key(|at| std::cmp::Reverse(rows[*at].votes.len()));
    let enough = order.iter().take_while(|at| rows[**at].votes.len() >= needed).count();
    order.truncate(enough.max(PEOPLE_AT_LEAST));
    order.sort_unstable();
    order
}

/// The group of each place, and how the numbers of groups compare.
pub(crate) fn divide(places: &[Point]) -> (Clusters, Vec<Fit>) {
    let gathered = cluster::k_means(places, &vec![1.0; places.len()], GATHERED, GATHERING_ROUNDS);
    let mut weights = vec![0.0; gathered.centres.len()];
    gathered.of.iter().for_each(|of| weights[*of] += 1.0);
    let (groups, fits) = settle(&gathered.centres, &weights);
    let of: Vec<usize> = gathered.of.iter().map(|of| groups.of[*of]).collect();
    (Clusters { of, centres: groups.centres }, fits)
}

/// Groups of places that count several times. Of the numbers of groups that are allowed the one with
/// the best silhouette, of equal ones the smallest.
pub(crate) fn settle(places: &[Point], weights: &[f64]) -> (Clusters, Vec<Fit>) {
    let most = GROUPS_AT_MOST.min(2 + places.len() / PLACES_PER_GROUP);
    let distances = cluster::distances(places);
    let mut best: Option<(f64, Clusters)> = None;
    let mut fits = Vec::new();
    for k in 2..=most {
        let clusters = cluster::k_means(places, weights, k, GROUP_ROUNDS);
        if clusters.centres.len() < k {
            // Fewer different places than groups: what was found before stands.
            best.get_or_insert((-1.0, clusters));
            break;
        }
        let silhouette = cluster::silhouette(&distances, &clusters);
        fits.push(Fit { groups: k, silhouette });
        if best.as_ref().is_none_or(|(score, _)| silhouette > *score) {
            best = Some((silhouette, clusters));
        }
    }
    (best.map(|(_, clusters)| clusters).unwrap_or_default(), fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The groups of each gathered place as the server found them, where the real data is.
    fn settled(conversation: &str) -> Option<(Vec<usize>, Vec<usize>)> {
        let Some(folder) = std::env::var_os("ALLMENDE_REAL_DATA") else {
            eprintln!(
                "skipped: the_servers_places_fall_into_the_servers_groups \
                 (ALLMENDE_REAL_DATA is not set)"
            );
            return None;
        };
        let path = std::path::Path::new(&folder).join("polis").join(conversation);
        let text = std::fs::read_to_string(path.join("math-pca2.json")).unwrap();
        let said: serde_json::Value = serde_json::from_str(&text).unwrap();
        let list = |name: &str| said["base-clusters"][name].as_array().unwrap().clone();
        let places = list("x").into_iter().zip(list("y"));
        let places = places.map(|(x, y)| [x.as_f64().unwrap(), y.as_f64().unwrap()]);
        let weights: Vec<f64> = list("count").iter().map(|n| n.as_f64().unwrap()).collect();
        let group = |id: &serde_json::Value| {
            let groups = said["group-clusters"].as_array().unwrap();
            groups.iter().position(|g| g["members"].as_array().unwrap().contains(id)).unwrap()
        };
        let theirs = list("id").iter().map(group).collect();
        let (ours, _) = settle(&places.collect::<Vec<_>>(), &weights);
        Some((ours.of, theirs))
    }

    #[test]
    fn the_servers_places_fall_into_the_servers_groups() {
        let all =
            ["25ptpt-3gp-no-strict-with-meta", "50ptpt-3gp-strict-no-meta", "above-100-ptpts"];
        for conversation in all {
            let Some((ours, theirs)) = settled(conversation) else { return };
            assert_eq!(ours, theirs, "{conversation}");
        }
    }
}
