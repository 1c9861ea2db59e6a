//! Header parameters that parse themselves and carry their own documentation.

use poem::Request;
use poem_openapi::registry::{MetaSchema, MetaSchemaRef};

use crate::problem::{Faults, Refused};

/// The value of a header that may stand once; `None` when it is absent.
pub(crate) fn single<'a>(
    request: &'a Request,
    name: &'static str,
) -> Result<Option<&'a str>, Refused> {
    let mut values = request.headers().get_all(name).iter();
    let Some(first) = values.next() else {
        return Ok(None);
    };
    if values.next().is_some() {
        return Err(fault(name, "must not stand twice"));
    }
    first
        .to_str()
        .map(Some)
        .map_err(|_| fault(name, "must be printable ASCII"))
}

pub(crate) fn fault(name: &str, message: impl std::fmt::Display) -> Refused {
    Faults::one(format!("header.{name}"), message).into()
}

/// The schema of a header parameter. The title is the name of the header and the
/// description that of the parameter: finishing the document puts them there.
pub(crate) fn schema(
    name: &'static str,
    description: &'static str,
    max_length: usize,
    example: &str,
) -> MetaSchemaRef {
    MetaSchemaRef::Inline(Box::new(MetaSchema {
        title: Some(name.to_owned()),
        description: Some(description),
        min_length: Some(1),
        max_length: Some(max_length),
        pattern: Some("^[ -~]+$".to_owned()),
        example: Some(example.into()),
        ..MetaSchema::new("string")
    }))
}

/// Makes a type an optional header parameter of operations.
macro_rules! header_parameter {
    ($type:ty, $name:expr, $description:literal, $max:expr, $example:literal) => {
        impl<'a> poem_openapi::ApiExtractor<'a> for $type {
            const TYPES: &'static [poem_openapi::ApiExtractorType] =
                &[poem_openapi::ApiExtractorType::Parameter];
            type ParamType = ();
            type ParamRawType = ();

            fn param_in() -> Option<poem_openapi::registry::MetaParamIn> {
                Some(poem_openapi::registry::MetaParamIn::Header)
            }

            fn param_schema_ref() -> Option<poem_openapi::registry::MetaSchemaRef> {
                Some($crate::header_parameter::schema(
                    $name,
                    $description,
                    $max,
                    $example,
                ))
            }

            async fn from_request(
                request: &'a poem::Request,
                _body: &mut poem::RequestBody,
                _options: poem_openapi::ExtractParamOptions<()>,
            ) -> poem::Result<Self> {
                Ok(Self::read(request)?)
            }
        }
    };
}
pub(crate) use header_parameter;
