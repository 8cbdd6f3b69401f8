-- The only window through which the outside sees a text: opened by a wave, by the database's clock.
create view dispatch.public_released as
  select p.id, p.message_id, p.version_id, d.number, v.editions, p.released_at, d.mode, d.unit_id, v.kind, d.id as dispatch_id,
         v.withdrawn_at, v.replaces_id,
         (select n.id from dispatch.publication n join message.public_version nv on nv.id = n.version_id
           where nv.replaces_id = p.version_id and n.released_at <= clock_timestamp() limit 1) as corrected_by
    from dispatch.publication p
    join dispatch.dispatch d on d.id = p.dispatch_id
    join dispatch.wave w on w.id = p.wave_id and w.opened_at is not null
    join message.public_version v on v.id = p.version_id
   where p.released_at <= clock_timestamp();
