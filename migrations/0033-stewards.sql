-- Who fills which slot of what, from when until when: stewards, teams, liaison, pools. With hand-overs, coverage by month,
-- runs that propose many at once, and the uses of direct channels. Lists are JSON text.

-- A text as a range of itself: what an exclusion constraint compares without any extension.
create type text_range as range (subtype = text, collation = "C");

create table assignment (
  id uuid primary key,
  subject_kind text not null,
  subject_id uuid not null,
  slot text not null,
  -- Whether the slot holds one at a time.
  is_single boolean not null,
  department_id uuid references department,
  post_id uuid references post,
  person_id uuid references person,
  -- Somebody who works for no body of the city, or the number under which an officer is reached.
  name text,
  phone text,
  note text,
  from_on date not null,
  -- The first day on which it holds no more.
  until_on date check (until_on >= from_on),
  begun_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  -- Since when whoever is named does not hold the post any more.
  vacant_since date,
  check (department_id is not null or name is not null),
  check (person_id is null or post_id is not null),
  constraint assignment_single exclude using gist (
    text_range(slot || subject_id::text, slot || subject_id::text, '[]') with &&,
    daterange(from_on, until_on) with &&
  ) where (is_single)
);
create index assignment_subject on assignment (subject_id, slot);
create index assignment_open on assignment (slot, subject_kind, subject_id) where until_on is null;
create index assignment_person on assignment (person_id, slot) where until_on is null;
create unique index assignment_once on assignment (subject_id, slot, person_id) where until_on is null;

-- Locked before anything is counted: by person and slot, or by subject.
create table assignment_guard (
  key text primary key
);

create table assignment_handover (
  id uuid primary key,
  assignment_id uuid not null references assignment,
  cause text not null check (cause in ('request', 'leaver')),
  opened_at timestamptz not null,
  opened_by uuid references person,
  -- What whoever goes leaves to whoever comes.
  notes text,
  contacts text,
  -- What was open when it was offered.
  pack text,
  to_post_id uuid references post,
  to_person_id uuid references person,
  offered_at timestamptz,
  declined_reason text,
  accepted_at timestamptz,
  closed_at timestamptz
);
create unique index assignment_handover_open on assignment_handover (assignment_id) where closed_at is null;

-- What of a base has nobody, and since when; kept by a job, so that days can be counted.
create table coverage_gap (
  coverage text not null,
  subject_kind text not null,
  subject_id uuid not null,
  since_on date not null,
  primary key (coverage, subject_id)
);
create index coverage_gap_subject on coverage_gap (subject_id);

-- How a coverage stood at the end of a month, and stands in the present one.
create table coverage_month (
  coverage text not null,
  region_id uuid not null references region,
  month date not null check (extract(day from month) = 1),
  base integer not null,
  covered integer not null,
  primary key (coverage, region_id, month)
);

grant select, insert, update, delete on coverage_gap, coverage_month to zhitong_app;
grant select, insert, update on assignment, assignment_handover to zhitong_app;
grant select, insert, update on assignment_guard to zhitong_app;

-- A whole backlog given out at once: asked for, solved in the background, confirmed by a person wholly or singly.
create table steward_run (
  id uuid primary key,
  region_id uuid not null references region,
  status text not null check (status in ('queued', 'ready', 'ended')),
  asked_at timestamptz not null,
  asked_by uuid not null references person,
  solved_at timestamptz
);
create index steward_run_region on steward_run (region_id, id desc);
create index steward_run_queued on steward_run (id) where status = 'queued';

create table steward_line (
  id uuid primary key,
  run_id uuid not null references steward_run,
  subject_kind text not null,
  subject_id uuid not null,
  region_id uuid not null references region,
  -- By which rule, from which pool; null where the region names none.
  rule text,
  post_id uuid references post,
  person_id uuid references person,
  load integer not null,
  distance integer not null,
  candidates integer not null,
  status text not null check (status in ('open', 'confirmed', 'rejected', 'refused', 'unplaced')),
  -- Why it could not be confirmed: a code with its values.
  refusal text,
  decided_at timestamptz,
  decided_by uuid references person,
  check (person_id is not null or status = 'unplaced')
);
create index steward_line_run on steward_line (run_id, id);

-- Who was called or written to through which direct channel.
create table channel_use (
  id uuid primary key,
  project_id uuid references project,
  enterprise_id uuid references enterprise,
  channel text not null,
  way text not null check (way in ('call', 'message')),
  name text not null,
  used_at timestamptz not null,
  used_by uuid not null references person
);
create index channel_use_project on channel_use (project_id, used_at desc);
create index channel_use_enterprise on channel_use (enterprise_id, used_at desc);

grant select, insert, update on steward_run, steward_line to zhitong_app;
grant select, insert on channel_use to zhitong_app;

-- The base of stewards among enterprises.
create index enterprise_above on enterprise (region_id) where is_above_scale or is_above_limit;

-- When what follows from an assignment was done, where something does: once, whatever is changed by hand later.
alter table assignment add column followed_at timestamptz;
create index assignment_unfollowed on assignment (subject_kind, slot, subject_id) where followed_at is null and until_on is null;

-- A team after a template: whom it has stands in assignments of the kind `team`.
create table team (
  id uuid primary key,
  template text not null,
  region_id uuid not null references region,
  -- What it is for; null where the template stands for nothing that is registered.
  subject_kind text check (subject_kind in ('project', 'enterprise', 'department')),
  subject_id uuid,
  name text not null,
  -- The documents that the template asks for, as JSON text.
  documents text not null,
  made_at timestamptz not null,
  made_by uuid not null references person,
  closed_at timestamptz,
  closed_reason text,
  check ((subject_kind is null) = (subject_id is null))
);
create index team_region on team (region_id, id desc);
create index team_subject on team (subject_id) where subject_id is not null;
-- A department has one work group and one roster of agents.
create unique index team_of_department on team (template, subject_id)
  where subject_kind = 'department' and closed_at is null;

grant select, insert, update on team to zhitong_app;
