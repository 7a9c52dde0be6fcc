-- A leader is told of the due day of a visit plan before it and after it has passed, once each; the office of what has passed.

create table visit_plan_notice (
  plan_id uuid not null references visit_plan,
  due_on date not null,
  word text not null check (word in ('soon', 'over')),
  told_at timestamptz not null,
  primary key (plan_id, due_on, word)
);

grant select, insert on visit_plan_notice to zhitong_app;
