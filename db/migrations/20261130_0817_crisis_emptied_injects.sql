-- An inject stays as it came, but its words can be emptied with the line of the log that tells of it.
create or replace function crisis.keep_injects() returns trigger language plpgsql as $$
begin
  if old.state <> 'waiting' and ((new.state, new.role, new.settled_at) is distinct from (old.state, old.role, old.settled_at)
     or new.text is distinct from old.text and new.text <> '–'
     or new.sender is distinct from old.sender and new.sender <> '–') then
    raise exception 'an inject comes once, and stays as it came';
  end if;
  return new;
end $$;
