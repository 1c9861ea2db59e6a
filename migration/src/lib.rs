//! The schema of Frontdesk on SQLite, PostgreSQL, MySQL and MariaDB.
