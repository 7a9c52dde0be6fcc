-- What a list of projects is narrowed by, further: the lists that a project stands on and who reads it stand in its one narrow
-- row too. A department's list by two filters looked through all that the department reads, and a year through every list.

alter table project_entry
  -- Each list, each year, and each list with its year: `{district,2026,"district 2026"}`.
  add listed text[] not null default '{}',
  add readers uuid[] not null default '{}';

create function project_listed(lists text) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct word order by word), '{}')
  from jsonb_to_recordset(lists::jsonb) as entry (list text, year integer),
    unnest(array[list, year::text, list || ' ' || year]) as word
$$;
create function readers_of(of_matter uuid) returns uuid[] language sql stable as $$
  select coalesce(array_agg(party order by party), '{}') from reader where matter_id = of_matter
$$;

create or replace function write_project_entry(of_project uuid) returns void language sql as $$
  insert into project_entry (id, region_id, department_id, park_id, due_at, yellow_at, investment, is_open, is_confidential,
      stage, status, industry, conclusion, listed, readers)
    select p.id, p.region_id, m.department_id, p.park_id, c.due_at, c.yellow_at, p.investment, m.closed_at is null,
      m.confidential, p.stage, m.status, p.industry, p.conclusion, project_listed(p.lists), readers_of(p.id)
    from project p join matter m on m.id = p.id
      left join clock c on c.matter_id = p.id and c.name = 'stage' and c.stopped_at is null
    where p.id = of_project
  on conflict (id) do update set region_id = excluded.region_id, department_id = excluded.department_id,
    park_id = excluded.park_id, due_at = excluded.due_at, yellow_at = excluded.yellow_at, investment = excluded.investment,
    is_open = excluded.is_open, is_confidential = excluded.is_confidential, stage = excluded.stage,
    status = excluded.status, industry = excluded.industry, conclusion = excluded.conclusion, listed = excluded.listed,
    readers = excluded.readers
  where project_entry.* is distinct from excluded.*
$$;

drop trigger project_entry on project;
create trigger project_entry after insert or update of stage, region_id, investment, industry, park_id, conclusion, lists on project
  for each row execute function keep_project_entry();

-- Readers change with an act on the project, in whatever order its rows are written: they are looked at when it is whole.
create function keep_project_readers() returns trigger language plpgsql as $$
begin
  update project_entry set readers = readers_of(new.id) where id = new.id and readers <> readers_of(new.id);
  return null;
end $$;
create constraint trigger project_readers after insert or update on matter deferrable initially deferred
  for each row when (new.kind = 'project') execute function keep_project_readers();

update project_entry as e set listed = project_listed(p.lists), readers = readers_of(p.id) from project p where p.id = e.id;
create index project_entry_listed on project_entry using gin (listed) with (fastupdate = off);
create index project_entry_readers on project_entry using gin (readers) with (fastupdate = off);
-- What is stuck lies far down in a list that begins with the newest: whether a clock has run out is read here, before the row.
create index project_entry_running on project_entry (id desc, due_at) where due_at is not null;
