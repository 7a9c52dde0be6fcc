-- Statuses are checked by a list instead of a reference: the reference locked the same few rows of `status` at every act,
-- which cost a twentieth of it. The list is made from `status` after migrating (see src/platform/statuses.ts).
alter table matter drop constraint matter_kind_status_fkey;
