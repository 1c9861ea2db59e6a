//! `frontdesk serve`.

use std::sync::Arc;

use clap::Args;
use frontdesk_domain::ports::IdSource as _;
use frontdesk_domain::use_cases::knowledge::SearchKnowledge;
use frontdesk_domain::use_cases::{Desk, RefitTriage, Refitted};
use frontdesk_http::server::Server;
use frontdesk_worker::{Bell, Duties, Worker};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::config::Config;
use crate::system::TimeOrderedIds;
use crate::{demo, shutdown, telemetry, wiring};

use super::Result;

/// Serve the desk until told to stop.
#[derive(Debug, Args)]
pub struct Serve {
    /// Serve a fresh desk with people and tickets in it, on loopback only.
    #[arg(long)]
    demo: bool,
}

impl Serve {
    /// Serves until SIGTERM or SIGINT.
    pub async fn run(self, mut config: Config) -> Result {
        telemetry::start(&config.log);
        let stop = shutdown::on_signal()?;
        let _folder = if self.demo {
            demo::confine(&mut config, &TimeOrderedIds.next().to_string())?
        } else {
            None
        };
        let bell = Bell::default();
        let desk = wiring::desk_with(&config, &bell).await?;
        let cast = if self.demo {
            Some(stage(&config, &desk).await?)
        } else {
            None
        };
        let hasher = wiring::hasher(&config)?;
        let embedder = wiring::embedder(&config)?;
        let knowledge = wiring::knowledge(&config, &desk, embedder.clone());
        let use_cases = wiring::use_cases(&config, &desk, &hasher, knowledge.clone())?;
        let options = wiring::http_options(&config)?;
        let endpoint = frontdesk_http::routes(
            &use_cases,
            wiring::identities(&config)?,
            wiring::console(&config, &use_cases),
            options.clone(),
        );
        let server = Server::bind(config.http.bind)
            .map_err(|error| format!("cannot listen on {}: {error}", config.http.bind))?;
        let address = format!("http://{}", server.address());
        tokio::spawn(prepare(knowledge.clone()));
        let duties = || wiring::background(&config, &desk, embedder, knowledge);
        let worker = start_worker(&config, &desk, bell, duties, &stop).await?;
        tracing::info!(%address, "serving");
        if let Some(cast) = cast {
            cast.introduce(&address);
        }
        server.run(endpoint, &options, stop.cancelled_owned()).await;
        if let Some(worker) = worker {
            worker.await?;
        }
        tracing::info!("stopped");
        Ok(())
    }
}

async fn start_worker(
    config: &Config,
    desk: &Desk,
    bell: Bell,
    duties: impl FnOnce() -> Result<Duties>,
    stop: &CancellationToken,
) -> Result<Option<JoinHandle<()>>> {
    if !config.worker.enabled {
        return Ok(None);
    }
    let duties = duties()?;
    let learning = duties.learning.clone();
    if desk.queries.models().await?.current().is_none() {
        learn(learning).await;
    } else {
        // Settings or examples may be other ones than last time.
        tokio::spawn(learn(learning));
    }
    let worker = Worker::new(duties, wiring::worker_settings(config)?, bell)
        .delivering(wiring::deliveries(config, desk)?);
    Ok(Some(tokio::spawn(worker.run(stop.clone()))))
}

/// Has the knowledge base read before anybody asks. Whoever asks makes good what fails here.
async fn prepare(knowledge: SearchKnowledge) {
    if let Err(error) = knowledge.prepare().await {
        let error = crate::with_causes(&error);
        tracing::warn!(error, "the knowledge base is not read yet");
    }
}

/// Fits a model if there is something new to learn. A desk without a model is one where
/// people get every ticket.
async fn learn(learning: RefitTriage) {
    match learning.refit().await {
        Ok(Refitted::NothingNew) => {}
        Ok(Refitted::Fitted(model)) => {
            let (version, state) = (model.facts.version.as_str(), model.state.name());
            tracing::info!(version, state, "the classifier was fitted");
        }
        Ok(Refitted::TooLittle) => {
            tracing::warn!("no examples for the categories of this desk: people get every ticket");
        }
        Err(error) => {
            let error = crate::with_causes(&error);
            tracing::warn!(error, "the classifier was not fitted");
        }
    }
}

/// Fills a fresh desk for the demonstration.
async fn stage(config: &Config, desk: &Desk) -> Result<demo::Cast> {
    let (desk, clock) = demo::rewound(desk);
    let stage = demo::Stage {
        desk,
        clock,
        secrets: wiring::secrets(),
        hasher: wiring::hasher(config)?,
        departments: Arc::new(config.tickets.departments()?),
    };
    stage.play().await
}
