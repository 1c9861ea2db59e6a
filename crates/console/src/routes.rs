//! Which page is where.

use poem::endpoint::BoxEndpoint;
use poem::{EndpointExt, Response, Route, get, post};

use crate::assets::asset;
use crate::edge;
use crate::pages::{
    act, article, articles, fill_form, forms, home, my_submissions, new_ticket, queue, reviews,
    session, ticket, tickets,
};
use crate::surroundings::{Options, Surroundings};
use crate::use_cases::UseCases;

/// The whole console, to be served at `/`.
///
/// Whoever serves it lays a [`std::net::IpAddr`], the address of the client, into the
/// extensions of each request: sign-in and public forms are limited by it.
pub fn pages(use_cases: UseCases, options: Options) -> BoxEndpoint<'static, Response> {
    let routes = Route::new()
        .at("/", get(home::home))
        .at("/assets/:name", get(asset))
        .at("/language", post(home::choose_language))
        .at(
            "/sign-in",
            get(session::sign_in_page).post(session::sign_in),
        )
        .at("/sign-out", post(session::sign_out));
    let routes = for_staff(for_forms(for_tickets(routes)));
    edge::around(routes, Surroundings::new(use_cases, options)).boxed()
}

fn for_tickets(routes: Route) -> Route {
    routes
        .at("/tickets", get(tickets::tickets))
        .at(
            "/tickets/new",
            get(new_ticket::new_ticket_page).post(new_ticket::open_ticket),
        )
        .at("/tickets/arrivals", get(queue::arrivals))
        .at("/tickets/:id/answer", post(act::answer))
        .at("/tickets/:id/change", post(act::change))
        .at("/tickets/:id/category", post(act::correct))
        .at("/tickets/:id/hand-over", post(act::hand_over))
        .at("/tickets/suggestions", get(new_ticket::suggestions))
        .at("/tickets/:id", get(ticket::ticket))
        .at("/tickets/:id/reply", post(ticket::reply))
        .at("/tickets/:id/person", post(ticket::want_person))
        .at("/tickets/:id/close", post(ticket::close))
        .at("/tickets/:id/reopen", post(ticket::reopen))
}

fn for_staff(routes: Route) -> Route {
    routes
        .at("/knowledge", get(articles::articles))
        .at("/knowledge/search", get(articles::search))
        .at(
            "/knowledge/new",
            get(article::new_article_page).post(article::create_article),
        )
        .at(
            "/knowledge/:id",
            get(article::article_page).post(article::change_article),
        )
        .at("/reviews", get(reviews::reviews))
        .at("/reviews/:id", get(reviews::review).post(reviews::decide))
}

fn for_forms(routes: Route) -> Route {
    routes
        .at("/forms", get(forms::forms))
        .at(
            "/forms/:slug",
            get(fill_form::form_page).post(fill_form::send_form),
        )
        .at("/thanks", get(fill_form::thanks_page))
        .at("/submissions", get(my_submissions::my_submissions))
        .at(
            "/submissions/:id",
            get(my_submissions::my_submission).post(my_submissions::revise),
        )
}
