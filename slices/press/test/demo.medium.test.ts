import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { importPack as importOrganisation } from '../../organisation/index.ts'
import { importDemo } from '../actions/import-demo.ts'
import { importPack } from '../actions/import-pack.ts'
import { deskStamp } from '../store/desk-stamp.ts'
import { NOW } from './desk.ts'

it('when the demo is filled, the desk has open inquiries with deadlines ahead, and nothing is written twice', async () => {
  const base = await testDatabase()
  const { db } = base
  const now = testVarde(db, { at: NOW }).now()
  const fill = () =>
    db.transaction().execute(async (trx) => {
      await importOrganisation(trx, 'kriminalomsorgen', now, { mode: 'demo' })
      await importPack(trx, 'kriminalomsorgen', now)
      return importDemo(trx, now)
    })
  const before = await deskStamp(db, 'demo')
  const first = await fill()
  expect(first.inquiries).toBeGreaterThanOrEqual(8)
  expect(first.lines).toBeGreaterThanOrEqual(6)
  expect(await deskStamp(db, 'demo')).not.toBe(before)
  expect(await fill()).toEqual({ inquiries: 0, lines: 0 })
  const { rows } = await sql<{ open: number; late: number; named: number }>`
    select count(*)::integer as open, count(*) filter (where due_at <= ${now})::integer as late,
      (select count(*)::integer from press.journalist where name !~ '^(Journalist|Reporter|Redaktør) i ') as named
    from press.inquiry where state in ('new', 'working', 'in-review', 'approved')`.execute(db)
  expect(rows[0]).toMatchObject({ late: 0, named: 0 })
  expect(rows[0]!.open).toBeGreaterThanOrEqual(4)
  await base.drop()
})
