-- Registers: what is known of an enterprise, its credit, merged entries; parks, zones and parcels.

alter table enterprise
  add column version integer not null default 1,
  -- The entry that this one was found to be the same as; it never points to one that is merged itself.
  add column merged_into uuid references enterprise check (merged_into <> id),
  add column merged_at timestamptz,
  -- GB/T 4754, with or without the letter of the section.
  add column industry text,
  add column headcount integer check (headcount >= 0),
  -- In fen, of the last full year.
  add column revenue numeric(18, 0) check (revenue >= 0),
  add column assets numeric(18, 0) check (assets >= 0),
  add column registered_capital numeric(18, 0) check (registered_capital >= 0),
  add column address text,
  add column legal_representative text,
  add column contact_name text,
  add column contact_phone text,
  add column is_above_scale boolean,
  add column is_above_limit boolean,
  add column is_high_tech boolean,
  add column is_foreign_funded boolean,
  add column takes_secondment boolean;
create index enterprise_merged on enterprise (merged_into) where merged_into is not null;
create index enterprise_industry on enterprise (industry text_pattern_ops, id);
create index enterprise_region on enterprise (region_id, id);

create table park (
  id uuid primary key,
  version integer not null,
  region_id uuid not null references region,
  code text not null unique,
  name text not null,
  level text not null,
  area numeric(14, 4) check (area > 0),
  industries text,
  -- Who answers for the park: one person, from a day on.
  chief_name text not null,
  chief_post text not null,
  chief_phone text,
  chief_from_on date not null,
  chief_to_on date check (chief_to_on >= chief_from_on),
  investment_per_mu numeric(18, 0) check (investment_per_mu >= 0),
  tax_per_mu numeric(18, 0) check (tax_per_mu >= 0),
  energy_use numeric(14, 4) check (energy_use >= 0),
  technology text,
  environment text,
  search_text text not null,
  search_pairs text[] not null
);
create index park_region on park (region_id, id);

create table zone (
  id uuid primary key,
  version integer not null,
  region_id uuid not null references region,
  code text not null unique,
  name text not null,
  park_id uuid references park,
  industries text,
  investment_per_mu numeric(18, 0) check (investment_per_mu >= 0),
  tax_per_mu numeric(18, 0) check (tax_per_mu >= 0),
  energy_use numeric(14, 4) check (energy_use >= 0),
  technology text,
  environment text,
  search_text text not null,
  search_pairs text[] not null
);
create index zone_region on zone (region_id, id);

create table parcel (
  id uuid primary key,
  version integer not null,
  region_id uuid not null references region,
  code text not null unique,
  name text not null,
  park_id uuid references park,
  -- Hectares.
  area numeric(14, 4) not null check (area > 0),
  use text,
  state text not null,
  is_standard_land boolean,
  search_text text not null,
  search_pairs text[] not null
);
create index parcel_region on parcel (region_id, id);
create index parcel_park on parcel (park_id, id);

create table credit_record (
  id uuid primary key,
  version integer not null,
  region_id uuid not null references region,
  enterprise_id uuid not null references enterprise,
  kind text not null,
  grade text,
  authority text not null,
  decision_no text not null,
  cause text,
  listed_on date not null,
  removal_on date check (removal_on >= listed_on),
  removed_on date check (removed_on >= listed_on),
  repair text not null,
  search_text text not null,
  search_pairs text[] not null,
  unique (decision_no)
);
create index credit_record_enterprise on credit_record (enterprise_id, id);

grant select, insert, update on park, zone, parcel, credit_record to zhitong_app;
