//! Whether the server is alive, and whether it can serve.

use frontdesk_domain::use_cases::Desk;
use poem_openapi::types::Example;
use poem_openapi::{Enum, Object, OpenApi};

use crate::answer::Told;
use crate::document::Tag;
use crate::problem::{Details, log, problems};
use crate::types::Instant;

/// Operations for whoever watches over the process.
pub(crate) struct Probes {
    desk: Desk,
}

impl Probes {
    pub(crate) const fn new(desk: Desk) -> Self {
        Self { desk }
    }
}

/// How the server is.
#[derive(Debug, Object)]
#[oai(example)]
struct Health {
    /// Always `ok`; a server that is not says so with its status code.
    status: HealthStatus,
    /// When it was asked.
    timestamp: Instant,
}

/// How the server is: `ok` is the only value.
#[derive(Debug, Enum)]
#[oai(rename_all = "snake_case")]
enum HealthStatus {
    Ok,
}

impl Example for Health {
    fn example() -> Self {
        Self {
            status: HealthStatus::Ok,
            timestamp: Instant::example(),
        }
    }
}

problems! {
    /// Why the server does not say that it is alive.
    HealthProblem {}
}

problems! {
    /// Why the server cannot serve.
    ReadyProblem { NotReady }
}

#[OpenApi(prefix_path = "/api", tag = "Tag::Health")]
impl Probes {
    /// Say whether the server is alive
    ///
    /// Answers as long as the process runs; it looks at nothing else. Anybody may ask.
    #[oai(path = "/health", method = "get", operation_id = "getHealth")]
    #[expect(
        clippy::unused_async,
        reason = "operations are asynchronous to the framework"
    )]
    async fn health(&self) -> Result<Told<Health>, HealthProblem> {
        Ok(Told::new(&self.now()))
    }

    /// Say whether the server can serve
    ///
    /// Asks the database whether it can be reached and has the schema that this version
    /// was built for. Anybody may ask.
    #[oai(path = "/ready", method = "get", operation_id = "getReadiness")]
    async fn ready(&self) -> Result<Told<Health>, ReadyProblem> {
        match self.desk.queries.ready().await {
            Ok(()) => Ok(Told::new(&self.now())),
            Err(error) => {
                log(&error);
                Err(ReadyProblem::NotReady(Details::none()))
            }
        }
    }

    fn now(&self) -> Health {
        Health {
            status: HealthStatus::Ok,
            timestamp: self.desk.clock.now().into(),
        }
    }
}
