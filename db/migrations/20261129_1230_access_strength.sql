-- What a sign-in proved is kept on the session: by which way, what the provider of single sign-on said of it, and when it was given
-- there. A session that says nothing proves nothing: those of before this begin anew.
delete from access.session;
alter table access.session
  add column method text not null default 'none'
    check (method in ('none', 'password', 'second-factor', 'backup-code', 'passkey', 'sso', 'emergency-code')),
  add column provider_said text[] not null default '{}',
  add column authenticated_at timestamptz,
  -- Came by a code from the envelope where the agency wants two people for one, and waits for the second.
  add column awaits_second boolean not null default false;

-- A code of an app counts once. Its row is written before the code is tried, and is worth nothing after some minutes.
create table access.spent_code (
  user_id text not null references access."user" on delete cascade,
  code text not null,
  at timestamptz not null,
  primary key (user_id, code)
);

-- Of which duties more than a password is demanded. No row: as Varde comes.
create table access.sign_in_rule (
  id boolean primary key default true check (id),
  strong_duties text[] not null,
  two_for_emergency boolean not null default false,
  changed_by text not null,
  changed_at timestamptz not null
);

-- Accounts of single sign-on that may have a password beside it all the same, and why.
create table access.password_opening (
  user_id text primary key references access."user" on delete cascade,
  reason text not null,
  opened_by text not null,
  opened_at timestamptz not null
);
