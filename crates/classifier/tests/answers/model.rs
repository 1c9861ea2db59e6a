//! The embedding model that the tests were given, if any: `.ci/embedding-model` gets one.

use std::path::Path;

use frontdesk_classifier::local::reading::{Embedder, Remembering};
use frontdesk_classifier::local::semantic::{Encoder, install};
use frontdesk_domain::knowledge::{KnowledgeIndex, Meaning};

/// Names a package file or a directory with a model.
const MODEL: &str = "FRONTDESK_TEST_EMBEDDING_MODEL";

/// The model, or nothing where the tests were given none.
pub fn given() -> Option<impl Embedder> {
    let source = std::env::var_os(MODEL)?;
    let folder = tempfile::tempdir().expect("a folder can be made");
    let target = folder.path().join("model");
    install(Path::new(&source), &target).expect("there is a model");
    let encoder = Encoder::load(&target).expect("the model can be loaded");
    Some(Remembering::new(encoder))
}

pub fn meaning(model: &dyn Embedder, text: &str) -> Meaning {
    Meaning::new(model.embed(text).expect("the model reads"))
}

/// The index, understood where there is a model.
pub fn read(index: KnowledgeIndex, model: Option<&dyn Embedder>) -> KnowledgeIndex {
    let Some(model) = model else { return index };
    let texts = index.texts();
    let meanings = texts.iter().map(|text| meaning(model, text)).collect();
    index.understood(meanings)
}
