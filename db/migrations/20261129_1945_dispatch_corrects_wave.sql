-- A correction goes to whoever got the old text, by whatever dispatch: each of its waves names the one that it corrects.
alter table dispatch.wave add column corrects_wave_id text references dispatch.wave;
update dispatch.wave w set corrects_wave_id = o.id
  from dispatch.dispatch d, dispatch.wave o
 where d.id = w.dispatch_id and o.dispatch_id = d.corrects_id and o.position = w.position;
