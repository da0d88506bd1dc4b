//! Work on every core, its results in the order of the input: nothing that is shown may depend on how many cores there are.

use rayon::prelude::*;

/// Works on every item: `[1, 2, 3] -> [f(1), f(2), f(3)]`.
pub fn map<T: Sync, U: Send>(items: &[T], work: impl Fn(&T) -> U + Sync + Send) -> Vec<U> {
    items.par_iter().map(work).collect()
}

/// Works on every item and uses it up.
pub fn map_owned<T: Send, U: Send>(items: Vec<T>, work: impl Fn(T) -> U + Sync + Send) -> Vec<U> {
    items.into_par_iter().map(work).collect()
}

/// Does two things at once.
pub fn both<T: Send, U: Send>(
    one: impl FnOnce() -> T + Send,
    other: impl FnOnce() -> U + Send,
) -> (T, U) {
    rayon::join(one, other)
}

/// Works on stretches of so many items, for work that holds something between items.
pub fn stretches<T: Sync, U: Send>(
    items: &[T],
    size: usize,
    work: impl Fn(&[T]) -> U + Sync + Send,
) -> Vec<U> {
    items.par_chunks(size.max(1)).map(work).collect()
}

/// Sorts; equal items must be the same in every respect.
pub fn sort<T: Ord + Send>(items: &mut [T]) {
    items.par_sort_unstable();
}
