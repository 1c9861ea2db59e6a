//! Killing the desk at random moments.
