//! The tables, as both migrations make them.

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
        organisation_name -> Text,
        cvr -> Nullable<Text>,
        organisation_kind -> Nullable<Text>,
        phase -> Text,
        officer -> Nullable<Text>,
        applicant -> Nullable<Text>,
        door -> Text,
        received_at -> Timestamp,
        deadline -> Nullable<Timestamp>,
        due_at -> Nullable<Timestamp>,
        is_open -> Bool,
        version -> Integer,
        updated_at -> Timestamp,
        search_text -> Text,
    }
}

diesel::table! {
    case_waits (case_id, who) {
        case_id -> Text,
        who -> Text,
    }
}

diesel::table! {
    memberships (id) {
        id -> Text,
        kind -> Text,
        party_key -> Nullable<Text>,
        name -> Text,
        cvr -> Nullable<Text>,
        since -> Timestamp,
        until -> Nullable<Timestamp>,
        case_id -> Nullable<Text>,
        published_at -> Nullable<Timestamp>,
        version -> Integer,
    }
}

diesel::table! {
    drafts (id) {
        id -> Text,
        author -> Nullable<Text>,
        invited_by -> Nullable<Text>,
        claim_hash -> Nullable<Binary>,
        content -> Text,
        version -> Integer,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    accounts (id) {
        id -> Text,
        role -> Text,
        party -> Nullable<Text>,
        name -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    tokens (id) {
        id -> Text,
        account_id -> Text,
        hash -> Binary,
        created_at -> Timestamp,
        revoked_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    counters (name) {
        name -> Text,
        value -> BigInt,
    }
}

diesel::table! {
    idempotency_keys (account_id, key) {
        account_id -> Text,
        key -> Text,
        request_digest -> Binary,
        subject -> Text,
        version -> Integer,
        body -> Text,
        created_at -> Timestamp,
    }
}

diesel::joinable!(case_waits -> cases (case_id));
diesel::joinable!(tokens -> accounts (account_id));
diesel::allow_tables_to_appear_in_same_query!(cases, case_waits, tokens, accounts);
