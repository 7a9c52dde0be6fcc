-- Service to projects and enterprises: help and agency orders 代办帮办单. Lists are JSON text.

create table help_order (
  id uuid primary key references matter,
  chain text not null,
  manner text not null,
  mode text not null,
  need text not null,
  visit_on date,
  authorised_at timestamptz,
  -- The agent is the matter's handler; the two are never the same person.
  approver_post_id uuid references post,
  steps text not null,
  problems text not null,
  services text not null,
  passes text not null
) with (fillfactor = 80);

grant select, insert, update, delete on help_order to zhitong_app;

-- Visits and residency 走访、驻企, confirmed by the enterprise.
create table visit (
  id uuid primary key references matter,
  purpose text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  visitors text not null,
  findings text,
  policies text,
  resources text,
  received boolean,
  comment text,
  raised integer not null
) with (fillfactor = 80);
create index visit_of_enterprise on matter (enterprise_id) where kind = 'visit';
create index visit_of_handler on matter (handler_id) where kind = 'visit';

-- What a steward has done besides; rows are added and never changed, one strikes another.
create table service_duty (
  id uuid primary key,
  person_id uuid not null references person,
  post_id uuid not null references post,
  department_id uuid not null references department,
  region_id uuid not null references region,
  project_id uuid references matter,
  enterprise_id uuid references enterprise,
  kind text,
  happened_on date,
  text text not null,
  recorded_at timestamptz not null,
  request_key text not null,
  strikes_id uuid unique references service_duty,
  unique (person_id, request_key),
  check (project_id is not null or enterprise_id is not null),
  check ((kind is null) = (strikes_id is not null)),
  check ((kind is null) = (happened_on is null))
);
create index service_duty_month on service_duty (person_id, happened_on desc) where kind is not null;

grant select, insert, update, delete on visit to zhitong_app;
grant select, insert on service_duty to zhitong_app;

-- What an enterprise says of whoever looks after it: one for each of them and month, added and never changed.
create table service_rating (
  id uuid primary key,
  assignment_id uuid not null references assignment,
  enterprise_id uuid not null references enterprise,
  -- Who was rated: the assignment may go to another person in the same post.
  person_id uuid not null references person,
  month date not null check (extract(day from month) = 1),
  level text not null,
  comment text,
  rated_at timestamptz not null,
  rated_by uuid not null references person,
  unique (assignment_id, enterprise_id, month)
);
create index service_rating_person on service_rating (person_id, month desc);

grant select, insert on service_rating to zhitong_app;
