//! How a trigger is written in a column: `opening`, or `reply:` and the reply's number.

use frontdesk_domain::id::ReplyId;
use frontdesk_domain::triage::Trigger;

pub(crate) fn key_of(trigger: Trigger) -> String {
    match trigger {
        Trigger::Opening => "opening".to_owned(),
        Trigger::Reply(reply) => format!("reply:{reply}"),
    }
}

pub(crate) fn parse(key: &str) -> Option<Trigger> {
    match key.split_once(':') {
        None if key == "opening" => Some(Trigger::Opening),
        Some(("reply", number)) => number
            .parse()
            .ok()
            .and_then(ReplyId::new)
            .map(Trigger::Reply),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_back_to_their_triggers() {
        for trigger in [
            Trigger::Opening,
            Trigger::Reply(ReplyId::new(i64::MAX).unwrap()),
        ] {
            assert_eq!(parse(&key_of(trigger)), Some(trigger));
            assert!(key_of(trigger).len() <= 32);
        }
        for nonsense in ["", "opening:", "reply", "reply:", "reply:0", "reply:x"] {
            assert_eq!(parse(nonsense), None, "{nonsense:?}");
        }
    }
}
