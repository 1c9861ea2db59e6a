//! Scopes: what a credential may be used for.

use std::collections::BTreeSet;

/// One thing that a credential may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// Read tickets.
    TicketsRead,
    /// Open tickets, reply, close and reopen.
    TicketsWrite,
    /// Revise what triage found.
    TicketsTriage,
    /// Read forms and own submissions.
    ApplicationsRead,
    /// Submit forms.
    ApplicationsWrite,
    /// Make forms, invite, and review submissions.
    ApplicationsManage,
    /// Read the knowledge base.
    KnowledgeRead,
    /// Write the knowledge base.
    KnowledgeWrite,
    /// Run the desk: accounts, tokens, features.
    Admin,
}

impl Scope {
    /// Every scope.
    pub const ALL: [Self; 9] = [
        Self::TicketsRead,
        Self::TicketsWrite,
        Self::TicketsTriage,
        Self::ApplicationsRead,
        Self::ApplicationsWrite,
        Self::ApplicationsManage,
        Self::KnowledgeRead,
        Self::KnowledgeWrite,
        Self::Admin,
    ];

    /// The name that clients and storage use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TicketsRead => "tickets:read",
            Self::TicketsWrite => "tickets:write",
            Self::TicketsTriage => "tickets:triage",
            Self::ApplicationsRead => "applications:read",
            Self::ApplicationsWrite => "applications:write",
            Self::ApplicationsManage => "applications:manage",
            Self::KnowledgeRead => "knowledge:read",
            Self::KnowledgeWrite => "knowledge:write",
            Self::Admin => "admin",
        }
    }

    /// The scope of this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.name() == name)
    }
}

/// A set of scopes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scopes(BTreeSet<Scope>);

impl Scopes {
    /// Whether the scope is in the set.
    pub fn contains(&self, scope: Scope) -> bool {
        self.0.contains(&scope)
    }

    /// The scopes in both sets.
    #[must_use]
    pub fn intersection(&self, other: &Self) -> Self {
        self.0.intersection(&other.0).copied().collect()
    }

    /// Whether there is nothing in the set.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The scopes, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = Scope> + '_ {
        self.0.iter().copied()
    }
}

impl FromIterator<Scope> for Scopes {
    fn from_iter<I: IntoIterator<Item = Scope>>(scopes: I) -> Self {
        Self(scopes.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::super::role::Role;
    use super::*;

    #[test]
    fn each_role_reaches_further_than_the_one_before() {
        let sizes: Vec<usize> = Role::ALL
            .iter()
            .map(|role| role.scopes().iter().count())
            .collect();
        assert_eq!(sizes, [4, 8, 9]);
        let customer = Role::Customer.scopes();
        assert_eq!(customer.intersection(&Role::Agent.scopes()), customer);
        assert!(!Role::Agent.scopes().contains(Scope::Admin));
    }

    #[test]
    fn names_lead_back_to_their_scopes() {
        for scope in Scope::ALL {
            assert_eq!(Scope::from_name(scope.name()), Some(scope));
        }
        assert_eq!(Scope::from_name("tickets"), None);
    }
}
