-- Other systems that send appeals by machine and fetch what became of them; and the profiles by which what they send is read.

-- A profile of a region, by name and version. A version is never changed: what is mended is a new one.
create table mapping_profile (
  region_id uuid not null references region,
  name text not null,
  version integer not null check (version > 0),
  profile text not null,
  added_at timestamptz not null,
  added_by uuid references person,
  primary key (region_id, name, version)
);

create table client (
  id uuid primary key,
  name text not null,
  -- What it sends lies here or below.
  region_id uuid not null references region,
  system text not null,
  profile text not null,
  mode text not null check (mode in ('history', 'live')),
  added_at timestamptz not null,
  added_by uuid references person,
  revoked_at timestamptz,
  used_at timestamptz,
  -- What was recorded before it was connected is no news to it.
  from_xid xid8 not null default pg_snapshot_xmin(pg_current_snapshot())
);

-- Keys are 256 bits of chance, so that a plain hash keeps them.
create table client_key (
  hash text primary key,
  client_id uuid not null references client,
  added_at timestamptz not null,
  -- When it gives way to a newer one; null while it is the newest.
  ends_at timestamptz
);
create index client_key_client on client_key (client_id);

-- Every call that was let in, with what it brought. A replay is a call too.
create table client_call (
  id uuid primary key,
  client_id uuid not null references client,
  at timestamptz not null,
  -- Who asked for the replay; null for a call of the system itself.
  person_id uuid references person,
  is_replay boolean not null,
  profile text not null,
  -- 0 for one that comes with the platform.
  profile_version integer not null,
  hash text not null,
  -- Personal data: emptied when its time is over.
  body text,
  rows integer not null,
  created integer not null,
  unchanged integer not null,
  corrected integer not null,
  refused integer not null
);
create index client_call_client on client_call (client_id, id desc);
create index client_call_body on client_call (at) where body is not null;

create table client_row (
  call_id uuid not null references client_call,
  row integer not null,
  external_id text not null,
  outcome text not null check (outcome in ('created', 'unchanged', 'corrected', 'refused')),
  matter_id uuid,
  problems text not null,
  -- For a replay: which row of which call it was.
  origin_call uuid references client_call,
  origin_row integer,
  -- For a refused row: the call that has settled it since.
  settled_by uuid references client_call,
  tries integer not null,
  primary key (call_id, row)
);
create index client_row_dead on client_row (call_id, row)
  where outcome = 'refused' and settled_by is null and origin_call is null;
create index client_row_external on client_row (external_id) where outcome = 'refused';

-- The system that sent an open appeal, and the code it told while no enterprise with it is registered.
alter table appeal add column sent_by text;
alter table appeal add column uscc text;
create index appeal_uscc on appeal (uscc) where uscc is not null;
create index enterprise_name on enterprise (name);

grant select, insert on mapping_profile to zhitong_app;
grant select, insert, update, delete on client, client_key, client_call, client_row to zhitong_app;
