import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller, Duty } from '../../../kit/kernel/caller.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { callerOfPerson } from '../../organisation/index.ts'
import { confirmTurn } from '../actions/confirm-turn.ts'
import { copyWeek } from '../actions/copy-week.ts'
import { addRota } from '../actions/set-rota.ts'
import { addShift, removeShift } from '../actions/set-shift.ts'
import { viewDuty } from '../actions/view-duty.ts'
import { whoAnswers } from '../actions/who-answers.ts'
import type { RotaDuty } from '../rules/words.ts'

let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const people: Record<string, Caller> = {}
/** A Tuesday, ten in the morning. */
const NOW = '2026-03-10T09:00:00Z'
const HOLDERS: [key: string, unit: string, duty: Duty | null][] = [
  ['leader', 'halden', 'leader'],
  ['press', 'halden', 'press-contact'],
  ['alternate', 'halden', 'press-contact-alternate'],
  ['adviser', 'halden', 'communication-adviser'],
  ['union', 'halden', 'union-representative'],
  ['relief', 'halden', null],
  ['neighbour', 'bergen', 'leader'],
  ['head', 'kdi', 'leader'],
  ['admin', 'kdi', 'administrator'],
]

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: NOW })
  const unit = (key: string, kind: string, parent: string | null) =>
    sql`insert into organisation.unit (id, parent_id, kind, name, short_name, valid_from, verified, changed_on)
      values (${`unt_${key}`}, ${parent}, ${kind}, ${key}, ${key}, '2020-01-01', true, '2020-01-01')`.execute(base.db)
  await unit('kdi', 'directorate', null)
  await unit('halden', 'prison', 'unt_kdi')
  await unit('bergen', 'prison', 'unt_kdi')
  for (const [key, unitKey, duty] of HOLDERS) {
    await sql`insert into organisation.person (id, unit_id, display_name, valid_from)
      values (${`per_${key}`}, ${`unt_${unitKey}`}, ${`Test Testesen (${key})`}, '2020-01-01')`.execute(base.db)
    if (duty)
      await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
        values (${`dut_${key}`}, ${`per_${key}`}, ${`unt_${unitKey}`}, ${duty}, '2020-01-01')`.execute(base.db)
    people[key] = (await callerOfPerson(base.db, `per_${key}`, varde.now()))!
  }
})
afterAll(() => base.drop())

const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done').catch((error) => error.code as string)
const times = { from: new Date('2026-03-10T08:00:00Z'), to: new Date('2026-03-11T08:00:00Z') }
const shift = (by: string, personKey: string, duty: RotaDuty = 'leader') =>
  addShift(varde, people[by]!, {
    ...{ unitId: 'unt_halden', duty, place: 'primary', personId: `per_${personKey}` },
    ...times,
  })
const row = { place: 'primary', weekdays: [2], starts: '08:00', ends: '07:00', everyWeeks: 1 } as const
const rota = (by: string, personKey: string, duty: RotaDuty) =>
  addRota(varde, people[by]!, {
    ...{ ...row, unitId: 'unt_halden', duty, personId: `per_${personKey}`, validFrom: '2026-03-10' },
  })
const answers = async (duty: RotaDuty) =>
  (await whoAnswers(base.db, { unitId: 'unt_halden', duty, at: varde.now() }))[0]?.personId ?? null

describe('who may be set for a turn', () => {
  it('when somebody holds the duty there or above, whoever keeps the rota sets them', async () => {
    for (const key of ['alternate', 'adviser', 'head'])
      await removeShift(varde, people.press!, (await shift('press', key, 'press-contact')).id)
  })

  it('when somebody does not, only one who may lend the duty names them, and nobody names themselves', async () => {
    expect(await codeOf(shift('press', 'union', 'press-contact'))).toBe('duty.not-yours-to-name')
    expect(await codeOf(rota('press', 'relief', 'press-contact'))).toBe('duty.not-yours-to-name')
    expect(await codeOf(shift('admin', 'admin'))).toBe('duty.for-yourself')
    const named = await shift('leader', 'relief')
    expect(await answers('leader')).toBe('per_relief')
    await removeShift(varde, people.leader!, named.id)
    expect(await answers('leader')).toBe('per_leader')
    // A leader elsewhere leads here when a leader here has said so.
    await removeShift(varde, people.leader!, (await shift('leader', 'neighbour')).id)
  })

  it('when somebody stands in for the one who holds the duty, they are set as that one would be', async () => {
    await sql`insert into organisation.absence (id, person_id, from_at, to_at, deputy_id)
      values ('abs_1', 'per_adviser', '2026-03-09', '2026-03-12', 'per_relief')`.execute(base.db)
    const { id } = await shift('press', 'relief', 'press-contact')
    expect(await answers('press-contact')).toBe('per_relief')
    await sql`delete from organisation.absence where id = 'abs_1'`.execute(base.db)
    expect(await answers('press-contact')).toBe('per_press')
    await removeShift(varde, people.press!, id)
  })

  it('when a week with a named person is copied, whoever copies it must be able to name them', async () => {
    const { id } = await shift('adviser', 'relief', 'press-contact')
    const copy = { unitId: 'unt_halden', duty: 'press-contact', day: '2026-03-10', weeks: 1 } as const
    expect(await codeOf(copyWeek(varde, people.press!, copy))).toBe('duty.not-yours-to-name')
    expect(await copyWeek(varde, people.adviser!, copy)).toEqual({ shifts: 1 })
    await removeShift(varde, people.adviser!, id)
  })
})

describe('what a turn is worth', () => {
  it('when whoever named somebody could not any more, the turn must be confirmed, the next one is asked, and never nobody', async () => {
    await sql`insert into organisation.duty (id, person_id, unit_id, duty, valid_from)
      values ('dut_second', 'per_union', 'unt_halden', 'leader', '2020-01-01')`.execute(base.db)
    people.union = (await callerOfPerson(base.db, 'per_union', varde.now()))!
    const { id } = await shift('union', 'relief')
    expect(await answers('leader')).toBe('per_relief')
    const view = () => viewDuty(varde, people.leader!, { unitId: 'unt_halden', duty: 'leader' })
    expect((await view()).unconfirmed).toEqual([])
    await sql`update organisation.duty set valid_to = '2026-03-10' where id = 'dut_second'`.execute(base.db)
    expect(await answers('leader')).toBe('per_leader')
    const [waits, ...more] = (await view()).unconfirmed
    expect([waits, more]).toMatchObject([{ id, person: { id: 'per_relief' } }, []])
    expect(await codeOf(confirmTurn(varde, people.press!, id))).toBe('duty.not-allowed')
    expect(await codeOf(confirmTurn(varde, people.relief!, id))).toBe('duty.not-allowed')
    await confirmTurn(varde, people.leader!, id)
    expect((await view()).unconfirmed).toEqual([])
    expect(await answers('leader')).toBe('per_relief')
    await removeShift(varde, people.leader!, id)
    await sql`delete from organisation.duty where id = 'dut_second'`.execute(base.db)
  })

  it('when a deputy named somebody and the one they stood in for is back, the turn must be confirmed', async () => {
    await sql`insert into organisation.absence (id, person_id, from_at, to_at, deputy_id)
      values ('abs_2', 'per_leader', '2026-03-09', '2026-03-12', 'per_alternate')`.execute(base.db)
    const acting = (await callerOfPerson(base.db, 'per_alternate', varde.now()))!
    const { id } = await addShift(varde, acting, {
      ...{ unitId: 'unt_halden', duty: 'leader', place: 'primary', personId: 'per_relief' },
      ...times,
    })
    expect(await answers('leader')).toBe('per_relief')
    await sql`delete from organisation.absence where id = 'abs_2'`.execute(base.db)
    expect(await answers('leader')).toBe('per_leader')
    await removeShift(varde, people.leader!, id)
  })

  it('when nobody named the person, or the duty is taken away, the turn counts for nothing', async () => {
    await sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, made_by, made_at)
      values ('shi_x', 'leader', 'unt_halden', 'primary', 'per_union', ${times.from}, ${times.to}, 'per_admin', now())`.execute(
      base.db,
    )
    expect(await answers('leader')).toBe('per_leader')
    await rota('adviser', 'adviser', 'press-contact')
    expect(await answers('press-contact')).toBe('per_adviser')
    await sql`update organisation.duty set valid_to = '2026-03-10' where id = 'dut_adviser'`.execute(base.db)
    expect(await answers('press-contact')).toBe('per_press')
  })
})
