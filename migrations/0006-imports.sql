-- Imported histories: what was read from other systems, and which matter it became.

-- Null for what began here. Figures leave imported matters out or in by it.
alter table matter add column imported_at timestamptz;

-- One matter for one number of one system, whoever imports it and how often.
create table external_reference (
  system text not null,
  external_id text not null,
  matter_id uuid not null,
  -- Of what was told; the same again changes nothing.
  content_hash text not null,
  -- The matter's version as the import left it: a later one says that somebody has worked on it here.
  version integer not null,
  run_id uuid not null,
  primary key (system, external_id)
);
create index external_reference_matter on external_reference (matter_id);

create table import_run (
  id uuid primary key,
  started_at timestamptz not null,
  -- Null while it runs, and for good when it was broken off: what was written until then stays.
  ended_at timestamptz,
  person_id uuid references person,
  post_id uuid references post,
  -- Whose posts see the run: those of this region and above.
  region_id uuid not null references region,
  profile text not null,
  system text not null,
  file_name text not null,
  file_hash text not null,
  replay boolean not null,
  header text not null,
  rows integer not null,
  written integer not null,
  unchanged integer not null,
  changed integer not null,
  replayed integer not null,
  rejected integer not null
);
create index import_run_region on import_run (region_id, id desc);

-- Rows that did not go in, whole, so that they can be put right and imported again.
create table import_reject (
  run_id uuid not null references import_run,
  line integer not null,
  cells text not null,
  problems text not null,
  primary key (run_id, line)
);

grant select, insert, update, delete on external_reference, import_run, import_reject to zhitong_app;
