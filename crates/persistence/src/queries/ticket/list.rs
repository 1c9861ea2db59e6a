//! Which tickets a list shows, found by walking an index from the newest ticket down.

use frontdesk_domain::id::TicketId;
use frontdesk_domain::page::PageRequest;
use frontdesk_domain::ports::TicketFilter;
use frontdesk_domain::ticket::status::Status;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement, SimpleExpr, UnionType};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
};

use crate::ticket::row::{Column, Entity, priority_name, status_name};

/// One more ticket than the page holds, newest first, of those that were found if
/// something is searched for.
pub(super) fn newest(
    mut tickets: Select<Entity>,
    filter: &TicketFilter,
    found: Option<SimpleExpr>,
    page: PageRequest<TicketId>,
) -> Select<Entity> {
    let matching = matching(filter, page).add_option(found);
    match filter.statuses.as_deref() {
        Some(statuses @ [_, _, ..]) => {
            let same = Expr::col(("newest", Column::Id)).equals((Entity, Column::Id));
            let newest = newest_of_each(statuses, &matching, page);
            QueryTrait::query(&mut tickets).join_subquery(
                JoinType::InnerJoin,
                newest,
                "newest",
                same,
            );
            surplus(tickets, page)
        }
        Some([status]) => surplus(tickets.filter(matching).filter(has(*status)), page),
        Some([]) => surplus(tickets.filter(Expr::val(1).eq(0)), page),
        None => surplus(tickets.filter(matching), page),
    }
}

/// The ids of the newest tickets of each status. Together they hold the newest of all,
/// and each is found by one walk; asked for all at once, a database may sort every ticket
/// that matches.
fn newest_of_each(
    statuses: &[Status],
    matching: &Condition,
    page: PageRequest<TicketId>,
) -> SelectStatement {
    let mut distinct: Vec<Status> = Vec::with_capacity(statuses.len());
    for status in statuses {
        if !distinct.contains(status) {
            distinct.push(*status);
        }
    }
    let mut walks = distinct.into_iter().map(|status| {
        let walk = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(matching.clone())
            .filter(has(status));
        // A part of a union cannot have an order of its own, what it is made from can.
        Query::select()
            .column(Column::Id)
            .from_subquery(surplus(walk, page).into_query(), "walk")
            .to_owned()
    });
    let first = walks.next().unwrap_or_default();
    walks.fold(first, |mut all, walk| {
        all.union(UnionType::All, walk).to_owned()
    })
}

fn surplus(tickets: Select<Entity>, page: PageRequest<TicketId>) -> Select<Entity> {
    tickets
        .order_by_desc(Column::Id)
        .limit(page.limit.get() as u64 + 1)
}

fn has(status: Status) -> Condition {
    Condition::all().add(Column::Status.eq(status_name(status)))
}

/// Everything that is asked of a ticket but what is searched for.
pub(super) fn rest(filter: &TicketFilter, page: PageRequest<TicketId>) -> Condition {
    let statuses = filter.statuses.as_ref();
    let names = statuses.map(|statuses| statuses.iter().map(|status| status_name(*status)));
    matching(filter, page).add_option(names.map(|names| Column::Status.is_in(names)))
}

/// Everything that is asked of a ticket but its status and what is searched for.
fn matching(filter: &TicketFilter, page: PageRequest<TicketId>) -> Condition {
    let TicketFilter {
        requester,
        statuses: _,
        priority,
        department,
        category,
        assignee,
        opened_from,
        opened_before,
        search: _,
        audience: _,
    } = filter;
    Condition::all()
        .add_option(page.after.map(|last| Column::Id.lt(last.get())))
        .add_option(requester.map(|requester| Column::Requester.eq(requester.get())))
        .add_option(priority.map(|priority| Column::Priority.eq(priority_name(priority))))
        .add_option(
            department
                .as_ref()
                .map(|department| Column::Department.eq(department.as_str())),
        )
        .add_option(
            category
                .as_ref()
                .map(|category| Column::Category.eq(category.as_str())),
        )
        .add_option(assignee.map(|assignee| Column::Assignee.eq(assignee.get())))
        .add_option(opened_from.map(|from| Column::CreatedAt.gte(from.millis())))
        .add_option(opened_before.map(|before| Column::CreatedAt.lt(before.millis())))
}

#[cfg(test)]
mod tests;
