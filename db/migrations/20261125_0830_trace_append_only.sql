-- The log only grows. A checkpoint and the chain find what was changed; this keeps the server's own user, and a mistake made
-- through it, from changing anything in the first place. Who owns the tables can still take the triggers off: then verify tells.
create function trace.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The log only grows: % on %.% is refused', lower(tg_op), tg_table_schema, tg_table_name;
end $$;

-- What may change in an event: whether listeners have had it, and a redaction, which empties content and salt.
create trigger only_grows before update on bus.event for each row
  when ((old.seq, old.id, old.name, old.mode, old.subject, old.unit_id, old.actor, old.at, old.digest)
          is distinct from (new.seq, new.id, new.name, new.mode, new.subject, new.unit_id, new.actor, new.at, new.digest)
        or (new.content is not null and new.content is distinct from old.content)
        or (new.salt is not null and new.salt is distinct from old.salt))
  execute function trace.refuse_change();
create trigger never_shrinks before delete or truncate on bus.event for each statement
  execute function trace.refuse_change();
create trigger only_grows before update or delete or truncate on trace.entry for each statement
  execute function trace.refuse_change();
