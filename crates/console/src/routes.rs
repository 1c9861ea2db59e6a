//! Which page is where.

use poem::endpoint::BoxEndpoint;
use poem::{EndpointExt, Response, Route, get, post};

use crate::assets::asset;
use crate::edge;
use crate::pages::{
    act, article, articles, audit, build_form, change_webhook, fill_form, forms, home, invites,
    jobs, manage_forms, my_submissions, new_ticket, people, queue, replay, replays, report,
    reviews, session, switches, ticket, tickets, tokens, views, webhook, webhooks,
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
    let routes = for_webhooks(for_admins(for_staff(for_forms(for_tickets(routes)))));
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
        .at("/tickets/views", post(views::keep_view))
        .at("/tickets/views/:id/forget", post(views::forget_view))
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
        .at("/triage", get(report::report))
        .at("/triage/rollback", post(report::roll_back))
        .at(
            "/triage/replays",
            get(replays::replays).post(replays::start_replay),
        )
        .at("/triage/replays/:id", get(replay::replay_page))
}

fn for_admins(routes: Route) -> Route {
    routes
        .at("/manage/forms", get(manage_forms::manage_forms))
        .at(
            "/manage/forms/new",
            get(build_form::new_form_page).post(build_form::new_form),
        )
        .at(
            "/manage/forms/:id/edit",
            get(build_form::edit_form_page).post(build_form::edit_form),
        )
        .at("/manage/forms/:id", post(manage_forms::change_form))
        .at(
            "/manage/forms/:id/invites",
            get(invites::invites).post(invites::create_invite),
        )
        .at(
            "/manage/forms/:id/invites/:invite/revoke",
            post(invites::revoke_invite),
        )
        .at(
            "/settings/people",
            get(people::people).post(people::create_person),
        )
        .at("/settings/people/:id", post(people::change_person))
        .at("/settings/tokens", get(tokens::tokens).post(tokens::issue))
        .at("/settings/tokens/:id/revoke", post(tokens::revoke))
        .at(
            "/settings/features",
            get(switches::features).post(switches::switch_features),
        )
        .at(
            "/settings/categories",
            get(switches::categories).post(switches::switch_category),
        )
        .at("/settings/jobs", get(jobs::jobs))
        .at("/settings/jobs/:id", get(jobs::job_page))
        .at("/settings/jobs/:id/retry", post(jobs::retry))
        .at("/settings/audit", get(audit::audit))
}

fn for_webhooks(routes: Route) -> Route {
    let one = "/settings/webhooks/:id";
    routes
        .at(
            "/settings/webhooks",
            get(webhooks::webhooks).post(webhooks::create_webhook),
        )
        .at(
            one,
            get(webhook::webhook_page).post(change_webhook::change_webhook),
        )
        .at(format!("{one}/rotate"), post(change_webhook::rotate_secret))
        .at(
            format!("{one}/delete"),
            post(change_webhook::delete_webhook),
        )
        .at(format!("{one}/test"), post(change_webhook::test_webhook))
        .at(format!("{one}/resend"), post(change_webhook::resend_event))
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
