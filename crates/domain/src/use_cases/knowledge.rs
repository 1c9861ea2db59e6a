//! The knowledge base: writing articles, reading them, and searching as the AI does.

mod change_article;
mod create_article;
mod list_articles;
mod read_article;
mod search_knowledge;

pub use change_article::{ChangeArticle, ChangeArticleCommand, ChangeArticleRefusal};
pub use create_article::CreateArticle;
pub use list_articles::ListArticles;
pub use read_article::{ArticleNotFound, ReadArticle};
pub use search_knowledge::{SearchKnowledge, SearchQuestion};
