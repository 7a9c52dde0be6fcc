-- Ways back for what supervision has decided, numbers of orders, the second signature under an exposure, and who signs a talk.

alter table supervision_order
  -- 营商督〔2026〕12号: given after the issue, one after the other.
  add column number text,
  add column withdrawn_reason text,
  add column reopenings integer;
create index supervision_order_unnumbered on supervision_order (id) where number is null;

-- The last number of a region and a year. Locked for as long as it takes to number one order.
create table order_series (
  region_id uuid not null references region,
  year integer not null,
  last integer not null check (last > 0),
  primary key (region_id, year)
);

alter table circular
  add column is_counted boolean,
  add column withdrawn_reason text,
  add column reopenings integer;

alter table talk
  add column person text,
  add column signed_at timestamptz;

alter table exposure
  add column person_posts text,
  add column effect text,
  add column approved_by text,
  add column handling_result text,
  add column handling text,
  add column reopenings integer;

grant select, insert, update, delete on order_series to zhitong_app;
