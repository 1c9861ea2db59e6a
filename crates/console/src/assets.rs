//! Style, script and icon: files in the binary, under names that change with their content.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use poem::http::header::CACHE_CONTROL;
use poem::web::Path;
use poem::{Response, handler};
use sha2::{Digest, Sha256};

use crate::surroundings::Surroundings;
use crate::trouble::Trouble;

const ICON: &str = include_str!("../assets/icon.svg");
const STYLE: &str = include_str!("../assets/console.css");
const SCRIPT: &str = concat!(
    include_str!("../assets/start.js"),
    include_str!("../assets/times.js"),
    include_str!("../assets/keys.js"),
    include_str!("../assets/writing.js"),
    include_str!("../assets/conditions.js"),
    include_str!("../assets/builder.js"),
    include_str!("../assets/arrivals.js"),
);

/// The files with the names under which pages ask for them.
pub(crate) struct Assets {
    pub style: Asset,
    pub script: Asset,
    pub icon: Asset,
}

/// A file.
pub(crate) struct Asset {
    pub name: String,
    content_type: &'static str,
    content: &'static str,
}

impl Assets {
    pub(crate) fn new() -> Self {
        Self {
            style: Asset::new("css", "text/css; charset=utf-8", STYLE),
            script: Asset::new("js", "text/javascript; charset=utf-8", SCRIPT),
            icon: Asset::new("svg", "image/svg+xml", ICON),
        }
    }
}

impl Asset {
    fn new(ending: &str, content_type: &'static str, content: &'static str) -> Self {
        let digest = Sha256::digest(content.as_bytes());
        let digits = URL_SAFE_NO_PAD.encode(&digest[..9]);
        Self {
            name: format!("console-{digits}.{ending}"),
            content_type,
            content,
        }
    }
}

/// Answers a file. It never changes under its name, so browsers keep it.
#[handler]
pub(crate) fn asset(
    Path(name): Path<String>,
    surroundings: Surroundings,
) -> Result<Response, Trouble> {
    let assets = &surroundings.assets;
    let asset = [&assets.style, &assets.script, &assets.icon]
        .into_iter()
        .find(|asset| asset.name == name)
        .ok_or(Trouble::NotFound)?;
    Ok(Response::builder()
        .content_type(asset.content_type)
        .header(CACHE_CONTROL, "public, max-age=31536000, immutable")
        .body(asset.content))
}
