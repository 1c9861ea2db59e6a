# List the recipes.
default:
    @just --list --unsorted

# Start the desk on an empty throw-away database, with samples to look at.
run *arguments:
    cargo run -- serve --demo {{ arguments }}

# Format all code.
fmt:
    cargo fmt --all

# Check formatting and lints, without building anything that runs.
lint:
    cargo fmt --all --check
    cargo clippy --workspace --all-targets -- -D warnings

# Everything a change has to pass, on all databases; installs what it needs (Debian) and starts its own servers.
test:
    .ci/test

# Kill the desk, its database server and its power so often under load, on each database; look for what was promised.
crash count="500":
    cargo build --workspace --all-targets
    FRONTDESK_TEST_CRASHES={{ count }} .ci/services with cargo nextest run --workspace --profile long --no-capture \
        --filterset 'package(frontdesk-crash-tests) & not test(/^stops/)'

# Tell the desk to stop so often under load, on each database; look for a request or a job that was dropped.
stop count="50":
    cargo build --workspace --all-targets
    FRONTDESK_TEST_CRASHES={{ count }} .ci/services with cargo nextest run --workspace --profile long --no-capture \
        --filterset 'package(frontdesk-crash-tests) & test(/^stops/)'

# Send a desk thousands of malformed requests, and search everything that it says for what it must not tell.
hostile:
    cargo build --workspace --all-targets
    cargo nextest run --workspace --no-capture --filterset 'package(frontdesk-hostile-tests)'

# Send so many events to a receiver that fails, while the desk is killed so often: on all databases.
webhooks events="10000" kills="20":
    FRONTDESK_TEST_WEBHOOK_EVENTS={{ events }} FRONTDESK_TEST_WEBHOOK_KILLS={{ kills }} .ci/services with \
        cargo nextest run --workspace --no-capture -E 'test(nothing_is_lost_when_the_desk_is_killed)'

# Measure how well the knowledge base is searched, by words and with an embedding model, and write it down.
answer-quality:
    FRONTDESK_WRITE_PAGE=1 FRONTDESK_TEST_EMBEDDING_MODEL=$(.ci/embedding-model) cargo test --workspace --test answers

# Write the OpenAPI documents from the code, and the Rust client from them.
openapi:
    cargo build
    cargo run --quiet -- openapi > target/frontdesk.json
    cargo run --quiet -- openapi --oas 3.0 > target/frontdesk-3.0.json
    mv target/frontdesk.json target/frontdesk-3.0.json openapi/
    cargo run --quiet --package frontdesk-openapi-tests client

# Lint the OpenAPI documents and measure them.
openapi-lint:
    tools=$(.ci/openapi-tools) && "$tools/python/bin/python" openapi/lint/check.py "$tools"

# Say what the OpenAPI documents break since the last release.
openapi-diff:
    FRONTDESK_TEST_OPENAPI_TOOLS=$(.ci/openapi-tools) cargo run --quiet --package frontdesk-openapi-tests diff

# Generate clients in three languages and send them through the same tour.
clients:
    cargo build --workspace --all-targets
    tools=$(.ci/openapi-tools) && "$tools/python/bin/python" openapi/clients/run.py "$tools" \
        "${CARGO_TARGET_DIR:-target}/debug/frontdesk" "${CARGO_TARGET_DIR:-target}/debug/examples/tour"

# Open a ticket from Swagger UI in a browser; screenshots are in target/screenshots.
browse-docs:
    cargo build
    tools=$(.ci/openapi-tools) && "$tools/python/bin/python" openapi/browser/run.py "$tools" \
        "${CARGO_TARGET_DIR:-target}/debug/frontdesk" "${CARGO_TARGET_DIR:-target}/screenshots"

# Visit the console in a browser; pictures of every page are in target/screenshots/console.
browse-console:
    cargo build
    tools=$(.ci/openapi-tools) && "$tools/python/bin/python" tests/console/browser/run.py "$tools" \
        "${CARGO_TARGET_DIR:-target}/debug/frontdesk" "${CARGO_TARGET_DIR:-target}/screenshots"

# Ask a desk on a database (sqlite, postgres or mysql) everything that its document allows and much that it does not.
fuzz-api database="sqlite" seconds="1800" examples="200":
    cargo build
    tools=$(.ci/openapi-tools) && {{ if database == "sqlite" { "" } else { ".ci/services with" } }} \
        "$tools/python/bin/python" openapi/fuzz/run.py "$tools" "${CARGO_TARGET_DIR:-target}/debug/frontdesk" \
        {{ database }} {{ seconds }} {{ examples }}

# Measure what a desk still does when it is asked for five times as much as it can do.
overload:
    cargo nextest run --release --workspace --no-capture --run-ignored only --filterset 'package(frontdesk-hostile-tests) & test(overload)'

# Fuzz the parsers of what strangers write, for so many seconds each.
fuzz seconds="600" *targets:
    .ci/fuzz {{ seconds }} {{ targets }}

# Make the current OpenAPI documents those of the last release, for `openapi-diff`.
openapi-release:
    cp openapi/frontdesk.json openapi/frontdesk-3.0.json openapi/released/
    sed -i '/^\[approved\]/q' openapi/released/approved.toml

# Measure the desk, on SQLite, with the release binary, and write docs/performance.md; `just bench quick` takes minutes.
bench size="full":
    cargo build --release --workspace
    target/release/frontdesk-bench limits
    target/release/frontdesk-bench load {{ if size == "quick" { "--tickets 1000,20000 --connections 16 --seconds 1 --rounds 1" } else { "--tickets 1000,100000,1000000" } }}
    {{ if size == "quick" { "target/release/frontdesk-bench report --page target/performance.md" } else { "target/release/frontdesk-bench report" } }}

# Measure how submissions scale, on SQLite, with the release binary; prints a page.
bench-submissions few="1000" many="100000":
    cargo build --release --workspace
    target/release/frontdesk-bench submissions --few {{ few }} --many {{ many }}

# Measure triage on the data sets in a folder, and write docs/triage-quality.md with its plot.
triage-report folder="../shared/data/triage":
    cargo run --release -- triage report {{ folder }}

# Build the documentation of all crates.
docs:
    RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps

# Check licences, advisories and sources of all dependencies (needs `cargo install cargo-deny --locked`).
deny:
    cargo deny check

# What the CI runs, on this machine.
ci:
    bash .ci/run
