-- When a backup was taken, by `varde backup` or, as an operator says, by something else: an upgrade that cannot be undone looks for one.
create table kit.backup (
  at timestamptz primary key,
  what text not null
);
