DROP INDEX drafts_revises_idx;
ALTER TABLE drafts DROP COLUMN revises;
