//! Filling in forms, and what became of it.

use super::texts;

texts! {
    /// Forms and submissions, for whoever fills them in.
    Forms {
        none_offered: "There is no form for you now.", "Es gibt gerade kein Formular für Sie.";
        closed: "closed", "geschlossen";
        required: "needed", "erforderlich";
        choose: "Please choose", "Bitte wählen";
        other: "Other:", "Anderes:";
        contact: "Your e-mail address, if you want an answer", "Ihre E-Mail-Adresse, wenn Sie eine Antwort möchten";
        send: "Send form", "Formular senden";
        send_again: "Send again", "Noch einmal senden";
        sent: "Thank you. We have received your answers.", "Vielen Dank. Ihre Antworten sind angekommen.";
        sent_number: "Your number is", "Ihre Nummer ist";
        no_submissions: "You have sent no form yet.", "Sie haben noch kein Formular gesendet.";
        no_submissions_advice: "See the forms there are", "Zu den Formularen";
        status: "Status", "Status";
        sent_at: "Sent", "Gesendet";
        note: "Note from the review", "Hinweis aus der Prüfung";
        your_answers: "Answers", "Antworten";
        no_answer: "no answer", "keine Antwort";
        revise: "Change your answers", "Antworten ändern";
        ticket: "Ticket", "Ticket";
        answered: "questions answered", "Fragen beantwortet";
        not_open: "This form is not open now.", "Dieses Formular ist gerade nicht offen.";
        opens: "It opens", "Es öffnet";
        invite_needed: "This form needs an invite.", "Dieses Formular braucht eine Einladung.";
        invite_wrong: "The invite is not valid any more.", "Die Einladung ist nicht mehr gültig.";
        invite_other_person: "The invite is for somebody else.", "Die Einladung ist für jemand anderen.";
        limit_per_user: "You have sent this form as often as you may.", "Sie haben dieses Formular so oft gesendet, wie Sie dürfen.";
        limit_capacity: "This form has as many submissions as it takes.", "Dieses Formular hat so viele Einsendungen, wie es annimmt.";
        limit_invite: "The invite was used as often as it may be.", "Die Einladung wurde so oft benutzt, wie sie darf.";
        limit_cooldown: "Somebody from your network has just sent this form. Please wait a little.", "Jemand aus Ihrem Netz hat dieses Formular gerade gesendet. Bitte warten Sie ein wenig.";
        changed_meanwhile: "The submission was changed meanwhile. Please look at it again.", "Die Einsendung wurde inzwischen geändert. Bitte sehen Sie sie noch einmal an.";
        search_answers: "Words in the answers", "Wörter in den Antworten";
        no_reviews: "No submission fits.", "Keine Einsendung passt.";
        anonymous: "somebody without an account", "jemand ohne Konto";
        note_for_sender: "Note for whoever sent it", "Hinweis an die Einsendenden";
        note_for_staff: "Internal note", "Interne Notiz";
        accept: "Accept", "Annehmen";
        reject: "Reject", "Ablehnen";
        ask_for_changes: "Ask for changes", "Änderungen erbitten";
        archive: "Archive", "Archivieren";
        only_note: "Only save the notes", "Nur die Notizen speichern";
        too_late: "The submission cannot be changed any more.", "Die Einsendung kann nicht mehr geändert werden.";
    }
}
