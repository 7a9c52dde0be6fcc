-- Who stood in for whom: duties are separated by persons, also through substitution. Null where it was not kept.
alter table matter add column opener_instead_of uuid references person;

alter table appeal
  -- What the office tells the unit with the dispatch; never shown to the enterprise.
  add column dispatch_note text,
  -- Since when the present lead department has it: what it owes counts from there.
  add column lead_since timestamptz,
  -- Persons behind the reply, and behind the confirmations of a key complaint: lists as JSON text.
  add column replied_by text,
  add column confirmed_by text,
  add column reopen_proposed_for uuid references person,
  -- How many repeats were joined to it.
  add column joined_count integer;
