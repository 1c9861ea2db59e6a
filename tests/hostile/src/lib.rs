//! A desk among enemies: thousands of requests that no well-behaved client sends, and the search for what it must
//! not tell.
//!
//! - `siege` sends the `corpus`, byte by byte over a socket, and looks whether anything is the worse for it;
//! - `canaries` plants a text for each person, secret and field of the staff, and searches for them in everything
//!   that anybody is answered, in the log and in the database;
//! - `overload` measures what is left of a desk that is asked for too much.

#[cfg(test)]
mod canaries;
#[cfg(test)]
mod corpus;
#[cfg(test)]
mod overload;
#[cfg(test)]
mod siege;
