//! What those who run the desk read.

use frontdesk_domain::triage::Mode;

use super::{Texts, texts};

texts! {
    /// People, tokens, features and categories.
    Admin {
        settings: "Settings", "Einstellungen";
        people: "People", "Personen";
        tokens: "Tokens", "Tokens";
        features: "Features", "Funktionen";
        categories: "Categories", "Kategorien";
        name: "Name", "Name";
        public_name: "Name that customers see", "Name für Kunden";
        role: "Role", "Rolle";
        suspended: "Suspended", "Gesperrt";
        new_person: "New account", "Neues Konto";
        password_help: "At least 12 characters", "Mindestens 12 Zeichen";
        create: "Create", "Anlegen";
        changed_meanwhile: "The account was changed meanwhile. Please look at it again.", "Das Konto wurde inzwischen geändert. Bitte sehen Sie es noch einmal an.";
        own_account: "Nobody changes their own role or suspends themselves.", "Niemand ändert die eigene Rolle oder sperrt sich selbst.";
        email_taken: "Somebody has this e-mail address.", "Jemand hat diese E-Mail-Adresse schon.";
        label: "What for", "Wofür";
        whose: "Whose rights it has", "Wessen Rechte es hat";
        scopes: "What it may do", "Was es darf";
        expires: "Ends on", "Endet am";
        never: "never", "nie";
        created: "Created", "Angelegt";
        revoke: "Revoke", "Widerrufen";
        new_token: "New token", "Neues Token";
        no_tokens: "There is no token.", "Es gibt kein Token.";
        secret: "This is the secret. It is shown only now: keep it somewhere safe.", "Das ist das Geheimnis. Es wird nur jetzt gezeigt: Bewahren Sie es sicher auf.";
        no_scopes: "A token must be allowed something.", "Ein Token muss etwas dürfen.";
        already_over: "The end must be in the future.", "Das Ende muss in der Zukunft liegen.";
        ticketing: "Tickets", "Tickets";
        applications: "Application forms", "Formulare";
        departments: "Departments", "Abteilungen";
        departments_about: "They stand in the settings file, like the categories.", "Sie stehen in der Einstellungsdatei, wie die Kategorien.";
        ai: "Triage by the AI", "Einordnung durch die KI";
        features_about: "What is switched off refuses at once, on every way in.", "Was abgeschaltet ist, wird sofort verweigert, auf jedem Weg.";
        on: "on", "an";
        off: "off", "aus";
        mode: "The AI", "Die KI";
        threshold: "Answers from", "Antwortet ab";
    }
}

impl Texts {
    /// How far the AI may go.
    pub(crate) const fn mode(&self, mode: Mode) -> &'static str {
        match mode {
            Mode::Shadow => self.of("only watches", "sieht nur zu"),
            Mode::Suggest => self.of("suggests answers", "schlägt Antworten vor"),
            Mode::Auto => self.of("answers by itself", "antwortet selbst"),
        }
    }
}
