//! The pages of the desk, over the same use cases as the API.

use frontdesk_console::{FormUseCases, Options, WebhookUseCases};
use frontdesk_http::{Pages, UseCases};

use crate::config::Config;

/// The console, unless the settings switch it off.
pub fn console(config: &Config, use_cases: &UseCases) -> Option<Pages> {
    let options = Options {
        secure_cookies: super::server::secure_cookies(config),
        ..Options::default()
    };
    let enabled = config.console.enabled;
    enabled.then(|| Pages {
        endpoint: frontdesk_console::pages(offered(use_cases.clone()), options),
        refusal: frontdesk_console::refusal_page,
    })
}

/// What the console offers of what the desk can do.
fn offered(all: UseCases) -> frontdesk_console::UseCases {
    frontdesk_console::UseCases {
        authenticate: all.authenticate,
        change_account: all.change_account,
        change_article: all.change_article,
        change_category: all.change_category,
        change_features: all.change_features,
        change_ticket: all.change_ticket,
        create_account: all.create_account,
        create_article: all.create_article,
        forms: FormUseCases {
            change: all.forms.change,
            create: all.forms.create,
            invite: all.forms.invite,
            invites: all.forms.invites,
            list: all.forms.list,
            read: all.forms.read,
            review: all.forms.review,
            revise: all.forms.revise,
            revoke_invite: all.forms.revoke_invite,
            submissions: all.forms.submissions,
            submit: all.forms.submit,
        },
        inspect_jobs: all.inspect_jobs,
        issue_token: all.issue_token,
        keep_views: all.keep_views,
        list_accounts: all.list_accounts,
        list_articles: all.list_articles,
        list_decisions: all.list_decisions,
        list_tickets: all.list_tickets,
        list_tokens: all.list_tokens,
        open_ticket: all.open_ticket,
        read_account: all.read_account,
        read_article: all.read_article,
        read_audit: all.care.read_audit,
        read_features: all.read_features,
        read_model: all.read_model,
        read_replay: all.read_replay,
        read_ticket: all.read_ticket,
        reply_to_ticket: all.reply_to_ticket,
        revise_triage: all.revise_triage,
        revoke_token: all.revoke_token,
        roll_back_model: all.roll_back_model,
        search_knowledge: all.search_knowledge,
        sign_in: all.sign_in,
        sign_out: all.sign_out,
        start_replay: all.start_replay,
        ticket_stats: all.ticket_stats,
        webhooks: WebhookUseCases {
            create: all.webhooks.create,
            change: all.webhooks.change,
            read: all.webhooks.read,
            send: all.webhooks.send,
        },
    }
}
