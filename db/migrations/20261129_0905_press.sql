-- What was public can always be shown again as it was: every wording of a fact is kept as it stood, with who let it out.
create table press.fact_shown (
  fact_id text not null references press.fact (id),
  number integer not null,
  value text not null,
  labels jsonb not null,
  source text not null,
  href text,
  as_of date not null,
  is_front boolean not null,
  changed_by text not null,
  from_at timestamptz(3) not null,
  to_at timestamptz(3),
  primary key (fact_id, number)
);
insert into press.fact_shown
  select id, 1, value, labels, source, href, as_of, is_front, changed_by, changed_at, retired_at from press.fact;

create function press.keep_shown_fact() returns trigger language plpgsql as $$
begin
  update press.fact_shown set to_at = new.changed_at where fact_id = new.id and to_at is null;
  if new.retired_at is null then
    insert into press.fact_shown
      select new.id, coalesce(max(number), 0) + 1, new.value, new.labels, new.source, new.href, new.as_of, new.is_front,
             new.changed_by, new.changed_at, null
        from press.fact_shown where fact_id = new.id;
  end if;
  return null;
end $$;
create trigger keep_shown_fact after insert or update on press.fact
  for each row execute function press.keep_shown_fact();
