-- One row: what this database is for. It is set at first start and never changes.
create table kit.installation (
  only_one boolean primary key default true check (only_one),
  mode text not null check (mode in ('real', 'demo')),
  created_at timestamptz not null default now()
);
