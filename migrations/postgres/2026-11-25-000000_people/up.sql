-- Persons take the place of accounts: what was made for trying Pagt out before is made anew.
DROP TABLE tokens;
DROP TABLE accounts;
DELETE FROM idempotency_keys;
ALTER TABLE idempotency_keys RENAME COLUMN account_id TO person_id;

-- Whoever may act for somebody.
CREATE TABLE persons (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT,
    language TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    CONSTRAINT persons_pkey PRIMARY KEY (id),
    CONSTRAINT persons_email_key UNIQUE (email)
);

-- By what an identity provider knows a person.
CREATE TABLE identities (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person_id TEXT NOT NULL,
    cvr TEXT,
    created_at TIMESTAMP NOT NULL,
    CONSTRAINT identities_pkey PRIMARY KEY (issuer, subject),
    CONSTRAINT identities_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons (id)
);
CREATE INDEX identities_person_id_idx ON identities (person_id);

-- Projection: by what right persons act. Emptied and replayed by a rebuild.
CREATE TABLE mandates (
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    role TEXT NOT NULL,
    kind TEXT NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP,
    grantor TEXT NOT NULL,
    granted_at TIMESTAMP NOT NULL,
    end_told_at TIMESTAMP,
    version INTEGER NOT NULL,
    CONSTRAINT mandates_pkey PRIMARY KEY (id)
);
CREATE INDEX mandates_person_id_idx ON mandates (person_id, granted_at, id);
CREATE INDEX mandates_role_idx ON mandates (role, granted_at, id);
CREATE INDEX mandates_granted_idx ON mandates (granted_at, id);

-- Who asks for a mandate and has none.
CREATE TABLE mandate_requests (
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    role TEXT NOT NULL,
    requested_at TIMESTAMP NOT NULL,
    settled_at TIMESTAMP,
    CONSTRAINT mandate_requests_pkey PRIMARY KEY (id),
    CONSTRAINT mandate_requests_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons (id)
);
CREATE UNIQUE INDEX mandate_requests_open_key ON mandate_requests (person_id, role) WHERE settled_at IS NULL;
CREATE INDEX mandate_requests_requested_idx ON mandate_requests (requested_at, id);

-- API tokens: their hashes alone.
CREATE TABLE tokens (
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    role TEXT,
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    hash BYTEA NOT NULL,
    created_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP,
    revoked_at TIMESTAMP,
    -- The token that was shown to make this one, which ends with it.
    made_with TEXT,
    CONSTRAINT tokens_pkey PRIMARY KEY (id),
    CONSTRAINT tokens_hash_key UNIQUE (hash),
    CONSTRAINT tokens_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons (id)
);
CREATE INDEX tokens_made_with_idx ON tokens (made_with);
CREATE INDEX tokens_person_id_idx ON tokens (person_id, created_at, id);

-- Sessions of browsers: the hashes of their cookies alone.
CREATE TABLE sessions (
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    role TEXT,
    hash BYTEA NOT NULL,
    method TEXT NOT NULL,
    device TEXT NOT NULL,
    began_at TIMESTAMP NOT NULL,
    seen_at TIMESTAMP NOT NULL,
    ended_at TIMESTAMP,
    -- What the identity provider is shown at sign-out; gone when the session ends.
    provider_token TEXT,
    CONSTRAINT sessions_pkey PRIMARY KEY (id),
    CONSTRAINT sessions_hash_key UNIQUE (hash),
    CONSTRAINT sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons (id)
);
CREATE INDEX sessions_person_id_idx ON sessions (person_id, began_at, id);
CREATE INDEX sessions_seen_idx ON sessions (seen_at);

-- Sign-ins under way: hashes of the link or state, and of the cookie of the browser that began them.
CREATE TABLE sign_ins (
    id TEXT NOT NULL,
    method TEXT NOT NULL,
    hash BYTEA NOT NULL,
    browser_hash BYTEA NOT NULL,
    email TEXT,
    language TEXT NOT NULL,
    return_to TEXT NOT NULL,
    begun_at TIMESTAMP NOT NULL,
    expires_at TIMESTAMP NOT NULL,
    used_at TIMESTAMP,
    CONSTRAINT sign_ins_pkey PRIMARY KEY (id),
    CONSTRAINT sign_ins_hash_key UNIQUE (hash)
);
CREATE INDEX sign_ins_email_idx ON sign_ins (email, begun_at);
CREATE INDEX sign_ins_begun_idx ON sign_ins (begun_at);

-- Mail on its way. A row is written in the transaction of what it tells of.
CREATE TABLE outbox (
    id TEXT NOT NULL,
    recipient TEXT NOT NULL,
    language TEXT NOT NULL,
    content TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at TIMESTAMP NOT NULL,
    reason TEXT,
    created_at TIMESTAMP NOT NULL,
    settled_at TIMESTAMP,
    CONSTRAINT outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX outbox_due_idx ON outbox (state, due_at, id);
CREATE INDEX outbox_recipient_idx ON outbox (recipient, state);
CREATE INDEX outbox_settled_idx ON outbox (settled_at);

-- What happened to sign-ins, mandates and tokens, and what was refused. Kept 180 days.
CREATE TABLE security_log (
    id TEXT NOT NULL,
    at TIMESTAMP NOT NULL,
    kind TEXT NOT NULL,
    person_id TEXT,
    address TEXT,
    subject TEXT,
    detail TEXT NOT NULL,
    CONSTRAINT security_log_pkey PRIMARY KEY (id)
);
CREATE INDEX security_log_at_idx ON security_log (at, id);
