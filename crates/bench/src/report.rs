//! A page about what was measured, with plots.

use std::fmt::Write as _;
use std::path::Path;

use crate::class::Class;
use crate::measure::{Cell, Kind, Measured};
use crate::plot;

/// What stands on the page between these lines is written by this program.
const BEGINS: &str = "<!-- measured: written by `bench report` -->";
const ENDS: &str = "<!-- end of measured -->";

/// Writes the page with its plots, and the measurements beside it.
///
/// # Errors
/// When a file cannot be read or written, or is not what `bench load` wrote.
pub fn write(measurements: &[std::path::PathBuf], page: &Path) -> std::io::Result<()> {
    let mut text = String::new();
    for file in measurements {
        let raw = std::fs::read_to_string(file)?;
        let measured: Measured = serde_json::from_str(&raw)?;
        let name = format!("performance-{}", name(measured.database));
        std::fs::write(page.with_file_name(format!("{name}.json")), &raw)?;
        let plots = [
            ("scaling", plot::scaling(&measured)),
            ("latency", plot::latency(&measured)),
        ];
        text.push_str(&section(&measured));
        for (kind, svg) in plots {
            let file = format!("{name}-{kind}.svg");
            std::fs::write(page.with_file_name(&file), svg)?;
            let _ = writeln!(text, "\n![{kind}]({file})");
        }
    }
    let old = std::fs::read_to_string(page).unwrap_or_default();
    std::fs::write(page, replaced(&old, &text))
}

/// The page with another text between the two lines.
fn replaced(page: &str, text: &str) -> String {
    let before = page.split_once(BEGINS).map_or(page, |(before, _)| before);
    let after = page.split_once(ENDS).map_or("", |(_, after)| after);
    format!(
        "{}\n\n{BEGINS}\n{text}\n{ENDS}\n{}",
        before.trim_end(),
        after.trim_start_matches('\n')
    )
}

const fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Sqlite => "sqlite",
        Kind::Postgres => "postgres",
    }
}

fn section(measured: &Measured) -> String {
    let Measured {
        command,
        machine,
        database,
        cells,
        desks,
    } = measured;
    let mut text = format!(
        "\n## {}\n\n`frontdesk-bench {command}` on {machine}.\n\
         Requests a second are the median of the rounds, with the slowest and the fastest; \
         \"÷\" is how many times the floor of the same minute was faster. Latencies are at half \
         of that rate, sent to a plan.\n",
        match database {
            Kind::Sqlite => "SQLite",
            Kind::Postgres => "PostgreSQL",
        }
    );
    for desk in desks {
        let _ = write!(text, "\n### {} tickets\n\n", desk.tickets);
        text.push_str(
            "| request | connections | requests/s | ÷ | p50 ms | p99 ms | p99.9 ms | CPU µs | switches | errors |\n\
             | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
        );
        for cell in cells.iter().filter(|cell| cell.tickets == desk.tickets) {
            text.push_str(&row(cell));
        }
        let _ = writeln!(
            text,
            "\nStart to first answer {:.0} ms; anonymous memory {} KiB idle, {} KiB at the end; \
             the program is {:.1} MB.",
            desk.start_milliseconds,
            desk.idle_memory,
            desk.last_memory,
            megabytes(desk.binary)
        );
    }
    text.push_str(&exponents(measured));
    text
}

fn row(cell: &Cell) -> String {
    let speeds = || cell.rounds.iter().map(|run| run.per_second);
    let slowest = speeds().fold(f64::INFINITY, f64::min);
    let fastest = speeds().fold(0.0, f64::max);
    let errors: usize = cell.rounds.iter().map(|run| run.errors).sum();
    let middle = cell.rounds.get(cell.rounds.len() / 2);
    format!(
        "| {} | {} | {:.0} ({slowest:.0}–{fastest:.0}) | {:.1} | {:.2} | {:.2} | {:.2} | {:.0} | {:.1} | {} |\n",
        cell.class,
        cell.connections,
        cell.per_second(),
        cell.times_floor(),
        milliseconds(cell.steady.p50),
        milliseconds(cell.steady.p99),
        milliseconds(cell.steady.p999),
        cell.cpu_microseconds(),
        middle.map_or(0.0, |run| run.switches),
        errors + cell.steady.errors,
    )
}

/// How CPU time a request grows with the desk: the exponent between the smallest and the
/// largest, over the most connections that are below 64.
fn exponents(measured: &Measured) -> String {
    let mut sizes: Vec<usize> = measured.desks.iter().map(|desk| desk.tickets).collect();
    sizes.sort_unstable();
    let (Some(&small), Some(&large)) = (sizes.first(), sizes.last()) else {
        return String::new();
    };
    if small == large {
        return String::new();
    }
    let mut text = format!(
        "\n### From {small} to {large} tickets\n\n| request | exponent of CPU a request |\n| --- | ---: |\n"
    );
    for class in Class::ALL {
        let at = |tickets: usize| {
            let cells = measured.cells.iter();
            let mut cells =
                cells.filter(|cell| cell.class == class.name() && cell.tickets == tickets);
            cells
                .find(|cell| cell.connections >= 16)
                .map(Cell::cpu_microseconds)
        };
        if let (Some(less), Some(more)) = (at(small), at(large)) {
            let _ = writeln!(
                text,
                "| {} | {:.3} |",
                class.name(),
                exponent(less, more, small, large)
            );
        }
    }
    text
}

#[expect(clippy::cast_precision_loss, reason = "sizes are far below 2^52")]
fn exponent(less: f64, more: f64, small: usize, large: usize) -> f64 {
    (more / less.max(0.001)).ln() / (large as f64 / small as f64).ln()
}

#[expect(clippy::cast_precision_loss, reason = "shown with two digits")]
fn milliseconds(microseconds: u64) -> f64 {
    microseconds as f64 / 1_000.0
}

#[expect(clippy::cast_precision_loss, reason = "shown with one digit")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1_000_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_measured_is_replaced() {
        let once = replaced("# Page\n\nfirst\n", "one");
        let again = replaced(&format!("{once}last\n"), "two");
        assert!(again.contains("first") && again.contains("two") && again.ends_with("last\n"));
        assert!(!again.contains("one"));
    }

    #[test]
    fn what_does_not_grow_has_exponent_zero() {
        assert!(exponent(50.0, 50.0, 1_000, 1_000_000).abs() < 1e-9);
        assert!((exponent(1.0, 1_000.0, 1_000, 1_000_000) - 1.0).abs() < 1e-9);
    }
}
