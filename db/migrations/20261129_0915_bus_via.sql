-- By what an event was done: a person's session, an API token, or the system itself. Empty for what was written before.
alter table bus.event add column via text check (via in ('session', 'token', 'system'));

drop trigger only_grows on bus.event;
create trigger only_grows before update on bus.event for each row
  when ((old.seq, old.id, old.name, old.mode, old.subject, old.unit_id, old.actor, old.at, old.digest, old.via)
          is distinct from (new.seq, new.id, new.name, new.mode, new.subject, new.unit_id, new.actor, new.at, new.digest, new.via)
        or (new.content is not null and new.content is distinct from old.content)
        or (new.salt is not null and new.salt is distinct from old.salt))
  execute function trace.refuse_change();
