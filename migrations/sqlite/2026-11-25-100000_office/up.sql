-- The list of cases: what else it is sorted by, and an index for each order. Rows from before are filled in as well as SQL
-- can; a rebuild makes them exact.
ALTER TABLE cases ADD COLUMN organisation_key TEXT NOT NULL DEFAULT '';
ALTER TABLE cases ADD COLUMN phase_since TIMESTAMP NOT NULL DEFAULT '1970-01-01 00:00:00';
UPDATE cases SET organisation_key = lower(organisation_name), phase_since = received_at;
CREATE INDEX cases_organisation_idx ON cases (organisation_key, id);
CREATE INDEX cases_phase_since_idx ON cases (phase_since, id);
CREATE INDEX cases_open_received_idx ON cases (is_open, received_at, id);
CREATE INDEX cases_open_deadline_idx ON cases (is_open, deadline, id);
CREATE INDEX cases_open_organisation_idx ON cases (is_open, organisation_key, id);
CREATE INDEX cases_open_phase_since_idx ON cases (is_open, phase_since, id);
CREATE INDEX cases_phase_deadline_idx ON cases (phase, deadline, id);
CREATE INDEX cases_phase_organisation_idx ON cases (phase, organisation_key, id);
CREATE INDEX cases_phase_phase_since_idx ON cases (phase, phase_since, id);
CREATE INDEX cases_search_text_idx ON cases (search_text, id);
-- Without the rest of its columns, the index on open cases seems better to find what one organisation has.
DROP INDEX cases_cvr_idx;
CREATE INDEX cases_cvr_idx ON cases (cvr, is_open, received_at, id);

-- Projection: how long each case stayed in each phase; the last stay of a case goes on. Months count from the year nought,
-- in Copenhagen.
CREATE TABLE case_stays (
    case_id TEXT NOT NULL,
    place BIGINT NOT NULL,
    phase TEXT NOT NULL,
    since TIMESTAMP NOT NULL,
    since_month INTEGER NOT NULL,
    until TIMESTAMP,
    until_month INTEGER,
    seconds BIGINT,
    deadline TEXT,
    CONSTRAINT case_stays_pkey PRIMARY KEY (case_id, place),
    CONSTRAINT case_stays_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX case_stays_since_idx ON case_stays (phase, since_month);
CREATE INDEX case_stays_until_idx ON case_stays (phase, until_month, deadline);
CREATE INDEX case_stays_seconds_idx ON case_stays (phase, seconds, until_month);

-- What persons look for in the list of cases again and again.
CREATE TABLE saved_searches (
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    phases TEXT NOT NULL,
    waits_for TEXT,
    officer TEXT,
    deadline TEXT,
    search_text TEXT NOT NULL,
    case_order TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    CONSTRAINT saved_searches_pkey PRIMARY KEY (id),
    CONSTRAINT saved_searches_person_name_key UNIQUE (person_id, name),
    CONSTRAINT saved_searches_person_id_fkey FOREIGN KEY (person_id) REFERENCES persons (id)
);
