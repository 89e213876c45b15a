//! Points that change while tiles are drawn from them.

use std::sync::{Arc, Mutex, PoisonError, RwLock};

use crate::points::{Change, PointIndex};

/// The current snapshot of a changing set of points. Readers never wait for a change to be worked
/// in; changes wait for each other.
#[derive(Debug)]
pub struct LivePoints<A> {
    current: RwLock<Arc<PointIndex<A>>>,
    changing: Mutex<()>,
}

impl<A> Default for LivePoints<A> {
    fn default() -> Self {
        Self { current: RwLock::default(), changing: Mutex::default() }
    }
}

impl<A: Clone> LivePoints<A> {
    /// Starts from a snapshot.
    #[must_use]
    pub fn new(index: PointIndex<A>) -> Self {
        Self { current: RwLock::new(Arc::new(index)), changing: Mutex::default() }
    }

    /// The points as they are now; keep it for one request.
    #[must_use]
    pub fn snapshot(&self) -> Arc<PointIndex<A>> {
        // A snapshot is swapped whole, so a panic elsewhere cannot have left half of one.
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Works changes in. Give many at once where you have many: each call copies the overlay.
    pub fn apply(&self, changes: impl IntoIterator<Item = Change<A>>) {
        let _turn = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        let next = self.snapshot().changed(changes);
        self.swap(next);
    }

    /// Puts another set in place of all points.
    pub fn replace(&self, index: PointIndex<A>) {
        let _turn = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        self.swap(index);
    }

    fn swap(&self, next: PointIndex<A>) {
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(next);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::points::PointRow;
    use kernel::Point;

    #[test]
    fn changes_of_many_threads_are_all_there_in_the_end() {
        let live = LivePoints::<u8>::default();
        std::thread::scope(|scope| {
            for thread in 0..4_u128 {
                let live = &live;
                scope.spawn(move || {
                    for n in 0..100 {
                        let at = Point { lon: 9.1, lat: 47.6 };
                        live.apply([Change::Put(PointRow { id: thread * 100 + n, at, attrs: 0 })]);
                    }
                });
            }
        });
        assert_eq!(live.snapshot().len(), 400);
    }
}
