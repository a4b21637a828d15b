-- A draft may be the next version of an application that has been submitted: then it names its case.
ALTER TABLE drafts ADD COLUMN revises TEXT;
CREATE UNIQUE INDEX drafts_revises_idx ON drafts (revises);
