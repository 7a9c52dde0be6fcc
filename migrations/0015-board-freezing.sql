-- Boards to their end: more measures, sums folded by month, the way in as a cut, and links that are overdue told once.

alter table tallied add column channel text not null default '';
alter table tallied alter column channel drop default;

alter table tally_day
  add column unrated integer not null default 0,
  add column sent_back integer not null default 0,
  add column redirected integer not null default 0,
  add column extended integer not null default 0,
  add column whistled integer not null default 0,
  add column report_late integer not null default 0,
  add column circulation_in_time integer not null default 0,
  add column circulation_late integer not null default 0,
  add column supervise_in_time integer not null default 0,
  add column supervise_late integer not null default 0;

-- The same sums by month, its first day standing for it: a year is read from twelve of them, not from 365 days.
create table tally_month (like tally_day including defaults) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
alter table tally_month rename column day to month;
alter table tally_month add unique nulls not distinct (month, region_id, department_id, topic, imported);

-- The same sums by week, its Monday standing for it.
create table tally_week (like tally_day including defaults) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
alter table tally_week rename column day to week;
alter table tally_week drop column topic;
alter table tally_week add unique nulls not distinct (week, region_id, department_id, imported);

-- The same sums by day or month and way in, without topics: both together would be many times as many rows.
create table tally_channel (like tally_day including defaults) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
alter table tally_channel rename column topic to channel;
alter table tally_channel add unique nulls not distinct (day, region_id, department_id, channel, imported);

create table tally_channel_month (like tally_channel including defaults)
  with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
alter table tally_channel_month rename column day to month;
alter table tally_channel_month add unique nulls not distinct (month, region_id, department_id, channel, imported);

-- Everything is counted anew, with the new measures.
delete from tally_cursor;
delete from tally_day;
delete from tallied;

-- Limits of a link that broke, each told to the head of its unit once; a limit that was extended may break again.
create table link_warning (
  clock_id uuid not null,
  due_at timestamptz not null,
  primary key (clock_id, due_at)
);
-- Up to when was looked: what was overdue before anybody looked is told to nobody.
create table link_watch (
  one boolean primary key default true check (one),
  since_at timestamptz not null,
  until_at timestamptz not null
);
create index clock_due on clock (due_at) where stopped_at is null;

grant select, insert, update, delete on tally_month, tally_week, tally_channel, tally_channel_month, link_warning,
  link_watch to zhitong_app;
