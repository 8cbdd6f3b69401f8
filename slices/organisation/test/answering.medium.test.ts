import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../kit/db/database.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { approversFor, callerOfPerson, unitWithBelow } from '../index.ts'
import { anAbsence, aPerson, aUnit } from './organisation.ts'

const now = new Date('2026-03-10T09:00:00Z')
let db: Database
let drop: () => Promise<void>
beforeAll(async () => {
  const made = await testDatabase()
  db = made.db
  drop = made.drop
})
afterAll(() => drop())

test('when a leader is away, the deputy has the leader’s duties in all units below, but not personal offices', async () => {
  const top = await aUnit(db, 'kdi2', 'directorate')
  const region = await aUnit(db, 'vest', 'region', top)
  const prison = await aUnit(db, 'bergen', 'prison', region)
  const leader = await aPerson(db, region, ['leader', 'union-representative', 'administrator'])
  const deputy = await aPerson(db, prison, ['notice-poster'])
  expect((await callerOfPerson(db, deputy, now))?.duties.map((held) => held.duty)).toEqual(['notice-poster'])
  await anAbsence(db, leader, deputy)
  const caller = await callerOfPerson(db, deputy, now)
  expect(caller?.duties.map((held) => held.duty).sort()).toEqual(['leader', 'notice-poster'])
  expect(caller?.duties.find((held) => held.duty === 'leader')?.unitIds.sort()).toEqual([prison, region].sort())
  expect((await unitWithBelow(db, top)).length).toBe(3)
  expect(await callerOfPerson(db, 'per_none', now)).toBeNull()
})

test('when no authority row fits, the communication leader of the directorate approves, or the leader above', async () => {
  const top = await aUnit(db, 'kdi3', 'directorate')
  const prison = await aUnit(db, 'prison3', 'prison', top)
  const chief = await aPerson(db, top, ['leader'], { name: 'Direktør' })
  const ask = { messageKind: 'information', audienceKinds: ['staff'], unitId: prison, now }
  expect((await approversFor(db, ask)).personIds).toEqual([chief])
  const communication = await aPerson(db, top, ['communication-leader'], { name: 'Kommunikasjonsleder' })
  expect((await approversFor(db, ask)).personIds).toEqual([communication])
  expect((await approversFor(db, { ...ask, except: [communication] })).personIds).toEqual([chief])
  await anAbsence(db, communication, chief)
  expect((await approversFor(db, ask)).waiting).toEqual([
    { personId: chief, displayName: 'Direktør', insteadOf: 'Kommunikasjonsleder' },
  ])
})
