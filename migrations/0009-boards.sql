-- Boards of appeals: what each appeal counts as, the sums of it by day, and figures frozen for good.

-- One row for an appeal and a department: where it lies in the cuts, and on which days it counts as what.
create table tallied (
  matter_id uuid not null,
  department_id uuid,
  region_id uuid not null,
  topic text not null,
  imported boolean not null,
  -- A measure's number times 100000 and the day it counts on, since 1970: the list behind a figure is one question to an index.
  marks integer[] not null,
  unique nulls not distinct (matter_id, department_id)
) with (autovacuum_vacuum_scale_factor = 0.02);
create index tallied_marks on tallied using gin (marks) with (fastupdate = off);

-- The sums of those rows. A column for each measure: a row for each would be read twenty times.
create table tally_day (
  day date not null,
  region_id uuid not null,
  department_id uuid,
  topic text not null,
  imported boolean not null,
  filed integer not null,
  key_complaint integer not null,
  not_accepted integer not null,
  joined integer not null,
  dispatched integer not null,
  direct integer not null,
  returned integer not null,
  contact_in_time integer not null,
  contact_late integer not null,
  opinion_in_time integer not null,
  opinion_late integer not null,
  resolve_in_time integer not null,
  resolve_late integer not null,
  redo integer not null,
  hung integer not null,
  closed integer not null,
  revisited integer not null,
  solved integer not null,
  satisfied integer not null,
  unsatisfied integer not null,
  not_reached integer not null,
  refused integer not null,
  not_reasonable integer not null,
  duplicate integer not null,
  reopened integer not null,
  unique nulls not distinct (day, region_id, department_id, topic, imported)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);

-- How far the job has come, as in search_cursor. Without a row everything is counted anew.
create table tally_cursor (
  one boolean primary key default true check (one),
  xid xid8 not null,
  subject text not null,
  seq integer not null,
  fill_before uuid
);

-- A month as it stood when it was frozen. Never changed: a restatement is a new row that names the old one and says why.
create table figure (
  id uuid primary key,
  region_id uuid not null references region,
  month date not null check (extract(day from month) = 1),
  -- By which formulas, law and seal of the journal it was counted.
  formula_version integer not null,
  law_no integer not null,
  law_seq integer not null,
  seal_no integer,
  -- Sums by department, and the rates with their weights and targets, as JSON.
  sums text not null,
  -- The matters behind it. The other two lists stand beside this one: whose figure, and as what each counts.
  matter_ids uuid[] not null,
  department_ids uuid[] not null,
  measures text[] not null,
  frozen_at timestamptz not null,
  frozen_by uuid references person,
  restates uuid unique references figure,
  reason text,
  check ((restates is null) = (reason is null)),
  check (cardinality(matter_ids) = cardinality(department_ids) and cardinality(matter_ids) = cardinality(measures))
);
create unique index figure_first on figure (region_id, month) where restates is null;
create index figure_month on figure (region_id, month desc);

grant select, insert, update, delete on tallied, tally_day, tally_cursor to zhitong_app;
-- What is frozen stays: the server adds figures and changes none.
grant select, insert on figure to zhitong_app;
