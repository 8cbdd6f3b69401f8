-- A situation report: how it stood when it was made, composed of what may be said. Nothing of the room's log or of what is not confirmed.
create table crisis.situation_report (
  id text primary key check (id like 'sit\_%'),
  crisis_id text not null references crisis.crisis,
  number integer not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  -- SHA-256 of the content in canonical form.
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  made_by text not null,
  made_at timestamptz(3) not null,
  unique (crisis_id, number)
);
create function crisis.keep_situations() returns trigger language plpgsql as $$
begin
  raise exception 'a situation report is never changed or deleted';
end $$;
create trigger situation_kept before update or delete on crisis.situation_report
  for each row execute function crisis.keep_situations();
