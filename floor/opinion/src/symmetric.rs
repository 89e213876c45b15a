//! Eigenvalues of small symmetric tables by Jacobi's rotations: slow for large ones, exact for small.

/// All eigenvalues, greatest first, with their vectors of length 1. `table` is row after row.
pub(crate) fn eigen(mut table: Vec<f64>, size: usize) -> Vec<(f64, Vec<f64>)> {
    let mut vectors = vec![0.0; size * size];
    for at in 0..size {
        vectors[at * size + at] = 1.0;
    }
    let whole: f64 = table.iter().map(|value| value * value).sum();
    for _ in 0..60 {
        let mut off = 0.0;
        for p in 0..size {
            for q in p + 1..size {
                off += table[p * size + q].powi(2);
                rotate(&mut table, &mut vectors, size, p, q);
            }
        }
        if off <= whole * 1e-32 {
            break;
        }
    }
    let mut found: Vec<(f64, Vec<f64>)> = (0..size)
        .map(|at| (table[at * size + at], vectors[at * size..(at + 1) * size].to_vec()))
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found
}

/// Turns the plane of `p` and `q` so that the two no longer go together.
fn rotate(table: &mut [f64], vectors: &mut [f64], size: usize, p: usize, q: usize) {
    let between = table[p * size + q];
    if between == 0.0 {
        return;
    }
    let theta = (table[q * size + q] - table[p * size + p]) / (2.0 * between);
    let tangent = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
    let cosine = 1.0 / (tangent * tangent + 1.0).sqrt();
    let sine = tangent * cosine;
    for at in 0..size {
        let (a, b) = (table[at * size + p], table[at * size + q]);
        table[at * size + p] = cosine * a - sine * b;
        table[at * size + q] = sine * a + cosine * b;
    }
    for at in 0..size {
        let (a, b) = (table[p * size + at], table[q * size + at]);
        table[p * size + at] = cosine * a - sine * b;
        table[q * size + at] = sine * a + cosine * b;
        let (a, b) = (vectors[p * size + at], vectors[q * size + at]);
        vectors[p * size + at] = cosine * a - sine * b;
        vectors[q * size + at] = sine * a + cosine * b;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axes_of_an_ellipse_are_found() {
        let found = eigen(vec![2.0, 1.0, 1.0, 2.0], 2);
        assert!((found[0].0 - 3.0).abs() < 1e-15 && (found[1].0 - 1.0).abs() < 1e-15);
        assert!((found[0].1[0] - found[0].1[1]).abs() < 1e-15);
        assert!((found[1].1[0] + found[1].1[1]).abs() < 1e-15);
    }
}
