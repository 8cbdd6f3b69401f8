import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { timeOrders } from '../../../scripts/time-orders.ts'

it('when a view or a function of the database orders by a time, a second key that grows decides between those of the same instant', async () => {
  const { db, drop } = await testDatabase()
  const { rows } = await sql<{ name: string; body: string }>`
    select schemaname || '.' || viewname as name, definition as body from pg_views
     where schemaname not in ('pg_catalog', 'information_schema')
    union all
    select n.nspname || '.' || p.proname, p.prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname not in ('pg_catalog', 'information_schema', 'pgboss')
     order by 1`.execute(db)
  await drop()
  expect(rows.length).toBeGreaterThan(50)
  const faults = rows.flatMap(({ name, body }) => {
    const text = body.toLowerCase().replace(/\s+/g, ' ').replaceAll('`', '')
    return timeOrders(`sql\`${text}\``).map(({ order }) => `${name}: order by ${order}`)
  })
  expect(faults).toEqual([])
})
