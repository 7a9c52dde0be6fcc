-- Words and marks go into their indexes once for a whole batch of a job: put in matter by matter, each of the two hundred
-- words of a matter unpacks and packs a list that it shares with thousands of others. What a batch has left waiting is put
-- in before it commits, so no search ever walks through it.
alter index matter_search_tokens set (fastupdate = on);
alter index tallied_marks set (fastupdate = on);
-- Only the owner of an index may ask for it.
create function put_into_index(index regclass) returns bigint language sql security definer
  set search_path = pg_catalog, pg_temp as 'select gin_clean_pending_list(index)';
