//! What staff read about tickets and triage.

use super::texts;

texts! {
    /// The queue and a ticket, for those who answer.
    Ticket {
        queue: "Queue", "Warteschlange";
        search: "Search", "Suchen";
        search_words: "Words in subject or message", "Wörter in Betreff oder Nachricht";
        filter: "Show", "Zeigen";
        nothing_wanted: "Please write a word to look for.", "Bitte geben Sie ein Wort an, nach dem gesucht wird.";
        too_many_words: "Please look for at most 16 words.", "Bitte suchen Sie nach höchstens 16 Wörtern.";
        no_such_choice: "There is no such choice. Please choose again.", "Diese Möglichkeit gibt es nicht. Bitte wählen Sie neu.";
        views: "Saved views", "Gespeicherte Ansichten";
        view_name: "Name of this view", "Name dieser Ansicht";
        keep_view: "Save this view", "Diese Ansicht speichern";
        forget_view: "Forget", "Vergessen:";
        view_name_taken: "You have a view of this name.", "Sie haben schon eine Ansicht mit diesem Namen.";
        too_many_views: "You have 20 views, which is the most. Forget one first.", "Sie haben 20 Ansichten, mehr geht nicht. Vergessen Sie erst eine.";
        mine: "only mine", "nur meine";
        nothing_found: "No ticket fits.", "Kein Ticket passt.";
        nothing_found_advice: "Show all tickets", "Alle Tickets zeigen";
        requester: "From", "Von";
        assignee: "Assignee", "Zuständig";
        nobody: "nobody", "niemand";
        me: "me", "ich";
        category: "Category", "Kategorie";
        unknown: "not known yet", "noch unbekannt";
        internal: "Internal note, not seen by the customer", "Interne Notiz, für Kunden unsichtbar";
        reply_to: "Reply to the customer", "Antwort an den Kunden";
        note: "Internal note", "Interne Notiz";
        add_note: "Add note", "Notiz anlegen";
        noted: "The note was added.", "Die Notiz wurde angelegt.";
        facts: "Ticket", "Ticket";
        change: "Change", "Ändern";
        changed: "The ticket was changed.", "Das Ticket wurde geändert.";
        leave: "leave as it is", "so lassen";
        assign_me: "Assign to me", "Mir zuweisen";
        ai_may_answer: "The AI may answer", "Die KI darf antworten";
        conflict: "Somebody changed this ticket meanwhile", "Jemand hat dieses Ticket inzwischen geändert";
        conflict_about: "Nothing of yours was written yet. Compare, and decide.", "Noch nichts von Ihnen wurde geschrieben. Vergleichen Sie, und entscheiden Sie.";
        wanted: "What you wanted", "Was Sie wollten";
        now: "How it is now", "Wie es jetzt ist";
        anyway: "Do it all the same", "Trotzdem ausführen";
        rather_not: "Leave it and look at the ticket", "Lassen und das Ticket ansehen";
        since: "What came since", "Was inzwischen kam";
        history: "History", "Verlauf";
        also_looking: "Also looking at this ticket:", "Sehen dieses Ticket auch gerade an:";
        new_for: "For whom? E-mail address", "Für wen? E-Mail-Adresse";
        refused: "This cannot be done with the ticket as it is now.", "Das geht nicht, so wie das Ticket jetzt ist.";
    }
}

texts! {
    /// What the AI found.
    Triage {
        title: "What the AI found", "Was die KI fand";
        confidence: "Confidence", "Sicherheit";
        threshold: "needed for an answer", "nötig für eine Antwort";
        suggestion: "Suggested response", "Vorgeschlagene Antwort";
        no_suggestion: "There is no suggested response.", "Es gibt keine vorgeschlagene Antwort.";
        passages: "From the knowledge base", "Aus der Wissensdatenbank";
        send_it: "Send it", "Absenden";
        edit_and_send: "Edit and send", "Bearbeiten und senden";
        to_person: "Reassign to human", "An einen Menschen geben";
        handed: "People take care of the ticket now; the AI stays out of it.", "Jetzt kümmern sich Menschen um das Ticket; die KI hält sich heraus.";
        correct_category: "Correct category", "Kategorie korrigieren";
        corrected: "The category was corrected. The AI learns from it.", "Die Kategorie wurde korrigiert. Die KI lernt daraus.";
        reasons: "Why it left the ticket to people", "Warum sie das Ticket Menschen überließ";
        answered: "answered", "geantwortet";
        escalated: "left it to people", "Menschen überlassen";
        decisions: "Decisions", "Entscheidungen";
        no_decisions: "The AI has decided nothing yet.", "Die KI hat noch nichts entschieden.";
        model: "Model", "Modell";
        others: "Other categories", "Andere Kategorien";
    }
}
