-- Search in Chinese: an index of tokens beside the matters, written by a job that follows the journal.

create table matter_search (
  matter_id uuid primary key,
  -- Pairs of characters by which a part of a text is found, who may find it, of which kind and how old it is.
  tokens text[] not null,
  -- What the pairs were taken from: two pairs that stand in different places are told apart here.
  content text not null,
  is_open boolean not null
) with (toast_tuple_target = 256, autovacuum_vacuum_scale_factor = 0.02);
-- Tokens are read by the index alone: kept aside, so that looking at the content of many matters reads few pages.
alter table matter_search alter column content set storage main;
create index matter_search_tokens on matter_search using gin (tokens) with (fastupdate = off);

-- How far the job has come: the line of the journal it has read last, and the matter above which all that was there before
-- is in the index. Without a row everything is indexed anew.
create table search_cursor (
  one boolean primary key default true check (one),
  xid xid8 not null,
  subject text not null,
  seq integer not null,
  fill_before uuid
);

grant select, insert, update, delete on matter_search, search_cursor to zhitong_app;
