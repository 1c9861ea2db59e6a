//! The HTTP surfaces of Frontdesk and their OpenAPI document.
