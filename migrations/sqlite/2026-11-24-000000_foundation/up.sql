-- The event log: history, lock and audit trail in one table.
CREATE TABLE events (
    position INTEGER NOT NULL CONSTRAINT events_pkey PRIMARY KEY AUTOINCREMENT,
    stream_kind TEXT NOT NULL,
    stream_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    format INTEGER NOT NULL,
    fact TEXT NOT NULL,
    details TEXT,
    salt BLOB,
    digest BLOB NOT NULL,
    actor TEXT NOT NULL,
    on_behalf_of TEXT NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    CONSTRAINT events_stream_version_key UNIQUE (stream_id, stream_kind, version)
);

-- Projection: where each case stands. Emptied and replayed by a rebuild.
CREATE TABLE cases (
    id TEXT NOT NULL,
    number TEXT NOT NULL,
    organisation_name TEXT NOT NULL,
    cvr TEXT,
    organisation_kind TEXT,
    phase TEXT NOT NULL,
    officer TEXT,
    applicant TEXT,
    door TEXT NOT NULL,
    received_at TIMESTAMP NOT NULL,
    deadline TIMESTAMP,
    due_at TIMESTAMP,
    is_open BOOLEAN NOT NULL,
    version INTEGER NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    search_text TEXT NOT NULL,
    CONSTRAINT cases_pkey PRIMARY KEY (id),
    CONSTRAINT cases_number_key UNIQUE (number)
) WITHOUT ROWID;
CREATE INDEX cases_received_idx ON cases (received_at, id);
CREATE INDEX cases_phase_idx ON cases (phase, received_at, id);
CREATE INDEX cases_officer_idx ON cases (officer, received_at, id);
CREATE INDEX cases_applicant_idx ON cases (applicant, received_at, id);
CREATE INDEX cases_cvr_idx ON cases (cvr);
CREATE INDEX cases_deadline_idx ON cases (deadline, id);
CREATE INDEX cases_due_idx ON cases (due_at) WHERE due_at IS NOT NULL;
-- One organisation has one open case at most.
CREATE UNIQUE INDEX cases_open_cvr_key ON cases (cvr) WHERE is_open;

-- Projection: whom each case waits for now.
CREATE TABLE case_waits (
    case_id TEXT NOT NULL,
    who TEXT NOT NULL,
    CONSTRAINT case_waits_pkey PRIMARY KEY (case_id, who),
    CONSTRAINT case_waits_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX case_waits_who_idx ON case_waits (who, case_id);

-- Projection: the register.
CREATE TABLE memberships (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    party_key TEXT,
    name TEXT NOT NULL,
    cvr TEXT,
    since TIMESTAMP NOT NULL,
    until TIMESTAMP,
    case_id TEXT,
    published_at TIMESTAMP,
    version INTEGER NOT NULL,
    CONSTRAINT memberships_pkey PRIMARY KEY (id),
    CONSTRAINT memberships_party_key_key UNIQUE (party_key)
);
CREATE INDEX memberships_since_idx ON memberships (since, id);
-- One organisation has one current membership at most.
CREATE UNIQUE INDEX memberships_current_cvr_key ON memberships (cvr) WHERE until IS NULL;

-- Applications that nobody has submitted yet; their authors may delete them.
CREATE TABLE drafts (
    id TEXT NOT NULL,
    author TEXT,
    invited_by TEXT,
    claim_hash BLOB,
    content TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    updated_at TIMESTAMP NOT NULL,
    CONSTRAINT drafts_pkey PRIMARY KEY (id),
    CONSTRAINT drafts_claim_hash_key UNIQUE (claim_hash)
);
CREATE INDEX drafts_author_idx ON drafts (author, id);
CREATE INDEX drafts_invited_by_idx ON drafts (invited_by, id);

-- Whoever may ask for something.
CREATE TABLE accounts (
    id TEXT NOT NULL,
    role TEXT NOT NULL,
    party TEXT,
    name TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    CONSTRAINT accounts_pkey PRIMARY KEY (id)
);

-- Bearer tokens: their hashes alone.
CREATE TABLE tokens (
    id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    hash BLOB NOT NULL,
    created_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP,
    CONSTRAINT tokens_pkey PRIMARY KEY (id),
    CONSTRAINT tokens_hash_key UNIQUE (hash),
    CONSTRAINT tokens_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts (id)
);
CREATE INDEX tokens_account_id_idx ON tokens (account_id, id);

-- Serial numbers without gaps.
CREATE TABLE counters (
    name TEXT NOT NULL,
    value BIGINT NOT NULL,
    CONSTRAINT counters_pkey PRIMARY KEY (name)
) WITHOUT ROWID;

-- Answers that are given again when the same request comes again.
CREATE TABLE idempotency_keys (
    account_id TEXT NOT NULL,
    key TEXT NOT NULL,
    request_digest BLOB NOT NULL,
    subject TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    CONSTRAINT idempotency_keys_pkey PRIMARY KEY (account_id, key)
);
CREATE INDEX idempotency_keys_created_idx ON idempotency_keys (created_at);
