//! The questions, and the knowledge base to which they are put.

use frontdesk_domain::knowledge::testing::article;
use frontdesk_domain::knowledge::{Article, Tags};
use frontdesk_domain::testing::text;

const KNOWLEDGE: &str = include_str!("knowledge.md");

/// A question with the title of the article that answers it, if one does.
pub struct Question {
    pub article: Option<String>,
    pub text: String,
}

pub struct Set {
    pub articles: Vec<Article>,
    pub questions: Vec<Question>,
}

pub fn read(questions: &str) -> Set {
    let articles: Vec<(String, Article)> =
        KNOWLEDGE.split("=== ").skip(1).zip(1..).map(one).collect();
    let title = |key: &str| {
        let known = articles.iter().find(|(known, _)| known == key);
        let (_, article) = known.unwrap_or_else(|| panic!("there is no article {key}"));
        article.content.title.to_string()
    };
    let lines = questions.lines().filter(|line| !line.starts_with('#'));
    let questions = lines
        .map(|line| {
            let (key, text) = line.split_once(": ").expect("an article and a question");
            Question {
                article: (key != "-").then(|| title(key)),
                text: text.to_owned(),
            }
        })
        .collect();
    Set {
        articles: articles.into_iter().map(|(_, article)| article).collect(),
        questions,
    }
}

fn one((entry, number): (&str, u64)) -> (String, Article) {
    let (head, body) = entry.split_once('\n').expect("a head and a body");
    let parts: Vec<&str> = head.split(" | ").collect();
    let [key, title, tags] = parts.as_slice() else {
        panic!("a key, a title and tags: {head}");
    };
    let mut article = article(number, title, body);
    let tags = tags.split(", ").map(text).collect();
    article.content.tags = Tags::new(tags).expect("the tags make sense");
    ((*key).to_owned(), article)
}
