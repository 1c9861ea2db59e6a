//! The set of problems that one operation can answer.

use std::collections::{BTreeMap, HashMap};
use std::sync::{LazyLock, Mutex, PoisonError};

use poem_openapi::registry::{MetaMediaType, MetaResponse, MetaResponses};
use poem_openapi::types::Type;

use super::{Kind, MEDIA_TYPE, Problem};

/// Declares the problems of an operation beyond those that can happen to any: an enum
/// with a variant for each kind, holding its [`Details`](super::Details).
///
/// Kinds after `also` are documented, but come from what can happen to any operation: a
/// feature that is off.
///
/// It can be made from a use case's `Failure<R>` once `From<R>` is written for it.
macro_rules! problems {
    ($(#[$doc:meta])* $vis:vis $name:ident { $($kind:ident),* $(,)? } $(also { $($also:ident),+ $(,)? })?) => {
        $(#[$doc])*
        #[derive(Debug)]
        $vis enum $name {
            $(
                #[doc = concat!("Answers [`", stringify!($kind), "`](crate::problem::Kind::", stringify!($kind), ").")]
                $kind($crate::problem::Details),
            )*
            /// What can happen to any operation.
            Common($crate::problem::Refused),
        }

        impl From<$name> for $crate::problem::Refused {
            fn from(problem: $name) -> Self {
                match problem {
                    $($name::$kind(details) => Self::new($crate::problem::Kind::$kind, details),)*
                    $name::Common(refused) => refused,
                }
            }
        }

        impl From<$name> for poem::Error {
            fn from(problem: $name) -> Self {
                $crate::problem::Refused::from(problem).into()
            }
        }

        impl From<std::convert::Infallible> for $name {
            fn from(never: std::convert::Infallible) -> Self {
                match never {}
            }
        }

        impl<R> From<frontdesk_domain::use_cases::Failure<R>> for $name
        where
            R: frontdesk_domain::use_cases::Refusal,
            $name: From<R>,
        {
            fn from(failure: frontdesk_domain::use_cases::Failure<R>) -> Self {
                use frontdesk_domain::use_cases::Failure;
                match failure {
                    Failure::Refused(refusal) => refusal.into(),
                    Failure::FeatureOff(off) => Self::Common(off.into()),
                    Failure::NotAllowed(missing) => Self::Common(missing.into()),
                    Failure::KeyReused(reused) => Self::Common(reused.into()),
                    Failure::AnswerErased(erased) => Self::Common(erased.into()),
                    Failure::Store(error) => Self::Common(error.into()),
                }
            }
        }

        impl poem_openapi::ApiResponse for $name {
            fn meta() -> poem_openapi::registry::MetaResponses {
                $crate::problem::meta(&[
                    $($crate::problem::Kind::$kind,)*
                    $($($crate::problem::Kind::$also,)+)?
                ])
            }

            fn register(registry: &mut poem_openapi::registry::Registry) {
                <$crate::problem::Problem as poem_openapi::types::Type>::register(registry);
            }
        }
    };
}
pub(crate) use problems;

/// One documented response for each status among the kinds.
pub(crate) fn meta(kinds: &[Kind]) -> MetaResponses {
    let mut by_status: BTreeMap<u16, Vec<Kind>> = BTreeMap::new();
    for kind in kinds {
        by_status
            .entry(kind.status().as_u16())
            .or_default()
            .push(*kind);
    }
    let response = |(status, kinds): (u16, Vec<Kind>)| MetaResponse {
        description: interned(kinds),
        status: Some(status),
        status_range: None,
        content: vec![MetaMediaType {
            content_type: MEDIA_TYPE,
            schema: Problem::schema_ref(),
        }],
        headers: Vec::new(),
    };
    MetaResponses {
        responses: by_status.into_iter().map(response).collect(),
    }
}

/// The kinds of one status in words: each code with what it means.
pub(crate) fn describe(kinds: &[Kind]) -> String {
    match kinds {
        [kind] => format!("{} (`{}`).", kind.title(), kind.code()),
        kinds => {
            let lines = kinds
                .iter()
                .map(|kind| format!("- `{}`: {}.", kind.code(), kind.title()));
            lines.collect::<Vec<_>>().join("\n")
        }
    }
}

/// The description as the document wants it: text that lives for ever. Each distinct
/// set of kinds is kept once, and there are only as many as operations declare.
fn interned(kinds: Vec<Kind>) -> &'static str {
    static KEPT: LazyLock<Mutex<HashMap<Vec<Kind>, &'static str>>> = LazyLock::new(Mutex::default);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    let text = describe(&kinds);
    kept.entry(kinds)
        .or_insert_with(|| Box::leak(text.into_boxed_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_one_status_share_a_response() {
        let meta = meta(&[Kind::NotFound, Kind::TicketClosed, Kind::IllegalTransition]);
        let statuses: Vec<_> = meta
            .responses
            .iter()
            .filter_map(|response| response.status)
            .collect();
        assert_eq!(statuses, [404, 409]);
        let conflict = meta.responses[1].description;
        assert!(conflict.contains("`ticket_closed`") && conflict.contains("`illegal_transition`"));
    }
}
