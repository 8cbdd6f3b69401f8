-- What corrects a text corrects it in every language that followed it.
create or replace view dispatch.public_standing as
  select v.id as version_id, v.message_id, v.withdrawn_at, c.corrected_at, c.corrected_by,
         case when v.withdrawn_at is not null then 'withdrawn' when c.corrected_at is not null then 'corrected' else 'stands' end as standing
    from message.public_version v
    left join lateral (
      select min(w.opened_at) as corrected_at,
             (array_agg(n.id order by w.opened_at desc, n.id desc) filter (where n.withdrawn_at is null))[1] as corrected_by
        from message.public_version n
        join dispatch.dispatch d on d.version_id = n.id
        join dispatch.wave w on w.dispatch_id = d.id and w.opened_at is not null
       where n.replaces_id = any (array(select v.id union all select o.id from message.public_version o where o.message_id = v.edition_of))) c on true;

create or replace view dispatch.public_released as
  select p.id, p.message_id, p.version_id, d.number, v.editions, p.released_at, d.mode, d.unit_id, v.kind, d.id as dispatch_id,
         v.withdrawn_at, v.replaces_id, c.corrected_by, c.corrected_at, v.edition_of
    from dispatch.publication p
    join dispatch.dispatch d on d.id = p.dispatch_id
    join dispatch.wave w on w.id = p.wave_id and w.opened_at is not null
    join message.public_version v on v.id = p.version_id
    left join lateral (
      select (array_agg(n.id order by nv.withdrawn_at is not null, n.released_at desc, n.id desc))[1] as corrected_by,
             min(n.released_at) as corrected_at
        from dispatch.publication n join message.public_version nv on nv.id = n.version_id
       where n.released_at <= clock_timestamp() and nv.replaces_id =
             any (array(select v.id union all select o.id from message.public_version o where o.message_id = v.edition_of))) c on true
   where p.released_at <= clock_timestamp();
