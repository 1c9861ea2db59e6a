//! The worker over the memory store, in simulated time: tokio's clock stands still while
//! there is something to do and jumps to the next timer when there is not.

mod chores;
mod doing;
mod failing;
mod learning;
mod leasing;
mod scene;
mod searching;
mod stopping;
