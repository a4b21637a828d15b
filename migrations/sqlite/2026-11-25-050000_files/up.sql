-- Files that have been uploaded. `home` says where each belongs: `loose`, `draft:` or `case:` and an id. Once it is on
-- a case, its name stands in the details of the event and no more here.
CREATE TABLE files (
    id TEXT NOT NULL,
    home TEXT NOT NULL,
    name TEXT NOT NULL,
    file_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    digest BLOB NOT NULL,
    uploaded_by TEXT NOT NULL,
    uploaded_at TIMESTAMP NOT NULL,
    CONSTRAINT files_pkey PRIMARY KEY (id),
    CONSTRAINT files_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES persons (id)
);
CREATE INDEX files_home_idx ON files (home, id);
CREATE INDEX files_uploaded_by_idx ON files (uploaded_by, home);

-- What is in them, in a table of its own: no list ever reads it.
CREATE TABLE file_contents (
    file_id TEXT NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT file_contents_pkey PRIMARY KEY (file_id),
    CONSTRAINT file_contents_file_id_fkey FOREIGN KEY (file_id) REFERENCES files (id) ON DELETE CASCADE
);
