//! Who shares a sync with whom, and what is left of those who fail or go away.

use std::path::PathBuf;

use futures_util::FutureExt;
use futures_util::future::join_all;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use tokio::task::yield_now;

use super::*;

/// A file with one table, and the one who writes to it.
struct Desk {
    writer: GroupCommit,
    reader: DatabaseConnection,
    file: PathBuf,
    _folder: tempfile::TempDir,
}

async fn desk() -> Desk {
    desk_with(|_| ()).await
}

async fn desk_with(change: impl FnOnce(&mut DatabaseOptions)) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("desk.db");
    // Only migrations make a database.
    std::fs::File::create(&file).unwrap();
    let mut options = DatabaseOptions::new(format!("sqlite:{}", file.display()));
    change(&mut options);
    let (reader, writer, _) = crate::sqlite::connect(&options).await.unwrap();
    let desk = Desk {
        writer,
        reader,
        file,
        _folder: folder,
    };
    let turn = desk.writer.begin().await.unwrap();
    for table in [
        "CREATE TABLE notes (note INTEGER PRIMARY KEY)",
        "CREATE TABLE promises (note INTEGER REFERENCES notes DEFERRABLE INITIALLY DEFERRED)",
    ] {
        turn.savepoint().execute_unprepared(table).await.unwrap();
    }
    turn.commit().await.unwrap();
    desk
}

impl Desk {
    /// What somebody else reads.
    async fn notes(&self) -> Vec<i64> {
        let all = Statement::from_string(DbBackend::Sqlite, "SELECT note FROM notes ORDER BY note");
        let rows = self.reader.query_all_raw(all).await.unwrap();
        rows.iter()
            .map(|row| row.try_get_by_index(0).unwrap())
            .collect()
    }

    /// How many transactions the log holds: the header of a frame that ends one says how
    /// large the file is after it.
    fn commits(&self) -> usize {
        const LOG_HEADER: usize = 32;
        const FRAME_HEADER: usize = 24;
        let log = std::fs::read(self.file.with_extension("db-wal")).unwrap();
        let page = u32::from_be_bytes(log[8..12].try_into().unwrap()) as usize;
        log[LOG_HEADER..]
            .chunks(FRAME_HEADER + page)
            .filter(|frame| frame[4..8] != [0; 4])
            .count()
    }

    /// Waits until so many wait for a turn.
    async fn waiting(&self, count: usize) {
        while self.writer.queue.max_capacity() - self.writer.queue.capacity() < count {
            yield_now().await;
        }
    }

    async fn write(&self, note: i64) -> Result<(), StoreError> {
        let turn = self.writer.begin().await?;
        insert(&turn, note).await.map_err(store_error)?;
        turn.commit().await
    }
}

async fn insert(turn: &Turn, note: i64) -> Result<(), DbErr> {
    let insert = format!("INSERT INTO notes VALUES ({note})");
    turn.savepoint().execute_unprepared(&insert).await.map(drop)
}

/// How many syncs it takes when so many wait while one has a turn.
async fn commits_of(waiting: i64) -> usize {
    let desk = desk().await;
    let before = desk.commits();
    let first = desk.writer.begin().await.unwrap();
    insert(&first, 0).await.unwrap();
    let others = join_all((1..=waiting).map(|note| desk.write(note)));
    let everybody = async {
        desk.waiting(usize::try_from(waiting).unwrap()).await;
        first.commit().await.unwrap();
    };
    let (answers, ()) = tokio::join!(others, everybody);
    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    assert_eq!(desk.notes().await, (0..=waiting).collect::<Vec<_>>());
    desk.commits() - before
}

#[tokio::test(flavor = "multi_thread")]
async fn those_who_wait_share_a_sync_up_to_sixty_four() {
    assert_eq!(commits_of(0).await, 1);
    assert_eq!(commits_of(63).await, 1);
    assert_eq!(commits_of(64).await, 2);
    assert_eq!(commits_of(127).await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_sees_or_hears_of_a_turn_before_it_is_on_disk() {
    let desk = desk().await;
    let first = desk.writer.begin().await.unwrap();
    insert(&first, 1).await.unwrap();
    let mut second = Box::pin(desk.writer.begin());
    assert!(second.as_mut().now_or_never().is_none());
    let mut commit = Box::pin(first.commit());
    assert!(commit.as_mut().now_or_never().is_none());
    let second = second.await.unwrap();
    assert!(
        commit.as_mut().now_or_never().is_none(),
        "the batch is still open"
    );
    assert_eq!(desk.notes().await, Vec::<i64>::new());
    drop(second);
    commit.await.unwrap();
    assert_eq!(desk.notes().await, [1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_fails_is_undone_alone() {
    let desk = desk().await;
    let first = desk.writer.begin().await.unwrap();
    insert(&first, 1).await.unwrap();
    let failing = async {
        let turn = desk.writer.begin().await.unwrap();
        insert(&turn, 2).await.unwrap();
        let taken = insert(&turn, 1).await.map_err(store_error);
        assert!(matches!(taken, Err(StoreError::Duplicate)), "{taken:?}");
    };
    let commit_when_all_wait = async {
        desk.waiting(2).await;
        first.commit().await.unwrap();
    };
    let ((), third, ()) = tokio::join!(failing, desk.write(3), commit_when_all_wait);
    third.unwrap();
    assert_eq!(desk.notes().await, [1, 3]);
}

/// Polls a unit of work `polls` times and drops it, wherever that is.
async fn abandon(desk: &Desk, note: i64, polls: usize) -> bool {
    let mut work = Box::pin(async {
        let turn = desk.writer.begin().await.unwrap();
        insert(&turn, note).await.unwrap();
        insert(&turn, note + 1).await.unwrap();
        turn.commit().await.unwrap();
    });
    for _ in 0..polls {
        if work.as_mut().now_or_never().is_some() {
            return true;
        }
        yield_now().await;
    }
    false
}

#[tokio::test(flavor = "multi_thread")]
async fn who_goes_away_anywhere_leaves_all_or_nothing_and_a_writer_that_works() {
    let desk = desk().await;
    for round in 0..300 {
        let note = i64::try_from(round).unwrap() * 10;
        let done = abandon(&desk, note, round % 60).await;
        desk.write(note + 5).await.unwrap();
        let notes = desk.notes().await;
        let kept = [note, note + 1].map(|note| notes.contains(&note));
        assert!(
            kept == [true, true] || (kept == [false, false] && !done),
            "round {round}: {kept:?}"
        );
        assert!(notes.contains(&(note + 5)));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_who_go_away_at_once_leave_a_writer_that_works() {
    let desk = desk().await;
    join_all((0..100).map(|round| abandon(&desk, i64::try_from(round).unwrap() * 10, round % 17)))
        .await;
    desk.write(9).await.unwrap();
    let notes = desk.notes().await;
    let of =
        |note: &i64| notes.contains(&(note / 10 * 10)) && notes.contains(&(note / 10 * 10 + 1));
    assert!(notes.iter().filter(|note| **note != 9).all(of), "{notes:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failed_commit_fails_everybody_in_it_and_nobody_after() {
    let desk = desk().await;
    let breaking = desk.writer.begin().await.unwrap();
    // A promise that is only checked when the whole batch is committed.
    let broken = "INSERT INTO promises VALUES (99)";
    breaking
        .savepoint()
        .execute_unprepared(broken)
        .await
        .unwrap();
    let commit_when_all_wait = async {
        desk.waiting(2).await;
        breaking.commit().await
    };
    let (first, second, broken) = tokio::join!(desk.write(1), desk.write(2), commit_when_all_wait);
    assert!(
        first.is_err() && second.is_err() && broken.is_err(),
        "{first:?} {second:?} {broken:?}"
    );
    assert_eq!(desk.notes().await, Vec::<i64>::new());
    desk.write(3).await.unwrap();
    assert_eq!(desk.notes().await, [3]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_that_sqlite_ends_itself_fails_everybody_in_it_and_nobody_after() {
    let desk = desk().await;
    let first = desk.writer.begin().await.unwrap();
    insert(&first, 1).await.unwrap();
    let ending = async {
        let turn = desk.writer.begin().await.unwrap();
        // As after a full disk.
        turn.savepoint()
            .execute_unprepared("ROLLBACK")
            .await
            .unwrap();
    };
    let commit_when_all_wait = async {
        desk.waiting(2).await;
        first.commit().await
    };
    let ((), _, first) = tokio::join!(ending, desk.write(2), commit_when_all_wait);
    // It is not there, so nobody may say it is; and it can be tried again.
    assert!(matches!(first, Err(StoreError::Conflict)), "{first:?}");
    assert!(!desk.notes().await.contains(&1));
    let turn = desk.writer.begin().await.unwrap();
    let other = Database::connect(format!("sqlite:{}", desk.file.display()))
        .await
        .unwrap();
    other
        .execute_unprepared("PRAGMA busy_timeout = 0")
        .await
        .unwrap();
    let locked = other.execute_unprepared("BEGIN IMMEDIATE").await;
    assert!(
        locked.is_err(),
        "a turn has the file to itself from its beginning"
    );
    insert(&turn, 3).await.unwrap();
    turn.commit().await.unwrap();
    assert!(desk.notes().await.contains(&3));
}

#[tokio::test(flavor = "multi_thread")]
async fn more_than_the_queue_holds_are_told_at_once() {
    let desk = desk_with(|options| options.queue = 2).await;
    let taken = desk.writer.begin().await.unwrap();
    let waiting = join_all([desk.write(1), desk.write(2)]);
    let refused = async {
        desk.waiting(2).await;
        let refused = desk.writer.begin().await.err();
        assert!(
            matches!(refused, Some(StoreError::Unavailable(_))),
            "{refused:?}"
        );
        drop(taken);
    };
    let (waited, ()) = tokio::join!(waiting, refused);
    assert!(waited.iter().all(Result::is_ok));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_waits_too_long_is_told_and_has_no_turn() {
    let desk = desk_with(|options| options.acquire_timeout = Duration::from_millis(500)).await;
    let taken = desk.writer.begin().await.unwrap();
    let late = desk.write(1).await;
    assert!(matches!(late, Err(StoreError::Unavailable(_))), "{late:?}");
    drop(taken);
    desk.write(2).await.unwrap();
    assert_eq!(desk.notes().await, [2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_closed_writer_ends_what_it_has_and_takes_no_more() {
    let desk = desk().await;
    let turn = desk.writer.begin().await.unwrap();
    insert(&turn, 1).await.unwrap();
    let committing = async {
        yield_now().await;
        turn.commit().await
    };
    let (committed, ()) = tokio::join!(committing, desk.writer.close());
    committed.unwrap();
    assert_eq!(desk.notes().await, [1]);
    assert!(matches!(
        desk.write(2).await,
        Err(StoreError::Unavailable(_))
    ));
    assert!(!desk.writer.is_running());
    desk.writer.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_end_is_undone_and_keeps_nobody_waiting() {
    let desk = desk_with(|options| options.idle_timeout = Duration::from_secs(1)).await;
    let stuck = desk.writer.begin().await.unwrap();
    insert(&stuck, 1).await.unwrap();
    desk.write(2).await.unwrap();
    assert!(insert(&stuck, 3).await.is_err(), "it may write no more");
    assert!(stuck.commit().await.is_err());
    assert_eq!(desk.notes().await, [2]);
}
