//! The storage ports over SeaORM: SQLite, PostgreSQL, MySQL and MariaDB.
