-- How often the link of a registration was asked for an address, so that nobody makes us flood somebody's telephone: a digest by a key
-- that is not in the database, forgotten after a day.
create table audience.link_ask (
  digest bytea not null,
  at timestamptz not null
);
create index link_ask_digest on audience.link_ask (digest);
