-- A tree of digests over the hashes of the entries (RFC 6962), so that one entry can be proved up to a signed checkpoint without
-- showing the entries between. Kept: the roots of whole blocks of 1,024. docs/log-format.md has the bytes.
create table trace.tree_block (
  number bigint primary key check (number >= 0),
  hash bytea not null check (length(hash) = 32)
);

-- Checkpoints from before the tree have none.
alter table trace.checkpoint add column root bytea check (length(root) = 32);
