-- What the machine suggests for appeals, and what people made of it. Lists and values are JSON text.

-- What was suggested when an appeal was dispatched, by which model, and what was chosen; null while nothing was.
alter table appeal add column suggested text;
create index appeal_suggested on appeal (dispatched_at) where suggested is not null;
create index matter_filed on matter (region_id, id) where kind = 'appeal' and status = 'filed';
create index matter_closed_appeals on matter (region_id, id desc) where kind = 'appeal' and status = 'closed';

-- One line of the duty list (权责清单) of a department, which goes by its full name.
create table duty_line (
  id uuid primary key,
  version integer not null,
  region_id uuid not null references region,
  code text not null unique,
  department text not null,
  line text not null,
  topic text,
  valid_from date not null
);
create index duty_line_region on duty_line (region_id);

-- Models are never changed. A number counts within the region.
create table suggestion_model (
  id uuid primary key,
  region_id uuid not null references region,
  no integer not null,
  trained_at timestamptz not null,
  -- Whoever asked for it; null when it was due by itself.
  trained_by uuid references person,
  -- How many past appeals, duty lines and corrections it was made from, and how they were spread.
  counts text not null,
  -- What cross-validation found.
  quality text not null,
  -- As the classifier writes them, in base64.
  department_model text not null,
  topic_model text not null,
  unique (region_id, no)
);

-- What is to be trained, and what became of it.
create table suggestion_training (
  id uuid primary key,
  region_id uuid not null references region,
  asked_at timestamptz not null,
  asked_by uuid references person,
  ended_at timestamptz,
  model_id uuid references suggestion_model,
  failure text
);
create unique index suggestion_training_waiting on suggestion_training (region_id) where ended_at is null;
create index suggestion_training_latest on suggestion_training (region_id, asked_at desc);

-- The model that suggests in a region, chosen by a person; who chose which before stands in the journal.
create table suggestion_choice (
  region_id uuid primary key references region,
  model_id uuid not null references suggestion_model,
  chosen_at timestamptz not null,
  chosen_by uuid not null references person
);

-- What a model says of an appeal that waits, and the past appeals that are like it.
create table appeal_suggestion (
  appeal_id uuid primary key references matter,
  model_id uuid not null references suggestion_model,
  made_at timestamptz not null,
  content text not null
);

-- Somebody says what would have been right. The newest word of a person on an appeal counts.
create table suggestion_correction (
  id uuid primary key,
  appeal_id uuid not null references matter,
  region_id uuid not null references region,
  department_id uuid references department,
  topic text,
  reason text not null,
  corrected_at timestamptz not null,
  corrected_by uuid not null references person,
  check (department_id is not null or topic is not null)
);
create unique index suggestion_correction_of on suggestion_correction (appeal_id, corrected_by);
create index suggestion_correction_region on suggestion_correction (region_id);

-- Open appeals that are likely the same thing, until the office has said whether they are.
create table appeal_cluster (
  id uuid primary key,
  region_id uuid not null references region,
  state text not null check (state in ('proposed', 'confirmed', 'dismissed')),
  -- The words that they share.
  words text not null,
  proposed_at timestamptz not null,
  name text,
  reason text,
  decided_at timestamptz,
  decided_by uuid references person,
  check ((state = 'proposed') = (decided_at is null)),
  check ((state = 'dismissed') = (reason is not null))
);
create index appeal_cluster_region on appeal_cluster (region_id, id desc);
create table appeal_cluster_member (
  cluster_id uuid not null references appeal_cluster on delete cascade,
  appeal_id uuid not null references matter,
  primary key (cluster_id, appeal_id)
);
create index appeal_cluster_member_of on appeal_cluster_member (appeal_id);

-- For which week of which region somebody was warned that few suggestions are followed.
create table suggestion_warning (
  region_id uuid not null references region,
  week_on date not null,
  primary key (region_id, week_on)
);

grant select, insert, update, delete on
  duty_line, suggestion_training, suggestion_choice, appeal_suggestion, suggestion_correction, appeal_cluster,
  appeal_cluster_member to zhitong_app;
grant select, insert on suggestion_model, suggestion_warning to zhitong_app;

-- Since when a process has been at it: another takes it over when that one has not come back.
alter table suggestion_training add column claimed_at timestamptz;

-- By which rows of every register are found.
alter table duty_line add column search_text text not null, add column search_pairs text[] not null;
create index duty_line_search on duty_line (search_text text_pattern_ops, id);
create index duty_line_pairs on duty_line using gin (search_pairs) with (fastupdate = off);
