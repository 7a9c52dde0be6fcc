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
