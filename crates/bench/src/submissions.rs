//! Submissions: does a list stay as fast, and an export as small in memory, when there are many?

use std::time::Instant;

use frontdesk_test_desk::{Admin, Credential, Database, Desk};
use futures_util::StreamExt as _;
use futures_util::stream::iter;
use reqwest::{Client, RequestBuilder};
use serde_json::{Value, json};

use crate::latency::{Latency, milliseconds};
use crate::memory::Memory;

/// Clients that submit at once.
const CLIENTS: usize = 64;
/// Requests for each figure.
const TIMES: usize = 400;

/// A desk with a form, and whoever measures it.
struct Bench {
    desk: Desk,
    http: Client,
    token: String,
    form: i64,
    stored: usize,
}

/// Measures a desk with few submissions and then with many, and prints both.
pub async fn measure(few: usize, many: usize) {
    let mut bench = Bench::start().await;
    println!("# Submissions: {few} and {many}\n");
    println!("SQLite, one request at a time, {TIMES} of each; median / 99th percentile in ms.\n");
    println!("| submissions | floor | list of 50 | filtered by form and status | rare word |");
    println!("| ---: | ---: | ---: | ---: | ---: |");
    let mut exports = Vec::new();
    for count in [few, many] {
        bench.fill(count).await;
        bench.print_lists().await;
        for file in ["submissions.jsonl", "submissions.csv"] {
            exports.push(bench.export(file).await);
        }
    }
    println!(
        "\n| submissions | export | MiB | seconds | held before, KiB | most held meanwhile, KiB |"
    );
    println!("| ---: | --- | ---: | ---: | ---: | ---: |");
    for export in exports {
        println!("{export}");
    }
}

impl Bench {
    async fn start() -> Self {
        let desk = Desk::start_without_triage(Database::sqlite().await).await;
        let admin = Admin::at(&desk);
        let form = json!({
            "title": "Join us",
            "slug": "join-us",
            "visibility": "public",
            "cooldownSeconds": 0,
            "questions": [
                {"id": "name", "type": "short_text", "label": "Your name", "required": true},
                {"id": "why", "type": "long_text", "label": "Why?", "required": true},
                {"id": "years", "type": "number", "label": "For how many years?"},
            ],
        });
        let made = admin
            .client()
            .post("/api/admin/applications/forms", &form)
            .await;
        let form = made.is(201).json()["id"].as_i64().expect("forms have ids");
        let Credential::Bearer(token) = admin.client().credential().clone() else {
            unreachable!("the first admin presents a token");
        };
        let http = Client::builder().no_proxy().build();
        Self {
            desk,
            http: http.expect("a client can be made"),
            token,
            form,
            stored: 0,
        }
    }

    /// Submits until so many are stored, as people do: over HTTP.
    async fn fill(&mut self, count: usize) {
        let began = Instant::now();
        let path = "/api/public/applications/forms/join-us/submit";
        let missing = self.stored..count;
        let added = missing.len();
        let submitting = iter(missing.map(|n| {
            let request = self.http.post(self.url(path)).json(&answers(n));
            async move {
                let answer = request.send().await.expect("the desk answers");
                assert_eq!(answer.status(), 201, "{:?}", answer.text().await);
            }
        }));
        submitting
            .buffer_unordered(CLIENTS)
            .collect::<Vec<()>>()
            .await;
        self.stored = count;
        let each =
            began.elapsed().as_secs_f64() / f64::from(u32::try_from(added).unwrap_or(1).max(1));
        eprintln!(
            "{added} submitted by {CLIENTS} clients, {:.0} a second",
            1.0 / each
        );
    }

    async fn print_lists(&self) {
        let floor = Latency::of(TIMES, || self.get("/api/health")).await;
        let list = "/api/admin/applications/submissions?limit=50".to_owned();
        let filtered = format!("{list}&form={}&status=pending", self.form);
        let rare = format!("{list}&q=zanzibar");
        let mut cells = vec![floor.summary()];
        for path in [list, filtered, rare] {
            cells.push(Latency::of(TIMES, || self.get(&path)).await.summary());
        }
        println!("| {} | {} |", self.stored, cells.join(" | "));
    }

    /// Reads a whole export; answers its row of the table.
    async fn export(&self, file: &str) -> String {
        let memory = Memory::of(self.desk.process_id());
        let held = memory.anonymous();
        memory.forget_peak();
        let began = Instant::now();
        let path = format!("/api/admin/applications/exports/{file}?form={}", self.form);
        let mut answer = self.get(&path).send().await.expect("the desk answers");
        assert!(answer.status().is_success(), "{}", answer.status());
        let (mut bytes, mut lines) = (0, 0);
        while let Some(chunk) = answer.chunk().await.expect("the export is whole") {
            bytes += chunk.len();
            lines += chunk.split(|byte| *byte == b'\n').count() - 1;
        }
        assert!(
            lines >= self.stored,
            "{lines} lines of {} submissions",
            self.stored
        );
        let size = f64::from(u32::try_from(bytes / 1_024).unwrap_or(u32::MAX)) / 1_024.0;
        let seconds = milliseconds(began.elapsed()) / 1_000.0;
        let peak = memory.peak();
        format!(
            "| {} | {file} | {size:.1} | {seconds:.2} | {held} | {peak} |",
            self.stored
        )
    }

    fn get(&self, path: &str) -> RequestBuilder {
        self.http.get(self.url(path)).bearer_auth(&self.token)
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.desk.address())
    }
}

/// Answers of about 300 bytes; one in ten thousand holds a rare word.
fn answers(n: usize) -> Value {
    let place = if n.is_multiple_of(10_000) {
        "Zanzibar"
    } else {
        "here"
    };
    let why = format!(
        "I run server number {n} from {place} and would like to help others with theirs. I know the panel, \
         answer quickly and write in plain words; most evenings I am around anyway."
    );
    json!({"responses": {"name": format!("Applicant {n}"), "why": why, "years": n % 40}})
}
