-- Where projects and parcels lie: their outlines as WKT, in degrees (CGCS2000). The centre of a project's outline is its point.

alter table parcel add column outline text;
alter table project
  add column outline text,
  add constraint project_outlined check (outline is null or longitude is not null);

-- The park that a project lay in when a node of it was missed or a month of it was to be reported: whoever answers for the park is
-- told of it as of a stuck project.
alter table explanation add column park_id uuid references park;
alter table investment_report add column park_id uuid references park;

-- The first letters of how names of entries of registers are read, so that a search finds them by these; null until they are read.
create table register_initials (
  register text not null,
  row_id uuid not null,
  name text not null,
  initials text,
  pairs text[],
  primary key (register, row_id),
  check ((initials is null) = (pairs is null))
);
create index register_initials_unread on register_initials (register, row_id) where initials is null;
create index register_initials_pairs on register_initials using gin (pairs) with (fastupdate = off);
grant select, insert, update on register_initials to zhitong_app;

create function keep_register_initials() returns trigger language plpgsql as $$
begin
  insert into register_initials (register, row_id, name) values (tg_table_name, new.id, new.name)
  on conflict (register, row_id) do update set name = excluded.name, initials = null, pairs = null
    where register_initials.name <> excluded.name;
  return null;
end $$;
create trigger register_initials after insert or update of name on enterprise
  for each row execute function keep_register_initials();
create trigger register_initials after insert or update of name on park
  for each row execute function keep_register_initials();

insert into register_initials (register, row_id, name)
  select 'enterprise', id, name from enterprise union all select 'park', id, name from park;

-- Lists of projects are narrowed by who handles them.
create index project_of_handler on matter (handler_id, id desc) where kind = 'project' and handler_id is not null;
