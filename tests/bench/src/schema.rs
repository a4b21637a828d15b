//! What the benchmark knows of the tables, and one of its own.

diesel::table! {
    events (position) {
        position -> BigInt,
        stream_kind -> Text,
        stream_id -> Text,
        version -> Integer,
        kind -> Text,
        format -> Integer,
        fact -> Text,
        details -> Nullable<Text>,
        salt -> Nullable<Binary>,
        digest -> Binary,
        actor -> Text,
        on_behalf_of -> Text,
        recorded_at -> Timestamp,
    }
}

diesel::table! {
    cases (id) {
        id -> Text,
        number -> Text,
        cvr -> Nullable<Text>,
        phase -> Text,
        received_at -> Timestamp,
        version -> Integer,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    counters (name) {
        name -> Text,
        value -> BigInt,
    }
}

diesel::table! {
    copies (n) {
        n -> Integer,
        template -> Text,
        id -> Text,
        number -> Text,
        cvr -> Text,
        received_at -> Timestamp,
    }
}
