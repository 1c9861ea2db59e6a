//! Reading the settings of a form.

use std::time::Duration;

use chrono::DateTime;

use crate::form::definition::FormSettings;
use crate::form::limit::{Counted, Limits};
use crate::form::visibility::{Schedule, Visibility};
use crate::time::Timestamp;

use super::DefectKind;
use super::fields::{Field, Fields, Read};

pub(super) fn read(fields: &mut Fields<'_>) -> Read<FormSettings> {
    let visibility = fields.or("visibility", Visibility::Users, |field| {
        field.word(&Visibility::ALL, Visibility::name)
    });
    let limits = limits(fields);
    let schedule = schedule(fields);
    let acceptance_department = fields.optional("acceptanceDepartment", Field::text);
    Ok(FormSettings {
        visibility: visibility?,
        limits: limits?,
        schedule: schedule?,
        acceptance_department: acceptance_department?,
    })
}

fn limits(fields: &mut Fields<'_>) -> Read<Limits> {
    let defaults = Limits::default();
    let per_user = fields.or("maxSubmissionsPerUser", defaults.per_user, |field| {
        field.whole(1..=i64::from(Limits::MAX_PER_USER))
    });
    let counted = fields.or("counted", defaults.counted, |field| {
        field.word(&Counted::ALL, Counted::name)
    });
    let window = fields.optional("windowSeconds", |field| seconds(field, 1));
    let capacity = fields.optional("capacity", |field| {
        field.whole(1..=i64::from(Limits::MAX_CAPACITY))
    });
    let cooldown = fields.or("cooldownSeconds", defaults.cooldown, |field| {
        seconds(field, 0)
    });
    Ok(Limits {
        per_user: per_user?,
        counted: counted?,
        window: window?,
        capacity: capacity?,
        cooldown: cooldown?,
    })
}

fn seconds(field: &Field<'_>, least: i64) -> Read<Duration> {
    let seconds: u32 = field.whole(least..=i64::from(Limits::MAX_SECONDS))?;
    Ok(Duration::from_secs(seconds.into()))
}

fn schedule(fields: &mut Fields<'_>) -> Read<Schedule> {
    let opens_at = fields.optional("opensAt", instant);
    let closes_at = fields.optional("closesAt", instant);
    let (opens_at, closes_at) = (opens_at?, closes_at?);
    if opens_at
        .zip(closes_at)
        .is_some_and(|(opens, closes)| closes <= opens)
    {
        return fields.refuse("closesAt", DefectKind::NotAfter { earlier: "opensAt" });
    }
    Ok(Schedule {
        opens_at,
        closes_at,
    })
}

fn instant(field: &Field<'_>) -> Read<Timestamp> {
    match DateTime::parse_from_rfc3339(field.plain_text()?) {
        Ok(instant) => Ok(Timestamp::from(instant.to_utc())),
        Err(_) => field.wrong("an instant, such as 2026-01-31T12:00:00Z"),
    }
}
