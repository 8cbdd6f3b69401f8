create index dispatch_message on dispatch.dispatch (message_id);

-- Promises to the slices above: columns may be added, never changed. Numbers alone: who they are stays in here.
create view dispatch.public_dispatch as
  select d.id, d.number, d.mode, d.message_id, d.version_id, d.unit_id, d.title, d.state, d.corrects_id, d.created_at,
         d.started_at, d.closed_at,
         -- A wave has opened: somebody may have got it.
         exists (select from dispatch.wave w where w.dispatch_id = d.id and w.opened_at is not null) as is_out
    from dispatch.dispatch d;
-- How many stand in each state, wave by wave, as the ledger's own counters have it: nothing is counted when it is read.
create view dispatch.public_tally as
  select w.dispatch_id, t.wave_id, t.state, t.heads
    from dispatch.wave w join dispatch.tally t on t.wave_id = w.id;
