import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { strategyChangesFor } from '../actions/strategy-changes.ts'

let db: Database
let drop: () => Promise<void>

beforeAll(async () => {
  const made = await testDatabase()
  db = made.db
  drop = made.drop
  await edition('edn_1', 1, '2021-12-01', { 'gap-late': 'Vi svarer sent', 'gap-dark': 'Vi er lukket' })
  await edition('edn_2', 2, '2026-03-01', { 'gap-late': 'Vi svarer etter fristen', 'gap-dark': 'Vi er lukket' })
  await initiative('ini_late', 'gap-late', '2026-02-01')
  await initiative('ini_seen', 'gap-late', '2026-03-05')
  await initiative('ini_dark', 'gap-dark', '2026-02-01')
})
afterAll(() => drop())

async function edition(id: string, number: number, from: string, gaps: Record<string, string>) {
  await sql`insert into strategy.edition (id, number, title, state, valid_from, decided_by, decided_at, mode, created_by, created_at)
    values (${id}, ${number}, 'Prøve', 'draft', ${from}, 'Direktøren', now(), 'real', 'system', now())`.execute(db)
  for (const [position, [key, title]] of Object.entries(gaps).entries())
    await sql`insert into strategy.element (edition_id, key, kind, position, texts, data, standing, revision, changed_by, changed_at)
      values (${id}, ${key}, 'gap', ${position}, ${JSON.stringify({ nb: { title } })}, '{}', 'own', 1, 'system', now())`.execute(
      db,
    )
  await sql`update strategy.edition set state = 'in-force' where id = ${id}`.execute(db)
}

const initiative = (id: string, gap: string, at: string) =>
  sql`insert into plan.initiative (id, mode, title, concept, unit_id, owner_id, state, gap_keys, created_by, created_at, updated_at)
    values (${id}, 'real', 'Morgenmøtet', '{"kind":"text","text":""}', 'unt_kdi', 'per_owner', 'draft', ${[gap]}, 'per_owner',
      ${at}, ${at})`.execute(db)

async function told(at: string, id = 'per_owner') {
  const caller: Caller = { id, kind: 'person', name: 'Test Testesen', language: 'nb', duties: [] } as unknown as Caller
  return (await strategyChangesFor(testVarde(db, { at }), caller)).map((one) => [one.id, one.count])
}

test('when a new strategy changed what somebody’s own initiative points at, they are told until it is saved', async () => {
  expect(await told('2026-03-10T09:00:00Z')).toEqual([['ini_late', 1]])
  expect(await told('2026-03-10T09:00:00Z', 'per_other')).toEqual([])
})

test('when it is long ago, or the new one has not begun, nobody is told', async () => {
  expect(await told('2026-06-10T09:00:00Z')).toEqual([])
  expect(await told('2026-02-20T09:00:00Z')).toEqual([])
})
