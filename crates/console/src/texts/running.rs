//! What those who run the desk read about background work, webhooks and the audit log.

use frontdesk_domain::audit::AuditAction;
use frontdesk_domain::job::{JobState, TaskKind};
use frontdesk_domain::webhook::{DeliveryState, Fault, WebhookState};

use super::{Texts, texts};

texts! {
    /// Background work.
    Background {
        title: "Jobs", "Aufgaben";
        job: "Job", "Aufgabe";
        state: "State", "Stand";
        kind: "Kind", "Art";
        about: "About", "Worum es geht";
        due: "Due", "Fällig";
        attempts: "Tries", "Versuche";
        ended: "Ended", "Beendet";
        reason: "What went wrong", "Was schiefging";
        nothing_wrong: "Nothing went wrong.", "Nichts ging schief.";
        no_jobs: "No job fits.", "Keine Aufgabe passt.";
        retry: "Try again", "Noch einmal versuchen";
        retried: "The job will be tried again now.", "Die Aufgabe wird jetzt noch einmal versucht.";
        not_waiting: "The job is done or somebody has it in hand.", "Die Aufgabe ist erledigt oder gerade in Arbeit.";
        replay: "Replay", "Wiederholung";
    }
}

texts! {
    /// Webhooks, and what went out to them.
    Outgoing {
        title: "Webhooks", "Webhooks";
        no_webhooks: "No other system is told what happens here. Make the first webhook below.", "Kein anderes System erfährt, was hier geschieht. Legen Sie unten den ersten Webhook an.";
        new_webhook: "New webhook", "Neuer Webhook";
        url: "Address", "Adresse";
        label: "What for", "Wofür";
        events: "Events", "Ereignisse";
        events_help: "None chosen: every event.", "Nichts gewählt: alle Ereignisse.";
        secret: "This is the secret that signs every message. It is shown only now: keep it somewhere safe.", "Dieses Geheimnis unterschreibt jede Nachricht. Es wird nur jetzt gezeigt: Bewahren Sie es sicher auf.";
        no_key: "The setting webhooks.key is missing: without it nothing can be signed.", "Die Einstellung webhooks.key fehlt: Ohne sie kann nichts unterschrieben werden.";
        too_many: "A desk has at most 50 webhooks.", "Ein Desk hat höchstens 50 Webhooks.";
        enabled: "It is told what happens", "Er erfährt, was geschieht";
        rotate: "Make another secret", "Neues Geheimnis";
        rotate_help: "Messages are signed with both secrets for a day.", "Einen Tag lang wird mit beiden Geheimnissen unterschrieben.";
        delete: "Delete webhook", "Webhook löschen";
        test: "Send a test event", "Testereignis senden";
        tested: "A test event is on its way. Its tries appear below.", "Ein Testereignis ist unterwegs. Die Versuche erscheinen unten.";
        resend: "Send again", "Noch einmal senden";
        resent: "The event is on its way again.", "Das Ereignis ist wieder unterwegs.";
        not_enabled: "The webhook is switched off.", "Der Webhook ist abgeschaltet.";
        changed_meanwhile: "The webhook was changed meanwhile. Please look at it again.", "Der Webhook wurde inzwischen geändert. Bitte sehen Sie ihn noch einmal an.";
        deliveries: "Deliveries", "Zustellungen";
        no_deliveries: "Nothing went out yet.", "Noch ging nichts hinaus.";
        event: "Event", "Ereignis";
        attempts: "Tries, latest first", "Versuche, neueste zuerst";
        no_attempts: "Nothing was tried yet.", "Noch wurde nichts versucht.";
        every_attempt: "Every event", "Alle Ereignisse";
    }
}

texts! {
    /// Who changed what.
    Audit {
        title: "Audit", "Protokoll";
        who: "Who", "Wer";
        what: "What", "Was";
        kind: "Kind of thing", "Art der Sache";
        subject: "Its id or name", "Ihre Nummer oder ihr Name";
        from: "From", "Ab";
        until: "Before", "Vor";
        at: "When", "Wann";
        before: "Before", "Vorher";
        after: "After", "Nachher";
        not_told: "not told", "nicht genannt";
        operator: "the operator at the command line", "der Betreiber an der Kommandozeile";
        no_entries: "Nothing was done that fits.", "Nichts wurde getan, das passt.";
        changes: "Changes", "Änderungen";
        export: "Export as JSON Lines", "Als JSON Lines ausgeben";
        not_a_day: "Please write a day as 2031-12-24.", "Bitte geben Sie einen Tag wie 2031-12-24 an.";
    }
}

impl Texts {
    pub(crate) const fn job_state(&self, state: JobState) -> &'static str {
        match state {
            JobState::Waiting => self.of("waiting", "wartet"),
            JobState::Running => self.of("running", "läuft"),
            JobState::Done => self.of("done", "erledigt"),
            JobState::Parked => self.of("set aside", "beiseitegelegt"),
        }
    }

    pub(crate) const fn task_kind(&self, kind: TaskKind) -> &'static str {
        match kind {
            TaskKind::Triage => self.of("triage", "Einordnung"),
            TaskKind::Learn => self.of("learning", "Lernen"),
            TaskKind::Replay => self.of("replay", "Wiederholung"),
        }
    }

    pub(crate) const fn webhook_state(&self, state: WebhookState) -> &'static str {
        match state {
            WebhookState::Enabled => self.of("on", "an"),
            WebhookState::Disabled => self.of("off", "aus"),
            WebhookState::Gone => self.of(
                "off: its address is gone",
                "aus: die Adresse gibt es nicht mehr",
            ),
        }
    }

    pub(crate) const fn delivery_state(&self, state: DeliveryState) -> &'static str {
        match state {
            DeliveryState::Waiting => self.of("waiting", "wartet"),
            DeliveryState::Delivered => self.of("delivered", "zugestellt"),
            DeliveryState::Parked => self.of("set aside", "beiseitegelegt"),
        }
    }

    /// Why no answer came.
    pub(crate) const fn delivery_fault(&self, fault: Fault) -> &'static str {
        match fault {
            Fault::AddressNotAllowed => self.of(
                "the address is not allowed",
                "die Adresse ist nicht erlaubt",
            ),
            Fault::HostNotFound => self.of("no such host", "kein solcher Host"),
            Fault::Unreachable => self.of("not reached", "nicht erreicht"),
            Fault::TimedOut => self.of("no answer in time", "keine Antwort rechtzeitig"),
            Fault::NoKey => self.of("nothing to sign with", "kein Schlüssel zum Unterschreiben"),
        }
    }

    pub(crate) const fn audit_action(&self, action: AuditAction) -> &'static str {
        match action {
            AuditAction::Created => self.of("created", "angelegt"),
            AuditAction::Changed => self.of("changed", "geändert"),
            AuditAction::Removed => self.of("removed", "entfernt"),
            AuditAction::Erased => self.of("erased", "gelöscht"),
        }
    }
}
