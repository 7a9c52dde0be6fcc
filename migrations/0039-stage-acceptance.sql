-- Acceptance at a change of stage, templates and texts of projects.

-- To which body a project was handed at a change of stage and has not been taken on by it (无缝衔接): JSON text; null while nothing is open.
alter table project add column handing text;
create index project_handing on project (id) where handing is not null;

-- 亮工作, 亮成效, 赛创新, 赛突破: what a department writes of a period for the comparison of regions, reviewed before it is shown.
create table race_entry (
  id uuid primary key references matter,
  theme text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  writing text not null,
  drafters text not null,
  published_at timestamptz,
  withdrawn_reason text
) with (fillfactor = 80);
create index race_entry_shown on race_entry (from_on, to_on) where published_at is not null;
grant select, insert, update, delete on race_entry to zhitong_app;

-- 要素供给: what a project has asked for of land, power, water and so on, of whom, and what was supplied: JSON text.
alter table project add column factors text not null default '[]';
