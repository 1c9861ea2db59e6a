//! Waking whoever does background work.

/// Tells workers in this process that a job was just committed.
///
/// It is a hint: workers look for jobs by themselves too, so a bell that nobody hears
/// costs a second and nothing else.
pub trait JobBell: Send + Sync {
    /// Rings. It must not wait and cannot fail.
    fn ring(&self);
}
