-- Projects: a matter from the first lead to full capacity. Lists inside a row are JSON text. What counts or looks for a project
-- by its events, codes or lists reads tables that triggers fill from the row, so that both are written together.

create table project (
  id uuid primary key references matter,
  -- The stage of the life cycle; kept while the project is suspended, and after it has ended.
  stage text not null,
  stage_since timestamptz not null,
  region_id uuid not null references region,
  -- Amounts in fen.
  investment numeric(18, 0),
  funds text not null,
  planned_tax numeric(18, 0),
  industry text,
  -- Square metres, and tons of standard coal a year.
  land_area integer,
  floor_area integer,
  energy integer,
  jobs integer,
  investor text,
  is_top500 boolean,
  channel text,
  way text,
  flow text,
  -- The code by which the park was named, and its row.
  park text,
  park_id uuid references park,
  parcels text not null,
  planned_start_on date,
  planned_finish_on date,
  content text,
  address text,
  lists text not null,
  events text not null,
  codes text not null,
  -- The opinions and marks before it is let in, and what was concluded.
  consultation text,
  conclusion text,
  merged_into uuid references project
) with (fillfactor = 80);
create index project_conclusion on project (conclusion, id desc) where conclusion is not null;
create index project_stage on project (stage, id desc);
create index project_region on project (region_id, id desc);
create index project_park on project (park_id, id desc) where park_id is not null;
create index project_industry on project (industry text_pattern_ops, id desc) where industry is not null;
create index project_investment on project (investment, id desc) where investment is not null;
-- Stuck projects: those whose stage has lasted longer than its clock allows.
create index clock_stage on clock (due_at, matter_id) where name = 'stage' and stopped_at is null;
create index project_department on matter (department_id, id desc) where kind = 'project';
create index project_status on matter (status, id desc) where kind = 'project';
create index project_ended on matter (id desc) where kind = 'project' and closed_at is not null;
create index matter_of_project on matter (project_id, id desc) where project_id is not null;

-- What happened to a project on which day: evidence for its gates, and each stage as it was reached.
create table project_event (
  project_id uuid not null references project,
  no integer not null,
  type text not null,
  -- The stage that was reached, for events of the type `stage`.
  stage text,
  happened_on date not null,
  note text,
  -- A stage that the project was put back from.
  is_void boolean not null,
  primary key (project_id, no)
);
create index project_event_day on project_event (type, stage, happened_on, project_id) where not is_void;

-- Every code under which a project is or was known, and which project it leads to now.
create table project_code (
  code text primary key,
  project_id uuid not null references project,
  type text not null,
  from_on date not null,
  to_on date
);
create index project_code_project on project_code (project_id);

-- The last number of each region's own series of codes.
create table project_series (
  region_id uuid primary key references region,
  last integer not null
);

create table project_opinion (
  id uuid primary key references matter,
  aspect text not null,
  verdict text,
  opinion text
) with (fillfactor = 80);

create table project_list (
  project_id uuid not null references project,
  list text not null,
  year integer not null,
  primary key (list, year, project_id)
);

create function keep_project_events() returns trigger language plpgsql as $$
begin
  insert into project_event (project_id, no, type, stage, happened_on, note, is_void)
    select new.id, e.no, e.type, e.stage, date '1970-01-01' + e.day, e.note, e."isVoid"
    from jsonb_to_recordset(new.events::jsonb)
      as e (no int, type text, stage text, day int, note text, "isVoid" boolean)
    on conflict (project_id, no) do update set is_void = excluded.is_void
      where project_event.is_void <> excluded.is_void;
  return null;
end $$;
create trigger project_events after insert or update of events on project
  for each row when (new.events <> '[]') execute function keep_project_events();

create function keep_project_codes() returns trigger language plpgsql as $$
begin
  insert into project_code (code, project_id, type, from_on, to_on)
    select c.code, new.id, c.type, date '1970-01-01' + c.since, date '1970-01-01' + c.until
    from jsonb_to_recordset(new.codes::jsonb) as c (code text, type text, since int, until int)
    on conflict (code) do update
      set project_id = excluded.project_id, type = excluded.type, from_on = excluded.from_on, to_on = excluded.to_on
      -- The codes of a project that was merged into this one lead here from now on.
      where project_code.project_id = excluded.project_id or exists (
        select 1 from project p where p.id = project_code.project_id and p.merged_into = excluded.project_id);
  -- Two projects that take one code at once: the rules have seen neither, and one of both must not be written.
  if (select count(*) from project_code where project_id = new.id) < jsonb_array_length(new.codes::jsonb) then
    raise unique_violation using message = 'a code of the project belongs to another project';
  end if;
  return null;
end $$;
create trigger project_codes after insert or update of codes on project
  for each row when (new.codes <> '[]') execute function keep_project_codes();

create function keep_project_lists() returns trigger language plpgsql as $$
begin
  delete from project_list where project_id = new.id;
  insert into project_list (project_id, list, year)
    select new.id, l.list, l.year from jsonb_to_recordset(new.lists::jsonb) as l (list text, year int);
  return null;
end $$;
create trigger project_lists after insert or update of lists on project
  for each row execute function keep_project_lists();

create index project_list_year on project_list (year, project_id);

grant select, insert, update, delete on project, project_event, project_code, project_list, project_series,
  project_opinion to zhitong_app;
