//! What stands around every page, and what went wrong.

use frontdesk_domain::feature::Feature;

use super::{Texts, texts};

texts! {
    /// The frame of every page, signing in and out.
    Frame {
        skip: "Skip to content", "Zum Inhalt";
        navigation: "Main", "Hauptnavigation";
        tickets: "Tickets", "Tickets";
        my_tickets: "My tickets", "Meine Tickets";
        forms: "Forms", "Formulare";
        my_submissions: "My submissions", "Meine Einsendungen";
        knowledge: "Knowledge", "Wissen";
        reviews: "Reviews", "Prüfung";
        language: "Language", "Sprache";
        sign_in: "Sign in", "Anmelden";
        sign_out: "Sign out", "Abmelden";
        signed_in_as: "Signed in as", "Angemeldet als";
        email: "E-mail address", "E-Mail-Adresse";
        password: "Password", "Passwort";
        wrong_credentials: "E-mail address or password is wrong.", "E-Mail-Adresse oder Passwort ist falsch.";
        suspended: "This account is suspended.", "Dieses Konto ist gesperrt.";
        too_many_attempts: "Too many attempts. Please try again later.", "Zu viele Versuche. Bitte versuchen Sie es später noch einmal.";
        public_forms: "Forms that need no account", "Formulare ohne Konto";
        keys: "Keys", "Tasten";
        keys_about: "These keys work wherever you are not writing.", "Diese Tasten wirken überall, wo Sie nicht schreiben.";
        close_dialog: "Close", "Schließen";
        newer: "Newest", "Neueste";
        older: "Older", "Ältere";
        pages: "Pages", "Seiten";
        cancel: "Cancel", "Abbrechen";
        save: "Save", "Speichern";
        saved: "Saved.", "Gespeichert.";
        draft_restored: "What you were writing is back.", "Ihr Entwurf ist wieder da.";
        draft_discard: "Discard it", "Verwerfen";
        optional: "optional", "freiwillig";
        all: "all", "alle";
        yes: "yes", "ja";
        no: "no", "nein";
    }
}

texts! {
    /// What keeps a page from being shown: a title and what to do.
    Trouble {
        sign_in_needed: "Please sign in", "Bitte melden Sie sich an";
        sign_in_needed_advice: "Your session has ended. Sign in again and send it once more.", "Ihre Sitzung ist beendet. Melden Sie sich wieder an und senden Sie es noch einmal.";
        not_found: "There is nothing here", "Hier ist nichts";
        not_found_advice: "It may have been removed, or it is not yours to see.", "Es wurde vielleicht entfernt, oder Sie dürfen es nicht sehen.";
        not_allowed: "You may not do this", "Das dürfen Sie nicht";
        not_allowed_advice: "Somebody who runs this desk can give you the right to.", "Wer diesen Desk betreibt, kann Ihnen das Recht dazu geben.";
        tickets_off: "Tickets are switched off", "Tickets sind abgeschaltet";
        forms_off: "Forms are switched off", "Formulare sind abgeschaltet";
        ai_off: "The AI is switched off", "Die KI ist abgeschaltet";
        off_advice: "Please come back later.", "Bitte kommen Sie später wieder.";
        other_site: "This came from another site", "Das kam von einer anderen Seite";
        other_site_advice: "For your safety nothing was done. Go to the page here and send it again.", "Zu Ihrer Sicherheit wurde nichts getan. Öffnen Sie die Seite hier und senden Sie es noch einmal.";
        too_large: "This is too much at once", "Das ist zu viel auf einmal";
        too_large_advice: "Please go back and write less.", "Bitte gehen Sie zurück und schreiben Sie weniger.";
        not_understood: "This makes no sense here", "Das ergibt hier keinen Sinn";
        not_understood_advice: "Please go back and try again.", "Bitte gehen Sie zurück und versuchen Sie es noch einmal.";
        too_many: "Too many requests", "Zu viele Anfragen";
        too_many_advice: "Please wait a little and try again.", "Bitte warten Sie ein wenig und versuchen Sie es noch einmal.";
        unavailable: "The desk has too much to do", "Der Desk ist überlastet";
        unavailable_advice: "Please try again in a moment. Nothing was lost.", "Bitte versuchen Sie es gleich noch einmal. Es ging nichts verloren.";
        broken: "Something broke", "Etwas ist kaputtgegangen";
        broken_advice: "It was written down for whoever runs this desk.", "Es wurde für die Betreiber dieses Desks aufgeschrieben.";
        home: "Go to the front page", "Zur Startseite";
    }
}

impl Texts {
    /// A title, and what to do.
    pub(crate) const fn trouble(
        &self,
        trouble: crate::trouble::Trouble,
    ) -> (&'static str, &'static str) {
        use crate::trouble::Trouble as Is;
        let t = &self.trouble;
        match trouble {
            Is::SignInNeeded => (t.sign_in_needed, t.sign_in_needed_advice),
            Is::NotFound => (t.not_found, t.not_found_advice),
            Is::NotAllowed => (t.not_allowed, t.not_allowed_advice),
            Is::FeatureOff(Feature::Ticketing) => (t.tickets_off, t.off_advice),
            Is::FeatureOff(Feature::Applications) => (t.forms_off, t.off_advice),
            Is::FeatureOff(Feature::Ai) => (t.ai_off, t.off_advice),
            Is::OtherSite => (t.other_site, t.other_site_advice),
            Is::TooLarge => (t.too_large, t.too_large_advice),
            Is::TooMany => (t.too_many, t.too_many_advice),
            Is::WrongMethod | Is::NotUnderstood => (t.not_understood, t.not_understood_advice),
            Is::Unavailable => (t.unavailable, t.unavailable_advice),
            Is::Broken => (t.broken, t.broken_advice),
        }
    }
}
