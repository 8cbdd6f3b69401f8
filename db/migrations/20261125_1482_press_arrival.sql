-- Who came to a press event, ticked off at the door by the reception; erased with the request itself.
alter table press.accreditation add column came_at timestamptz,
  add constraint accreditation_came check (came_at is null or state = 'accepted');
