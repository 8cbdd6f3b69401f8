import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import { copyWeek } from '../actions/copy-week.ts'
import { dutyGapsFor } from '../actions/duty-gaps-for.ts'
import { addRota, removeRota } from '../actions/set-rota.ts'
import { addShift, removeShift } from '../actions/set-shift.ts'
import { setTelephoneHours } from '../actions/set-telephone-hours.ts'
import { viewAllDuty } from '../actions/view-all-duty.ts'
import { viewAnswers } from '../actions/view-answers.ts'
import { viewDuty } from '../actions/view-duty.ts'
import { viewDutyWeek } from '../actions/view-duty-week.ts'
import { writeTelephoneHours } from '../store/hours.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const people: Record<string, Caller> = {}
/** A Tuesday, ten in the morning. */
const NOW = '2026-03-10T09:00:00Z'

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: NOW })
  const unit = (id: string, kind: string, parent: string | null, phone: string | null) =>
    sql`insert into organisation.unit (id, parent_id, kind, name, short_name, duty_phone, valid_from, verified, changed_on)
      values (${id}, ${parent}, ${kind}, ${id}, ${id}, ${phone}, '2020-01-01', true, '2020-01-01')`.execute(base.db)
  await unit('unt_ministry', 'ministry', null, null)
  await unit('unt_kdi', 'directorate', 'unt_ministry', '+4700000001')
  await unit('unt_halden', 'prison', 'unt_kdi', '+4700000002')
  await person('first', 'unt_halden', 'press-contact')
  await person('second', 'unt_halden', 'press-contact-alternate')
  await person('leader', 'unt_halden', 'leader')
  await person('other', 'unt_halden', null)
  await person('desk', 'unt_kdi', 'communication-adviser')
  const year = { weekdays: [1, 2, 3, 4, 5], opens: '08:00', closes: '15:45', on_holidays: false, is_closed: false }
  await base.db
    .transaction()
    .execute((trx) =>
      writeTelephoneHours(trx, [{ ...year, id: 'tel_1', season_from: '01-01', season_to: '12-31', source: null }]),
    )
})
afterAll(() => base.drop())

async function person(key: string, unitId: string, duty: Duty | null) {
  await sql`insert into organisation.person (id, unit_id, display_name, valid_from)
    values (${`per_${key}`}, ${unitId}, ${`Test Testesen (${key})`}, '2020-01-01')`.execute(base.db)
  if (duty)
    await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
      values (${`dut_${key}`}, ${`per_${key}`}, ${unitId}, ${duty}, '2020-01-01')`.execute(base.db)
  people[key] = (await callerOfPerson(base.db, `per_${key}`, varde.now()))!
}
const away = (key: string, from: string, to: string) =>
  sql`insert into organisation.absence (id, person_id, from_at, to_at)
    values (${`abs_${key}_${from}`}, ${`per_${key}`}, ${new Date(from)}, ${new Date(to)})`.execute(base.db)
const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done').catch((error) => error.code as string)
const PRESS = { unitId: 'unt_halden', duty: 'press-contact' } as const
const answers = async () => (await viewDuty(varde, people.leader!, PRESS)).answers.personId

describe('who answers the press for Halden', () => {
  it('when the hours of the pack are read, the telephone is open on a Tuesday morning until 15.45', async () => {
    const all = await viewAllDuty(varde, people.desk!, 'press-contact')
    expect(all.telephone).toEqual({ isOpen: true, changesAt: '2026-03-10T14:45:00.000Z' })
    expect(all.units.map((row) => row.unit.id).sort()).toEqual(['unt_halden', 'unt_kdi'])
  })

  it('when the rota or a shift says so, another answers, until it is taken back', async () => {
    expect(await answers()).toBe('per_first')
    const rota = {
      duty: 'press-contact',
      place: 'primary',
      weekdays: [2],
      starts: '08:00',
      ends: '16:00',
      everyWeeks: 1,
    } as const
    const row = await addRota(varde, people.leader!, {
      unitId: 'unt_halden',
      personId: 'per_other',
      validFrom: '2026-03-01',
      ...rota,
    })
    expect(await answers()).toBe('per_other')
    const shift = { ...PRESS, place: 'primary', personId: 'per_leader' } as const
    const times = { from: new Date('2026-03-10T08:00:00Z'), to: new Date('2026-03-10T11:00:00Z') }
    const { id } = await addShift(varde, people.leader!, { ...shift, ...times })
    expect(await answers()).toBe('per_leader')
    expect((await viewDuty(varde, people.leader!, PRESS)).changesAt).toBe('2026-03-10T11:00:00.000Z')
    await removeShift(varde, people.leader!, id)
    await removeRota(varde, people.leader!, row.id)
    expect(await answers()).toBe('per_first')
  })

  it('when somebody of another kind tries, they are refused', async () => {
    const shift = { ...PRESS, unitId: 'unt_kdi', place: 'primary', personId: 'per_first' } as const
    const times = { from: new Date('2026-03-11T08:00:00Z'), to: new Date('2026-03-11T07:00:00Z') }
    expect(await codeOf(addShift(varde, people.leader!, { ...shift, ...times }))).toBe('duty.not-allowed')
    const own = { ...shift, unitId: 'unt_halden' }
    expect(await codeOf(addShift(varde, people.leader!, { ...own, ...times }))).toBe('duty.shift-backwards')
    expect(await codeOf(viewAllDuty(varde, people.other!, 'press-contact'))).toBe('duty.not-at-desk')
    expect(await codeOf(viewDuty(varde, people.leader!, { ...PRESS, unitId: 'unt_ministry' }))).toBe(
      'duty.unit-not-found',
    )
  })

  it('when both contacts and the leader are away, the gap is shown before it comes, and the desk answers', async () => {
    for (const key of ['first', 'second', 'leader']) await away(key, '2026-03-16T00:00:00Z', '2026-03-18T00:00:00Z')
    const view = await viewDuty(varde, people.leader!, PRESS)
    expect(view.gaps).toEqual([
      { from: '2026-03-16T00:00:00.000Z', to: '2026-03-18T00:00:00.000Z', answersUnit: 'unt_kdi' },
    ])
    expect((await viewDuty(varde, people.second!, PRESS)).gaps).toEqual([])
    varde.setClock('2026-03-16T10:00:00Z')
    expect((await viewDuty(varde, people.desk!, PRESS)).answers).toMatchObject({
      as: 'desk',
      personId: null,
      unitId: 'unt_kdi',
    })
    varde.setClock(NOW)
  })
})

describe('the week of a unit', () => {
  const week = (day: string) => viewDutyWeek(varde, people.leader!, { ...PRESS, day })
  const copy = (day: string, weeks: number) => copyWeek(varde, people.leader!, { ...PRESS, day, weeks })

  it('when a week is copied, its shifts stand at the same time of the clock, and twice is once', async () => {
    const shift = { ...PRESS, place: 'primary', personId: 'per_other' } as const
    // A Friday; the clock goes forward on the Sunday two weeks later.
    await addShift(varde, people.leader!, {
      ...shift,
      from: new Date('2026-03-20T15:00:00Z'),
      to: new Date('2026-03-20T21:00:00Z'),
    })
    expect(await copy('2026-03-18', 2)).toEqual({ shifts: 1 })
    expect(await copy('2026-03-18', 2)).toEqual({ shifts: 0 })
    const friday = (await week('2026-03-31')).days[4]!
    expect(friday.primary.map((part) => [part.source, part.person?.id, part.from])).toEqual([
      ['duty', 'per_first', '2026-04-02T22:00:00.000Z'],
      ['shift', 'per_other', '2026-04-03T14:00:00.000Z'],
      ['duty', 'per_first', '2026-04-03T20:00:00.000Z'],
    ])
    // Good Friday.
    expect(friday.opening).toBe(null)
    expect(await codeOf(copy('2026-04-20', 1))).toBe('duty.week-empty')
    expect(await codeOf(copyWeek(varde, people.other!, { ...PRESS, day: '2026-03-18', weeks: 1 }))).toBe(
      'duty.not-allowed',
    )
  })

  it('when contacts are away that week, it is seen in the week before it comes', async () => {
    const { days, absences } = await week('2026-03-16')
    expect(days[0]!.primary.map((part) => part.isAway)).toContain(true)
    expect(days[0]!.answers.at(-1)!.owner).toMatchObject({ as: 'desk', unitId: 'unt_kdi' })
    expect(absences.map((one) => one.name)).toContain('Test Testesen (first)')
  })
})

describe('a rota for another duty than the press', () => {
  const at = new Date('2026-03-15T02:00:00Z')
  const night = { place: 'primary', weekdays: [6, 7], starts: '22:00', ends: '07:00', everyWeeks: 1 } as const

  it('when the relatives’ liaison has nights, the question about Sunday at 03 is answered beforehand, and with why', async () => {
    const asked = { unitId: 'unt_halden', duty: 'relatives-liaison', at } as const
    const before = await viewAnswers(varde, people.other!, asked)
    expect(before.chain[0]).toMatchObject({ personId: 'per_leader', why: 'leader' })
    const row = { ...night, duty: 'relatives-liaison', personId: 'per_other', validFrom: '2026-03-01' } as const
    await addRota(varde, people.leader!, { unitId: 'unt_halden', ...row })
    const { chain } = await viewAnswers(varde, people.other!, asked)
    expect(chain.map((one) => [one.personId, one.why]).slice(0, 2)).toEqual([
      ['per_other', 'rota'],
      ['per_leader', 'leader'],
    ])
    expect(chain.at(-1)).toMatchObject({ personId: null, as: 'desk' })
    expect(await answers()).toBe('per_first')
    expect(await codeOf(viewAnswers(varde, people.other!, { ...asked, at: new Date('2026-03-01T00:00:00Z') }))).toBe(
      'duty.moment-past',
    )
  })

  it('when somebody keeps the desk of the directorate elsewhere, or a rota that is not theirs, they are refused', async () => {
    const row = { ...night, personId: 'per_other', validFrom: '2026-03-01' } as const
    const desk = { unitId: 'unt_halden', duty: 'directorate-desk', ...row } as const
    expect(await codeOf(addRota(varde, people.leader!, desk))).toBe('duty.desk-elsewhere')
    expect(await codeOf(addRota(varde, people.first!, { ...desk, duty: 'leader' }))).toBe('duty.not-allowed')
    const atTop = { ...desk, unitId: 'unt_kdi' }
    expect(await codeOf(addRota(varde, people.desk!, atTop))).toBe('duty.not-yours-to-name')
    expect(await codeOf(addRota(varde, people.desk!, { ...atTop, personId: 'per_desk' }))).toBe('done')
  })

  it('when everybody of a unit is away next week, whoever looks after it is told a week before, duty by duty', async () => {
    const gaps = await dutyGapsFor(varde, people.leader!)
    expect(gaps.map((one) => [one.duty, one.unitId, one.from.toISOString()])).toEqual([
      ['leader', 'unt_halden', '2026-03-16T00:00:00.000Z'],
      ['press-contact', 'unt_halden', '2026-03-16T00:00:00.000Z'],
      ['relatives-liaison', 'unt_halden', '2026-03-16T06:00:00.000Z'],
    ])
    expect(await dutyGapsFor(varde, people.other!)).toEqual([])
  })

  it('when the leader alone answers some days before nobody does, the unit is told of as one where nobody answers', async () => {
    const day = ['2026-03-12T00:00:00Z', '2026-03-13T00:00:00Z'] as const
    for (const key of ['first', 'second']) await away(key, ...day)
    const press = (await dutyGapsFor(varde, people.leader!)).find(({ duty }) => duty === 'press-contact')
    await sql`delete from organisation.absence where from_at = ${new Date(day[0])}`.execute(base.db)
    expect([press?.from.toISOString(), press?.answersUnit]).toEqual(['2026-03-16T00:00:00.000Z', 'unt_kdi'])
  })
})

describe('the hours of the telephone', () => {
  const row = { weekdays: [1, 2, 3, 4, 5], opens: '08:00', closes: '15:00', onHolidays: false, isClosed: false }
  const year = { ...row, seasonFrom: '01-01', seasonTo: '12-31' }

  it('when the directorate sets them, with a closed day of their own, the telephone follows', async () => {
    const eve = { ...row, seasonFrom: '12-24', seasonTo: '12-24', isClosed: true }
    await setTelephoneHours(varde, people.desk!, [year, eve])
    const at = async (day: string) => {
      varde.setClock(day)
      return (await viewAllDuty(varde, people.desk!, 'press-contact')).telephone
    }
    expect(await at('2026-12-23T10:00:00Z')).toEqual({ isOpen: true, changesAt: '2026-12-23T14:00:00.000Z' })
    expect(await at('2026-12-24T10:00:00Z')).toEqual({ isOpen: false, changesAt: '2026-12-28T07:00:00.000Z' })
    varde.setClock(NOW)
  })

  it('when a unit tries, or the hours run backwards, they stay as they are', async () => {
    expect(await codeOf(setTelephoneHours(varde, people.leader!, [year]))).toBe('duty.hours-not-allowed')
    expect(await codeOf(setTelephoneHours(varde, people.desk!, [{ ...year, closes: '07:00' }]))).toBe(
      'duty.hours-backwards',
    )
  })
})
