-- What a founding party is called where space is short, whose place it took, and how a membership ended.
ALTER TABLE memberships ADD COLUMN short_name TEXT;
ALTER TABLE memberships ADD COLUMN organisation TEXT;
ALTER TABLE memberships ADD COLUMN predecessor TEXT;
ALTER TABLE memberships ADD COLUMN end_kind TEXT;
CREATE INDEX memberships_organisation_idx ON memberships (organisation);
CREATE INDEX memberships_case_id_idx ON memberships (case_id);

-- Every name that a member has had, each with the moment from which it counts.
CREATE TABLE membership_names (
    membership_id TEXT NOT NULL,
    since TIMESTAMP NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT,
    cvr TEXT,
    CONSTRAINT membership_names_pkey PRIMARY KEY (membership_id, since)
);
CREATE INDEX membership_names_since_idx ON membership_names (since);
INSERT INTO membership_names (membership_id, since, name, cvr) SELECT id, since, name, cvr FROM memberships;

-- Lists of members that somebody has put in and not taken over yet.
CREATE TABLE member_imports (
    id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    content TEXT NOT NULL,
    created_at TIMESTAMP NOT NULL,
    CONSTRAINT member_imports_pkey PRIMARY KEY (id)
);
CREATE INDEX member_imports_created_at_idx ON member_imports (created_at);
