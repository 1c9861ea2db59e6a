//! What the console offers.

use frontdesk_domain::use_cases::forms::{
    ChangeForm, CreateForm, CreateInvite, ListForms, ListInvites, ListSubmissions, ReadForm,
    ReviewSubmission, ReviseSubmission, RevokeInvite, SubmitForm,
};
use frontdesk_domain::use_cases::knowledge::{
    ChangeArticle, CreateArticle, ListArticles, ReadArticle, SearchKnowledge,
};
use frontdesk_domain::use_cases::replays::{ReadReplay, StartReplay};
use frontdesk_domain::use_cases::webhooks::{
    ChangeWebhook, CreateWebhook, ReadWebhooks, SendEvents,
};
use frontdesk_domain::use_cases::{
    Authenticate, ChangeAccount, ChangeCategory, ChangeFeatures, ChangeTicket, CreateAccount,
    InspectJobs, IssueToken, KeepViews, ListAccounts, ListDecisions, ListTickets, ListTokens,
    OpenTicket, ReadAccount, ReadAudit, ReadFeatures, ReadModel, ReadTicket, ReplyToTicket,
    ReviseTriage, RevokeToken, RollBackModel, SignIn, SignOut, TicketStats,
};

/// Everything that can be done on the pages.
#[derive(Clone)]
#[expect(missing_docs, reason = "each field is the use case of its name")]
pub struct UseCases {
    pub authenticate: Authenticate,
    pub change_account: ChangeAccount,
    pub change_article: ChangeArticle,
    pub change_category: ChangeCategory,
    pub change_features: ChangeFeatures,
    pub change_ticket: ChangeTicket,
    pub create_account: CreateAccount,
    pub create_article: CreateArticle,
    pub forms: FormUseCases,
    pub inspect_jobs: InspectJobs,
    pub issue_token: IssueToken,
    pub keep_views: KeepViews,
    pub list_accounts: ListAccounts,
    pub list_articles: ListArticles,
    pub list_decisions: ListDecisions,
    pub list_tickets: ListTickets,
    pub list_tokens: ListTokens,
    pub open_ticket: OpenTicket,
    pub read_account: ReadAccount,
    pub read_article: ReadArticle,
    pub read_audit: ReadAudit,
    pub read_features: ReadFeatures,
    pub read_model: ReadModel,
    pub read_replay: ReadReplay,
    pub read_ticket: ReadTicket,
    pub reply_to_ticket: ReplyToTicket,
    pub revise_triage: ReviseTriage,
    pub revoke_token: RevokeToken,
    pub roll_back_model: RollBackModel,
    pub search_knowledge: SearchKnowledge,
    pub sign_in: SignIn,
    pub sign_out: SignOut,
    pub start_replay: StartReplay,
    pub ticket_stats: TicketStats,
    pub webhooks: WebhookUseCases,
}

/// What can be done with application forms.
#[derive(Clone)]
#[expect(missing_docs, reason = "each field is the use case of its name")]
pub struct FormUseCases {
    pub change: ChangeForm,
    pub create: CreateForm,
    pub invite: CreateInvite,
    pub invites: ListInvites,
    pub list: ListForms,
    pub read: ReadForm,
    pub review: ReviewSubmission,
    pub revise: ReviseSubmission,
    pub revoke_invite: RevokeInvite,
    pub submissions: ListSubmissions,
    pub submit: SubmitForm,
}

/// What can be done with webhooks.
#[derive(Clone)]
#[expect(missing_docs, reason = "each field is the use case of its name")]
pub struct WebhookUseCases {
    pub create: CreateWebhook,
    pub change: ChangeWebhook,
    pub read: ReadWebhooks,
    pub send: SendEvents,
}
