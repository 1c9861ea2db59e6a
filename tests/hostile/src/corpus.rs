//! Requests that are wrong, the same in every run.

mod bodies;
mod ground;
mod headers;
mod lengths;
mod noise;
mod smuggling;
mod targets;

pub use ground::Ground;

/// One thing to send over a connection of its own.
pub struct Case {
    /// What is wrong with it.
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Case {
    fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            name: name.into(),
            bytes: bytes.into(),
        }
    }
}

/// Cases of one kind.
pub struct Family {
    pub name: &'static str,
    pub cases: Vec<Case>,
}

/// Everything, against this desk.
pub fn families(ground: &Ground) -> Vec<Family> {
    let family = |name, cases| Family { name, cases };
    vec![
        family("lengths", lengths::lengths(ground)),
        family("chunks", lengths::chunks(ground)),
        family("texts that are no JSON", bodies::broken(ground)),
        family("JSON of the wrong shape", bodies::misshapen(ground)),
        family("ids", targets::ids(ground)),
        family("queries", targets::queries(ground)),
        family("targets", targets::targets(ground)),
        family("methods and versions", headers::first_lines(ground)),
        family("headers", headers::values(ground)),
        family("header floods", headers::floods(ground)),
        family("smuggling", smuggling::cases(ground)),
        family("truncated and damaged", noise::damaged(ground)),
        family("garbage", noise::garbage(ground)),
    ]
}
