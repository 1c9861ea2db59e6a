//! What staff read about how well triage does, and about replays of it.

use frontdesk_domain::triage::Action;
use frontdesk_domain::triage::replay::{ReplayFailure, ReplayState};

use super::{Texts, texts};

texts! {
    /// The model in use, and replays of triage over past tickets.
    Measures {
        title: "Triage", "Einordnung";
        report: "Report", "Bericht";
        replays: "Replays", "Wiederholungen";
        no_model: "No model has been fitted yet.", "Es gibt noch kein Modell.";
        model: "Model", "Modell";
        fitted: "Fitted", "Angepasst";
        texts: "Texts it learned from", "Texte, aus denen es lernte";
        words_of_agents: "Words of agents it knows", "Angaben von Agenten, die es kennt";
        compared: "Right on tickets it had not seen", "Richtig bei Tickets, die es nicht kannte";
        compared_before: "before it learned", "bevor es lernte";
        curve: "Risk and coverage", "Risiko und Abdeckung";
        curve_about: "The more the AI decides, the more of it is wrong: each point is a confidence from which on it would decide.", "Je mehr die KI entscheidet, desto mehr davon ist falsch: Jeder Punkt ist eine Sicherheit, ab der sie entscheiden würde.";
        roll_back: "Go back to the model before", "Zum Modell davor zurückkehren";
        no_earlier: "There is no earlier model.", "Es gibt kein früheres Modell.";
        look_again: "Look again", "Noch einmal nachsehen";
        no_curve: "The model has no curve.", "Das Modell hat keine Kurve.";
        coverage: "Decided", "Entschieden";
        risk: "Wrong of that", "Davon falsch";
        confidence: "Confidence", "Sicherheit";
        no_replays: "Nothing was replayed yet. Start below: no ticket is touched.", "Noch nichts wurde wiederholt. Beginnen Sie unten: Kein Ticket wird berührt.";
        new_replay: "Replay past tickets", "Vergangene Tickets wiederholen";
        start: "Start", "Beginnen";
        threshold: "Threshold in every category, 0 to 1", "Schwelle in jeder Kategorie, 0 bis 1";
        threshold_help: "Empty: the thresholds of the desk.", "Leer: die Schwellen des Desks.";
        threshold_problem: "Please write a number from 0 to 1.", "Bitte geben Sie eine Zahl von 0 bis 1 an.";
        tickets: "How many tickets, counted back from the newest", "Wie viele Tickets, vom neuesten zurückgezählt";
        tickets_problem: "Please write a number from 1 to 5,000.", "Bitte geben Sie eine Zahl von 1 bis 5.000 an.";
        local_alone: "Ask no language model", "Kein Sprachmodell fragen";
        no_tickets: "There are no tickets to replay.", "Es gibt keine Tickets zu wiederholen.";
        progress: "Looked at", "Angesehen";
        of_tickets: "of at most", "von höchstens";
        answered: "The AI would answer", "Die KI würde beantworten";
        answered_before: "It answered", "Sie beantwortete";
        newly_answered: "Newly answered", "Neu beantwortet";
        labelled: "People said what is right", "Menschen sagten, was richtig ist";
        accuracy: "Category right", "Kategorie richtig";
        accuracy_before: "Category right before", "Kategorie vorher richtig";
        precision: "Right where it is sure", "Richtig, wo sie sicher ist";
        routes_changed: "Would go another way", "Gingen einen anderen Weg";
        answers_changed: "Would get another answer", "Bekämen eine andere Antwort";
        failed: "Could not be assessed", "Nicht einzuordnen";
        outcome: "Outcome", "Ergebnis";
        changes: "Changes", "Änderungen";
        no_changes: "No ticket would go another way.", "Kein Ticket ginge einen anderen Weg.";
        before: "Then", "Damals";
        after: "In the replay", "In der Wiederholung";
        label: "Right is", "Richtig ist";
        nothing_decided: "nothing decided", "nichts entschieden";
        started: "Started", "Begonnen";
    }
}

impl Texts {
    pub(crate) const fn replay_state(&self, state: ReplayState) -> &'static str {
        match state {
            ReplayState::Running => self.of("running", "läuft"),
            ReplayState::Done => self.of("done", "fertig"),
            ReplayState::Failed(ReplayFailure::ModelGone) => {
                self.of("ended: the model is gone", "beendet: Das Modell fehlt")
            }
            ReplayState::Failed(ReplayFailure::AssessorGone) => self.of(
                "ended: the language model is gone",
                "beendet: Das Sprachmodell fehlt",
            ),
            ReplayState::Failed(ReplayFailure::GivenUp) => self.of("given up", "aufgegeben"),
        }
    }

    /// Who answers, in a decision.
    pub(crate) const fn action(&self, action: Action) -> &'static str {
        match action {
            Action::Answer => self.triage.answered,
            Action::Escalate => self.triage.escalated,
        }
    }
}
