//! Named places at which a bench ends the process, to prove that nothing is lost there. They are
//! nothing at all unless the feature `faults` is on, which no build for a town has.

/// A place that can be named. With the feature `faults`, and `ALLMENDE_TEST_FAULT` holding
/// `place:3`, the process is gone when it is here for the third time.
#[inline]
pub fn point(place: &'static str) {
    #[cfg(feature = "faults")]
    armed::pass(place);
    #[cfg(not(feature = "faults"))]
    let _ = place;
}

#[cfg(feature = "faults")]
mod armed {
    use std::sync::{
        LazyLock,
        atomic::{AtomicU64, Ordering},
    };

    /// The place, and how often one may still be there.
    static FAULT: LazyLock<Option<(String, AtomicU64)>> = LazyLock::new(|| {
        let text = std::env::var("ALLMENDE_TEST_FAULT").ok()?;
        let (place, times) = text.split_once(':')?;
        Some((place.to_owned(), AtomicU64::new(times.parse().ok()?)))
    });

    pub(super) fn pass(place: &str) {
        let Some((_, left)) = FAULT.as_ref().filter(|(name, _)| name == place) else { return };
        if left.fetch_sub(1, Ordering::Relaxed) == 1 {
            // No destructor runs, nothing is flushed, nobody is told.
            std::process::abort();
        }
    }
}
