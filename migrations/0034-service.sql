-- Service to projects and enterprises: help and agency orders 代办帮办单. Lists are JSON text.

create table help_order (
  id uuid primary key references matter,
  chain text not null,
  manner text not null,
  mode text not null,
  need text not null,
  visit_on date,
  authorised_at timestamptz,
  -- The agent is the matter's handler; the two are never the same person.
  approver_post_id uuid references post,
  steps text not null,
  problems text not null,
  services text not null,
  passes text not null
) with (fillfactor = 80);

grant select, insert, update, delete on help_order to zhitong_app;
