-- What lists of projects are narrowed by, in one narrow row for each project: a list by any two filters among a hundred thousand
-- reads a few megabytes, where the same from projects, matters and clocks read a hundred. Triggers keep it, in the same transaction.

create table project_entry (
  id uuid primary key references project,
  region_id uuid not null,
  department_id uuid,
  park_id uuid,
  -- When the clock of its stage runs out, and from when on it warns; null where none runs.
  due_at timestamptz,
  yellow_at timestamptz,
  -- In fen.
  investment bigint,
  is_open boolean not null,
  is_confidential boolean not null,
  stage text not null,
  status text not null,
  industry text,
  conclusion text
) with (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05);
create index project_entry_department on project_entry (department_id, id desc) where department_id is not null;
create index project_entry_park on project_entry (park_id, id desc) where park_id is not null;
create index project_entry_stage on project_entry (stage, id desc);
create index project_entry_status on project_entry (status, id desc);
create index project_entry_region on project_entry (region_id, id desc);
create index project_entry_industry on project_entry (industry text_pattern_ops, id desc) where industry is not null;
create index project_entry_investment on project_entry (investment) where investment is not null;
create index project_entry_conclusion on project_entry (conclusion, id desc) where conclusion is not null;
create index project_entry_due on project_entry (due_at) where due_at is not null;

create function write_project_entry(of_project uuid) returns void language sql as $$
  insert into project_entry (id, region_id, department_id, park_id, due_at, yellow_at, investment, is_open, is_confidential,
      stage, status, industry, conclusion)
    select p.id, p.region_id, m.department_id, p.park_id, c.due_at, c.yellow_at, p.investment, m.closed_at is null,
      m.confidential, p.stage, m.status, p.industry, p.conclusion
    from project p join matter m on m.id = p.id
      left join clock c on c.matter_id = p.id and c.name = 'stage' and c.stopped_at is null
    where p.id = of_project
  on conflict (id) do update set region_id = excluded.region_id, department_id = excluded.department_id,
    park_id = excluded.park_id, due_at = excluded.due_at, yellow_at = excluded.yellow_at, investment = excluded.investment,
    is_open = excluded.is_open, is_confidential = excluded.is_confidential, stage = excluded.stage,
    status = excluded.status, industry = excluded.industry, conclusion = excluded.conclusion
  where project_entry.* is distinct from excluded.*
$$;

create function keep_project_entry() returns trigger language plpgsql as $$
begin
  perform write_project_entry(new.id);
  return null;
end $$;
create trigger project_entry after insert or update of stage, region_id, investment, industry, park_id, conclusion on project
  for each row execute function keep_project_entry();
create trigger project_entry after update of status, department_id, closed_at, confidential on matter
  for each row when (new.kind = 'project') execute function keep_project_entry();

-- A matter has one running clock of a name. Those of other kinds may have a clock of this name too: they have no row in `project`.
create function keep_project_clock() returns trigger language plpgsql as $$
begin
  perform write_project_entry(new.matter_id);
  return null;
end $$;
create trigger project_entry after insert or update of due_at, yellow_at, stopped_at on clock
  for each row when (new.name = 'stage') execute function keep_project_clock();

insert into project_entry (id, region_id, department_id, park_id, due_at, yellow_at, investment, is_open, is_confidential, stage,
    status, industry, conclusion)
  select p.id, p.region_id, m.department_id, p.park_id, c.due_at, c.yellow_at, p.investment, m.closed_at is null, m.confidential,
    p.stage, m.status, p.industry, p.conclusion
  from project p join matter m on m.id = p.id
    left join clock c on c.matter_id = p.id and c.name = 'stage' and c.stopped_at is null;

-- Only lists asked these; they ask the entries now.
drop index project_conclusion, project_industry, project_department, project_status, project_ended, clock_stage;

grant select, insert, update, delete on project_entry to zhitong_app;

-- Searching finds a project by all its codes and by the names of those that were merged into it: the index is filled anew.
create index project_merged on project (merged_into) where merged_into is not null;
delete from search_cursor;
