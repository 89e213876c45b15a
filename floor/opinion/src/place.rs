//! Where people and statements stand on the map.

use crate::axes::Axes;
use crate::conversation::Conversation;
use crate::vote::Vote;

/// A place on the map: right and up.
pub type Point = [f64; 2];

/// The place of every person, in the order of the rows.
///
/// What somebody left out must not pull them to the middle: their sum is stretched by the root of all
/// statements over those they have seen. Statements that do not count are seen by everybody in this,
/// as the server blanks them for everybody.
pub(crate) fn participants(conversation: &Conversation, axes: &Axes) -> Vec<Point> {
    let columns = &conversation.columns;
    let blanked = columns.iter().filter(|column| !column.counted).count();
    let steps: Vec<[Point; 3]> = columns
        .iter()
        .enumerate()
        .map(|(at, column)| {
            column.deviations().map(|by| axes.weights.each_ref().map(|w| by * w[at]))
        })
        .collect();
    let place = |votes: &[(u32, Vote)]| {
        let (mut sum, mut seen) = ([0.0; 2], blanked);
        for (column, vote) in votes {
            let step = steps[*column as usize][vote.index()];
            sum = [sum[0] + step[0], sum[1] + step[1]];
            seen += usize::from(columns[*column as usize].counted);
        }
        let stretch = (columns.len() as f64 / seen.max(1) as f64).sqrt();
        sum.map(|value| value * stretch)
    };
    conversation.rows.iter().map(|row| place(&row.votes)).collect()
}

/// The place of every statement, in the order of the columns: where somebody would stand who agreed
/// to it and had seen nothing else. Statements that do not count have none.
pub(crate) fn statements(conversation: &Conversation, axes: &Axes) -> Vec<Option<Point>> {
    let stretch = (conversation.columns.len() as f64).sqrt();
    let place = |(at, column): (usize, &crate::conversation::Column)| {
        let by = column.deviations()[Vote::Agree.index()] * stretch;
        column.counted.then(|| axes.weights.each_ref().map(|weights| by * weights[at]))
    };
    conversation.columns.iter().enumerate().map(place).collect()
}

/// How far apart two places are; by a root, which is the same to the last bit on every machine.
pub(crate) fn distance(a: Point, b: Point) -> f64 {
    let (right, up) = (a[0] - b[0], a[1] - b[1]);
    (right * right + up * up).sqrt()
}
