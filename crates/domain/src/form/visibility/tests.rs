use super::*;
use crate::testing::at;

/// Columns: users, public, invite without one, invite with one.
fn row(viewer: Viewer, status: FormStatus) -> String {
    let cell = |visibility, invited| {
        if may_see(viewer, visibility, status, invited) {
            'y'
        } else {
            '-'
        }
    };
    let [users, public, invite] = Visibility::ALL;
    [
        cell(users, false),
        cell(public, false),
        cell(invite, false),
        cell(invite, true),
    ]
    .iter()
    .collect()
}

#[test]
fn who_sees_what_over_every_combination() {
    for status in FormStatus::ALL {
        assert_eq!(row(Viewer::Manager, status), "yyyy");
    }
    for status in [FormStatus::Active, FormStatus::Closed] {
        assert_eq!(row(Viewer::Account, status), "yy-y");
        assert_eq!(row(Viewer::Anonymous, status), "-y-y");
    }
    assert_eq!(row(Viewer::Account, FormStatus::Archived), "----");
    assert_eq!(row(Viewer::Anonymous, FormStatus::Archived), "----");
}

#[test]
fn an_invite_does_not_replace_signing_in() {
    assert!(!may_see(
        Viewer::Anonymous,
        Visibility::Users,
        FormStatus::Active,
        true
    ));
}

#[test]
fn archived_forms_and_forms_by_invite_are_in_no_list() {
    for viewer in Viewer::ALL {
        for visibility in Visibility::ALL {
            assert!(!is_listed(viewer, visibility, FormStatus::Archived));
        }
    }
    assert!(!is_listed(
        Viewer::Account,
        Visibility::Invite,
        FormStatus::Active
    ));
    assert!(is_listed(
        Viewer::Manager,
        Visibility::Invite,
        FormStatus::Closed
    ));
    assert!(is_listed(
        Viewer::Account,
        Visibility::Users,
        FormStatus::Closed
    ));
    assert!(!is_listed(
        Viewer::Anonymous,
        Visibility::Users,
        FormStatus::Active
    ));
}

#[test]
fn the_schedule_includes_its_start_and_excludes_its_end() {
    let schedule = Schedule {
        opens_at: Some(at(10)),
        closes_at: Some(at(20)),
    };
    let judge = |now| is_accepting(FormStatus::Active, schedule, at(now));
    assert_eq!(judge(9), Err(NotAccepting::NotYetOpen { opens_at: at(10) }));
    assert_eq!(judge(10), Ok(()));
    assert_eq!(judge(19), Ok(()));
    assert_eq!(judge(20), Err(NotAccepting::Over { closed_at: at(20) }));
    for status in [FormStatus::Closed, FormStatus::Archived] {
        assert_eq!(
            is_accepting(status, schedule, at(15)),
            Err(NotAccepting::Closed)
        );
    }
}
