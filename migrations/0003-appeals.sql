-- Own rows of the kinds of this floor: the appeal, the ask to the enterprise, the supervision order.

create table appeal (
  id uuid primary key references matter,
  text text not null,
  nature text not null,
  topic text not null,
  channel text not null,
  contact_name text not null,
  contact_phone text not null,
  filed_at timestamptz not null,
  dispatched_at timestamptz,
  contacted_at timestamptz,
  contact_method text,
  contact_person text,
  opinion text,
  opinion_at timestamptz,
  reply text,
  replied_at timestamptz,
  solved boolean,
  level text,
  remark text,
  redo_count integer not null
) with (fillfactor = 80);

create table appeal_ask (
  id uuid primary key references matter,
  question text not null,
  answer text,
  answered_at timestamptz
);

create table supervision_order (
  id uuid primary key references matter,
  level text not null,
  requirement text not null,
  reply text,
  rejections integer not null
);

grant select, insert, update, delete on appeal, appeal_ask, supervision_order to zhitong_app;
