DROP TABLE member_imports;
DROP TABLE membership_names;
DROP INDEX memberships_case_id_idx;
DROP INDEX memberships_organisation_idx;
ALTER TABLE memberships DROP COLUMN end_kind;
ALTER TABLE memberships DROP COLUMN predecessor;
ALTER TABLE memberships DROP COLUMN organisation;
ALTER TABLE memberships DROP COLUMN short_name;
