//! How the statements go together: for each pair the sum over all people of the product of their
//! deviations. A vote not given deviates by nothing, which is what filling the gap with the mean does.

use crate::conversation::Conversation;

/// A square, symmetric table over the columns of a conversation.
#[derive(Debug, Clone)]
pub(crate) struct Covariance {
    pub size: usize,
    pub values: Vec<f64>,
}

impl Covariance {
    /// From all votes. Sums run through the people in the order of their numbers.
    pub fn of(conversation: &Conversation) -> Self {
        let size = conversation.columns.len();
        let deviations: Vec<_> = conversation.columns.iter().map(|c| c.deviations()).collect();
        let mut values = vec![0.0; size * size];
        let mut own: Vec<(usize, f64)> = Vec::new();
        for row in &conversation.rows {
            own.clear();
            own.extend(row.votes.iter().map(|(column, vote)| {
                (*column as usize, deviations[*column as usize][vote.index()])
            }));
            own.retain(|(_, deviation)| *deviation != 0.0);
            for (at, (column, deviation)) in own.iter().enumerate() {
                let line = &mut values[column * size..(column + 1) * size];
                for (other, by) in &own[at..] {
                    line[*other] += deviation * by;
                }
            }
        }
        for column in 0..size {
            for other in column + 1..size {
                values[other * size + column] = values[column * size + other];
            }
        }
        Self { size, values }
    }

    /// A statement with its first vote: as the mean is that vote, it goes together with nothing yet.
    pub fn open(&mut self, at: usize) {
        let size = self.size + 1;
        let mut values = vec![0.0; size * size];
        for column in 0..self.size {
            let line = &self.values[column * self.size..(column + 1) * self.size];
            let start = (column + usize::from(column >= at)) * size;
            values[start..start + at].copy_from_slice(&line[..at]);
            values[start + at + 1..start + size].copy_from_slice(&line[at..]);
        }
        *self = Self { size, values };
    }

    /// Sums one column anew, in the same order as [`Covariance::of`], so to the last bit the same.
    pub fn renew(&mut self, column: usize, conversation: &Conversation) {
        let deviations: Vec<_> = conversation.columns.iter().map(|c| c.deviations()).collect();
        let mut line = vec![0.0; self.size];
        for row in &conversation.rows {
            let Some(vote) = row.vote_on(column) else { continue };
            let deviation = deviations[column][vote.index()];
            for (other, vote) in &row.votes {
                line[*other as usize] += deviation * deviations[*other as usize][vote.index()];
            }
        }
        for (other, value) in line.iter().enumerate() {
            self.values[other * self.size + column] = *value;
        }
        self.values[column * self.size..(column + 1) * self.size].copy_from_slice(&line);
    }

    /// The table times several vectors at once, so that it is read once for all.
    pub fn times(&self, vectors: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let mut products = vec![vec![0.0; self.size]; vectors.len()];
        for at in 0..self.size {
            let line = &self.values[at * self.size..(at + 1) * self.size];
            for (vector, product) in vectors.iter().zip(&mut products) {
                product[at] = dot(line, vector);
            }
        }
        products
    }
}

/// The sum of the products, in eight strands that a processor works at together.
pub(crate) fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut strands = [0.0; 8];
    let (a_blocks, b_blocks) = (a.chunks_exact(8), b.chunks_exact(8));
    let rest: f64 = a_blocks.remainder().iter().zip(b_blocks.remainder()).map(|(a, b)| a * b).sum();
    for (a, b) in a_blocks.zip(b_blocks) {
        for at in 0..8 {
            strands[at] += a[at] * b[at];
        }
    }
    strands.iter().sum::<f64>() + rest
}
