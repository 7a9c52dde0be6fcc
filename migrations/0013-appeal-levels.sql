-- Appeals, the last hands: three levels, moments put right, the plan of a long matter, what an enterprise confirms, and
-- enterprises that are no more.

-- 区级领导、行业主管部门、街道: what a body is says at which level it stands.
alter table department drop constraint department_function_check;
alter table department add constraint department_function_check
  check (function in ('office', 'discipline', 'supervision', 'department', 'leaders', 'street'));

-- The day on which an enterprise was dissolved or struck off.
alter table enterprise add column ended_on date;

alter table appeal
  -- A wrong moment that one person wants put right and another has not decided yet, as JSON text; how often it was done.
  add column moment_proposal text,
  add column corrections integer not null default 0,
  -- Whether the enterprise confirms that contact was made; null while it has not said.
  add column contact_confirmed boolean,
  -- The steps of a long matter, and whether the enterprise agrees to them.
  add column plan text,
  add column plan_agreed boolean,
  -- Bodies of the three levels that have it to take over or to answer, as JSON text; how often it was passed.
  add column passed_to text not null default '[]',
  add column passes integer not null default 0;
alter table appeal
  alter column corrections drop default,
  alter column passed_to drop default,
  alter column passes drop default;

alter table appeal_ruling add column plan text;

-- 联动: what a leader, a department or a street has been handed, while the lead stays where it is.
create table appeal_handover (
  id uuid primary key references matter,
  level text not null,
  reason text not null,
  from_department uuid not null references department,
  answer_on date not null,
  signed_at timestamptz,
  instruction text,
  report_on date,
  answer text,
  answered_at timestamptz
) with (fillfactor = 80);

grant select, insert, update, delete on appeal_handover to zhitong_app;
