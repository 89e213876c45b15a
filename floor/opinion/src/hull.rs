//! The outline of a group on the map.

use crate::place::Point;

/// The corners of the smallest outline without dents around the points, against the clock, beginning
/// at the leftmost (Andrew's monotone chain). One or two points are their own outline.
pub(crate) fn around(points: impl Iterator<Item = Point>) -> Vec<Point> {
    let mut points: Vec<Point> = points.collect();
    points.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    points.dedup();
    if points.len() < 3 {
        return points;
    }
    let lower = chain(points.iter().copied());
    let upper = chain(points.iter().rev().copied());
    let ends = |chain: &[Point]| chain[..chain.len() - 1].to_vec();
    [ends(&lower), ends(&upper)].concat()
}

fn chain(points: impl Iterator<Item = Point>) -> Vec<Point> {
    let mut chain: Vec<Point> = Vec::new();
    for point in points {
        while let [.., a, b] = chain[..] {
            let turn = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]);
            if turn > 0.0 {
                break;
            }
            chain.pop();
        }
        chain.push(point);
    }
    chain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_inside_is_no_corner() {
        let square = [[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]];
        let points = square.into_iter().chain([[1.0, 1.0], [1.0, 0.0], [2.0, 2.0]]);
        assert_eq!(around(points), square);
        assert_eq!(around([[1.0, 1.0]; 3].into_iter()), [[1.0, 1.0]]);
        assert_eq!(around([[0.0, 0.0], [1.0, 1.0], [2.0, 2.0]].into_iter()).len(), 2);
    }
}
