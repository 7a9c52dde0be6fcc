-- The matter, its clocks, its journal, and the projections that lists read. Written by the door alone.

create table status (
  kind text not null,
  status text not null,
  is_open boolean not null,
  primary key (kind, status)
);

create table matter (
  id uuid primary key,
  kind text not null,
  code text not null unique,
  title text not null,
  status text not null,
  version integer not null,
  region_id uuid not null references region,
  department_id uuid references department,
  handler_id uuid references person,
  handler_post_id uuid references post,
  enterprise_id uuid references enterprise,
  applicant_party uuid,
  opener_id uuid references person,
  intake_department_id uuid references department,
  project_id uuid,
  parent_id uuid references matter,
  about_id uuid references matter,
  category text,
  confidential boolean not null,
  holder uuid,
  part_count integer not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  law_on date not null,
  law_seq integer not null,
  due_at timestamptz,
  yellow_at timestamptz,
  black_at timestamptz,
  is_paused boolean not null,
  final_light text,
  head_seq integer not null,
  head_hash text not null,
  foreign key (kind, status) references status
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index matter_parent on matter (parent_id) where parent_id is not null;
create index matter_about on matter (about_id) where about_id is not null;
create index matter_enterprise on matter (enterprise_id, id desc);
create index matter_region on matter (region_id, id desc);
-- Lights of the whole city by range of yellow and due, from the index alone. A confidential matter is in no count.
create index matter_lights on matter (yellow_at) include (department_id, region_id, kind, due_at, black_at, is_paused)
  where closed_at is null and not confidential;

create table clock (
  id uuid primary key,
  matter_id uuid not null references matter,
  name text not null,
  key text not null,
  lap integer not null,
  round integer not null,
  side text not null check (side in ('statutory', 'promised', 'step')),
  time_limit text not null,
  basis text not null,
  responsible uuid,
  hours_id text not null,
  started_at timestamptz not null,
  stopped_at timestamptz,
  verdict text check (verdict in ('inTime', 'late', 'superseded', 'hung')),
  event_at timestamptz,
  -- Whether rows of clock_pause or clock_extension exist: most clocks have none, and are read without asking.
  has_breaks boolean not null,
  rungs text not null,
  calendar_no integer not null,
  due_at timestamptz,
  yellow_at timestamptz,
  wake_at timestamptz,
  unique (matter_id, name, key, lap),
  check ((stopped_at is null) = (verdict is null))
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index clock_wake on clock (wake_at, matter_id) where wake_at is not null;
create index clock_running on clock (calendar_no, matter_id) where stopped_at is null;

create table clock_pause (
  clock_id uuid not null references clock,
  n integer not null,
  from_at timestamptz not null,
  to_at timestamptz check (to_at >= from_at),
  planned_end_at timestamptz,
  reason text not null,
  primary key (clock_id, n)
);

create table clock_extension (
  clock_id uuid not null references clock,
  n integer not null,
  by_length numeric not null check (by_length > 0),
  at timestamptz not null,
  reason text not null,
  primary key (clock_id, n)
);

-- A rung of the ladder is climbed once for a clock and a round, whoever comes first.
create table rung (
  clock_id uuid not null references clock,
  round integer not null,
  rung text not null,
  matter_id uuid not null references matter,
  happened_at timestamptz not null,
  primary key (clock_id, round, rung)
);
create index rung_matter on rung (matter_id);

-- Open work: the inbox, reminders and badges.
create table duty (
  matter_id uuid not null,
  party uuid not null,
  act text not null,
  clock text,
  due_at timestamptz,
  yellow_at timestamptz,
  primary key (matter_id, party, act)
) with (autovacuum_vacuum_scale_factor = 0.02);
create index duty_inbox on duty (party, due_at, matter_id) include (yellow_at, act, clock);

-- Who may see, for all matters ever. Ids are time-ordered, so a list walks this backwards.
create table reader (
  party uuid not null,
  matter_id uuid not null,
  is_open boolean not null,
  primary key (party, matter_id)
);
create index reader_open on reader (party, matter_id) where is_open;
create index reader_matter on reader (matter_id);

-- The journal of every subject: a chain of hashes, written in the transaction of what it tells of.
create table journal (
  subject text not null,
  seq integer not null,
  recorded_at timestamptz not null,
  happened_at timestamptz not null,
  actor_id uuid,
  instead_of uuid,
  post_id uuid,
  act text not null,
  holder uuid,
  audience text not null,
  request_key text,
  input_hash text,
  calendar_no integer not null,
  law_no integer not null,
  organisation_no integer not null,
  -- The exact text that was hashed; patch and salt may be erased, the chain stays whole.
  patch text,
  patch_salt text,
  patch_hash text not null,
  algorithm text not null,
  prev text not null,
  hash text not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (subject, seq)
);
create index journal_tail on journal (xid);

-- Every hour all lines below the horizon that no seal holds yet are sealed; seals leave the house.
create table seal (
  no integer primary key,
  sealed_at timestamptz not null,
  below_xid xid8 not null,
  lines integer not null,
  algorithm text not null,
  root text not null,
  prev text not null,
  hash text not null
);

create table outbox (
  id uuid primary key,
  topic text not null,
  subject text not null,
  payload text not null,
  created_at timestamptz not null,
  attempts integer not null default 0,
  next_at timestamptz not null,
  error text
) with (autovacuum_vacuum_scale_factor = 0.01);
create index outbox_next on outbox (next_at, id);

create table message (
  id uuid primary key,
  party uuid not null,
  at timestamptz not null,
  text text not null,
  text_values text not null,
  matter_id uuid references matter
);
create index message_party on message (party, id desc);

create table message_seen (
  person_id uuid primary key references person,
  seen_at timestamptz not null
);

-- Requests that opened a matter: the same key again is the same request. Emptied after seven days.
create table request (
  actor text not null,
  key text not null,
  input_hash text not null,
  matter_id uuid not null,
  at timestamptz not null,
  primary key (actor, key)
);
create index request_at on request (at);

-- Files are bytes by hash and never addressed by it; people reach them through an attachment of a matter they may see.
create table file (
  id uuid primary key,
  hash text not null,
  name text not null,
  media_type text not null,
  size_bytes integer not null,
  uploaded_by uuid not null references person,
  uploaded_at timestamptz not null
);

create table attachment (
  id uuid primary key,
  matter_id uuid not null references matter,
  file_id uuid not null references file,
  name text not null,
  media_type text not null,
  size_bytes integer not null,
  audience text not null,
  added_at timestamptz not null
);
create index attachment_matter on attachment (matter_id);

-- Minutes of office time a party held a closed matter.
create table held (
  matter_id uuid not null references matter,
  party uuid,
  minutes integer not null,
  unique nulls not distinct (matter_id, party)
);

-- What should have reached somebody and found nobody: listed until the post is filled.
create table defect (
  id uuid primary key,
  at timestamptz not null,
  code text not null,
  code_values text not null,
  post_id uuid references post,
  region_id uuid not null references region,
  matter_id uuid references matter,
  cleared_at timestamptz
);
create index defect_open on defect (region_id, at desc) where cleared_at is null;

grant select, insert, update, delete on all tables in schema public to zhitong_app;
-- The server writes history and cannot rewrite it.
revoke update, delete, truncate on journal, seal from zhitong_app;
