//! What those who manage forms read.

use frontdesk_domain::form::question::QuestionType;
use frontdesk_domain::form::visibility::{FormStatus, Visibility};

use super::{Texts, texts};

texts! {
    /// Forms and invites, for those who manage them.
    Manage {
        title: "Manage forms", "Formulare verwalten";
        no_forms: "There is no form yet. Build the first one.", "Es gibt noch kein Formular. Bauen Sie das erste.";
        new_form: "New form", "Neues Formular";
        edit: "Edit form", "Formular bearbeiten";
        form_title: "Title", "Titel";
        description: "Description (Markdown)", "Beschreibung (Markdown)";
        limits: "Limits and acceptance", "Grenzen und Annahme";
        per_user: "How often one person may send it (usually 5)", "Wie oft eine Person es senden darf (üblich: 5)";
        capacity: "How many submissions in all", "Wie viele Einsendungen insgesamt";
        acceptance: "Acceptance opens a ticket for", "Die Annahme eröffnet ein Ticket für";
        question: "Question", "Frage";
        answered_by: "Answered by", "Beantwortet durch";
        question_id: "Name in exports", "Name in Ausgaben";
        required: "An answer is needed", "Eine Antwort ist erforderlich";
        options: "Options, one on each line (or value = words)", "Möglichkeiten, eine je Zeile (oder Wert = Worte)";
        other: "Or something else", "Oder etwas anderes";
        more: "Help, rules and condition", "Hilfe, Regeln und Bedingung";
        help: "Help", "Hilfe";
        placeholder: "Example in the empty field", "Beispiel im leeren Feld";
        show_if: "Asked only if", "Nur gefragt, wenn";
        always: "always (or a longer condition of before)", "immer (oder eine längere Bedingung von vorher)";
        test: "Test", "Prüfung";
        value: "Value", "Wert";
        add: "Add question", "Frage anfügen";
        check: "Look at it", "Ansehen";
        publish: "Save and publish", "Speichern und veröffentlichen";
        up: "Move up", "Nach oben";
        down: "Move down", "Nach unten";
        remove: "Remove", "Entfernen";
        defects: "This has to be put right", "Das muss noch richtig werden";
        nothing_asked: "Nothing is asked yet. Add a question.", "Noch wird nichts gefragt. Fügen Sie eine Frage an.";
        name_taken: "Another form has this name. Please choose another title.", "Ein anderes Formular heißt so. Bitte wählen Sie einen anderen Titel.";
        no_such_department: "There is no such department.", "Diese Abteilung gibt es nicht.";
        export_csv: "Export as CSV", "Als CSV ausgeben";
        export_lines: "Export as JSON Lines", "Als JSON Lines ausgeben";
        for_whom: "For", "Für";
        questions: "Questions:", "Fragen:";
        submissions: "Submissions", "Einsendungen";
        invites: "Invites", "Einladungen";
        changed_meanwhile: "The form was changed meanwhile. Please look at it again.", "Das Formular wurde inzwischen geändert. Bitte sehen Sie es noch einmal an.";
        no_invites: "There is no invite yet.", "Es gibt noch keine Einladung.";
        new_invite: "New invite", "Neue Einladung";
        only_for: "Only for this e-mail address", "Nur für diese E-Mail-Adresse";
        max_uses: "How often it may be used", "Wie oft sie benutzt werden darf";
        uses_problem: "Please write a number from 1 to 10,000.", "Bitte geben Sie eine Zahl von 1 bis 10.000 an.";
        used: "used", "benutzt";
        revoked: "revoked", "widerrufen";
        secret: "This address lets them in. It is shown only now: send it on.", "Diese Adresse lässt sie ein. Sie wird nur jetzt gezeigt: Geben Sie sie weiter.";
    }
}

impl Texts {
    pub(crate) const fn form_status(&self, status: FormStatus) -> &'static str {
        match status {
            FormStatus::Active => self.of("active", "aktiv"),
            FormStatus::Closed => self.of("closed", "geschlossen"),
            FormStatus::Archived => self.of("archived", "archiviert"),
        }
    }

    /// What answers a question.
    pub(crate) const fn question_type(&self, kind: QuestionType) -> &'static str {
        match kind {
            QuestionType::ShortText => self.of("one line", "eine Zeile"),
            QuestionType::LongText => self.of("several lines", "mehrere Zeilen"),
            QuestionType::Email => self.of("an e-mail address", "eine E-Mail-Adresse"),
            QuestionType::Url => self.of("a web address", "eine Webadresse"),
            QuestionType::Number => self.of("a number", "eine Zahl"),
            QuestionType::Date => self.of("a day", "ein Tag"),
            QuestionType::Select => self.of("one option", "eine Möglichkeit"),
            QuestionType::MultiSelect => self.of("several options", "mehrere Möglichkeiten"),
            QuestionType::Checkbox => self.of("a box to tick", "ein Kästchen"),
            QuestionType::Rating => self.of("a rating", "eine Bewertung"),
            QuestionType::Phone => self.of("a phone number", "eine Telefonnummer"),
            QuestionType::Country => self.of("a country", "ein Land"),
            QuestionType::Consent => self.of("consent", "eine Zustimmung"),
            QuestionType::Statement => {
                self.of("nothing: it only tells", "nichts: sie sagt nur etwas")
            }
        }
    }

    /// What a condition looks for; the builder offers only these.
    pub(crate) fn condition_test(&self, test: &str) -> &'static str {
        match test {
            "equals" => self.of("is", "ist"),
            "contains" => self.of("contains", "enthält"),
            "greaterThan" => self.of("is greater than", "ist größer als"),
            "lessThan" => self.of("is less than", "ist kleiner als"),
            _ => self.of("is answered", "ist beantwortet"),
        }
    }

    /// A rule that only some questions have, by its key.
    pub(crate) fn rule(&self, key: &str) -> &'static str {
        match key {
            "minLength" => self.of("At least so many characters", "Mindestens so viele Zeichen"),
            "maxLength" => self.of("At most so many characters", "Höchstens so viele Zeichen"),
            "pattern" => self.of(
                "Pattern that it must fit",
                "Muster, dem es entsprechen muss",
            ),
            "patternHint" => self.of(
                "What the pattern wants, in words",
                "Was das Muster verlangt",
            ),
            "min" => self.of("At least", "Mindestens"),
            "max" => self.of("At most", "Höchstens"),
            "decimals" => self.of("Decimals", "Nachkommastellen"),
            "earliest" => self.of("Earliest day (2031-12-24)", "Frühester Tag (2031-12-24)"),
            "latest" => self.of("Latest day (2031-12-24)", "Spätester Tag (2031-12-24)"),
            "minChosen" => self.of("At least so many options", "Mindestens so viele"),
            "maxChosen" => self.of("At most so many options", "Höchstens so viele"),
            _ => self.of("From 1 to", "Von 1 bis"),
        }
    }

    pub(crate) const fn visibility(&self, visibility: Visibility) -> &'static str {
        match visibility {
            Visibility::Users => self.of("people with an account", "Personen mit Konto"),
            Visibility::Public => self.of("everybody", "alle"),
            Visibility::Invite => self.of("people with an invite", "Eingeladene"),
        }
    }
}
