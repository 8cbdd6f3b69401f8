-- Who follows something live hears nothing more when the session or the token ends, whichever process ended it. What is told is whose; each process looks for itself.
create function access.tell_ended() returns trigger language plpgsql as $$
begin
  perform pg_notify('varde_access', old.user_id);
  return null;
end $$;
create trigger session_ended after delete on access.session for each row execute function access.tell_ended();
create trigger token_ended after update of ended_at on access.token
  for each row when (old.ended_at is null and new.ended_at is not null) execute function access.tell_ended();
