-- Help outside of the region and on the spot: service points in other cities with their staff, joint clinics 集中会诊 whose problems
-- are prescriptions that only the enterprise closes, and what leaders did themselves. Lists are JSON text.

create table service_point (
  id uuid primary key,
  version integer not null,
  -- The region whose projects it serves; it lies elsewhere.
  region_id uuid not null references region,
  code text not null unique,
  name text not null,
  city text not null,
  address text not null,
  run_by_id uuid not null references department,
  from_on date not null,
  to_on date check (to_on >= from_on),
  search_text text not null,
  search_pairs text[] not null
);
create index service_point_region on service_point (region_id, id);
create index service_point_search on service_point using gin (search_pairs);

create table service_point_staff (
  id uuid primary key,
  version integer not null,
  region_id uuid not null references region,
  code text not null unique,
  name text not null,
  point_id uuid not null references service_point,
  phone text not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  search_text text not null,
  search_pairs text[] not null
);
create index service_point_staff_point on service_point_staff (point_id, id);
create index service_point_staff_search on service_point_staff using gin (search_pairs);

grant select, insert, update on service_point, service_point_staff to zhitong_app;

alter table help_order
  add column service_point_id uuid references service_point,
  add column clinics text not null default '[]',
  add column prescriptions text not null default '[]',
  add column leader_acts text not null default '[]';
create index help_order_point on help_order (service_point_id) where service_point_id is not null;
create index help_order_led on help_order (id) where leader_acts <> '[]';
create index help_order_of_project on matter (project_id) where kind = 'helpOrder' and project_id is not null;
