-- A recipient and an attempt stand in a wave of the same dispatch. One key says both; two keys a row were checked before, and
-- neither said that the wave belongs to the dispatch.
alter table dispatch.wave add constraint wave_of_dispatch unique (id, dispatch_id);
alter table dispatch.recipient
  drop constraint recipient_dispatch_id_fkey,
  drop constraint recipient_wave_id_fkey,
  add constraint recipient_wave foreign key (wave_id, dispatch_id) references dispatch.wave (id, dispatch_id);
alter table dispatch.attempt
  drop constraint attempt_dispatch_id_fkey,
  add constraint attempt_wave foreign key (wave_id, dispatch_id) references dispatch.wave (id, dispatch_id);
