-- Checklists of stewards by stage, and secretaries.

-- Whoever is bound to a project reads it and its matters by the project's own id; nothing that is confidential.
create index assignment_secretary on assignment (person_id) where slot = 'secretary';

with recursive of_project as (
    select m.id, case when m.kind = 'project' then m.id else m.project_id end as party, m.closed_at is null as is_open
    from matter m where not m.confidential and (m.kind = 'project' or m.project_id is not null)
  union
    select part.id, whole.party, part.closed_at is null
    from of_project whole join matter part on part.parent_id = whole.id
)
insert into reader (party, matter_id, is_open) select party, id, is_open from of_project on conflict do nothing;
update project_entry as e set readers = readers_of(e.id) where readers <> readers_of(e.id);
-- The search names readers too: it is built anew.
delete from search_cursor;

-- What a steward goes through in a stage, as a region has it from a day on. Rows are added and never changed: the last that has
-- begun holds, of the nearest region that has one. Lists are JSON text.
create table stage_template (
  id uuid primary key,
  region_id uuid not null references region,
  stage text not null,
  from_on date not null,
  items text not null,
  basis text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references person
);
create index stage_template_region on stage_template (region_id, stage, from_on desc, id desc);

-- The list of a stage that a project has entered: the items stand as they were then.
create table stage_checklist (
  id uuid primary key,
  project_id uuid not null references matter,
  stage text not null,
  template_id uuid not null references stage_template,
  opened_at timestamptz not null,
  unique (project_id, stage)
);

-- Ticks and notes: the last one of an item says how it stands.
create table stage_tick (
  id uuid primary key,
  checklist_id uuid not null references stage_checklist,
  item_no integer not null,
  is_done boolean not null,
  note text,
  ticked_at timestamptz not null,
  ticked_by uuid not null references person
);
create index stage_tick_checklist on stage_tick (checklist_id, item_no, ticked_at desc, id desc);

grant select, insert on stage_template, stage_checklist, stage_tick to zhitong_app;

-- What is placed for a project in a park is read by whoever answers for the park, whoever that is on the day of reading.
alter table through_train add park_id uuid references park;
update through_train as t set park_id = p.park_id from matter m join project p on p.id = m.project_id
  where m.id = t.id and p.park_id is not null;
create index through_train_park on through_train (park_id) where park_id is not null;
insert into reader (party, matter_id, is_open)
  select t.park_id, m.id, m.closed_at is null from through_train t join matter m on m.id = t.id
  where t.park_id is not null on conflict do nothing;

-- A list is opened in the transaction by which its project comes into being, before the project is written.
alter table stage_checklist alter constraint stage_checklist_project_id_fkey deferrable initially deferred;
