//! The knowledge base: versions that never change, and editions that say what all of it
//! was at a time.

use std::slice::from_ref;

use frontdesk_domain::id::{AccountId, ArticleId, Version};
use frontdesk_domain::knowledge::testing::{article_id, edition, sample_article};
use frontdesk_domain::knowledge::{
    Article, ArticleChange, ArticleStatus, Edition, Importance, Readers,
};
use frontdesk_domain::page::{PageLimit, PageRequest};
use frontdesk_domain::ports::{ArticleFilter, StoreError};
use frontdesk_domain::testing::{at, text};

use crate::Fixture;
use crate::concurrency::{at_once, goes_on, must_wait, retried};
use crate::fixture::commit;

/// Stores a version as a use case does, in the edition that follows.
async fn store(fixture: &Fixture, article: Article) -> Result<Article, StoreError> {
    let mut work = fixture.store.begin().await?;
    let edition = work.knowledge().lock_knowledge().await?.next();
    let article = Article { edition, ..article };
    work.knowledge().insert_article(&article).await?;
    work.commit().await?;
    Ok(article)
}

async fn sample(fixture: &Fixture, n: u64, change: ArticleChange) -> Article {
    let mut article = sample_article(n);
    article.content = article.content.with(change);
    store(fixture, article).await.unwrap()
}

fn only(status: ArticleStatus) -> ArticleChange {
    ArticleChange {
        status: Some(status),
        ..ArticleChange::default()
    }
}

async fn change(fixture: &Fixture, article: &Article, change: ArticleChange) -> Article {
    let author = AccountId::new(article.author.get());
    let after = article.changed(change, article.edition, author, at(0));
    store(fixture, after.expect("something is different"))
        .await
        .unwrap()
}

/// An article is there as it was written, for queries and for a unit of work.
pub async fn every_field_of_an_article_is_kept(fixture: &Fixture) {
    fixture.agent(2).await;
    let written = sample(fixture, 1, ArticleChange::default()).await;
    let queries = &fixture.queries;
    let read = queries.article(written.id).await.unwrap();
    assert_eq!(read, Some(written.clone()));
    assert_eq!(
        queries.article_versions(written.id).await.unwrap(),
        from_ref(&written)
    );
    let mut work = fixture.begin().await;
    work.knowledge().lock_knowledge().await.unwrap();
    let locked = work.knowledge().article_to_change(written.id).await;
    assert_eq!(locked.unwrap(), Some(written));
}

/// What was never written is nothing, not a failure.
pub async fn unknown_article_is_none(fixture: &Fixture) {
    let (id, queries) = (article_id(404), &fixture.queries);
    assert_eq!(queries.article(id).await.unwrap(), None);
    assert_eq!(queries.article_versions(id).await.unwrap(), []);
    assert_eq!(queries.edition().await.unwrap(), Edition::EMPTY);
    assert_eq!(queries.published_at(edition(9)).await.unwrap(), []);
    let mut work = fixture.begin().await;
    let locked = work.knowledge().lock_knowledge().await.unwrap();
    assert_eq!(locked, Edition::EMPTY);
    let found = work.knowledge().article_to_change(id).await;
    assert_eq!(found.unwrap(), None);
}

/// Every version stays as it was written; the latest one is what the article is now.
pub async fn every_version_of_an_article_is_kept(fixture: &Fixture) {
    fixture.agent(2).await;
    let first = sample(fixture, 1, ArticleChange::default()).await;
    let rewritten = ArticleChange {
        title: Some(text("Rewritten")),
        body: Some(text("All new.")),
        importance: Importance::new(2.0).ok(),
        readers: Some(Readers::Public),
        ..only(ArticleStatus::Draft)
    };
    let second = change(fixture, &first, rewritten).await;
    let third = change(fixture, &second, only(ArticleStatus::Archived)).await;
    let versions = fixture.queries.article_versions(first.id).await.unwrap();
    assert_eq!(versions, [first.clone(), second, third.clone()]);
    let now = fixture.queries.article(first.id).await.unwrap();
    assert_eq!(now, Some(third.clone()));
    assert_eq!(fixture.queries.edition().await.unwrap(), third.edition);
}

/// The number of a version is taken once, and what was refused changes nothing.
pub async fn version_of_an_article_is_written_once(fixture: &Fixture) {
    fixture.agent(2).await;
    let first = sample(fixture, 1, ArticleChange::default()).await;
    let refused = store(fixture, first.clone()).await;
    assert!(matches!(refused, Err(StoreError::Duplicate)), "{refused:?}");
    assert_eq!(fixture.queries.edition().await.unwrap(), first.edition);
    let kept = fixture.queries.article(first.id).await.unwrap();
    assert_eq!(kept, Some(first));
}

/// Who wants to change the knowledge base while another does waits, and then sees what
/// the other did.
pub async fn second_lock_of_the_knowledge_waits_for_the_first_unit_of_work(fixture: &Fixture) {
    fixture.agent(2).await;
    let mut first = fixture.begin().await;
    let locked = first.knowledge().lock_knowledge().await.unwrap();
    let article = Article {
        edition: locked.next(),
        ..sample_article(1)
    };
    let other = fixture.clone();
    let mut second = tokio::spawn(async move {
        let mut work = other.begin().await;
        let edition = work.knowledge().lock_knowledge().await.unwrap();
        let found = work.knowledge().article_to_change(article_id(1)).await;
        (edition, found.unwrap())
    });
    must_wait(&mut second).await;
    first.knowledge().insert_article(&article).await.unwrap();
    commit(first).await;
    assert_eq!(goes_on(second).await, (article.edition, Some(article)));
}

/// Of many who change an article at once every change is a version and an edition.
pub async fn concurrent_changes_of_the_knowledge_lose_nothing(fixture: &Fixture) {
    fixture.agent(2).await;
    sample(fixture, 1, ArticleChange::default()).await;
    let written = at_once(16, |n| {
        let fixture = fixture.clone();
        async move { retried(|| retitle(&fixture, n)).await }
    });
    for change in written.await {
        change.unwrap();
    }
    let versions = fixture.queries.article_versions(article_id(1)).await;
    let versions = versions.unwrap();
    let numbers: Vec<i64> = versions.iter().map(|one| one.version.get()).collect();
    assert_eq!(numbers, (1..=17).collect::<Vec<_>>());
    let editions: Vec<i64> = versions.iter().map(|one| one.edition.get()).collect();
    assert_eq!(editions, (1..=17).collect::<Vec<_>>());
}

async fn retitle(fixture: &Fixture, n: u64) -> Result<(), StoreError> {
    let mut work = fixture.store.begin().await?;
    let edition = work.knowledge().lock_knowledge().await?;
    let article = work.knowledge().article_to_change(article_id(1)).await?;
    let article = article.expect("the article is there");
    let change = ArticleChange {
        title: Some(text(&format!("Title {n}"))),
        ..ArticleChange::default()
    };
    let after = article.changed(change, edition, article.author, at(9_000));
    work.knowledge()
        .insert_article(&after.expect("the title is another"))
        .await?;
    work.commit().await
}

/// Articles are listed by what they are now, newest first, page by page.
pub async fn articles_are_listed_by_status_and_readers(fixture: &Fixture) {
    fixture.agent(2).await;
    let staff = sample(fixture, 1, ArticleChange::default()).await;
    let open = ArticleChange {
        readers: Some(Readers::Public),
        ..only(ArticleStatus::Draft)
    };
    let draft = sample(fixture, 2, open).await;
    let gone = sample(fixture, 3, only(ArticleStatus::Archived)).await;
    let late = sample(fixture, 4, only(ArticleStatus::Draft)).await;
    let late = change(fixture, &late, only(ArticleStatus::Published)).await;
    let list = async |status, readers| {
        let filter = ArticleFilter { status, readers };
        ids(fixture, &filter).await
    };
    assert_eq!(list(None, None).await, [late.id, draft.id, staff.id]);
    let published = Some(ArticleStatus::Published);
    assert_eq!(list(published, None).await, [late.id, staff.id]);
    assert_eq!(list(Some(ArticleStatus::Draft), None).await, [draft.id]);
    assert_eq!(list(Some(ArticleStatus::Archived), None).await, [gone.id]);
    assert_eq!(list(None, Some(Readers::Public)).await, [draft.id]);
    let both = list(published, Some(Readers::Staff)).await;
    assert_eq!(both, [late.id, staff.id]);
}

/// The ids of a list, walked in pages of two.
async fn ids(fixture: &Fixture, filter: &ArticleFilter) -> Vec<ArticleId> {
    let limit = PageLimit::new(2).unwrap();
    let mut request = PageRequest { limit, after: None };
    let mut ids = Vec::new();
    loop {
        let page = fixture.queries.articles(filter, request).await.unwrap();
        ids.extend(page.items.iter().map(|article| article.id));
        match page.next {
            Some(last) => request.after = Some(last),
            None => return ids,
        }
    }
}

/// An edition is what was published then, whatever happened afterwards.
pub async fn edition_is_what_was_published_then(fixture: &Fixture) {
    fixture.agent(2).await;
    let one = sample(fixture, 1, ArticleChange::default()).await;
    let two = sample(fixture, 2, only(ArticleStatus::Draft)).await;
    let two = change(fixture, &two, only(ArticleStatus::Published)).await;
    let retitled = ArticleChange {
        title: Some(text("Retitled")),
        ..ArticleChange::default()
    };
    let again = change(fixture, &one, retitled).await;
    let gone = change(fixture, &again, only(ArticleStatus::Archived)).await;
    assert_eq!(gone.version, Version::new(3).unwrap());
    let then = async |n| fixture.queries.published_at(edition(n)).await.unwrap();
    assert_eq!(then(0).await, []);
    assert_eq!(then(1).await, from_ref(&one));
    assert_eq!(then(2).await, from_ref(&one));
    assert_eq!(then(3).await, [one, two.clone()]);
    assert_eq!(then(4).await, [again, two.clone()]);
    assert_eq!(then(5).await, from_ref(&two));
    assert_eq!(then(99).await, [two]);
}
