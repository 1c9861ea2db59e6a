//! What those who manage forms read.

use frontdesk_domain::form::visibility::{FormStatus, Visibility};

use super::{Texts, texts};

texts! {
    /// Forms and invites, for those who manage them.
    Manage {
        title: "Manage forms", "Formulare verwalten";
        no_forms: "There is no form yet. Forms are made through the API.", "Es gibt noch kein Formular. Formulare werden über die API angelegt.";
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

    pub(crate) const fn visibility(&self, visibility: Visibility) -> &'static str {
        match visibility {
            Visibility::Users => self.of("people with an account", "Personen mit Konto"),
            Visibility::Public => self.of("everybody", "alle"),
            Visibility::Invite => self.of("people with an invite", "Eingeladene"),
        }
    }
}
