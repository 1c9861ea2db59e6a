//! Where a ticket stands, and the two vocabularies that speak of it.

/// Where a ticket stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Waiting for a person on the staff side.
    Open,
    /// Waiting for the customer.
    Pending,
    /// Answered by the AI at or above the threshold.
    AiResolved,
    /// Answered by a person.
    Resolved,
    /// Finished.
    Closed,
}

/// The words of the panel surface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PanelStatus {
    /// Waiting for the staff.
    Open,
    /// Waiting for the customer.
    Pending,
    /// Answered, by the AI or by a person.
    Resolved,
    /// Finished.
    Closed,
}

/// The words of the triage surface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TriageStatus {
    /// Answered by the AI.
    AiResolved,
    /// With people: waiting for the staff or for the customer.
    PendingAgent,
    /// Answered by a person, or finished.
    Closed,
}

impl Status {
    /// The name that storage and the audit log use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Pending => "pending",
            Self::AiResolved => "ai_resolved",
            Self::Resolved => "resolved",
            Self::Closed => "closed",
        }
    }

    /// Every status, in the order of a ticket's life.
    pub const ALL: [Self; 5] = [
        Self::Open,
        Self::Pending,
        Self::AiResolved,
        Self::Resolved,
        Self::Closed,
    ];

    /// What the panel surface calls it.
    pub const fn panel(self) -> PanelStatus {
        match self {
            Self::Open => PanelStatus::Open,
            Self::Pending => PanelStatus::Pending,
            Self::AiResolved | Self::Resolved => PanelStatus::Resolved,
            Self::Closed => PanelStatus::Closed,
        }
    }

    /// What the triage surface calls it.
    pub const fn triage(self) -> TriageStatus {
        match self {
            Self::Open | Self::Pending => TriageStatus::PendingAgent,
            Self::AiResolved => TriageStatus::AiResolved,
            Self::Resolved | Self::Closed => TriageStatus::Closed,
        }
    }

    /// Whether nothing more is expected of the staff.
    pub const fn is_settled(self) -> bool {
        match self {
            Self::Open | Self::Pending => false,
            Self::AiResolved | Self::Resolved | Self::Closed => true,
        }
    }
}

impl PanelStatus {
    /// Every word of the panel surface.
    pub const ALL: [Self; 4] = [Self::Open, Self::Pending, Self::Resolved, Self::Closed];

    /// Where a ticket goes when somebody writes this word.
    pub const fn target(self) -> Status {
        match self {
            Self::Open => Status::Open,
            Self::Pending => Status::Pending,
            Self::Resolved => Status::Resolved,
            Self::Closed => Status::Closed,
        }
    }

    /// Where a ticket that is `from` goes when somebody writes this word: nowhere when
    /// the word already describes it.
    pub fn written_on(self, from: Status) -> Status {
        if from.panel() == self {
            from
        } else {
            self.target()
        }
    }

    /// Every status that this word stands for.
    pub fn statuses(self) -> impl Iterator<Item = Status> {
        Status::ALL
            .into_iter()
            .filter(move |status| status.panel() == self)
    }
}

impl TriageStatus {
    /// Every word of the triage surface.
    pub const ALL: [Self; 3] = [Self::AiResolved, Self::PendingAgent, Self::Closed];

    /// Where a ticket goes when somebody writes this word.
    pub const fn target(self) -> Status {
        match self {
            Self::AiResolved => Status::AiResolved,
            Self::PendingAgent => Status::Open,
            Self::Closed => Status::Closed,
        }
    }

    /// Every status that this word stands for.
    pub fn statuses(self) -> impl Iterator<Item = Status> {
        Status::ALL
            .into_iter()
            .filter(move |status| status.triage() == self)
    }
}
