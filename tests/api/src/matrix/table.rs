//! The table.

/// One way to call one operation, and what everybody gets for it.
pub struct Row {
    /// The `operationId`.
    pub operation: &'static str,
    /// The path, with `$…` for what the scene knows.
    pub path: &'static str,
    /// The body, likewise.
    pub body: Option<&'static str>,
    /// What nobody, the owner, another customer, an agent, an admin and a token that may only read are answered.
    pub statuses: [u16; 6],
}

const fn row(operation: &'static str, path: &'static str, statuses: [u16; 6]) -> Row {
    Row {
        operation,
        path,
        body: None,
        statuses,
    }
}

const fn with(
    operation: &'static str,
    path: &'static str,
    body: &'static str,
    statuses: [u16; 6],
) -> Row {
    Row {
        operation,
        path,
        body: Some(body),
        statuses,
    }
}

/// Every operation of the document, some in more than one way. `logout` stands last: it ends sessions.
#[rustfmt::skip]
pub const ROWS: &[Row] = &[
    //                                                                nobody owner other agent admin reader
    row("listTickets", "/api/tickets?limit=200",                      [401, 200, 200, 200, 200, 200]),
    row("listTickets", "/api/tickets?q=owners-subject",               [401, 200, 200, 200, 200, 200]),
    row("listTickets", "/api/tickets?assignee=$agent",                [401, 200, 200, 200, 200, 200]),
    with("createTicket", "/api/tickets/create", r#"{"subject": "A question", "message": "What is it?"}"#,
                                                                      [401, 201, 201, 201, 201, 403]),
    row("getTicketStats", "/api/tickets/stats",                       [401, 200, 200, 200, 200, 200]),
    row("getTicket", "/api/tickets/$ticket",                          [401, 200, 404, 200, 200, 200]),
    with("updateTicket", "/api/tickets/$ticket", r#"{"status": "closed"}"#,
                                                                      [401, 200, 404, 200, 200, 403]),
    with("updateTicket", "/api/tickets/$ticket", r#"{"status": "pending"}"#,
                                                                      [401, 403, 404, 200, 200, 403]),
    with("updateTicket", "/api/tickets/$ticket", r#"{"priority": "urgent"}"#,
                                                                      [401, 403, 404, 200, 200, 403]),
    with("updateTicket", "/api/tickets/$ticket", r#"{"department": "Sales"}"#,
                                                                      [401, 403, 404, 200, 200, 403]),
    with("updateTicket", "/api/tickets/$ticket", r#"{"assigneeId": "$agent"}"#,
                                                                      [401, 403, 404, 200, 200, 403]),
    with("updateTicket", "/api/tickets/$ticket", r#"{"aiEnabled": true}"#,
                                                                      [401, 403, 404, 200, 200, 403]),
    with("replyToTicket", "/api/tickets/$ticket/reply", r#"{"message": "One thing more."}"#,
                                                                      [401, 201, 404, 201, 201, 403]),
    with("replyToTicket", "/api/tickets/$ticket/reply", r#"{"message": "Between us.", "internal": true}"#,
                                                                      [401, 403, 404, 201, 201, 403]),
    with("openTriageTicket", "/api/v1/tickets", r#"{"user_description": "Where is my parcel?"}"#,
                                                                      [401, 201, 201, 201, 201, 403]),
    with("openTriageTicket", "/api/v1/tickets", r#"{"user_description": "Where?", "requester_email": "$other_email"}"#,
                                                                      [401, 403, 201, 201, 201, 403]),
    with("openTriageTicket", "/api/v1/tickets", r#"{"user_description": "Where?", "requester_email": "nobody@customer.example"}"#,
                                                                      [401, 403, 403, 201, 201, 403]),
    row("listTriageTickets", "/api/v1/tickets?limit=200",             [401, 200, 200, 200, 200, 200]),
    row("listTriageTickets", "/api/v1/tickets?category=Billing",      [401, 200, 200, 200, 200, 200]),
    row("getTriageTicket", "/api/v1/tickets/$ticket",                 [401, 200, 404, 200, 200, 200]),
    with("reviseTriage", "/api/v1/tickets/$ticket", r#"{"category": "Billing"}"#,
                                                                      [401, 403, 403, 200, 200, 403]),
    with("reviseTriage", "/api/v1/tickets/$ticket", r#"{"status": "pending_agent"}"#,
                                                                      [401, 403, 403, 200, 200, 403]),
    row("listDecisions", "/api/v1/tickets/$ticket/decisions",         [401, 403, 403, 200, 200, 200]),
    row("listEvents", "/api/v1/events",                               [401, 403, 403, 200, 200, 200]),
    row("listEvents", "/api/v1/events?ticket_id=$ticket",             [401, 403, 403, 200, 200, 200]),
    row("listEvents", "/api/v1/events?type=submission.received",      [401, 403, 403, 200, 200, 403]),
    row("streamEvents", "/api/v1/events/stream?type=submission.received",
                                                                      [401, 403, 403, 200, 200, 403]),
    with("login", "/api/auth/login", r#"{"email": "lena@customer.example", "password": "a password of lena"}"#,
                                                                      [200, 200, 200, 200, 200, 200]),
    with("login", "/api/auth/login", r#"{"email": "$agent_email", "password": "a wrong password"}"#,
                                                                      [401, 401, 401, 401, 401, 401]),
    row("getMe", "/api/auth/me",                                      [401, 200, 200, 200, 200, 200]),
    row("listUsers", "/api/admin/users",                              [401, 403, 403, 403, 200, 403]),
    with("createUser", "/api/admin/users", r#"{"email": "$new_email", "name": "New", "role": "admin"}"#,
                                                                      [401, 403, 403, 403, 201, 403]),
    with("updateUser", "/api/admin/users/$lena", r#"{"name": "Lena L."}"#,
                                                                      [401, 403, 403, 403, 200, 403]),
    row("listTokens", "/api/admin/tokens",                            [401, 403, 403, 403, 200, 403]),
    with("issueToken", "/api/admin/tokens", r#"{"label": "new", "scopes": ["admin"]}"#,
                                                                      [401, 403, 403, 403, 201, 403]),
    row("revokeToken", "/api/admin/tokens/$spare_token",              [401, 403, 403, 403, 204, 403]),
    row("getFeatures", "/api/features",                               [200, 200, 200, 200, 200, 200]),
    with("updateFeatures", "/api/admin/features", r#"{"ticketing": true}"#,
                                                                      [401, 403, 403, 403, 200, 403]),
    row("getHealth", "/api/health",                                   [200, 200, 200, 200, 200, 200]),
    row("getReadiness", "/api/ready",                                 [200, 200, 200, 200, 200, 200]),
    row("logout", "/api/auth/logout",                                 [401, 200, 200, 200, 200, 200]),
];
