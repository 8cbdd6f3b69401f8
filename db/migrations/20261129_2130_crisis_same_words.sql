-- Which versions have the same words is asked for each row of a page: a digest, which stays inside, is looked up, and an id is told.
create index status_version_words on crisis.status_version (crisis_id, md5((texts -> 'nb')::text), number, id)
  where approved_at is not null;
create or replace view crisis.public_status as
select v.id, right(c.id, 12) as key, c.mode, c.unit_id, c.scenario_key, c.declared_at, v.number, v.phase,
       case when v.withdrawn_at is null then v.texts end as texts, v.next_at,
       v.relatives_phone, v.corrects_id, v.approved_at, v.withdrawn_at,
       -- The same for two versions that say the same, also when the words of neither are shown.
       (select f.id from crisis.status_version f
         where f.crisis_id = v.crisis_id and f.approved_at is not null
           and md5((f.texts -> 'nb')::text) = md5((v.texts -> 'nb')::text)
         order by f.number, f.id limit 1) as words
  from crisis.status_version v join crisis.crisis c on c.id = v.crisis_id
 where v.approved_at is not null and c.mode <> 'exercise';
