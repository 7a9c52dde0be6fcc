-- Posts of a department that ends may take a new name, or become one with another post.

alter table post
  -- The post whose holders have had its duties and rights since the two became one.
  add column merged_into_id uuid references post check (merged_into_id <> id);

alter table reorganisation
  -- Which posts take a new name and which become one with another: JSON.
  add column posts text not null default '[]';
