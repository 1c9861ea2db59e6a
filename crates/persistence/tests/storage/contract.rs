//! The contract of the storage ports, with a real number of connections.

mod sqlite {
    frontdesk_contracts::store_contract!(crate::database::fixture(
        crate::database::migrated::sqlite()
    ));
}

mod postgres {
    frontdesk_contracts::store_contract!(crate::database::fixture(
        crate::database::migrated::postgres()
    ));
}

mod mysql {
    frontdesk_contracts::store_contract!(crate::database::fixture(
        crate::database::migrated::mysql()
    ));
}
