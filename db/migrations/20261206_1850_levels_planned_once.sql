-- Every list asks the one condition for each of its rows. As SQL functions with tables in them these could not be inlined and were planned
-- anew at every call, over a millisecond each; as they stand here a session plans them once. They say the same.
create or replace function confidentiality.public_own(subject text) returns text
language plpgsql stable
as $$
declare
  own text;
begin
  case left(subject, 4)
    when 'dsp_', 'qst_' then select a.message_id into own from dispatch.public_about a where a.id = subject;
    when 'pic_', 'occ_' then select a.message_id into own from press.public_about a where a.id = subject;
    when 'sup_' then select a.case_id into own from cases.public_about a where a.id = subject;
    else null;
  end case;
  return coalesce(own, subject);
end
$$;

create or replace function confidentiality.public_root(subject text) returns text
language plpgsql stable
as $$
declare
  own text := confidentiality.public_own(subject);
begin
  return coalesce((select f.follows from confidentiality.subject f where f.id = own), own);
end
$$;

create or replace function confidentiality.public_is_out(subject text) returns boolean
language plpgsql stable
as $$
declare
  own text := confidentiality.public_own(subject);
begin
  return not exists (select from confidentiality.subject f where f.id = own and f.follows is not null)
         or exists (select from dispatch.public_out o where o.message_id = own);
end
$$;

-- The same as `mayPass` in kit/kernel/confidentiality.ts.
create or replace function confidentiality.public_reads(subject text, person text, by_duty boolean) returns boolean
language plpgsql stable
as $$
declare
  root text := confidentiality.public_root(subject);
begin
  case (select s.level from confidentiality.subject s where s.id = root)
    when 'agency' then
      return by_duty or (confidentiality.public_is_out(subject) and exists (
        select from organisation.public_person p join organisation.unit u on u.id = p.unit_id
         where p.id = person and u.kind <> 'ministry'));
    when 'named' then
      return by_duty and (person is null or exists (
        select from confidentiality.named_person n where n.subject_id = root and n.person_id = person));
    else
      return by_duty;
  end case;
end
$$;
