//! Roles: what an account is.

use super::permission::{Scope, Scopes};

/// What an account is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Asks, and sees what is theirs.
    Customer,
    /// Answers, and sees every ticket.
    Agent,
    /// Runs the desk.
    Admin,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 3] = [Self::Customer, Self::Agent, Self::Admin];

    /// The name that clients, tokens and storage use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Agent => "agent",
            Self::Admin => "admin",
        }
    }

    /// The role of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Whether they are on the staff side.
    pub const fn is_staff(self) -> bool {
        match self {
            Self::Customer => false,
            Self::Agent | Self::Admin => true,
        }
    }

    /// Everything the role may do. No credential reaches further.
    pub fn scopes(self) -> Scopes {
        let granted = |scope: &Scope| match (self, scope) {
            (Self::Admin, _)
            | (
                _,
                Scope::TicketsRead
                | Scope::TicketsWrite
                | Scope::ApplicationsRead
                | Scope::ApplicationsWrite,
            ) => true,
            (
                Self::Agent,
                Scope::TicketsTriage
                | Scope::ApplicationsManage
                | Scope::KnowledgeRead
                | Scope::KnowledgeWrite,
            ) => true,
            (
                Self::Customer,
                Scope::TicketsTriage
                | Scope::ApplicationsManage
                | Scope::KnowledgeRead
                | Scope::KnowledgeWrite,
            )
            | (Self::Customer | Self::Agent, Scope::Admin) => false,
        };
        Scope::ALL.into_iter().filter(granted).collect()
    }
}
