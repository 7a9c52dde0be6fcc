-- Boards count five measures more: what was withdrawn, whose enterprise is no more, what was told late, what a unit passed on.

alter table tally_day
  add column withdrawn integer not null default 0,
  add column enterprise_gone integer not null default 0,
  add column progress_late integer not null default 0,
  add column passed_on integer not null default 0,
  add column passed_again integer not null default 0;
alter table tally_month
  add column withdrawn integer not null default 0,
  add column enterprise_gone integer not null default 0,
  add column progress_late integer not null default 0,
  add column passed_on integer not null default 0,
  add column passed_again integer not null default 0;
alter table tally_week
  add column withdrawn integer not null default 0,
  add column enterprise_gone integer not null default 0,
  add column progress_late integer not null default 0,
  add column passed_on integer not null default 0,
  add column passed_again integer not null default 0;
alter table tally_channel
  add column withdrawn integer not null default 0,
  add column enterprise_gone integer not null default 0,
  add column progress_late integer not null default 0,
  add column passed_on integer not null default 0,
  add column passed_again integer not null default 0;
alter table tally_channel_month
  add column withdrawn integer not null default 0,
  add column enterprise_gone integer not null default 0,
  add column progress_late integer not null default 0,
  add column passed_on integer not null default 0,
  add column passed_again integer not null default 0;

-- Everything is counted anew, with the new measures.
delete from tally_cursor;
delete from tally_day;
delete from tally_month;
delete from tally_week;
delete from tally_channel;
delete from tally_channel_month;
delete from tallied;
