-- Invitations, symposiums 座谈会 and talks 恳谈会: who is asked to a turn and why, what they answer, what they say and what comes of it.

alter table occasion_series drop constraint occasion_series_cadence_check;
alter table occasion_series add constraint occasion_series_cadence_check
  check (cadence in ('week', 'month', 'quarter', 'halfYear', 'year'));
-- What within the region holds it, such as a park; null for the region itself.
alter table occasion_series add column host_id uuid;
drop index occasion_series_open;
create unique index occasion_series_open on occasion_series (region_id, name, coalesce(host_id, region_id))
  where until_on is null;

-- A record that does not count leaves its turn open: the turn may have another one, and at most one that counts.
alter table occasion_held add column counts boolean not null default true;
alter table occasion_held drop constraint occasion_held_series_id_turn_on_key;
create unique index occasion_held_turn on occasion_held (series_id, turn_on) where counts;
create index occasion_held_series on occasion_held (series_id);

-- Turns that somebody was told were missed: once.
create table occasion_missed (
  series_id uuid not null references occasion_series,
  turn_on date not null,
  told_at timestamptz not null,
  primary key (series_id, turn_on)
);

create table meeting_plan (
  id uuid primary key,
  series_id uuid not null references occasion_series,
  turn_on date not null,
  planned_on date not null check (planned_on >= turn_on),
  place text not null,
  theme text not null,
  -- The last day on which those who are invited may name what they want to raise.
  topics_until_on date not null check (topics_until_on <= planned_on),
  unique (series_id, turn_on)
);

create table meeting_invitation (
  id uuid primary key,
  plan_id uuid not null references meeting_plan,
  -- 政、企、学、研、银.
  side text not null,
  enterprise_id uuid references enterprise,
  department_id uuid references department,
  -- Of whoever is neither in the register nor a department.
  name text,
  -- Why, as JSON text: codes with values.
  reasons text not null,
  sent_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined')),
  answered_at timestamptz,
  answered_by uuid references person,
  topic text,
  check (num_nonnulls(enterprise_id, department_id, name) = 1)
);
create unique index meeting_invitation_enterprise on meeting_invitation (plan_id, enterprise_id);
create unique index meeting_invitation_department on meeting_invitation (plan_id, department_id);
create unique index meeting_invitation_name on meeting_invitation (plan_id, name);
create index meeting_invitation_of on meeting_invitation (enterprise_id, id desc);

-- Who of the invited was there.
create table meeting_present (
  meeting_id uuid not null references meeting,
  invitation_id uuid not null references meeting_invitation,
  primary key (meeting_id, invitation_id)
);

-- The main leaders of party and government who were there; null when they were not.
alter table meeting add column party_leader text;
alter table meeting add column government_leader text;

create table meeting_opinion (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  no integer not null,
  enterprise_id uuid references enterprise,
  -- Who spoke, and from where when it is no enterprise of the register.
  speaker text not null,
  phone text,
  title text not null,
  content text not null,
  outcome text not null check (outcome in ('noted', 'solved', 'tracked')),
  -- What was said or done about it on the spot.
  answer text,
  topic text,
  -- The appeal that it became; null until it is open, and why none could be opened, as a code.
  appeal_id uuid references matter,
  refused text,
  feedback text,
  fed_back_at timestamptz,
  fed_back_by uuid references person,
  level text,
  comment text,
  rated_at timestamptz,
  unique (meeting_id, no),
  check (outcome <> 'tracked' or (enterprise_id is not null and phone is not null and topic is not null))
);
create index meeting_opinion_waiting on meeting_opinion (id)
  where outcome = 'tracked' and appeal_id is null and refused is null;
create index meeting_opinion_of on meeting_opinion (enterprise_id, id desc);

grant select, insert on occasion_missed, meeting_present to zhitong_app;
grant select, insert, update on meeting_plan, meeting_invitation, meeting_opinion to zhitong_app;
