-- Every batch of the chain is signed as it is appended, with the key that is not in the database. The last signature covers all
-- before it by the chain, so one row is enough; checkpoints with the root of the tree are made beside it as before.
create table trace.seal (
  "only" boolean primary key default true check ("only"),
  position bigint not null check (position > 0),
  hash bytea not null check (length(hash) = 32),
  at timestamptz(3) not null,
  key text not null,
  signature bytea not null
);
