-- Leaders' regular visits 常态化走访联系企业, and what entrepreneurs advise about policy, with its answer.

alter table visit add column advice text;
-- Who answers it.
alter table visit add column advice_department_id uuid references department;
alter table visit add column advice_answer text;
alter table visit add column advice_answered_on date;
alter table visit add constraint visit_advice_asked check ((advice is null) = (advice_department_id is null));
alter table visit add constraint visit_advice_answered
  check ((advice_answer is null) = (advice_answered_on is null) and (advice is not null or advice_answer is null));
create index visit_advice on visit (advice_department_id) where advice is not null;
create index visit_days on visit (from_on);

-- Which leader visits which enterprise, what for, and how often; ended, never erased.
create table visit_plan (
  id uuid primary key,
  enterprise_id uuid not null references enterprise,
  region_id uuid not null references region,
  person_id uuid not null references person,
  post_id uuid not null references post,
  purpose text not null,
  -- Days between visits; null where the region's number holds.
  every_days integer check (every_days > 0),
  from_on date not null,
  -- The first day on which it holds no more.
  until_on date check (until_on >= from_on),
  end_reason text,
  made_at timestamptz not null,
  made_by uuid not null references person
);
create unique index visit_plan_open on visit_plan (enterprise_id, person_id) where until_on is null;
create index visit_plan_person on visit_plan (person_id) where until_on is null;
create index visit_plan_region on visit_plan (region_id, id desc) where until_on is null;

grant select, insert, update on visit_plan to zhitong_app;
