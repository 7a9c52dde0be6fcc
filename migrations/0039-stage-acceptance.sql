-- Acceptance at a change of stage, templates and texts of projects.

-- To which body a project was handed at a change of stage and has not been taken on by it (无缝衔接): JSON text; null while nothing is open.
alter table project add column handing text;
create index project_handing on project (id) where handing is not null;
