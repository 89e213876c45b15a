//! How often a suggestion with a given lead was right, learned from texts not trained on.
//!
//! Isotonic regression by pooling adjacent violators: B. Zadrozny, C. Elkan, "Transforming
//! Classifier Scores into Accurate Multiclass Probability Estimates", KDD 2002.

/// Lead to confidence: rising, linear between the points.
pub(super) struct Calibration {
    points: Vec<(f32, f32)>,
}

/// Neighbouring leads that were right equally often.
struct Block {
    leads: f64,
    right: f64,
    count: f64,
}

impl Block {
    fn rate(&self) -> f64 {
        // One imagined success and one failure: a small block proves little.
        (self.right + 1.0) / (self.count + 2.0)
    }
}

impl Calibration {
    /// From leads and whether the suggestion was right.
    pub fn of(mut trials: Vec<(f32, bool)>) -> Self {
        trials.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut blocks: Vec<Block> = Vec::new();
        for (lead, right) in trials {
            let right = if right { 1.0 } else { 0.0 };
            let mut block = Block { leads: f64::from(lead), right, count: 1.0 };
            while let Some(before) =
                blocks.pop_if(|b| b.right / b.count >= block.right / block.count)
            {
                block.leads += before.leads;
                block.right += before.right;
                block.count += before.count;
            }
            blocks.push(block);
        }
        let point = |b: &Block| ((b.leads / b.count) as f32, b.rate() as f32);
        let mut points: Vec<(f32, f32)> = blocks.iter().map(point).collect();
        // The imagined trials may turn small blocks around.
        let mut highest = 0.0_f32;
        for (_, rate) in &mut points {
            highest = highest.max(*rate);
            *rate = highest;
        }
        Self { points }
    }

    /// The share of suggestions with such a lead that were right, 0 to 1.
    pub fn confidence(&self, lead: f32) -> f32 {
        let after = self.points.partition_point(|(l, _)| *l < lead);
        match (after.checked_sub(1).map(|i| self.points[i]), self.points.get(after)) {
            (Some((l0, c0)), Some((l1, c1))) => {
                c0 + (c1 - c0) * ((lead - l0) / (l1 - l0).max(f32::MIN_POSITIVE))
            }
            (Some((_, last)), None) => last,
            (None, Some((_, first))) => *first,
            (None, None) => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn confidence_rises_with_the_lead_and_meets_what_was_seen() {
        let trial = |n: u16| (f32::from(n) / 100.0, n % 100 < n / 2);
        let calibration = Calibration::of((0..200).map(trial).collect());
        let seen: Vec<f32> = (0..20).map(|n| calibration.confidence(n as f32 / 10.0)).collect();
        assert!(seen.is_sorted(), "{seen:?}");
        assert!(seen[0] < 0.3 && seen[19] > 0.8, "{seen:?}");
    }

    #[test]
    fn without_trials_there_is_no_confidence() {
        assert_eq!(Calibration::of(Vec::new()).confidence(1.0), 0.0);
    }
}
