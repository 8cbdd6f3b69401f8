-- What everyone may read: elements marked public, of the edition in force, when that edition is itself marked public. No
-- function stands in these views: one that reads a table would need the reader's own rights to it.
create view strategy.open_edition as
  select e.id, e.number, e.title, e.valid_from, e.valid_to, e.decided_by, e.mode
    from strategy.edition e
   where e.is_public
     and e.id = (select d.id from strategy.edition d
                  where d.state = 'in-force' and d.valid_from <= (now() at time zone 'Europe/Oslo')::date
                  order by d.valid_from desc limit 1);

-- A key may say as much as a title, so what is not public itself is not pointed at either. Of the facts, only those that
-- sort an element into its section, and what a reader needs to find a source.
create view strategy.open_element as
  select e.key, e.kind, e.position, e.texts,
         (select p.key from strategy.element p
           where p.edition_id = e.edition_id and p.key = e.parent_key and p.is_public) as parent_key,
         (select coalesce(jsonb_object_agg(d.name, d.value), '{}') from jsonb_each(e.data) d (name, value)
           where d.name in ('theme', 'field', 'type', 'set', 'level', 'rank', 'family', 'stage')
              or (e.kind = 'source' and d.name in ('owner', 'date', 'link'))) as data,
         array(select s.key from unnest(e.sources) with ordinality as c (key, place)
                 join strategy.element s on s.edition_id = e.edition_id and s.key = c.key and s.is_public
                order by c.place) as sources
    from strategy.element e join strategy.open_edition o on o.id = e.edition_id
   where e.is_public;

create function strategy.grant_public_reads() returns void language plpgsql as $$
begin
  grant usage on schema strategy to varde_public;
  grant select on strategy.open_edition, strategy.open_element to varde_public;
end $$;
revoke all on function strategy.grant_public_reads() from public;

do $$
begin
  if exists (select from pg_roles where rolname = 'varde_public') then
    perform strategy.grant_public_reads();
  end if;
exception when insufficient_privilege then
  raise warning 'The rights of the role varde_public could not be given. See docs/public-role.md.';
end $$;
