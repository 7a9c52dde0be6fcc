-- The register of listed tasks (攻坚任务清单): documents, the tasks under them, what lead units report, and who was told.

create table task_list (
  id uuid primary key,
  version integer not null,
  region_id uuid not null references region,
  -- The number of the document, such as 云营商发〔2026〕3号.
  code text not null unique,
  name text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  search_text text not null,
  search_pairs text[] not null
);
create index task_list_region on task_list (region_id, id);

create table listed_task (
  id uuid primary key,
  version integer not null,
  region_id uuid not null references region,
  list_id uuid not null references task_list,
  code text not null unique,
  title text not null,
  lead_id uuid not null references department,
  -- Ids of departments with commas between, as the register keeps several.
  co_unit_ids text,
  persons text,
  leader text,
  indicator text,
  goal text,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  search_text text not null,
  search_pairs text[] not null
);
create index listed_task_region on listed_task (region_id, to_on);
create index listed_task_list on listed_task (list_id, id);
create index listed_task_lead on listed_task (lead_id, to_on);

create table task_report (
  id uuid primary key,
  task_id uuid not null references listed_task,
  no integer not null check (no > 0),
  state text not null check (state in ('waiting', 'confirmed', 'returned')),
  percent integer not null check (percent between 0 and 100),
  done text not null,
  result text,
  reported_on date not null,
  reported_at timestamptz not null,
  reporter_id uuid references person,
  department_id uuid not null references department,
  decided_at timestamptz,
  decider_id uuid references person,
  -- Why it was returned.
  reason text check (state <> 'returned' or reason is not null),
  unique (task_id, no)
);
-- One report waits at a time.
create unique index task_report_waiting on task_report (task_id) where state = 'waiting';

create table task_report_file (
  id uuid primary key,
  report_id uuid not null references task_report,
  file_id uuid not null references file,
  name text not null,
  media_type text not null,
  size_bytes integer not null,
  added_at timestamptz not null,
  unique (report_id, file_id)
);

-- Who was told of which end, before it or after it has passed: once.
create table task_notice (
  task_id uuid not null references listed_task,
  to_on date not null,
  word text not null check (word in ('soon', 'over')),
  party uuid not null,
  told_at timestamptz not null,
  primary key (task_id, to_on, word, party)
);

grant select, insert, update on task_list, listed_task, task_report to zhitong_app;
grant select, insert, delete on task_report_file to zhitong_app;
grant select, insert on task_notice to zhitong_app;
