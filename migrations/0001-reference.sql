-- Who there is and by which rules: regions, departments, posts, people, enterprises, calendar, law.
-- Reference rows are few, kept in memory by every process, and reloaded when reference_version moves.

create table reference_version (
  one boolean primary key default true check (one),
  organisation_no integer not null default 1,
  law_no integer not null default 1,
  calendar_no integer not null default 1
);
insert into reference_version default values;

create table region (
  id uuid primary key,
  code text not null unique,
  name_zh text not null,
  name_en text not null,
  parent_id uuid references region
);

create table office_hours (
  id text primary key,
  name_zh text not null,
  name_en text not null,
  -- Seasons with their daily intervals, as src/calendar/office-hours.ts reads them.
  seasons text not null
);

create table department (
  id uuid primary key,
  name_zh text not null,
  name_en text not null,
  region_id uuid not null references region,
  function text not null check (function in ('office', 'discipline', 'supervision', 'department')),
  hours_id text not null references office_hours,
  closed_on date
);

create table post (
  id uuid primary key,
  name_zh text not null,
  name_en text not null,
  department_id uuid not null references department,
  powers text[] not null default '{}',
  up_id uuid references post
);

create table person (
  id uuid primary key,
  name text not null,
  login text not null unique,
  -- argon2id in PHC form; null for somebody who may not sign in.
  password_hash text,
  is_demo boolean not null default false,
  -- The post or enterprise chosen last, offered first at the next sign-in.
  last_seat_id uuid
);

create table holding (
  post_id uuid not null references post,
  person_id uuid not null references person,
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (post_id, person_id, from_on)
);

create table absence (
  person_id uuid not null references person,
  substitute_id uuid references person check (substitute_id <> person_id),
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  primary key (person_id, from_at)
);

create table enterprise (
  id uuid primary key,
  name text not null,
  uscc text not null unique,
  -- The check character does not fit and a person has confirmed the code from the licence.
  uscc_confirmed boolean not null default false,
  region_id uuid not null references region,
  registered_at timestamptz not null,
  -- Name and code made alike for searching, and its pairs of characters: an index of these finds two of them anywhere.
  search_text text not null,
  search_pairs text[] not null
);
create index enterprise_search on enterprise (search_text text_pattern_ops, id);
create index enterprise_pairs on enterprise using gin (search_pairs) with (fastupdate = off);

create table enterprise_agent (
  enterprise_id uuid not null references enterprise,
  person_id uuid not null references person,
  from_on date not null,
  to_on date check (to_on >= from_on),
  primary key (enterprise_id, person_id, from_on)
);
create index enterprise_agent_person on enterprise_agent (person_id);

create table session (
  -- Hash of the cookie's token: a copy of this table lets nobody in.
  token_hash text primary key,
  person_id uuid not null references person,
  seat_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_expires on session (expires_at);

-- Failed sign-ins since the last good one, by hash of the login as typed, whether anybody has it or not: being locked out
-- tells a guesser nothing.
create table login_attempt (
  login_hash text primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz
);
create index login_attempt_last on login_attempt (last_at);

-- Counted per address or login and window; here and not in a process, so that every process counts together.
create table rate (
  key text not null,
  window_at timestamptz not null,
  used integer not null,
  primary key (key, window_at)
);

-- Calendars are append-only: a clock that has stopped keeps the number it was judged by. The newest publication of a
-- year replaces the older ones of that region whole; without a region it is the country's.
create table calendar_year (
  region_id uuid references region,
  year integer not null,
  calendar_no integer not null,
  source text not null,
  unique nulls not distinct (region_id, year, calendar_no)
);

create table special_day (
  region_id uuid references region,
  day date not null,
  is_working boolean not null,
  name text not null,
  calendar_no integer not null,
  unique nulls not distinct (region_id, day, calendar_no)
);

-- One value of a parameter; rows are added, never changed, so that what was known on a day can be asked.
create table parameter (
  seq integer primary key,
  name text not null,
  region_id uuid not null references region,
  conditions text not null default '{}',
  effective_from date not null,
  -- JSON; null means expressly not given.
  value text,
  basis text not null,
  set_by uuid references person,
  set_at timestamptz not null
);
-- Two rows that say different things for the same place, conditions and day would tie.
create unique index parameter_no_tie on parameter (name, region_id, conditions, effective_from, seq);

grant select, insert, update, delete on all tables in schema public to zhitong_app;
