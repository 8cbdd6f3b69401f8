import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { writeEntries } from '../actions/append-entry.ts'
import { declareCrisis } from '../actions/declare-crisis.ts'
import { crisesErasedAhead, eraseCrises } from '../actions/erase-crises.ts'
import { addFact } from '../actions/keep-fact.ts'
import { closeCrisis } from '../actions/lead-crisis.ts'
import { readLog } from '../actions/read-log.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { WRITTEN_KINDS } from '../rules/entry.ts'
import { aHouse, caller, declaration } from './house.ts'

const START = '2026-03-10T02:00:00Z'
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, new Date(START))

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START, connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())

test('when the times of a closed crisis are over, calls go first, then what was written; decisions and digests stay', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const leader = await who('leader')
  const lines = WRITTEN_KINDS.map((kind) => ({
    ...{ clientKey: kind, kind, text: `${kind}: mannen på celle 4 er død`, agoMs: 0, corrects: null, isCleared: true },
  }))
  await writeEntries(varde, leader, crisisId, lines)
  const fact = { state: 'unconfirmed', text: 'Én er død', source: 'Betjent på avdelingen' } as const
  await addFact(varde, leader, crisisId, { ...fact, counter: '', police: 'none' })
  const digests = await digestsOf(crisisId)
  await closeCrisis(varde, leader, crisisId, 'Situasjonen er avklart.')
  expect((await crisesErasedAhead(varde)).map(({ kind, at }) => [kind, at.toISOString().slice(0, 10)])).toEqual([
    ['crisis-call', '2027-03-10'],
    ['crisis-text', '2031-03-09'],
  ])

  varde.setClock('2027-03-11T02:00:00Z')
  await eraseCrises(varde)
  const { rows: calls } = await sql`select from crisis.call where crisis_id = ${crisisId}`.execute(base.db)
  expect(calls).toHaveLength(0)
  expect((await readLog(varde, await who('head'), crisisId, {})).entries.filter((one) => one.redacted)).toEqual([])

  varde.setClock('2031-03-10T02:00:00Z')
  await eraseCrises(varde)
  const { entries } = await readLog(varde, await who('head'), crisisId, {})
  const written = entries.filter((one) => one.kind !== 'system' || one.code?.startsWith('fact-'))
  expect(written.filter((one) => !one.redacted).map((one) => one.kind)).toEqual(['decided'])
  expect(JSON.stringify(entries.filter((one) => one.kind !== 'decided'))).not.toContain('død')
  expect(await digestsOf(crisisId)).toEqual(expect.arrayContaining(digests))
  expect((await viewCrisis(varde, await who('head'), crisisId)).facts).toMatchObject([{ text: '–', source: '–' }])
  const { rows } = await sql<{ name: string }>`
    select name from bus.event where subject = ${crisisId} and name like '%erased' order by seq`.execute(base.db)
  expect(rows.map(({ name }) => name)).toEqual(['crisis.calls-erased', 'crisis.texts-erased'])
  expect(await crisesErasedAhead(varde)).toEqual([])
})

async function digestsOf(crisisId: string): Promise<string[]> {
  const { rows } = await sql<{ digest: Buffer }>`
    select digest from crisis.entry where crisis_id = ${crisisId} order by seq`.execute(base.db)
  return rows.map(({ digest }) => digest.toString('hex'))
}
