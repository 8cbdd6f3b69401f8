-- Which message a text says the same as, in more languages: it stands and falls with that one, and readers see one message.
alter table message.message add column edition_of text references message.message check (edition_of <> id);
create index message_edition_of on message.message (edition_of) where edition_of is not null;

-- What has followed in more languages before this.
update message.message m set edition_of = f.message_id
  from crisis.statement_part p
  cross join lateral (select o.message_id from crisis.statement_part o
                       where o.statement_id = p.statement_id and o.languages = '{}'
                       order by 'public' = any (o.groups) desc, o.position limit 1) f
 where p.message_id = m.id and p.languages <> '{}' and f.message_id <> m.id
   and exists (select from message.message t where t.id = f.message_id);

create or replace view message.public_version as
  select id, message_id, number, fingerprint, editions, question, confirm, by_name, by_name_reason, kind, unit_id, mode,
         approved_by, approved_at, withdrawn_at, replaces_id,
         (select m.edition_of from message.message m where m.id = v.message_id) as edition_of
    from message.version v;
