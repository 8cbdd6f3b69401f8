create schema outbox;

-- One row for everything that is sent outside dispatches. What it says, and to which address, its kind is asked when it leaves: neither
-- stands here. Lanes: 0 crisis, 1 ordinary, 2 bulk.
create table outbox.letter (
  id text primary key,
  kind text not null,
  subject text not null,
  recipient text not null default '',
  channel text not null check (channel in ('email', 'sms', 'voice')),
  lane smallint not null check (lane between 0 and 2),
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'bounced', 'given-up', 'ended')),
  tries integer not null default 0,
  written_at timestamptz not null,
  first_due_at timestamptz not null,
  due_at timestamptz,
  not_after timestamptz,
  held_by integer,
  message_id text unique,
  answer text,
  answered_at timestamptz,
  settled_at timestamptz,
  -- When its kind is to be told what became of it; null: there is nothing to tell.
  tell_at timestamptz,
  unique (kind, subject, recipient, channel),
  check ((state = 'waiting') = (due_at is not null)),
  check ((state in ('waiting', 'sending')) = (settled_at is null))
);
create index letter_due on outbox.letter (channel, lane, due_at, id) where state = 'waiting';
create index letter_held on outbox.letter (channel, held_by) where state = 'sending';
create index letter_untold on outbox.letter (tell_at, id) where tell_at is not null;
create index letter_settled on outbox.letter (settled_at) where settled_at is not null;

-- What was in line elsewhere is in line here.
insert into outbox.letter (id, kind, subject, channel, lane, tries, written_at, first_due_at, due_at)
select 'ltr_' || md5('alert' || alert_id || channel),
       case split_part(alert_id, '_', 1) when 'rem' then 'plan.notice' when 'ntc' then 'plan.notice' when 'trn' then 'message.translation-notice'
         when 'cfn' then 'confidentiality.opened' when 'ogn' then 'organisation.giving' else 'cases.alert' end,
       alert_id, channel, case when split_part(alert_id, '_', 1) = 'alr' then 0 else 1 end, tries, due_at, due_at, due_at
  from dispatch.alert_request where due_at is not null;
drop table dispatch.alert_request;

insert into outbox.letter (id, kind, subject, channel, lane, tries, written_at, first_due_at, due_at)
select 'ltr_' || md5('link' || q.subscription_id), 'audience.registration', q.subscription_id, s.channel, 1, q.tries, q.due_at, q.due_at, q.due_at
  from dispatch.link_request q join audience.subscription s on s.id = q.subscription_id
 where q.due_at is not null;
drop table dispatch.link_request;

insert into outbox.letter (id, kind, subject, channel, lane, tries, written_at, first_due_at, due_at)
select 'ltr_' || md5('ministry' || id), 'cases.ministry-note', id, 'email', 1, tries, asked_at, try_at, try_at
  from cases.ministry_letter where state in ('waiting', 'sending');
update cases.ministry_letter set state = 'waiting' where state = 'sending';
drop index cases.ministry_letter_due;
alter table cases.ministry_letter drop constraint ministry_letter_state_check, drop column tries, drop column try_at;
alter table cases.ministry_letter add constraint ministry_letter_state_check check (state in ('waiting', 'sent', 'refused'));

insert into outbox.letter (id, kind, subject, channel, lane, tries, written_at, first_due_at, due_at, message_id)
select 'ltr_' || md5('desk' || id), 'press.letter', id, 'email', case kind when 'warning' then 0 else 1 end, tries, at, try_at, try_at, message_id
  from press.letter where state in ('waiting', 'sending');
update press.letter set state = 'waiting' where state = 'sending';
drop index press.letter_waiting;
alter table press.letter drop constraint letter_state_check, drop column tries, drop column try_at;
alter table press.letter add constraint letter_state_check check (state in ('received', 'waiting', 'sent', 'refused'));

insert into outbox.letter (id, kind, subject, channel, lane, tries, written_at, first_due_at, due_at)
select 'ltr_' || md5('accreditation' || id), 'press.accreditation', id, 'email', 1, tries, at, try_at, try_at
  from press.accreditation_letter where state in ('waiting', 'sending');
update press.accreditation_letter set state = 'waiting' where state = 'sending';

alter table press.accreditation_letter drop constraint accreditation_letter_state_check, drop column tries, drop column try_at;
alter table press.accreditation_letter add constraint accreditation_letter_state_check check (state in ('waiting', 'sent', 'refused'));

-- A release to one who follows: here stands that it was for them, and whether they missed it; the outbox has what waits.
insert into outbox.letter (id, kind, subject, recipient, channel, lane, tries, written_at, first_due_at, due_at)
select 'ltr_' || md5('news' || id), 'press.news', message_id, follower_id, 'email', 2, tries, at, try_at, try_at
  from press.news_letter where state in ('waiting', 'sending') and message_id is not null;
insert into outbox.letter (id, kind, subject, channel, lane, tries, written_at, first_due_at, due_at)
select 'ltr_' || md5('news' || id), 'press.follow-confirm', follower_id, 'email', 1, tries, at, try_at, try_at
  from press.news_letter where state in ('waiting', 'sending') and message_id is null;
drop view press.public_news;
alter table press.news_letter add column missed text check (missed in ('refused', 'ended'));
update press.news_letter set missed = state where state in ('refused', 'ended');
delete from press.news_letter where message_id is null;
alter table press.news_letter drop column state, drop column tries, drop column try_at, alter column message_id set not null;

create view outbox.public_waiting as select kind, subject, recipient, channel from outbox.letter where state in ('waiting', 'sending');
create view press.public_news as
  select n.message_id, (count(*) - count(n.missed) - count(w.recipient))::integer as sent, count(w.recipient)::integer as waiting,
         (count(*) filter (where n.missed = 'refused'))::integer as refused
    from press.news_letter n
    left join outbox.public_waiting w on w.kind = 'press.news' and w.subject = n.message_id and w.recipient = n.follower_id
   group by n.message_id;

insert into outbox.letter (id, kind, subject, channel, lane, tries, written_at, first_due_at, due_at)
select 'ltr_' || md5('report' || id), 'measure.report', id, 'email', 1, tries, asked_at, try_at, try_at
  from measure.report_letter where state in ('waiting', 'sending');
update measure.report_letter set state = 'waiting' where state = 'sending';
alter table measure.report_letter drop constraint report_letter_state_check, drop column tries, drop column try_at;
alter table measure.report_letter add constraint report_letter_state_check check (state in ('waiting', 'sent', 'refused'));

insert into outbox.letter (id, kind, subject, recipient, channel, lane, written_at, first_due_at, due_at)
select 'ltr_' || md5('invitation' || id), 'measure.invitation', id, reminders::text, channel, 2, now(), now(), now()
  from measure.survey_invitation where state = 'waiting';

insert into organisation.privacy_rule (record_kind, names, content, legal_basis, retention_days, retention_note, special_category)
select 'outbox', '{"nb": "Utgående e-post og SMS", "nn": "Utgåande e-post og SMS", "en": "Outgoing e-mail and SMS"}'::jsonb,
       '{"nb": "Hva slags melding som gikk til hvem, som id, når den gikk, og hva tjeneren svarte. Verken ord eller adresse", "nn": "Kva slag melding som gjekk til kven, som id, når ho gjekk, og kva tenaren svara. Verken ord eller adresse", "en": "Which kind of message went to whom, as an id, when it went and what the server answered. Neither words nor address"}'::jsonb,
       'gdpr-6-1-e', 90,
       '{"nb": "Ikke i kilden. Slettes {time} etter at meldingen var sendt eller gitt opp.", "nn": "Ikkje i kjelda. Blir sletta {time} etter at meldinga var send eller gitt opp.", "en": "Not in the source. Erased {time} after the message was sent or given up."}'::jsonb, false
 where exists (select from organisation.privacy_rule)
on conflict do nothing;
