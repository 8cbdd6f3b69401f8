-- Numbers that a duty answers, for pages that anyone may read. A person's own number is never among them.
create view organisation.public_duty_phone as
  select id as unit_id, duty_phone from organisation.unit
   where duty_phone is not null and valid_from <= organisation.today()
     and (valid_to is null or valid_to > organisation.today());
