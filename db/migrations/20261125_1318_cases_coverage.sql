-- Coverage that media monitoring has found stands in the case with the id of its mention, so that it is put there once.
do $$
declare
  one text;
begin
  for one in
    select conname from pg_constraint
    where conrelid = 'cases.link'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%target_id IS NULL%'
  loop
    execute format('alter table cases.link drop constraint %I', one);
  end loop;
end $$;
alter table cases.link add constraint link_has_target check (kind = 'coverage' or target_id is not null);
