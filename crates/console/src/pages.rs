//! The pages, one file for each journey.

pub(crate) mod act;
pub(crate) mod article;
pub(crate) mod articles;
mod condition_text;
mod conflict;
pub(crate) mod fill_form;
mod filter;
pub(crate) mod forms;
mod frame;
pub(crate) mod home;
pub(crate) mod invites;
pub(crate) mod manage_forms;
pub(crate) mod my_submissions;
mod my_ticket;
mod my_tickets;
pub(crate) mod new_ticket;
pub(crate) mod people;
mod question;
pub(crate) mod queue;
mod refusals;
pub(crate) mod reviews;
mod send_form;
pub(crate) mod session;
mod settings;
mod staff_ticket;
pub(crate) mod switches;
mod thread;
pub(crate) mod ticket;
pub(crate) mod tickets;
pub(crate) mod tokens;
mod triage_panel;
pub(crate) mod trouble;

use frame::{Frame, Section};
