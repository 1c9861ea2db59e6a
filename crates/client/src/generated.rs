#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{ClientHooks, OperationInfo, RequestBuilderExt, encode_path};
#[doc = r" Types used as operation parameters and responses."]
#[allow(clippy::all)]
pub mod types {
    #[doc = "One version of an article."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct Article {
        #[doc = "Whether it was deleted with this version."]
        pub archived: bool,
        #[doc = "Who may read it."]
        pub audience: ArticleAudience,
        #[doc = "What it says, in Markdown."]
        pub body: ArticleBody,
        #[doc = "When the article was written."]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        #[doc = "The id."]
        pub id: ::uuid::Uuid,
        #[doc = "How much it counts beside others that fit as well, from 0.0 to 2.0."]
        pub importance: f64,
        #[doc = "Whether answers may rest on it."]
        pub published: bool,
        #[doc = "Words under which it is found."]
        pub tags: ::std::vec::Vec<ArticleTagsItem>,
        #[doc = "What it is called."]
        pub title: ArticleTitle,
        #[doc = "When this version was written."]
        pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
        #[doc = "Which version it is: 1 when written, one more with every change."]
        pub version: ::std::num::NonZeroU64,
    }
    impl Article {
        pub fn builder() -> builder::Article {
            Default::default()
        }
    }
    #[doc = "Who may read an article: `public` is for everybody, and customers are answered from it;\n`staff` is for the staff alone."]
    #[derive(
        :: serde :: Deserialize,
        :: serde :: Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd,
    )]
    pub enum ArticleAudience {
        #[serde(rename = "public")]
        Public,
        #[serde(rename = "staff")]
        Staff,
    }
    impl ::std::fmt::Display for ArticleAudience {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Public => f.write_str("public"),
                Self::Staff => f.write_str("staff"),
            }
        }
    }
    impl ::std::str::FromStr for ArticleAudience {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "public" => Ok(Self::Public),
                "staff" => Ok(Self::Staff),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ArticleAudience {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ArticleAudience {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[doc = "What it says, in Markdown."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ArticleBody(::std::string::String);
    impl ::std::ops::Deref for ArticleBody {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ArticleBody> for ::std::string::String {
        fn from(value: ArticleBody) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ArticleBody {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ArticleBody {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ArticleBody {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ArticleBody {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What is to change on an article; what is absent stays. At least one key is needed."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
    #[serde(deny_unknown_fields)]
    pub struct ArticlePatch {
        #[doc = "Who may read it."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub audience: ::std::option::Option<ArticleAudience>,
        #[doc = "What it says, in Markdown: 1 to 65,536 bytes."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub body: ::std::option::Option<ArticlePatchBody>,
        #[doc = "How much it counts, from 0.0 to 2.0."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub importance: ::std::option::Option<f64>,
        #[doc = "Whether answers may rest on it."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub published: ::std::option::Option<bool>,
        #[doc = "Words under which it is found, in place of those before."]
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub tags: ::std::vec::Vec<ArticlePatchTagsItem>,
        #[doc = "What it is called: 1 to 200 characters."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub title: ::std::option::Option<ArticlePatchTitle>,
    }
    impl ArticlePatch {
        pub fn builder() -> builder::ArticlePatch {
            Default::default()
        }
    }
    #[doc = "What it says, in Markdown: 1 to 65,536 bytes."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ArticlePatchBody(::std::string::String);
    impl ::std::ops::Deref for ArticlePatchBody {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ArticlePatchBody> for ::std::string::String {
        fn from(value: ArticlePatchBody) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ArticlePatchBody {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ArticlePatchBody {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ArticlePatchBody {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ArticlePatchBody {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`ArticlePatchTagsItem`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ArticlePatchTagsItem(::std::string::String);
    impl ::std::ops::Deref for ArticlePatchTagsItem {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ArticlePatchTagsItem> for ::std::string::String {
        fn from(value: ArticlePatchTagsItem) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ArticlePatchTagsItem {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 50usize {
                return Err("longer than 50 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ArticlePatchTagsItem {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ArticlePatchTagsItem {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ArticlePatchTagsItem {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What it is called: 1 to 200 characters."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ArticlePatchTitle(::std::string::String);
    impl ::std::ops::Deref for ArticlePatchTitle {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ArticlePatchTitle> for ::std::string::String {
        fn from(value: ArticlePatchTitle) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ArticlePatchTitle {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ArticlePatchTitle {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ArticlePatchTitle {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ArticlePatchTitle {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "The article in which a passage stands."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct ArticleReference {
        #[doc = "The id."]
        pub id: ::uuid::Uuid,
        #[doc = "What it is called."]
        pub title: ArticleReferenceTitle,
        #[doc = "The version that was searched."]
        pub version: ::std::num::NonZeroU64,
    }
    impl ArticleReference {
        pub fn builder() -> builder::ArticleReference {
            Default::default()
        }
    }
    #[doc = "What it is called."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ArticleReferenceTitle(::std::string::String);
    impl ::std::ops::Deref for ArticleReferenceTitle {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ArticleReferenceTitle> for ::std::string::String {
        fn from(value: ArticleReferenceTitle) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ArticleReferenceTitle {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ArticleReferenceTitle {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ArticleReferenceTitle {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ArticleReferenceTitle {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`ArticleTagsItem`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ArticleTagsItem(::std::string::String);
    impl ::std::ops::Deref for ArticleTagsItem {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ArticleTagsItem> for ::std::string::String {
        fn from(value: ArticleTagsItem) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ArticleTagsItem {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 50usize {
                return Err("longer than 50 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ArticleTagsItem {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ArticleTagsItem {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ArticleTagsItem {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What it is called."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ArticleTitle(::std::string::String);
    impl ::std::ops::Deref for ArticleTitle {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ArticleTitle> for ::std::string::String {
        fn from(value: ArticleTitle) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ArticleTitle {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ArticleTitle {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ArticleTitle {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ArticleTitle {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Who a reply is from: the `customer`, an `agent`, the `ai`, or the `system` itself."]
    #[derive(
        :: serde :: Deserialize,
        :: serde :: Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd,
    )]
    pub enum AuthorKind {
        #[serde(rename = "customer")]
        Customer,
        #[serde(rename = "agent")]
        Agent,
        #[serde(rename = "ai")]
        Ai,
        #[serde(rename = "system")]
        System,
    }
    impl ::std::fmt::Display for AuthorKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Customer => f.write_str("customer"),
                Self::Agent => f.write_str("agent"),
                Self::Ai => f.write_str("ai"),
                Self::System => f.write_str("system"),
            }
        }
    }
    impl ::std::str::FromStr for AuthorKind {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "customer" => Ok(Self::Customer),
                "agent" => Ok(Self::Agent),
                "ai" => Ok(Self::Ai),
                "system" => Ok(Self::System),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for AuthorKind {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for AuthorKind {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[doc = "A category of the desk."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct Category {
        #[doc = "Whether the operator gave the AI words to answer with."]
        pub answered: bool,
        #[doc = "Which department takes it."]
        pub department: CategoryDepartment,
        #[doc = "How far the AI may go."]
        pub mode: CategoryMode,
        #[doc = "What it is called."]
        pub name: CategoryName,
        #[doc = "How sure the classifier must be before the AI answers, from 0 to 1."]
        pub threshold: f64,
    }
    impl Category {
        pub fn builder() -> builder::Category {
            Default::default()
        }
    }
    #[doc = "Which department takes it."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CategoryDepartment(::std::string::String);
    impl ::std::ops::Deref for CategoryDepartment {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CategoryDepartment> for ::std::string::String {
        fn from(value: CategoryDepartment) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CategoryDepartment {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CategoryDepartment {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CategoryDepartment {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CategoryDepartment {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "How far the AI may go: `shadow` decides for the record alone, `suggest` sorts and suggests\nan answer to the staff, `auto` answers by itself what it is sure of."]
    #[derive(
        :: serde :: Deserialize,
        :: serde :: Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd,
    )]
    pub enum CategoryMode {
        #[serde(rename = "shadow")]
        Shadow,
        #[serde(rename = "suggest")]
        Suggest,
        #[serde(rename = "auto")]
        Auto,
    }
    impl ::std::fmt::Display for CategoryMode {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Shadow => f.write_str("shadow"),
                Self::Suggest => f.write_str("suggest"),
                Self::Auto => f.write_str("auto"),
            }
        }
    }
    impl ::std::str::FromStr for CategoryMode {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "shadow" => Ok(Self::Shadow),
                "suggest" => Ok(Self::Suggest),
                "auto" => Ok(Self::Auto),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for CategoryMode {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CategoryMode {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[doc = "What it is called."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CategoryName(::std::string::String);
    impl ::std::ops::Deref for CategoryName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CategoryName> for ::std::string::String {
        fn from(value: CategoryName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CategoryName {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CategoryName {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CategoryName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CategoryName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What is to change on a category."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    #[serde(deny_unknown_fields)]
    pub struct CategoryPatch {
        #[doc = "How far the AI may go from now on."]
        pub mode: CategoryMode,
    }
    impl CategoryPatch {
        pub fn builder() -> builder::CategoryPatch {
            Default::default()
        }
    }
    #[doc = "A category with its share."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct CategoryShare {
        #[doc = "The category."]
        pub category: CategoryShareCategory,
        #[doc = "Its share, from 0 to 1."]
        pub share: f64,
    }
    impl CategoryShare {
        pub fn builder() -> builder::CategoryShare {
            Default::default()
        }
    }
    #[doc = "The category."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CategoryShareCategory(::std::string::String);
    impl ::std::ops::Deref for CategoryShareCategory {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CategoryShareCategory> for ::std::string::String {
        fn from(value: CategoryShareCategory) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CategoryShareCategory {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CategoryShareCategory {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CategoryShareCategory {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CategoryShareCategory {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "A passage of the knowledge base that an answer rests on."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct Citation {
        #[doc = "The id of the article."]
        #[serde(rename = "articleId")]
        pub article_id: ::uuid::Uuid,
        #[doc = "The heading of the section; absent for the text above the first heading."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub section: ::std::option::Option<CitationSection>,
        #[doc = "The title of the article as it was then."]
        pub title: CitationTitle,
        #[doc = "The version that was read."]
        pub version: ::std::num::NonZeroU64,
    }
    impl Citation {
        pub fn builder() -> builder::Citation {
            Default::default()
        }
    }
    #[doc = "The heading of the section; absent for the text above the first heading."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CitationSection(::std::string::String);
    impl ::std::ops::Deref for CitationSection {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CitationSection> for ::std::string::String {
        fn from(value: CitationSection) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CitationSection {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CitationSection {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CitationSection {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CitationSection {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "The title of the article as it was then."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CitationTitle(::std::string::String);
    impl ::std::ops::Deref for CitationTitle {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CitationTitle> for ::std::string::String {
        fn from(value: CitationTitle) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CitationTitle {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CitationTitle {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CitationTitle {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CitationTitle {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`CreateArticleIdempotencyKey`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateArticleIdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for CreateArticleIdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateArticleIdempotencyKey> for ::std::string::String {
        fn from(value: CreateArticleIdempotencyKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateArticleIdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateArticleIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateArticleIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateArticleIdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`CreateTicketIdempotencyKey`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateTicketIdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for CreateTicketIdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateTicketIdempotencyKey> for ::std::string::String {
        fn from(value: CreateTicketIdempotencyKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateTicketIdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateTicketIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateTicketIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateTicketIdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`CreateUserIdempotencyKey`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateUserIdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for CreateUserIdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<CreateUserIdempotencyKey> for ::std::string::String {
        fn from(value: CreateUserIdempotencyKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for CreateUserIdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for CreateUserIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for CreateUserIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for CreateUserIdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "One decision of the triage policy on a ticket. It is never changed."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct Decision {
        #[doc = "What was decided."]
        pub action: DecisionAction,
        #[doc = "What would be, or was, answered."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ai_suggested_response: ::std::option::Option<DecisionAiSuggestedResponse>,
        #[doc = "The most likely category; absent where nobody could say."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub category: ::std::option::Option<DecisionCategory>,
        #[doc = "The passages it rests on."]
        pub citations: ::std::vec::Vec<DecisionCitation>,
        #[doc = "How sure that is, from 0 to 1."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub confidence_score: ::std::option::Option<f64>,
        #[doc = "When."]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        #[doc = "Every category considered, most likely first."]
        pub distribution: ::std::vec::Vec<CategoryShare>,
        #[doc = "The id."]
        pub id: ::uuid::Uuid,
        #[doc = "SHA-256 of what was read, in hexadecimal."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub input_hash: ::std::option::Option<DecisionInputHash>,
        #[doc = "The edition of the knowledge base that was searched; absent where none was."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub knowledge_edition: ::std::option::Option<i64>,
        #[doc = "From the question to the assessment, in milliseconds."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub latency_ms: ::std::option::Option<u64>,
        #[doc = "How far the AI might go with the category."]
        pub mode: CategoryMode,
        #[doc = "Who assessed the ticket; absent where nobody could."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub model: ::std::option::Option<DecisionModel>,
        #[doc = "Why a person gets the ticket; where the AI answered, at most `provider_failed`."]
        pub reasons: ::std::vec::Vec<DecisionReason>,
        #[doc = "How well the best passage fitted, from 0 to 1; absent where none did."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub relevance: ::std::option::Option<f64>,
        #[doc = "The reply of the customer that set it off; absent where the opening did."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub reply_id: ::std::option::Option<::std::num::NonZeroU64>,
        #[doc = "What was asked of the confidence."]
        pub threshold: f64,
        #[doc = "What a language model was told and what it used; absent where none was asked."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub usage: ::std::option::Option<DecisionUsage>,
    }
    impl Decision {
        pub fn builder() -> builder::Decision {
            Default::default()
        }
    }
    #[doc = "What was decided: `answer` (by the AI) or `escalate` (to a person)."]
    #[derive(
        :: serde :: Deserialize,
        :: serde :: Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd,
    )]
    pub enum DecisionAction {
        #[serde(rename = "answer")]
        Answer,
        #[serde(rename = "escalate")]
        Escalate,
    }
    impl ::std::fmt::Display for DecisionAction {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Answer => f.write_str("answer"),
                Self::Escalate => f.write_str("escalate"),
            }
        }
    }
    impl ::std::str::FromStr for DecisionAction {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "answer" => Ok(Self::Answer),
                "escalate" => Ok(Self::Escalate),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for DecisionAction {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DecisionAction {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[doc = "What would be, or was, answered."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct DecisionAiSuggestedResponse(::std::string::String);
    impl ::std::ops::Deref for DecisionAiSuggestedResponse {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<DecisionAiSuggestedResponse> for ::std::string::String {
        fn from(value: DecisionAiSuggestedResponse) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for DecisionAiSuggestedResponse {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for DecisionAiSuggestedResponse {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DecisionAiSuggestedResponse {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for DecisionAiSuggestedResponse {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "The most likely category; absent where nobody could say."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct DecisionCategory(::std::string::String);
    impl ::std::ops::Deref for DecisionCategory {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<DecisionCategory> for ::std::string::String {
        fn from(value: DecisionCategory) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for DecisionCategory {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for DecisionCategory {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DecisionCategory {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for DecisionCategory {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "A passage of the knowledge base that a suggested response rests on."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct DecisionCitation {
        #[doc = "The id of the article."]
        pub article_id: ::uuid::Uuid,
        #[doc = "The heading of the section; absent for the text above the first heading."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub section: ::std::option::Option<DecisionCitationSection>,
        #[doc = "The title of the article as it was then."]
        pub title: DecisionCitationTitle,
        #[doc = "The version that was read."]
        pub version: ::std::num::NonZeroU64,
    }
    impl DecisionCitation {
        pub fn builder() -> builder::DecisionCitation {
            Default::default()
        }
    }
    #[doc = "The heading of the section; absent for the text above the first heading."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct DecisionCitationSection(::std::string::String);
    impl ::std::ops::Deref for DecisionCitationSection {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<DecisionCitationSection> for ::std::string::String {
        fn from(value: DecisionCitationSection) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for DecisionCitationSection {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for DecisionCitationSection {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DecisionCitationSection {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for DecisionCitationSection {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "The title of the article as it was then."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct DecisionCitationTitle(::std::string::String);
    impl ::std::ops::Deref for DecisionCitationTitle {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<DecisionCitationTitle> for ::std::string::String {
        fn from(value: DecisionCitationTitle) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for DecisionCitationTitle {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for DecisionCitationTitle {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DecisionCitationTitle {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for DecisionCitationTitle {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "SHA-256 of what was read, in hexadecimal."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct DecisionInputHash(::std::string::String);
    impl ::std::ops::Deref for DecisionInputHash {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<DecisionInputHash> for ::std::string::String {
        fn from(value: DecisionInputHash) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for DecisionInputHash {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 64usize {
                return Err("shorter than 64 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for DecisionInputHash {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DecisionInputHash {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for DecisionInputHash {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Who assessed the ticket; absent where nobody could."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct DecisionModel(::std::string::String);
    impl ::std::ops::Deref for DecisionModel {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<DecisionModel> for ::std::string::String {
        fn from(value: DecisionModel) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for DecisionModel {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for DecisionModel {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DecisionModel {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for DecisionModel {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Why a person gets a ticket: `below_threshold` (not sure enough), `out_of_scope` (the desk\nlets the AI answer nothing of this kind), `no_answer` (nothing to answer with), `ungrounded`\n(the answer does not rest on the knowledge base), `person_handling` (a person is on it, or\nsaid that the AI should not), `person_wanted` (the requester asked for a person),\n`not_waiting` (it no longer waits for an answer), `legal`, `safety`, `payment_dispute`,\n`account_takeover`, `personal_data`, `injection` (it speaks to the machine), `outage`,\n`shadow` and `suggest` (the mode of the category), `classifier_failed` (nobody could be\nasked). `provider_failed` (the language model could not be asked) may stand beside an answer."]
    #[derive(
        :: serde :: Deserialize,
        :: serde :: Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd,
    )]
    pub enum DecisionReason {
        #[serde(rename = "below_threshold")]
        BelowThreshold,
        #[serde(rename = "out_of_scope")]
        OutOfScope,
        #[serde(rename = "no_answer")]
        NoAnswer,
        #[serde(rename = "ungrounded")]
        Ungrounded,
        #[serde(rename = "person_handling")]
        PersonHandling,
        #[serde(rename = "person_wanted")]
        PersonWanted,
        #[serde(rename = "not_waiting")]
        NotWaiting,
        #[serde(rename = "legal")]
        Legal,
        #[serde(rename = "safety")]
        Safety,
        #[serde(rename = "payment_dispute")]
        PaymentDispute,
        #[serde(rename = "account_takeover")]
        AccountTakeover,
        #[serde(rename = "personal_data")]
        PersonalData,
        #[serde(rename = "injection")]
        Injection,
        #[serde(rename = "outage")]
        Outage,
        #[serde(rename = "shadow")]
        Shadow,
        #[serde(rename = "suggest")]
        Suggest,
        #[serde(rename = "classifier_failed")]
        ClassifierFailed,
        #[serde(rename = "provider_failed")]
        ProviderFailed,
    }
    impl ::std::fmt::Display for DecisionReason {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::BelowThreshold => f.write_str("below_threshold"),
                Self::OutOfScope => f.write_str("out_of_scope"),
                Self::NoAnswer => f.write_str("no_answer"),
                Self::Ungrounded => f.write_str("ungrounded"),
                Self::PersonHandling => f.write_str("person_handling"),
                Self::PersonWanted => f.write_str("person_wanted"),
                Self::NotWaiting => f.write_str("not_waiting"),
                Self::Legal => f.write_str("legal"),
                Self::Safety => f.write_str("safety"),
                Self::PaymentDispute => f.write_str("payment_dispute"),
                Self::AccountTakeover => f.write_str("account_takeover"),
                Self::PersonalData => f.write_str("personal_data"),
                Self::Injection => f.write_str("injection"),
                Self::Outage => f.write_str("outage"),
                Self::Shadow => f.write_str("shadow"),
                Self::Suggest => f.write_str("suggest"),
                Self::ClassifierFailed => f.write_str("classifier_failed"),
                Self::ProviderFailed => f.write_str("provider_failed"),
            }
        }
    }
    impl ::std::str::FromStr for DecisionReason {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "below_threshold" => Ok(Self::BelowThreshold),
                "out_of_scope" => Ok(Self::OutOfScope),
                "no_answer" => Ok(Self::NoAnswer),
                "ungrounded" => Ok(Self::Ungrounded),
                "person_handling" => Ok(Self::PersonHandling),
                "person_wanted" => Ok(Self::PersonWanted),
                "not_waiting" => Ok(Self::NotWaiting),
                "legal" => Ok(Self::Legal),
                "safety" => Ok(Self::Safety),
                "payment_dispute" => Ok(Self::PaymentDispute),
                "account_takeover" => Ok(Self::AccountTakeover),
                "personal_data" => Ok(Self::PersonalData),
                "injection" => Ok(Self::Injection),
                "outage" => Ok(Self::Outage),
                "shadow" => Ok(Self::Shadow),
                "suggest" => Ok(Self::Suggest),
                "classifier_failed" => Ok(Self::ClassifierFailed),
                "provider_failed" => Ok(Self::ProviderFailed),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for DecisionReason {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DecisionReason {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[doc = "What a language model was told and what it used."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct DecisionUsage {
        #[doc = "SHA-256 of the instructions it was given, in hexadecimal."]
        pub prompt_hash: DecisionUsagePromptHash,
        #[doc = "What it said of its own certainty, from 0 to 1. Nobody measured it."]
        pub stated_confidence: f64,
        #[doc = "Tokens it read, where the provider counted them."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tokens_read: ::std::option::Option<u64>,
        #[doc = "Tokens it wrote."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub tokens_written: ::std::option::Option<u64>,
    }
    impl DecisionUsage {
        pub fn builder() -> builder::DecisionUsage {
            Default::default()
        }
    }
    #[doc = "SHA-256 of the instructions it was given, in hexadecimal."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct DecisionUsagePromptHash(::std::string::String);
    impl ::std::ops::Deref for DecisionUsagePromptHash {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<DecisionUsagePromptHash> for ::std::string::String {
        fn from(value: DecisionUsagePromptHash) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for DecisionUsagePromptHash {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 64usize {
                return Err("shorter than 64 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for DecisionUsagePromptHash {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DecisionUsagePromptHash {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for DecisionUsagePromptHash {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`DeleteArticleIdempotencyKey`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct DeleteArticleIdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for DeleteArticleIdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<DeleteArticleIdempotencyKey> for ::std::string::String {
        fn from(value: DeleteArticleIdempotencyKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for DeleteArticleIdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for DeleteArticleIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DeleteArticleIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for DeleteArticleIdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`DeleteArticleIfMatch`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct DeleteArticleIfMatch(::std::string::String);
    impl ::std::ops::Deref for DeleteArticleIfMatch {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<DeleteArticleIfMatch> for ::std::string::String {
        fn from(value: DeleteArticleIfMatch) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for DeleteArticleIfMatch {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1000usize {
                return Err("longer than 1000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for DeleteArticleIfMatch {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for DeleteArticleIfMatch {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for DeleteArticleIfMatch {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "One thing that is wrong with a request."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct Fault {
        #[doc = "What is wrong there, in words that follow the name of the field."]
        pub message: FaultMessage,
        #[doc = "Where: a JSON pointer into the body (RFC 6901, empty for the whole body), or\n`query.`, `path.` or `header.` and the name of a parameter."]
        pub pointer: FaultPointer,
    }
    impl Fault {
        pub fn builder() -> builder::Fault {
            Default::default()
        }
    }
    #[doc = "What is wrong there, in words that follow the name of the field."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct FaultMessage(::std::string::String);
    impl ::std::ops::Deref for FaultMessage {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<FaultMessage> for ::std::string::String {
        fn from(value: FaultMessage) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for FaultMessage {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 500usize {
                return Err("longer than 500 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for FaultMessage {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for FaultMessage {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for FaultMessage {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Where: a JSON pointer into the body (RFC 6901, empty for the whole body), or\n`query.`, `path.` or `header.` and the name of a parameter."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct FaultPointer(::std::string::String);
    impl ::std::ops::Deref for FaultPointer {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<FaultPointer> for ::std::string::String {
        fn from(value: FaultPointer) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for FaultPointer {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 500usize {
                return Err("longer than 500 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for FaultPointer {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for FaultPointer {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for FaultPointer {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Which features are on."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct Features {
        #[doc = "Triage by the AI; tickets go to people while it is off."]
        pub ai: bool,
        #[doc = "Application forms."]
        pub applications: bool,
        #[doc = "Tickets, on both surfaces."]
        pub ticketing: bool,
    }
    impl Features {
        pub fn builder() -> builder::Features {
            Default::default()
        }
    }
    #[doc = "What is to be switched; what is absent stays. At least one key is needed."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
    #[serde(deny_unknown_fields)]
    pub struct FeaturesPatch {
        #[doc = "Triage by the AI."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ai: ::std::option::Option<bool>,
        #[doc = "Application forms."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub applications: ::std::option::Option<bool>,
        #[doc = "Tickets, on both surfaces."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ticketing: ::std::option::Option<bool>,
    }
    impl FeaturesPatch {
        pub fn builder() -> builder::FeaturesPatch {
            Default::default()
        }
    }
    #[doc = "A passage that fits a question."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct FoundPassage {
        #[doc = "Where it stands."]
        pub article: ArticleReference,
        #[doc = "How well it fits, from 0.0 to 1.0; what is below the desk's floor is not answered."]
        pub relevance: f64,
        #[doc = "Relevance weighted by importance and age, from 0.0 to 1.5: the order of the list."]
        pub score: f64,
        #[doc = "The heading of the section; absent for the text above the first heading."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub section: ::std::option::Option<FoundPassageSection>,
        #[doc = "How the section begins."]
        pub snippet: FoundPassageSnippet,
    }
    impl FoundPassage {
        pub fn builder() -> builder::FoundPassage {
            Default::default()
        }
    }
    #[doc = "The heading of the section; absent for the text above the first heading."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct FoundPassageSection(::std::string::String);
    impl ::std::ops::Deref for FoundPassageSection {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<FoundPassageSection> for ::std::string::String {
        fn from(value: FoundPassageSection) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for FoundPassageSection {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for FoundPassageSection {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for FoundPassageSection {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for FoundPassageSection {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "How the section begins."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct FoundPassageSnippet(::std::string::String);
    impl ::std::ops::Deref for FoundPassageSnippet {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<FoundPassageSnippet> for ::std::string::String {
        fn from(value: FoundPassageSnippet) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for FoundPassageSnippet {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 301usize {
                return Err("longer than 301 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for FoundPassageSnippet {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for FoundPassageSnippet {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for FoundPassageSnippet {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`GetArticleIfNoneMatch`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct GetArticleIfNoneMatch(::std::string::String);
    impl ::std::ops::Deref for GetArticleIfNoneMatch {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<GetArticleIfNoneMatch> for ::std::string::String {
        fn from(value: GetArticleIfNoneMatch) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for GetArticleIfNoneMatch {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1000usize {
                return Err("longer than 1000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for GetArticleIfNoneMatch {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for GetArticleIfNoneMatch {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetArticleIfNoneMatch {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`GetTicketIfNoneMatch`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct GetTicketIfNoneMatch(::std::string::String);
    impl ::std::ops::Deref for GetTicketIfNoneMatch {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<GetTicketIfNoneMatch> for ::std::string::String {
        fn from(value: GetTicketIfNoneMatch) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for GetTicketIfNoneMatch {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1000usize {
                return Err("longer than 1000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for GetTicketIfNoneMatch {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for GetTicketIfNoneMatch {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetTicketIfNoneMatch {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`GetTriageTicketIfNoneMatch`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct GetTriageTicketIfNoneMatch(::std::string::String);
    impl ::std::ops::Deref for GetTriageTicketIfNoneMatch {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<GetTriageTicketIfNoneMatch> for ::std::string::String {
        fn from(value: GetTriageTicketIfNoneMatch) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for GetTriageTicketIfNoneMatch {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1000usize {
                return Err("longer than 1000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for GetTriageTicketIfNoneMatch {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for GetTriageTicketIfNoneMatch {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for GetTriageTicketIfNoneMatch {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Who takes care of a ticket, or answered it: `ai` or `agent` (a person)."]
    #[derive(
        :: serde :: Deserialize,
        :: serde :: Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd,
    )]
    pub enum HandledBy {
        #[serde(rename = "ai")]
        Ai,
        #[serde(rename = "agent")]
        Agent,
    }
    impl ::std::fmt::Display for HandledBy {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Ai => f.write_str("ai"),
                Self::Agent => f.write_str("agent"),
            }
        }
    }
    impl ::std::str::FromStr for HandledBy {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "ai" => Ok(Self::Ai),
                "agent" => Ok(Self::Agent),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for HandledBy {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for HandledBy {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[doc = "How the server is."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct Health {
        #[doc = "Always `ok`; a server that is not says so with its status code."]
        pub status: HealthStatus,
        #[doc = "When it was asked."]
        pub timestamp: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl Health {
        pub fn builder() -> builder::Health {
            Default::default()
        }
    }
    #[doc = "How the server is: `ok` is the only value."]
    #[derive(
        :: serde :: Deserialize,
        :: serde :: Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd,
    )]
    pub enum HealthStatus {
        #[serde(rename = "ok")]
        Ok,
    }
    impl ::std::fmt::Display for HealthStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Ok => f.write_str("ok"),
            }
        }
    }
    impl ::std::str::FromStr for HealthStatus {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "ok" => Ok(Self::Ok),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for HealthStatus {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for HealthStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[doc = "`IssueTokenIdempotencyKey`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct IssueTokenIdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for IssueTokenIdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<IssueTokenIdempotencyKey> for ::std::string::String {
        fn from(value: IssueTokenIdempotencyKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for IssueTokenIdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for IssueTokenIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for IssueTokenIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for IssueTokenIdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "A question to the knowledge base."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    #[serde(deny_unknown_fields)]
    pub struct KnowledgeQuestion {
        #[doc = "For whom it is answered: only what they may read is searched. Default `public`, as\nfor the tickets of customers."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub audience: ::std::option::Option<ArticleAudience>,
        #[doc = "How many passages at most, from 1 to 50. Default 5."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub limit: ::std::option::Option<::std::num::NonZeroU32>,
        #[doc = "The question, in the words of whoever asks: 1 to 65,536 characters."]
        pub query: KnowledgeQuestionQuery,
    }
    impl KnowledgeQuestion {
        pub fn builder() -> builder::KnowledgeQuestion {
            Default::default()
        }
    }
    #[doc = "The question, in the words of whoever asks: 1 to 65,536 characters."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct KnowledgeQuestionQuery(::std::string::String);
    impl ::std::ops::Deref for KnowledgeQuestionQuery {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<KnowledgeQuestionQuery> for ::std::string::String {
        fn from(value: KnowledgeQuestionQuery) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for KnowledgeQuestionQuery {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for KnowledgeQuestionQuery {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for KnowledgeQuestionQuery {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for KnowledgeQuestionQuery {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`ListArticlesCursor`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ListArticlesCursor(::std::string::String);
    impl ::std::ops::Deref for ListArticlesCursor {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ListArticlesCursor> for ::std::string::String {
        fn from(value: ListArticlesCursor) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ListArticlesCursor {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[A-Za-z0-9_-]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9_-]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ListArticlesCursor {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ListArticlesCursor {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListArticlesCursor {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`ListTicketsCursor`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ListTicketsCursor(::std::string::String);
    impl ::std::ops::Deref for ListTicketsCursor {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ListTicketsCursor> for ::std::string::String {
        fn from(value: ListTicketsCursor) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ListTicketsCursor {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[A-Za-z0-9_-]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9_-]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ListTicketsCursor {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ListTicketsCursor {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListTicketsCursor {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`ListTicketsDepartment`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ListTicketsDepartment(::std::string::String);
    impl ::std::ops::Deref for ListTicketsDepartment {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ListTicketsDepartment> for ::std::string::String {
        fn from(value: ListTicketsDepartment) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ListTicketsDepartment {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ListTicketsDepartment {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ListTicketsDepartment {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListTicketsDepartment {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`ListTicketsQ`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ListTicketsQ(::std::string::String);
    impl ::std::ops::Deref for ListTicketsQ {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ListTicketsQ> for ::std::string::String {
        fn from(value: ListTicketsQ) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ListTicketsQ {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ListTicketsQ {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ListTicketsQ {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListTicketsQ {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`ListTokensCursor`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ListTokensCursor(::std::string::String);
    impl ::std::ops::Deref for ListTokensCursor {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ListTokensCursor> for ::std::string::String {
        fn from(value: ListTokensCursor) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ListTokensCursor {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[A-Za-z0-9_-]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9_-]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ListTokensCursor {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ListTokensCursor {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListTokensCursor {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`ListTriageTicketsCategory`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ListTriageTicketsCategory(::std::string::String);
    impl ::std::ops::Deref for ListTriageTicketsCategory {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ListTriageTicketsCategory> for ::std::string::String {
        fn from(value: ListTriageTicketsCategory) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ListTriageTicketsCategory {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ListTriageTicketsCategory {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ListTriageTicketsCategory {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListTriageTicketsCategory {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`ListTriageTicketsCursor`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ListTriageTicketsCursor(::std::string::String);
    impl ::std::ops::Deref for ListTriageTicketsCursor {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ListTriageTicketsCursor> for ::std::string::String {
        fn from(value: ListTriageTicketsCursor) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ListTriageTicketsCursor {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[A-Za-z0-9_-]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9_-]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ListTriageTicketsCursor {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ListTriageTicketsCursor {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListTriageTicketsCursor {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`ListUsersCursor`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ListUsersCursor(::std::string::String);
    impl ::std::ops::Deref for ListUsersCursor {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ListUsersCursor> for ::std::string::String {
        fn from(value: ListUsersCursor) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ListUsersCursor {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[A-Za-z0-9_-]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[A-Za-z0-9_-]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ListUsersCursor {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ListUsersCursor {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ListUsersCursor {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Somebody is signed in. The session is in the cookie of the response."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct LoggedIn {
        #[doc = "Always true."]
        pub success: bool,
        #[doc = "Who it is."]
        pub user: User,
    }
    impl LoggedIn {
        pub fn builder() -> builder::LoggedIn {
            Default::default()
        }
    }
    #[doc = "Nobody is signed in any more."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct LoggedOut {
        #[doc = "Always true."]
        pub success: bool,
    }
    impl LoggedOut {
        pub fn builder() -> builder::LoggedOut {
            Default::default()
        }
    }
    #[doc = "Who wants in."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    #[serde(deny_unknown_fields)]
    pub struct Login {
        #[doc = "The e-mail address of the account."]
        pub email: LoginEmail,
        #[doc = "The password."]
        pub password: LoginPassword,
    }
    impl Login {
        pub fn builder() -> builder::Login {
            Default::default()
        }
    }
    #[doc = "The e-mail address of the account."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct LoginEmail(::std::string::String);
    impl ::std::ops::Deref for LoginEmail {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<LoginEmail> for ::std::string::String {
        fn from(value: LoginEmail) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for LoginEmail {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 254usize {
                return Err("longer than 254 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for LoginEmail {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for LoginEmail {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for LoginEmail {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "The password."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct LoginPassword(::std::string::String);
    impl ::std::ops::Deref for LoginPassword {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<LoginPassword> for ::std::string::String {
        fn from(value: LoginPassword) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for LoginPassword {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1024usize {
                return Err("longer than 1024 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for LoginPassword {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for LoginPassword {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for LoginPassword {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What an article is written as."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    #[serde(deny_unknown_fields)]
    pub struct NewArticle {
        #[doc = "Who may read it. Default `public`."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub audience: ::std::option::Option<ArticleAudience>,
        #[doc = "What it says, in Markdown: 1 to 65,536 bytes. Headings make its sections."]
        pub body: NewArticleBody,
        #[doc = "How much it counts beside others that fit as well, from 0.0 to 2.0. Default 1.0."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub importance: ::std::option::Option<f64>,
        #[doc = "Whether answers may rest on it. Default false: a draft."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub published: ::std::option::Option<bool>,
        #[doc = "Words under which it is found, besides its own: at most 20, none twice. Default none."]
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub tags: ::std::vec::Vec<NewArticleTagsItem>,
        #[doc = "What it is called: 1 to 200 characters."]
        pub title: NewArticleTitle,
    }
    impl NewArticle {
        pub fn builder() -> builder::NewArticle {
            Default::default()
        }
    }
    #[doc = "What it says, in Markdown: 1 to 65,536 bytes. Headings make its sections."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewArticleBody(::std::string::String);
    impl ::std::ops::Deref for NewArticleBody {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewArticleBody> for ::std::string::String {
        fn from(value: NewArticleBody) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewArticleBody {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewArticleBody {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewArticleBody {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewArticleBody {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`NewArticleTagsItem`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewArticleTagsItem(::std::string::String);
    impl ::std::ops::Deref for NewArticleTagsItem {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewArticleTagsItem> for ::std::string::String {
        fn from(value: NewArticleTagsItem) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewArticleTagsItem {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 50usize {
                return Err("longer than 50 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewArticleTagsItem {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewArticleTagsItem {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewArticleTagsItem {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What it is called: 1 to 200 characters."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewArticleTitle(::std::string::String);
    impl ::std::ops::Deref for NewArticleTitle {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewArticleTitle> for ::std::string::String {
        fn from(value: NewArticleTitle) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewArticleTitle {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewArticleTitle {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewArticleTitle {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewArticleTitle {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What a ticket is opened with."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    #[serde(deny_unknown_fields)]
    pub struct NewTicket {
        #[doc = "One of the desk's departments. Default the first of them, and then triage may say\notherwise."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub department: ::std::option::Option<NewTicketDepartment>,
        #[doc = "The first message: 1 to 65,536 bytes."]
        pub message: NewTicketMessage,
        #[doc = "How urgent it is. Default `medium`, and then triage may say otherwise."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub priority: ::std::option::Option<TicketPriority>,
        #[doc = "What it is about: 1 to 255 characters besides white space at either end."]
        pub subject: NewTicketSubject,
    }
    impl NewTicket {
        pub fn builder() -> builder::NewTicket {
            Default::default()
        }
    }
    #[doc = "One of the desk's departments. Default the first of them, and then triage may say\notherwise."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewTicketDepartment(::std::string::String);
    impl ::std::ops::Deref for NewTicketDepartment {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewTicketDepartment> for ::std::string::String {
        fn from(value: NewTicketDepartment) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewTicketDepartment {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewTicketDepartment {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewTicketDepartment {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewTicketDepartment {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "The first message: 1 to 65,536 bytes."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewTicketMessage(::std::string::String);
    impl ::std::ops::Deref for NewTicketMessage {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewTicketMessage> for ::std::string::String {
        fn from(value: NewTicketMessage) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewTicketMessage {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewTicketMessage {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewTicketMessage {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewTicketMessage {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What it is about: 1 to 255 characters besides white space at either end."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewTicketSubject(::std::string::String);
    impl ::std::ops::Deref for NewTicketSubject {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewTicketSubject> for ::std::string::String {
        fn from(value: NewTicketSubject) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewTicketSubject {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1024usize {
                return Err("longer than 1024 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewTicketSubject {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewTicketSubject {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewTicketSubject {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What a token is issued for."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    #[serde(deny_unknown_fields)]
    pub struct NewToken {
        #[doc = "When it ends, in the future. Default never."]
        #[serde(
            rename = "expiresAt",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub expires_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        #[doc = "What it is for."]
        pub label: NewTokenLabel,
        #[doc = "What it may be used for."]
        pub scopes: ::std::vec::Vec<Scope>,
        #[doc = "Whose rights it carries. Default the admin's own."]
        #[serde(
            rename = "userId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub user_id: ::std::option::Option<::uuid::Uuid>,
    }
    impl NewToken {
        pub fn builder() -> builder::NewToken {
            Default::default()
        }
    }
    #[doc = "What it is for."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewTokenLabel(::std::string::String);
    impl ::std::ops::Deref for NewTokenLabel {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewTokenLabel> for ::std::string::String {
        fn from(value: NewTokenLabel) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewTokenLabel {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewTokenLabel {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewTokenLabel {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewTokenLabel {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What a ticket is opened with."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    #[serde(deny_unknown_fields)]
    pub struct NewTriageTicket {
        #[doc = "One of the desk's departments. Default the first of them, and then triage may say\notherwise."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub department: ::std::option::Option<NewTriageTicketDepartment>,
        #[doc = "How urgent it is. Default `medium`, and then triage may say otherwise."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub priority: ::std::option::Option<TicketPriority>,
        #[doc = "Whose ticket it is, when a member of staff or a service opens it for a customer.\nAn address that nobody has yet becomes a customer."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub requester_email: ::std::option::Option<NewTriageTicketRequesterEmail>,
        #[doc = "What it is about: 1 to 255 characters besides white space at either end. Default\nthe first line of the description."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub subject: ::std::option::Option<NewTriageTicketSubject>,
        #[doc = "What the user wrote: 1 to 65,536 bytes."]
        pub user_description: NewTriageTicketUserDescription,
    }
    impl NewTriageTicket {
        pub fn builder() -> builder::NewTriageTicket {
            Default::default()
        }
    }
    #[doc = "One of the desk's departments. Default the first of them, and then triage may say\notherwise."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewTriageTicketDepartment(::std::string::String);
    impl ::std::ops::Deref for NewTriageTicketDepartment {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewTriageTicketDepartment> for ::std::string::String {
        fn from(value: NewTriageTicketDepartment) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewTriageTicketDepartment {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewTriageTicketDepartment {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewTriageTicketDepartment {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewTriageTicketDepartment {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Whose ticket it is, when a member of staff or a service opens it for a customer.\nAn address that nobody has yet becomes a customer."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewTriageTicketRequesterEmail(::std::string::String);
    impl ::std::ops::Deref for NewTriageTicketRequesterEmail {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewTriageTicketRequesterEmail> for ::std::string::String {
        fn from(value: NewTriageTicketRequesterEmail) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewTriageTicketRequesterEmail {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 254usize {
                return Err("longer than 254 characters".into());
            }
            if value.chars().count() < 3usize {
                return Err("shorter than 3 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(
                || {
                    :: regress :: Regex :: new ("^[^@\\s\\u0000-\\u001f\\u007f-\\u009f]+@[^@\\s.\\u0000-\\u001f\\u007f-\\u009f]+(\\.[^@\\s.\\u0000-\\u001f\\u007f-\\u009f]+)*$") . unwrap ()
                },
            );
            if PATTERN.find(value).is_none() {
                return Err ("doesn't match pattern \"^[^@\\s\\u0000-\\u001f\\u007f-\\u009f]+@[^@\\s.\\u0000-\\u001f\\u007f-\\u009f]+(\\.[^@\\s.\\u0000-\\u001f\\u007f-\\u009f]+)*$\"" . into ()) ;
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewTriageTicketRequesterEmail {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewTriageTicketRequesterEmail {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewTriageTicketRequesterEmail {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What it is about: 1 to 255 characters besides white space at either end. Default\nthe first line of the description."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewTriageTicketSubject(::std::string::String);
    impl ::std::ops::Deref for NewTriageTicketSubject {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewTriageTicketSubject> for ::std::string::String {
        fn from(value: NewTriageTicketSubject) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewTriageTicketSubject {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1024usize {
                return Err("longer than 1024 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewTriageTicketSubject {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewTriageTicketSubject {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewTriageTicketSubject {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What the user wrote: 1 to 65,536 bytes."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewTriageTicketUserDescription(::std::string::String);
    impl ::std::ops::Deref for NewTriageTicketUserDescription {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewTriageTicketUserDescription> for ::std::string::String {
        fn from(value: NewTriageTicketUserDescription) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewTriageTicketUserDescription {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewTriageTicketUserDescription {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewTriageTicketUserDescription {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewTriageTicketUserDescription {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What an account is made from."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    #[serde(deny_unknown_fields)]
    pub struct NewUser {
        #[doc = "Where mail reaches them. Nobody else may have it, whatever the case of its letters."]
        pub email: NewUserEmail,
        #[doc = "Their name."]
        pub name: NewUserName,
        #[doc = "What they sign in with: at least 12 characters. Without it they need a token or an\nidentity of the surrounding panel."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub password: ::std::option::Option<NewUserPassword>,
        #[doc = "What customers see instead of a staff member's name."]
        #[serde(
            rename = "publicName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub public_name: ::std::option::Option<NewUserPublicName>,
        #[doc = "What they are. Default `customer`."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub role: ::std::option::Option<Role>,
    }
    impl NewUser {
        pub fn builder() -> builder::NewUser {
            Default::default()
        }
    }
    #[doc = "Where mail reaches them. Nobody else may have it, whatever the case of its letters."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewUserEmail(::std::string::String);
    impl ::std::ops::Deref for NewUserEmail {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewUserEmail> for ::std::string::String {
        fn from(value: NewUserEmail) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewUserEmail {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 254usize {
                return Err("longer than 254 characters".into());
            }
            if value.chars().count() < 3usize {
                return Err("shorter than 3 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(
                || {
                    :: regress :: Regex :: new ("^[^@\\s\\u0000-\\u001f\\u007f-\\u009f]+@[^@\\s.\\u0000-\\u001f\\u007f-\\u009f]+(\\.[^@\\s.\\u0000-\\u001f\\u007f-\\u009f]+)*$") . unwrap ()
                },
            );
            if PATTERN.find(value).is_none() {
                return Err ("doesn't match pattern \"^[^@\\s\\u0000-\\u001f\\u007f-\\u009f]+@[^@\\s.\\u0000-\\u001f\\u007f-\\u009f]+(\\.[^@\\s.\\u0000-\\u001f\\u007f-\\u009f]+)*$\"" . into ()) ;
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewUserEmail {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewUserEmail {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewUserEmail {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Their name."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewUserName(::std::string::String);
    impl ::std::ops::Deref for NewUserName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewUserName> for ::std::string::String {
        fn from(value: NewUserName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewUserName {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewUserName {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewUserName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewUserName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What they sign in with: at least 12 characters. Without it they need a token or an\nidentity of the surrounding panel."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewUserPassword(::std::string::String);
    impl ::std::ops::Deref for NewUserPassword {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewUserPassword> for ::std::string::String {
        fn from(value: NewUserPassword) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewUserPassword {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1024usize {
                return Err("longer than 1024 characters".into());
            }
            if value.chars().count() < 12usize {
                return Err("shorter than 12 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewUserPassword {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewUserPassword {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewUserPassword {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What customers see instead of a staff member's name."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct NewUserPublicName(::std::string::String);
    impl ::std::ops::Deref for NewUserPublicName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<NewUserPublicName> for ::std::string::String {
        fn from(value: NewUserPublicName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for NewUserPublicName {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for NewUserPublicName {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for NewUserPublicName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for NewUserPublicName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`OpenTriageTicketIdempotencyKey`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct OpenTriageTicketIdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for OpenTriageTicketIdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<OpenTriageTicketIdempotencyKey> for ::std::string::String {
        fn from(value: OpenTriageTicketIdempotencyKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for OpenTriageTicketIdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for OpenTriageTicketIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for OpenTriageTicketIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for OpenTriageTicketIdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "A person on a ticket, as staff see them."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct Person {
        #[doc = "Where mail reaches them."]
        pub email: PersonEmail,
        #[doc = "The id of the account."]
        pub id: ::uuid::Uuid,
        #[doc = "Their name."]
        pub name: PersonName,
    }
    impl Person {
        pub fn builder() -> builder::Person {
            Default::default()
        }
    }
    #[doc = "Where mail reaches them."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct PersonEmail(::std::string::String);
    impl ::std::ops::Deref for PersonEmail {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<PersonEmail> for ::std::string::String {
        fn from(value: PersonEmail) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for PersonEmail {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 254usize {
                return Err("longer than 254 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for PersonEmail {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for PersonEmail {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for PersonEmail {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Their name."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct PersonName(::std::string::String);
    impl ::std::ops::Deref for PersonName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<PersonName> for ::std::string::String {
        fn from(value: PersonName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for PersonName {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for PersonName {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for PersonName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for PersonName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Why a request was not done, as clients read it (RFC 9457)."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct Problem {
        #[doc = "What went wrong, for programs: stable, and listed with each operation."]
        pub code: ProblemCode,
        #[doc = "More about this very occurrence."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub detail: ::std::option::Option<ProblemDetail>,
        #[doc = "What went wrong, in words to show to a person."]
        pub error: ProblemError,
        #[doc = "Each thing that is wrong with the request, where it can be pointed at."]
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub errors: ::std::vec::Vec<Fault>,
        #[doc = "The id of the request, as in `X-Request-Id` and in the log."]
        #[serde(rename = "requestId")]
        pub request_id: ProblemRequestId,
        #[doc = "The status code of the response."]
        pub status: i32,
        #[doc = "The kind of problem in words; the same for every problem of the kind."]
        pub title: ProblemTitle,
        #[doc = "What kind of problem this is, as a URI: `urn:frontdesk:problem:` and the code."]
        #[serde(rename = "type")]
        pub type_: ProblemType,
    }
    impl Problem {
        pub fn builder() -> builder::Problem {
            Default::default()
        }
    }
    #[doc = "What kind of problem it is. Treat an unknown one by its status.\n\n- `invalid_request`: The request is not valid.\n- `malformed_body`: The body is not valid JSON.\n- `invalid_cursor`: The cursor is not one that this list gave out.\n- `no_valid_fields`: No valid fields to update.\n- `unauthenticated`: Sign in or present a token.\n- `invalid_credential`: The credential is not valid.\n- `wrong_credentials`: E-mail address or password is wrong.\n- `forbidden`: You are not allowed to do this.\n- `missing_scope`: The credential does not reach that far.\n- `suspended`: The account is suspended.\n- `cross_origin`: Requests from another origin are refused.\n- `not_found`: There is nothing here, or it is not yours.\n- `method_not_allowed`: The method is not allowed here.\n- `body_timeout`: The body did not arrive in time.\n- `already_exists`: There is one already.\n- `illegal_transition`: The ticket cannot go to that status from where it is.\n- `ticket_closed`: The ticket is closed.\n- `request_in_progress`: The first request with this key is still running.\n- `precondition_failed`: It was changed since the version you have seen.\n- `body_too_large`: The body is too large.\n- `unsupported_media_type`: The body must be application/json.\n- `idempotency_key_reused`: The key was used for another request.\n- `precondition_required`: Say which version you have seen, with If-Match.\n- `rate_limited`: Too many requests.\n- `too_many_attempts`: Too many attempts to sign in.\n- `internal`: Something went wrong on our side.\n- `feature_disabled`: The feature is disabled.\n- `overloaded`: Too much is going on at this moment.\n- `busy`: Others were changing the same thing; try again.\n- `deadline_exceeded`: The answer took too long.\n- `storage_unavailable`: Storage cannot be reached.\n- `not_ready`: The desk is not ready to serve."]
    #[derive(
        :: serde :: Deserialize,
        :: serde :: Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd,
    )]
    pub enum ProblemCode {
        #[serde(rename = "invalid_request")]
        InvalidRequest,
        #[serde(rename = "malformed_body")]
        MalformedBody,
        #[serde(rename = "invalid_cursor")]
        InvalidCursor,
        #[serde(rename = "no_valid_fields")]
        NoValidFields,
        #[serde(rename = "unauthenticated")]
        Unauthenticated,
        #[serde(rename = "invalid_credential")]
        InvalidCredential,
        #[serde(rename = "wrong_credentials")]
        WrongCredentials,
        #[serde(rename = "forbidden")]
        Forbidden,
        #[serde(rename = "missing_scope")]
        MissingScope,
        #[serde(rename = "suspended")]
        Suspended,
        #[serde(rename = "cross_origin")]
        CrossOrigin,
        #[serde(rename = "not_found")]
        NotFound,
        #[serde(rename = "method_not_allowed")]
        MethodNotAllowed,
        #[serde(rename = "body_timeout")]
        BodyTimeout,
        #[serde(rename = "already_exists")]
        AlreadyExists,
        #[serde(rename = "illegal_transition")]
        IllegalTransition,
        #[serde(rename = "ticket_closed")]
        TicketClosed,
        #[serde(rename = "request_in_progress")]
        RequestInProgress,
        #[serde(rename = "precondition_failed")]
        PreconditionFailed,
        #[serde(rename = "body_too_large")]
        BodyTooLarge,
        #[serde(rename = "unsupported_media_type")]
        UnsupportedMediaType,
        #[serde(rename = "idempotency_key_reused")]
        IdempotencyKeyReused,
        #[serde(rename = "precondition_required")]
        PreconditionRequired,
        #[serde(rename = "rate_limited")]
        RateLimited,
        #[serde(rename = "too_many_attempts")]
        TooManyAttempts,
        #[serde(rename = "internal")]
        Internal,
        #[serde(rename = "feature_disabled")]
        FeatureDisabled,
        #[serde(rename = "overloaded")]
        Overloaded,
        #[serde(rename = "busy")]
        Busy,
        #[serde(rename = "deadline_exceeded")]
        DeadlineExceeded,
        #[serde(rename = "storage_unavailable")]
        StorageUnavailable,
        #[serde(rename = "not_ready")]
        NotReady,
    }
    impl ::std::fmt::Display for ProblemCode {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::InvalidRequest => f.write_str("invalid_request"),
                Self::MalformedBody => f.write_str("malformed_body"),
                Self::InvalidCursor => f.write_str("invalid_cursor"),
                Self::NoValidFields => f.write_str("no_valid_fields"),
                Self::Unauthenticated => f.write_str("unauthenticated"),
                Self::InvalidCredential => f.write_str("invalid_credential"),
                Self::WrongCredentials => f.write_str("wrong_credentials"),
                Self::Forbidden => f.write_str("forbidden"),
                Self::MissingScope => f.write_str("missing_scope"),
                Self::Suspended => f.write_str("suspended"),
                Self::CrossOrigin => f.write_str("cross_origin"),
                Self::NotFound => f.write_str("not_found"),
                Self::MethodNotAllowed => f.write_str("method_not_allowed"),
                Self::BodyTimeout => f.write_str("body_timeout"),
                Self::AlreadyExists => f.write_str("already_exists"),
                Self::IllegalTransition => f.write_str("illegal_transition"),
                Self::TicketClosed => f.write_str("ticket_closed"),
                Self::RequestInProgress => f.write_str("request_in_progress"),
                Self::PreconditionFailed => f.write_str("precondition_failed"),
                Self::BodyTooLarge => f.write_str("body_too_large"),
                Self::UnsupportedMediaType => f.write_str("unsupported_media_type"),
                Self::IdempotencyKeyReused => f.write_str("idempotency_key_reused"),
                Self::PreconditionRequired => f.write_str("precondition_required"),
                Self::RateLimited => f.write_str("rate_limited"),
                Self::TooManyAttempts => f.write_str("too_many_attempts"),
                Self::Internal => f.write_str("internal"),
                Self::FeatureDisabled => f.write_str("feature_disabled"),
                Self::Overloaded => f.write_str("overloaded"),
                Self::Busy => f.write_str("busy"),
                Self::DeadlineExceeded => f.write_str("deadline_exceeded"),
                Self::StorageUnavailable => f.write_str("storage_unavailable"),
                Self::NotReady => f.write_str("not_ready"),
            }
        }
    }
    impl ::std::str::FromStr for ProblemCode {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "invalid_request" => Ok(Self::InvalidRequest),
                "malformed_body" => Ok(Self::MalformedBody),
                "invalid_cursor" => Ok(Self::InvalidCursor),
                "no_valid_fields" => Ok(Self::NoValidFields),
                "unauthenticated" => Ok(Self::Unauthenticated),
                "invalid_credential" => Ok(Self::InvalidCredential),
                "wrong_credentials" => Ok(Self::WrongCredentials),
                "forbidden" => Ok(Self::Forbidden),
                "missing_scope" => Ok(Self::MissingScope),
                "suspended" => Ok(Self::Suspended),
                "cross_origin" => Ok(Self::CrossOrigin),
                "not_found" => Ok(Self::NotFound),
                "method_not_allowed" => Ok(Self::MethodNotAllowed),
                "body_timeout" => Ok(Self::BodyTimeout),
                "already_exists" => Ok(Self::AlreadyExists),
                "illegal_transition" => Ok(Self::IllegalTransition),
                "ticket_closed" => Ok(Self::TicketClosed),
                "request_in_progress" => Ok(Self::RequestInProgress),
                "precondition_failed" => Ok(Self::PreconditionFailed),
                "body_too_large" => Ok(Self::BodyTooLarge),
                "unsupported_media_type" => Ok(Self::UnsupportedMediaType),
                "idempotency_key_reused" => Ok(Self::IdempotencyKeyReused),
                "precondition_required" => Ok(Self::PreconditionRequired),
                "rate_limited" => Ok(Self::RateLimited),
                "too_many_attempts" => Ok(Self::TooManyAttempts),
                "internal" => Ok(Self::Internal),
                "feature_disabled" => Ok(Self::FeatureDisabled),
                "overloaded" => Ok(Self::Overloaded),
                "busy" => Ok(Self::Busy),
                "deadline_exceeded" => Ok(Self::DeadlineExceeded),
                "storage_unavailable" => Ok(Self::StorageUnavailable),
                "not_ready" => Ok(Self::NotReady),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for ProblemCode {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ProblemCode {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[doc = "More about this very occurrence."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ProblemDetail(::std::string::String);
    impl ::std::ops::Deref for ProblemDetail {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ProblemDetail> for ::std::string::String {
        fn from(value: ProblemDetail) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ProblemDetail {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 500usize {
                return Err("longer than 500 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ProblemDetail {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ProblemDetail {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ProblemDetail {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What went wrong, in words to show to a person."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ProblemError(::std::string::String);
    impl ::std::ops::Deref for ProblemError {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ProblemError> for ::std::string::String {
        fn from(value: ProblemError) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ProblemError {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 500usize {
                return Err("longer than 500 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ProblemError {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ProblemError {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ProblemError {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "The id of the request, as in `X-Request-Id` and in the log."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ProblemRequestId(::std::string::String);
    impl ::std::ops::Deref for ProblemRequestId {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ProblemRequestId> for ::std::string::String {
        fn from(value: ProblemRequestId) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ProblemRequestId {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 128usize {
                return Err("longer than 128 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ProblemRequestId {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ProblemRequestId {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ProblemRequestId {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "The kind of problem in words; the same for every problem of the kind."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ProblemTitle(::std::string::String);
    impl ::std::ops::Deref for ProblemTitle {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ProblemTitle> for ::std::string::String {
        fn from(value: ProblemTitle) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ProblemTitle {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 200usize {
                return Err("longer than 200 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ProblemTitle {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ProblemTitle {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ProblemTitle {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What kind of problem this is, as a URI: `urn:frontdesk:problem:` and the code."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ProblemType(::std::string::String);
    impl ::std::ops::Deref for ProblemType {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ProblemType> for ::std::string::String {
        fn from(value: ProblemType) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ProblemType {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ProblemType {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ProblemType {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ProblemType {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "A reply in the thread of a ticket."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct Reply {
        #[doc = "Who it is from."]
        pub author: ReplyAuthor,
        #[doc = "The passages of the knowledge base that it rests on."]
        pub citations: ::std::vec::Vec<Citation>,
        #[doc = "When it was written."]
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        #[doc = "The id. Later replies have greater ids."]
        pub id: ::std::num::NonZeroU64,
        #[doc = "Whether only staff may read it."]
        pub internal: bool,
        #[doc = "What it says, as it was written: up to 65,536 bytes."]
        pub message: ReplyMessage,
    }
    impl Reply {
        pub fn builder() -> builder::Reply {
            Default::default()
        }
    }
    #[doc = "Who a reply is from."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct ReplyAuthor {
        #[doc = "The id of the account; absent for the AI and the system."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::uuid::Uuid>,
        #[doc = "What they are."]
        pub kind: AuthorKind,
        #[doc = "Their name. Customers see the public name of staff."]
        pub name: ReplyAuthorName,
    }
    impl ReplyAuthor {
        pub fn builder() -> builder::ReplyAuthor {
            Default::default()
        }
    }
    #[doc = "Their name. Customers see the public name of staff."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ReplyAuthorName(::std::string::String);
    impl ::std::ops::Deref for ReplyAuthorName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ReplyAuthorName> for ::std::string::String {
        fn from(value: ReplyAuthorName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ReplyAuthorName {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ReplyAuthorName {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReplyAuthorName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ReplyAuthorName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "The reply that was stored, wrapped as clients of the older panel expect it."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct ReplyCreated {
        #[doc = "The reply."]
        pub reply: Reply,
        #[doc = "Always true."]
        pub success: bool,
    }
    impl ReplyCreated {
        pub fn builder() -> builder::ReplyCreated {
            Default::default()
        }
    }
    #[doc = "What it says, as it was written: up to 65,536 bytes."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ReplyMessage(::std::string::String);
    impl ::std::ops::Deref for ReplyMessage {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ReplyMessage> for ::std::string::String {
        fn from(value: ReplyMessage) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ReplyMessage {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ReplyMessage {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReplyMessage {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ReplyMessage {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`ReplyToTicketIdempotencyKey`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ReplyToTicketIdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for ReplyToTicketIdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ReplyToTicketIdempotencyKey> for ::std::string::String {
        fn from(value: ReplyToTicketIdempotencyKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ReplyToTicketIdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ReplyToTicketIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReplyToTicketIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ReplyToTicketIdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`ReviseTriageIdempotencyKey`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ReviseTriageIdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for ReviseTriageIdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ReviseTriageIdempotencyKey> for ::std::string::String {
        fn from(value: ReviseTriageIdempotencyKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ReviseTriageIdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ReviseTriageIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReviseTriageIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ReviseTriageIdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`ReviseTriageIfMatch`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ReviseTriageIfMatch(::std::string::String);
    impl ::std::ops::Deref for ReviseTriageIfMatch {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<ReviseTriageIfMatch> for ::std::string::String {
        fn from(value: ReviseTriageIfMatch) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for ReviseTriageIfMatch {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1000usize {
                return Err("longer than 1000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for ReviseTriageIfMatch {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for ReviseTriageIfMatch {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for ReviseTriageIfMatch {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`RevokeTokenIdempotencyKey`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct RevokeTokenIdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for RevokeTokenIdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<RevokeTokenIdempotencyKey> for ::std::string::String {
        fn from(value: RevokeTokenIdempotencyKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for RevokeTokenIdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for RevokeTokenIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for RevokeTokenIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for RevokeTokenIdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What an account is: a `customer` asks, an `agent` answers, an `admin` runs the desk."]
    #[derive(
        :: serde :: Deserialize,
        :: serde :: Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd,
    )]
    pub enum Role {
        #[serde(rename = "customer")]
        Customer,
        #[serde(rename = "agent")]
        Agent,
        #[serde(rename = "admin")]
        Admin,
    }
    impl ::std::fmt::Display for Role {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Customer => f.write_str("customer"),
                Self::Agent => f.write_str("agent"),
                Self::Admin => f.write_str("admin"),
            }
        }
    }
    impl ::std::str::FromStr for Role {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "customer" => Ok(Self::Customer),
                "agent" => Ok(Self::Agent),
                "admin" => Ok(Self::Admin),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Role {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Role {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[doc = "One thing a token may be used for: `tickets:read`, `tickets:write` (open, reply, close,\nreopen), `tickets:triage` (revise what triage found), `applications:read` (forms and own\nsubmissions), `applications:write` (submit), `applications:manage` (forms, invites,\nreview), `knowledge:read`, `knowledge:write`, `admin` (accounts, tokens, features). A\ntoken never exceeds the rights of its account."]
    #[derive(
        :: serde :: Deserialize,
        :: serde :: Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd,
    )]
    pub enum Scope {
        #[serde(rename = "tickets:read")]
        TicketsRead,
        #[serde(rename = "tickets:write")]
        TicketsWrite,
        #[serde(rename = "tickets:triage")]
        TicketsTriage,
        #[serde(rename = "applications:read")]
        ApplicationsRead,
        #[serde(rename = "applications:write")]
        ApplicationsWrite,
        #[serde(rename = "applications:manage")]
        ApplicationsManage,
        #[serde(rename = "knowledge:read")]
        KnowledgeRead,
        #[serde(rename = "knowledge:write")]
        KnowledgeWrite,
        #[serde(rename = "admin")]
        Admin,
    }
    impl ::std::fmt::Display for Scope {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::TicketsRead => f.write_str("tickets:read"),
                Self::TicketsWrite => f.write_str("tickets:write"),
                Self::TicketsTriage => f.write_str("tickets:triage"),
                Self::ApplicationsRead => f.write_str("applications:read"),
                Self::ApplicationsWrite => f.write_str("applications:write"),
                Self::ApplicationsManage => f.write_str("applications:manage"),
                Self::KnowledgeRead => f.write_str("knowledge:read"),
                Self::KnowledgeWrite => f.write_str("knowledge:write"),
                Self::Admin => f.write_str("admin"),
            }
        }
    }
    impl ::std::str::FromStr for Scope {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "tickets:read" => Ok(Self::TicketsRead),
                "tickets:write" => Ok(Self::TicketsWrite),
                "tickets:triage" => Ok(Self::TicketsTriage),
                "applications:read" => Ok(Self::ApplicationsRead),
                "applications:write" => Ok(Self::ApplicationsWrite),
                "applications:manage" => Ok(Self::ApplicationsManage),
                "knowledge:read" => Ok(Self::KnowledgeRead),
                "knowledge:write" => Ok(Self::KnowledgeWrite),
                "admin" => Ok(Self::Admin),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for Scope {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for Scope {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[doc = "`SwitchCategoryIdempotencyKey`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct SwitchCategoryIdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for SwitchCategoryIdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<SwitchCategoryIdempotencyKey> for ::std::string::String {
        fn from(value: SwitchCategoryIdempotencyKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for SwitchCategoryIdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for SwitchCategoryIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SwitchCategoryIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SwitchCategoryIdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`SwitchCategoryName`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct SwitchCategoryName(::std::string::String);
    impl ::std::ops::Deref for SwitchCategoryName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<SwitchCategoryName> for ::std::string::String {
        fn from(value: SwitchCategoryName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for SwitchCategoryName {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for SwitchCategoryName {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for SwitchCategoryName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for SwitchCategoryName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "A ticket with its first message."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct Ticket {
        #[doc = "Whether the AI may answer it. Staff only."]
        #[serde(
            rename = "aiEnabled",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub ai_enabled: ::std::option::Option<bool>,
        #[doc = "Who takes care of it; absent while nobody does. Staff only."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub assignee: ::std::option::Option<Person>,
        #[doc = "What kind of request it is; absent until known. Staff only."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub category: ::std::option::Option<TicketCategory>,
        #[doc = "How sure the classifier was of the category, from 0 to 1; absent until known. Staff only."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub confidence: ::std::option::Option<f64>,
        #[doc = "When it was opened."]
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        #[doc = "Which department it is with."]
        pub department: TicketDepartment,
        #[doc = "Who takes care of it or answered it; absent while nobody does. Staff only."]
        #[serde(
            rename = "handledBy",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub handled_by: ::std::option::Option<HandledBy>,
        #[doc = "The id, the same on both surfaces. Later tickets have greater ids."]
        pub id: ::std::num::NonZeroU64,
        #[doc = "The first message, as it was written: up to 65,536 bytes."]
        pub message: TicketMessage,
        #[doc = "How urgent it is."]
        pub priority: TicketPriority,
        #[doc = "Who asks. Staff only."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub requester: ::std::option::Option<Person>,
        #[doc = "Where it stands."]
        pub status: TicketStatus,
        #[doc = "What it is about, as it was written."]
        pub subject: TicketSubject,
        #[doc = "What the AI would answer; absent until known. Staff only."]
        #[serde(
            rename = "suggestedResponse",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub suggested_response: ::std::option::Option<TicketSuggestedResponse>,
        #[doc = "When it was last changed; it moves forward with every change."]
        #[serde(rename = "updatedAt")]
        pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl Ticket {
        pub fn builder() -> builder::Ticket {
            Default::default()
        }
    }
    #[doc = "What kind of request it is; absent until known. Staff only."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketCategory(::std::string::String);
    impl ::std::ops::Deref for TicketCategory {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketCategory> for ::std::string::String {
        fn from(value: TicketCategory) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketCategory {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketCategory {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketCategory {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketCategory {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "The ticket that was opened, wrapped as clients of the older panel expect it."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct TicketCreated {
        #[doc = "Always true."]
        pub success: bool,
        #[doc = "The ticket."]
        pub ticket: Ticket,
    }
    impl TicketCreated {
        pub fn builder() -> builder::TicketCreated {
            Default::default()
        }
    }
    #[doc = "Which department it is with."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketDepartment(::std::string::String);
    impl ::std::ops::Deref for TicketDepartment {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketDepartment> for ::std::string::String {
        fn from(value: TicketDepartment) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketDepartment {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketDepartment {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketDepartment {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketDepartment {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "The first message, as it was written: up to 65,536 bytes."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketMessage(::std::string::String);
    impl ::std::ops::Deref for TicketMessage {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketMessage> for ::std::string::String {
        fn from(value: TicketMessage) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketMessage {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketMessage {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketMessage {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketMessage {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What is to change on a ticket; what is absent stays. At least one key is needed."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
    #[serde(deny_unknown_fields)]
    pub struct TicketPatch {
        #[doc = "Whether the AI may answer it. Staff only."]
        #[serde(
            rename = "aiEnabled",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub ai_enabled: ::std::option::Option<bool>,
        #[doc = "The id of the agent or admin who takes care of it; null for nobody. Staff only."]
        #[serde(
            rename = "assigneeId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub assignee_id: ::std::option::Option<::uuid::Uuid>,
        #[doc = "One of the desk's departments. Staff only."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub department: ::std::option::Option<TicketPatchDepartment>,
        #[doc = "How urgent it is. Staff only."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub priority: ::std::option::Option<TicketPriority>,
        #[doc = "Where it should stand. The owner may close, and reopen what is resolved or closed."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<TicketStatus>,
    }
    impl TicketPatch {
        pub fn builder() -> builder::TicketPatch {
            Default::default()
        }
    }
    #[doc = "One of the desk's departments. Staff only."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketPatchDepartment(::std::string::String);
    impl ::std::ops::Deref for TicketPatchDepartment {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketPatchDepartment> for ::std::string::String {
        fn from(value: TicketPatchDepartment) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketPatchDepartment {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketPatchDepartment {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketPatchDepartment {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketPatchDepartment {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "How urgent a ticket is: `urgent`, `high`, `medium` (the usual) or `low`."]
    #[derive(
        :: serde :: Deserialize,
        :: serde :: Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd,
    )]
    pub enum TicketPriority {
        #[serde(rename = "low")]
        Low,
        #[serde(rename = "medium")]
        Medium,
        #[serde(rename = "high")]
        High,
        #[serde(rename = "urgent")]
        Urgent,
    }
    impl ::std::fmt::Display for TicketPriority {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Low => f.write_str("low"),
                Self::Medium => f.write_str("medium"),
                Self::High => f.write_str("high"),
                Self::Urgent => f.write_str("urgent"),
            }
        }
    }
    impl ::std::str::FromStr for TicketPriority {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "low" => Ok(Self::Low),
                "medium" => Ok(Self::Medium),
                "high" => Ok(Self::High),
                "urgent" => Ok(Self::Urgent),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketPriority {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketPriority {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[doc = "A reply to a ticket."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    #[serde(deny_unknown_fields)]
    pub struct TicketReply {
        #[doc = "Whether only staff may read it. Default false; staff only."]
        #[serde(default)]
        pub internal: bool,
        #[doc = "What it says: 1 to 65,536 bytes."]
        pub message: TicketReplyMessage,
    }
    impl TicketReply {
        pub fn builder() -> builder::TicketReply {
            Default::default()
        }
    }
    #[doc = "What it says: 1 to 65,536 bytes."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketReplyMessage(::std::string::String);
    impl ::std::ops::Deref for TicketReplyMessage {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketReplyMessage> for ::std::string::String {
        fn from(value: TicketReplyMessage) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketReplyMessage {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketReplyMessage {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketReplyMessage {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketReplyMessage {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "How many tickets are in each state: of all for staff, of their own for customers."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct TicketStats {
        #[doc = "Finished."]
        pub closed: i64,
        #[doc = "Waiting for the staff."]
        pub open: i64,
        #[doc = "Waiting for the customer."]
        pub pending: i64,
        #[doc = "Answered, by the AI or by a person."]
        pub resolved: i64,
    }
    impl TicketStats {
        pub fn builder() -> builder::TicketStats {
            Default::default()
        }
    }
    #[doc = "Where a ticket stands: `open` waits for the staff, `pending` for the customer,\n`resolved` was answered by the AI or by a person, `closed` is finished."]
    #[derive(
        :: serde :: Deserialize,
        :: serde :: Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd,
    )]
    pub enum TicketStatus {
        #[serde(rename = "open")]
        Open,
        #[serde(rename = "pending")]
        Pending,
        #[serde(rename = "resolved")]
        Resolved,
        #[serde(rename = "closed")]
        Closed,
    }
    impl ::std::fmt::Display for TicketStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Open => f.write_str("open"),
                Self::Pending => f.write_str("pending"),
                Self::Resolved => f.write_str("resolved"),
                Self::Closed => f.write_str("closed"),
            }
        }
    }
    impl ::std::str::FromStr for TicketStatus {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "open" => Ok(Self::Open),
                "pending" => Ok(Self::Pending),
                "resolved" => Ok(Self::Resolved),
                "closed" => Ok(Self::Closed),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketStatus {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[doc = "What it is about, as it was written."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketSubject(::std::string::String);
    impl ::std::ops::Deref for TicketSubject {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketSubject> for ::std::string::String {
        fn from(value: TicketSubject) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketSubject {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1024usize {
                return Err("longer than 1024 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketSubject {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketSubject {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketSubject {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What the AI would answer; absent until known. Staff only."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketSuggestedResponse(::std::string::String);
    impl ::std::ops::Deref for TicketSuggestedResponse {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketSuggestedResponse> for ::std::string::String {
        fn from(value: TicketSuggestedResponse) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketSuggestedResponse {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketSuggestedResponse {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketSuggestedResponse {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketSuggestedResponse {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "A ticket in a list."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct TicketSummary {
        #[doc = "Who takes care of it; absent while nobody does. Staff only."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub assignee: ::std::option::Option<Person>,
        #[doc = "What kind of request it is; absent until known. Staff only."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub category: ::std::option::Option<TicketSummaryCategory>,
        #[doc = "How sure the classifier was of the category, from 0 to 1; absent until known. Staff only."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub confidence: ::std::option::Option<f64>,
        #[doc = "When it was opened."]
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        #[doc = "Which department it is with."]
        pub department: TicketSummaryDepartment,
        #[doc = "Who takes care of it or answered it; absent while nobody does. Staff only."]
        #[serde(
            rename = "handledBy",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub handled_by: ::std::option::Option<HandledBy>,
        #[doc = "The id, the same on both surfaces. Later tickets have greater ids."]
        pub id: ::std::num::NonZeroU64,
        #[doc = "How urgent it is."]
        pub priority: TicketPriority,
        #[doc = "Who asks. Staff only."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub requester: ::std::option::Option<Person>,
        #[doc = "Where it stands."]
        pub status: TicketStatus,
        #[doc = "What it is about, as it was written."]
        pub subject: TicketSummarySubject,
        #[doc = "When it was last changed; it moves forward with every change."]
        #[serde(rename = "updatedAt")]
        pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl TicketSummary {
        pub fn builder() -> builder::TicketSummary {
            Default::default()
        }
    }
    #[doc = "What kind of request it is; absent until known. Staff only."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketSummaryCategory(::std::string::String);
    impl ::std::ops::Deref for TicketSummaryCategory {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketSummaryCategory> for ::std::string::String {
        fn from(value: TicketSummaryCategory) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketSummaryCategory {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketSummaryCategory {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketSummaryCategory {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketSummaryCategory {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Which department it is with."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketSummaryDepartment(::std::string::String);
    impl ::std::ops::Deref for TicketSummaryDepartment {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketSummaryDepartment> for ::std::string::String {
        fn from(value: TicketSummaryDepartment) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketSummaryDepartment {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketSummaryDepartment {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketSummaryDepartment {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketSummaryDepartment {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What it is about, as it was written."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketSummarySubject(::std::string::String);
    impl ::std::ops::Deref for TicketSummarySubject {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketSummarySubject> for ::std::string::String {
        fn from(value: TicketSummarySubject) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketSummarySubject {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1024usize {
                return Err("longer than 1024 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketSummarySubject {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketSummarySubject {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketSummarySubject {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "A ticket with its first message and its thread."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct TicketWithReplies {
        #[doc = "Whether the AI may answer it. Staff only."]
        #[serde(
            rename = "aiEnabled",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub ai_enabled: ::std::option::Option<bool>,
        #[doc = "Who takes care of it; absent while nobody does. Staff only."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub assignee: ::std::option::Option<Person>,
        #[doc = "What kind of request it is; absent until known. Staff only."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub category: ::std::option::Option<TicketWithRepliesCategory>,
        #[doc = "How sure the classifier was of the category, from 0 to 1; absent until known. Staff only."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub confidence: ::std::option::Option<f64>,
        #[doc = "When it was opened."]
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        #[doc = "Which department it is with."]
        pub department: TicketWithRepliesDepartment,
        #[doc = "Who takes care of it or answered it; absent while nobody does. Staff only."]
        #[serde(
            rename = "handledBy",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub handled_by: ::std::option::Option<HandledBy>,
        #[doc = "The id, the same on both surfaces. Later tickets have greater ids."]
        pub id: ::std::num::NonZeroU64,
        #[doc = "The first message, as it was written: up to 65,536 bytes."]
        pub message: TicketWithRepliesMessage,
        #[doc = "How urgent it is."]
        pub priority: TicketPriority,
        #[doc = "The replies that the reader may see, earliest first."]
        pub replies: ::std::vec::Vec<Reply>,
        #[doc = "Who asks. Staff only."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub requester: ::std::option::Option<Person>,
        #[doc = "Where it stands."]
        pub status: TicketStatus,
        #[doc = "What it is about, as it was written."]
        pub subject: TicketWithRepliesSubject,
        #[doc = "What the AI would answer; absent until known. Staff only."]
        #[serde(
            rename = "suggestedResponse",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub suggested_response: ::std::option::Option<TicketWithRepliesSuggestedResponse>,
        #[doc = "When it was last changed; it moves forward with every change."]
        #[serde(rename = "updatedAt")]
        pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl TicketWithReplies {
        pub fn builder() -> builder::TicketWithReplies {
            Default::default()
        }
    }
    #[doc = "What kind of request it is; absent until known. Staff only."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketWithRepliesCategory(::std::string::String);
    impl ::std::ops::Deref for TicketWithRepliesCategory {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketWithRepliesCategory> for ::std::string::String {
        fn from(value: TicketWithRepliesCategory) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketWithRepliesCategory {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketWithRepliesCategory {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketWithRepliesCategory {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketWithRepliesCategory {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Which department it is with."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketWithRepliesDepartment(::std::string::String);
    impl ::std::ops::Deref for TicketWithRepliesDepartment {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketWithRepliesDepartment> for ::std::string::String {
        fn from(value: TicketWithRepliesDepartment) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketWithRepliesDepartment {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketWithRepliesDepartment {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketWithRepliesDepartment {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketWithRepliesDepartment {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "The first message, as it was written: up to 65,536 bytes."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketWithRepliesMessage(::std::string::String);
    impl ::std::ops::Deref for TicketWithRepliesMessage {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketWithRepliesMessage> for ::std::string::String {
        fn from(value: TicketWithRepliesMessage) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketWithRepliesMessage {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketWithRepliesMessage {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketWithRepliesMessage {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketWithRepliesMessage {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What it is about, as it was written."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketWithRepliesSubject(::std::string::String);
    impl ::std::ops::Deref for TicketWithRepliesSubject {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketWithRepliesSubject> for ::std::string::String {
        fn from(value: TicketWithRepliesSubject) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketWithRepliesSubject {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1024usize {
                return Err("longer than 1024 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketWithRepliesSubject {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketWithRepliesSubject {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketWithRepliesSubject {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What the AI would answer; absent until known. Staff only."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TicketWithRepliesSuggestedResponse(::std::string::String);
    impl ::std::ops::Deref for TicketWithRepliesSuggestedResponse {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TicketWithRepliesSuggestedResponse> for ::std::string::String {
        fn from(value: TicketWithRepliesSuggestedResponse) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TicketWithRepliesSuggestedResponse {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TicketWithRepliesSuggestedResponse {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TicketWithRepliesSuggestedResponse {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TicketWithRepliesSuggestedResponse {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "A bearer token, without its secret."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct Token {
        #[doc = "When it was issued."]
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        #[doc = "When it ends; absent for never."]
        #[serde(
            rename = "expiresAt",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub expires_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        #[doc = "The id, by which it is revoked."]
        pub id: ::uuid::Uuid,
        #[doc = "What it is for."]
        pub label: TokenLabel,
        #[doc = "What it may be used for."]
        pub scopes: ::std::vec::Vec<Scope>,
        #[doc = "Whose rights it carries."]
        #[serde(rename = "userId")]
        pub user_id: ::uuid::Uuid,
    }
    impl Token {
        pub fn builder() -> builder::Token {
            Default::default()
        }
    }
    #[doc = "A token that was issued just now, with its secret."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct TokenCreated {
        #[doc = "When it was issued."]
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        #[doc = "When it ends; absent for never."]
        #[serde(
            rename = "expiresAt",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub expires_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
        #[doc = "The id, by which it is revoked."]
        pub id: ::uuid::Uuid,
        #[doc = "What it is for."]
        pub label: TokenCreatedLabel,
        #[doc = "What it may be used for."]
        pub scopes: ::std::vec::Vec<Scope>,
        #[doc = "What to send as `Authorization: Bearer`. It is shown only in this answer, and\nabsent where the answer is repeated for an `Idempotency-Key`."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub secret: ::std::option::Option<TokenCreatedSecret>,
        #[doc = "Whose rights it carries."]
        #[serde(rename = "userId")]
        pub user_id: ::uuid::Uuid,
    }
    impl TokenCreated {
        pub fn builder() -> builder::TokenCreated {
            Default::default()
        }
    }
    #[doc = "What it is for."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TokenCreatedLabel(::std::string::String);
    impl ::std::ops::Deref for TokenCreatedLabel {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TokenCreatedLabel> for ::std::string::String {
        fn from(value: TokenCreatedLabel) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TokenCreatedLabel {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TokenCreatedLabel {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TokenCreatedLabel {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TokenCreatedLabel {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What to send as `Authorization: Bearer`. It is shown only in this answer, and\nabsent where the answer is repeated for an `Idempotency-Key`."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TokenCreatedSecret(::std::string::String);
    impl ::std::ops::Deref for TokenCreatedSecret {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TokenCreatedSecret> for ::std::string::String {
        fn from(value: TokenCreatedSecret) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TokenCreatedSecret {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TokenCreatedSecret {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TokenCreatedSecret {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TokenCreatedSecret {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What it is for."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TokenLabel(::std::string::String);
    impl ::std::ops::Deref for TokenLabel {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TokenLabel> for ::std::string::String {
        fn from(value: TokenLabel) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TokenLabel {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TokenLabel {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TokenLabel {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TokenLabel {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What is to change; what is absent stays. At least one of the keys is needed; unknown\nkeys beside a known one are passed over."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
    pub struct TriagePatch {
        #[doc = "The right answer: 1 to 65,536 bytes."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ai_suggested_response: ::std::option::Option<TriagePatchAiSuggestedResponse>,
        #[doc = "The right category: one of the desk's categories."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub category: ::std::option::Option<TriagePatchCategory>,
        #[doc = "Where it should stand. `pending_agent` also keeps the AI from answering it again."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<TriageStatus>,
    }
    impl TriagePatch {
        pub fn builder() -> builder::TriagePatch {
            Default::default()
        }
    }
    #[doc = "The right answer: 1 to 65,536 bytes."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TriagePatchAiSuggestedResponse(::std::string::String);
    impl ::std::ops::Deref for TriagePatchAiSuggestedResponse {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TriagePatchAiSuggestedResponse> for ::std::string::String {
        fn from(value: TriagePatchAiSuggestedResponse) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TriagePatchAiSuggestedResponse {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TriagePatchAiSuggestedResponse {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TriagePatchAiSuggestedResponse {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TriagePatchAiSuggestedResponse {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "The right category: one of the desk's categories."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TriagePatchCategory(::std::string::String);
    impl ::std::ops::Deref for TriagePatchCategory {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TriagePatchCategory> for ::std::string::String {
        fn from(value: TriagePatchCategory) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TriagePatchCategory {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TriagePatchCategory {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TriagePatchCategory {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TriagePatchCategory {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Where a ticket stands: `ai_resolved` was answered by the AI, `pending_agent` is with\npeople, `closed` was answered by a person or is finished."]
    #[derive(
        :: serde :: Deserialize,
        :: serde :: Serialize,
        Clone,
        Copy,
        Debug,
        Eq,
        Hash,
        Ord,
        PartialEq,
        PartialOrd,
    )]
    pub enum TriageStatus {
        #[serde(rename = "ai_resolved")]
        AiResolved,
        #[serde(rename = "pending_agent")]
        PendingAgent,
        #[serde(rename = "closed")]
        Closed,
    }
    impl ::std::fmt::Display for TriageStatus {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::AiResolved => f.write_str("ai_resolved"),
                Self::PendingAgent => f.write_str("pending_agent"),
                Self::Closed => f.write_str("closed"),
            }
        }
    }
    impl ::std::str::FromStr for TriageStatus {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "ai_resolved" => Ok(Self::AiResolved),
                "pending_agent" => Ok(Self::PendingAgent),
                "closed" => Ok(Self::Closed),
                _ => Err("invalid value".into()),
            }
        }
    }
    impl ::std::convert::TryFrom<&str> for TriageStatus {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TriageStatus {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    #[doc = "A ticket. What triage found is null until it is known, and for customers."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct TriageTicket {
        #[doc = "What the AI would answer, or has answered."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ai_suggested_response: ::std::option::Option<TriageTicketAiSuggestedResponse>,
        #[doc = "What kind of request it is: one of the desk's categories."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub category: ::std::option::Option<TriageTicketCategory>,
        #[doc = "How sure the classifier was of the category, from 0.0 to 1.0."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub confidence_score: ::std::option::Option<f64>,
        #[doc = "When it was opened."]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        #[doc = "The id, the same on both surfaces. Later tickets have greater ids."]
        pub id: ::std::num::NonZeroU64,
        #[doc = "Where it stands."]
        pub status: TriageStatus,
        #[doc = "When it was last changed; it moves forward with every change."]
        pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
        #[doc = "What the user wrote: up to 65,536 bytes, never changed."]
        pub user_description: TriageTicketUserDescription,
    }
    impl TriageTicket {
        pub fn builder() -> builder::TriageTicket {
            Default::default()
        }
    }
    #[doc = "What the AI would answer, or has answered."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TriageTicketAiSuggestedResponse(::std::string::String);
    impl ::std::ops::Deref for TriageTicketAiSuggestedResponse {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TriageTicketAiSuggestedResponse> for ::std::string::String {
        fn from(value: TriageTicketAiSuggestedResponse) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TriageTicketAiSuggestedResponse {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TriageTicketAiSuggestedResponse {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TriageTicketAiSuggestedResponse {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TriageTicketAiSuggestedResponse {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What kind of request it is: one of the desk's categories."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TriageTicketCategory(::std::string::String);
    impl ::std::ops::Deref for TriageTicketCategory {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TriageTicketCategory> for ::std::string::String {
        fn from(value: TriageTicketCategory) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TriageTicketCategory {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 64usize {
                return Err("longer than 64 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TriageTicketCategory {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TriageTicketCategory {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TriageTicketCategory {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What the user wrote: up to 65,536 bytes, never changed."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct TriageTicketUserDescription(::std::string::String);
    impl ::std::ops::Deref for TriageTicketUserDescription {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<TriageTicketUserDescription> for ::std::string::String {
        fn from(value: TriageTicketUserDescription) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for TriageTicketUserDescription {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 65536usize {
                return Err("longer than 65536 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for TriageTicketUserDescription {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for TriageTicketUserDescription {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for TriageTicketUserDescription {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`UpdateArticleIdempotencyKey`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UpdateArticleIdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for UpdateArticleIdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UpdateArticleIdempotencyKey> for ::std::string::String {
        fn from(value: UpdateArticleIdempotencyKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UpdateArticleIdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UpdateArticleIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UpdateArticleIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UpdateArticleIdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`UpdateArticleIfMatch`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UpdateArticleIfMatch(::std::string::String);
    impl ::std::ops::Deref for UpdateArticleIfMatch {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UpdateArticleIfMatch> for ::std::string::String {
        fn from(value: UpdateArticleIfMatch) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UpdateArticleIfMatch {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1000usize {
                return Err("longer than 1000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UpdateArticleIfMatch {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UpdateArticleIfMatch {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UpdateArticleIfMatch {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`UpdateFeaturesIdempotencyKey`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UpdateFeaturesIdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for UpdateFeaturesIdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UpdateFeaturesIdempotencyKey> for ::std::string::String {
        fn from(value: UpdateFeaturesIdempotencyKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UpdateFeaturesIdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UpdateFeaturesIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UpdateFeaturesIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UpdateFeaturesIdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`UpdateTicketIdempotencyKey`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UpdateTicketIdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for UpdateTicketIdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UpdateTicketIdempotencyKey> for ::std::string::String {
        fn from(value: UpdateTicketIdempotencyKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UpdateTicketIdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UpdateTicketIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UpdateTicketIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UpdateTicketIdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`UpdateTicketIfMatch`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UpdateTicketIfMatch(::std::string::String);
    impl ::std::ops::Deref for UpdateTicketIfMatch {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UpdateTicketIfMatch> for ::std::string::String {
        fn from(value: UpdateTicketIfMatch) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UpdateTicketIfMatch {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1000usize {
                return Err("longer than 1000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UpdateTicketIfMatch {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UpdateTicketIfMatch {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UpdateTicketIfMatch {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`UpdateUserIdempotencyKey`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UpdateUserIdempotencyKey(::std::string::String);
    impl ::std::ops::Deref for UpdateUserIdempotencyKey {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UpdateUserIdempotencyKey> for ::std::string::String {
        fn from(value: UpdateUserIdempotencyKey) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UpdateUserIdempotencyKey {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 255usize {
                return Err("longer than 255 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UpdateUserIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UpdateUserIdempotencyKey {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UpdateUserIdempotencyKey {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "`UpdateUserIfMatch`"]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UpdateUserIfMatch(::std::string::String);
    impl ::std::ops::Deref for UpdateUserIfMatch {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UpdateUserIfMatch> for ::std::string::String {
        fn from(value: UpdateUserIfMatch) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UpdateUserIfMatch {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1000usize {
                return Err("longer than 1000 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[ -~]+$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[ -~]+$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UpdateUserIfMatch {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UpdateUserIfMatch {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UpdateUserIfMatch {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "A person, or a service that acts as one."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug)]
    pub struct User {
        #[doc = "When the account was made."]
        #[serde(rename = "createdAt")]
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        #[doc = "Where mail reaches them."]
        pub email: UserEmail,
        #[doc = "The id."]
        pub id: ::uuid::Uuid,
        #[doc = "Their name."]
        pub name: UserName,
        #[doc = "What customers see instead of a staff member's name; absent for `Support`."]
        #[serde(
            rename = "publicName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub public_name: ::std::option::Option<UserPublicName>,
        #[doc = "What they are."]
        pub role: Role,
        #[doc = "Whether they are suspended and can do nothing."]
        pub suspended: bool,
        #[doc = "When it was last changed."]
        #[serde(rename = "updatedAt")]
        pub updated_at: ::chrono::DateTime<::chrono::offset::Utc>,
    }
    impl User {
        pub fn builder() -> builder::User {
            Default::default()
        }
    }
    #[doc = "Where mail reaches them."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UserEmail(::std::string::String);
    impl ::std::ops::Deref for UserEmail {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UserEmail> for ::std::string::String {
        fn from(value: UserEmail) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UserEmail {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 254usize {
                return Err("longer than 254 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UserEmail {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UserEmail {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UserEmail {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "Their name."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UserName(::std::string::String);
    impl ::std::ops::Deref for UserName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UserName> for ::std::string::String {
        fn from(value: UserName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UserName {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UserName {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UserName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UserName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What is to change on an account; what is absent stays. At least one key is needed."]
    #[derive(:: serde :: Deserialize, :: serde :: Serialize, Clone, Debug, Default)]
    #[serde(deny_unknown_fields)]
    pub struct UserPatch {
        #[doc = "Their name."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<UserPatchName>,
        #[doc = "What they sign in with from now on: at least 12 characters. Ends their sessions."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub password: ::std::option::Option<UserPatchPassword>,
        #[doc = "What customers see instead of a staff member's name; null for `Support`."]
        #[serde(
            rename = "publicName",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        pub public_name: ::std::option::Option<UserPatchPublicName>,
        #[doc = "What they are. Admins do not change their own role."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub role: ::std::option::Option<Role>,
        #[doc = "Whether they are suspended. Suspending somebody ends their sessions; admins do not\nsuspend themselves."]
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub suspended: ::std::option::Option<bool>,
    }
    impl UserPatch {
        pub fn builder() -> builder::UserPatch {
            Default::default()
        }
    }
    #[doc = "Their name."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UserPatchName(::std::string::String);
    impl ::std::ops::Deref for UserPatchName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UserPatchName> for ::std::string::String {
        fn from(value: UserPatchName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UserPatchName {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UserPatchName {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UserPatchName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UserPatchName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What they sign in with from now on: at least 12 characters. Ends their sessions."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UserPatchPassword(::std::string::String);
    impl ::std::ops::Deref for UserPatchPassword {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UserPatchPassword> for ::std::string::String {
        fn from(value: UserPatchPassword) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UserPatchPassword {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 1024usize {
                return Err("longer than 1024 characters".into());
            }
            if value.chars().count() < 12usize {
                return Err("shorter than 12 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^[^\\u0000]*$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^[^\\u0000]*$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UserPatchPassword {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UserPatchPassword {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UserPatchPassword {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What customers see instead of a staff member's name; null for `Support`."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UserPatchPublicName(::std::string::String);
    impl ::std::ops::Deref for UserPatchPublicName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UserPatchPublicName> for ::std::string::String {
        fn from(value: UserPatchPublicName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UserPatchPublicName {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UserPatchPublicName {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UserPatchPublicName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UserPatchPublicName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = "What customers see instead of a staff member's name; absent for `Support`."]
    #[derive(:: serde :: Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UserPublicName(::std::string::String);
    impl ::std::ops::Deref for UserPublicName {
        type Target = ::std::string::String;
        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }
    impl ::std::convert::From<UserPublicName> for ::std::string::String {
        fn from(value: UserPublicName) -> Self {
            value.0
        }
    }
    impl ::std::str::FromStr for UserPublicName {
        type Err = self::error::ConversionError;
        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 100usize {
                return Err("longer than 100 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| {
                    ::regress::Regex::new("^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$").unwrap()
                });
            if PATTERN.find(value).is_none() {
                return Err(
                    "doesn't match pattern \"^[^\\u0000]*[^\\s\\u0000][^\\u0000]*$\"".into(),
                );
            }
            Ok(Self(value.to_string()))
        }
    }
    impl ::std::convert::TryFrom<&str> for UserPublicName {
        type Error = self::error::ConversionError;
        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl ::std::convert::TryFrom<::std::string::String> for UserPublicName {
        type Error = self::error::ConversionError;
        fn try_from(
            value: ::std::string::String,
        ) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }
    impl<'de> ::serde::Deserialize<'de> for UserPublicName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| {
                    <D::Error as ::serde::de::Error>::custom(e.to_string())
                })
        }
    }
    #[doc = " Types for composing complex structures."]
    pub mod builder {
        #[derive(Clone, Debug)]
        pub struct Article {
            archived: ::std::result::Result<bool, ::std::string::String>,
            audience: ::std::result::Result<super::ArticleAudience, ::std::string::String>,
            body: ::std::result::Result<super::ArticleBody, ::std::string::String>,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            importance: ::std::result::Result<f64, ::std::string::String>,
            published: ::std::result::Result<bool, ::std::string::String>,
            tags: ::std::result::Result<
                ::std::vec::Vec<super::ArticleTagsItem>,
                ::std::string::String,
            >,
            title: ::std::result::Result<super::ArticleTitle, ::std::string::String>,
            updated_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            version: ::std::result::Result<::std::num::NonZeroU64, ::std::string::String>,
        }
        impl ::std::default::Default for Article {
            fn default() -> Self {
                Self {
                    archived: Err("no value supplied for archived".to_string()),
                    audience: Err("no value supplied for audience".to_string()),
                    body: Err("no value supplied for body".to_string()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    importance: Err("no value supplied for importance".to_string()),
                    published: Err("no value supplied for published".to_string()),
                    tags: Err("no value supplied for tags".to_string()),
                    title: Err("no value supplied for title".to_string()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                    version: Err("no value supplied for version".to_string()),
                }
            }
        }
        impl Article {
            pub fn archived<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.archived = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for archived: {e}"));
                self
            }
            pub fn audience<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ArticleAudience>,
                T::Error: ::std::fmt::Display,
            {
                self.audience = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for audience: {e}"));
                self
            }
            pub fn body<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ArticleBody>,
                T::Error: ::std::fmt::Display,
            {
                self.body = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for body: {e}"));
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn importance<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.importance = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for importance: {e}"));
                self
            }
            pub fn published<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.published = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for published: {e}"));
                self
            }
            pub fn tags<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ArticleTagsItem>>,
                T::Error: ::std::fmt::Display,
            {
                self.tags = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for tags: {e}"));
                self
            }
            pub fn title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ArticleTitle>,
                T::Error: ::std::fmt::Display,
            {
                self.title = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for title: {e}"));
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for updated_at: {e}"));
                self
            }
            pub fn version<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU64>,
                T::Error: ::std::fmt::Display,
            {
                self.version = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for version: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Article> for super::Article {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Article,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    archived: value.archived?,
                    audience: value.audience?,
                    body: value.body?,
                    created_at: value.created_at?,
                    id: value.id?,
                    importance: value.importance?,
                    published: value.published?,
                    tags: value.tags?,
                    title: value.title?,
                    updated_at: value.updated_at?,
                    version: value.version?,
                })
            }
        }
        impl ::std::convert::From<super::Article> for Article {
            fn from(value: super::Article) -> Self {
                Self {
                    archived: Ok(value.archived),
                    audience: Ok(value.audience),
                    body: Ok(value.body),
                    created_at: Ok(value.created_at),
                    id: Ok(value.id),
                    importance: Ok(value.importance),
                    published: Ok(value.published),
                    tags: Ok(value.tags),
                    title: Ok(value.title),
                    updated_at: Ok(value.updated_at),
                    version: Ok(value.version),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ArticlePatch {
            audience: ::std::result::Result<
                ::std::option::Option<super::ArticleAudience>,
                ::std::string::String,
            >,
            body: ::std::result::Result<
                ::std::option::Option<super::ArticlePatchBody>,
                ::std::string::String,
            >,
            importance: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            published: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
            tags: ::std::result::Result<
                ::std::vec::Vec<super::ArticlePatchTagsItem>,
                ::std::string::String,
            >,
            title: ::std::result::Result<
                ::std::option::Option<super::ArticlePatchTitle>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for ArticlePatch {
            fn default() -> Self {
                Self {
                    audience: Ok(Default::default()),
                    body: Ok(Default::default()),
                    importance: Ok(Default::default()),
                    published: Ok(Default::default()),
                    tags: Ok(Default::default()),
                    title: Ok(Default::default()),
                }
            }
        }
        impl ArticlePatch {
            pub fn audience<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ArticleAudience>>,
                T::Error: ::std::fmt::Display,
            {
                self.audience = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for audience: {e}"));
                self
            }
            pub fn body<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ArticlePatchBody>>,
                T::Error: ::std::fmt::Display,
            {
                self.body = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for body: {e}"));
                self
            }
            pub fn importance<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.importance = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for importance: {e}"));
                self
            }
            pub fn published<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.published = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for published: {e}"));
                self
            }
            pub fn tags<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::ArticlePatchTagsItem>>,
                T::Error: ::std::fmt::Display,
            {
                self.tags = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for tags: {e}"));
                self
            }
            pub fn title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ArticlePatchTitle>>,
                T::Error: ::std::fmt::Display,
            {
                self.title = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for title: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ArticlePatch> for super::ArticlePatch {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ArticlePatch,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    audience: value.audience?,
                    body: value.body?,
                    importance: value.importance?,
                    published: value.published?,
                    tags: value.tags?,
                    title: value.title?,
                })
            }
        }
        impl ::std::convert::From<super::ArticlePatch> for ArticlePatch {
            fn from(value: super::ArticlePatch) -> Self {
                Self {
                    audience: Ok(value.audience),
                    body: Ok(value.body),
                    importance: Ok(value.importance),
                    published: Ok(value.published),
                    tags: Ok(value.tags),
                    title: Ok(value.title),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ArticleReference {
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            title: ::std::result::Result<super::ArticleReferenceTitle, ::std::string::String>,
            version: ::std::result::Result<::std::num::NonZeroU64, ::std::string::String>,
        }
        impl ::std::default::Default for ArticleReference {
            fn default() -> Self {
                Self {
                    id: Err("no value supplied for id".to_string()),
                    title: Err("no value supplied for title".to_string()),
                    version: Err("no value supplied for version".to_string()),
                }
            }
        }
        impl ArticleReference {
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ArticleReferenceTitle>,
                T::Error: ::std::fmt::Display,
            {
                self.title = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for title: {e}"));
                self
            }
            pub fn version<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU64>,
                T::Error: ::std::fmt::Display,
            {
                self.version = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for version: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ArticleReference> for super::ArticleReference {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ArticleReference,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    id: value.id?,
                    title: value.title?,
                    version: value.version?,
                })
            }
        }
        impl ::std::convert::From<super::ArticleReference> for ArticleReference {
            fn from(value: super::ArticleReference) -> Self {
                Self {
                    id: Ok(value.id),
                    title: Ok(value.title),
                    version: Ok(value.version),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Category {
            answered: ::std::result::Result<bool, ::std::string::String>,
            department: ::std::result::Result<super::CategoryDepartment, ::std::string::String>,
            mode: ::std::result::Result<super::CategoryMode, ::std::string::String>,
            name: ::std::result::Result<super::CategoryName, ::std::string::String>,
            threshold: ::std::result::Result<f64, ::std::string::String>,
        }
        impl ::std::default::Default for Category {
            fn default() -> Self {
                Self {
                    answered: Err("no value supplied for answered".to_string()),
                    department: Err("no value supplied for department".to_string()),
                    mode: Err("no value supplied for mode".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    threshold: Err("no value supplied for threshold".to_string()),
                }
            }
        }
        impl Category {
            pub fn answered<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.answered = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for answered: {e}"));
                self
            }
            pub fn department<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CategoryDepartment>,
                T::Error: ::std::fmt::Display,
            {
                self.department = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for department: {e}"));
                self
            }
            pub fn mode<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CategoryMode>,
                T::Error: ::std::fmt::Display,
            {
                self.mode = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for mode: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CategoryName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn threshold<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.threshold = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for threshold: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Category> for super::Category {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Category,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    answered: value.answered?,
                    department: value.department?,
                    mode: value.mode?,
                    name: value.name?,
                    threshold: value.threshold?,
                })
            }
        }
        impl ::std::convert::From<super::Category> for Category {
            fn from(value: super::Category) -> Self {
                Self {
                    answered: Ok(value.answered),
                    department: Ok(value.department),
                    mode: Ok(value.mode),
                    name: Ok(value.name),
                    threshold: Ok(value.threshold),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CategoryPatch {
            mode: ::std::result::Result<super::CategoryMode, ::std::string::String>,
        }
        impl ::std::default::Default for CategoryPatch {
            fn default() -> Self {
                Self {
                    mode: Err("no value supplied for mode".to_string()),
                }
            }
        }
        impl CategoryPatch {
            pub fn mode<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CategoryMode>,
                T::Error: ::std::fmt::Display,
            {
                self.mode = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for mode: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CategoryPatch> for super::CategoryPatch {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CategoryPatch,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { mode: value.mode? })
            }
        }
        impl ::std::convert::From<super::CategoryPatch> for CategoryPatch {
            fn from(value: super::CategoryPatch) -> Self {
                Self {
                    mode: Ok(value.mode),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct CategoryShare {
            category: ::std::result::Result<super::CategoryShareCategory, ::std::string::String>,
            share: ::std::result::Result<f64, ::std::string::String>,
        }
        impl ::std::default::Default for CategoryShare {
            fn default() -> Self {
                Self {
                    category: Err("no value supplied for category".to_string()),
                    share: Err("no value supplied for share".to_string()),
                }
            }
        }
        impl CategoryShare {
            pub fn category<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CategoryShareCategory>,
                T::Error: ::std::fmt::Display,
            {
                self.category = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for category: {e}"));
                self
            }
            pub fn share<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.share = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for share: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<CategoryShare> for super::CategoryShare {
            type Error = super::error::ConversionError;
            fn try_from(
                value: CategoryShare,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    category: value.category?,
                    share: value.share?,
                })
            }
        }
        impl ::std::convert::From<super::CategoryShare> for CategoryShare {
            fn from(value: super::CategoryShare) -> Self {
                Self {
                    category: Ok(value.category),
                    share: Ok(value.share),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Citation {
            article_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            section: ::std::result::Result<
                ::std::option::Option<super::CitationSection>,
                ::std::string::String,
            >,
            title: ::std::result::Result<super::CitationTitle, ::std::string::String>,
            version: ::std::result::Result<::std::num::NonZeroU64, ::std::string::String>,
        }
        impl ::std::default::Default for Citation {
            fn default() -> Self {
                Self {
                    article_id: Err("no value supplied for article_id".to_string()),
                    section: Ok(Default::default()),
                    title: Err("no value supplied for title".to_string()),
                    version: Err("no value supplied for version".to_string()),
                }
            }
        }
        impl Citation {
            pub fn article_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.article_id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for article_id: {e}"));
                self
            }
            pub fn section<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::CitationSection>>,
                T::Error: ::std::fmt::Display,
            {
                self.section = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for section: {e}"));
                self
            }
            pub fn title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CitationTitle>,
                T::Error: ::std::fmt::Display,
            {
                self.title = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for title: {e}"));
                self
            }
            pub fn version<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU64>,
                T::Error: ::std::fmt::Display,
            {
                self.version = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for version: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Citation> for super::Citation {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Citation,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    article_id: value.article_id?,
                    section: value.section?,
                    title: value.title?,
                    version: value.version?,
                })
            }
        }
        impl ::std::convert::From<super::Citation> for Citation {
            fn from(value: super::Citation) -> Self {
                Self {
                    article_id: Ok(value.article_id),
                    section: Ok(value.section),
                    title: Ok(value.title),
                    version: Ok(value.version),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Decision {
            action: ::std::result::Result<super::DecisionAction, ::std::string::String>,
            ai_suggested_response: ::std::result::Result<
                ::std::option::Option<super::DecisionAiSuggestedResponse>,
                ::std::string::String,
            >,
            category: ::std::result::Result<
                ::std::option::Option<super::DecisionCategory>,
                ::std::string::String,
            >,
            citations: ::std::result::Result<
                ::std::vec::Vec<super::DecisionCitation>,
                ::std::string::String,
            >,
            confidence_score:
                ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            distribution:
                ::std::result::Result<::std::vec::Vec<super::CategoryShare>, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            input_hash: ::std::result::Result<
                ::std::option::Option<super::DecisionInputHash>,
                ::std::string::String,
            >,
            knowledge_edition:
                ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
            latency_ms: ::std::result::Result<::std::option::Option<u64>, ::std::string::String>,
            mode: ::std::result::Result<super::CategoryMode, ::std::string::String>,
            model: ::std::result::Result<
                ::std::option::Option<super::DecisionModel>,
                ::std::string::String,
            >,
            reasons: ::std::result::Result<
                ::std::vec::Vec<super::DecisionReason>,
                ::std::string::String,
            >,
            relevance: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            reply_id: ::std::result::Result<
                ::std::option::Option<::std::num::NonZeroU64>,
                ::std::string::String,
            >,
            threshold: ::std::result::Result<f64, ::std::string::String>,
            usage: ::std::result::Result<
                ::std::option::Option<super::DecisionUsage>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Decision {
            fn default() -> Self {
                Self {
                    action: Err("no value supplied for action".to_string()),
                    ai_suggested_response: Ok(Default::default()),
                    category: Ok(Default::default()),
                    citations: Err("no value supplied for citations".to_string()),
                    confidence_score: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    distribution: Err("no value supplied for distribution".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    input_hash: Ok(Default::default()),
                    knowledge_edition: Ok(Default::default()),
                    latency_ms: Ok(Default::default()),
                    mode: Err("no value supplied for mode".to_string()),
                    model: Ok(Default::default()),
                    reasons: Err("no value supplied for reasons".to_string()),
                    relevance: Ok(Default::default()),
                    reply_id: Ok(Default::default()),
                    threshold: Err("no value supplied for threshold".to_string()),
                    usage: Ok(Default::default()),
                }
            }
        }
        impl Decision {
            pub fn action<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::DecisionAction>,
                T::Error: ::std::fmt::Display,
            {
                self.action = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for action: {e}"));
                self
            }
            pub fn ai_suggested_response<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                        ::std::option::Option<super::DecisionAiSuggestedResponse>,
                    >,
                T::Error: ::std::fmt::Display,
            {
                self.ai_suggested_response = value.try_into().map_err(|e| {
                    format!("error converting supplied value for ai_suggested_response: {e}")
                });
                self
            }
            pub fn category<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::DecisionCategory>>,
                T::Error: ::std::fmt::Display,
            {
                self.category = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for category: {e}"));
                self
            }
            pub fn citations<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::DecisionCitation>>,
                T::Error: ::std::fmt::Display,
            {
                self.citations = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for citations: {e}"));
                self
            }
            pub fn confidence_score<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.confidence_score = value.try_into().map_err(|e| {
                    format!("error converting supplied value for confidence_score: {e}")
                });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn distribution<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::CategoryShare>>,
                T::Error: ::std::fmt::Display,
            {
                self.distribution = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for distribution: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn input_hash<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::DecisionInputHash>>,
                T::Error: ::std::fmt::Display,
            {
                self.input_hash = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for input_hash: {e}"));
                self
            }
            pub fn knowledge_edition<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<i64>>,
                T::Error: ::std::fmt::Display,
            {
                self.knowledge_edition = value.try_into().map_err(|e| {
                    format!("error converting supplied value for knowledge_edition: {e}")
                });
                self
            }
            pub fn latency_ms<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u64>>,
                T::Error: ::std::fmt::Display,
            {
                self.latency_ms = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for latency_ms: {e}"));
                self
            }
            pub fn mode<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CategoryMode>,
                T::Error: ::std::fmt::Display,
            {
                self.mode = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for mode: {e}"));
                self
            }
            pub fn model<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::DecisionModel>>,
                T::Error: ::std::fmt::Display,
            {
                self.model = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for model: {e}"));
                self
            }
            pub fn reasons<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::DecisionReason>>,
                T::Error: ::std::fmt::Display,
            {
                self.reasons = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for reasons: {e}"));
                self
            }
            pub fn relevance<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.relevance = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for relevance: {e}"));
                self
            }
            pub fn reply_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::num::NonZeroU64>>,
                T::Error: ::std::fmt::Display,
            {
                self.reply_id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for reply_id: {e}"));
                self
            }
            pub fn threshold<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.threshold = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for threshold: {e}"));
                self
            }
            pub fn usage<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::DecisionUsage>>,
                T::Error: ::std::fmt::Display,
            {
                self.usage = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for usage: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Decision> for super::Decision {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Decision,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    action: value.action?,
                    ai_suggested_response: value.ai_suggested_response?,
                    category: value.category?,
                    citations: value.citations?,
                    confidence_score: value.confidence_score?,
                    created_at: value.created_at?,
                    distribution: value.distribution?,
                    id: value.id?,
                    input_hash: value.input_hash?,
                    knowledge_edition: value.knowledge_edition?,
                    latency_ms: value.latency_ms?,
                    mode: value.mode?,
                    model: value.model?,
                    reasons: value.reasons?,
                    relevance: value.relevance?,
                    reply_id: value.reply_id?,
                    threshold: value.threshold?,
                    usage: value.usage?,
                })
            }
        }
        impl ::std::convert::From<super::Decision> for Decision {
            fn from(value: super::Decision) -> Self {
                Self {
                    action: Ok(value.action),
                    ai_suggested_response: Ok(value.ai_suggested_response),
                    category: Ok(value.category),
                    citations: Ok(value.citations),
                    confidence_score: Ok(value.confidence_score),
                    created_at: Ok(value.created_at),
                    distribution: Ok(value.distribution),
                    id: Ok(value.id),
                    input_hash: Ok(value.input_hash),
                    knowledge_edition: Ok(value.knowledge_edition),
                    latency_ms: Ok(value.latency_ms),
                    mode: Ok(value.mode),
                    model: Ok(value.model),
                    reasons: Ok(value.reasons),
                    relevance: Ok(value.relevance),
                    reply_id: Ok(value.reply_id),
                    threshold: Ok(value.threshold),
                    usage: Ok(value.usage),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct DecisionCitation {
            article_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            section: ::std::result::Result<
                ::std::option::Option<super::DecisionCitationSection>,
                ::std::string::String,
            >,
            title: ::std::result::Result<super::DecisionCitationTitle, ::std::string::String>,
            version: ::std::result::Result<::std::num::NonZeroU64, ::std::string::String>,
        }
        impl ::std::default::Default for DecisionCitation {
            fn default() -> Self {
                Self {
                    article_id: Err("no value supplied for article_id".to_string()),
                    section: Ok(Default::default()),
                    title: Err("no value supplied for title".to_string()),
                    version: Err("no value supplied for version".to_string()),
                }
            }
        }
        impl DecisionCitation {
            pub fn article_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.article_id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for article_id: {e}"));
                self
            }
            pub fn section<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::DecisionCitationSection>>,
                T::Error: ::std::fmt::Display,
            {
                self.section = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for section: {e}"));
                self
            }
            pub fn title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::DecisionCitationTitle>,
                T::Error: ::std::fmt::Display,
            {
                self.title = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for title: {e}"));
                self
            }
            pub fn version<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU64>,
                T::Error: ::std::fmt::Display,
            {
                self.version = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for version: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<DecisionCitation> for super::DecisionCitation {
            type Error = super::error::ConversionError;
            fn try_from(
                value: DecisionCitation,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    article_id: value.article_id?,
                    section: value.section?,
                    title: value.title?,
                    version: value.version?,
                })
            }
        }
        impl ::std::convert::From<super::DecisionCitation> for DecisionCitation {
            fn from(value: super::DecisionCitation) -> Self {
                Self {
                    article_id: Ok(value.article_id),
                    section: Ok(value.section),
                    title: Ok(value.title),
                    version: Ok(value.version),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct DecisionUsage {
            prompt_hash:
                ::std::result::Result<super::DecisionUsagePromptHash, ::std::string::String>,
            stated_confidence: ::std::result::Result<f64, ::std::string::String>,
            tokens_read: ::std::result::Result<::std::option::Option<u64>, ::std::string::String>,
            tokens_written:
                ::std::result::Result<::std::option::Option<u64>, ::std::string::String>,
        }
        impl ::std::default::Default for DecisionUsage {
            fn default() -> Self {
                Self {
                    prompt_hash: Err("no value supplied for prompt_hash".to_string()),
                    stated_confidence: Err("no value supplied for stated_confidence".to_string()),
                    tokens_read: Ok(Default::default()),
                    tokens_written: Ok(Default::default()),
                }
            }
        }
        impl DecisionUsage {
            pub fn prompt_hash<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::DecisionUsagePromptHash>,
                T::Error: ::std::fmt::Display,
            {
                self.prompt_hash = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for prompt_hash: {e}"));
                self
            }
            pub fn stated_confidence<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.stated_confidence = value.try_into().map_err(|e| {
                    format!("error converting supplied value for stated_confidence: {e}")
                });
                self
            }
            pub fn tokens_read<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u64>>,
                T::Error: ::std::fmt::Display,
            {
                self.tokens_read = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for tokens_read: {e}"));
                self
            }
            pub fn tokens_written<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<u64>>,
                T::Error: ::std::fmt::Display,
            {
                self.tokens_written = value.try_into().map_err(|e| {
                    format!("error converting supplied value for tokens_written: {e}")
                });
                self
            }
        }
        impl ::std::convert::TryFrom<DecisionUsage> for super::DecisionUsage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: DecisionUsage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    prompt_hash: value.prompt_hash?,
                    stated_confidence: value.stated_confidence?,
                    tokens_read: value.tokens_read?,
                    tokens_written: value.tokens_written?,
                })
            }
        }
        impl ::std::convert::From<super::DecisionUsage> for DecisionUsage {
            fn from(value: super::DecisionUsage) -> Self {
                Self {
                    prompt_hash: Ok(value.prompt_hash),
                    stated_confidence: Ok(value.stated_confidence),
                    tokens_read: Ok(value.tokens_read),
                    tokens_written: Ok(value.tokens_written),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Fault {
            message: ::std::result::Result<super::FaultMessage, ::std::string::String>,
            pointer: ::std::result::Result<super::FaultPointer, ::std::string::String>,
        }
        impl ::std::default::Default for Fault {
            fn default() -> Self {
                Self {
                    message: Err("no value supplied for message".to_string()),
                    pointer: Err("no value supplied for pointer".to_string()),
                }
            }
        }
        impl Fault {
            pub fn message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::FaultMessage>,
                T::Error: ::std::fmt::Display,
            {
                self.message = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for message: {e}"));
                self
            }
            pub fn pointer<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::FaultPointer>,
                T::Error: ::std::fmt::Display,
            {
                self.pointer = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for pointer: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Fault> for super::Fault {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Fault,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    message: value.message?,
                    pointer: value.pointer?,
                })
            }
        }
        impl ::std::convert::From<super::Fault> for Fault {
            fn from(value: super::Fault) -> Self {
                Self {
                    message: Ok(value.message),
                    pointer: Ok(value.pointer),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Features {
            ai: ::std::result::Result<bool, ::std::string::String>,
            applications: ::std::result::Result<bool, ::std::string::String>,
            ticketing: ::std::result::Result<bool, ::std::string::String>,
        }
        impl ::std::default::Default for Features {
            fn default() -> Self {
                Self {
                    ai: Err("no value supplied for ai".to_string()),
                    applications: Err("no value supplied for applications".to_string()),
                    ticketing: Err("no value supplied for ticketing".to_string()),
                }
            }
        }
        impl Features {
            pub fn ai<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.ai = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ai: {e}"));
                self
            }
            pub fn applications<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.applications = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for applications: {e}"));
                self
            }
            pub fn ticketing<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.ticketing = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ticketing: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Features> for super::Features {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Features,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    ai: value.ai?,
                    applications: value.applications?,
                    ticketing: value.ticketing?,
                })
            }
        }
        impl ::std::convert::From<super::Features> for Features {
            fn from(value: super::Features) -> Self {
                Self {
                    ai: Ok(value.ai),
                    applications: Ok(value.applications),
                    ticketing: Ok(value.ticketing),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct FeaturesPatch {
            ai: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
            applications: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
            ticketing: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        }
        impl ::std::default::Default for FeaturesPatch {
            fn default() -> Self {
                Self {
                    ai: Ok(Default::default()),
                    applications: Ok(Default::default()),
                    ticketing: Ok(Default::default()),
                }
            }
        }
        impl FeaturesPatch {
            pub fn ai<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.ai = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ai: {e}"));
                self
            }
            pub fn applications<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.applications = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for applications: {e}"));
                self
            }
            pub fn ticketing<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.ticketing = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ticketing: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<FeaturesPatch> for super::FeaturesPatch {
            type Error = super::error::ConversionError;
            fn try_from(
                value: FeaturesPatch,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    ai: value.ai?,
                    applications: value.applications?,
                    ticketing: value.ticketing?,
                })
            }
        }
        impl ::std::convert::From<super::FeaturesPatch> for FeaturesPatch {
            fn from(value: super::FeaturesPatch) -> Self {
                Self {
                    ai: Ok(value.ai),
                    applications: Ok(value.applications),
                    ticketing: Ok(value.ticketing),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct FoundPassage {
            article: ::std::result::Result<super::ArticleReference, ::std::string::String>,
            relevance: ::std::result::Result<f64, ::std::string::String>,
            score: ::std::result::Result<f64, ::std::string::String>,
            section: ::std::result::Result<
                ::std::option::Option<super::FoundPassageSection>,
                ::std::string::String,
            >,
            snippet: ::std::result::Result<super::FoundPassageSnippet, ::std::string::String>,
        }
        impl ::std::default::Default for FoundPassage {
            fn default() -> Self {
                Self {
                    article: Err("no value supplied for article".to_string()),
                    relevance: Err("no value supplied for relevance".to_string()),
                    score: Err("no value supplied for score".to_string()),
                    section: Ok(Default::default()),
                    snippet: Err("no value supplied for snippet".to_string()),
                }
            }
        }
        impl FoundPassage {
            pub fn article<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ArticleReference>,
                T::Error: ::std::fmt::Display,
            {
                self.article = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for article: {e}"));
                self
            }
            pub fn relevance<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.relevance = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for relevance: {e}"));
                self
            }
            pub fn score<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<f64>,
                T::Error: ::std::fmt::Display,
            {
                self.score = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for score: {e}"));
                self
            }
            pub fn section<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::FoundPassageSection>>,
                T::Error: ::std::fmt::Display,
            {
                self.section = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for section: {e}"));
                self
            }
            pub fn snippet<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::FoundPassageSnippet>,
                T::Error: ::std::fmt::Display,
            {
                self.snippet = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for snippet: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<FoundPassage> for super::FoundPassage {
            type Error = super::error::ConversionError;
            fn try_from(
                value: FoundPassage,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    article: value.article?,
                    relevance: value.relevance?,
                    score: value.score?,
                    section: value.section?,
                    snippet: value.snippet?,
                })
            }
        }
        impl ::std::convert::From<super::FoundPassage> for FoundPassage {
            fn from(value: super::FoundPassage) -> Self {
                Self {
                    article: Ok(value.article),
                    relevance: Ok(value.relevance),
                    score: Ok(value.score),
                    section: Ok(value.section),
                    snippet: Ok(value.snippet),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Health {
            status: ::std::result::Result<super::HealthStatus, ::std::string::String>,
            timestamp: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Health {
            fn default() -> Self {
                Self {
                    status: Err("no value supplied for status".to_string()),
                    timestamp: Err("no value supplied for timestamp".to_string()),
                }
            }
        }
        impl Health {
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::HealthStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
            pub fn timestamp<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.timestamp = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for timestamp: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Health> for super::Health {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Health,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    status: value.status?,
                    timestamp: value.timestamp?,
                })
            }
        }
        impl ::std::convert::From<super::Health> for Health {
            fn from(value: super::Health) -> Self {
                Self {
                    status: Ok(value.status),
                    timestamp: Ok(value.timestamp),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct KnowledgeQuestion {
            audience: ::std::result::Result<
                ::std::option::Option<super::ArticleAudience>,
                ::std::string::String,
            >,
            limit: ::std::result::Result<
                ::std::option::Option<::std::num::NonZeroU32>,
                ::std::string::String,
            >,
            query: ::std::result::Result<super::KnowledgeQuestionQuery, ::std::string::String>,
        }
        impl ::std::default::Default for KnowledgeQuestion {
            fn default() -> Self {
                Self {
                    audience: Ok(Default::default()),
                    limit: Ok(Default::default()),
                    query: Err("no value supplied for query".to_string()),
                }
            }
        }
        impl KnowledgeQuestion {
            pub fn audience<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ArticleAudience>>,
                T::Error: ::std::fmt::Display,
            {
                self.audience = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for audience: {e}"));
                self
            }
            pub fn limit<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::num::NonZeroU32>>,
                T::Error: ::std::fmt::Display,
            {
                self.limit = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for limit: {e}"));
                self
            }
            pub fn query<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::KnowledgeQuestionQuery>,
                T::Error: ::std::fmt::Display,
            {
                self.query = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for query: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<KnowledgeQuestion> for super::KnowledgeQuestion {
            type Error = super::error::ConversionError;
            fn try_from(
                value: KnowledgeQuestion,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    audience: value.audience?,
                    limit: value.limit?,
                    query: value.query?,
                })
            }
        }
        impl ::std::convert::From<super::KnowledgeQuestion> for KnowledgeQuestion {
            fn from(value: super::KnowledgeQuestion) -> Self {
                Self {
                    audience: Ok(value.audience),
                    limit: Ok(value.limit),
                    query: Ok(value.query),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LoggedIn {
            success: ::std::result::Result<bool, ::std::string::String>,
            user: ::std::result::Result<super::User, ::std::string::String>,
        }
        impl ::std::default::Default for LoggedIn {
            fn default() -> Self {
                Self {
                    success: Err("no value supplied for success".to_string()),
                    user: Err("no value supplied for user".to_string()),
                }
            }
        }
        impl LoggedIn {
            pub fn success<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.success = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for success: {e}"));
                self
            }
            pub fn user<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::User>,
                T::Error: ::std::fmt::Display,
            {
                self.user = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for user: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<LoggedIn> for super::LoggedIn {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LoggedIn,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    success: value.success?,
                    user: value.user?,
                })
            }
        }
        impl ::std::convert::From<super::LoggedIn> for LoggedIn {
            fn from(value: super::LoggedIn) -> Self {
                Self {
                    success: Ok(value.success),
                    user: Ok(value.user),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct LoggedOut {
            success: ::std::result::Result<bool, ::std::string::String>,
        }
        impl ::std::default::Default for LoggedOut {
            fn default() -> Self {
                Self {
                    success: Err("no value supplied for success".to_string()),
                }
            }
        }
        impl LoggedOut {
            pub fn success<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.success = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for success: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<LoggedOut> for super::LoggedOut {
            type Error = super::error::ConversionError;
            fn try_from(
                value: LoggedOut,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    success: value.success?,
                })
            }
        }
        impl ::std::convert::From<super::LoggedOut> for LoggedOut {
            fn from(value: super::LoggedOut) -> Self {
                Self {
                    success: Ok(value.success),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Login {
            email: ::std::result::Result<super::LoginEmail, ::std::string::String>,
            password: ::std::result::Result<super::LoginPassword, ::std::string::String>,
        }
        impl ::std::default::Default for Login {
            fn default() -> Self {
                Self {
                    email: Err("no value supplied for email".to_string()),
                    password: Err("no value supplied for password".to_string()),
                }
            }
        }
        impl Login {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::LoginEmail>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for email: {e}"));
                self
            }
            pub fn password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::LoginPassword>,
                T::Error: ::std::fmt::Display,
            {
                self.password = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for password: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Login> for super::Login {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Login,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email: value.email?,
                    password: value.password?,
                })
            }
        }
        impl ::std::convert::From<super::Login> for Login {
            fn from(value: super::Login) -> Self {
                Self {
                    email: Ok(value.email),
                    password: Ok(value.password),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NewArticle {
            audience: ::std::result::Result<
                ::std::option::Option<super::ArticleAudience>,
                ::std::string::String,
            >,
            body: ::std::result::Result<super::NewArticleBody, ::std::string::String>,
            importance: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            published: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
            tags: ::std::result::Result<
                ::std::vec::Vec<super::NewArticleTagsItem>,
                ::std::string::String,
            >,
            title: ::std::result::Result<super::NewArticleTitle, ::std::string::String>,
        }
        impl ::std::default::Default for NewArticle {
            fn default() -> Self {
                Self {
                    audience: Ok(Default::default()),
                    body: Err("no value supplied for body".to_string()),
                    importance: Ok(Default::default()),
                    published: Ok(Default::default()),
                    tags: Ok(Default::default()),
                    title: Err("no value supplied for title".to_string()),
                }
            }
        }
        impl NewArticle {
            pub fn audience<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ArticleAudience>>,
                T::Error: ::std::fmt::Display,
            {
                self.audience = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for audience: {e}"));
                self
            }
            pub fn body<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::NewArticleBody>,
                T::Error: ::std::fmt::Display,
            {
                self.body = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for body: {e}"));
                self
            }
            pub fn importance<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.importance = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for importance: {e}"));
                self
            }
            pub fn published<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.published = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for published: {e}"));
                self
            }
            pub fn tags<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::NewArticleTagsItem>>,
                T::Error: ::std::fmt::Display,
            {
                self.tags = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for tags: {e}"));
                self
            }
            pub fn title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::NewArticleTitle>,
                T::Error: ::std::fmt::Display,
            {
                self.title = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for title: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<NewArticle> for super::NewArticle {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NewArticle,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    audience: value.audience?,
                    body: value.body?,
                    importance: value.importance?,
                    published: value.published?,
                    tags: value.tags?,
                    title: value.title?,
                })
            }
        }
        impl ::std::convert::From<super::NewArticle> for NewArticle {
            fn from(value: super::NewArticle) -> Self {
                Self {
                    audience: Ok(value.audience),
                    body: Ok(value.body),
                    importance: Ok(value.importance),
                    published: Ok(value.published),
                    tags: Ok(value.tags),
                    title: Ok(value.title),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NewTicket {
            department: ::std::result::Result<
                ::std::option::Option<super::NewTicketDepartment>,
                ::std::string::String,
            >,
            message: ::std::result::Result<super::NewTicketMessage, ::std::string::String>,
            priority: ::std::result::Result<
                ::std::option::Option<super::TicketPriority>,
                ::std::string::String,
            >,
            subject: ::std::result::Result<super::NewTicketSubject, ::std::string::String>,
        }
        impl ::std::default::Default for NewTicket {
            fn default() -> Self {
                Self {
                    department: Ok(Default::default()),
                    message: Err("no value supplied for message".to_string()),
                    priority: Ok(Default::default()),
                    subject: Err("no value supplied for subject".to_string()),
                }
            }
        }
        impl NewTicket {
            pub fn department<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::NewTicketDepartment>>,
                T::Error: ::std::fmt::Display,
            {
                self.department = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for department: {e}"));
                self
            }
            pub fn message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::NewTicketMessage>,
                T::Error: ::std::fmt::Display,
            {
                self.message = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for message: {e}"));
                self
            }
            pub fn priority<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TicketPriority>>,
                T::Error: ::std::fmt::Display,
            {
                self.priority = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for priority: {e}"));
                self
            }
            pub fn subject<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::NewTicketSubject>,
                T::Error: ::std::fmt::Display,
            {
                self.subject = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for subject: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<NewTicket> for super::NewTicket {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NewTicket,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    department: value.department?,
                    message: value.message?,
                    priority: value.priority?,
                    subject: value.subject?,
                })
            }
        }
        impl ::std::convert::From<super::NewTicket> for NewTicket {
            fn from(value: super::NewTicket) -> Self {
                Self {
                    department: Ok(value.department),
                    message: Ok(value.message),
                    priority: Ok(value.priority),
                    subject: Ok(value.subject),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NewToken {
            expires_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            label: ::std::result::Result<super::NewTokenLabel, ::std::string::String>,
            scopes: ::std::result::Result<::std::vec::Vec<super::Scope>, ::std::string::String>,
            user_id:
                ::std::result::Result<::std::option::Option<::uuid::Uuid>, ::std::string::String>,
        }
        impl ::std::default::Default for NewToken {
            fn default() -> Self {
                Self {
                    expires_at: Ok(Default::default()),
                    label: Err("no value supplied for label".to_string()),
                    scopes: Err("no value supplied for scopes".to_string()),
                    user_id: Ok(Default::default()),
                }
            }
        }
        impl NewToken {
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                        ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                    >,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for expires_at: {e}"));
                self
            }
            pub fn label<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::NewTokenLabel>,
                T::Error: ::std::fmt::Display,
            {
                self.label = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for label: {e}"));
                self
            }
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Scope>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for scopes: {e}"));
                self
            }
            pub fn user_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.user_id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for user_id: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<NewToken> for super::NewToken {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NewToken,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    expires_at: value.expires_at?,
                    label: value.label?,
                    scopes: value.scopes?,
                    user_id: value.user_id?,
                })
            }
        }
        impl ::std::convert::From<super::NewToken> for NewToken {
            fn from(value: super::NewToken) -> Self {
                Self {
                    expires_at: Ok(value.expires_at),
                    label: Ok(value.label),
                    scopes: Ok(value.scopes),
                    user_id: Ok(value.user_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NewTriageTicket {
            department: ::std::result::Result<
                ::std::option::Option<super::NewTriageTicketDepartment>,
                ::std::string::String,
            >,
            priority: ::std::result::Result<
                ::std::option::Option<super::TicketPriority>,
                ::std::string::String,
            >,
            requester_email: ::std::result::Result<
                ::std::option::Option<super::NewTriageTicketRequesterEmail>,
                ::std::string::String,
            >,
            subject: ::std::result::Result<
                ::std::option::Option<super::NewTriageTicketSubject>,
                ::std::string::String,
            >,
            user_description:
                ::std::result::Result<super::NewTriageTicketUserDescription, ::std::string::String>,
        }
        impl ::std::default::Default for NewTriageTicket {
            fn default() -> Self {
                Self {
                    department: Ok(Default::default()),
                    priority: Ok(Default::default()),
                    requester_email: Ok(Default::default()),
                    subject: Ok(Default::default()),
                    user_description: Err("no value supplied for user_description".to_string()),
                }
            }
        }
        impl NewTriageTicket {
            pub fn department<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::NewTriageTicketDepartment>>,
                T::Error: ::std::fmt::Display,
            {
                self.department = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for department: {e}"));
                self
            }
            pub fn priority<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TicketPriority>>,
                T::Error: ::std::fmt::Display,
            {
                self.priority = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for priority: {e}"));
                self
            }
            pub fn requester_email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                        ::std::option::Option<super::NewTriageTicketRequesterEmail>,
                    >,
                T::Error: ::std::fmt::Display,
            {
                self.requester_email = value.try_into().map_err(|e| {
                    format!("error converting supplied value for requester_email: {e}")
                });
                self
            }
            pub fn subject<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::NewTriageTicketSubject>>,
                T::Error: ::std::fmt::Display,
            {
                self.subject = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for subject: {e}"));
                self
            }
            pub fn user_description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::NewTriageTicketUserDescription>,
                T::Error: ::std::fmt::Display,
            {
                self.user_description = value.try_into().map_err(|e| {
                    format!("error converting supplied value for user_description: {e}")
                });
                self
            }
        }
        impl ::std::convert::TryFrom<NewTriageTicket> for super::NewTriageTicket {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NewTriageTicket,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    department: value.department?,
                    priority: value.priority?,
                    requester_email: value.requester_email?,
                    subject: value.subject?,
                    user_description: value.user_description?,
                })
            }
        }
        impl ::std::convert::From<super::NewTriageTicket> for NewTriageTicket {
            fn from(value: super::NewTriageTicket) -> Self {
                Self {
                    department: Ok(value.department),
                    priority: Ok(value.priority),
                    requester_email: Ok(value.requester_email),
                    subject: Ok(value.subject),
                    user_description: Ok(value.user_description),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct NewUser {
            email: ::std::result::Result<super::NewUserEmail, ::std::string::String>,
            name: ::std::result::Result<super::NewUserName, ::std::string::String>,
            password: ::std::result::Result<
                ::std::option::Option<super::NewUserPassword>,
                ::std::string::String,
            >,
            public_name: ::std::result::Result<
                ::std::option::Option<super::NewUserPublicName>,
                ::std::string::String,
            >,
            role: ::std::result::Result<::std::option::Option<super::Role>, ::std::string::String>,
        }
        impl ::std::default::Default for NewUser {
            fn default() -> Self {
                Self {
                    email: Err("no value supplied for email".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    password: Ok(Default::default()),
                    public_name: Ok(Default::default()),
                    role: Ok(Default::default()),
                }
            }
        }
        impl NewUser {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::NewUserEmail>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for email: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::NewUserName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::NewUserPassword>>,
                T::Error: ::std::fmt::Display,
            {
                self.password = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for password: {e}"));
                self
            }
            pub fn public_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::NewUserPublicName>>,
                T::Error: ::std::fmt::Display,
            {
                self.public_name = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for public_name: {e}"));
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Role>>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for role: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<NewUser> for super::NewUser {
            type Error = super::error::ConversionError;
            fn try_from(
                value: NewUser,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email: value.email?,
                    name: value.name?,
                    password: value.password?,
                    public_name: value.public_name?,
                    role: value.role?,
                })
            }
        }
        impl ::std::convert::From<super::NewUser> for NewUser {
            fn from(value: super::NewUser) -> Self {
                Self {
                    email: Ok(value.email),
                    name: Ok(value.name),
                    password: Ok(value.password),
                    public_name: Ok(value.public_name),
                    role: Ok(value.role),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Person {
            email: ::std::result::Result<super::PersonEmail, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            name: ::std::result::Result<super::PersonName, ::std::string::String>,
        }
        impl ::std::default::Default for Person {
            fn default() -> Self {
                Self {
                    email: Err("no value supplied for email".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }
        impl Person {
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::PersonEmail>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for email: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::PersonName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Person> for super::Person {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Person,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    email: value.email?,
                    id: value.id?,
                    name: value.name?,
                })
            }
        }
        impl ::std::convert::From<super::Person> for Person {
            fn from(value: super::Person) -> Self {
                Self {
                    email: Ok(value.email),
                    id: Ok(value.id),
                    name: Ok(value.name),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Problem {
            code: ::std::result::Result<super::ProblemCode, ::std::string::String>,
            detail: ::std::result::Result<
                ::std::option::Option<super::ProblemDetail>,
                ::std::string::String,
            >,
            error: ::std::result::Result<super::ProblemError, ::std::string::String>,
            errors: ::std::result::Result<::std::vec::Vec<super::Fault>, ::std::string::String>,
            request_id: ::std::result::Result<super::ProblemRequestId, ::std::string::String>,
            status: ::std::result::Result<i32, ::std::string::String>,
            title: ::std::result::Result<super::ProblemTitle, ::std::string::String>,
            type_: ::std::result::Result<super::ProblemType, ::std::string::String>,
        }
        impl ::std::default::Default for Problem {
            fn default() -> Self {
                Self {
                    code: Err("no value supplied for code".to_string()),
                    detail: Ok(Default::default()),
                    error: Err("no value supplied for error".to_string()),
                    errors: Ok(Default::default()),
                    request_id: Err("no value supplied for request_id".to_string()),
                    status: Err("no value supplied for status".to_string()),
                    title: Err("no value supplied for title".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }
        impl Problem {
            pub fn code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ProblemCode>,
                T::Error: ::std::fmt::Display,
            {
                self.code = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for code: {e}"));
                self
            }
            pub fn detail<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::ProblemDetail>>,
                T::Error: ::std::fmt::Display,
            {
                self.detail = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for detail: {e}"));
                self
            }
            pub fn error<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ProblemError>,
                T::Error: ::std::fmt::Display,
            {
                self.error = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for error: {e}"));
                self
            }
            pub fn errors<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Fault>>,
                T::Error: ::std::fmt::Display,
            {
                self.errors = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for errors: {e}"));
                self
            }
            pub fn request_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ProblemRequestId>,
                T::Error: ::std::fmt::Display,
            {
                self.request_id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for request_id: {e}"));
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
            pub fn title<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ProblemTitle>,
                T::Error: ::std::fmt::Display,
            {
                self.title = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for title: {e}"));
                self
            }
            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ProblemType>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for type_: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Problem> for super::Problem {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Problem,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    code: value.code?,
                    detail: value.detail?,
                    error: value.error?,
                    errors: value.errors?,
                    request_id: value.request_id?,
                    status: value.status?,
                    title: value.title?,
                    type_: value.type_?,
                })
            }
        }
        impl ::std::convert::From<super::Problem> for Problem {
            fn from(value: super::Problem) -> Self {
                Self {
                    code: Ok(value.code),
                    detail: Ok(value.detail),
                    error: Ok(value.error),
                    errors: Ok(value.errors),
                    request_id: Ok(value.request_id),
                    status: Ok(value.status),
                    title: Ok(value.title),
                    type_: Ok(value.type_),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Reply {
            author: ::std::result::Result<super::ReplyAuthor, ::std::string::String>,
            citations:
                ::std::result::Result<::std::vec::Vec<super::Citation>, ::std::string::String>,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::std::num::NonZeroU64, ::std::string::String>,
            internal: ::std::result::Result<bool, ::std::string::String>,
            message: ::std::result::Result<super::ReplyMessage, ::std::string::String>,
        }
        impl ::std::default::Default for Reply {
            fn default() -> Self {
                Self {
                    author: Err("no value supplied for author".to_string()),
                    citations: Err("no value supplied for citations".to_string()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    internal: Err("no value supplied for internal".to_string()),
                    message: Err("no value supplied for message".to_string()),
                }
            }
        }
        impl Reply {
            pub fn author<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReplyAuthor>,
                T::Error: ::std::fmt::Display,
            {
                self.author = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for author: {e}"));
                self
            }
            pub fn citations<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Citation>>,
                T::Error: ::std::fmt::Display,
            {
                self.citations = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for citations: {e}"));
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU64>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn internal<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.internal = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for internal: {e}"));
                self
            }
            pub fn message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReplyMessage>,
                T::Error: ::std::fmt::Display,
            {
                self.message = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for message: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Reply> for super::Reply {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Reply,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    author: value.author?,
                    citations: value.citations?,
                    created_at: value.created_at?,
                    id: value.id?,
                    internal: value.internal?,
                    message: value.message?,
                })
            }
        }
        impl ::std::convert::From<super::Reply> for Reply {
            fn from(value: super::Reply) -> Self {
                Self {
                    author: Ok(value.author),
                    citations: Ok(value.citations),
                    created_at: Ok(value.created_at),
                    id: Ok(value.id),
                    internal: Ok(value.internal),
                    message: Ok(value.message),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ReplyAuthor {
            id: ::std::result::Result<::std::option::Option<::uuid::Uuid>, ::std::string::String>,
            kind: ::std::result::Result<super::AuthorKind, ::std::string::String>,
            name: ::std::result::Result<super::ReplyAuthorName, ::std::string::String>,
        }
        impl ::std::default::Default for ReplyAuthor {
            fn default() -> Self {
                Self {
                    id: Ok(Default::default()),
                    kind: Err("no value supplied for kind".to_string()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }
        impl ReplyAuthor {
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::AuthorKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for kind: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ReplyAuthorName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ReplyAuthor> for super::ReplyAuthor {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ReplyAuthor,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    id: value.id?,
                    kind: value.kind?,
                    name: value.name?,
                })
            }
        }
        impl ::std::convert::From<super::ReplyAuthor> for ReplyAuthor {
            fn from(value: super::ReplyAuthor) -> Self {
                Self {
                    id: Ok(value.id),
                    kind: Ok(value.kind),
                    name: Ok(value.name),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct ReplyCreated {
            reply: ::std::result::Result<super::Reply, ::std::string::String>,
            success: ::std::result::Result<bool, ::std::string::String>,
        }
        impl ::std::default::Default for ReplyCreated {
            fn default() -> Self {
                Self {
                    reply: Err("no value supplied for reply".to_string()),
                    success: Err("no value supplied for success".to_string()),
                }
            }
        }
        impl ReplyCreated {
            pub fn reply<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Reply>,
                T::Error: ::std::fmt::Display,
            {
                self.reply = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for reply: {e}"));
                self
            }
            pub fn success<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.success = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for success: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<ReplyCreated> for super::ReplyCreated {
            type Error = super::error::ConversionError;
            fn try_from(
                value: ReplyCreated,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    reply: value.reply?,
                    success: value.success?,
                })
            }
        }
        impl ::std::convert::From<super::ReplyCreated> for ReplyCreated {
            fn from(value: super::ReplyCreated) -> Self {
                Self {
                    reply: Ok(value.reply),
                    success: Ok(value.success),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Ticket {
            ai_enabled: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
            assignee:
                ::std::result::Result<::std::option::Option<super::Person>, ::std::string::String>,
            category: ::std::result::Result<
                ::std::option::Option<super::TicketCategory>,
                ::std::string::String,
            >,
            confidence: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            department: ::std::result::Result<super::TicketDepartment, ::std::string::String>,
            handled_by: ::std::result::Result<
                ::std::option::Option<super::HandledBy>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::std::num::NonZeroU64, ::std::string::String>,
            message: ::std::result::Result<super::TicketMessage, ::std::string::String>,
            priority: ::std::result::Result<super::TicketPriority, ::std::string::String>,
            requester:
                ::std::result::Result<::std::option::Option<super::Person>, ::std::string::String>,
            status: ::std::result::Result<super::TicketStatus, ::std::string::String>,
            subject: ::std::result::Result<super::TicketSubject, ::std::string::String>,
            suggested_response: ::std::result::Result<
                ::std::option::Option<super::TicketSuggestedResponse>,
                ::std::string::String,
            >,
            updated_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for Ticket {
            fn default() -> Self {
                Self {
                    ai_enabled: Ok(Default::default()),
                    assignee: Ok(Default::default()),
                    category: Ok(Default::default()),
                    confidence: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    department: Err("no value supplied for department".to_string()),
                    handled_by: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    message: Err("no value supplied for message".to_string()),
                    priority: Err("no value supplied for priority".to_string()),
                    requester: Ok(Default::default()),
                    status: Err("no value supplied for status".to_string()),
                    subject: Err("no value supplied for subject".to_string()),
                    suggested_response: Ok(Default::default()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                }
            }
        }
        impl Ticket {
            pub fn ai_enabled<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.ai_enabled = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ai_enabled: {e}"));
                self
            }
            pub fn assignee<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Person>>,
                T::Error: ::std::fmt::Display,
            {
                self.assignee = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for assignee: {e}"));
                self
            }
            pub fn category<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TicketCategory>>,
                T::Error: ::std::fmt::Display,
            {
                self.category = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for category: {e}"));
                self
            }
            pub fn confidence<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.confidence = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for confidence: {e}"));
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn department<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketDepartment>,
                T::Error: ::std::fmt::Display,
            {
                self.department = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for department: {e}"));
                self
            }
            pub fn handled_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::HandledBy>>,
                T::Error: ::std::fmt::Display,
            {
                self.handled_by = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for handled_by: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU64>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketMessage>,
                T::Error: ::std::fmt::Display,
            {
                self.message = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for message: {e}"));
                self
            }
            pub fn priority<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketPriority>,
                T::Error: ::std::fmt::Display,
            {
                self.priority = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for priority: {e}"));
                self
            }
            pub fn requester<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Person>>,
                T::Error: ::std::fmt::Display,
            {
                self.requester = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for requester: {e}"));
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
            pub fn subject<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketSubject>,
                T::Error: ::std::fmt::Display,
            {
                self.subject = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for subject: {e}"));
                self
            }
            pub fn suggested_response<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TicketSuggestedResponse>>,
                T::Error: ::std::fmt::Display,
            {
                self.suggested_response = value.try_into().map_err(|e| {
                    format!("error converting supplied value for suggested_response: {e}")
                });
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for updated_at: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Ticket> for super::Ticket {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Ticket,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    ai_enabled: value.ai_enabled?,
                    assignee: value.assignee?,
                    category: value.category?,
                    confidence: value.confidence?,
                    created_at: value.created_at?,
                    department: value.department?,
                    handled_by: value.handled_by?,
                    id: value.id?,
                    message: value.message?,
                    priority: value.priority?,
                    requester: value.requester?,
                    status: value.status?,
                    subject: value.subject?,
                    suggested_response: value.suggested_response?,
                    updated_at: value.updated_at?,
                })
            }
        }
        impl ::std::convert::From<super::Ticket> for Ticket {
            fn from(value: super::Ticket) -> Self {
                Self {
                    ai_enabled: Ok(value.ai_enabled),
                    assignee: Ok(value.assignee),
                    category: Ok(value.category),
                    confidence: Ok(value.confidence),
                    created_at: Ok(value.created_at),
                    department: Ok(value.department),
                    handled_by: Ok(value.handled_by),
                    id: Ok(value.id),
                    message: Ok(value.message),
                    priority: Ok(value.priority),
                    requester: Ok(value.requester),
                    status: Ok(value.status),
                    subject: Ok(value.subject),
                    suggested_response: Ok(value.suggested_response),
                    updated_at: Ok(value.updated_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TicketCreated {
            success: ::std::result::Result<bool, ::std::string::String>,
            ticket: ::std::result::Result<super::Ticket, ::std::string::String>,
        }
        impl ::std::default::Default for TicketCreated {
            fn default() -> Self {
                Self {
                    success: Err("no value supplied for success".to_string()),
                    ticket: Err("no value supplied for ticket".to_string()),
                }
            }
        }
        impl TicketCreated {
            pub fn success<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.success = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for success: {e}"));
                self
            }
            pub fn ticket<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Ticket>,
                T::Error: ::std::fmt::Display,
            {
                self.ticket = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ticket: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<TicketCreated> for super::TicketCreated {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TicketCreated,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    success: value.success?,
                    ticket: value.ticket?,
                })
            }
        }
        impl ::std::convert::From<super::TicketCreated> for TicketCreated {
            fn from(value: super::TicketCreated) -> Self {
                Self {
                    success: Ok(value.success),
                    ticket: Ok(value.ticket),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TicketPatch {
            ai_enabled: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
            assignee_id:
                ::std::result::Result<::std::option::Option<::uuid::Uuid>, ::std::string::String>,
            department: ::std::result::Result<
                ::std::option::Option<super::TicketPatchDepartment>,
                ::std::string::String,
            >,
            priority: ::std::result::Result<
                ::std::option::Option<super::TicketPriority>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                ::std::option::Option<super::TicketStatus>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for TicketPatch {
            fn default() -> Self {
                Self {
                    ai_enabled: Ok(Default::default()),
                    assignee_id: Ok(Default::default()),
                    department: Ok(Default::default()),
                    priority: Ok(Default::default()),
                    status: Ok(Default::default()),
                }
            }
        }
        impl TicketPatch {
            pub fn ai_enabled<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.ai_enabled = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ai_enabled: {e}"));
                self
            }
            pub fn assignee_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::uuid::Uuid>>,
                T::Error: ::std::fmt::Display,
            {
                self.assignee_id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for assignee_id: {e}"));
                self
            }
            pub fn department<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TicketPatchDepartment>>,
                T::Error: ::std::fmt::Display,
            {
                self.department = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for department: {e}"));
                self
            }
            pub fn priority<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TicketPriority>>,
                T::Error: ::std::fmt::Display,
            {
                self.priority = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for priority: {e}"));
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TicketStatus>>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<TicketPatch> for super::TicketPatch {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TicketPatch,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    ai_enabled: value.ai_enabled?,
                    assignee_id: value.assignee_id?,
                    department: value.department?,
                    priority: value.priority?,
                    status: value.status?,
                })
            }
        }
        impl ::std::convert::From<super::TicketPatch> for TicketPatch {
            fn from(value: super::TicketPatch) -> Self {
                Self {
                    ai_enabled: Ok(value.ai_enabled),
                    assignee_id: Ok(value.assignee_id),
                    department: Ok(value.department),
                    priority: Ok(value.priority),
                    status: Ok(value.status),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TicketReply {
            internal: ::std::result::Result<bool, ::std::string::String>,
            message: ::std::result::Result<super::TicketReplyMessage, ::std::string::String>,
        }
        impl ::std::default::Default for TicketReply {
            fn default() -> Self {
                Self {
                    internal: Ok(Default::default()),
                    message: Err("no value supplied for message".to_string()),
                }
            }
        }
        impl TicketReply {
            pub fn internal<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.internal = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for internal: {e}"));
                self
            }
            pub fn message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketReplyMessage>,
                T::Error: ::std::fmt::Display,
            {
                self.message = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for message: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<TicketReply> for super::TicketReply {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TicketReply,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    internal: value.internal?,
                    message: value.message?,
                })
            }
        }
        impl ::std::convert::From<super::TicketReply> for TicketReply {
            fn from(value: super::TicketReply) -> Self {
                Self {
                    internal: Ok(value.internal),
                    message: Ok(value.message),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TicketStats {
            closed: ::std::result::Result<i64, ::std::string::String>,
            open: ::std::result::Result<i64, ::std::string::String>,
            pending: ::std::result::Result<i64, ::std::string::String>,
            resolved: ::std::result::Result<i64, ::std::string::String>,
        }
        impl ::std::default::Default for TicketStats {
            fn default() -> Self {
                Self {
                    closed: Err("no value supplied for closed".to_string()),
                    open: Err("no value supplied for open".to_string()),
                    pending: Err("no value supplied for pending".to_string()),
                    resolved: Err("no value supplied for resolved".to_string()),
                }
            }
        }
        impl TicketStats {
            pub fn closed<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.closed = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for closed: {e}"));
                self
            }
            pub fn open<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.open = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for open: {e}"));
                self
            }
            pub fn pending<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.pending = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for pending: {e}"));
                self
            }
            pub fn resolved<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.resolved = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for resolved: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<TicketStats> for super::TicketStats {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TicketStats,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    closed: value.closed?,
                    open: value.open?,
                    pending: value.pending?,
                    resolved: value.resolved?,
                })
            }
        }
        impl ::std::convert::From<super::TicketStats> for TicketStats {
            fn from(value: super::TicketStats) -> Self {
                Self {
                    closed: Ok(value.closed),
                    open: Ok(value.open),
                    pending: Ok(value.pending),
                    resolved: Ok(value.resolved),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TicketSummary {
            assignee:
                ::std::result::Result<::std::option::Option<super::Person>, ::std::string::String>,
            category: ::std::result::Result<
                ::std::option::Option<super::TicketSummaryCategory>,
                ::std::string::String,
            >,
            confidence: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            department:
                ::std::result::Result<super::TicketSummaryDepartment, ::std::string::String>,
            handled_by: ::std::result::Result<
                ::std::option::Option<super::HandledBy>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::std::num::NonZeroU64, ::std::string::String>,
            priority: ::std::result::Result<super::TicketPriority, ::std::string::String>,
            requester:
                ::std::result::Result<::std::option::Option<super::Person>, ::std::string::String>,
            status: ::std::result::Result<super::TicketStatus, ::std::string::String>,
            subject: ::std::result::Result<super::TicketSummarySubject, ::std::string::String>,
            updated_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for TicketSummary {
            fn default() -> Self {
                Self {
                    assignee: Ok(Default::default()),
                    category: Ok(Default::default()),
                    confidence: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    department: Err("no value supplied for department".to_string()),
                    handled_by: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    priority: Err("no value supplied for priority".to_string()),
                    requester: Ok(Default::default()),
                    status: Err("no value supplied for status".to_string()),
                    subject: Err("no value supplied for subject".to_string()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                }
            }
        }
        impl TicketSummary {
            pub fn assignee<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Person>>,
                T::Error: ::std::fmt::Display,
            {
                self.assignee = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for assignee: {e}"));
                self
            }
            pub fn category<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TicketSummaryCategory>>,
                T::Error: ::std::fmt::Display,
            {
                self.category = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for category: {e}"));
                self
            }
            pub fn confidence<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.confidence = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for confidence: {e}"));
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn department<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketSummaryDepartment>,
                T::Error: ::std::fmt::Display,
            {
                self.department = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for department: {e}"));
                self
            }
            pub fn handled_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::HandledBy>>,
                T::Error: ::std::fmt::Display,
            {
                self.handled_by = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for handled_by: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU64>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn priority<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketPriority>,
                T::Error: ::std::fmt::Display,
            {
                self.priority = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for priority: {e}"));
                self
            }
            pub fn requester<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Person>>,
                T::Error: ::std::fmt::Display,
            {
                self.requester = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for requester: {e}"));
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
            pub fn subject<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketSummarySubject>,
                T::Error: ::std::fmt::Display,
            {
                self.subject = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for subject: {e}"));
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for updated_at: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<TicketSummary> for super::TicketSummary {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TicketSummary,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    assignee: value.assignee?,
                    category: value.category?,
                    confidence: value.confidence?,
                    created_at: value.created_at?,
                    department: value.department?,
                    handled_by: value.handled_by?,
                    id: value.id?,
                    priority: value.priority?,
                    requester: value.requester?,
                    status: value.status?,
                    subject: value.subject?,
                    updated_at: value.updated_at?,
                })
            }
        }
        impl ::std::convert::From<super::TicketSummary> for TicketSummary {
            fn from(value: super::TicketSummary) -> Self {
                Self {
                    assignee: Ok(value.assignee),
                    category: Ok(value.category),
                    confidence: Ok(value.confidence),
                    created_at: Ok(value.created_at),
                    department: Ok(value.department),
                    handled_by: Ok(value.handled_by),
                    id: Ok(value.id),
                    priority: Ok(value.priority),
                    requester: Ok(value.requester),
                    status: Ok(value.status),
                    subject: Ok(value.subject),
                    updated_at: Ok(value.updated_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TicketWithReplies {
            ai_enabled: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
            assignee:
                ::std::result::Result<::std::option::Option<super::Person>, ::std::string::String>,
            category: ::std::result::Result<
                ::std::option::Option<super::TicketWithRepliesCategory>,
                ::std::string::String,
            >,
            confidence: ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            department:
                ::std::result::Result<super::TicketWithRepliesDepartment, ::std::string::String>,
            handled_by: ::std::result::Result<
                ::std::option::Option<super::HandledBy>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::std::num::NonZeroU64, ::std::string::String>,
            message: ::std::result::Result<super::TicketWithRepliesMessage, ::std::string::String>,
            priority: ::std::result::Result<super::TicketPriority, ::std::string::String>,
            replies: ::std::result::Result<::std::vec::Vec<super::Reply>, ::std::string::String>,
            requester:
                ::std::result::Result<::std::option::Option<super::Person>, ::std::string::String>,
            status: ::std::result::Result<super::TicketStatus, ::std::string::String>,
            subject: ::std::result::Result<super::TicketWithRepliesSubject, ::std::string::String>,
            suggested_response: ::std::result::Result<
                ::std::option::Option<super::TicketWithRepliesSuggestedResponse>,
                ::std::string::String,
            >,
            updated_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for TicketWithReplies {
            fn default() -> Self {
                Self {
                    ai_enabled: Ok(Default::default()),
                    assignee: Ok(Default::default()),
                    category: Ok(Default::default()),
                    confidence: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    department: Err("no value supplied for department".to_string()),
                    handled_by: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    message: Err("no value supplied for message".to_string()),
                    priority: Err("no value supplied for priority".to_string()),
                    replies: Err("no value supplied for replies".to_string()),
                    requester: Ok(Default::default()),
                    status: Err("no value supplied for status".to_string()),
                    subject: Err("no value supplied for subject".to_string()),
                    suggested_response: Ok(Default::default()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                }
            }
        }
        impl TicketWithReplies {
            pub fn ai_enabled<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.ai_enabled = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for ai_enabled: {e}"));
                self
            }
            pub fn assignee<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Person>>,
                T::Error: ::std::fmt::Display,
            {
                self.assignee = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for assignee: {e}"));
                self
            }
            pub fn category<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TicketWithRepliesCategory>>,
                T::Error: ::std::fmt::Display,
            {
                self.category = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for category: {e}"));
                self
            }
            pub fn confidence<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.confidence = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for confidence: {e}"));
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn department<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketWithRepliesDepartment>,
                T::Error: ::std::fmt::Display,
            {
                self.department = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for department: {e}"));
                self
            }
            pub fn handled_by<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::HandledBy>>,
                T::Error: ::std::fmt::Display,
            {
                self.handled_by = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for handled_by: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU64>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketWithRepliesMessage>,
                T::Error: ::std::fmt::Display,
            {
                self.message = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for message: {e}"));
                self
            }
            pub fn priority<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketPriority>,
                T::Error: ::std::fmt::Display,
            {
                self.priority = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for priority: {e}"));
                self
            }
            pub fn replies<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Reply>>,
                T::Error: ::std::fmt::Display,
            {
                self.replies = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for replies: {e}"));
                self
            }
            pub fn requester<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Person>>,
                T::Error: ::std::fmt::Display,
            {
                self.requester = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for requester: {e}"));
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
            pub fn subject<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TicketWithRepliesSubject>,
                T::Error: ::std::fmt::Display,
            {
                self.subject = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for subject: {e}"));
                self
            }
            pub fn suggested_response<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                        ::std::option::Option<super::TicketWithRepliesSuggestedResponse>,
                    >,
                T::Error: ::std::fmt::Display,
            {
                self.suggested_response = value.try_into().map_err(|e| {
                    format!("error converting supplied value for suggested_response: {e}")
                });
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for updated_at: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<TicketWithReplies> for super::TicketWithReplies {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TicketWithReplies,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    ai_enabled: value.ai_enabled?,
                    assignee: value.assignee?,
                    category: value.category?,
                    confidence: value.confidence?,
                    created_at: value.created_at?,
                    department: value.department?,
                    handled_by: value.handled_by?,
                    id: value.id?,
                    message: value.message?,
                    priority: value.priority?,
                    replies: value.replies?,
                    requester: value.requester?,
                    status: value.status?,
                    subject: value.subject?,
                    suggested_response: value.suggested_response?,
                    updated_at: value.updated_at?,
                })
            }
        }
        impl ::std::convert::From<super::TicketWithReplies> for TicketWithReplies {
            fn from(value: super::TicketWithReplies) -> Self {
                Self {
                    ai_enabled: Ok(value.ai_enabled),
                    assignee: Ok(value.assignee),
                    category: Ok(value.category),
                    confidence: Ok(value.confidence),
                    created_at: Ok(value.created_at),
                    department: Ok(value.department),
                    handled_by: Ok(value.handled_by),
                    id: Ok(value.id),
                    message: Ok(value.message),
                    priority: Ok(value.priority),
                    replies: Ok(value.replies),
                    requester: Ok(value.requester),
                    status: Ok(value.status),
                    subject: Ok(value.subject),
                    suggested_response: Ok(value.suggested_response),
                    updated_at: Ok(value.updated_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct Token {
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            expires_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            label: ::std::result::Result<super::TokenLabel, ::std::string::String>,
            scopes: ::std::result::Result<::std::vec::Vec<super::Scope>, ::std::string::String>,
            user_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
        }
        impl ::std::default::Default for Token {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    expires_at: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    label: Err("no value supplied for label".to_string()),
                    scopes: Err("no value supplied for scopes".to_string()),
                    user_id: Err("no value supplied for user_id".to_string()),
                }
            }
        }
        impl Token {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                        ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                    >,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for expires_at: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn label<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TokenLabel>,
                T::Error: ::std::fmt::Display,
            {
                self.label = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for label: {e}"));
                self
            }
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Scope>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for scopes: {e}"));
                self
            }
            pub fn user_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.user_id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for user_id: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<Token> for super::Token {
            type Error = super::error::ConversionError;
            fn try_from(
                value: Token,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    expires_at: value.expires_at?,
                    id: value.id?,
                    label: value.label?,
                    scopes: value.scopes?,
                    user_id: value.user_id?,
                })
            }
        }
        impl ::std::convert::From<super::Token> for Token {
            fn from(value: super::Token) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    expires_at: Ok(value.expires_at),
                    id: Ok(value.id),
                    label: Ok(value.label),
                    scopes: Ok(value.scopes),
                    user_id: Ok(value.user_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TokenCreated {
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            expires_at: ::std::result::Result<
                ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            label: ::std::result::Result<super::TokenCreatedLabel, ::std::string::String>,
            scopes: ::std::result::Result<::std::vec::Vec<super::Scope>, ::std::string::String>,
            secret: ::std::result::Result<
                ::std::option::Option<super::TokenCreatedSecret>,
                ::std::string::String,
            >,
            user_id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
        }
        impl ::std::default::Default for TokenCreated {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    expires_at: Ok(Default::default()),
                    id: Err("no value supplied for id".to_string()),
                    label: Err("no value supplied for label".to_string()),
                    scopes: Err("no value supplied for scopes".to_string()),
                    secret: Ok(Default::default()),
                    user_id: Err("no value supplied for user_id".to_string()),
                }
            }
        }
        impl TokenCreated {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn expires_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                        ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
                    >,
                T::Error: ::std::fmt::Display,
            {
                self.expires_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for expires_at: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn label<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TokenCreatedLabel>,
                T::Error: ::std::fmt::Display,
            {
                self.label = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for label: {e}"));
                self
            }
            pub fn scopes<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Scope>>,
                T::Error: ::std::fmt::Display,
            {
                self.scopes = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for scopes: {e}"));
                self
            }
            pub fn secret<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TokenCreatedSecret>>,
                T::Error: ::std::fmt::Display,
            {
                self.secret = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for secret: {e}"));
                self
            }
            pub fn user_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.user_id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for user_id: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<TokenCreated> for super::TokenCreated {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TokenCreated,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    expires_at: value.expires_at?,
                    id: value.id?,
                    label: value.label?,
                    scopes: value.scopes?,
                    secret: value.secret?,
                    user_id: value.user_id?,
                })
            }
        }
        impl ::std::convert::From<super::TokenCreated> for TokenCreated {
            fn from(value: super::TokenCreated) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    expires_at: Ok(value.expires_at),
                    id: Ok(value.id),
                    label: Ok(value.label),
                    scopes: Ok(value.scopes),
                    secret: Ok(value.secret),
                    user_id: Ok(value.user_id),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TriagePatch {
            ai_suggested_response: ::std::result::Result<
                ::std::option::Option<super::TriagePatchAiSuggestedResponse>,
                ::std::string::String,
            >,
            category: ::std::result::Result<
                ::std::option::Option<super::TriagePatchCategory>,
                ::std::string::String,
            >,
            status: ::std::result::Result<
                ::std::option::Option<super::TriageStatus>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for TriagePatch {
            fn default() -> Self {
                Self {
                    ai_suggested_response: Ok(Default::default()),
                    category: Ok(Default::default()),
                    status: Ok(Default::default()),
                }
            }
        }
        impl TriagePatch {
            pub fn ai_suggested_response<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                        ::std::option::Option<super::TriagePatchAiSuggestedResponse>,
                    >,
                T::Error: ::std::fmt::Display,
            {
                self.ai_suggested_response = value.try_into().map_err(|e| {
                    format!("error converting supplied value for ai_suggested_response: {e}")
                });
                self
            }
            pub fn category<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TriagePatchCategory>>,
                T::Error: ::std::fmt::Display,
            {
                self.category = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for category: {e}"));
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TriageStatus>>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<TriagePatch> for super::TriagePatch {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TriagePatch,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    ai_suggested_response: value.ai_suggested_response?,
                    category: value.category?,
                    status: value.status?,
                })
            }
        }
        impl ::std::convert::From<super::TriagePatch> for TriagePatch {
            fn from(value: super::TriagePatch) -> Self {
                Self {
                    ai_suggested_response: Ok(value.ai_suggested_response),
                    category: Ok(value.category),
                    status: Ok(value.status),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct TriageTicket {
            ai_suggested_response: ::std::result::Result<
                ::std::option::Option<super::TriageTicketAiSuggestedResponse>,
                ::std::string::String,
            >,
            category: ::std::result::Result<
                ::std::option::Option<super::TriageTicketCategory>,
                ::std::string::String,
            >,
            confidence_score:
                ::std::result::Result<::std::option::Option<f64>, ::std::string::String>,
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            id: ::std::result::Result<::std::num::NonZeroU64, ::std::string::String>,
            status: ::std::result::Result<super::TriageStatus, ::std::string::String>,
            updated_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            user_description:
                ::std::result::Result<super::TriageTicketUserDescription, ::std::string::String>,
        }
        impl ::std::default::Default for TriageTicket {
            fn default() -> Self {
                Self {
                    ai_suggested_response: Ok(Default::default()),
                    category: Ok(Default::default()),
                    confidence_score: Ok(Default::default()),
                    created_at: Err("no value supplied for created_at".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    status: Err("no value supplied for status".to_string()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                    user_description: Err("no value supplied for user_description".to_string()),
                }
            }
        }
        impl TriageTicket {
            pub fn ai_suggested_response<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<
                        ::std::option::Option<super::TriageTicketAiSuggestedResponse>,
                    >,
                T::Error: ::std::fmt::Display,
            {
                self.ai_suggested_response = value.try_into().map_err(|e| {
                    format!("error converting supplied value for ai_suggested_response: {e}")
                });
                self
            }
            pub fn category<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::TriageTicketCategory>>,
                T::Error: ::std::fmt::Display,
            {
                self.category = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for category: {e}"));
                self
            }
            pub fn confidence_score<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<f64>>,
                T::Error: ::std::fmt::Display,
            {
                self.confidence_score = value.try_into().map_err(|e| {
                    format!("error converting supplied value for confidence_score: {e}")
                });
                self
            }
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU64>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TriageStatus>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for updated_at: {e}"));
                self
            }
            pub fn user_description<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::TriageTicketUserDescription>,
                T::Error: ::std::fmt::Display,
            {
                self.user_description = value.try_into().map_err(|e| {
                    format!("error converting supplied value for user_description: {e}")
                });
                self
            }
        }
        impl ::std::convert::TryFrom<TriageTicket> for super::TriageTicket {
            type Error = super::error::ConversionError;
            fn try_from(
                value: TriageTicket,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    ai_suggested_response: value.ai_suggested_response?,
                    category: value.category?,
                    confidence_score: value.confidence_score?,
                    created_at: value.created_at?,
                    id: value.id?,
                    status: value.status?,
                    updated_at: value.updated_at?,
                    user_description: value.user_description?,
                })
            }
        }
        impl ::std::convert::From<super::TriageTicket> for TriageTicket {
            fn from(value: super::TriageTicket) -> Self {
                Self {
                    ai_suggested_response: Ok(value.ai_suggested_response),
                    category: Ok(value.category),
                    confidence_score: Ok(value.confidence_score),
                    created_at: Ok(value.created_at),
                    id: Ok(value.id),
                    status: Ok(value.status),
                    updated_at: Ok(value.updated_at),
                    user_description: Ok(value.user_description),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct User {
            created_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
            email: ::std::result::Result<super::UserEmail, ::std::string::String>,
            id: ::std::result::Result<::uuid::Uuid, ::std::string::String>,
            name: ::std::result::Result<super::UserName, ::std::string::String>,
            public_name: ::std::result::Result<
                ::std::option::Option<super::UserPublicName>,
                ::std::string::String,
            >,
            role: ::std::result::Result<super::Role, ::std::string::String>,
            suspended: ::std::result::Result<bool, ::std::string::String>,
            updated_at: ::std::result::Result<
                ::chrono::DateTime<::chrono::offset::Utc>,
                ::std::string::String,
            >,
        }
        impl ::std::default::Default for User {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    email: Err("no value supplied for email".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    public_name: Ok(Default::default()),
                    role: Err("no value supplied for role".to_string()),
                    suspended: Err("no value supplied for suspended".to_string()),
                    updated_at: Err("no value supplied for updated_at".to_string()),
                }
            }
        }
        impl User {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }
            pub fn email<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::UserEmail>,
                T::Error: ::std::fmt::Display,
            {
                self.email = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for email: {e}"));
                self
            }
            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::uuid::Uuid>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::UserName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn public_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::UserPublicName>>,
                T::Error: ::std::fmt::Display,
            {
                self.public_name = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for public_name: {e}"));
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::Role>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for role: {e}"));
                self
            }
            pub fn suspended<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<bool>,
                T::Error: ::std::fmt::Display,
            {
                self.suspended = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for suspended: {e}"));
                self
            }
            pub fn updated_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.updated_at = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for updated_at: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<User> for super::User {
            type Error = super::error::ConversionError;
            fn try_from(value: User) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    email: value.email?,
                    id: value.id?,
                    name: value.name?,
                    public_name: value.public_name?,
                    role: value.role?,
                    suspended: value.suspended?,
                    updated_at: value.updated_at?,
                })
            }
        }
        impl ::std::convert::From<super::User> for User {
            fn from(value: super::User) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    email: Ok(value.email),
                    id: Ok(value.id),
                    name: Ok(value.name),
                    public_name: Ok(value.public_name),
                    role: Ok(value.role),
                    suspended: Ok(value.suspended),
                    updated_at: Ok(value.updated_at),
                }
            }
        }
        #[derive(Clone, Debug)]
        pub struct UserPatch {
            name: ::std::result::Result<
                ::std::option::Option<super::UserPatchName>,
                ::std::string::String,
            >,
            password: ::std::result::Result<
                ::std::option::Option<super::UserPatchPassword>,
                ::std::string::String,
            >,
            public_name: ::std::result::Result<
                ::std::option::Option<super::UserPatchPublicName>,
                ::std::string::String,
            >,
            role: ::std::result::Result<::std::option::Option<super::Role>, ::std::string::String>,
            suspended: ::std::result::Result<::std::option::Option<bool>, ::std::string::String>,
        }
        impl ::std::default::Default for UserPatch {
            fn default() -> Self {
                Self {
                    name: Ok(Default::default()),
                    password: Ok(Default::default()),
                    public_name: Ok(Default::default()),
                    role: Ok(Default::default()),
                    suspended: Ok(Default::default()),
                }
            }
        }
        impl UserPatch {
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::UserPatchName>>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
            pub fn password<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::UserPatchPassword>>,
                T::Error: ::std::fmt::Display,
            {
                self.password = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for password: {e}"));
                self
            }
            pub fn public_name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::UserPatchPublicName>>,
                T::Error: ::std::fmt::Display,
            {
                self.public_name = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for public_name: {e}"));
                self
            }
            pub fn role<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<super::Role>>,
                T::Error: ::std::fmt::Display,
            {
                self.role = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for role: {e}"));
                self
            }
            pub fn suspended<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<bool>>,
                T::Error: ::std::fmt::Display,
            {
                self.suspended = value
                    .try_into()
                    .map_err(|e| format!("error converting supplied value for suspended: {e}"));
                self
            }
        }
        impl ::std::convert::TryFrom<UserPatch> for super::UserPatch {
            type Error = super::error::ConversionError;
            fn try_from(
                value: UserPatch,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    name: value.name?,
                    password: value.password?,
                    public_name: value.public_name?,
                    role: value.role?,
                    suspended: value.suspended?,
                })
            }
        }
        impl ::std::convert::From<super::UserPatch> for UserPatch {
            fn from(value: super::UserPatch) -> Self {
                Self {
                    name: Ok(value.name),
                    password: Ok(value.password),
                    public_name: Ok(value.public_name),
                    role: Ok(value.role),
                    suspended: Ok(value.suspended),
                }
            }
        }
    }
    #[doc = " Error types."]
    pub mod error {
        #[doc = r" Error from a `TryFrom` or `FromStr` implementation."]
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}
#[derive(Clone, Debug)]
#[doc = "Client for Frontdesk\n\nA support desk: people open tickets, an AI answers what it is sure of, staff answer the rest.\n\nThere are two surfaces over one desk. `/api` is for web front ends and speaks camelCase; `/api/v1` is for services and\nspeaks snake_case. A ticket opened on either is the same ticket on the other, and either credential works on both.\n\nLists are arrays. The next page is named by the `Link` and `X-Next-Cursor` headers; there is none on the last page.\n\nEverything that is not a success is an `application/json` (RFC 9457) with a stable `code`. New codes, new keys\nin responses and new values of enumerations may come at any time: treat what you do not know as unknown, not as an error.\n\nWrites take an `Idempotency-Key`: the same request with the same key has one effect and one answer, however often it is\nsent. Resources carry an `ETag`; a change with `If-Match` is refused when somebody else was faster.\n\n\nVersion: 0.1.0"]
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::Retries,
}
impl Client {
    #[doc = r" Create a new client."]
    #[doc = r""]
    #[doc = r" `baseurl` is the base URL provided to the internal"]
    #[doc = r" `reqwest::Client`, and should include a scheme and hostname,"]
    #[doc = r" as well as port and a path stem if applicable."]
    pub fn new(baseurl: &str, inner: crate::Retries) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new()
                .connect_timeout(dur)
                .timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap(), inner)
    }
    #[doc = r" Construct a new client with an existing `reqwest::Client`,"]
    #[doc = r" allowing more control over its configuration."]
    #[doc = r""]
    #[doc = r" `baseurl` is the base URL provided to the internal"]
    #[doc = r" `reqwest::Client`, and should include a scheme and hostname,"]
    #[doc = r" as well as port and a path stem if applicable."]
    pub fn new_with_client(baseurl: &str, client: reqwest::Client, inner: crate::Retries) -> Self {
        Self {
            baseurl: baseurl.to_string(),
            client,
            inner,
        }
    }
}
impl ClientInfo<crate::Retries> for Client {
    fn api_version() -> &'static str {
        "0.1.0"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &crate::Retries {
        &self.inner
    }
}
impl ClientHooks<crate::Retries> for &Client {}
impl Client {
    #[doc = "List tickets\n\nNewest first: all of them for staff, their own for customers. Filters narrow the\nlist together; `category` and `assignee` are for staff, and find nothing for\ncustomers. Needs the scope `tickets:read`.\n\nSends a `GET` request to `/api/tickets`\n\nArguments:\n- `assignee`: Only tickets of this agent, by the id of the account. Staff only.\n- `cursor`: Where to go on: the `X-Next-Cursor` of the page before.\n- `department`: Only tickets with this department.\n- `limit`: How many items to answer at most.\n- `priority`: Only tickets of this priority.\n- `q`: Only tickets whose subject or first message contains every one of these words.\n- `status`: Only tickets in this state.\n```ignore\nlet response = client.list_tickets()\n    .assignee(assignee)\n    .cursor(cursor)\n    .department(department)\n    .limit(limit)\n    .priority(priority)\n    .q(q)\n    .status(status)\n    .send()\n    .await;\n```"]
    pub fn list_tickets(&self) -> builder::ListTickets<'_> {
        builder::ListTickets::new(self)
    }
    #[doc = "Open a ticket\n\nFor whoever is signed in. Triage decides about it soon after; until then it waits\nfor a person. Retry with the same `Idempotency-Key` to open it once. Needs the\nscope `tickets:write`.\n\nSends a `POST` request to `/api/tickets/create`\n\nArguments:\n- `idempotency_key`: The client's name for this request, unique among its own. The same request with the same key has one effect and gets the first answer again for 24 hours; another request with the same key gets 422.\n- `body`\n```ignore\nlet response = client.create_ticket()\n    .idempotency_key(idempotency_key)\n    .body(body)\n    .send()\n    .await;\n```"]
    pub fn create_ticket(&self) -> builder::CreateTicket<'_> {
        builder::CreateTicket::new(self)
    }
    #[doc = "Count tickets by status\n\nAll tickets for staff, their own for customers. Needs the scope `tickets:read`.\n\nSends a `GET` request to `/api/tickets/stats`\n\n```ignore\nlet response = client.get_ticket_stats()\n    .send()\n    .await;\n```"]
    pub fn get_ticket_stats(&self) -> builder::GetTicketStats<'_> {
        builder::GetTicketStats::new(self)
    }
    #[doc = "Read a ticket with its replies\n\nFor its owner and for staff. Customers get no internal notes and nothing that\ntriage found. Needs the scope `tickets:read`.\n\nSends a `GET` request to `/api/tickets/{id}`\n\nArguments:\n- `id`: The id of the ticket.\n- `if_none_match`: The `ETag` of the version that the client has. When it is still the current one, the answer is 304 without a body.\n```ignore\nlet response = client.get_ticket()\n    .id(id)\n    .if_none_match(if_none_match)\n    .send()\n    .await;\n```"]
    pub fn get_ticket(&self) -> builder::GetTicket<'_> {
        builder::GetTicket::new(self)
    }
    #[doc = "Change a ticket\n\nStaff change every field; the owner may close a ticket, and reopen one that is\nresolved or closed. What is absent stays; either everything is changed or nothing.\nWriting the status a ticket already has changes nothing. `If-Match` guards against\nchanging what somebody else has changed meanwhile. Needs the scope `tickets:write`.\n\nSends a `PATCH` request to `/api/tickets/{id}`\n\nArguments:\n- `id`: The id of the ticket.\n- `idempotency_key`: The client's name for this request, unique among its own. The same request with the same key has one effect and gets the first answer again for 24 hours; another request with the same key gets 422.\n- `if_match`: The `ETag` of the version that the change is meant for. When it is no longer the current one, nothing is changed and the answer is 412.\n- `body`\n```ignore\nlet response = client.update_ticket()\n    .id(id)\n    .idempotency_key(idempotency_key)\n    .if_match(if_match)\n    .body(body)\n    .send()\n    .await;\n```"]
    pub fn update_ticket(&self) -> builder::UpdateTicket<'_> {
        builder::UpdateTicket::new(self)
    }
    #[doc = "Reply to a ticket\n\nFor its owner and for staff. A customer's reply reopens a ticket that was pending\nor resolved; a reply of the staff makes it pending; an internal note leaves it as\nit is. Retry with the same `Idempotency-Key` to reply once. Needs the scope\n`tickets:write`.\n\nSends a `POST` request to `/api/tickets/{id}/reply`\n\nArguments:\n- `id`: The id of the ticket.\n- `idempotency_key`: The client's name for this request, unique among its own. The same request with the same key has one effect and gets the first answer again for 24 hours; another request with the same key gets 422.\n- `body`\n```ignore\nlet response = client.reply_to_ticket()\n    .id(id)\n    .idempotency_key(idempotency_key)\n    .body(body)\n    .send()\n    .await;\n```"]
    pub fn reply_to_ticket(&self) -> builder::ReplyToTicket<'_> {
        builder::ReplyToTicket::new(self)
    }
    #[doc = "List tickets\n\nNewest first: all of them for staff and services, their own for customers, for\nwhom `category` finds nothing. Needs the scope `tickets:read`.\n\nSends a `GET` request to `/api/v1/tickets`\n\nArguments:\n- `category`: Only tickets of this category. Staff only.\n- `cursor`: Where to go on: the `X-Next-Cursor` of the page before.\n- `limit`: How many items to answer at most.\n- `status`: Only tickets in this state.\n```ignore\nlet response = client.list_triage_tickets()\n    .category(category)\n    .cursor(cursor)\n    .limit(limit)\n    .status(status)\n    .send()\n    .await;\n```"]
    pub fn list_triage_tickets(&self) -> builder::ListTriageTickets<'_> {
        builder::ListTriageTickets::new(self)
    }
    #[doc = "Open a ticket and have it triaged\n\nWaits a moment for the decision and answers with it; when it comes too late the\nanswer has nulls and `pending_agent`, and the decision follows. Staff and services\nmay open a ticket for a customer with `requester_email`. Retry with the same\n`Idempotency-Key` to open it once. Needs the scope `tickets:write`.\n\nSends a `POST` request to `/api/v1/tickets`\n\nArguments:\n- `idempotency_key`: The client's name for this request, unique among its own. The same request with the same key has one effect and gets the first answer again for 24 hours; another request with the same key gets 422.\n- `body`\n```ignore\nlet response = client.open_triage_ticket()\n    .idempotency_key(idempotency_key)\n    .body(body)\n    .send()\n    .await;\n```"]
    pub fn open_triage_ticket(&self) -> builder::OpenTriageTicket<'_> {
        builder::OpenTriageTicket::new(self)
    }
    #[doc = "Read a ticket\n\nFor its owner, for staff and for services. Customers get null for what triage\nfound. Needs the scope `tickets:read`.\n\nSends a `GET` request to `/api/v1/tickets/{id}`\n\nArguments:\n- `id`: The id of the ticket.\n- `if_none_match`: The `ETag` of the version that the client has. When it is still the current one, the answer is 304 without a body.\n```ignore\nlet response = client.get_triage_ticket()\n    .id(id)\n    .if_none_match(if_none_match)\n    .send()\n    .await;\n```"]
    pub fn get_triage_ticket(&self) -> builder::GetTriageTicket<'_> {
        builder::GetTriageTicket::new(self)
    }
    #[doc = "Revise what triage found\n\nFor staff and services with the scope `tickets:triage`. Only what is present is\nwritten, and either everything or nothing. `pending_agent` hands the ticket to\npeople and keeps the AI from answering it again; the confidence is never changed.\n\nSends a `PATCH` request to `/api/v1/tickets/{id}`\n\nArguments:\n- `id`: The id of the ticket.\n- `idempotency_key`: The client's name for this request, unique among its own. The same request with the same key has one effect and gets the first answer again for 24 hours; another request with the same key gets 422.\n- `if_match`: The `ETag` of the version that the change is meant for. When it is no longer the current one, nothing is changed and the answer is 412.\n- `body`\n```ignore\nlet response = client.revise_triage()\n    .id(id)\n    .idempotency_key(idempotency_key)\n    .if_match(if_match)\n    .body(body)\n    .send()\n    .await;\n```"]
    pub fn revise_triage(&self) -> builder::ReviseTriage<'_> {
        builder::ReviseTriage::new(self)
    }
    #[doc = "List the decisions on a ticket\n\nEvery decision of the triage policy with its reasons, earliest first. Staff only;\nneeds the scope `tickets:read`.\n\nSends a `GET` request to `/api/v1/tickets/{id}/decisions`\n\nArguments:\n- `id`: The id of the ticket.\n```ignore\nlet response = client.list_decisions()\n    .id(id)\n    .send()\n    .await;\n```"]
    pub fn list_decisions(&self) -> builder::ListDecisions<'_> {
        builder::ListDecisions::new(self)
    }
    #[doc = "List categories\n\nIn the operator's order, with how far the AI may go with each. Needs the scope\n`tickets:triage`.\n\nSends a `GET` request to `/api/v1/triage/categories`\n\n```ignore\nlet response = client.list_categories()\n    .send()\n    .await;\n```"]
    pub fn list_categories(&self) -> builder::ListCategories<'_> {
        builder::ListCategories::new(self)
    }
    #[doc = "Switch how far the AI may go with a category\n\nFrom `shadow` over `suggest` to `auto`, from the next decision on. Needs the scope\n`admin`.\n\nSends a `PATCH` request to `/api/v1/triage/categories/{name}`\n\nArguments:\n- `name`: The name of the category.\n- `idempotency_key`: The client's name for this request, unique among its own. The same request with the same key has one effect and gets the first answer again for 24 hours; another request with the same key gets 422.\n- `body`\n```ignore\nlet response = client.switch_category()\n    .name(name)\n    .idempotency_key(idempotency_key)\n    .body(body)\n    .send()\n    .await;\n```"]
    pub fn switch_category(&self) -> builder::SwitchCategory<'_> {
        builder::SwitchCategory::new(self)
    }
    #[doc = "List articles\n\nAs they are now, newest first, drafts included. Staff only; needs the scope\n`knowledge:read`.\n\nSends a `GET` request to `/api/v1/knowledge`\n\nArguments:\n- `audience`: Only articles for these readers.\n- `cursor`: Where to go on: the `X-Next-Cursor` of the page before.\n- `limit`: How many items to answer at most.\n- `published`: Only articles that are published, or only drafts.\n```ignore\nlet response = client.list_articles()\n    .audience(audience)\n    .cursor(cursor)\n    .limit(limit)\n    .published(published)\n    .send()\n    .await;\n```"]
    pub fn list_articles(&self) -> builder::ListArticles<'_> {
        builder::ListArticles::new(self)
    }
    #[doc = "Write an article\n\nIn Markdown. It is cut into sections at its headings: a section is what is found\nand cited. Nothing is answered from it until it is published. Needs the scope\n`knowledge:write`. Retry with the same `Idempotency-Key` to write it once.\n\nSends a `POST` request to `/api/v1/knowledge`\n\nArguments:\n- `idempotency_key`: The client's name for this request, unique among its own. The same request with the same key has one effect and gets the first answer again for 24 hours; another request with the same key gets 422.\n- `body`\n```ignore\nlet response = client.create_article()\n    .idempotency_key(idempotency_key)\n    .body(body)\n    .send()\n    .await;\n```"]
    pub fn create_article(&self) -> builder::CreateArticle<'_> {
        builder::CreateArticle::new(self)
    }
    #[doc = "Read an article\n\nAs it is now. Staff only; needs the scope `knowledge:read`.\n\nSends a `GET` request to `/api/v1/knowledge/{id}`\n\nArguments:\n- `id`: The id of the article.\n- `if_none_match`: The `ETag` of the version that the client has. When it is still the current one, the answer is 304 without a body.\n```ignore\nlet response = client.get_article()\n    .id(id)\n    .if_none_match(if_none_match)\n    .send()\n    .await;\n```"]
    pub fn get_article(&self) -> builder::GetArticle<'_> {
        builder::GetArticle::new(self)
    }
    #[doc = "Delete an article\n\nIt is neither listed nor found any more. Its versions are kept for the decisions\nthat cite them. Needs the scope `knowledge:write`.\n\nSends a `DELETE` request to `/api/v1/knowledge/{id}`\n\nArguments:\n- `id`: The id of the article.\n- `idempotency_key`: The client's name for this request, unique among its own. The same request with the same key has one effect and gets the first answer again for 24 hours; another request with the same key gets 422.\n- `if_match`: The `ETag` of the version that the change is meant for. When it is no longer the current one, nothing is changed and the answer is 412.\n```ignore\nlet response = client.delete_article()\n    .id(id)\n    .idempotency_key(idempotency_key)\n    .if_match(if_match)\n    .send()\n    .await;\n```"]
    pub fn delete_article(&self) -> builder::DeleteArticle<'_> {
        builder::DeleteArticle::new(self)
    }
    #[doc = "Change an article\n\nWhat is absent stays. Each change is a version of its own and none is ever lost;\nwhat is published is searched in its new words from the answer on. Needs the scope\n`knowledge:write`.\n\nSends a `PATCH` request to `/api/v1/knowledge/{id}`\n\nArguments:\n- `id`: The id of the article.\n- `idempotency_key`: The client's name for this request, unique among its own. The same request with the same key has one effect and gets the first answer again for 24 hours; another request with the same key gets 422.\n- `if_match`: The `ETag` of the version that the change is meant for. When it is no longer the current one, nothing is changed and the answer is 412.\n- `body`\n```ignore\nlet response = client.update_article()\n    .id(id)\n    .idempotency_key(idempotency_key)\n    .if_match(if_match)\n    .body(body)\n    .send()\n    .await;\n```"]
    pub fn update_article(&self) -> builder::UpdateArticle<'_> {
        builder::UpdateArticle::new(self)
    }
    #[doc = "List the versions of an article\n\nEvery one that ever was, earliest first, also where the article was deleted: this\nis where a citation leads. Staff only; needs the scope `knowledge:read`.\n\nSends a `GET` request to `/api/v1/knowledge/{id}/versions`\n\nArguments:\n- `id`: The id of the article.\n```ignore\nlet response = client.list_article_versions()\n    .id(id)\n    .send()\n    .await;\n```"]
    pub fn list_article_versions(&self) -> builder::ListArticleVersions<'_> {
        builder::ListArticleVersions::new(self)
    }
    #[doc = "Search as the AI does\n\nThe passages that an answer to the question would rest on, best first; none where\nnothing fits well enough, and then the AI leaves the question to people. Staff\nonly; needs the scope `knowledge:read`.\n\nSends a `POST` request to `/api/v1/knowledge/search`\n\n```ignore\nlet response = client.search_knowledge()\n    .body(body)\n    .send()\n    .await;\n```"]
    pub fn search_knowledge(&self) -> builder::SearchKnowledge<'_> {
        builder::SearchKnowledge::new(self)
    }
    #[doc = "Sign in\n\nStarts a session and sets the cookie `session`. Attempts are counted, for the\naccount and for the network address, before the password is looked at. Anybody may\ntry, from a page of this origin.\n\nSends a `POST` request to `/api/auth/login`\n\n```ignore\nlet response = client.login()\n    .body(body)\n    .send()\n    .await;\n```"]
    pub fn login(&self) -> builder::Login<'_> {
        builder::Login::new(self)
    }
    #[doc = "Sign out\n\nEnds the session that the cookie names, from the next request on, and removes the\ncookie. A token is not ended: revoke it.\n\nSends a `POST` request to `/api/auth/logout`\n\n```ignore\nlet response = client.logout()\n    .send()\n    .await;\n```"]
    pub fn logout(&self) -> builder::Logout<'_> {
        builder::Logout::new(self)
    }
    #[doc = "Read the account of whoever asks\n\nFor whoever is signed in.\n\nSends a `GET` request to `/api/auth/me`\n\n```ignore\nlet response = client.get_me()\n    .send()\n    .await;\n```"]
    pub fn get_me(&self) -> builder::GetMe<'_> {
        builder::GetMe::new(self)
    }
    #[doc = "List accounts\n\nNewest first. Admins only; needs the scope `admin`.\n\nSends a `GET` request to `/api/admin/users`\n\nArguments:\n- `cursor`: Where to go on: the `X-Next-Cursor` of the page before.\n- `limit`: How many items to answer at most.\n```ignore\nlet response = client.list_users()\n    .cursor(cursor)\n    .limit(limit)\n    .send()\n    .await;\n```"]
    pub fn list_users(&self) -> builder::ListUsers<'_> {
        builder::ListUsers::new(self)
    }
    #[doc = "Make an account\n\nAdmins only; needs the scope `admin`. Retry with the same `Idempotency-Key` to make\nit once.\n\nSends a `POST` request to `/api/admin/users`\n\nArguments:\n- `idempotency_key`: The client's name for this request, unique among its own. The same request with the same key has one effect and gets the first answer again for 24 hours; another request with the same key gets 422.\n- `body`\n```ignore\nlet response = client.create_user()\n    .idempotency_key(idempotency_key)\n    .body(body)\n    .send()\n    .await;\n```"]
    pub fn create_user(&self) -> builder::CreateUser<'_> {
        builder::CreateUser::new(self)
    }
    #[doc = "Change an account\n\nRole, suspension, names, password; what is absent stays. It counts from the next\nrequest of that account on. Admins only; needs the scope `admin`.\n\nSends a `PATCH` request to `/api/admin/users/{id}`\n\nArguments:\n- `id`: The id of the account.\n- `idempotency_key`: The client's name for this request, unique among its own. The same request with the same key has one effect and gets the first answer again for 24 hours; another request with the same key gets 422.\n- `if_match`: The `ETag` of the version that the change is meant for. When it is no longer the current one, nothing is changed and the answer is 412.\n- `body`\n```ignore\nlet response = client.update_user()\n    .id(id)\n    .idempotency_key(idempotency_key)\n    .if_match(if_match)\n    .body(body)\n    .send()\n    .await;\n```"]
    pub fn update_user(&self) -> builder::UpdateUser<'_> {
        builder::UpdateUser::new(self)
    }
    #[doc = "List bearer tokens\n\nNewest first, without their secrets. Admins only; needs the scope `admin`.\n\nSends a `GET` request to `/api/admin/tokens`\n\nArguments:\n- `cursor`: Where to go on: the `X-Next-Cursor` of the page before.\n- `limit`: How many items to answer at most.\n```ignore\nlet response = client.list_tokens()\n    .cursor(cursor)\n    .limit(limit)\n    .send()\n    .await;\n```"]
    pub fn list_tokens(&self) -> builder::ListTokens<'_> {
        builder::ListTokens::new(self)
    }
    #[doc = "Issue a bearer token\n\nThe secret is shown in this answer and never again, not even where the answer is\nrepeated for an `Idempotency-Key`. Admins only; needs the scope `admin`.\n\nSends a `POST` request to `/api/admin/tokens`\n\nArguments:\n- `idempotency_key`: The client's name for this request, unique among its own. The same request with the same key has one effect and gets the first answer again for 24 hours; another request with the same key gets 422.\n- `body`\n```ignore\nlet response = client.issue_token()\n    .idempotency_key(idempotency_key)\n    .body(body)\n    .send()\n    .await;\n```"]
    pub fn issue_token(&self) -> builder::IssueToken<'_> {
        builder::IssueToken::new(self)
    }
    #[doc = "Revoke a bearer token\n\nThe next request that presents it is refused. Admins only; needs the scope `admin`.\n\nSends a `DELETE` request to `/api/admin/tokens/{id}`\n\nArguments:\n- `id`: The id of the token.\n- `idempotency_key`: The client's name for this request, unique among its own. The same request with the same key has one effect and gets the first answer again for 24 hours; another request with the same key gets 422.\n```ignore\nlet response = client.revoke_token()\n    .id(id)\n    .idempotency_key(idempotency_key)\n    .send()\n    .await;\n```"]
    pub fn revoke_token(&self) -> builder::RevokeToken<'_> {
        builder::RevokeToken::new(self)
    }
    #[doc = "Read which features are on\n\nAnybody may ask.\n\nSends a `GET` request to `/api/features`\n\n```ignore\nlet response = client.get_features()\n    .send()\n    .await;\n```"]
    pub fn get_features(&self) -> builder::GetFeatures<'_> {
        builder::GetFeatures::new(self)
    }
    #[doc = "Switch features on or off\n\nA feature that is off answers 503 on all its operations, from the next request on;\nwhat is absent stays as it is. Admins only; needs the scope `admin`.\n\nSends a `PATCH` request to `/api/admin/features`\n\nArguments:\n- `idempotency_key`: The client's name for this request, unique among its own. The same request with the same key has one effect and gets the first answer again for 24 hours; another request with the same key gets 422.\n- `body`\n```ignore\nlet response = client.update_features()\n    .idempotency_key(idempotency_key)\n    .body(body)\n    .send()\n    .await;\n```"]
    pub fn update_features(&self) -> builder::UpdateFeatures<'_> {
        builder::UpdateFeatures::new(self)
    }
    #[doc = "Say whether the server is alive\n\nAnswers as long as the process runs; it looks at nothing else. Anybody may ask.\n\nSends a `GET` request to `/api/health`\n\n```ignore\nlet response = client.get_health()\n    .send()\n    .await;\n```"]
    pub fn get_health(&self) -> builder::GetHealth<'_> {
        builder::GetHealth::new(self)
    }
    #[doc = "Say whether the server can serve\n\nAsks the database whether it can be reached and has the schema that this version\nwas built for. Anybody may ask.\n\nSends a `GET` request to `/api/ready`\n\n```ignore\nlet response = client.get_readiness()\n    .send()\n    .await;\n```"]
    pub fn get_readiness(&self) -> builder::GetReadiness<'_> {
        builder::GetReadiness::new(self)
    }
}
#[doc = r" Types for composing operation parameters."]
#[allow(clippy::all)]
pub mod builder {
    use super::types;
    #[allow(unused_imports)]
    use super::{
        ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, RequestBuilderExt,
        ResponseValue, encode_path,
    };
    #[doc = "Builder for [`Client::list_tickets`]\n\n[`Client::list_tickets`]: super::Client::list_tickets"]
    #[derive(Debug, Clone)]
    pub struct ListTickets<'a> {
        client: &'a super::Client,
        assignee: Result<Option<::uuid::Uuid>, String>,
        cursor: Result<Option<types::ListTicketsCursor>, String>,
        department: Result<Option<types::ListTicketsDepartment>, String>,
        limit: Result<Option<::std::num::NonZeroU32>, String>,
        priority: Result<Option<types::TicketPriority>, String>,
        q: Result<Option<types::ListTicketsQ>, String>,
        status: Result<Option<types::TicketStatus>, String>,
    }
    impl<'a> ListTickets<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                assignee: Ok(None),
                cursor: Ok(None),
                department: Ok(None),
                limit: Ok(None),
                priority: Ok(None),
                q: Ok(None),
                status: Ok(None),
            }
        }
        pub fn assignee<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.assignee = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: uuid :: Uuid` for assignee failed".to_string());
            self
        }
        pub fn cursor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ListTicketsCursor>,
        {
            self.cursor = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `ListTicketsCursor` for cursor failed".to_string());
            self
        }
        pub fn department<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ListTicketsDepartment>,
        {
            self.department = value.try_into().map(Some).map_err(|_| {
                "conversion to `ListTicketsDepartment` for department failed".to_string()
            });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU32>,
        {
            self.limit = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: num :: NonZeroU32` for limit failed".to_string()
            });
            self
        }
        pub fn priority<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::TicketPriority>,
        {
            self.priority = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `TicketPriority` for priority failed".to_string());
            self
        }
        pub fn q<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ListTicketsQ>,
        {
            self.q = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `ListTicketsQ` for q failed".to_string());
            self
        }
        pub fn status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::TicketStatus>,
        {
            self.status = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `TicketStatus` for status failed".to_string());
            self
        }
        #[doc = "Sends a `GET` request to `/api/tickets`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<::std::vec::Vec<types::TicketSummary>>, Error<types::Problem>>
        {
            let Self {
                client,
                assignee,
                cursor,
                department,
                limit,
                priority,
                q,
                status,
            } = self;
            let assignee = assignee.map_err(Error::InvalidRequest)?;
            let cursor = cursor.map_err(Error::InvalidRequest)?;
            let department = department.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let priority = priority.map_err(Error::InvalidRequest)?;
            let q = q.map_err(Error::InvalidRequest)?;
            let status = status.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/tickets", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("assignee", &assignee))
                .query(&progenitor_client::QueryParam::new("cursor", &cursor))
                .query(&progenitor_client::QueryParam::new(
                    "department",
                    &department,
                ))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("priority", &priority))
                .query(&progenitor_client::QueryParam::new("q", &q))
                .query(&progenitor_client::QueryParam::new("status", &status))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_tickets",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::create_ticket`]\n\n[`Client::create_ticket`]: super::Client::create_ticket"]
    #[derive(Debug, Clone)]
    pub struct CreateTicket<'a> {
        client: &'a super::Client,
        idempotency_key: Result<Option<types::CreateTicketIdempotencyKey>, String>,
        body: Result<types::builder::NewTicket, String>,
    }
    impl<'a> CreateTicket<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::CreateTicketIdempotencyKey>,
        {
            self.idempotency_key = value.try_into().map(Some).map_err(|_| {
                "conversion to `CreateTicketIdempotencyKey` for idempotency_key failed".to_string()
            });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::NewTicket>,
            <V as std::convert::TryInto<types::NewTicket>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `NewTicket` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::NewTicket) -> types::builder::NewTicket,
        {
            self.body = self.body.map(f);
            self
        }
        #[doc = "Sends a `POST` request to `/api/tickets/create`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::TicketCreated>, Error<types::Problem>> {
            let Self {
                client,
                idempotency_key,
                body,
            } = self;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NewTicket::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/tickets/create", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "create_ticket",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                408u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                409u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                413u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                415u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                422u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::get_ticket_stats`]\n\n[`Client::get_ticket_stats`]: super::Client::get_ticket_stats"]
    #[derive(Debug, Clone)]
    pub struct GetTicketStats<'a> {
        client: &'a super::Client,
    }
    impl<'a> GetTicketStats<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client }
        }
        #[doc = "Sends a `GET` request to `/api/tickets/stats`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::TicketStats>, Error<types::Problem>> {
            let Self { client } = self;
            let url = format!("{}/api/tickets/stats", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_ticket_stats",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::get_ticket`]\n\n[`Client::get_ticket`]: super::Client::get_ticket"]
    #[derive(Debug, Clone)]
    pub struct GetTicket<'a> {
        client: &'a super::Client,
        id: Result<::std::num::NonZeroU64, String>,
        if_none_match: Result<Option<types::GetTicketIfNoneMatch>, String>,
    }
    impl<'a> GetTicket<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                id: Err("id was not initialized".to_string()),
                if_none_match: Ok(None),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.id = value.try_into().map_err(|_| {
                "conversion to `:: std :: num :: NonZeroU64` for id failed".to_string()
            });
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::GetTicketIfNoneMatch>,
        {
            self.if_none_match = value.try_into().map(Some).map_err(|_| {
                "conversion to `GetTicketIfNoneMatch` for if_none_match failed".to_string()
            });
            self
        }
        #[doc = "Sends a `GET` request to `/api/tickets/{id}`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::TicketWithReplies>, Error<types::Problem>> {
            let Self {
                client,
                id,
                if_none_match,
            } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/tickets/{}",
                client.baseurl,
                encode_path(&id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_ticket",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                404u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::update_ticket`]\n\n[`Client::update_ticket`]: super::Client::update_ticket"]
    #[derive(Debug, Clone)]
    pub struct UpdateTicket<'a> {
        client: &'a super::Client,
        id: Result<::std::num::NonZeroU64, String>,
        idempotency_key: Result<Option<types::UpdateTicketIdempotencyKey>, String>,
        if_match: Result<Option<types::UpdateTicketIfMatch>, String>,
        body: Result<types::builder::TicketPatch, String>,
    }
    impl<'a> UpdateTicket<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                id: Err("id was not initialized".to_string()),
                idempotency_key: Ok(None),
                if_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.id = value.try_into().map_err(|_| {
                "conversion to `:: std :: num :: NonZeroU64` for id failed".to_string()
            });
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::UpdateTicketIdempotencyKey>,
        {
            self.idempotency_key = value.try_into().map(Some).map_err(|_| {
                "conversion to `UpdateTicketIdempotencyKey` for idempotency_key failed".to_string()
            });
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::UpdateTicketIfMatch>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `UpdateTicketIfMatch` for if_match failed".to_string());
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::TicketPatch>,
            <V as std::convert::TryInto<types::TicketPatch>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `TicketPatch` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::TicketPatch) -> types::builder::TicketPatch,
        {
            self.body = self.body.map(f);
            self
        }
        #[doc = "Sends a `PATCH` request to `/api/tickets/{id}`"]
        pub async fn send(self) -> Result<ResponseValue<types::Ticket>, Error<types::Problem>> {
            let Self {
                client,
                id,
                idempotency_key,
                if_match,
                body,
            } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::TicketPatch::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/tickets/{}",
                client.baseurl,
                encode_path(&id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            if let Some(value) = if_match {
                header_map.append("If-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_ticket",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                404u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                408u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                409u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                412u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                413u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                415u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                422u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                428u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::reply_to_ticket`]\n\n[`Client::reply_to_ticket`]: super::Client::reply_to_ticket"]
    #[derive(Debug, Clone)]
    pub struct ReplyToTicket<'a> {
        client: &'a super::Client,
        id: Result<::std::num::NonZeroU64, String>,
        idempotency_key: Result<Option<types::ReplyToTicketIdempotencyKey>, String>,
        body: Result<types::builder::TicketReply, String>,
    }
    impl<'a> ReplyToTicket<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                id: Err("id was not initialized".to_string()),
                idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.id = value.try_into().map_err(|_| {
                "conversion to `:: std :: num :: NonZeroU64` for id failed".to_string()
            });
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ReplyToTicketIdempotencyKey>,
        {
            self.idempotency_key = value.try_into().map(Some).map_err(|_| {
                "conversion to `ReplyToTicketIdempotencyKey` for idempotency_key failed".to_string()
            });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::TicketReply>,
            <V as std::convert::TryInto<types::TicketReply>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `TicketReply` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::TicketReply) -> types::builder::TicketReply,
        {
            self.body = self.body.map(f);
            self
        }
        #[doc = "Sends a `POST` request to `/api/tickets/{id}/reply`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::ReplyCreated>, Error<types::Problem>> {
            let Self {
                client,
                id,
                idempotency_key,
                body,
            } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::TicketReply::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/tickets/{}/reply",
                client.baseurl,
                encode_path(&id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "reply_to_ticket",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                404u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                408u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                409u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                413u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                415u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                422u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::list_triage_tickets`]\n\n[`Client::list_triage_tickets`]: super::Client::list_triage_tickets"]
    #[derive(Debug, Clone)]
    pub struct ListTriageTickets<'a> {
        client: &'a super::Client,
        category: Result<Option<types::ListTriageTicketsCategory>, String>,
        cursor: Result<Option<types::ListTriageTicketsCursor>, String>,
        limit: Result<Option<::std::num::NonZeroU32>, String>,
        status: Result<Option<types::TriageStatus>, String>,
    }
    impl<'a> ListTriageTickets<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                category: Ok(None),
                cursor: Ok(None),
                limit: Ok(None),
                status: Ok(None),
            }
        }
        pub fn category<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ListTriageTicketsCategory>,
        {
            self.category = value.try_into().map(Some).map_err(|_| {
                "conversion to `ListTriageTicketsCategory` for category failed".to_string()
            });
            self
        }
        pub fn cursor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ListTriageTicketsCursor>,
        {
            self.cursor = value.try_into().map(Some).map_err(|_| {
                "conversion to `ListTriageTicketsCursor` for cursor failed".to_string()
            });
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU32>,
        {
            self.limit = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: num :: NonZeroU32` for limit failed".to_string()
            });
            self
        }
        pub fn status<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::TriageStatus>,
        {
            self.status = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `TriageStatus` for status failed".to_string());
            self
        }
        #[doc = "Sends a `GET` request to `/api/v1/tickets`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<::std::vec::Vec<types::TriageTicket>>, Error<types::Problem>>
        {
            let Self {
                client,
                category,
                cursor,
                limit,
                status,
            } = self;
            let category = category.map_err(Error::InvalidRequest)?;
            let cursor = cursor.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let status = status.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/tickets", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("category", &category))
                .query(&progenitor_client::QueryParam::new("cursor", &cursor))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("status", &status))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_triage_tickets",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::open_triage_ticket`]\n\n[`Client::open_triage_ticket`]: super::Client::open_triage_ticket"]
    #[derive(Debug, Clone)]
    pub struct OpenTriageTicket<'a> {
        client: &'a super::Client,
        idempotency_key: Result<Option<types::OpenTriageTicketIdempotencyKey>, String>,
        body: Result<types::builder::NewTriageTicket, String>,
    }
    impl<'a> OpenTriageTicket<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::OpenTriageTicketIdempotencyKey>,
        {
            self.idempotency_key = value.try_into().map(Some).map_err(|_| {
                "conversion to `OpenTriageTicketIdempotencyKey` for idempotency_key failed"
                    .to_string()
            });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::NewTriageTicket>,
            <V as std::convert::TryInto<types::NewTriageTicket>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `NewTriageTicket` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::NewTriageTicket) -> types::builder::NewTriageTicket,
        {
            self.body = self.body.map(f);
            self
        }
        #[doc = "Sends a `POST` request to `/api/v1/tickets`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::TriageTicket>, Error<types::Problem>> {
            let Self {
                client,
                idempotency_key,
                body,
            } = self;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NewTriageTicket::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/tickets", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "open_triage_ticket",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                408u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                409u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                413u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                415u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                422u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::get_triage_ticket`]\n\n[`Client::get_triage_ticket`]: super::Client::get_triage_ticket"]
    #[derive(Debug, Clone)]
    pub struct GetTriageTicket<'a> {
        client: &'a super::Client,
        id: Result<::std::num::NonZeroU64, String>,
        if_none_match: Result<Option<types::GetTriageTicketIfNoneMatch>, String>,
    }
    impl<'a> GetTriageTicket<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                id: Err("id was not initialized".to_string()),
                if_none_match: Ok(None),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.id = value.try_into().map_err(|_| {
                "conversion to `:: std :: num :: NonZeroU64` for id failed".to_string()
            });
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::GetTriageTicketIfNoneMatch>,
        {
            self.if_none_match = value.try_into().map(Some).map_err(|_| {
                "conversion to `GetTriageTicketIfNoneMatch` for if_none_match failed".to_string()
            });
            self
        }
        #[doc = "Sends a `GET` request to `/api/v1/tickets/{id}`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::TriageTicket>, Error<types::Problem>> {
            let Self {
                client,
                id,
                if_none_match,
            } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/tickets/{}",
                client.baseurl,
                encode_path(&id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_triage_ticket",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                404u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::revise_triage`]\n\n[`Client::revise_triage`]: super::Client::revise_triage"]
    #[derive(Debug, Clone)]
    pub struct ReviseTriage<'a> {
        client: &'a super::Client,
        id: Result<::std::num::NonZeroU64, String>,
        idempotency_key: Result<Option<types::ReviseTriageIdempotencyKey>, String>,
        if_match: Result<Option<types::ReviseTriageIfMatch>, String>,
        body: Result<types::builder::TriagePatch, String>,
    }
    impl<'a> ReviseTriage<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                id: Err("id was not initialized".to_string()),
                idempotency_key: Ok(None),
                if_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.id = value.try_into().map_err(|_| {
                "conversion to `:: std :: num :: NonZeroU64` for id failed".to_string()
            });
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ReviseTriageIdempotencyKey>,
        {
            self.idempotency_key = value.try_into().map(Some).map_err(|_| {
                "conversion to `ReviseTriageIdempotencyKey` for idempotency_key failed".to_string()
            });
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ReviseTriageIfMatch>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `ReviseTriageIfMatch` for if_match failed".to_string());
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::TriagePatch>,
            <V as std::convert::TryInto<types::TriagePatch>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `TriagePatch` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::TriagePatch) -> types::builder::TriagePatch,
        {
            self.body = self.body.map(f);
            self
        }
        #[doc = "Sends a `PATCH` request to `/api/v1/tickets/{id}`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::TriageTicket>, Error<types::Problem>> {
            let Self {
                client,
                id,
                idempotency_key,
                if_match,
                body,
            } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::TriagePatch::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/tickets/{}",
                client.baseurl,
                encode_path(&id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            if let Some(value) = if_match {
                header_map.append("If-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "revise_triage",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                404u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                408u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                409u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                412u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                413u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                415u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                422u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                428u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::list_decisions`]\n\n[`Client::list_decisions`]: super::Client::list_decisions"]
    #[derive(Debug, Clone)]
    pub struct ListDecisions<'a> {
        client: &'a super::Client,
        id: Result<::std::num::NonZeroU64, String>,
    }
    impl<'a> ListDecisions<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                id: Err("id was not initialized".to_string()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU64>,
        {
            self.id = value.try_into().map_err(|_| {
                "conversion to `:: std :: num :: NonZeroU64` for id failed".to_string()
            });
            self
        }
        #[doc = "Sends a `GET` request to `/api/v1/tickets/{id}/decisions`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<::std::vec::Vec<types::Decision>>, Error<types::Problem>>
        {
            let Self { client, id } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/tickets/{}/decisions",
                client.baseurl,
                encode_path(&id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_decisions",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                404u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::list_categories`]\n\n[`Client::list_categories`]: super::Client::list_categories"]
    #[derive(Debug, Clone)]
    pub struct ListCategories<'a> {
        client: &'a super::Client,
    }
    impl<'a> ListCategories<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client }
        }
        #[doc = "Sends a `GET` request to `/api/v1/triage/categories`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<::std::vec::Vec<types::Category>>, Error<types::Problem>>
        {
            let Self { client } = self;
            let url = format!("{}/api/v1/triage/categories", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_categories",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::switch_category`]\n\n[`Client::switch_category`]: super::Client::switch_category"]
    #[derive(Debug, Clone)]
    pub struct SwitchCategory<'a> {
        client: &'a super::Client,
        name: Result<types::SwitchCategoryName, String>,
        idempotency_key: Result<Option<types::SwitchCategoryIdempotencyKey>, String>,
        body: Result<types::builder::CategoryPatch, String>,
    }
    impl<'a> SwitchCategory<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                name: Err("name was not initialized".to_string()),
                idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn name<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SwitchCategoryName>,
        {
            self.name = value
                .try_into()
                .map_err(|_| "conversion to `SwitchCategoryName` for name failed".to_string());
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::SwitchCategoryIdempotencyKey>,
        {
            self.idempotency_key = value.try_into().map(Some).map_err(|_| {
                "conversion to `SwitchCategoryIdempotencyKey` for idempotency_key failed"
                    .to_string()
            });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::CategoryPatch>,
            <V as std::convert::TryInto<types::CategoryPatch>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `CategoryPatch` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::CategoryPatch) -> types::builder::CategoryPatch,
        {
            self.body = self.body.map(f);
            self
        }
        #[doc = "Sends a `PATCH` request to `/api/v1/triage/categories/{name}`"]
        pub async fn send(self) -> Result<ResponseValue<types::Category>, Error<types::Problem>> {
            let Self {
                client,
                name,
                idempotency_key,
                body,
            } = self;
            let name = name.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::CategoryPatch::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/triage/categories/{}",
                client.baseurl,
                encode_path(&name.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "switch_category",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                404u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                408u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                409u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                413u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                415u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                422u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::list_articles`]\n\n[`Client::list_articles`]: super::Client::list_articles"]
    #[derive(Debug, Clone)]
    pub struct ListArticles<'a> {
        client: &'a super::Client,
        audience: Result<Option<types::ArticleAudience>, String>,
        cursor: Result<Option<types::ListArticlesCursor>, String>,
        limit: Result<Option<::std::num::NonZeroU32>, String>,
        published: Result<Option<bool>, String>,
    }
    impl<'a> ListArticles<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                audience: Ok(None),
                cursor: Ok(None),
                limit: Ok(None),
                published: Ok(None),
            }
        }
        pub fn audience<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ArticleAudience>,
        {
            self.audience = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `ArticleAudience` for audience failed".to_string());
            self
        }
        pub fn cursor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ListArticlesCursor>,
        {
            self.cursor = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `ListArticlesCursor` for cursor failed".to_string());
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU32>,
        {
            self.limit = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: num :: NonZeroU32` for limit failed".to_string()
            });
            self
        }
        pub fn published<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<bool>,
        {
            self.published = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `bool` for published failed".to_string());
            self
        }
        #[doc = "Sends a `GET` request to `/api/v1/knowledge`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<::std::vec::Vec<types::Article>>, Error<types::Problem>> {
            let Self {
                client,
                audience,
                cursor,
                limit,
                published,
            } = self;
            let audience = audience.map_err(Error::InvalidRequest)?;
            let cursor = cursor.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let published = published.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/knowledge", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("audience", &audience))
                .query(&progenitor_client::QueryParam::new("cursor", &cursor))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .query(&progenitor_client::QueryParam::new("published", &published))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_articles",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::create_article`]\n\n[`Client::create_article`]: super::Client::create_article"]
    #[derive(Debug, Clone)]
    pub struct CreateArticle<'a> {
        client: &'a super::Client,
        idempotency_key: Result<Option<types::CreateArticleIdempotencyKey>, String>,
        body: Result<types::builder::NewArticle, String>,
    }
    impl<'a> CreateArticle<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::CreateArticleIdempotencyKey>,
        {
            self.idempotency_key = value.try_into().map(Some).map_err(|_| {
                "conversion to `CreateArticleIdempotencyKey` for idempotency_key failed".to_string()
            });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::NewArticle>,
            <V as std::convert::TryInto<types::NewArticle>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `NewArticle` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::NewArticle) -> types::builder::NewArticle,
        {
            self.body = self.body.map(f);
            self
        }
        #[doc = "Sends a `POST` request to `/api/v1/knowledge`"]
        pub async fn send(self) -> Result<ResponseValue<types::Article>, Error<types::Problem>> {
            let Self {
                client,
                idempotency_key,
                body,
            } = self;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NewArticle::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/knowledge", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "create_article",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                408u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                409u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                413u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                415u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                422u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::get_article`]\n\n[`Client::get_article`]: super::Client::get_article"]
    #[derive(Debug, Clone)]
    pub struct GetArticle<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        if_none_match: Result<Option<types::GetArticleIfNoneMatch>, String>,
    }
    impl<'a> GetArticle<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                id: Err("id was not initialized".to_string()),
                if_none_match: Ok(None),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| "conversion to `:: uuid :: Uuid` for id failed".to_string());
            self
        }
        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::GetArticleIfNoneMatch>,
        {
            self.if_none_match = value.try_into().map(Some).map_err(|_| {
                "conversion to `GetArticleIfNoneMatch` for if_none_match failed".to_string()
            });
            self
        }
        #[doc = "Sends a `GET` request to `/api/v1/knowledge/{id}`"]
        pub async fn send(self) -> Result<ResponseValue<types::Article>, Error<types::Problem>> {
            let Self {
                client,
                id,
                if_none_match,
            } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/knowledge/{}",
                client.baseurl,
                encode_path(&id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_article",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                404u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::delete_article`]\n\n[`Client::delete_article`]: super::Client::delete_article"]
    #[derive(Debug, Clone)]
    pub struct DeleteArticle<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        idempotency_key: Result<Option<types::DeleteArticleIdempotencyKey>, String>,
        if_match: Result<Option<types::DeleteArticleIfMatch>, String>,
    }
    impl<'a> DeleteArticle<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                id: Err("id was not initialized".to_string()),
                idempotency_key: Ok(None),
                if_match: Ok(None),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| "conversion to `:: uuid :: Uuid` for id failed".to_string());
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::DeleteArticleIdempotencyKey>,
        {
            self.idempotency_key = value.try_into().map(Some).map_err(|_| {
                "conversion to `DeleteArticleIdempotencyKey` for idempotency_key failed".to_string()
            });
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::DeleteArticleIfMatch>,
        {
            self.if_match = value.try_into().map(Some).map_err(|_| {
                "conversion to `DeleteArticleIfMatch` for if_match failed".to_string()
            });
            self
        }
        #[doc = "Sends a `DELETE` request to `/api/v1/knowledge/{id}`"]
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self {
                client,
                id,
                idempotency_key,
                if_match,
            } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/knowledge/{}",
                client.baseurl,
                encode_path(&id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            if let Some(value) = if_match {
                header_map.append("If-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "delete_article",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                404u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                409u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                412u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                422u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                428u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::update_article`]\n\n[`Client::update_article`]: super::Client::update_article"]
    #[derive(Debug, Clone)]
    pub struct UpdateArticle<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        idempotency_key: Result<Option<types::UpdateArticleIdempotencyKey>, String>,
        if_match: Result<Option<types::UpdateArticleIfMatch>, String>,
        body: Result<types::builder::ArticlePatch, String>,
    }
    impl<'a> UpdateArticle<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                id: Err("id was not initialized".to_string()),
                idempotency_key: Ok(None),
                if_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| "conversion to `:: uuid :: Uuid` for id failed".to_string());
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::UpdateArticleIdempotencyKey>,
        {
            self.idempotency_key = value.try_into().map(Some).map_err(|_| {
                "conversion to `UpdateArticleIdempotencyKey` for idempotency_key failed".to_string()
            });
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::UpdateArticleIfMatch>,
        {
            self.if_match = value.try_into().map(Some).map_err(|_| {
                "conversion to `UpdateArticleIfMatch` for if_match failed".to_string()
            });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ArticlePatch>,
            <V as std::convert::TryInto<types::ArticlePatch>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `ArticlePatch` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::ArticlePatch) -> types::builder::ArticlePatch,
        {
            self.body = self.body.map(f);
            self
        }
        #[doc = "Sends a `PATCH` request to `/api/v1/knowledge/{id}`"]
        pub async fn send(self) -> Result<ResponseValue<types::Article>, Error<types::Problem>> {
            let Self {
                client,
                id,
                idempotency_key,
                if_match,
                body,
            } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::ArticlePatch::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/knowledge/{}",
                client.baseurl,
                encode_path(&id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            if let Some(value) = if_match {
                header_map.append("If-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_article",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                404u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                408u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                409u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                412u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                413u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                415u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                422u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                428u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::list_article_versions`]\n\n[`Client::list_article_versions`]: super::Client::list_article_versions"]
    #[derive(Debug, Clone)]
    pub struct ListArticleVersions<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
    }
    impl<'a> ListArticleVersions<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                id: Err("id was not initialized".to_string()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| "conversion to `:: uuid :: Uuid` for id failed".to_string());
            self
        }
        #[doc = "Sends a `GET` request to `/api/v1/knowledge/{id}/versions`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<::std::vec::Vec<types::Article>>, Error<types::Problem>> {
            let Self { client, id } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/v1/knowledge/{}/versions",
                client.baseurl,
                encode_path(&id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_article_versions",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                404u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::search_knowledge`]\n\n[`Client::search_knowledge`]: super::Client::search_knowledge"]
    #[derive(Debug, Clone)]
    pub struct SearchKnowledge<'a> {
        client: &'a super::Client,
        body: Result<types::builder::KnowledgeQuestion, String>,
    }
    impl<'a> SearchKnowledge<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::KnowledgeQuestion>,
            <V as std::convert::TryInto<types::KnowledgeQuestion>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `KnowledgeQuestion` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(
                    types::builder::KnowledgeQuestion,
                ) -> types::builder::KnowledgeQuestion,
        {
            self.body = self.body.map(f);
            self
        }
        #[doc = "Sends a `POST` request to `/api/v1/knowledge/search`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<::std::vec::Vec<types::FoundPassage>>, Error<types::Problem>>
        {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| types::KnowledgeQuestion::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/v1/knowledge/search", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "search_knowledge",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                408u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                413u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                415u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::login`]\n\n[`Client::login`]: super::Client::login"]
    #[derive(Debug, Clone)]
    pub struct Login<'a> {
        client: &'a super::Client,
        body: Result<types::builder::Login, String>,
    }
    impl<'a> Login<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Login>,
            <V as std::convert::TryInto<types::Login>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `Login` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::Login) -> types::builder::Login,
        {
            self.body = self.body.map(f);
            self
        }
        #[doc = "Sends a `POST` request to `/api/auth/login`"]
        pub async fn send(self) -> Result<ResponseValue<types::LoggedIn>, Error<types::Problem>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| types::Login::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/auth/login", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "login",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                408u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                413u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                415u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::logout`]\n\n[`Client::logout`]: super::Client::logout"]
    #[derive(Debug, Clone)]
    pub struct Logout<'a> {
        client: &'a super::Client,
    }
    impl<'a> Logout<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client }
        }
        #[doc = "Sends a `POST` request to `/api/auth/logout`"]
        pub async fn send(self) -> Result<ResponseValue<types::LoggedOut>, Error<types::Problem>> {
            let Self { client } = self;
            let url = format!("{}/api/auth/logout", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "logout",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::get_me`]\n\n[`Client::get_me`]: super::Client::get_me"]
    #[derive(Debug, Clone)]
    pub struct GetMe<'a> {
        client: &'a super::Client,
    }
    impl<'a> GetMe<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client }
        }
        #[doc = "Sends a `GET` request to `/api/auth/me`"]
        pub async fn send(self) -> Result<ResponseValue<types::User>, Error<types::Problem>> {
            let Self { client } = self;
            let url = format!("{}/api/auth/me", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_me",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::list_users`]\n\n[`Client::list_users`]: super::Client::list_users"]
    #[derive(Debug, Clone)]
    pub struct ListUsers<'a> {
        client: &'a super::Client,
        cursor: Result<Option<types::ListUsersCursor>, String>,
        limit: Result<Option<::std::num::NonZeroU32>, String>,
    }
    impl<'a> ListUsers<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                cursor: Ok(None),
                limit: Ok(None),
            }
        }
        pub fn cursor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ListUsersCursor>,
        {
            self.cursor = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `ListUsersCursor` for cursor failed".to_string());
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU32>,
        {
            self.limit = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: num :: NonZeroU32` for limit failed".to_string()
            });
            self
        }
        #[doc = "Sends a `GET` request to `/api/admin/users`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<::std::vec::Vec<types::User>>, Error<types::Problem>> {
            let Self {
                client,
                cursor,
                limit,
            } = self;
            let cursor = cursor.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/admin/users", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("cursor", &cursor))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_users",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::create_user`]\n\n[`Client::create_user`]: super::Client::create_user"]
    #[derive(Debug, Clone)]
    pub struct CreateUser<'a> {
        client: &'a super::Client,
        idempotency_key: Result<Option<types::CreateUserIdempotencyKey>, String>,
        body: Result<types::builder::NewUser, String>,
    }
    impl<'a> CreateUser<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::CreateUserIdempotencyKey>,
        {
            self.idempotency_key = value.try_into().map(Some).map_err(|_| {
                "conversion to `CreateUserIdempotencyKey` for idempotency_key failed".to_string()
            });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::NewUser>,
            <V as std::convert::TryInto<types::NewUser>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `NewUser` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::NewUser) -> types::builder::NewUser,
        {
            self.body = self.body.map(f);
            self
        }
        #[doc = "Sends a `POST` request to `/api/admin/users`"]
        pub async fn send(self) -> Result<ResponseValue<types::User>, Error<types::Problem>> {
            let Self {
                client,
                idempotency_key,
                body,
            } = self;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NewUser::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/admin/users", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "create_user",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                408u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                409u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                413u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                415u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                422u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::update_user`]\n\n[`Client::update_user`]: super::Client::update_user"]
    #[derive(Debug, Clone)]
    pub struct UpdateUser<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        idempotency_key: Result<Option<types::UpdateUserIdempotencyKey>, String>,
        if_match: Result<Option<types::UpdateUserIfMatch>, String>,
        body: Result<types::builder::UserPatch, String>,
    }
    impl<'a> UpdateUser<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                id: Err("id was not initialized".to_string()),
                idempotency_key: Ok(None),
                if_match: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| "conversion to `:: uuid :: Uuid` for id failed".to_string());
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::UpdateUserIdempotencyKey>,
        {
            self.idempotency_key = value.try_into().map(Some).map_err(|_| {
                "conversion to `UpdateUserIdempotencyKey` for idempotency_key failed".to_string()
            });
            self
        }
        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::UpdateUserIfMatch>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `UpdateUserIfMatch` for if_match failed".to_string());
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::UserPatch>,
            <V as std::convert::TryInto<types::UserPatch>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `UserPatch` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::UserPatch) -> types::builder::UserPatch,
        {
            self.body = self.body.map(f);
            self
        }
        #[doc = "Sends a `PATCH` request to `/api/admin/users/{id}`"]
        pub async fn send(self) -> Result<ResponseValue<types::User>, Error<types::Problem>> {
            let Self {
                client,
                id,
                idempotency_key,
                if_match,
                body,
            } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::UserPatch::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/admin/users/{}",
                client.baseurl,
                encode_path(&id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            if let Some(value) = if_match {
                header_map.append("If-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_user",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                404u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                408u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                409u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                412u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                413u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                415u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                422u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                428u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::list_tokens`]\n\n[`Client::list_tokens`]: super::Client::list_tokens"]
    #[derive(Debug, Clone)]
    pub struct ListTokens<'a> {
        client: &'a super::Client,
        cursor: Result<Option<types::ListTokensCursor>, String>,
        limit: Result<Option<::std::num::NonZeroU32>, String>,
    }
    impl<'a> ListTokens<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                cursor: Ok(None),
                limit: Ok(None),
            }
        }
        pub fn cursor<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ListTokensCursor>,
        {
            self.cursor = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `ListTokensCursor` for cursor failed".to_string());
            self
        }
        pub fn limit<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU32>,
        {
            self.limit = value.try_into().map(Some).map_err(|_| {
                "conversion to `:: std :: num :: NonZeroU32` for limit failed".to_string()
            });
            self
        }
        #[doc = "Sends a `GET` request to `/api/admin/tokens`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<::std::vec::Vec<types::Token>>, Error<types::Problem>> {
            let Self {
                client,
                cursor,
                limit,
            } = self;
            let cursor = cursor.map_err(Error::InvalidRequest)?;
            let limit = limit.map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/admin/tokens", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .query(&progenitor_client::QueryParam::new("cursor", &cursor))
                .query(&progenitor_client::QueryParam::new("limit", &limit))
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "list_tokens",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::issue_token`]\n\n[`Client::issue_token`]: super::Client::issue_token"]
    #[derive(Debug, Clone)]
    pub struct IssueToken<'a> {
        client: &'a super::Client,
        idempotency_key: Result<Option<types::IssueTokenIdempotencyKey>, String>,
        body: Result<types::builder::NewToken, String>,
    }
    impl<'a> IssueToken<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::IssueTokenIdempotencyKey>,
        {
            self.idempotency_key = value.try_into().map(Some).map_err(|_| {
                "conversion to `IssueTokenIdempotencyKey` for idempotency_key failed".to_string()
            });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::NewToken>,
            <V as std::convert::TryInto<types::NewToken>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `NewToken` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::NewToken) -> types::builder::NewToken,
        {
            self.body = self.body.map(f);
            self
        }
        #[doc = "Sends a `POST` request to `/api/admin/tokens`"]
        pub async fn send(
            self,
        ) -> Result<ResponseValue<types::TokenCreated>, Error<types::Problem>> {
            let Self {
                client,
                idempotency_key,
                body,
            } = self;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::NewToken::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/admin/tokens", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "issue_token",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                408u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                409u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                413u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                415u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                422u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::revoke_token`]\n\n[`Client::revoke_token`]: super::Client::revoke_token"]
    #[derive(Debug, Clone)]
    pub struct RevokeToken<'a> {
        client: &'a super::Client,
        id: Result<::uuid::Uuid, String>,
        idempotency_key: Result<Option<types::RevokeTokenIdempotencyKey>, String>,
    }
    impl<'a> RevokeToken<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                id: Err("id was not initialized".to_string()),
                idempotency_key: Ok(None),
            }
        }
        pub fn id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::uuid::Uuid>,
        {
            self.id = value
                .try_into()
                .map_err(|_| "conversion to `:: uuid :: Uuid` for id failed".to_string());
            self
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::RevokeTokenIdempotencyKey>,
        {
            self.idempotency_key = value.try_into().map(Some).map_err(|_| {
                "conversion to `RevokeTokenIdempotencyKey` for idempotency_key failed".to_string()
            });
            self
        }
        #[doc = "Sends a `DELETE` request to `/api/admin/tokens/{id}`"]
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Problem>> {
            let Self {
                client,
                id,
                idempotency_key,
            } = self;
            let id = id.map_err(Error::InvalidRequest)?;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/api/admin/tokens/{}",
                client.baseurl,
                encode_path(&id.to_string()),
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "revoke_token",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                404u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                409u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                422u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::get_features`]\n\n[`Client::get_features`]: super::Client::get_features"]
    #[derive(Debug, Clone)]
    pub struct GetFeatures<'a> {
        client: &'a super::Client,
    }
    impl<'a> GetFeatures<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client }
        }
        #[doc = "Sends a `GET` request to `/api/features`"]
        pub async fn send(self) -> Result<ResponseValue<types::Features>, Error<types::Problem>> {
            let Self { client } = self;
            let url = format!("{}/api/features", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_features",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::update_features`]\n\n[`Client::update_features`]: super::Client::update_features"]
    #[derive(Debug, Clone)]
    pub struct UpdateFeatures<'a> {
        client: &'a super::Client,
        idempotency_key: Result<Option<types::UpdateFeaturesIdempotencyKey>, String>,
        body: Result<types::builder::FeaturesPatch, String>,
    }
    impl<'a> UpdateFeatures<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client,
                idempotency_key: Ok(None),
                body: Ok(::std::default::Default::default()),
            }
        }
        pub fn idempotency_key<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::UpdateFeaturesIdempotencyKey>,
        {
            self.idempotency_key = value.try_into().map(Some).map_err(|_| {
                "conversion to `UpdateFeaturesIdempotencyKey` for idempotency_key failed"
                    .to_string()
            });
            self
        }
        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::FeaturesPatch>,
            <V as std::convert::TryInto<types::FeaturesPatch>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `FeaturesPatch` for body failed: {}", s));
            self
        }
        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::FeaturesPatch) -> types::builder::FeaturesPatch,
        {
            self.body = self.body.map(f);
            self
        }
        #[doc = "Sends a `PATCH` request to `/api/admin/features`"]
        pub async fn send(self) -> Result<ResponseValue<types::Features>, Error<types::Problem>> {
            let Self {
                client,
                idempotency_key,
                body,
            } = self;
            let idempotency_key = idempotency_key.map_err(Error::InvalidRequest)?;
            let body = body
                .and_then(|v| types::FeaturesPatch::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/api/admin/features", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = idempotency_key {
                header_map.append("Idempotency-Key", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .patch(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "update_features",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                401u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                403u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                408u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                409u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                413u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                415u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                422u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                429u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::get_health`]\n\n[`Client::get_health`]: super::Client::get_health"]
    #[derive(Debug, Clone)]
    pub struct GetHealth<'a> {
        client: &'a super::Client,
    }
    impl<'a> GetHealth<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client }
        }
        #[doc = "Sends a `GET` request to `/api/health`"]
        pub async fn send(self) -> Result<ResponseValue<types::Health>, Error<types::Problem>> {
            let Self { client } = self;
            let url = format!("{}/api/health", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_health",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
    #[doc = "Builder for [`Client::get_readiness`]\n\n[`Client::get_readiness`]: super::Client::get_readiness"]
    #[derive(Debug, Clone)]
    pub struct GetReadiness<'a> {
        client: &'a super::Client,
    }
    impl<'a> GetReadiness<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client }
        }
        #[doc = "Sends a `GET` request to `/api/ready`"]
        pub async fn send(self) -> Result<ResponseValue<types::Health>, Error<types::Problem>> {
            let Self { client } = self;
            let url = format!("{}/api/ready", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(
                    ::reqwest::header::ACCEPT,
                    ::reqwest::header::HeaderValue::from_static("application/json"),
                )
                .headers(header_map)
                .build()?;
            let info = OperationInfo {
                operation_id: "get_readiness",
            };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                500u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                503u16 => Err(Error::ErrorResponse(
                    ResponseValue::from_response(response).await?,
                )),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
}
#[doc = r" Items consumers will typically use such as the Client."]
pub mod prelude {
    pub use self::super::Client;
}
