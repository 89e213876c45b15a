//! The two directions in which opinions differ most: the first two principal components.
//!
//! Polis finds them by a hundred rounds of power iteration. Here a block of vectors is kept from round to
//! round (Krylov space with Rayleigh-Ritz), which goes to the same limit, and far faster from a
//! start that is nearly right: the axes before the last vote.

use serde::Serialize;

use crate::conversation::Conversation;
use crate::covariance::{Covariance, dot};
use crate::symmetric;

/// Each round adds this many pairs of vectors to the space before looking at it as a whole.
const STEPS: usize = 7;
/// Vectors kept from round to round.
const KEPT: usize = 6;
/// Rounds at most; a table whose second and third axis are equally strong would go on for ever.
const ROUNDS: usize = 200;
/// What may be left over, as a part of the strongest axis.
const TOLERANCE: f64 = 1e-13;

/// The two axes of the map, in the order of the columns.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Axes {
    /// How much each statement weighs on each axis; both of length 1, at right angles.
    #[serde(skip)]
    pub weights: [Vec<f64>; 2],
    /// Sum of the squared deviations along each axis.
    pub strength: [f64; 2],
    /// Sum of the squared deviations in all directions.
    pub whole: f64,
}

impl Axes {
    /// A statement that so far weighs nothing.
    pub(crate) fn open(&mut self, at: usize) {
        self.weights.iter_mut().for_each(|weights| weights.insert(at, 0.0));
    }

    /// From the table of a conversation; `before` is where to begin, no more than a help.
    pub(crate) fn find(
        table: &Covariance,
        conversation: &Conversation,
        before: Option<&Self>,
    ) -> Self {
        let whole = (0..table.size).map(|at| table.values[at * table.size + at]).sum();
        let known = before.filter(|axes| axes.weights[0].len() == table.size);
        let mut start = known.map_or_else(Vec::new, |axes| axes.weights.to_vec());
        // Directions that belong to the statements' numbers, so that no symmetry of the votes and no
        // axis known from before hides a stronger one.
        for salt in 0..2_u64 {
            let ids = conversation.columns.iter().map(|column| column.id);
            start.push(ids.map(|id| spread(u64::from(id) << 8 | salt)).collect());
        }
        let found = leading(table, start);
        let mut axes = Self { whole, ..Self::default() };
        for (axis, (strength, weights)) in found.into_iter().take(2).enumerate() {
            axes.strength[axis] = strength;
            axes.weights[axis] = upright(weights);
        }
        for weights in &mut axes.weights {
            weights.resize(table.size, 0.0);
        }
        axes
    }
}

/// A number between -1 and 1 that looks like chance and is always the same (SplitMix64).
fn spread(seed: u64) -> f64 {
    let mut mixed = seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((mixed ^ mixed >> 31) >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
}

/// An axis has no sign of its own: the heaviest statement, of equal ones the first, weighs in positively.
fn upright(mut weights: Vec<f64>) -> Vec<f64> {
    let heaviest = weights.iter().fold(0.0_f64, |most, weight| most.max(weight.abs()));
    let first = weights.iter().find(|weight| weight.abs() >= heaviest * (1.0 - 1e-9));
    if first.is_some_and(|weight| *weight < 0.0) {
        weights.iter_mut().for_each(|weight| *weight = -*weight);
    }
    weights
}

/// A vector of the space and what the table makes of it.
struct Pair {
    vector: Vec<f64>,
    image: Vec<f64>,
}

/// The strongest eigenvalues above zero, with their vectors.
fn leading(table: &Covariance, start: Vec<Vec<f64>>) -> Vec<(f64, Vec<f64>)> {
    let mut space: Vec<Pair> = Vec::new();
    let mut values: Vec<f64> = Vec::new();
    let mut next = start;
    for _ in 0..ROUNDS {
        for _ in 0..STEPS {
            let from = space.len();
            extend(&mut space, table, next);
            next = space[from..].iter().rev().take(2).map(|pair| pair.image.clone()).collect();
        }
        (values, space) = ritz(&space).into_iter().unzip();
        let top = values.first().copied().unwrap_or_default();
        next = values.iter().zip(&space).take(2).map(|(v, pair)| remainder(*v, pair)).collect();
        if next.iter().all(|left| dot(left, left).sqrt() <= TOLERANCE * top) {
            break;
        }
    }
    let floor = values.first().map_or(0.0, |top| top.max(0.0) * 1e-12);
    let found = values.into_iter().zip(space).filter(|(value, _)| *value > floor);
    found.map(|(value, pair)| (value, pair.vector)).collect()
}

/// Adds what is new in these vectors to the space.
fn extend(space: &mut Vec<Pair>, table: &Covariance, vectors: Vec<Vec<f64>>) {
    let mut fresh: Vec<Vec<f64>> = Vec::new();
    for mut vector in vectors {
        let before = dot(&vector, &vector).sqrt();
        // Twice: once leaves rounding that grows from round to round.
        for _ in 0..2 {
            for other in space.iter().map(|pair| &pair.vector).chain(&fresh) {
                let along = dot(&vector, other);
                vector.iter_mut().zip(other).for_each(|(value, by)| *value -= along * by);
            }
        }
        let left = dot(&vector, &vector).sqrt();
        if left > before * 1e-10 && left > 0.0 && space.len() + fresh.len() < table.size {
            vector.iter_mut().for_each(|value| *value /= left);
            fresh.push(vector);
        }
    }
    let images = table.times(&fresh);
    space.extend(fresh.into_iter().zip(images).map(|(vector, image)| Pair { vector, image }));
}

/// The eigenvectors of the table as far as the space holds them, strongest first.
fn ritz(space: &[Pair]) -> Vec<(f64, Pair)> {
    let size = space.len();
    let mut seen = vec![0.0; size * size];
    for a in 0..size {
        for b in a..size {
            let product = dot(&space[a].vector, &space[b].image);
            (seen[a * size + b], seen[b * size + a]) = (product, product);
        }
    }
    let of = |mix: &[f64], part: fn(&Pair) -> &Vec<f64>| {
        let mut sum = vec![0.0; space.first().map_or(0, |pair| pair.vector.len())];
        for (share, pair) in mix.iter().zip(space) {
            sum.iter_mut().zip(part(pair)).for_each(|(value, by)| *value += share * by);
        }
        sum
    };
    let found = symmetric::eigen(seen, size).into_iter().take(KEPT);
    found
        .map(|(value, mix)| {
            let pair = Pair { vector: of(&mix, |p| &p.vector), image: of(&mix, |p| &p.image) };
            (value, pair)
        })
        .collect()
}

fn remainder(value: f64, pair: &Pair) -> Vec<f64> {
    pair.image.iter().zip(&pair.vector).map(|(image, vector)| image - value * vector).collect()
}
