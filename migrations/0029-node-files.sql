-- Files hung on the minutes of weekly meetings, and whom a node's coming end has been told to.

create table minutes_file (
  id uuid primary key,
  region_id uuid not null,
  week_on date not null,
  file_id uuid not null references file,
  name text not null,
  media_type text not null,
  size_bytes integer not null,
  added_at timestamptz not null,
  foreign key (region_id, week_on) references weekly_minutes,
  unique (region_id, week_on, file_id)
);

-- Once for each planned end of a node and each who is told. Nodes are written anew with every change of a plan, and are no key.
create table node_notice (
  project_id uuid not null references project_plan,
  node_key text not null,
  due_on date not null,
  party uuid not null,
  told_at timestamptz not null,
  primary key (project_id, node_key, due_on, party)
);

grant select, insert, update, delete on minutes_file, node_notice to zhitong_app;
