//! The shape of the workspace, as tests: who may know whom, how manifests are written, and what the repository holds.

#[cfg(test)]
mod dependency_rule;
#[cfg(test)]
mod manifests;
#[cfg(test)]
mod repository;
#[cfg(test)]
mod workspace;
