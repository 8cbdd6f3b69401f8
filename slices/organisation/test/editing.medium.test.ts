import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../kit/db/database.ts'
import { type Caller, systemCaller } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { addPerson } from '../actions/add-person.ts'
import { changePerson } from '../actions/change-person.ts'
import { changeUnit } from '../actions/change-unit.ts'
import { closePerson } from '../actions/close-person.ts'
import { closeUnit } from '../actions/close-unit.ts'
import { createUnit } from '../actions/create-unit.ts'
import { eraseLeft } from '../actions/erase-left.ts'
import { exportOwnData } from '../actions/export-own-data.ts'
import { importUnits } from '../actions/import-units.ts'
import { type NewAbsence, registerAbsence as register } from '../actions/register-absence.ts'
import { setAuthority } from '../actions/set-authority.ts'
import { setDuty } from '../actions/set-duty.ts'
import { callerOfPerson, listUnits } from '../index.ts'
import { loadAuthority } from '../store/authority.ts'
import { aPerson, aUnit } from './organisation.ts'

const admin = systemCaller('test')
let db: Database
let drop: () => Promise<void>
let varde: ReturnType<typeof testVarde>
let kdi: string
let prison: string
beforeAll(async () => {
  const made = await testDatabase()
  db = made.db
  drop = made.drop
  varde = testVarde(db)
  kdi = await aUnit(db, 'kdi', 'directorate')
  prison = await aUnit(db, 'prison', 'prison', kdi)
})
afterAll(() => drop())

/** What an absence leaves empty is told by the slice of duty; `apps/server/test/absence-empties` tries both together. */
const registerAbsence = (by: typeof varde, caller: Caller, absence: NewAbsence) =>
  register(by, caller, absence, async () => null)
const codeOf = (work: Promise<unknown>) => work.then(() => 'done').catch((error) => error.code)
const callerFor = async (id: string) => (await callerOfPerson(db, id, varde.now()))!

test('when a unit is renamed and moved, the day before it is still what it was', async () => {
  const region = await createUnit(
    varde,
    admin,
    {
      name: 'Region',
      kind: 'region',
      parentId: kdi,
      validFrom: '2020-01-01',
    },
    null,
  )
  await changeUnit(
    varde,
    admin,
    prison,
    {
      name: 'Nytt navn',
      parentId: region,
      from: '2026-02-01',
      reason: 'Ny region',
    },
    null,
  )
  const before = (await listUnits(db, { at: new Date('2026-01-31T12:00:00Z') })).find((unit) => unit.id === prison)
  const after = (await listUnits(db, { at: new Date('2026-02-01T12:00:00Z') })).find((unit) => unit.id === prison)
  expect([before?.name, before?.parentId]).toEqual(['prison', kdi])
  expect([after?.name, after?.parentId]).toEqual(['Nytt navn', region])
  expect(await codeOf(changeUnit(varde, admin, kdi, { parentId: prison }, null))).toBe('organisation.would-be-a-circle')
  expect(await codeOf(changeUnit(varde, admin, prison, { name: 'X', from: '2026-01-01' }, null))).toBe(
    'organisation.change-before-last',
  )
  expect(await codeOf(changeUnit(varde, admin, prison, { name: 'X', from: '2026-03-11' }, null))).toBe(
    'organisation.change-in-future',
  )
})

test('when a second directorate is added, made or placed on top, the agency stays one', async () => {
  const add = (kind: 'directorate' | 'prison', parentId: string | null, validFrom?: string) =>
    codeOf(createUnit(varde, admin, { name: 'Nytt', kind, parentId, ...(validFrom ? { validFrom } : {}) }, null))
  expect(await add('directorate', kdi)).toBe('organisation.second-directorate')
  expect(await add('directorate', kdi, '2026-06-01')).toBe('organisation.second-directorate')
  expect(await add('prison', null)).toBe('organisation.second-top')
  expect(await codeOf(changeUnit(varde, admin, prison, { kind: 'directorate' }, null))).toBe(
    'organisation.second-directorate',
  )
  expect(await codeOf(changeUnit(varde, admin, prison, { parentId: null }, null))).toBe('organisation.second-top')
  const file = (text: string) => codeOf(importUnits(varde, admin, { bytes: Buffer.from(text), apply: true }, null))
  expect(await file('navn;type;overordnet\nNytt;direktorat;kdi\n')).toBe('organisation.second-directorate')
  expect((await listUnits(db, { at: varde.now() })).some((unit) => unit.name === 'Nytt')).toBe(false)
})

test('when a unit still has people, it cannot be closed', async () => {
  const unit = await aUnit(db, 'closing', 'prison', kdi)
  const person = await aPerson(db, unit)
  expect(await codeOf(closeUnit(varde, admin, unit))).toBe('organisation.unit-in-use')
  await closePerson(varde, admin, person)
  await closeUnit(varde, admin, unit)
  expect((await listUnits(db, { at: varde.now() })).some((one) => one.id === unit)).toBe(false)
})

test('when two people would share an address, the second is refused', async () => {
  const id = await addPerson(varde, admin, { unitId: prison, displayName: 'Test Testesen', email: 'test@example.no' })
  const again = { unitId: prison, displayName: 'Test Testesen', email: 'TEST@example.no' }
  expect(await codeOf(addPerson(varde, admin, again))).toBe('organisation.email-taken')
  const other = await addPerson(varde, admin, { unitId: prison, displayName: 'Test Testesen' })
  expect(await codeOf(changePerson(varde, admin, other, { email: 'test@example.no' }))).toBe('organisation.email-taken')
  await closePerson(varde, admin, id)
  await changePerson(varde, admin, other, { email: 'test@example.no' })
})

test('when an adviser works in the unit, everyday duties are open, power is not', async () => {
  const adviser = await callerFor(await aPerson(db, prison, ['communication-adviser']))
  const leader = await aPerson(db, prison, ['leader'])
  const person = await aPerson(db, prison)
  await setDuty(varde, adviser, { personId: person, unitId: prison, duty: 'press-contact' })
  const again = { personId: person, unitId: prison, duty: 'press-contact' as const }
  expect(await codeOf(setDuty(varde, adviser, again))).toBe('organisation.duty-held-already')
  expect(await codeOf(setDuty(varde, adviser, { ...again, personId: adviser.id, duty: 'leader' }))).toBe(
    'organisation.duty-not-yours-to-give',
  )
  expect(await codeOf(changePerson(varde, adviser, leader, { email: 'taken@example.no' }))).toBe(
    'organisation.more-power-than-you',
  )
  expect(await codeOf(setDuty(varde, adviser, { ...again, unitId: kdi }))).toBe('organisation.duty-not-yours-to-give')
})

test('when an absence is registered, nobody can hand the duties to themselves', async () => {
  const unit = await aUnit(db, 'absence', 'prison', kdi)
  const adviser = await callerFor(await aPerson(db, unit, ['communication-adviser']))
  const leader = await aPerson(db, unit, ['leader'])
  const from = new Date('2026-03-10T00:00:00Z')
  expect(await codeOf(registerAbsence(varde, adviser, { personId: leader, from, deputyId: adviser.id }))).toBe(
    'organisation.own-deputy',
  )
  const friend = await aPerson(db, unit)
  expect(await codeOf(registerAbsence(varde, adviser, { personId: leader, from, deputyId: friend }))).toBe(
    'organisation.more-power-than-you',
  )
  await registerAbsence(varde, await callerFor(leader), { personId: leader, from, deputyId: adviser.id })
  expect((await callerFor(adviser.id)).duties.map((held) => held.duty)).toContain('leader')
  const stranger = await callerFor(await aPerson(db, prison))
  expect(await codeOf(registerAbsence(varde, stranger, { personId: leader, from }))).toBe('organisation.not-your-unit')
})

test('when authority changes, the row that held is kept with its last day', async () => {
  const rule = {
    messageKind: 'information',
    audienceKind: 'staff',
    fromLevel: 'unit',
    approverDuty: 'leader',
    approverLevel: 'unit',
    legalNote: '',
    inSource: true,
  } as const
  const first = await setAuthority(varde, admin, rule)
  varde.setClock('2026-03-20T09:00:00Z')
  await setAuthority(varde, admin, { ...rule, approverLevel: 'region' })
  const rows = await loadAuthority(db)
  expect(rows.find((row) => row.id === first)?.validTo).toBe('2026-03-20')
  expect(rows.filter((row) => row.validTo === null).map((row) => row.approverLevel)).toEqual(['region'])
})

test('when a person left longer ago than data may be kept, name and address go and the log stays', async () => {
  const unit = await aUnit(db, 'erase', 'prison', kdi)
  const gone = await aPerson(db, unit, ['leader'], { email: 'gone@example.no', validTo: '2025-03-01' })
  const recent = await aPerson(db, unit, [], { validTo: '2026-03-01' })
  expect((await eraseLeft(varde)).people).toBe(1)
  expect((await eraseLeft(varde)).people).toBe(0)
  const { rows } = await sql<{ id: string; name: string; email: string | null }>`
    select id, display_name as name, email from organisation.person where id in (${gone}, ${recent}) order by id`.execute(
    db,
  )
  expect(rows.find((row) => row.id === gone)).toEqual({ id: gone, name: '–', email: null })
  expect(rows.find((row) => row.id === recent)?.name).toBe('Test Testesen')
  const events = await sql<{ n: number }>`
    select count(*) as n from bus.event where name = 'organisation.person-erased' and subject = ${gone}`.execute(db)
  expect(events.rows[0]?.n).toBe(1)
})

test('when a person asks for the own data, it is all there, and nobody else gets it', async () => {
  const id = await aPerson(db, prison, ['union-representative'])
  const own = await exportOwnData(varde, await callerFor(id), id)
  expect(own.duties.map((held) => held.duty)).toEqual(['union-representative'])
  const other = await callerFor(await aPerson(db, prison, ['leader']))
  expect(await codeOf(exportOwnData(varde, other, id))).toBe('organisation.own-data-only')
})

test('when somebody leads in the ministry, that reaches nothing of the agency; an administrator there is one everywhere', async () => {
  const ministry = await aUnit(db, 'jd', 'ministry')
  const directorate = await aUnit(db, 'under-jd', 'directorate', ministry)
  const leader = await callerFor(await aPerson(db, ministry, ['leader']))
  expect(leader.duties.flatMap((held) => held.unitIds)).toEqual([ministry])
  expect(await codeOf(addPerson(varde, leader, { unitId: directorate, displayName: 'Test Testesen' }))).toBe(
    'organisation.not-your-unit',
  )
  const administrator = await callerFor(await aPerson(db, ministry, ['administrator']))
  expect(administrator.duties.flatMap((held) => held.unitIds)).toContain(directorate)
})

test('when somebody stands in for a leader, they cannot keep the power by giving it to themselves', async () => {
  const region = await aUnit(db, 'kept', 'region', kdi)
  const below = await aUnit(db, 'kept-prison', 'prison', region)
  const leader = await aPerson(db, region, ['leader'])
  const deputy = await aPerson(db, region)
  await registerAbsence(varde, await callerFor(leader), {
    personId: leader,
    from: new Date('2026-01-01T00:00:00Z'),
    deputyId: deputy,
  })
  const standIn = await callerFor(deputy)
  expect(standIn.duties.map((held) => held.duty)).toContain('leader')
  const own = { personId: deputy, unitId: below, duty: 'leader' as const }
  expect(await codeOf(setDuty(varde, standIn, own))).toBe('organisation.duty-for-yourself')
})
