//! The rules of a support desk: tickets, triage, application forms, accounts. No I/O.
