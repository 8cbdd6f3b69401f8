-- Accounts, sessions and tokens. The first seven tables are those of the sign-in library (better-auth 1.7.6, made with
-- its own generator, then kept here); it writes them, and so does the access slice. Nobody else does.
create schema access;

-- An account belongs to one person of organisation.person (another slice's table, hence no foreign key).
create table access."user" (
  id text primary key,
  person_id text not null unique check (person_id like 'per\_%'),
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified boolean not null,
  image text,
  two_factor_enabled boolean default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table access.session (
  id text primary key,
  user_id text not null references access."user" (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  -- Never filled: where somebody sat is nobody's business.
  ip_address text check (ip_address is null or ip_address = ''),
  user_agent text,
  -- A computer that several people use: ends after ten minutes without use.
  shared boolean not null default false,
  seen_at timestamptz not null default now(),
  -- When the person last proved again who they are.
  confirmed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null
);
create index session_of_user on access.session (user_id);
create index session_expires on access.session (expires_at);

-- One row per way to sign in: `credential` with a password hash, or the provider of single sign-on.
create table access.account (
  id text primary key,
  user_id text not null references access."user" (id) on delete cascade,
  provider_id text not null,
  account_id text not null,
  password text,
  -- What a provider hands out is not kept.
  access_token text check (access_token is null),
  refresh_token text check (refresh_token is null),
  id_token text check (id_token is null),
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index account_user on access.account (user_id);

create table access.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on access.verification (identifier);
create index verification_expires on access.verification (expires_at);

create table access.two_factor (
  id text primary key,
  user_id text not null references access."user" (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz
);
create index two_factor_user on access.two_factor (user_id);
create index two_factor_secret on access.two_factor (secret);

create table access.passkey (
  id text primary key,
  user_id text not null references access."user" (id) on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz
);
create index passkey_user on access.passkey (user_id);
create index passkey_credential on access.passkey (credential_id);

-- Providers come from the settings; the library wants its table all the same.
create table access.sso_provider (
  id text primary key,
  user_id text not null references access."user" (id) on delete cascade,
  provider_id text not null unique,
  issuer text not null,
  domain text not null,
  organization_id text,
  oidc_config text,
  saml_config text
);

-- One-time links: invitation, new password, first administrator. Only the hash of the token is kept.
create table access.link (
  id text primary key,
  kind text not null check (kind in ('invitation', 'password-reset', 'first-administrator')),
  user_id text references access."user" (id) on delete cascade,
  token_hash text not null unique,
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  check ((kind = 'first-administrator') = (user_id is null))
);
create index link_user on access.link (user_id);

-- API tokens: shown once, kept as a hash. The day of the last use is enough to find those that nobody needs.
create table access.token (
  id text primary key,
  user_id text not null references access."user" (id) on delete cascade,
  name text not null check (length(trim(name)) between 1 and 100),
  token_hash text not null unique,
  hint text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_on date,
  ended_at timestamptz
);
create index token_user on access.token (user_id);

-- Wrong passwords per account, so that guessing slows down wherever it comes from.
create table access.refusal (
  user_id text primary key references access."user" (id) on delete cascade,
  count integer not null check (count > 0),
  since timestamptz not null,
  last_at timestamptz not null
);
