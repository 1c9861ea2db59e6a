//! Risk over coverage as a picture.

use std::fmt::Write as _;

use super::curve::Point;

/// One curve of the picture.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line {
    /// What it is called.
    pub(super) name: String,
    /// Whether it is drawn with gaps.
    pub(super) dashed: bool,
    /// From the most confident to all.
    pub(super) points: Vec<Point>,
}

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 420.0;
const LEFT: f64 = 60.0;
const TOP: f64 = 20.0;
/// The plotting area.
const ACROSS: f64 = 440.0;
const DOWN: f64 = 340.0;
/// The greatest risk shown.
const MOST_RISK: f64 = 0.16;
/// Distinct for every kind of colour vision (Okabe and Ito).
const COLOURS: [&str; 6] = [
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9",
];

/// The curves as SVG. Lines of one name have one colour.
pub(super) fn plot(lines: &[Line]) -> String {
    let mut names: Vec<&str> = lines.iter().map(|line| line.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let mut picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
         font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
    );
    push_axes(&mut picture);
    for (row, line) in lines.iter().enumerate() {
        let colour = names
            .binary_search(&line.name.as_str())
            .map_or(COLOURS[0], |at| COLOURS[at % COLOURS.len()]);
        push_line(&mut picture, line, colour, row);
    }
    picture.push_str("</svg>\n");
    picture
}

fn push_axes(picture: &mut String) {
    for step in 0..=4 {
        let share = f64::from(step) / 4.0;
        let (x, y) = (LEFT + share * ACROSS, TOP + DOWN - share * DOWN);
        let (bottom, right) = (TOP + DOWN, LEFT + ACROSS);
        let _ = writeln!(
            picture,
            "<path d=\"M{LEFT} {y}H{right}M{x} {TOP}V{bottom}\" stroke=\"#ddd\"/>"
        );
        let _ = writeln!(
            picture,
            "<text x=\"{x}\" y=\"{}\" text-anchor=\"middle\">{:.0}%</text>",
            bottom + 16.0,
            100.0 * share
        );
        let risk = 100.0 * share * MOST_RISK;
        let _ = writeln!(
            picture,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{risk:.0}%</text>",
            LEFT - 6.0,
            y + 4.0
        );
    }
    let middle = LEFT + ACROSS / 2.0;
    let _ = writeln!(
        picture,
        "<text x=\"{middle}\" y=\"{}\" text-anchor=\"middle\">coverage: share decided</text>",
        HEIGHT - 22.0
    );
    let height = TOP + DOWN / 2.0;
    let _ = writeln!(
        picture,
        "<text transform=\"translate(16 {height}) rotate(-90)\" text-anchor=\"middle\">risk: share of decided that is wrong</text>"
    );
}

fn push_line(picture: &mut String, line: &Line, colour: &str, row: usize) {
    let dashes = if line.dashed {
        " stroke-dasharray=\"5 4\""
    } else {
        ""
    };
    let style = format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"1.6\"{dashes}");
    let place = |point: &Point| {
        let risk = (1.0 - point.accuracy).min(MOST_RISK);
        format!(
            "{:.1},{:.1}",
            LEFT + point.coverage * ACROSS,
            TOP + DOWN - risk / MOST_RISK * DOWN
        )
    };
    let points = line.points.iter().map(place).collect::<Vec<_>>().join(" ");
    let _ = writeln!(picture, "<polyline points=\"{points}\" {style}/>");
    let (x, y) = (LEFT + ACROSS + 20.0, TOP + 12.0 + 18.0 * row as f64);
    let experts = if line.dashed { "lexical" } else { "both" };
    let _ = writeln!(picture, "<path d=\"M{x} {}h24\" {style}/>", y - 4.0);
    let _ = writeln!(
        picture,
        "<text x=\"{}\" y=\"{y}\">{}, {experts}</text>",
        x + 30.0,
        escaped(&line.name)
    );
}

fn escaped(name: &str) -> String {
    name.replace('&', "&amp;").replace('<', "&lt;")
}
