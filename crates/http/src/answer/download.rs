//! Files to be kept by whoever asked for them.

use std::marker::PhantomData;

use poem::http::StatusCode;
use poem::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue};
use poem::{Body, IntoResponse, Response};
use poem_openapi::ApiResponse;
use poem_openapi::registry::{MetaMediaType, MetaResponses, MetaSchema, MetaSchemaRef, Registry};
use poem_openapi::types::{ToJSON, Type};

use super::sheet::{Sheet, json, response};

const DISPOSITION: (&str, &str) = ("Content-Disposition", "What to call the file.");

/// `name` is made of letters, digits, hyphens and full stops.
fn disposition(name: &str) -> String {
    format!("attachment; filename=\"{name}\"")
}

/// 200 with a resource as a file of JSON.
#[derive(Debug, Clone)]
pub struct JsonFile<T>(Sheet, PhantomData<fn() -> T>);

impl<T: ToJSON> JsonFile<T> {
    /// The resource in a file of this name.
    pub fn new(name: &str, body: &T) -> Self {
        let sheet = Sheet::of(StatusCode::OK, body);
        Self(
            sheet.with("content-disposition", disposition(name)),
            PhantomData,
        )
    }
}

impl<T> IntoResponse for JsonFile<T> {
    fn into_response(self) -> Response {
        self.0.into_response()
    }
}

impl<T: Type> ApiResponse for JsonFile<T> {
    fn meta() -> MetaResponses {
        MetaResponses {
            responses: vec![response(200, "The file.", json::<T>(), &[DISPOSITION])],
        }
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
    }
}

/// Declares a file that is sent as it is made, line after line.
macro_rules! streams {
    ($($(#[$doc:meta])* $name:ident = $media_type:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name(Response);

        impl $name {
            /// A file of this name with these contents.
            pub fn new(name: &str, contents: Body) -> Self {
                let mut response = Response::builder().body(contents);
                let headers = response.headers_mut();
                headers.insert(CONTENT_TYPE, HeaderValue::from_static($media_type));
                if let Ok(disposition) = HeaderValue::try_from(disposition(name)) {
                    headers.insert(CONTENT_DISPOSITION, disposition);
                }
                Self(response)
            }
        }

        impl IntoResponse for $name {
            fn into_response(self) -> Response {
                self.0
            }
        }

        impl ApiResponse for $name {
            fn meta() -> MetaResponses {
                let content = vec![MetaMediaType { content_type: $media_type, schema: lines() }];
                MetaResponses {
                    responses: vec![response(200, "The file, sent as it is made.", content, &[DISPOSITION])],
                }
            }

            fn register(_registry: &mut Registry) {}
        }
    )+};
}

streams! {
    /// 200 with comma-separated values (RFC 4180).
    Csv = "text/csv";
    /// 200 with a JSON value on each line.
    JsonLines = "application/jsonl";
}

/// As long as it takes: no reader has to hold it all at once.
fn lines() -> MetaSchemaRef {
    MetaSchemaRef::Inline(Box::new(MetaSchema {
        max_length: usize::try_from(i32::MAX).ok(),
        ..MetaSchema::new("string")
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_say_what_they_are_called() {
        let file = Csv::new("a-form.csv", Body::from_string("a\r\n".to_owned())).into_response();
        assert_eq!(file.header("content-type"), Some("text/csv"));
        assert_eq!(
            file.header("content-disposition"),
            Some("attachment; filename=\"a-form.csv\"")
        );
        let file = JsonFile::new("a-form.json", &1).into_response();
        assert_eq!(file.header("content-type"), Some("application/json"));
        assert_eq!(
            file.header("content-disposition"),
            Some("attachment; filename=\"a-form.json\"")
        );
    }
}
