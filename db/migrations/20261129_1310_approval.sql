-- Words that wait for somebody else's yes before they leave the agency: what they are, frozen, and what follows when it is given.
create schema approval;
create table approval.request (
  id text primary key,
  mode text not null check (mode in ('real', 'exercise', 'demo')),
  kind text not null,
  subject text not null,
  unit_id text not null references organisation.unit (id),
  message_kind text not null,
  audience_kinds text[] not null,
  title text not null,
  words jsonb not null,
  content jsonb not null,
  fingerprint text not null,
  reason text,
  writer_ids text[] not null,
  asked_by text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('waiting', 'approved', 'returned', 'taken-back', 'replaced')),
  decided_by text,
  decided_at timestamptz,
  instead_of text,
  answer text,
  check ((state = 'waiting') = (decided_at is null))
);
create unique index request_waits on approval.request (mode, kind, subject) where state = 'waiting';
create index request_subject on approval.request (subject, asked_at);
-- What was asked for is never changed; only what was answered is added, once.
create function approval.keep_request() returns trigger language plpgsql as $$
begin
  if old.state <> 'waiting' and new is distinct from old then
    raise exception 'approval.request is decided and stays';
  end if;
  if (new.words, new.content, new.fingerprint, new.writer_ids, new.subject)
    is distinct from (old.words, old.content, old.fingerprint, old.writer_ids, old.subject) then
    raise exception 'approval.request is frozen';
  end if;
  return new;
end $$;
create trigger keep_request before update on approval.request for each row execute function approval.keep_request();
-- A picture of the press room is out when somebody who did not bring it has said yes. Those that stand there are taken as read.
alter table press.picture add column approved_at timestamptz;
update press.picture set approved_at = changed_at;
create or replace view press.public_picture as
  select p.id, p.mode, p.message_id, p.texts, p.credit, p.licence, p.changed_at
    from press.picture p
   where p.retired_at is null and p.approved_at is not null
     and (p.message_id is null or exists
       (select from press.public_release r where r.message_id = p.message_id and r.withdrawn_at is null));
