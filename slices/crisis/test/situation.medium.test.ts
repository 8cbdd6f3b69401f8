import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { writeEntries } from '../actions/append-entry.ts'
import { addFact } from '../actions/keep-fact.ts'
import { makeSituation } from '../actions/make-situation.ts'
import { printSituation, viewSituations } from '../actions/view-situations.ts'
import { aHouse, caller } from './house.ts'
import { givenStatus } from './status-house.ts'

const START = new Date('2026-03-10T12:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, START)

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())

it('when a report is made in one press, it says what may be said and nothing the room writes for itself, and stays as it was', async () => {
  const press = await who('press')
  const { crisisId, say } = await givenStatus(varde)
  const fact = { source: 'Vaktleder', counter: '', police: 'none' } as const
  await addFact(varde, press, crisisId, { ...fact, state: 'confirmed', text: 'Alle er ute' })
  await addFact(varde, press, crisisId, { ...fact, state: 'unconfirmed', text: 'Arbeidsnotat om skader' })
  const line = { clientKey: 'arbeidsnotat', kind: 'said', text: 'Arbeidsnotat', agoMs: 0, corrects: null } as const
  await writeEntries(varde, press, crisisId, [line])
  await say({ texts: { nb: { title: 'Brann', text: 'Det brenner.' } }, nextAt: '2026-03-10T13:00:00.000Z' })
  expect(await makeSituation(varde, press, crisisId)).toEqual({ number: 1 })
  await addFact(varde, press, crisisId, { ...fact, state: 'confirmed', text: 'Brannen er slukket' })
  varde.setClock('2026-03-10T13:30:00Z')
  await makeSituation(varde, press, crisisId)
  varde.setClock(START)
  const { reports } = await viewSituations(varde, press, crisisId)
  expect(
    reports.map(({ number, content }) => [number, content.facts.map((one) => one.text).sort(), content.isLate]),
  ).toEqual([
    [2, ['Alle er ute', 'Brannen er slukket'], true],
    [1, ['Alle er ute'], false],
  ])
  expect(reports[1]!.content).toMatchObject({
    unconfirmed: 1,
    owed: [{ groups: ['public'], dueAt: '2026-03-10T13:00:00.000Z', isLate: false }],
    phase: 'ongoing',
    said: [
      { title: 'Først', way: 'room' },
      { title: 'Brann', way: 'page' },
    ],
  })
  expect(JSON.stringify(reports)).not.toContain('Arbeidsnotat')
  await expect(sql`update crisis.situation_report set number = 9`.execute(base.db)).rejects.toThrow('never changed')
  expect((await printSituation(varde, press, crisisId, 1)).subarray(0, 5).toString()).toBe('%PDF-')
  await expect(printSituation(varde, press, crisisId, 7)).rejects.toMatchObject({ code: 'crisis.no-such-report' })
  await expect(viewSituations(varde, await who('stranger'), crisisId)).rejects.toMatchObject({
    code: 'crisis.not-found',
  })
})
