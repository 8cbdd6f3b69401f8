-- Messages that somebody of own staff, the press or the public has: what is public, once it stands there; else, when the first of them has got it.
create view dispatch.public_out as
  select distinct d.message_id
    from dispatch.dispatch d
    join dispatch.wave w on w.dispatch_id = d.id and w.opened_at is not null
   where 'press-room' = any (w.publishes)
      or (w.audience_kinds && '{staff,press,public}' and exists (select from dispatch.public_told t where t.wave_id = w.id and t.is_reached));

-- What hangs on a text or a case and has events of its own: who may see what is said of it follows that.
create view dispatch.public_about as
  select id, message_id from dispatch.dispatch
  union all
  select q.id, d.message_id from dispatch.question_back q join dispatch.dispatch d on d.id = q.dispatch_id;
create view press.public_about as
  select id, message_id from press.picture
  union all
  select id, message_id from press.occasion;
create view cases.public_about as
  select id, case_id from cases.support_request;

-- What this hangs on, or itself. Kinds of subjects: apps/server/test/event-subjects.ts.
create function confidentiality.public_own(subject text) returns text
language sql stable
return coalesce(
  case left(subject, 4)
    when 'dsp_' then (select a.message_id from dispatch.public_about a where a.id = subject)
    when 'qst_' then (select a.message_id from dispatch.public_about a where a.id = subject)
    when 'pic_' then (select a.message_id from press.public_about a where a.id = subject)
    when 'occ_' then (select a.message_id from press.public_about a where a.id = subject)
    when 'sup_' then (select a.case_id from cases.public_about a where a.id = subject)
  end, subject);

-- What its level stands on: what it hangs on, and what that follows in turn.
create function confidentiality.public_root(subject text) returns text
language sql stable
return (
  select coalesce((select f.follows from confidentiality.subject f where f.id = own.id), own.id)
    from (select confidentiality.public_own(subject) as id) own
);

-- The words that a crisis room holds are working notes of the room until somebody has them: a room that is open within the agency opens no more.
create function confidentiality.public_is_out(subject text) returns boolean
language sql stable
return (
  select not exists (select from confidentiality.subject f where f.id = own.id and f.follows is not null)
         or exists (select from dispatch.public_out o where o.message_id = own.id)
    from (select confidentiality.public_own(subject) as id) own
);

-- The same as `mayPass` in kit/kernel/confidentiality.ts.
create or replace function confidentiality.public_reads(subject text, person text, by_duty boolean) returns boolean
language sql stable
return (
  with its as (
    select coalesce(max(s.level), 'unit') as level, max(s.id) as id
      from confidentiality.subject s
     where s.id = confidentiality.public_root(subject)
  )
  select case its.level
    when 'agency' then by_duty or exists (
      select 1 from organisation.public_person p join organisation.unit u on u.id = p.unit_id
       where p.id = person and u.kind <> 'ministry' and confidentiality.public_is_out(subject))
    when 'named' then by_duty and (person is null or exists (
      select 1 from confidentiality.named_person n where n.subject_id = its.id and n.person_id = person))
    else by_duty
  end from its
);
