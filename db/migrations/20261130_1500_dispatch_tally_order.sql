-- Whoever moves recipients takes the sums that they move in one order: a report, a receipt and a sender at once wait for each other, and do not deadlock.
create or replace function dispatch.count_recipients() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into dispatch.tally as t (wave_id, state, heads)
      select wave_id, state, sum(heads) from added group by 1, 2 order by 1, 2
      on conflict (wave_id, state) do update set heads = t.heads + excluded.heads;
  elsif tg_op = 'UPDATE' then
    insert into dispatch.tally as t (wave_id, state, heads)
      select distinct wave_id, state, 0 from added order by 1, 2 on conflict do nothing;
    perform from dispatch.tally t
      where (t.wave_id, t.state) in (select wave_id, state from added union select wave_id, state from removed)
      order by t.wave_id, t.state for update;
    update dispatch.tally t set heads = t.heads + d.heads
      from (select wave_id, state, sum(heads) as heads
              from (select wave_id, state, heads from added union all select wave_id, state, -heads from removed) moved
             group by 1, 2 having sum(heads) <> 0) d
      where t.wave_id = d.wave_id and t.state = d.state;
  else
    raise exception 'A recipient cannot be removed from a dispatch: everyone is accounted for';
  end if;
  return null;
end $$;
