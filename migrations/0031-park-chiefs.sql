-- Who answers for a park: an account in a post, from one day to another, one at a time. Projects of a park are read by whoever does.

create type uuid_span as range (subtype = uuid);

create table park_chief (
  park_id uuid not null references park,
  person_id uuid not null references person,
  post_id uuid not null references post,
  from_on date not null,
  to_on date check (to_on >= from_on),
  reason text not null,
  primary key (park_id, from_on),
  -- Without an extension there is no index that compares ids and overlaps days; a span of one id and itself does.
  exclude using gist (uuid_span(park_id, park_id, '[]') with &&, daterange(from_on, to_on, '[]') with &&)
);
create index park_chief_person on park_chief (person_id);
create index park_chief_post on park_chief (post_id);
grant select, insert, update on park_chief to zhitong_app;

-- Whoever answers for a park reads its projects and their parts, as the rules of projects now say.
insert into reader (party, matter_id, is_open)
  select p.park_id, m.id, m.closed_at is null
  from project p join matter m on m.id = p.id or m.parent_id = p.id
  where p.park_id is not null
  on conflict do nothing;

-- Figures of size and credit records have powers of their own now; whoever kept them so far keeps them on.
update post set powers = powers || array['enterprise.figures', 'credit.keep']
  where 'enterprise.register' = any(powers);
update reference_version set organisation_no = organisation_no + 1;
