//! Paths, ids and queries.

use super::ground::CLASSES;
use super::ground::Route;
use super::{Case, Ground};

/// What stands where an id belongs. No blanks: those make another request line of it.
const IDS: [&str; 30] = [
    "0",
    "-1",
    "+1",
    "01",
    "1.0",
    "1e3",
    "0x1",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775809",
    "99999999999999999999999999999999999999",
    "%31",
    "%2e%2e",
    "%2f",
    "%5c",
    "%00",
    "%0d%0aX-Injected:%20yes",
    "%ff%fe",
    "%c0%af",
    "%",
    "%zz",
    "%u0031",
    "null",
    "NaN",
    "'%20OR%201=1--",
    "%3Cscript%3E",
    "\u{0661}",
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "{id}",
];

/// Queries that lists should not be asked with.
const QUERIES: [&str; 36] = [
    "limit=0",
    "limit=-1",
    "limit=201",
    "limit=1.5",
    "limit=x",
    "limit=",
    "limit",
    "limit=1&limit=2",
    "limit=1&limit=1",
    "limit[]=1",
    "limit=99999999999999999999",
    "limit=%31",
    "limit=1%00",
    "cursor=",
    "cursor=x",
    "cursor=%00",
    "cursor=AAAA",
    "cursor=AQEAAAAAAAAAAA",
    "cursor=AQH_________8",
    "cursor=AQEAAAAAAAAAAQ&cursor=AQEAAAAAAAAAAg",
    "cursor=../../etc/passwd",
    "q=%ff",
    "q=%00",
    "q=%25",
    "q=%5F%25%5C",
    "q=a&q=b",
    "q='%20OR%20'1'='1",
    "q=%ed%a0%80",
    "status=",
    "status=open&status=closed",
    "status=OPEN",
    "unknown=1",
    "&&&&",
    "=",
    "%",
    "a=%zz&b=%",
];

pub fn ids(ground: &Ground) -> Vec<Case> {
    let with_ids = ground.routes.iter();
    let with_ids = with_ids.filter(|route| route.template.contains('{'));
    let of_route = |route: &Route| {
        let body = route.example.as_ref().map(ToString::to_string);
        IDS.map(|id| {
            let there = Route {
                method: route.method.clone(),
                template: route.template.clone(),
                path: Route::filled(&route.template, id),
                example: None,
            };
            let name = format!("{} {}", there.method, there.path);
            match &body {
                Some(body) => Case::new(name, ground.sending(&there, body.as_bytes())),
                None => Case::new(name, ground.asking(&there.method, &there.path, "")),
            }
        })
    };
    with_ids.flat_map(of_route).collect()
}

pub fn queries(ground: &Ground) -> Vec<Case> {
    let long = [
        format!("cursor={}", "A".repeat(30_000)),
        format!("cursor={}", "A".repeat(200_000)),
        format!("q={}", "%41".repeat(10_000)),
        "limit=1&".repeat(5_000),
    ];
    let of_route = |route: &Route| {
        let ask = |query: &str| {
            let target = format!("{}?{query}", route.path);
            let name: String = format!("GET {target}").chars().take(120).collect();
            Case::new(name, ground.asking("GET", &target, ""))
        };
        let short = QUERIES.iter().copied().map(ask);
        let long = long.iter().map(String::as_str).map(ask);
        short.chain(long).collect::<Vec<_>>()
    };
    ground.reads().flat_map(of_route).collect()
}

/// Targets in the forms that proxies, tunnels and liars use.
pub fn targets(ground: &Ground) -> Vec<Case> {
    let host = &ground.host;
    let of_class = |(method, path): (&str, &str)| {
        let targets = [
            format!("http://{host}{path}"),
            format!("http://elsewhere.example{path}"),
            format!("https://elsewhere.example:99999{path}"),
            format!("ftp://elsewhere.example{path}"),
            format!("http://user:password@{host}{path}"),
            format!("http://[::1{path}"),
            host.clone(),
            "*".to_owned(),
            String::new(),
            format!("/{path}"),
            format!("///{path}"),
            format!("/.{path}"),
            format!("/..{path}"),
            format!("/api/..{path}"),
            format!("/%2e%2e{path}"),
            format!("/..;{path}"),
            format!("{path}/"),
            format!("{path}//"),
            format!("{path}/."),
            format!("{path}/%2e%2e/%2e%2e/admin/users"),
            format!("{path};jsessionid=1"),
            format!("{path}#fragment"),
            format!("{path}\\..\\"),
            format!("{path}%20"),
            format!("{path}%00.json"),
            format!("{path}%0d%0aSet-Cookie:%20a=b"),
            format!("{path}\u{e4}"),
            format!("{path}\u{0}"),
            format!("{path}\t"),
            format!("{path} extra"),
            format!("{path}{}", "/a".repeat(20_000)),
            path.to_uppercase(),
            path.trim_start_matches('/').to_owned(),
        ];
        let ask = |target: String| {
            let name: String = format!("{method} {target}").chars().take(120).collect();
            Case::new(name, ground.asking(method, &target, ""))
        };
        targets.map(ask)
    };
    CLASSES.into_iter().flat_map(of_class).collect()
}
