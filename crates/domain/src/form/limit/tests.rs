use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::form::applicant::{Applicant, ClientNetwork};
use crate::form::testing::{form_id, sample_invite};
use crate::testing::{account_id, at, email};

fn per_user(places: u32, window: Option<Duration>) -> PersonalRule {
    PersonalRule {
        limit: Limit::PerUser,
        holder: SlotHolder::Account(account_id(1)),
        places,
        window,
    }
}

fn held(slots: &[(u32, i64)]) -> Vec<HeldSlot> {
    let slot = |&(number, taken_at): &(u32, i64)| HeldSlot {
        number,
        taken_at: at(taken_at),
    };
    slots.iter().map(slot).collect()
}

fn numbers(open: &[OpenSlot]) -> Vec<u32> {
    open.iter().map(|slot| slot.number).collect()
}

#[test]
fn the_lowest_free_slots_are_tried_in_order() {
    let rule = per_user(3, None);
    assert_eq!(numbers(&rule.open_slots(&[], at(0)).unwrap()), [1, 2, 3]);
    assert_eq!(
        numbers(&rule.open_slots(&held(&[(2, 5)]), at(9)).unwrap()),
        [1, 3]
    );
    let full = rule.open_slots(&held(&[(1, 5), (2, 6), (3, 7)]), at(9));
    assert_eq!(
        full,
        Err(LimitReached {
            limit: Limit::PerUser,
            places: 3,
            frees_at: None
        })
    );
    assert_eq!(rule.remaining(&held(&[(2, 5)]), at(9)), 2);
}

#[test]
fn slots_beyond_a_limit_that_was_lowered_still_count() {
    let rule = per_user(3, None);
    assert_eq!(
        numbers(&rule.open_slots(&held(&[(4, 0), (5, 0)]), at(9)).unwrap()),
        [1]
    );
    assert!(
        rule.open_slots(&held(&[(4, 0), (5, 0), (9, 0)]), at(9))
            .is_err()
    );
}

#[test]
fn a_slot_comes_free_when_its_window_is_over_and_not_before() {
    let rule = per_user(2, Some(Duration::from_millis(100)));
    let slots = held(&[(1, 50), (2, 30)]);
    let reached = rule.open_slots(&slots, at(129)).unwrap_err();
    assert_eq!(reached.frees_at, Some(at(130)), "the older one ends first");
    assert_eq!(
        rule.open_slots(&slots, at(130)),
        Ok(vec![OpenSlot {
            number: 2,
            replaces: Some(at(30))
        }])
    );
    let over = held(&[(1, 10), (2, 20), (3, 30)]);
    let reached = rule.open_slots(&over, at(50)).unwrap_err();
    assert_eq!(
        reached.frees_at,
        Some(at(120)),
        "two have to end before one is free"
    );
}

#[test]
fn a_clock_set_back_frees_nothing() {
    let rule = per_user(1, Some(Duration::from_millis(100)));
    assert!(rule.open_slots(&held(&[(1, 5_000)]), at(0)).is_err());
}

#[test]
fn shared_slots_never_come_free_by_age() {
    let rule = SharedRule {
        limit: Limit::Capacity,
        holder: SlotHolder::Everyone,
        places: 5,
    };
    let open = rule.open_slots(&SlotUse {
        held: 3,
        free: vec![2, 5, 6, 7],
    });
    assert_eq!(numbers(&open.unwrap()), [2, 5]);
    let full = rule.open_slots(&SlotUse {
        held: 5,
        free: vec![6],
    });
    assert_eq!(
        full,
        Err(LimitReached {
            limit: Limit::Capacity,
            places: 5,
            frees_at: None
        })
    );
}

#[test]
fn each_submitter_runs_into_their_own_limits() {
    let limits = Limits {
        capacity: Some(9),
        ..Limits::default()
    };
    let user = Applicant::Account {
        account: account_id(1),
        email: email("a@b"),
    };
    let network = ClientNetwork::of("192.0.2.1".parse().unwrap());
    let passer_by = Applicant::Anonymous {
        network,
        contact: None,
    };
    let kinds = |rules: SlotRules| {
        let personal = rules.personal.map(|rule| (rule.limit, rule.places));
        let shared = rules.shared.iter().map(|rule| (rule.limit, rule.places));
        personal.into_iter().chain(shared).collect::<Vec<_>>()
    };
    let invite = sample_invite(1, form_id(1));
    assert_eq!(
        kinds(slot_rules(&limits, &user, Some(&invite))),
        [
            (Limit::PerUser, 5),
            (Limit::Invite, 1),
            (Limit::Capacity, 9)
        ]
    );
    assert_eq!(
        kinds(slot_rules(&limits, &passer_by, None)),
        [(Limit::Cooldown, 1), (Limit::Capacity, 9)]
    );
    let open = Limits {
        cooldown: Duration::ZERO,
        capacity: None,
        ..limits
    };
    assert_eq!(kinds(slot_rules(&open, &passer_by, None)), []);
}

#[test]
fn what_counts_over_every_status() {
    let row = |counted: Counted| {
        let cell = |status| if counted.counts(status) { 'y' } else { '-' };
        SubmissionStatus::ALL
            .into_iter()
            .map(cell)
            .collect::<String>()
    };
    assert_eq!(row(Counted::All), "yyyyy");
    assert_eq!(row(Counted::PendingAndAccepted), "yyy--");
}

#[test]
fn holders_have_keys_of_their_own() {
    let holders = [
        SlotHolder::Account(account_id(7)),
        SlotHolder::Invite(crate::form::testing::invite_id(7)),
        SlotHolder::Network(ClientNetwork::of("2001:db8::1".parse().unwrap())),
        SlotHolder::Network(ClientNetwork::of("192.0.2.1".parse().unwrap())),
        SlotHolder::Everyone,
    ];
    let keys: std::collections::BTreeSet<String> =
        holders.iter().map(ToString::to_string).collect();
    assert_eq!(keys.len(), holders.len());
    assert!(keys.contains("network:2001:db8::/64"));
}

/// What several submitters do at once, one step at a time: look, or try the next slot.
#[derive(Debug, Default, Clone)]
struct Submitter {
    candidates: Option<Vec<OpenSlot>>,
    done: bool,
}

/// One step of one submitter against slots that are unique by number. Says when it took
/// one.
fn step(
    submitter: &mut Submitter,
    slots: &mut BTreeMap<u32, i64>,
    rule: &PersonalRule,
    now: i64,
) -> Option<u32> {
    let Some(candidates) = submitter.candidates.as_mut() else {
        let seen: Vec<(u32, i64)> = slots.iter().map(|(number, at)| (*number, *at)).collect();
        match rule.open_slots(&held(&seen), at(now)) {
            Ok(open) => submitter.candidates = Some(open),
            Err(_) => submitter.done = true,
        }
        return None;
    };
    if candidates.is_empty() {
        // All were taken meanwhile: look again.
        submitter.candidates = None;
        return None;
    }
    let candidate = candidates.remove(0);
    let is_free = match (slots.get(&candidate.number), candidate.replaces) {
        (None, _) => true,
        (Some(taken_at), Some(replaced)) => at(*taken_at) == replaced,
        (Some(_), None) => false,
    };
    is_free.then(|| {
        slots.insert(candidate.number, now);
        submitter.done = true;
        candidate.number
    })
}

proptest! {
    /// However their steps interleave, submitters at one limit take exactly as many slots
    /// as there are places, whatever was held before.
    #[test]
    fn a_limit_holds_exactly_under_every_interleaving(
        places in 1_u32..6,
        before in proptest::collection::btree_set(1_u32..9, 0..6),
        schedule in proptest::collection::vec(0_usize..12, 0..120),
    ) {
        let rule = per_user(places, None);
        let mut slots: BTreeMap<u32, i64> = before.iter().map(|number| (*number, 0)).collect();
        let mut submitters = vec![Submitter::default(); 12];
        let in_order = (0..12).flat_map(|who| std::iter::repeat_n(who, 40));
        for who in schedule.into_iter().chain(in_order) {
            if !submitters[who].done {
                step(&mut submitters[who], &mut slots, &rule, 1);
            }
        }
        prop_assert!(submitters.iter().all(|submitter| submitter.done));
        prop_assert_eq!(slots.len(), before.len().max(places as usize));
    }

    /// The same with a rolling window: in any window of time no more than the limit are
    /// taken, and nobody is refused while a place is free.
    #[test]
    fn a_rolling_window_holds_at_every_instant(
        places in 1_u32..4,
        window in 1_i64..30,
        moves in proptest::collection::vec((0_usize..6, 0_i64..8), 0..200),
    ) {
        let rule = per_user(places, Some(Duration::from_millis(window.unsigned_abs())));
        let (mut slots, mut now, mut taken) = (BTreeMap::new(), 0, Vec::new());
        let mut submitters = vec![Submitter::default(); 6];
        for (who, passed) in moves {
            now += passed;
            let submitter = &mut submitters[who];
            if step(submitter, &mut slots, &rule, now).is_some() {
                taken.push(now);
            }
            if submitter.done {
                *submitter = Submitter::default();
            }
        }
        for start in &taken {
            let inside = taken.iter().filter(|at| (*start..start + window).contains(at)).count();
            prop_assert!(inside <= places as usize, "{inside} from {start} on: {taken:?}");
        }
    }
}
