-- Projection: the half-yearly meetings, and the actions that they agreed on.
CREATE TABLE meetings (
    id TEXT NOT NULL,
    half_year TEXT NOT NULL,
    phase TEXT NOT NULL,
    starts_at TIMESTAMP NOT NULL,
    ends_at TIMESTAMP NOT NULL,
    place TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT meetings_pkey PRIMARY KEY (id)
);
CREATE INDEX meetings_starts_idx ON meetings (starts_at, id);
-- A half-year has one meeting at most that was not called off.
CREATE UNIQUE INDEX meetings_half_year_key ON meetings (half_year) WHERE phase <> 'cancelled';

CREATE TABLE meeting_actions (
    meeting_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    owner TEXT NOT NULL,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL,
    content TEXT NOT NULL,
    CONSTRAINT meeting_actions_pkey PRIMARY KEY (meeting_id, number),
    CONSTRAINT meeting_actions_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);
CREATE INDEX meeting_actions_due_idx ON meeting_actions (state, due_on, meeting_id, number);
CREATE INDEX meeting_actions_owner_idx ON meeting_actions (owner, state, due_on);
