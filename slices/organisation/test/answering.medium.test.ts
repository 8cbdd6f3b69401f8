import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../kit/db/database.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { approversFor, callerOfPerson, unitWithBelow, whoAnswers } from '../index.ts'
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

test('when every press contact of a prison is away, the deputy answers and the way there is told', async () => {
  const top = await aUnit(db, 'kdi', 'directorate')
  const region = await aUnit(db, 'ost', 'region', top)
  const prison = await aUnit(db, 'halden', 'prison', region)
  const leader = await aPerson(db, prison, ['leader'], { name: 'Leder' })
  const contact = await aPerson(db, prison, ['press-contact'], { name: 'Kontakt' })
  const deputy = await aPerson(db, prison, [], { name: 'Stedfortreder' })
  expect((await whoAnswers(db, { unitId: prison, duty: 'press-contact', now }))?.personId).toBe(contact)
  await anAbsence(db, contact, deputy)
  const answer = await whoAnswers(db, { unitId: prison, duty: 'press-contact', now })
  expect(answer?.displayName).toBe('Stedfortreder')
  expect(answer?.via.at(-1)).toBe('Stedfortreder er stedfortreder for Kontakt (pressekontakt, halden)')
  await anAbsence(db, deputy, contact)
  expect((await whoAnswers(db, { unitId: prison, duty: 'press-contact', now }))?.personId).toBe(leader)
  const chief = await aPerson(db, top, ['leader'], { name: 'Direktør' })
  await anAbsence(db, leader, null)
  expect((await whoAnswers(db, { unitId: prison, duty: 'press-contact', now }))?.personId).toBe(chief)
  expect(await whoAnswers(db, { unitId: 'unt_none', duty: 'leader', now })).toBeNull()
})

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

test('when nobody on the line has a duty, the nearest person at work answers', async () => {
  const top = await aUnit(db, 'kdi4', 'directorate')
  const prison = await aUnit(db, 'prison4', 'prison', top)
  const shielded = await aPerson(db, prison, [], { protected: true })
  const far = await aPerson(db, top)
  expect((await whoAnswers(db, { unitId: prison, duty: 'press-contact', now }))?.personId).toBe(far)
  const near = await aPerson(db, prison)
  const answer = await whoAnswers(db, { unitId: prison, duty: 'press-contact', now, language: 'nn' })
  expect(answer?.personId).toBe(near)
  expect(answer?.via.at(-1)).toContain('den næraste på jobb')
  expect(shielded).not.toBe(near)
})
