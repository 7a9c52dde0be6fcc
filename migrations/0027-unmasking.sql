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
