-- Personal data: who was shown the contact of an appeal, and what is kept of calls that could not be read.

-- By person and until when, as a list in JSON text; null while nobody was.
alter table appeal add column unmaskings text;

-- Supervision reads when contacts were shown, newest first: few lines of very many.
create index journal_unmask on journal (recorded_at desc, subject, seq) where act = 'unmask';

-- A call that was refused as a whole: why, and what its head said of it. Nothing of its content is kept.
alter table client_call
  add column fault text,
  add column media_type text,
  add column size_bytes integer,
  alter column profile_version drop not null,
  alter column hash drop not null;

-- Rows that an import has rejected hold personal data: who asks for them as a file, who else has consented, and that they
-- were taken once.
create table reject_export (
  id uuid primary key,
  run_id uuid not null references import_run,
  asked_at timestamptz not null,
  asked_by uuid not null references person,
  -- Whom they stood in for.
  asked_for uuid references person,
  post_id uuid not null references post,
  reason text not null,
  decided_at timestamptz,
  decided_by uuid references person,
  is_approved boolean,
  answer text,
  -- Until when it may be taken.
  ends_at timestamptz,
  taken_at timestamptz
);
create index reject_export_run on reject_export (run_id, id desc);
-- One that waits for each person and import.
create unique index reject_export_waiting on reject_export (run_id, asked_by) where decided_at is null;

grant select, insert, update on reject_export to zhitong_app;
