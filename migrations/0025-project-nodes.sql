-- Nodes of projects 项目节点: templates of plans, a project's plan with its nodes, explanations of missed nodes, and the
-- minutes of weekly meetings. Lists are JSON text.

create table plan_template (
  region_id uuid not null references region,
  type text not null,
  -- Each publication is a new version; none is ever changed.
  version integer not null,
  nodes text not null,
  basis text not null,
  published_at timestamptz not null,
  primary key (region_id, type, version)
);

create table project_plan (
  project_id uuid primary key references matter,
  version integer not null,
  type text not null,
  template_region_id uuid references region,
  -- 0 for the plan that the platform brings along.
  template_version integer not null,
  target_on date not null,
  laid_at timestamptz not null
) with (fillfactor = 80);

create table project_node (
  project_id uuid not null references project_plan,
  key text not null,
  -- Its place in the list as people see it.
  no integer not null,
  name text not null,
  days integer not null check (days >= 0),
  unit text not null check (unit in ('WD', 'ND')),
  after text not null,
  soft text not null,
  is_milestone boolean not null,
  role text,
  planned_from_on date not null,
  planned_to_on date not null check (planned_to_on >= planned_from_on),
  base_from_on date not null,
  base_to_on date not null,
  started_on date,
  finished_on date check (finished_on >= started_on),
  department_id uuid references department,
  post_id uuid references post,
  matter_id uuid references matter,
  primary key (project_id, key)
);
-- What is due in a week, and what has been missed.
create index project_node_open on project_node (planned_to_on) where finished_on is null;
create index project_node_department on project_node (department_id, planned_to_on) where department_id is not null;

-- One for each planned end that a node has missed.
create table explanation (
  id uuid primary key references matter,
  node_project_id uuid not null references matter,
  node_key text not null,
  node_name text not null,
  missed_on date not null,
  cause text,
  measures text,
  promised_on date,
  returns integer not null,
  unique (node_project_id, node_key, missed_on)
) with (fillfactor = 80);

create table weekly_minutes (
  region_id uuid not null references region,
  week_on date not null,
  version integer not null,
  minutes text not null,
  recorded_at timestamptz not null,
  primary key (region_id, week_on)
);

grant select, insert, update, delete on plan_template, project_plan, project_node, explanation, weekly_minutes
  to zhitong_app;
