//! k-means on the map, and how well a division fits.

use crate::place::{Point, distance};

/// Places divided among centres.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Clusters {
    /// The cluster of each place.
    pub of: Vec<usize>,
    /// The mean of each cluster.
    pub centres: Vec<Point>,
}

/// Divides places (each counting `weights` times) into at most `k` clusters. It begins at the first
/// `k` places that differ, as the server does, so who was there first decides between divisions that
/// fit about equally; it ends when nobody moves, or after `rounds`.
pub(crate) fn k_means(places: &[Point], weights: &[f64], k: usize, rounds: usize) -> Clusters {
    let mut centres: Vec<Point> = Vec::with_capacity(k);
    for place in places {
        if centres.len() == k {
            break;
        }
        if !centres.contains(place) {
            centres.push(*place);
        }
    }
    let mut of = vec![usize::MAX; places.len()];
    for _ in 0..rounds {
        let mut moved = false;
        for (place, of) in places.iter().zip(&mut of) {
            let nearest = nearest(*place, &centres);
            moved |= nearest != *of;
            *of = nearest;
        }
        if !moved {
            break;
        }
        centres = means(places, weights, &of, &centres);
    }
    without_empty(Clusters { of, centres })
}

/// Places divided by somebody else.
pub(crate) fn given(places: &[Point], of: Vec<usize>) -> Clusters {
    let count = of.iter().max().map_or(0, |most| most + 1);
    let centres = means(places, &vec![1.0; places.len()], &of, &vec![[0.0; 2]; count]);
    Clusters { of, centres }
}

fn nearest(place: Point, centres: &[Point]) -> usize {
    let mut best = (0, f64::INFINITY);
    for (at, centre) in centres.iter().enumerate() {
        let (right, up) = (place[0] - centre[0], place[1] - centre[1]);
        let apart = right * right + up * up;
        if apart < best.1 {
            best = (at, apart);
        }
    }
    best.0
}

fn means(places: &[Point], weights: &[f64], of: &[usize], before: &[Point]) -> Vec<Point> {
    let mut sums = vec![([0.0; 2], 0.0); before.len()];
    for ((place, weight), of) in places.iter().zip(weights).zip(of) {
        let (sum, whole) = &mut sums[*of];
        *sum = [sum[0] + weight * place[0], sum[1] + weight * place[1]];
        *whole += weight;
    }
    let mean = |((sum, whole), before): ((Point, f64), &Point)| {
        if whole > 0.0 { sum.map(|value| value / whole) } else { *before }
    };
    sums.into_iter().zip(before).map(mean).collect()
}

fn without_empty(clusters: Clusters) -> Clusters {
    let mut used = vec![false; clusters.centres.len()];
    clusters.of.iter().for_each(|of| used[*of] = true);
    let mut next = 0;
    let numbers: Vec<usize> = used
        .iter()
        .map(|used| {
            next += usize::from(*used);
            next.saturating_sub(1)
        })
        .collect();
    let centres = clusters.centres.into_iter().zip(&used).filter(|(_, used)| **used);
    Clusters {
        of: clusters.of.into_iter().map(|of| numbers[of]).collect(),
        centres: centres.map(|(centre, _)| centre).collect(),
    }
}

/// All distances between places, row after row.
pub(crate) fn distances(places: &[Point]) -> Vec<f64> {
    let row = |a: &Point| places.iter().map(|b| distance(*a, *b)).collect::<Vec<_>>();
    places.iter().flat_map(row).collect()
}

/// How well a division fits, from -1 to 1 (Rousseeuw's silhouette): how much nearer each place is to
/// its own cluster than to the next. A place alone in its cluster scores worst.
pub(crate) fn silhouette(distances: &[f64], clusters: &Clusters) -> f64 {
    let (places, count) = (clusters.of.len(), clusters.centres.len());
    let mut sizes = vec![0_usize; count];
    clusters.of.iter().for_each(|of| sizes[*of] += 1);
    let mut whole = 0.0;
    for (at, own) in clusters.of.iter().enumerate() {
        if sizes[*own] == 1 {
            whole -= 1.0;
            continue;
        }
        let mut sums = vec![0.0; count];
        for (apart, of) in distances[at * places..(at + 1) * places].iter().zip(&clusters.of) {
            sums[*of] += apart;
        }
        let inside = sums[*own] / (sizes[*own] - 1) as f64;
        let others = (0..count).filter(|other| other != own);
        let outside =
            others.map(|other| sums[other] / sizes[other] as f64).fold(f64::INFINITY, f64::min);
        let greater = inside.max(outside);
        if greater > 0.0 {
            whole += (outside - inside) / greater;
        }
    }
    whole / places.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_heaps_are_two_clusters_and_fit_well() {
        let places = [[0.0, 0.0], [9.0, 0.0], [0.0, 1.0], [9.0, 1.0]];
        let clusters = k_means(&places, &[1.0; 4], 2, 20);
        assert_eq!(clusters.of, [0, 1, 0, 1]);
        assert_eq!(clusters.centres, [[0.0, 0.5], [9.0, 0.5]]);
        assert!(silhouette(&distances(&places), &clusters) > 0.8);
    }

    #[test]
    fn there_are_no_more_clusters_than_different_places() {
        let clusters = k_means(&[[1.0, 1.0]; 5], &[1.0; 5], 3, 20);
        assert_eq!((clusters.centres.len(), clusters.of), (1, vec![0; 5]));
        assert_eq!(k_means(&[], &[], 3, 20), Clusters::default());
    }

    #[test]
    fn whoever_is_alone_scores_worst() {
        let places = [[0.0, 0.0], [9.0, 0.0]];
        let clusters = k_means(&places, &[1.0; 2], 2, 20);
        assert_eq!(silhouette(&distances(&places), &clusters), -1.0);
    }
}
