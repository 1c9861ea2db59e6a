//! The language model as a classifier, over real sockets, against a provider that does as it
//! is told: mostly wrong.

#[path = "llm/desk.rs"]
mod desk;
#[path = "llm/dialects.rs"]
mod dialects;
#[path = "llm/injection.rs"]
mod injection;
#[path = "llm/limits.rs"]
mod limits;
#[path = "llm/misbehaviour.rs"]
mod misbehaviour;
#[path = "llm/recording.rs"]
mod recording;
#[path = "llm/server.rs"]
mod server;
