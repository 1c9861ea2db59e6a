//! The list of clauses, as tests.

/// Expands to one test per clause. `$fixture` is an expression that makes a future of a
/// fresh [`Fixture`](crate::Fixture); it runs once per test.
///
/// The tests need tokio with `macros` and `rt-multi-thread` where they expand, and are
/// plain functions: wrap two expansions in modules of their own.
#[macro_export]
macro_rules! store_contract {
    ($fixture:expr) => {
        $crate::clauses! { $fixture;
            units:
                dropped_unit_of_work_leaves_nothing_behind,
                committed_unit_of_work_is_there_for_all,
                duplicate_leaves_the_unit_of_work_usable,
                dropped_unit_of_work_frees_what_it_locked,
                dropped_units_of_work_use_nothing_up,
                abandoned_wait_leaves_nothing_behind;
            visibility:
                queries_see_only_what_was_committed,
                changes_become_visible_together,
                unit_of_work_sees_its_own_changes;
            tickets:
                opened_ticket_is_kept_as_it_was_opened,
                every_field_of_a_ticket_survives_an_update,
                fields_of_a_ticket_can_be_cleared,
                every_status_and_priority_is_kept,
                confidence_is_exact,
                instants_are_exact_to_the_millisecond,
                update_changes_one_ticket_only,
                unknown_ticket_is_none,
                ticket_ids_ascend_from_commit_to_commit,
                ticket_comes_with_the_people_on_it;
            locks:
                second_lock_of_a_ticket_waits_for_the_first_unit_of_work,
                concurrent_changes_of_a_ticket_lose_nothing,
                crosswise_locks_come_to_an_end,
                queries_do_not_wait_for_locks;
            replies:
                every_field_of_a_reply_is_kept,
                reply_can_be_written_with_its_ticket,
                reply_ids_ascend,
                sixty_four_concurrent_repliers_lose_nothing,
                trigger_has_one_reply,
                concurrent_answers_to_one_trigger_leave_one;
            decisions:
                every_field_of_a_decision_is_kept,
                lists_of_a_decision_keep_their_order,
                numbers_of_a_decision_are_exact,
                trigger_has_one_decision,
                concurrent_decisions_on_one_trigger_leave_one,
                decisions_are_listed_earliest_first;
            accounts:
                every_field_of_an_account_is_kept,
                every_field_of_an_account_survives_an_update,
                unknown_account_is_none,
                second_lock_of_an_account_waits_for_the_first_unit_of_work;
            identities:
                email_address_belongs_to_one_account,
                external_subject_belongs_to_one_account,
                update_cannot_take_what_belongs_to_another_account,
                refused_update_leaves_the_unit_of_work_usable,
                concurrent_registrations_of_one_address_leave_one;
            sessions:
                session_comes_with_its_account,
                ended_session_is_gone,
                all_sessions_of_one_account_can_be_ended;
            tokens:
                token_comes_with_its_account,
                every_field_of_a_token_is_kept,
                ended_token_is_gone;
            logins:
                logins_are_counted_by_key_and_window,
                one_unit_of_work_can_count_several_logins,
                dropped_count_does_not_count,
                concurrent_logins_get_different_counts,
                forgotten_logins_start_anew;
            features:
                features_are_on_unless_switched_off,
                each_feature_is_switched_for_itself,
                concurrent_switches_lose_nothing,
                second_lock_of_the_features_waits_for_the_first_unit_of_work;
            keys:
                kept_answer_is_answered_again,
                kept_answer_can_be_replaced,
                claim_without_an_answer_leaves_the_key_fresh,
                keys_of_different_owners_never_meet,
                expired_answer_is_forgotten,
                second_claim_of_a_key_waits_and_sees_the_answer,
                second_claim_of_a_key_has_it_when_the_first_was_dropped,
                sixty_four_concurrent_claims_have_one_effect,
                concurrent_claims_of_an_expired_key_have_one_effect,
                old_answers_are_forgotten_page_by_page;
            jobs:
                leased_job_is_what_was_stored,
                due_jobs_are_taken_earliest_first,
                finished_job_is_done,
                job_that_was_put_back_is_taken_again_when_due,
                parked_job_is_set_aside,
                returned_jobs_do_not_count_the_attempt,
                attempts_are_counted,
                unknown_job_is_nobodys;
            leases:
                concurrent_workers_never_share_a_job,
                jobs_that_are_being_taken_are_passed_over,
                dropped_lease_was_never_taken,
                expired_lease_is_taken_again,
                stale_lease_does_nothing,
                expired_lease_counts_until_another_takes_the_job,
                job_finishes_with_its_effects_or_not_at_all,
                finishing_races_are_won_by_the_lease_that_counts,
                extended_lease_runs_longer,
                only_the_lease_that_counts_is_extended;
            outbox:
                every_kind_of_fact_can_be_recorded,
                dropped_events_can_be_recorded_again;
            threads:
                thread_has_every_reply_and_every_author_once,
                thread_without_replies_is_the_ticket_alone,
                threads_do_not_mix;
            filters:
                every_combination_of_filters_finds_what_matches_all,
                status_filter_finds_any_of_its_statuses,
                names_in_filters_are_exact,
                status_counts_equal_a_recount;
            words:
                words_are_found_in_subject_and_message,
                words_are_found_whatever_the_case,
                words_are_taken_literally;
            paging:
                pages_of_tickets_are_the_whole_list,
                paging_never_skips_or_repeats_while_others_write,
                page_starts_after_any_ticket,
                pages_of_accounts_are_the_whole_list,
                pages_of_tokens_are_the_whole_list;
            texts:
                text_of_a_ticket_is_kept_byte_for_byte,
                text_of_a_decision_is_kept_byte_for_byte,
                text_of_an_account_is_kept_byte_for_byte,
                longest_texts_are_kept_whole;
            desk:
                store_that_answers_is_ready,
                fresh_store_is_empty;
        }
    };
}

/// One test per clause of each module.
#[doc(hidden)]
#[macro_export]
macro_rules! clauses {
    ($fixture:expr; $($module:ident: $($clause:ident),+;)+) => {
        $crate::clauses! { @each $fixture; $($($module $clause)+)+ }
    };
    (@each $fixture:expr; $($module:ident $clause:ident)+) => {
        $(
            #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $clause() {
                let fixture = $fixture.await;
                $crate::within_a_minute($crate::$module::$clause(&fixture)).await;
            }
        )+
    };
}
