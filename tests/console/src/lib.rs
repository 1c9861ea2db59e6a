//! The pages of the desk, as the real binary serves them, visited by a browser that follows links, fills in forms and
//! runs no script: whatever works here works without one.
//!
//! - `asking`, `answering` and `running` hold the journeys of customers, staff and admins, `forms` those of application
//!   forms, `operating` what looks after the desk itself;
//! - `hostile` puts hostile text into every field and looks for it on every page;
//! - `walls` is about who may see and do what.
#![cfg_attr(
    test,
    expect(clippy::too_many_lines, reason = "a journey reads best as one walk")
)]

#[cfg(test)]
mod answering;
#[cfg(test)]
mod asking;
#[cfg(test)]
mod browser;
#[cfg(test)]
mod forms;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod operating;
#[cfg(test)]
mod running;
#[cfg(test)]
mod walls;
