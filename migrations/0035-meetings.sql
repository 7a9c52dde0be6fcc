-- Recurring duties with their turns, and dispatch meetings 调度会: what was held, on what agenda, and what was decided.

create table occasion_series (
  id uuid primary key,
  name text not null,
  region_id uuid not null references region,
  cadence text not null check (cadence in ('week', 'month', 'quarter')),
  basis text not null,
  from_on date not null,
  -- The first day on which it holds no more.
  until_on date check (until_on >= from_on)
);
create unique index occasion_series_open on occasion_series (region_id, name) where until_on is null;

-- One for each turn that was held; added and never changed.
create table occasion_held (
  id uuid primary key,
  series_id uuid not null references occasion_series,
  turn_on date not null,
  held_on date not null check (held_on >= turn_on),
  recorded_at timestamptz not null,
  recorded_by uuid not null references person,
  unique (series_id, turn_on)
);

create table meeting (
  id uuid primary key references occasion_held,
  place text not null,
  chair text not null,
  attendance text not null,
  minutes text not null,
  -- What was late when it was held, as JSON text: figures of a meeting do not change afterwards.
  agenda text not null
);

create table meeting_decision (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  no integer not null,
  about_id uuid not null references matter,
  department_id uuid not null references department,
  requirement text not null,
  -- The order that it opened; null until it is open.
  order_id uuid references matter,
  -- Why none could be opened, as a code.
  refused text,
  unique (meeting_id, no)
);
create index meeting_decision_waiting on meeting_decision (id) where order_id is null and refused is null;

grant select, insert, update on occasion_series, meeting_decision to zhitong_app;
grant select, insert on occasion_held, meeting to zhitong_app;
