//! How many tests a log tells of, read from the closing lines of the test runners.

/// Tests that passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Passed.
    pub passed: u64,
    /// Failed.
    pub failed: u64,
}

impl Tally {
    /// The sum of both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }

    /// Reads the closing lines of cargo test, cargo nextest and node's test runner.
    #[must_use]
    pub fn of(log: &str) -> Self {
        log.lines().map(closing_line).fold(Self::default(), Self::and)
    }
}

fn closing_line(line: &str) -> Tally {
    // cargo test: "test result: ok. 3 passed; 0 failed; …"; nextest repeats it, indented, below a
    // failed test and closes with "Summary [ 0.1s] 12 tests run: 11 passed, 1 failed, 0 skipped".
    let indented = line.starts_with(' ');
    let line = line.trim();
    let summary = line.starts_with("Summary [") && line.contains("run:");
    if summary || (line.starts_with("test result:") && !indented) {
        return Tally { passed: before(line, "passed"), failed: before(line, "failed") };
    }
    // node --test: "ℹ pass 3" in the spec report, "# pass 3" in TAP.
    let after = |word: &str| {
        ["ℹ ", "# "]
            .iter()
            .find_map(|mark| line.strip_prefix(mark)?.strip_prefix(word)?.trim().parse().ok())
            .unwrap_or(0)
    };
    Tally { passed: after("pass "), failed: after("fail ") }
}

/// The number that stands right before a word.
fn before(line: &str, word: &str) -> u64 {
    let words: Vec<&str> = line.split_whitespace().collect();
    words
        .windows(2)
        .find(|pair| pair[1].trim_end_matches([',', ';', '.']) == word)
        .and_then(|pair| pair[0].parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_runners_closing_line_is_understood() {
        let log = "\
running 3 tests
    test result: FAILED. 0 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out
test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out
     Summary [   1.204s] 12 tests run: 11 passed (1 slow), 1 failed, 3 skipped
ℹ pass 5
ℹ fail 2
# pass 7
# fail 0
";
        assert_eq!(Tally::of(log), Tally { passed: 25, failed: 4 });
    }

    #[test]
    fn a_test_that_prints_such_words_does_not_count() {
        assert_eq!(Tally::of("the 3 passed; and 4 failed\npass 3"), Tally::default());
    }
}
