//! The tour of the README, taken as it stands there: every line of shell, in order, in one shell, against
//! `serve --demo`. Only the address and the token are those of the desk at hand.

use std::process::Command;

use frontdesk_test_desk::Demo;

/// What each `curl` of the tour is answered, in order.
const STATUSES: [u16; 14] = [
    201, 200, 201, 200, 200, 200, 201, 200, 200, 200, 400, 201, 200, 409,
];

/// The shell of the tour, block after block.
fn tour() -> String {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
    let readme = std::fs::read_to_string(readme).expect("there is a README");
    let (_, tour) = readme
        .split_once("## A tour in three minutes\n")
        .expect("it has a tour");
    let tour = tour.split("\n## ").next().unwrap_or_default();
    let blocks = tour.split("```sh\n").skip(1);
    blocks
        .filter_map(|block| block.split("```").next())
        .collect()
}

/// The tour with the address and the token that a visitor would have put in.
fn filled_in(tour: &str, demo: &Demo) -> String {
    let line = |line: &str| match line.split_once('=') {
        Some(("DESK", _)) => format!("DESK={}\n", demo.address),
        Some(("TOKEN", _)) => format!("TOKEN={}\n", demo.token),
        _ => format!("{line}\n"),
    };
    tour.lines().map(line).collect()
}

/// Runs the script in a shell where each `curl` prints its status on a line of its own; answers those and everything.
fn walk(script: &str) -> (Vec<u16>, String) {
    let curl = "curl() { command curl -w '\\nstatus %{http_code}\\n' \"$@\"; }";
    let script = format!("{curl}\nset -e\n{script}");
    let shell = Command::new("sh").args(["-c", &script]).output();
    let shell = shell.expect("there is a shell");
    let printed = String::from_utf8_lossy(&shell.stdout).into_owned();
    let complaints = String::from_utf8_lossy(&shell.stderr);
    assert!(shell.status.success(), "{complaints}\n{printed}");
    let statuses = printed
        .lines()
        .filter_map(|line| line.strip_prefix("status "));
    let statuses = statuses.filter_map(|status| status.parse().ok()).collect();
    (statuses, printed)
}

#[tokio::test]
async fn sqlite_serves_the_tour() {
    let demo = Demo::start().await;
    let tour = filled_in(&tour(), &demo);
    assert!(tour.contains(&demo.token) && tour.contains(&demo.address));
    let (statuses, printed) = walk(&tour);
    assert_eq!(statuses, STATUSES, "{printed}");
    for promised in [
        "\"status\":\"ai_resolved\"",
        "\"status\":\"pending_agent\"",
        "\"pointer\":\"/responses/address\"",
        "\"pointer\":\"/responses/urgency\"",
        "\"pointer\":\"/responses/story\"",
        "\"code\":\"ticket_closed\"",
        "\"section\":\"Charged twice\"",
    ] {
        assert!(
            printed.contains(promised),
            "{promised} is promised: {printed}"
        );
    }
}

#[tokio::test]
async fn sqlite_serves_what_the_demonstration_prints() {
    let demo = Demo::start().await;
    let (statuses, printed) = walk(&demo.requests.join("\n"));
    assert_eq!(statuses, [200, 201, 200, 200], "{printed}");
}
