-- A password from before single sign-on ends with what it made. Where it ended before that was so, tokens and calendar addresses from before it went on.
update access.token t
   set ended_at = now()
  from bus.event e
 where e.name = 'access.password-closed' and e.subject = t.user_id and t.created_at < e.at and t.ended_at is null;

update plan.calendar_feed f
   set revoked_at = now()
  from bus.event e
  join access."user" u on u.id = e.subject
 where e.name = 'access.password-closed' and u.person_id = f.person_id and f.created_at < e.at and f.revoked_at is null;
