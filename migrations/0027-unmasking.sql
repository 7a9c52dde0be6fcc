-- Personal data: who was shown the contact of an appeal.

-- By person and until when, as a list in JSON text; null while nobody was.
alter table appeal add column unmaskings text;

-- Supervision reads when contacts were shown, newest first: few lines of very many.
create index journal_unmask on journal (recorded_at desc, subject, seq) where act = 'unmask';
