-- What is looked at of projects as a whole: monthly reports, annual targets, opportunities and what is published. Lists are JSON text.

create table investment_report (
  id uuid primary key references matter,
  project_id uuid not null references matter,
  -- The first day of the month.
  month date not null check (extract(day from month) = 1),
  -- Fen, both.
  planned numeric(18, 0),
  actual numeric(18, 0),
  progress text,
  problems text,
  filed_at timestamptz,
  filed_by text not null,
  late_days integer not null,
  returns integer not null,
  visits text not null,
  score integer,
  unique (project_id, month)
) with (fillfactor = 80);
create index investment_report_month on investment_report (month);

-- What is to be invested in a month, in fen, before there is a report.
create table investment_plan (
  project_id uuid not null references matter,
  month date not null check (extract(day from month) = 1),
  planned numeric(18, 0) not null check (planned >= 0),
  primary key (project_id, month)
);

-- What a region has set itself for a year. Rows are added and never changed: the newest that is valid on a day counts.
create table figure_target (
  id uuid primary key,
  region_id uuid not null references region,
  year integer not null check (year between 2000 and 2100),
  figure text not null,
  value integer not null check (value >= 0),
  basis text not null,
  valid_from date not null,
  set_at timestamptz not null,
  set_by uuid not null references person
);
create index figure_target_of on figure_target (region_id, year, figure);

create table opportunity (
  id uuid primary key references matter,
  summary text not null,
  industry text not null,
  place text not null,
  -- Fen.
  investment numeric(18, 0),
  conditions text,
  channel text not null,
  drafters text not null,
  published_at timestamptz,
  withdrawn_reason text
) with (fillfactor = 80);

-- Who has asked about an opportunity. Never public; kept apart from the matter, whose journal stays for good.
create table opportunity_interest (
  id uuid primary key,
  opportunity_id uuid not null references opportunity,
  organisation text not null,
  person text not null,
  phone text not null,
  message text,
  asked_at timestamptz not null,
  -- What became of it: a project in its first stage, or nothing, with the reason.
  project_id uuid references matter,
  dismissed_reason text,
  settled_at timestamptz,
  settled_by uuid references person,
  check ((settled_at is null) = (project_id is null and dismissed_reason is null)),
  check (project_id is null or dismissed_reason is null)
);
create index opportunity_interest_of on opportunity_interest (opportunity_id, asked_at desc);
create index opportunity_interest_waiting on opportunity_interest (asked_at) where settled_at is null;

create table project_release (
  id uuid primary key references matter,
  project_id uuid not null references matter,
  place text not null,
  -- The stage of the project when it was written, and how far it is in per cent where somebody can say.
  stage text not null,
  percent integer check (percent between 0 and 100),
  progress text not null,
  -- The event at which several are made public together.
  event text,
  drafters text not null,
  published_at timestamptz,
  withdrawn_reason text
) with (fillfactor = 80);
create index project_release_of on project_release (project_id);

grant select, insert, update, delete on
  investment_report, investment_plan, opportunity, opportunity_interest, project_release to zhitong_app;
grant select, insert on figure_target to zhitong_app;
