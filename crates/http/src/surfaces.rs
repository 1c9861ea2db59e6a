//! The two surfaces over one domain, put together.

use std::sync::Arc;

use frontdesk_domain::use_cases::knowledge::{
    ChangeArticle, CreateArticle, ListArticles, ReadArticle, SearchKnowledge,
};
use frontdesk_domain::use_cases::replays::{ReadReplay, StartReplay};
use frontdesk_domain::use_cases::{
    Authenticate, ChangeAccount, ChangeCategory, ChangeFeatures, ChangeTicket, CreateAccount, Desk,
    ErasePerson, ExportPerson, InspectJobs, IssueToken, KeepViews, ListAccounts, ListDecisions,
    ListTickets, ListTokens, OpenTicket, ReadAccount, ReadAudit, ReadEvents, ReadFeatures,
    ReadModel, ReadTicket, ReplyToTicket, ReviseTriage, RevokeToken, RollBackModel, SettleAnswer,
    SignIn, SignOut, TicketStats,
};
use poem::endpoint::BoxEndpoint;
use poem::http::{HeaderMap, StatusCode};
use poem::{Endpoint, IntoResponse, Request, Response, Route};
use poem_openapi::{OpenApi, OpenApiService};
use tokio::sync::Semaphore;

use crate::auth::{Gate, PanelIdentities};
use crate::docs::Docs;
use crate::document::{Oas, finished};
use crate::edge::Refusals;
use crate::limits::RateLimits;
use crate::options::HttpOptions;
use crate::panel::applications::FormUseCases;
use crate::panel::applications::exports::SubmissionExports;
use crate::panel::applications::forms::Forms;
use crate::panel::applications::intake::PublicForms;
use crate::panel::applications::invites::FormInvites;
use crate::panel::applications::management::FormManagement;
use crate::panel::applications::mine::MySubmissions;
use crate::panel::applications::submissions::Submissions;
use crate::panel::audit::Audit;
use crate::panel::features::FeatureSwitches;
use crate::panel::jobs::Jobs;
use crate::panel::personal_data::PersonalData;
use crate::panel::session::Sessions;
use crate::panel::tickets::PanelTickets;
use crate::panel::tokens::Tokens;
use crate::panel::users::Users;
use crate::panel::webhooks::deliveries::WebhookDeliveries;
use crate::panel::webhooks::{WebhookUseCases, Webhooks};
use crate::probes::Probes;
use crate::route_table::RouteTable;
use crate::triage::categories::Categories;
use crate::triage::events::Events;
use crate::triage::knowledge::Knowledge;
use crate::triage::model::TriageModels;
use crate::triage::replays::Replays;
use crate::triage::tickets::TriageTickets;
use crate::triage::views::Views;
use crate::visit::Edge;
use crate::{docs, edge};

/// Everything that can be done at the desk over HTTP.
#[derive(Clone)]
#[expect(missing_docs, reason = "each field is the use case of its name")]
pub struct UseCases {
    pub desk: Desk,
    pub authenticate: Authenticate,
    pub care: CareUseCases,
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
    pub read_events: ReadEvents,
    pub read_article: ReadArticle,
    pub read_features: ReadFeatures,
    pub read_model: ReadModel,
    pub read_replay: ReadReplay,
    pub read_ticket: ReadTicket,
    pub reply_to_ticket: ReplyToTicket,
    pub revise_triage: ReviseTriage,
    pub revoke_token: RevokeToken,
    pub search_knowledge: SearchKnowledge,
    pub roll_back_model: RollBackModel,
    pub settle_answer: SettleAnswer,
    pub sign_in: SignIn,
    pub sign_out: SignOut,
    pub start_replay: StartReplay,
    pub ticket_stats: TicketStats,
    pub webhooks: WebhookUseCases,
}

/// What admins do about the data of the desk as a whole.
#[derive(Clone)]
#[expect(missing_docs, reason = "each field is the use case of its name")]
pub struct CareUseCases {
    pub erase_person: ErasePerson,
    pub export_person: ExportPerson,
    pub read_audit: ReadAudit,
}

impl CareUseCases {
    /// All of them, on a desk.
    pub fn new(desk: &Desk) -> Self {
        let on = || desk.clone();
        Self {
            erase_person: ErasePerson { desk: on() },
            export_person: ExportPerson { desk: on() },
            read_audit: ReadAudit { desk: on() },
        }
    }
}

/// Every operation, by type.
pub(crate) type Apis = (
    (PanelTickets, TriageTickets, TriageModels, Views),
    (Forms, PublicForms, MySubmissions),
    (FormManagement, FormInvites, Submissions, SubmissionExports),
    (Categories, Knowledge, Replays, Events),
    (Sessions, Users, Tokens, FeatureSwitches),
    (Audit, PersonalData),
    (Webhooks, WebhookDeliveries, Jobs),
    Probes,
);

fn apis(use_cases: &UseCases, options: &HttpOptions) -> Apis {
    let use_cases = || use_cases.clone();
    (
        (
            PanelTickets(use_cases()),
            TriageTickets {
                use_cases: use_cases(),
                patience: options.decision_wait,
            },
            TriageModels(use_cases()),
            Views(use_cases()),
        ),
        (
            Forms(use_cases()),
            PublicForms(use_cases()),
            MySubmissions(use_cases()),
        ),
        (
            FormManagement(use_cases()),
            FormInvites(use_cases()),
            Submissions(use_cases()),
            SubmissionExports(use_cases()),
        ),
        (
            Categories(use_cases()),
            Knowledge(use_cases()),
            Replays(use_cases()),
            Events {
                use_cases: use_cases(),
                stream_lasts: options.stream_lasts,
            },
        ),
        (
            Sessions {
                use_cases: use_cases(),
                secure_cookies: options.secure_cookies,
            },
            Users(use_cases()),
            Tokens(use_cases()),
            FeatureSwitches(use_cases()),
        ),
        (Audit(use_cases()), PersonalData(use_cases())),
        (
            Webhooks(use_cases()),
            WebhookDeliveries(use_cases()),
            Jobs(use_cases()),
        ),
        Probes::new(use_cases().desk),
    )
}

/// Pages beside the API, as another adapter makes them.
pub struct Pages {
    /// Answers whatever is not the API's.
    pub endpoint: BoxEndpoint<'static, Response>,
    /// What a reader sees where the edge answers for a page: too many requests, too much to
    /// do, something broke.
    pub refusal: RefusalPage,
}

/// Makes the page for this status, in a language that these headers of the request ask for.
pub type RefusalPage = fn(&HeaderMap, StatusCode) -> Response;

/// The whole server: both surfaces, their document and its pages, with the edge around.
///
/// `identities` says which identities of a surrounding panel are believed, if any.
/// `pages` answer whatever is not the API's; the edge lays the address of the client, a
/// [`std::net::IpAddr`], into the extensions of their requests.
pub fn routes(
    use_cases: &UseCases,
    identities: Option<PanelIdentities>,
    pages: Option<Pages>,
    options: HttpOptions,
) -> impl Endpoint<Output = Response> + use<> {
    let gate = Gate::new(use_cases.authenticate.clone(), identities);
    mount(apis(use_cases, &options), gate, pages, options)
}

/// Puts an API behind the edge and its document beside it.
pub(crate) fn mount<A: OpenApi + 'static>(
    api: A,
    gate: Gate,
    pages: Option<Pages>,
    options: HttpOptions,
) -> impl Endpoint<Output = Response> + use<A> {
    let canonical = finished::<A>(Oas::V3_1);
    let twin = finished::<A>(Oas::V3_0);
    let shared = Edge {
        ids: Arc::clone(&gate.desk().ids),
        limits: RateLimits::new(options.rate_limits.as_ref()),
        routes: RouteTable::of(&canonical),
        permits: Semaphore::new(options.max_requests),
        refusals: Refusals::new(),
        gate,
        options,
        refusal: pages.as_ref().map(|pages| pages.refusal),
    };
    let docs = Docs::new(&canonical, &twin);
    let service = OpenApiService::new(api, "", "");
    let routes = Route::new().nest("/", service);
    let api = docs::beside(routes, docs);
    edge::around(WithPages { api, pages }, Arc::new(shared))
}

/// The API and, for every other address, pages.
struct WithPages {
    api: Route,
    pages: Option<Pages>,
}

impl Endpoint for WithPages {
    type Output = Response;

    async fn call(&self, request: Request) -> poem::Result<Response> {
        match &self.pages {
            Some(pages) if !belongs_to_api(request.uri().path()) => {
                pages.endpoint.call(request).await
            }
            Some(_) | None => self
                .api
                .call(request)
                .await
                .map(IntoResponse::into_response),
        }
    }
}

/// Whether the API answers at this address, be it that there is nothing.
pub(crate) fn belongs_to_api(path: &str) -> bool {
    let mut parts = path.trim_start_matches('/').splitn(2, '/');
    let first = parts.next().unwrap_or_default();
    matches!(first, "api" | "docs" | "openapi.json" | "openapi-3.0.json")
}
