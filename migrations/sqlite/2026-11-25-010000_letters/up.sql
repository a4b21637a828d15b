-- Letters to applicants as they were sent, a row a language. No projection: a rebuild adds what is missing, and changes nothing.
CREATE TABLE letters (
    case_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    language TEXT NOT NULL,
    event_version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    texts INTEGER NOT NULL,
    layout INTEGER NOT NULL,
    content TEXT NOT NULL,
    digest BLOB NOT NULL,
    written_at TIMESTAMP NOT NULL,
    CONSTRAINT letters_pkey PRIMARY KEY (case_id, number, language),
    CONSTRAINT letters_event_key UNIQUE (case_id, event_version, kind, language)
);
