-- The ladder whole: joint orders, circulars, talks, referrals, exposures. Lists are JSON text.

alter table supervision_order
  -- Persons who have accepted the answer to a joint order, for each of the two bodies.
  add column accepted_by text,
  add column confirmed_by text;

create table circular (
  id uuid primary key references matter,
  units text not null,
  measures text not null,
  cases text not null,
  facts text not null,
  drafters text not null,
  issued_at timestamptz
) with (fillfactor = 80);
create index circular_issued on circular (issued_at) where issued_at is not null;

create table talk (
  id uuid primary key references matter,
  reason text not null,
  cases text not null,
  invited_post_id uuid not null references post,
  is_counted boolean not null,
  meet_on date,
  place text,
  interviewer text,
  minutes text,
  commitments text,
  recheck_on date,
  finding text
) with (fillfactor = 80);
create index talk_counted on talk (id) where is_counted;

create table referral (
  id uuid primary key references matter,
  reason text not null,
  file text not null,
  result text,
  finding text
) with (fillfactor = 80);

create table exposure (
  id uuid primary key references matter,
  person text,
  facts text not null,
  basis text not null,
  outlets text,
  cases text not null,
  drafters text not null,
  objection text,
  objection_answer text,
  published_at timestamptz,
  rectification text,
  withdrawn_reason text,
  withdrawn_at timestamptz
) with (fillfactor = 80);
create index exposure_published on exposure (published_at desc, id desc) where published_at is not null;

-- One row for each department, locked while circulars against it are counted: a count alone would let two circulars that
-- are issued at once each miss the other. A row of its own, because a lock on the department would stop all its matters.
create table supervised_unit (
  id uuid primary key references department
);
insert into supervised_unit (id) select id from department;

create function add_supervised_unit() returns trigger language plpgsql as $$
begin
  insert into supervised_unit (id) values (new.id);
  return null;
end $$;
create trigger department_supervised after insert on department
  for each row execute function add_supervised_unit();

grant select, insert, update, delete on circular, talk, referral, exposure to zhitong_app;
-- Locking a row for update needs the right to update it.
grant select, insert, update on supervised_unit to zhitong_app;
