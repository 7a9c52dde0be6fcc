-- Appeals whole: how urgent and how hard, where, whose hands it went through, what was asked of the office, who helps.

alter table appeal
  add column urgency text not null default 'normal',
  add column grade text not null default 'ordinary',
  add column place text,
  add column is_key boolean not null default false,
  -- Departments that have asked to return it, and people who have handled it: lists as JSON text.
  add column returned_by text not null default '[]',
  add column handled_by text not null default '[]',
  -- Departments that were called in: they read the appeal they help with.
  add column helpers text not null default '[]',
  add column checked_at timestamptz,
  add column revisit_tries integer not null default 0,
  add column excluded text,
  add column confirmed_by_business uuid references person,
  add column confirmed_by_inspection uuid references person,
  -- Taken up again after it was closed by mistake: proposed by one, done by another, counted.
  add column reopen_proposed_by uuid references person,
  add column reopen_reason text,
  add column reopen_count integer not null default 0;
alter table appeal
  alter column urgency drop default,
  alter column grade drop default,
  alter column is_key drop default,
  alter column returned_by drop default,
  alter column handled_by drop default,
  alter column helpers drop default,
  alter column revisit_tries drop default,
  alter column reopen_count drop default;

-- What a handler or revisitor asks the office to decide: return, extension, hanging, exclusion from the rates.
create table appeal_ruling (
  id uuid primary key references matter,
  what text not null,
  reason text not null,
  basis text,
  asked_by_department uuid references department,
  to_department uuid references department,
  working_days integer,
  review_on date,
  decision text
) with (fillfactor = 80);

-- 协办: what another department contributes to an appeal.
create table appeal_assist (
  id uuid primary key references matter,
  task text not null,
  answer text,
  answered_at timestamptz
) with (fillfactor = 80);

grant select, insert, update, delete on appeal_ruling, appeal_assist to zhitong_app;
