//! Markdown as pages show it: nothing in it runs, loads or takes anybody elsewhere by
//! itself.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

use crate::markup::Markup;

/// Shows Markdown. Raw HTML and images become the text they are; links lead where they
/// say, and tell nobody where the reader came from.
pub(crate) fn shown(text: &str) -> Markup {
    let mut written = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut written, inert(text));
    Markup::safe(CLEANER.clean(&written).to_string())
}

/// Headings inside a page stand below the headings of the page.
static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let tags = [
        "p",
        "br",
        "hr",
        "em",
        "strong",
        "del",
        "code",
        "pre",
        "blockquote",
        "ul",
        "ol",
        "li",
        "a",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "span",
    ];
    let mut cleaner = Builder::empty();
    cleaner
        .tags(HashSet::from(tags))
        .tag_attributes(HashMap::from([("a", HashSet::from(["href"]))]))
        .tag_attribute_values(HashMap::from([(
            "span",
            HashMap::from([("class", HashSet::from(["image"]))]),
        )]))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer nofollow"));
    cleaner
});

fn inert(text: &str) -> impl Iterator<Item = Event<'_>> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut images = Vec::new();
    Parser::new_ext(text, options).map(move |event| match event {
        Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw),
        // A line end that somebody typed is one.
        Event::SoftBreak => Event::HardBreak,
        Event::Start(Tag::Heading {
            level,
            id,
            classes,
            attrs,
        }) => Event::Start(Tag::Heading {
            level: lowered(level),
            id,
            classes,
            attrs,
        }),
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lowered(level))),
        Event::Start(Tag::Image { dest_url, .. }) => {
            images.push(dest_url);
            Event::InlineHtml(CowStr::Borrowed("<span class=\"image\">"))
        }
        Event::End(TagEnd::Image) => {
            let address = images.pop().unwrap_or(CowStr::Borrowed(""));
            let address = ammonia::clean_text(&address);
            Event::InlineHtml(CowStr::from(format!(" ({address})</span>")))
        }
        other => other,
    })
}

const fn lowered(level: pulldown_cmark::HeadingLevel) -> pulldown_cmark::HeadingLevel {
    use pulldown_cmark::HeadingLevel::{H1, H2, H3, H4, H5, H6};
    match level {
        H1 => H3,
        H2 => H4,
        H3 => H5,
        H4 | H5 | H6 => H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        shown(text).to_string()
    }

    #[test]
    fn structure_is_shown() {
        assert_eq!(
            of("# One\n\n- *a*"),
            "<h3>One</h3>\n<ul>\n<li><em>a</em></li>\n</ul>\n"
        );
        assert_eq!(of("a\nb"), "<p>a<br>\nb</p>\n");
    }

    #[test]
    fn links_are_explicit_and_tell_nothing() {
        let link = of("[here](https://example.org/x)");
        assert!(link.contains("href=\"https://example.org/x\""), "{link}");
        assert!(
            link.contains("rel=\"noopener noreferrer nofollow\""),
            "{link}"
        );
    }

    #[test]
    fn nothing_runs_or_loads() {
        for hostile in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "![a](https://evil.example/beacon.png)",
            "![<img src=x>](\"onerror=alert(1))",
            "[x](javascript:alert(1))",
            "[x](data:text/html,<script>alert(1)</script>)",
            "[x](//evil.example)",
            "<a href=x onclick=alert(1)>x</a>",
            "<style>@import 'https://evil.example'</style>",
            "<iframe src=https://evil.example></iframe>",
            "```\n<script>alert(1)</script>\n```",
            "<svg/onload=alert(1)>",
        ] {
            let shown = of(hostile);
            for tag in [
                "<script",
                "<img",
                "<style",
                "<iframe",
                "<svg",
                "<a href=\"x",
                "javascript:\"",
                "href=\"//",
                "href=\"data",
            ] {
                assert!(!shown.contains(tag), "{hostile} became {shown}");
            }
        }
    }

    #[test]
    fn an_image_becomes_its_words_and_its_address() {
        assert_eq!(
            of("![cat](https://evil.example/c.png)"),
            "<p><span class=\"image\">cat (https:&#47;&#47;evil.example&#47;c.png)</span></p>\n"
        );
    }
}
