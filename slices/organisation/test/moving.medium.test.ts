import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../kit/db/database.ts'
import { systemCaller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { closePerson } from '../actions/close-person.ts'
import { exportOwnData } from '../actions/export-own-data.ts'
import { listPeople } from '../actions/list-people.ts'
import { callOffMove, finishMoves, movePerson } from '../actions/move-person.ts'
import { endAuthorityRule, setAuthority } from '../actions/set-authority.ts'
import { callerOfPerson } from '../index.ts'
import { loadAuthority } from '../store/authority.ts'
import { dutiesOf, findPerson } from '../store/people.ts'
import { aPerson, aUnit } from './organisation.ts'

const admin = systemCaller('test')
let db: Database
let drop: () => Promise<void>
let varde: ReturnType<typeof testVarde>
let here: string
let there: string
beforeAll(async () => {
  const made = await testDatabase()
  db = made.db
  drop = made.drop
  varde = testVarde(db)
  const kdi = await aUnit(db, 'kdi', 'directorate')
  here = await aUnit(db, 'here', 'prison', kdi)
  there = await aUnit(db, 'there', 'prison', kdi)
})
afterAll(() => drop())

const codeOf = (work: Promise<unknown>) => work.then(() => 'done').catch((error) => error.code)
const unitOf = async (id: string) => (await findPerson(db, id))?.unitId
const heldBy = async (id: string) => (await dutiesOf(db, [id], varde.now())).map((held) => held.duty)

test('when a person moves today, they belong to the new unit at once, and duties in the old one end', async () => {
  varde.setClock('2026-03-10T09:00:00Z')
  const person = await aPerson(db, here, ['press-contact'])
  const keeps = await aPerson(db, here, ['safety-delegate'])
  expect((await movePerson(varde, admin, person, { toUnitId: there, endsDuties: true })).isDone).toBe(true)
  await movePerson(varde, admin, keeps, { toUnitId: there, endsDuties: false })
  expect([await unitOf(person), await heldBy(person)]).toEqual([there, []])
  expect([await unitOf(keeps), await heldBy(keeps)]).toEqual([there, ['safety-delegate']])
  const { moves } = await exportOwnData(varde, admin, person)
  expect(moves).toMatchObject([{ fromUnitId: here, toUnitId: there, movesOn: '2026-03-10' }])
  expect(await codeOf(movePerson(varde, admin, person, { toUnitId: there, endsDuties: true }))).toBe(
    'organisation.in-that-unit',
  )
  const before = { toUnitId: here, movesOn: '2026-03-01', endsDuties: true }
  expect(await codeOf(movePerson(varde, admin, person, before))).toBe('organisation.move-before-last')
})

test('when the day is ahead, the move waits in the list and happens that morning', async () => {
  varde.setClock('2026-03-10T09:00:00Z')
  const person = await aPerson(db, here, ['leader'])
  await movePerson(varde, admin, person, { toUnitId: there, movesOn: '2026-04-02', endsDuties: true })
  await movePerson(varde, admin, person, { toUnitId: there, movesOn: '2026-04-01', endsDuties: true })
  const listed = (await listPeople(varde, admin, { unitId: here, offset: 0 })).people.find((one) => one.id === person)
  expect(listed?.move).toEqual({ toUnitId: there, toUnitName: 'there', movesOn: '2026-04-01' })
  varde.setClock('2026-03-31T21:00:00Z')
  await finishMoves(varde)
  expect([await unitOf(person), await heldBy(person)]).toEqual([here, ['leader']])
  varde.setClock('2026-03-31T22:01:00Z')
  await Promise.all([finishMoves(varde), finishMoves(varde)])
  expect([await unitOf(person), await heldBy(person)]).toEqual([there, []])
})

test('when a move is called off, or the person leaves first, nothing happens on the day', async () => {
  varde.setClock('2026-05-10T09:00:00Z')
  const person = await aPerson(db, here)
  const leaver = await aPerson(db, here)
  for (const id of [person, leaver])
    await movePerson(varde, admin, id, { toUnitId: there, movesOn: '2026-06-01', endsDuties: true })
  await callOffMove(varde, admin, person)
  expect(await codeOf(callOffMove(varde, admin, person))).toBe('organisation.no-such-move')
  await closePerson(varde, admin, leaver)
  varde.setClock('2026-06-02T09:00:00Z')
  await finishMoves(varde)
  expect([await unitOf(person), await unitOf(leaver)]).toEqual([here, here])
})

test('when only one of the units is the adviser’s, the move is refused', async () => {
  varde.setClock('2026-06-10T09:00:00Z')
  const adviser = (await callerOfPerson(db, await aPerson(db, here, ['communication-adviser']), varde.now()))!
  const person = await aPerson(db, here)
  expect(await codeOf(movePerson(varde, adviser, person, { toUnitId: there, endsDuties: true }))).toBe(
    'organisation.not-your-unit',
  )
  const leader = await aPerson(db, here, ['leader'])
  expect(await codeOf(movePerson(varde, adviser, leader, { toUnitId: there, endsDuties: true }))).toBe(
    'organisation.more-power-than-you',
  )
})

test('when a row of the authority matrix is ended, it is kept with its last day and no row holds', async () => {
  const rule = {
    messageKind: 'notice',
    audienceKind: 'partners',
    fromLevel: 'unit',
    approverDuty: 'leader',
    approverLevel: 'unit',
    legalNote: '',
    inSource: false,
  } as const
  const id = await setAuthority(varde, admin, rule)
  await endAuthorityRule(varde, admin, id)
  expect((await loadAuthority(db)).filter((row) => row.audienceKind === 'partners')).toMatchObject([
    { id, validTo: '2026-06-10' },
  ])
  expect(await codeOf(endAuthorityRule(varde, admin, id))).toBe('organisation.no-such-authority')
})
