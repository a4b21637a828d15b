DROP TABLE security_log;
DROP TABLE outbox;
DROP TABLE sign_ins;
DROP TABLE sessions;
DROP TABLE tokens;
DROP TABLE mandate_requests;
DROP TABLE mandates;
DROP TABLE identities;
DROP TABLE persons;
ALTER TABLE idempotency_keys RENAME COLUMN person_id TO account_id;

CREATE TABLE accounts (
    id TEXT NOT NULL,
    role TEXT NOT NULL,
    party TEXT,
    name TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    CONSTRAINT accounts_pkey PRIMARY KEY (id)
);
CREATE TABLE tokens (
    id TEXT NOT NULL,
    account_id TEXT NOT NULL,
    hash BYTEA NOT NULL,
    created_at TIMESTAMP NOT NULL,
    revoked_at TIMESTAMP,
    CONSTRAINT tokens_pkey PRIMARY KEY (id),
    CONSTRAINT tokens_hash_key UNIQUE (hash),
    CONSTRAINT tokens_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts (id)
);
CREATE INDEX tokens_account_id_idx ON tokens (account_id, id);
