//! Turning measured times into the few numbers that are reported.

use std::time::{Duration, Instant};

/// Now, for measuring.
#[expect(clippy::disallowed_methods, reason = "measuring is what this program does")]
pub fn now() -> Instant {
    Instant::now()
}

/// Microseconds since 1970.
#[expect(clippy::disallowed_methods, reason = "the queue under measurement lives by the real time")]
pub fn since_1970() -> i64 {
    let passed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    passed.ok().and_then(|passed| i64::try_from(passed.as_micros()).ok()).unwrap_or_default()
}

/// Latencies of one run.
#[derive(Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Adds one.
    pub fn add(&mut self, took: Duration) {
        self.0.push(took);
    }

    /// Takes over those of another client.
    pub fn merge(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The time that `share` (0 to 1) of all stayed below; zero when there are none.
    pub fn below(&mut self, share: f64) -> Duration {
        self.0.sort_unstable();
        let last = self.0.len().saturating_sub(1);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "0 ≤ share ≤ 1"
        )]
        let at = (last as f64 * share).round() as usize;
        self.0.get(at).copied().unwrap_or_default()
    }
}

/// Milliseconds with two places.
pub fn ms(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

/// How many a second, as a whole number.
pub fn rate(count: usize, time: Duration) -> String {
    format!("{:.0}", count as f64 / time.as_secs_f64())
}

/// What this was measured on: processor, cores, memory.
pub fn machine() -> String {
    let file = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let line = |text: &str, key: &str| {
        let value = text.lines().find(|line| line.starts_with(key))?.split_once(':')?.1;
        Some(value.trim().to_owned())
    };
    let processor = line(&file("/proc/cpuinfo"), "model name").unwrap_or_else(|| "?".to_owned());
    let memory = line(&file("/proc/meminfo"), "MemTotal").unwrap_or_else(|| "?".to_owned());
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    format!("Measured on {cores} cores ({processor}), {memory} memory, client beside the server.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_below_is_read_from_the_sorted_times() {
        let mut times = Times::default();
        for ms in (1..=100).rev() {
            times.add(Duration::from_millis(ms));
        }
        assert_eq!(times.below(0.0), Duration::from_millis(1));
        assert_eq!(times.below(0.99), Duration::from_millis(99));
        assert_eq!(times.below(1.0), Duration::from_millis(100));
        assert_eq!(Times::default().below(0.5), Duration::ZERO);
    }
}
