//! What a project would cost its supporters, in coins: quickly, and with how far off that may be.

use super::purse::{Payer, Purse};

/// Bounds of a price in coins; the exact price lies between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quote {
    /// At least this.
    pub low: i128,
    /// At most this; `i128::MAX` where coins cannot tell.
    pub high: i128,
}

impl Quote {
    /// The price while everybody can pay in full: nothing is lower. `points` are all a project has.
    pub fn at_first(cost: u64, shift: u32, points: u64) -> Self {
        let low = (i128::from(cost) << shift) / i128::from(points.max(1));
        Self { low, high: i128::MAX }
    }

    /// The price for these payers, who have the cost together; they are used up.
    ///
    /// Coins are shared out as the cost would be: who has less than their part gives all, until the
    /// others can pay. Let `e` be the slack of those who give all, and `p` the points of the others.
    /// Then the exact price is at least the price in coins less `e / p`. It is at most that price and
    /// `e / p`, provided that those who pay in full can pay that, too, whatever their own slack.
    pub fn of(payers: &mut Vec<Payer>, cost: u64, shift: u32) -> Self {
        let mut open = i128::from(cost) << shift;
        let mut points: i128 =
            payers.iter().map(|one| i128::from(one.voters) * i128::from(one.weight)).sum();
        let mut slack: i128 = 0;
        let mut price = open / points.max(1);
        loop {
            let before = payers.len();
            payers.retain(|one| {
                let enough = i128::from(one.coins) >= price * i128::from(one.weight);
                if !enough {
                    let voters = i128::from(one.voters);
                    open -= voters * i128::from(one.coins);
                    points -= voters * i128::from(one.weight);
                    slack += voters * i128::from(one.slack);
                }
                enough
            });
            if payers.len() == before {
                break;
            }
            if points == 0 {
                // Together they have so little more than the cost that coins see it as less.
                return Self { low: price, high: i128::MAX };
            }
            price = price.max(open / points);
        }
        let off = slack / points + 2;
        let sure = |one: &Payer| {
            i128::from(one.coins) - i128::from(one.slack) >= (price + off) * i128::from(one.weight)
        };
        let high = if payers.iter().all(sure) { price + off } else { i128::MAX };
        Self { low: (price - off).max(0), high }
    }
}

impl Purse<'_> {
    /// What a project would cost its supporters; `None` where they have less than its cost.
    pub fn quote(&self, project: usize, room: &mut Vec<Payer>) -> Option<Quote> {
        room.clear();
        room.extend(self.payers(project));
        let affordable = self.certainly_has(room, project).unwrap_or_else(|| {
            self.behind(project) >= self.poll.costs[project] * self.prices.denominator()
        });
        affordable.then(|| Quote::of(room, self.poll.costs[project], self.shift))
    }
}
