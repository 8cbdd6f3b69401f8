-- A promise to dispatch, which asks several times a second what a room has against a wave: it changes when anything does in any room of a mode.
create index crisis_stamp on crisis.crisis (mode) include (revision, state);
create view crisis.public_rooms_stamp as
  select mode, count(*) || '-' || count(*) filter (where state = 'open') || '-' || sum(revision) as stamp
    from crisis.crisis group by mode;
