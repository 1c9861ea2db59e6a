//! Classifiers put together for replays, from what the desk keeps and can ask.

use std::sync::Arc;

use async_trait::async_trait;
use frontdesk_domain::id::ModelId;
use frontdesk_domain::ports::{
    Assembled, AssemblyError, Assessors, Classifier, IdSource, LearningQueries,
};
use frontdesk_domain::triage::replay::{Assessor, LanguageModel, LanguageModels};
use frontdesk_domain::triage::{Catalogue, Fingerprint};
use sha2::{Digest as _, Sha256};
use thiserror::Error;

use crate::llm::{Budget, LlmClassifier, LlmSettings, PromptTemplate};
use crate::local::LocalClassifier;
use crate::local::model::Model;
use crate::local::priority::PriorityRules;
use crate::local::reading::Embedder;
use crate::resilient::ResilientClassifier;

/// Language models by name, with the settings that all of them share.
#[derive(Debug, Clone)]
pub struct Languages {
    /// The one that the desk asks.
    pub settings: LlmSettings,
    /// Every prompt that there is.
    pub prompts: Vec<PromptTemplate>,
}

impl Languages {
    /// Which they are.
    ///
    /// # Panics
    /// Never: settings that ask a model name one.
    pub fn names(&self) -> LanguageModels {
        let name = self.settings.model.parse().ok();
        LanguageModels {
            current: name.map(|name| LanguageModel {
                name,
                prompt: self.settings.prompt.name().clone(),
            }),
            prompts: self
                .prompts
                .iter()
                .map(|prompt| prompt.name().clone())
                .collect(),
        }
    }
}

/// Puts classifiers together.
pub struct DeskAssessors {
    /// Where models of the local classifier are kept.
    pub queries: Arc<dyn LearningQueries>,
    /// The rules by which priorities are told.
    pub rules: PriorityRules,
    /// Who embeds texts for those models that were trained with it.
    pub embedder: Option<Arc<dyn Embedder>>,
    /// Which language models can be asked; `None` where the desk asks none.
    pub languages: Option<Languages>,
    /// The categories of the desk.
    pub catalogue: Catalogue,
    /// Where new ids come from.
    pub ids: Arc<dyn IdSource>,
    /// How many calls all replays together may make.
    pub budget: Arc<Budget>,
}

/// No such language model can be asked.
#[derive(Debug, Error)]
#[error("the settings of the desk name no such language model or prompt")]
struct NotOffered;

#[async_trait]
impl Assessors for DeskAssessors {
    async fn assemble(&self, assessor: &Assessor) -> Result<Assembled, AssemblyError> {
        let Assessor { local, language } = assessor;
        let (local, version) = self.local(*local).await?;
        let Some(language) = language else {
            return Ok(Assembled {
                classifier: local,
                recipe: None,
            });
        };
        let llm = self.language(language)?;
        let recipe = Some(self.recipe(&llm, &version));
        let llm = Arc::new(llm);
        Ok(Assembled {
            classifier: Arc::new(ResilientClassifier { llm, local }),
            recipe,
        })
    }
}

impl DeskAssessors {
    /// A model that is kept, with its version.
    async fn local(&self, id: ModelId) -> Result<(Arc<dyn Classifier>, String), AssemblyError> {
        let bytes = self.queries.model_bytes(id).await?;
        let model = bytes.and_then(|bytes| Model::from_bytes(&bytes).ok());
        let model = model.ok_or(AssemblyError::ModelGone)?;
        let version = model.version();
        let local = LocalClassifier::new(self.rules.clone(), self.embedder.clone());
        let promoted = local.promote(model);
        promoted.map_err(|_| AssemblyError::ModelGone)?;
        Ok((Arc::new(local), version))
    }

    fn language(&self, wanted: &LanguageModel) -> Result<LlmClassifier, AssemblyError> {
        let gone = || AssemblyError::AssessorGone(NotOffered.into());
        let Languages { settings, prompts } = self.languages.as_ref().ok_or_else(gone)?;
        let prompt = prompts
            .iter()
            .find(|prompt| *prompt.name() == wanted.prompt);
        let settings = LlmSettings {
            model: wanted.name.as_str().to_owned(),
            prompt: prompt.ok_or_else(gone)?.clone(),
            ..settings.clone()
        };
        let (catalogue, ids) = (self.catalogue.clone(), Arc::clone(&self.ids));
        LlmClassifier::spending(settings, catalogue, ids, Arc::clone(&self.budget))
            .map_err(|error| AssemblyError::AssessorGone(error.into()))
    }

    fn recipe(&self, llm: &LlmClassifier, local: &str) -> Fingerprint {
        let embedder = self.embedder.as_deref().map(Embedder::fingerprint);
        let mut hasher = Sha256::new();
        hasher.update(llm.recipe().0);
        hasher.update(embedder.unwrap_or_default().to_le_bytes());
        hasher.update(local);
        Fingerprint(hasher.finalize().into())
    }
}
