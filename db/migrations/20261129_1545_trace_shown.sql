-- What was public can always be shown again as it was: every page that anyone could read, with the time it stood. Bodies are packed with
-- gzip and named by the SHA-256 of what they say, so that the same words are kept once; style sheets lie beside the pages.
create table trace.shown_body (
  fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
  packed bytea not null
);
create table trace.shown_page (
  id text primary key,
  mode text not null check (mode in ('real', 'demo')),
  place text not null,
  language text not null,
  kind text not null,
  subject text,
  address text not null,
  title text not null,
  is_withdrawn boolean not null,
  fingerprint text not null references trace.shown_body (fingerprint),
  from_at timestamptz(3) not null,
  to_at timestamptz(3),
  check (to_at >= from_at)
);
create unique index shown_page_stands on trace.shown_page (mode, place, language) where to_at is null;
create index shown_page_place on trace.shown_page (place, from_at);

-- A page that stood is never changed, only ended, once.
create function trace.keep_shown_page() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.to_at is not null or (to_jsonb(new) - 'to_at') is distinct from (to_jsonb(old) - 'to_at') then
    raise exception 'trace.shown_page stays as it stood';
  end if;
  return new;
end $$;
create trigger keep_shown_page before update or delete on trace.shown_page
  for each row execute function trace.keep_shown_page();
