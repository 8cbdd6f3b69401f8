-- There is one moment of closing, the room's: what comes to the page later does not move it. An answer that takes the place of another says
-- so, and the page was last changed when an answer came or went.
create or replace view crisis.public_status as
select v.id, right(c.id, 12) as key, c.mode, c.unit_id, c.scenario_key, c.declared_at, v.number, v.phase,
       case when v.withdrawn_at is null then v.texts end as texts, v.next_at,
       v.relatives_phone, v.corrects_id, v.approved_at, v.withdrawn_at,
       -- The same for two versions that say the same, also when the words of neither are shown.
       (select f.id from crisis.status_version f
         where f.crisis_id = v.crisis_id and f.approved_at is not null
           and md5((f.texts -> 'nb')::text) = md5((v.texts -> 'nb')::text)
         order by f.number, f.id limit 1) as words,
       c.closed_at,
       (select max(greatest(q.approved_at, q.retired_at)) from crisis.status_question q
         where q.crisis_id = v.crisis_id and q.approved_at is not null) as answers_at
  from crisis.status_version v join crisis.crisis c on c.id = v.crisis_id
 where v.approved_at is not null and c.mode <> 'exercise';

create or replace view crisis.public_status_question as
select q.id, right(c.id, 12) as key, c.mode, q.texts, q.approved_at, q.replaces_id is not null as is_correction
  from crisis.status_question q join crisis.crisis c on c.id = q.crisis_id
 where q.approved_at is not null and q.retired_at is null and c.mode <> 'exercise'
   and exists (select from crisis.status_version v where v.crisis_id = c.id and v.approved_at is not null);
