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
        organisation_key -> Text,
        phase_since -> Timestamp,
    }
}

diesel::table! {
    case_waits (case_id, who) {
        case_id -> Text,
        who -> Text,
    }
}

diesel::table! {
    letters (case_id, number, language) {
        case_id -> Text,
        number -> Integer,
        language -> Text,
        event_version -> Integer,
        kind -> Text,
        texts -> Integer,
        layout -> Integer,
        content -> Text,
        digest -> Binary,
        written_at -> Timestamp,
    }
}

diesel::table! {
    case_stays (case_id, place) {
        case_id -> Text,
        place -> BigInt,
        phase -> Text,
        since -> Timestamp,
        since_month -> Integer,
        until -> Nullable<Timestamp>,
        until_month -> Nullable<Integer>,
        seconds -> Nullable<BigInt>,
        deadline -> Nullable<Text>,
    }
}

diesel::table! {
    saved_searches (id) {
        id -> Text,
        person_id -> Text,
        name -> Text,
        phases -> Text,
        waits_for -> Nullable<Text>,
        officer -> Nullable<Text>,
        deadline -> Nullable<Text>,
        search_text -> Text,
        case_order -> Text,
        created_at -> Timestamp,
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
        short_name -> Nullable<Text>,
        organisation -> Nullable<Text>,
        predecessor -> Nullable<Text>,
        end_kind -> Nullable<Text>,
    }
}

diesel::table! {
    membership_names (membership_id, since) {
        membership_id -> Text,
        since -> Timestamp,
        name -> Text,
        short_name -> Nullable<Text>,
        cvr -> Nullable<Text>,
    }
}

diesel::table! {
    member_imports (id) {
        id -> Text,
        person_id -> Text,
        content -> Text,
        created_at -> Timestamp,
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
        revises -> Nullable<Text>,
    }
}

diesel::table! {
    persons (id) {
        id -> Text,
        name -> Text,
        email -> Nullable<Text>,
        language -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    identities (issuer, subject) {
        issuer -> Text,
        subject -> Text,
        person_id -> Text,
        cvr -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    mandates (id) {
        id -> Text,
        person_id -> Text,
        role -> Text,
        kind -> Text,
        starts_at -> Timestamp,
        ends_at -> Nullable<Timestamp>,
        grantor -> Text,
        granted_at -> Timestamp,
        end_told_at -> Nullable<Timestamp>,
        version -> Integer,
    }
}

diesel::table! {
    mandate_requests (id) {
        id -> Text,
        person_id -> Text,
        role -> Text,
        requested_at -> Timestamp,
        settled_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    tokens (id) {
        id -> Text,
        person_id -> Text,
        role -> Nullable<Text>,
        name -> Text,
        scope -> Text,
        hash -> Binary,
        created_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
        revoked_at -> Nullable<Timestamp>,
        made_with -> Nullable<Text>,
    }
}

diesel::table! {
    sessions (id) {
        id -> Text,
        person_id -> Text,
        role -> Nullable<Text>,
        hash -> Binary,
        method -> Text,
        device -> Text,
        began_at -> Timestamp,
        seen_at -> Timestamp,
        ended_at -> Nullable<Timestamp>,
        provider_token -> Nullable<Text>,
    }
}

diesel::table! {
    sign_ins (id) {
        id -> Text,
        method -> Text,
        hash -> Binary,
        browser_hash -> Binary,
        email -> Nullable<Text>,
        language -> Text,
        return_to -> Text,
        begun_at -> Timestamp,
        expires_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    outbox (id) {
        id -> Text,
        recipient -> Text,
        language -> Text,
        content -> Text,
        state -> Text,
        attempts -> Integer,
        due_at -> Timestamp,
        reason -> Nullable<Text>,
        created_at -> Timestamp,
        settled_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    security_log (id) {
        id -> Text,
        at -> Timestamp,
        kind -> Text,
        person_id -> Nullable<Text>,
        address -> Nullable<Text>,
        subject -> Nullable<Text>,
        detail -> Text,
    }
}

diesel::table! {
    counters (name) {
        name -> Text,
        value -> BigInt,
    }
}

diesel::table! {
    idempotency_keys (person_id, key) {
        person_id -> Text,
        key -> Text,
        request_digest -> Binary,
        subject -> Text,
        version -> Integer,
        body -> Text,
        created_at -> Timestamp,
    }
}

diesel::table! {
    files (id) {
        id -> Text,
        home -> Text,
        name -> Text,
        file_type -> Text,
        bytes -> BigInt,
        digest -> Binary,
        uploaded_by -> Text,
        uploaded_at -> Timestamp,
    }
}

diesel::table! {
    file_contents (file_id) {
        file_id -> Text,
        content -> Binary,
    }
}

diesel::table! {
    meetings (id) {
        id -> Text,
        half_year -> Text,
        phase -> Text,
        starts_at -> Timestamp,
        ends_at -> Timestamp,
        place -> Text,
        version -> Integer,
    }
}

diesel::table! {
    meeting_actions (meeting_id, number) {
        meeting_id -> Text,
        number -> Integer,
        owner -> Text,
        due_on -> Text,
        state -> Text,
        content -> Text,
    }
}

diesel::table! {
    initiatives (id) {
        id -> Text,
        owner -> Text,
        title -> Text,
        search_text -> Text,
        state -> Text,
        state_since -> Timestamp,
        novelty -> Text,
        track -> Nullable<Text>,
        starts_on -> Text,
        ends_on -> Nullable<Text>,
        unanswered -> Integer,
        created_at -> Timestamp,
        news_at -> Nullable<Timestamp>,
        version -> Integer,
    }
}

diesel::table! {
    initiative_objectives (initiative_id, objective) {
        initiative_id -> Text,
        objective -> Text,
    }
}

diesel::table! {
    initiative_partners (initiative_id, membership_id) {
        initiative_id -> Text,
        membership_id -> Text,
        partnership -> Text,
    }
}

diesel::table! {
    initiative_news (initiative_id, version) {
        initiative_id -> Text,
        version -> Integer,
        recorded_at -> Timestamp,
    }
}

diesel::joinable!(initiative_news -> initiatives (initiative_id));
diesel::allow_tables_to_appear_in_same_query!(
    initiatives,
    initiative_objectives,
    initiative_partners,
    initiative_news,
    events,
);
diesel::joinable!(case_waits -> cases (case_id));
diesel::joinable!(tokens -> persons (person_id));
diesel::joinable!(sessions -> persons (person_id));
diesel::joinable!(identities -> persons (person_id));
diesel::joinable!(mandate_requests -> persons (person_id));
diesel::allow_tables_to_appear_in_same_query!(
    memberships,
    cases,
    case_waits,
    persons,
    identities,
    mandates,
    mandate_requests,
    tokens,
    sessions,
);
