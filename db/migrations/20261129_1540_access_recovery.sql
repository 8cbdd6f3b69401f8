-- The way back for whoever has a passkey alone: codes that are told once and count once. An app has those of the library.
create table access.recovery_code (
  user_id text not null references access."user" on delete cascade,
  code_hash text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (user_id, code_hash)
);
