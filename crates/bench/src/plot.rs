//! Plots as SVG.

use std::fmt::Write as _;

use crate::class::Class;
use crate::measure::{Cell, Measured};

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 400.0;
const LEFT: f64 = 60.0;
const RIGHT: f64 = 190.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 40.0;

/// A line through points, with its name at the end.
struct Line {
    name: &'static str,
    points: Vec<(f64, f64)>,
}

/// CPU time of a request against the size of the desk.
pub fn scaling(measured: &Measured) -> String {
    let lines = Class::ALL.map(|class| {
        let cells = of(measured, class).filter(|cell| cell.connections == busiest(measured));
        Line {
            name: class.name(),
            points: cells
                .map(|cell| (size(cell), cell.cpu_microseconds()))
                .collect(),
        }
    });
    chart(
        "CPU µs per request, by tickets on the desk",
        &lines,
        |tickets| format!("{tickets:.0}"),
    )
}

/// Latency at half of the capacity, by quantile, on the largest desk.
pub fn latency(measured: &Measured) -> String {
    let largest = measured.desks.iter().map(|desk| desk.tickets).max();
    let lines = Class::ALL.map(|class| {
        let mut cells = of(measured, class);
        let cell = cells
            .find(|cell| Some(cell.tickets) == largest && cell.connections == busiest(measured));
        let quantiles = cell.map(|cell| {
            let run = &cell.steady;
            [(2.0, run.p50), (100.0, run.p99), (1_000.0, run.p999)]
        });
        let points = quantiles.into_iter().flatten();
        Line {
            name: class.name(),
            points: points
                .map(|(share, time)| (share, microseconds(time)))
                .collect(),
        }
    });
    chart(
        "Latency in µs: one request in so many takes longer",
        &lines,
        |share| format!("{share:.0}"),
    )
}

fn of(measured: &Measured, class: Class) -> impl Iterator<Item = &Cell> {
    measured
        .cells
        .iter()
        .filter(move |cell| cell.class == class.name())
}

/// The connections that plots show: 16 where it was measured.
fn busiest(measured: &Measured) -> usize {
    let counts = || measured.cells.iter().map(|cell| cell.connections);
    counts()
        .find(|count| *count == 16)
        .or_else(|| counts().max())
        .unwrap_or_default()
}

#[expect(clippy::cast_precision_loss, reason = "drawn in pixels")]
fn size(cell: &Cell) -> f64 {
    cell.tickets as f64
}

#[expect(clippy::cast_precision_loss, reason = "drawn in pixels")]
fn microseconds(time: u64) -> f64 {
    time as f64
}

/// Lines over two logarithmic axes.
fn chart(title: &str, lines: &[Line], label: impl Fn(f64) -> String) -> String {
    let points = || lines.iter().flat_map(|line| &line.points);
    let across = Axis::over(points().map(|point| point.0), LEFT, WIDTH - RIGHT);
    let up = Axis::over(points().map(|point| point.1), HEIGHT - BOTTOM, TOP);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" \
         font-size=\"11\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n\
         <text x=\"{LEFT}\" y=\"18\" font-size=\"13\">{title}</text>\n"
    );
    for tick in up.ticks() {
        let y = up.place(tick);
        let _ = writeln!(
            svg,
            "<path d=\"M{LEFT} {y:.1}H{:.1}\" stroke=\"#ddd\"/><text x=\"{:.1}\" y=\"{:.1}\" \
             text-anchor=\"end\">{tick:.0}</text>",
            WIDTH - RIGHT,
            LEFT - 6.0,
            y + 4.0
        );
    }
    let mut marks: Vec<f64> = points().map(|point| point.0).collect();
    marks.sort_by(f64::total_cmp);
    marks.dedup();
    for mark in marks {
        let (x, y) = (across.place(mark), HEIGHT - BOTTOM + 18.0);
        let _ = writeln!(
            svg,
            "<text x=\"{x:.1}\" y=\"{y}\" text-anchor=\"middle\">{}</text>",
            label(mark)
        );
    }
    for (place, line) in lines.iter().enumerate() {
        svg.push_str(&drawn(line, place, &across, &up));
    }
    svg + "</svg>\n"
}

fn drawn(line: &Line, place: usize, across: &Axis, up: &Axis) -> String {
    let hue = place * 360 / Class::ALL.len();
    let mut path = String::new();
    for (n, (x, y)) in line.points.iter().enumerate() {
        let letter = if n == 0 { 'M' } else { 'L' };
        let _ = write!(path, "{letter}{:.1} {:.1}", across.place(*x), up.place(*y));
    }
    let row = u32::try_from(place).unwrap_or_default();
    let y = TOP + 14.0 + f64::from(row) * 16.0;
    let x = WIDTH - RIGHT + 16.0;
    format!(
        "<path d=\"{path}\" fill=\"none\" stroke=\"hsl({hue} 70% 40%)\" stroke-width=\"2\"/>\n\
         <text x=\"{x}\" y=\"{y}\" fill=\"hsl({hue} 70% 35%)\">{}</text>\n",
        line.name
    )
}

/// A logarithmic axis.
struct Axis {
    least: f64,
    most: f64,
    from: f64,
    to: f64,
}

impl Axis {
    fn over(values: impl Iterator<Item = f64>, from: f64, to: f64) -> Self {
        let (mut least, mut most) = (f64::INFINITY, 1.0_f64);
        for value in values.filter(|value| *value > 0.0) {
            least = least.min(value);
            most = most.max(value);
        }
        Self {
            least: least.min(most),
            most: most.max(least.min(most) * 1.01),
            from,
            to,
        }
    }

    fn place(&self, value: f64) -> f64 {
        let share = (value.max(self.least) / self.least).ln() / (self.most / self.least).ln();
        self.from + share * (self.to - self.from)
    }

    /// Powers of ten that lie on it.
    fn ticks(&self) -> impl Iterator<Item = f64> {
        let powers = (0..9).map(|power| 10_f64.powi(power));
        powers.filter(|tick| (self.least..=self.most).contains(tick))
    }
}
