-- Through train 直通车: which projects and parks are flagged for it, and what was placed in a leader's queue.

-- Entries are added and never changed: the last one that has begun says whether the flag is set.
create table through_train_flag (
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('project', 'park')),
  subject_id uuid not null,
  is_set boolean not null,
  from_on date not null,
  basis text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references person
);
create index through_train_flag_subject on through_train_flag (subject_id, from_on desc, recorded_at desc, id desc);

-- Lists are JSON text.
create table through_train (
  id uuid primary key references matter,
  text text not null,
  leader_post_id uuid not null references post,
  steward_post_id uuid references post,
  note text,
  instructions text not null,
  units text not null,
  instructed_at timestamptz,
  executed_at timestamptz,
  was_late boolean not null,
  evaluation text,
  level text,
  review text
) with (fillfactor = 80);
create index through_train_leader on through_train (leader_post_id);

grant select, insert on through_train_flag to zhitong_app;
grant select, insert, update, delete on through_train to zhitong_app;
