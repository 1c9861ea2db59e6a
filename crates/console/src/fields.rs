//! What a form or an address says: names with values, in the order they were written.

use frontdesk_domain::id::Version;
use frontdesk_domain::page::{PageLimit, PageRequest};
use poem::http::StatusCode;
use poem::{FromRequest, Request, RequestBody, Result};

use crate::surroundings::Surroundings;
use crate::trouble::Trouble;

/// Names with values; a name may stand several times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `a=b&c=d`. Browsers write line ends of forms as CR LF, whatever was typed:
    /// they become what was typed again.
    pub(crate) fn parse(text: &[u8]) -> Self {
        let typed = |value: &str| value.replace("\r\n", "\n");
        let pairs = form_urlencoded::parse(text);
        Self(
            pairs
                .map(|(name, value)| (name.into_owned(), typed(&value)))
                .collect(),
        )
    }

    /// Fields that come from somewhere else than a form.
    pub(crate) fn of<const N: usize>(fields: [(&str, String); N]) -> Self {
        Self(fields.map(|(name, value)| (name.to_owned(), value)).into())
    }

    /// The first value of this name, as it was written.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let mut pairs = self.0.iter();
        let found = pairs.find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Every value of this name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The first value of this name; empty when there is none.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.get(name).unwrap_or_default()
    }

    /// The first value of this name, unless there is nothing in it.
    pub(crate) fn filled(&self, name: &str) -> Option<&str> {
        self.get(name).filter(|value| !value.trim().is_empty())
    }

    /// Whether the name stands there at all, as ticked boxes do.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// What the value of this name means; nothing where none is given.
    ///
    /// # Errors
    /// [`Trouble::NotUnderstood`] where a value is given that means nothing: whoever asks
    /// for something else than there is must not be shown everything instead.
    pub(crate) fn meant<T>(
        &self,
        name: &str,
        understand: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Trouble> {
        let meant = |value| understand(value).ok_or(Trouble::NotUnderstood);
        self.filled(name).map(meant).transpose()
    }

    /// The version that a form was made for.
    ///
    /// # Errors
    /// [`Trouble::NotUnderstood`] where it is none.
    pub(crate) fn version(&self) -> Result<Option<Version>, Trouble> {
        self.meant("version", |text| Version::new(text.parse().ok()?))
    }

    /// The page of a list with numbered items that the address asks for.
    ///
    /// # Errors
    /// [`Trouble::NotUnderstood`] where it comes after no number.
    pub(crate) fn page_of_numbers<K: TryFrom<i64>>(&self) -> Result<PageRequest<K>, Trouble> {
        let number = |text: &str| K::try_from(text.parse().ok()?).ok();
        Ok(page_after(self.meant("after", number)?))
    }

    /// The page of a list with other ids that the address asks for.
    ///
    /// # Errors
    /// [`Trouble::NotUnderstood`] where it comes after no id.
    pub(crate) fn page_of_ids<K: TryFrom<String>>(&self) -> Result<PageRequest<K>, Trouble> {
        let id = |text: &str| K::try_from(text.to_owned()).ok();
        Ok(page_after(self.meant("after", id)?))
    }

    /// Every pair.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

fn page_after<K>(after: Option<K>) -> PageRequest<K> {
    let limit = PageLimit::default();
    PageRequest { limit, after }
}

/// The fields of the form that was sent.
pub(crate) struct Sent(pub Fields);

impl<'a> FromRequest<'a> for Sent {
    async fn from_request(request: &'a Request, body: &mut RequestBody) -> Result<Self> {
        let surroundings = Surroundings::from_request_without_body(request).await?;
        let limit = surroundings.options.max_form_bytes;
        let bytes = body.take()?.into_bytes_limit(limit).await;
        let bytes = bytes.map_err(|error| {
            let error = poem::Error::from(error);
            match error.status() {
                StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge,
                _ => Trouble::NotUnderstood,
            }
        })?;
        Ok(Self(Fields::parse(&bytes)))
    }
}

/// The fields behind the question mark of the address.
pub(crate) struct Asked(pub Fields);

impl<'a> FromRequest<'a> for Asked {
    async fn from_request(request: &'a Request, _body: &mut RequestBody) -> Result<Self> {
        let query = request.uri().query().unwrap_or_default();
        Ok(Self(Fields::parse(query.as_bytes())))
    }
}

/// Writes an address with its fields; those without a value are left out.
pub(crate) fn address(path: &str, fields: &[(&str, &str)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        query.append_pair(name, value);
    }
    match query.finish() {
        query if query.is_empty() => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_they_were_typed() {
        let fields = Fields::parse(b"a=1&b=x%0D%0Ay&a=2&c=%20&d");
        assert_eq!(fields.all("a").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(fields.text("b"), "x\ny");
        assert_eq!((fields.get("c"), fields.filled("c")), (Some(" "), None));
        assert!(fields.has("d") && !fields.has("e"));
    }

    #[test]
    fn what_means_nothing_is_not_left_out() {
        let fields = Fields::parse(b"after=x&version=0&empty=");
        let page = fields.page_of_numbers::<frontdesk_domain::id::TicketId>();
        assert_eq!(page, Err(Trouble::NotUnderstood));
        assert_eq!(fields.version(), Err(Trouble::NotUnderstood));
        assert_eq!(fields.meant("empty", |_| None::<u8>), Ok(None));
        let fields = Fields::parse(b"after=7&version=2");
        let page = fields.page_of_numbers::<frontdesk_domain::id::TicketId>();
        assert_eq!(page.map(|page| page.after.map(i64::from)), Ok(Some(7)));
        assert_eq!(fields.version(), Ok(Version::new(2)));
    }

    #[test]
    fn addresses_hold_what_is_there() {
        let fields = [("q", "a b&c"), ("status", "")];
        assert_eq!(address("/tickets", &fields), "/tickets?q=a+b%26c");
        assert_eq!(address("/tickets", &[]), "/tickets");
    }
}
