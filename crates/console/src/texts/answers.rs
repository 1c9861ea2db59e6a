//! What is wrong with an answer, in words for whoever gave it.

use frontdesk_domain::form::answers::ProblemKind;

use super::{Language, Texts};

impl Texts {
    pub(crate) fn problem(&self, problem: &ProblemKind) -> String {
        match self.language {
            // The domain speaks English.
            Language::English => problem.to_string(),
            Language::German => in_german(problem),
        }
    }
}

fn in_german(problem: &ProblemKind) -> String {
    let fixed = match problem {
        ProblemKind::Missing => "Bitte beantworten Sie diese Frage.",
        ProblemKind::ConsentNeeded => "Bitte stimmen Sie zu, oder senden Sie das Formular nicht.",
        ProblemKind::Hidden | ProblemKind::Unknown => "Diese Frage wird nicht gestellt.",
        ProblemKind::NotAQuestion => "Hier wird keine Antwort erwartet.",
        ProblemKind::WrongType { .. } => "Bitte antworten Sie in der verlangten Form.",
        ProblemKind::Blank => "Bitte schreiben Sie etwas, oder lassen Sie das Feld leer.",
        ProblemKind::Nul => "Bitte entfernen Sie das NUL-Zeichen.",
        ProblemKind::Malformed { .. } => "Bitte schreiben Sie das in der verlangten Form.",
        ProblemKind::NotWhole => "Bitte geben Sie eine ganze Zahl an.",
        ProblemKind::NotAnOption => "Bitte wählen Sie eine der Möglichkeiten.",
        ProblemKind::ChosenTwice => "Bitte wählen Sie jede Möglichkeit nur einmal.",
        ProblemKind::TooShort { min, .. } => {
            return format!("Bitte schreiben Sie mindestens {min} Zeichen.");
        }
        ProblemKind::TooLong { max, .. } => {
            return format!("Bitte schreiben Sie höchstens {max} Zeichen.");
        }
        ProblemKind::Pattern { hint: Some(hint) } => return hint.to_string(),
        ProblemKind::Pattern { hint: None } => "Bitte schreiben Sie das in der verlangten Form.",
        ProblemKind::TooSmall { min } => {
            return format!("Bitte geben Sie eine Zahl an, die mindestens {min} ist.");
        }
        ProblemKind::TooGreat { max } => {
            return format!("Bitte geben Sie eine Zahl an, die höchstens {max} ist.");
        }
        ProblemKind::TooManyDecimals { max } => {
            return format!("Bitte geben Sie höchstens {max} Nachkommastellen an.");
        }
        ProblemKind::TooEarly { earliest } => {
            return format!("Bitte wählen Sie einen Tag, der nicht vor dem {earliest} liegt.");
        }
        ProblemKind::TooLate { latest } => {
            return format!("Bitte wählen Sie einen Tag, der nicht nach dem {latest} liegt.");
        }
        ProblemKind::TooFewChosen { min } => {
            return format!("Bitte wählen Sie mindestens {min} der Möglichkeiten.");
        }
        ProblemKind::TooManyChosen { max } => {
            return format!("Bitte wählen Sie höchstens {max} der Möglichkeiten.");
        }
    };
    fixed.to_owned()
}
