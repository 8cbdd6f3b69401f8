import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { timeOrders } from '../../../scripts/time-orders.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  base = await testDatabase()
})
afterAll(() => base.drop())

/** Every view and function as it stands when all migrations have run: an earlier one of the same name is gone. */
async function definitions(): Promise<{ name: string; text: string }[]> {
  const { rows } = await sql<{ name: string; text: string }>`
    select schemaname || '.' || viewname as name, definition as text from pg_views
     where schemaname not in ('pg_catalog', 'information_schema')
    union all
    select schemaname || '.' || matviewname, definition from pg_matviews
    union all
    select n.nspname || '.' || p.proname, pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname not in ('pg_catalog', 'information_schema') and p.prokind in ('f', 'p')
       and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    order by 1`.execute(base.db)
  return rows
}

/** The piece of source that the guard of orders reads, as a query in code. */
const ordersIn = (text: string) =>
  timeOrders(`sql\`${text.replaceAll('\\', '').replaceAll('`', '').replaceAll('$', '')}\``).map(({ order }) => order)

it('when a view or a function orders rows by a time, a second key that grows decides between those of the same instant', async () => {
  const all = await definitions()
  expect(all.map(({ name }) => name)).toContain('crisis.public_status')
  expect(all.flatMap(({ name, text }) => ordersIn(text).map((order) => `${name}: order by ${order}`))).toEqual([])
})

it('when a view orders by a time alone, it is found, also inside a subquery; one with a key after it is not', async () => {
  const found = async (name: string) => ordersIn((await definitions()).find((one) => one.name === name)!.text)
  // The guard of what stands in code would find it here.
  const byTime = sql.raw('order by at desc')
  await sql`create view public.by_time as select id, (select max(e.id) from (select id from bus.event ${byTime} limit 1) e) as last
    from bus.event`.execute(base.db)
  await sql`create view public.by_key as select id from bus.event order by at, id`.execute(base.db)
  expect(await found('public.by_time')).toEqual(['event_1.at'])
  expect(await found('public.by_key')).toEqual([])
  await sql`drop view public.by_time, public.by_key`.execute(base.db)
})
