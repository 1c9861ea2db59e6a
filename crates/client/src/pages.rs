//! Lists, page after page.

use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_util::Stream;

use crate::{Error, ResponseValue};

/// Names the next page; the last page has none.
const NEXT_CURSOR: &str = "x-next-cursor";

/// Every item of a list: a stream that asks for a page when the one before is used up, and
/// ends with the list or with the first error.
pub struct Pages<T, E, F, A> {
    ask: F,
    asked: Option<Pin<Box<A>>>,
    items: VecDeque<T>,
    next: Next,
    _error: std::marker::PhantomData<fn() -> E>,
}

enum Next {
    First,
    After(String),
    Nothing,
}

impl<T, E, F, A> Pages<T, E, F, A>
where
    F: FnMut(Option<String>) -> A,
    A: Future<Output = Result<ResponseValue<Vec<T>>, Error<E>>>,
{
    /// The items of the pages that `ask` gets, given the cursor of a page: none for the
    /// first.
    pub const fn of(ask: F) -> Self {
        Self {
            ask,
            asked: None,
            items: VecDeque::new(),
            next: Next::First,
            _error: std::marker::PhantomData,
        }
    }
}

impl<T, E, F, A> Stream for Pages<T, E, F, A>
where
    T: Unpin,
    F: FnMut(Option<String>) -> A + Unpin,
    A: Future<Output = Result<ResponseValue<Vec<T>>, Error<E>>>,
{
    type Item = Result<T, Error<E>>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let pages = self.get_mut();
        loop {
            if let Some(item) = pages.items.pop_front() {
                return Poll::Ready(Some(Ok(item)));
            }
            if pages.asked.is_none() {
                let cursor = match std::mem::replace(&mut pages.next, Next::Nothing) {
                    Next::First => None,
                    Next::After(cursor) => Some(cursor),
                    Next::Nothing => return Poll::Ready(None),
                };
                pages.asked = Some(Box::pin((pages.ask)(cursor)));
            }
            let Some(asked) = &mut pages.asked else {
                return Poll::Ready(None);
            };
            let page = ready!(asked.as_mut().poll(context));
            pages.asked = None;
            match page {
                Ok(page) => {
                    let next = page.headers().get(NEXT_CURSOR);
                    let next = next.and_then(|cursor| cursor.to_str().ok());
                    pages.next = next.map_or(Next::Nothing, |next| Next::After(next.to_owned()));
                    pages.items = page.into_inner().into();
                }
                Err(error) => return Poll::Ready(Some(Err(error))),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::{StreamExt as _, TryStreamExt as _};
    use reqwest::StatusCode;
    use reqwest::header::{HeaderMap, HeaderValue};

    use super::*;

    fn page(items: &[u8], next: Option<&'static str>) -> ResponseValue<Vec<u8>> {
        let next = next.map(|next| {
            (
                "x-next-cursor".parse().unwrap(),
                HeaderValue::from_static(next),
            )
        });
        let headers = HeaderMap::from_iter(next);
        ResponseValue::new(items.to_vec(), StatusCode::OK, headers)
    }

    #[tokio::test]
    async fn every_item_of_every_page_comes_once() {
        let mut asked = Vec::new();
        let pages = Pages::of(|cursor: Option<String>| {
            let answer = match cursor.as_deref() {
                None => page(&[1, 2], Some("a")),
                // A filter can leave a page empty in the middle.
                Some("a") => page(&[], Some("b")),
                _ => page(&[3], None),
            };
            asked.push(cursor);
            std::future::ready(Ok::<_, Error>(answer))
        });
        let items: Vec<u8> = pages.try_collect().await.unwrap();
        assert_eq!(items, [1, 2, 3]);
        assert_eq!(asked, [None, Some("a".to_owned()), Some("b".to_owned())]);
    }

    #[tokio::test]
    async fn an_error_ends_the_list() {
        let mut left = vec![
            Err(Error::<()>::Custom("gone".to_owned())),
            Ok(page(&[1], Some("a"))),
        ];
        let pages =
            Pages::of(|_| std::future::ready(left.pop().expect("nobody asks after an error")));
        let items: Vec<bool> = pages.map(|item| item.is_ok()).collect().await;
        assert_eq!(items, [true, false]);
    }
}
