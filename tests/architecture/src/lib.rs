//! The dependency rule of the workspace, as tests.
