-- Open and secret checks 明察暗访, the tasks that their findings become, and longer limits of orders. Lists are JSON text.

create table supervision_check (
  id uuid primary key references matter,
  type text not null,
  purpose text not null,
  place text not null,
  -- Posts, not persons: whoever holds them belongs to the team.
  team text not null,
  planned_on date not null,
  visited_at timestamptz,
  visit text,
  findings text not null,
  conclusion text
) with (fillfactor = 80);

alter table supervision_order
  -- Posts that verify the answer, where it is not the body that has issued the order.
  add column verifiers text not null default '[]',
  -- Longer limits that were asked for, with what became of each.
  add column extensions text not null default '[]';
alter table supervision_order
  alter column verifiers drop default,
  alter column extensions drop default;

grant select, insert, update, delete on supervision_check to zhitong_app;
