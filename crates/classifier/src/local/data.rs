//! Labelled texts from files, for measuring.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use thiserror::Error;

use super::examples::{Example, Examples, Label};
use super::features::Features;

/// A text and the name of its label.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Sample {
    /// What was written.
    pub text: String,
    /// What it is about.
    pub label: String,
}

/// Texts to train on and other texts to judge.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DataSet {
    /// What it is called.
    pub name: String,
    /// To train on.
    pub training: Vec<Sample>,
    /// To judge; the labels are those of the training texts.
    pub tests: Vec<Sample>,
    /// Named lists of texts that belong to none of the labels.
    pub out_of_scope: Vec<(String, Vec<Sample>)>,
}

/// The data could not be read.
#[derive(Debug, Error)]
pub enum DataError {
    /// A file or folder could not be read.
    #[error("cannot read {}", path.display())]
    Unreadable {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file is not CSV with a text and a label in each row.
    #[error("{} is not CSV with a text and a label in each row", path.display())]
    Malformed {
        /// Which.
        path: PathBuf,
        /// Why.
        source: csv::Error,
    },
}

/// Every data set in a folder.
///
/// Files are CSV, perhaps compressed (`.csv`, `.csv.gz`), with a header row that names the columns
/// `text` and `label`. `NAME_train` and `NAME_test` are a set; so is `NAME_train` with a number after it,
/// with the same tests. `NAME_…oos_test` holds texts out of scope. A file that is named in no
/// such way, or that has no tests, is a set by itself: a fifth of its texts are the tests. Files of validation texts
/// and training texts out of scope are not used.
///
/// # Errors
/// [`DataError`] names the file.
pub fn read_folder(folder: &Path) -> Result<Vec<DataSet>, DataError> {
    let unreadable = |source| DataError::Unreadable {
        path: folder.to_owned(),
        source,
    };
    let entries = folder.read_dir().map_err(unreadable)?;
    let paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(unreadable)?;
    let files: Vec<(String, PathBuf)> = paths
        .into_iter()
        .filter_map(|path| Some((stem(&path)?, path)))
        .collect();
    let path_of = |wanted: &str| {
        files
            .iter()
            .find(|(stem, _)| stem == wanted)
            .map(|(_, path)| path.as_path())
    };
    let stems: BTreeSet<&str> = files.iter().map(|(stem, _)| stem.as_str()).collect();
    let mut sets = Vec::new();
    for stem in &stems {
        let Some(path) = path_of(stem) else { continue };
        match Role::of(stem) {
            Role::Training { set } => {
                let Some(tests) = path_of(&format!("{set}_test")) else {
                    sets.push(split(&display_name(stem), read(path)?));
                    continue;
                };
                let strange = stems.iter().filter(|other| is_out_of_scope_of(other, set));
                let strange = strange.filter_map(|other| Some((*other, path_of(other)?)));
                let out_of_scope = strange.map(|(name, path)| Ok((name.to_owned(), read(path)?)));
                let out_of_scope = out_of_scope.collect::<Result<_, _>>()?;
                sets.push(DataSet {
                    name: display_name(stem),
                    training: read(path)?,
                    tests: read(tests)?,
                    out_of_scope,
                });
            }
            Role::Whole => sets.push(split(stem, read(path)?)),
            Role::Part => {}
        }
    }
    Ok(sets)
}

/// What a file is to a set.
enum Role<'a> {
    Training { set: &'a str },
    Whole,
    Part,
}

impl<'a> Role<'a> {
    fn of(stem: &'a str) -> Self {
        let ending = stem.rsplit_once('_').map_or("", |(_, ending)| ending);
        let set = stem
            .strip_suffix(ending)
            .map_or(stem, |set| set.trim_end_matches('_'));
        match ending.trim_end_matches(|c: char| c.is_ascii_digit()) {
            "train" if !set.ends_with("oos") || set.rfind('_').is_none() => Self::Training { set },
            "train" | "test" | "val" | "valid" => Self::Part,
            _ => Self::Whole,
        }
    }
}

fn is_out_of_scope_of(stem: &str, set: &str) -> bool {
    let middle = stem
        .strip_prefix(set)
        .and_then(|rest| rest.strip_prefix('_')?.strip_suffix("_test"));
    middle.is_some_and(|middle| middle.ends_with("oos"))
}

/// `news_train10` is shown as `news 10`.
fn display_name(stem: &str) -> String {
    stem.replace("_train", " ").trim_end().to_owned()
}

fn stem(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let stem = name
        .strip_suffix(".gz")
        .unwrap_or(name)
        .strip_suffix(".csv")?;
    Some(stem.to_owned())
}

/// Texts with the same words stay on one side.
fn split(name: &str, samples: Vec<Sample>) -> DataSet {
    let is_test = |sample: &Sample| Features::of(&sample.text).fingerprint().is_multiple_of(5);
    let (tests, training) = samples.into_iter().partition(is_test);
    DataSet {
        name: name.to_owned(),
        training,
        tests,
        out_of_scope: Vec::new(),
    }
}

/// The samples in one file.
///
/// # Errors
/// [`DataError`] names the file.
pub fn read(path: &Path) -> Result<Vec<Sample>, DataError> {
    let file = File::open(path).map_err(|source| DataError::Unreadable {
        path: path.to_owned(),
        source,
    })?;
    let is_compressed = path.extension().is_some_and(|extension| extension == "gz");
    let content: Box<dyn Read> = if is_compressed {
        Box::new(flate2::read::GzDecoder::new(file))
    } else {
        Box::new(file)
    };
    let rows = csv::Reader::from_reader(content).into_deserialize();
    rows.collect::<Result<_, _>>()
        .map_err(|source| DataError::Malformed {
            path: path.to_owned(),
            source,
        })
}

/// Samples as examples: labels in the order of their names, described by them.
pub fn examples(samples: &[Sample]) -> Examples {
    let names: BTreeSet<&str> = samples.iter().map(|sample| sample.label.as_str()).collect();
    let labels: Vec<Label> = names
        .into_iter()
        .map(|name| Label {
            name: name.to_owned(),
            description: name.replace('_', " "),
            remainder: false,
        })
        .collect();
    let position = |name: &str| {
        labels
            .binary_search_by(|label| label.name.as_str().cmp(name))
            .ok()
    };
    let texts = samples.iter().filter_map(|sample| {
        Some(Example {
            text: sample.text.clone(),
            label: position(&sample.label)?,
            weight: 1.0,
        })
    });
    let texts = texts.collect();
    Examples { labels, texts }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    fn write(folder: &Path, name: &str, content: &str) {
        let file = File::create(folder.join(name)).unwrap();
        if Path::new(name)
            .extension()
            .is_some_and(|extension| extension == "gz")
        {
            flate2::write::GzEncoder::new(file, flate2::Compression::fast())
                .write_all(content.as_bytes())
                .unwrap();
        } else {
            (&file).write_all(content.as_bytes()).unwrap();
        }
    }

    #[test]
    fn a_folder_is_read_by_the_names_of_its_files() {
        let folder = tempfile::tempdir().unwrap();
        let rows = "text,label\n\"one, two\",a\nthree,b\n";
        let files = [
            "x_train.csv.gz",
            "x_train10.csv",
            "x_test.csv",
            "x_val.csv",
            "x_oos_train.csv",
            "x_oos_test.csv.gz",
            "xoos_train.csv",
            "xoos_test.csv",
            "xoos_id-oos_test.csv",
            "alone.csv",
            "notes.txt",
            "lost_train.csv",
        ];
        for name in files {
            write(folder.path(), name, rows);
        }
        let sets = read_folder(folder.path()).unwrap();
        let summary: Vec<_> = sets
            .iter()
            .map(|set| {
                (
                    set.name.as_str(),
                    set.out_of_scope
                        .iter()
                        .map(|(name, _)| name.as_str())
                        .collect::<Vec<_>>(),
                )
            })
            .collect();
        assert_eq!(
            summary,
            [
                ("alone", vec![]),
                ("lost", vec![]),
                ("x", vec!["x_oos_test"]),
                ("x 10", vec!["x_oos_test"]),
                ("xoos", vec!["xoos_id-oos_test"])
            ]
        );
        assert_eq!(
            sets[2].training[0],
            Sample {
                text: "one, two".to_owned(),
                label: "a".to_owned()
            }
        );
    }

    #[test]
    fn a_file_that_is_no_table_is_named() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "x_train.csv", "text,label\nonly text\n");
        let error = read(&folder.path().join("x_train.csv")).unwrap_err();
        assert!(error.to_string().contains("x_train.csv"), "{error}");
        assert!(matches!(
            read(Path::new("nowhere.csv")),
            Err(DataError::Unreadable { .. })
        ));
    }
}
