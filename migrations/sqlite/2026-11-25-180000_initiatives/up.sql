-- Projection: the register of initiatives. Days are written YYYY-MM-DD.
CREATE TABLE initiatives (
    id TEXT NOT NULL,
    owner TEXT NOT NULL,
    title TEXT NOT NULL,
    search_text TEXT NOT NULL,
    state TEXT NOT NULL,
    state_since TIMESTAMP NOT NULL,
    novelty TEXT NOT NULL,
    track TEXT,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    unanswered INTEGER NOT NULL,
    created_at TIMESTAMP NOT NULL,
    news_at TIMESTAMP,
    version INTEGER NOT NULL,
    CONSTRAINT initiatives_pkey PRIMARY KEY (id)
) WITHOUT ROWID;
CREATE INDEX initiatives_owner_idx ON initiatives (owner, id);
CREATE INDEX initiatives_state_idx ON initiatives (state, id);
CREATE INDEX initiatives_track_idx ON initiatives (track, id);

-- Projection: which objectives of the charter each initiative serves.
CREATE TABLE initiative_objectives (
    initiative_id TEXT NOT NULL,
    objective TEXT NOT NULL,
    CONSTRAINT initiative_objectives_pkey PRIMARY KEY (initiative_id, objective),
    CONSTRAINT initiative_objectives_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiatives (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX initiative_objectives_objective_idx ON initiative_objectives (objective, initiative_id);

-- Projection: who is, was or is asked to be a partner.
CREATE TABLE initiative_partners (
    initiative_id TEXT NOT NULL,
    membership_id TEXT NOT NULL,
    partnership TEXT NOT NULL,
    CONSTRAINT initiative_partners_pkey PRIMARY KEY (initiative_id, membership_id),
    CONSTRAINT initiative_partners_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiatives (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX initiative_partners_membership_idx ON initiative_partners (membership_id, partnership, initiative_id);

-- Projection: when progress and results were told; what was told stands in the log.
CREATE TABLE initiative_news (
    initiative_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    recorded_at TIMESTAMP NOT NULL,
    CONSTRAINT initiative_news_pkey PRIMARY KEY (initiative_id, version),
    CONSTRAINT initiative_news_initiative_id_fkey FOREIGN KEY (initiative_id) REFERENCES initiatives (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX initiative_news_recorded_idx ON initiative_news (recorded_at, initiative_id);
