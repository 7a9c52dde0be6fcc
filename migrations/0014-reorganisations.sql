-- Departments that are merged into others or dissolved, and what becomes of their open matters.

alter table department
  -- Who goes on with what a closed department had to do.
  add column successor_id uuid references department check (successor_id <> id);

create table reorganisation (
  id uuid primary key,
  department_id uuid not null references department,
  -- Where its posts go, and every matter that no rule sends elsewhere.
  successor_id uuid not null references department check (successor_id <> department_id),
  -- Which kinds of matters or topics go elsewhere, the first that fits: JSON.
  rules text not null,
  valid_on date not null,
  reason text not null,
  basis text not null,
  status text not null check (status in ('drafted', 'planned', 'running', 'done', 'cancelled')),
  -- What the preview showed, as JSON, and its hash: whoever confirms names it.
  seen text not null,
  seen_hash text not null,
  drafted_by uuid not null references person,
  drafted_at timestamptz not null,
  confirmed_by uuid references person,
  confirmed_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  total integer not null default 0,
  moved integer not null default 0,
  -- Matters that could not go over, with the reasons: JSON.
  stuck text not null default '[]'
);
-- A department is reorganised once at a time, whoever confirms first.
create unique index reorganisation_under_way on reorganisation (department_id) where status in ('planned', 'running');
create index reorganisation_due on reorganisation (valid_on) where status in ('planned', 'running');
grant select, insert, update on reorganisation to zhitong_app;

-- Whoever sets the law of a region has administered it so far: they administer its departments and people too.
update post set powers = powers || '{organisation.manage}'
  where 'law.set' = any(powers) and not 'organisation.manage' = any(powers);

-- Why somebody is away, as they said it.
alter table absence add column reason text;
-- A password that somebody else has given: good for nothing but choosing one's own.
alter table person add column must_change boolean not null default false;
