//! What customers read about their tickets.

use super::texts;

texts! {
    /// Asking, and the lists of tickets.
    Desk {
        new_ticket: "New ticket", "Neues Ticket";
        no_tickets: "You have asked nothing yet.", "Sie haben noch nichts gefragt.";
        no_tickets_advice: "Ask your first question", "Stellen Sie Ihre erste Frage";
        subject: "Subject", "Betreff";
        message: "Message", "Nachricht";
        message_help: "What happened, and what did you expect?", "Was ist passiert, und was haben Sie erwartet?";
        send: "Send", "Senden";
        sent: "Your ticket was opened. Answers appear here.", "Ihr Ticket wurde eröffnet. Antworten erscheinen hier.";
        suggestions: "This may help already", "Das hilft vielleicht schon";
        status: "Status", "Status";
        updated: "Changed", "Geändert";
        opened: "Opened", "Eröffnet";
        priority: "Priority", "Priorität";
        department: "Department", "Abteilung";
        let_desk_choose: "let the desk choose", "der Desk entscheidet";
        number: "No.", "Nr.";
        reply: "Your reply", "Ihre Antwort";
        send_reply: "Send reply", "Antwort senden";
        replied: "Your reply was sent.", "Ihre Antwort wurde gesendet.";
        want_person: "I want a person", "Ich möchte mit einem Menschen sprechen";
        want_person_message: "I want to talk to a person, please.", "Ich möchte bitte mit einem Menschen sprechen. (I want to talk to a person, please.)";
        person_coming: "A person will answer you.", "Ein Mensch wird Ihnen antworten.";
        close: "Close ticket", "Ticket schließen";
        closed: "The ticket is closed.", "Das Ticket ist geschlossen.";
        reopen: "Reopen ticket", "Ticket wieder öffnen";
        reopened: "The ticket is open again.", "Das Ticket ist wieder offen.";
        closed_about: "This ticket is closed. Reopen it to reply.", "Dieses Ticket ist geschlossen. Öffnen Sie es wieder, um zu antworten.";
        thread: "Conversation", "Gespräch";
        by_ai: "Answered by the AI", "Antwort der KI";
        sources: "This answer rests on", "Diese Antwort stützt sich auf";
        assistant: "Assistant", "Assistent";
        system: "Frontdesk", "Frontdesk";
        already_so: "This cannot be done with the ticket as it is now.", "Das geht nicht, so wie das Ticket jetzt ist.";
    }
}
