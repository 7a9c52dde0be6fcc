-- What is known of a project besides: how far it is thought through before anybody negotiates it, what is done next and by when,
-- how much of the environment's capacity it takes, and where it lies.

alter table project
  -- 规划期, 领域, 引领性: what a project of the reserve pool is for.
  add column horizon text,
  add column reserve_field text,
  add column is_leading boolean,
  -- How mature an entry of the pool is; null for what was never in it. It is looked at again by this day.
  add column maturity text,
  add column reserve_review_on date,
  add column next_step text,
  add column next_on date,
  -- Tons of main pollutants a year.
  add column emissions integer,
  -- Millionths of a degree (CGCS2000).
  add column longitude integer check (longitude between -180000000 and 180000000),
  add column latitude integer check (latitude between -90000000 and 90000000),
  add constraint project_point check ((longitude is null) = (latitude is null));
create index project_maturity on project (maturity, id desc) where maturity is not null;
create index project_next on project (stage, next_on);
create index project_placed on project (region_id) where longitude is not null;
create index project_channel on project (channel, id desc) where channel is not null;
create index project_horizon on project (horizon, id desc) where horizon is not null;

-- The functional zone that a project belongs to: the code by which it was named, and its row.
alter table project
  add column zone text,
  add column zone_id uuid references zone;
create index project_zone on project (zone_id, id desc) where zone_id is not null;
