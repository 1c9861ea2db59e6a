//! Request bodies: capped, typed, and checked against the very schema the document shows.

mod check;
pub mod json;

use std::any::TypeId;
use std::collections::HashMap;
use std::marker::PhantomData;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};
use std::time::Duration;

use frontdesk_domain::form::value::Value as ExactValue;
use poem::error::ReadBodyError;
use poem::{Request, RequestBody};
use poem_openapi::registry::{MetaMediaType, MetaRequest, MetaSchema, Registry};
use poem_openapi::types::{ParseFromJSON, Type};
use poem_openapi::{ApiExtractor, ApiExtractorType, ExtractParamOptions};

use crate::exact;
use crate::problem::{Details, Faults, Kind, Refused};
use crate::visit::Visit;
use check::Shape;

/// A JSON body. Every key must be one that the schema names; everything that is wrong is
/// said at once, with JSON pointers.
///
/// Strings are strict (no numbers, no booleans), NUL and keys that appear twice are
/// refused, and the bounds in the schema are held to.
#[derive(Debug)]
pub struct Body<T> {
    /// What was sent, parsed.
    pub value: T,
    raw: Vec<u8>,
}

/// A JSON body whose unknown keys are passed over, as an older service did.
#[derive(Debug)]
pub struct OpenBody<T> {
    /// What was sent, parsed.
    pub value: T,
    raw: Vec<u8>,
}

/// A JSON body that is documented as `T` and judged by the domain alone, which then says
/// everything that is wrong with it. Its numbers keep their digits.
#[derive(Debug)]
pub struct ExactBody<T> {
    /// What was sent.
    pub value: ExactValue,
    raw: Vec<u8>,
    documented: PhantomData<fn() -> T>,
}

impl<T> Body<T> {
    /// The bytes as they were sent, for the fingerprint of an idempotency key.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// What was sent under this key, with its numbers digit for digit.
    ///
    /// # Errors
    /// Never, as the body was read before; the problem of a body that cannot be read.
    pub fn exact(&self, key: &str) -> Result<Option<ExactValue>, Refused> {
        match exact::read(&self.raw) {
            Ok(ExactValue::Map(mut entries)) => Ok(entries.remove(key)),
            Ok(_) => Ok(None),
            Err(error) => Err(json::malformed(&error)),
        }
    }
}

impl<T> ExactBody<T> {
    /// The bytes as they were sent, for the fingerprint of an idempotency key.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }
}

impl<T> OpenBody<T> {
    /// The bytes as they were sent, for the fingerprint of an idempotency key.
    pub fn raw(&self) -> &[u8] {
        &self.raw
    }
}

impl<'a, T: ParseFromJSON + 'static> ApiExtractor<'a> for Body<T> {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::RequestObject];
    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        T::register(registry);
    }

    fn request_meta() -> Option<MetaRequest> {
        Some(request_meta::<T>())
    }

    async fn from_request(
        request: &'a Request,
        body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        let (value, raw) = parsed(request, body, shape::<Self, T>).await?;
        Ok(Self { value, raw })
    }
}

impl<'a, T: ParseFromJSON + 'static> ApiExtractor<'a> for OpenBody<T> {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::RequestObject];
    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        T::register(registry);
        if let Some(schema) = registry.schemas.get_mut(&*T::name()) {
            schema
                .additional_properties
                .get_or_insert_with(|| Box::new(anything()));
        }
    }

    fn request_meta() -> Option<MetaRequest> {
        Some(request_meta::<T>())
    }

    async fn from_request(
        request: &'a Request,
        body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        let (value, raw) = parsed(request, body, shape::<Self, T>).await?;
        Ok(Self { value, raw })
    }
}

impl<'a, T: ParseFromJSON + 'static> ApiExtractor<'a> for ExactBody<T> {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::RequestObject];
    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        T::register(registry);
    }

    fn request_meta() -> Option<MetaRequest> {
        Some(request_meta::<T>())
    }

    async fn from_request(
        request: &'a Request,
        body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        let (raw, _) = received(request, body).await?;
        let value = exact::read(&raw).map_err(|error| json::malformed(&error))?;
        // The domain judges what is in it.
        if !matches!(value, ExactValue::Map(_)) {
            return Err(Refused::from(Faults::one("", "must be an object")).into());
        }
        Ok(Self {
            value,
            raw,
            documented: PhantomData,
        })
    }
}

fn anything() -> poem_openapi::registry::MetaSchemaRef {
    poem_openapi::registry::MetaSchemaRef::Inline(Box::new(MetaSchema::ANY))
}

fn request_meta<T: Type>() -> MetaRequest {
    let content = vec![MetaMediaType {
        content_type: "application/json",
        schema: T::schema_ref(),
    }];
    MetaRequest {
        description: None,
        content,
        required: true,
    }
}

/// The schema of a body, made once for each type of extractor.
fn shape<B, T>() -> Arc<Shape>
where
    B: for<'a> ApiExtractor<'a> + 'static,
    T: Type,
{
    static SHAPES: LazyLock<RwLock<HashMap<TypeId, Arc<Shape>>>> = LazyLock::new(RwLock::default);
    let id = TypeId::of::<B>();
    if let Some(shape) = SHAPES
        .read()
        .unwrap_or_else(PoisonError::into_inner)
        .get(&id)
    {
        return Arc::clone(shape);
    }
    let mut registry = Registry::new();
    B::register(&mut registry);
    let shape = Arc::new(Shape {
        root: T::schema_ref(),
        schemas: registry.schemas,
    });
    let mut shapes = SHAPES.write().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(shapes.entry(id).or_insert(shape))
}

async fn parsed<T: ParseFromJSON>(
    request: &Request,
    body: &mut RequestBody,
    shape: fn() -> Arc<Shape>,
) -> Result<(T, Vec<u8>), Refused> {
    let (raw, mut value) = received(request, body).await?;
    shape().check(&mut value)?;
    let value = T::parse_from_json(Some(value))
        .map_err(|error| Refused::from(leftover(error.message())))?;
    Ok((value, raw))
}

/// The body as bytes and as JSON, whatever it says.
async fn received(
    request: &Request,
    body: &mut RequestBody,
) -> Result<(Vec<u8>, serde_json::Value), Refused> {
    let options = &Visit::of(request)?.edge().options;
    if request
        .content_type()
        .is_some_and(|content_type| !is_json(content_type))
    {
        return Err(Kind::UnsupportedMediaType.into());
    }
    let raw = read(request, body, options.max_body_bytes, options.body_timeout).await?;
    match (raw.is_empty(), request.content_type()) {
        (true, _) => {
            return Err(Refused::new(
                Kind::MalformedBody,
                Details::say("A JSON body is required"),
            ));
        }
        (false, None) => return Err(Kind::UnsupportedMediaType.into()),
        (false, Some(_)) => {}
    }
    let value = json::read(&raw)?;
    Ok((raw, value))
}

fn is_json(content_type: &str) -> bool {
    let essence = content_type.split(';').next().unwrap_or_default();
    essence.trim().eq_ignore_ascii_case("application/json")
}

/// What the framework's own parsing still finds (patterns, own types), without the names
/// of Rust types that it mentions.
fn leftover(message: &str) -> Faults {
    let field = message
        .split_once("field `")
        .and_then(|(_, rest)| rest.split_once('`'))
        .map(|(field, _)| field);
    let pointer = field.map(|field| format!("/{field}")).unwrap_or_default();
    Faults::one(pointer, "does not have the required form")
}

/// The whole body, refused as soon as it is known to be too large.
async fn read(
    request: &Request,
    body: &mut RequestBody,
    max: usize,
    timeout: Duration,
) -> Result<Vec<u8>, Refused> {
    let announced = request
        .header("content-length")
        .and_then(|length| length.parse::<u64>().ok());
    if announced.is_some_and(|length| usize::try_from(length).map_or(true, |length| length > max)) {
        return Err(too_large(max));
    }
    let body = body.take().map_err(|error| Refused::internal(&error))?;
    match tokio::time::timeout(timeout, body.into_bytes_limit(max)).await {
        Ok(Ok(bytes)) => Ok(bytes.to_vec()),
        Ok(Err(ReadBodyError::PayloadTooLarge)) => Err(too_large(max)),
        // The client hung up or broke the framing of its own body.
        Ok(Err(_)) => Err(Refused::new(
            Kind::MalformedBody,
            Details::say("The body broke off"),
        )),
        Err(_) => Err(Kind::BodyTimeout.into()),
    }
}

fn too_large(max: usize) -> Refused {
    Refused::new(
        Kind::BodyTooLarge,
        Details::say(format!("The body must be at most {max} bytes")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_json_is_json() {
        for good in [
            "application/json",
            "Application/JSON; charset=utf-8",
            "application/json;a=b",
        ] {
            assert!(is_json(good), "{good}");
        }
        for bad in [
            "text/json",
            "application/jsonl",
            "application/problem+json",
            "",
            ";",
            "application/x-www-form-urlencoded",
        ] {
            assert!(!is_json(bad), "{bad}");
        }
    }

    #[test]
    fn leftovers_name_the_field_and_no_type() {
        let faults = leftover(
            r#"failed to parse "Secret": field `slug` verification failed. pattern("^a$")"#,
        );
        assert_eq!(
            faults,
            Faults::one("/slug", "does not have the required form")
        );
        assert_eq!(
            leftover("anything else"),
            Faults::one("", "does not have the required form")
        );
    }
}
