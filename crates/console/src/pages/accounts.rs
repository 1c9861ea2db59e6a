//! People to choose from.

use frontdesk_domain::account::Account;
use frontdesk_domain::id::AccountId;
use frontdesk_domain::page::{PageLimit, PageRequest};

use super::filter::Choice;
use crate::surroundings::Surroundings;
use crate::trouble::{Trouble, trouble};
use crate::visitor::Member;

/// The newest accounts, for admins.
pub(crate) async fn accounts(
    member: &Member,
    surroundings: &Surroundings,
    chosen: &str,
) -> Result<Vec<Choice>, Trouble> {
    let request = PageRequest {
        limit: PageLimit::MAX,
        after: None,
    };
    let list = &surroundings.use_cases.list_accounts;
    let found = list.run(&member.actor, request).await;
    let found = found.map_err(trouble(|never| match never {}))?;
    let choice = |account: Account| Choice {
        value: account.id.to_string(),
        words: account.email.to_string(),
        chosen: account.id.to_string() == chosen,
    };
    Ok(found.items.into_iter().map(choice).collect())
}

/// The words for somebody, or the id of somebody who is not among them.
pub(crate) fn named(people: &[Choice], id: AccountId) -> String {
    let id = id.to_string();
    let found = people.iter().find(|person| person.value == id);
    found.map_or(id, |person| person.words.clone())
}
