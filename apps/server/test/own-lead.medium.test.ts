import { sql } from 'kysely'
import { beforeEach, expect, it } from 'vitest'
import { invitePerson } from '../../../slices/access/actions/invite-person.ts'
import { answerCall } from '../../../slices/crisis/actions/answer-call.ts'
import { takeOverCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { publishStatus } from '../../../slices/crisis/actions/publish-status.ts'
import { saveStatusDraft } from '../../../slices/crisis/actions/write-status.ts'
import { givenStatus } from '../../../slices/crisis/test/status-house.ts'
import { copyWeek } from '../../../slices/duty/actions/copy-week.ts'
import { addRota } from '../../../slices/duty/actions/set-rota.ts'
import { addShift } from '../../../slices/duty/actions/set-shift.ts'
import { secondGiving } from '../../../slices/organisation/actions/giving/second-giving.ts'
import { viewGivings } from '../../../slices/organisation/actions/giving/view-givings.ts'
import { registerAbsence } from '../../../slices/organisation/actions/register-absence.ts'
import { caller, person } from '../../../slices/organisation/test/test-house.ts'
import { codeOf } from '../../../slices/press/test/desk.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** Whoever leads publishes the number for the relatives that another wrote: by a place that the one who wrote it has not made. */
const ALONE = 'organisation.power-of-writer-alone'
/** A Tuesday, eleven in the evening. */
const START = new Date('2026-03-10T22:00:00Z')
const HOUR_MS = 3_600_000
const later = (hours: number) => new Date(START.getTime() + hours * HOUR_MS)

const { base, varde } = await aSpeakingRoom(START)
const { db } = base
const reached = (key: string) => ({ email: `${key}@kdi.example.no`, mobile: '+4790000001' })
await person(db, 'admin', 'halden', ['administrator', 'communication-adviser'], reached('admin'))
await person(db, 'other', 'halden', ['administrator'], reached('other'))
await person(db, 'relief', 'halden', [], reached('relief'))
const who = (key: string) => caller(db, key, varde.now())

beforeEach(async () => {
  varde.setClock(START)
  for (const table of ['organisation.giving', 'organisation.absence', 'duty.shift', 'duty.rota'])
    await sql`delete from ${sql.table(table)}`.execute(db)
})

const turn = { unitId: 'unt_halden', duty: 'leader', place: 'primary', personId: 'per_relief' } as const
const shift = async (by: string) => addShift(varde, await who(by), { ...turn, from: later(-1), to: later(8) })
/** The agency's own: nobody has given it in a way that is written down. */
const heldTurn = (key: string) =>
  sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
    values ('shi_held', 'leader', 'unt_halden', 'primary', ${`per_${key}`}, ${later(-1)}, ${later(48)}, 'system:pack',
            'system:pack', ${START})`.execute(db)
const away = (key: string, deputy: string | null, hours: number | null = null) =>
  sql`insert into organisation.absence (id, person_id, from_at, to_at, deputy_id)
    values (${`abs_${key}`}, ${`per_${key}`}, ${later(-1)}, ${hours === null ? null : later(hours)}, ${deputy && `per_${deputy}`})`.execute(
    db,
  )
/** A room in which the first of the list has come, or nobody. */
async function room(leads: string | null): Promise<string> {
  const { crisisId, say } = await givenStatus(varde)
  await say({ texts: { nb: { title: 'Brann i verkstedet', text: 'Det brenner i verkstedet.' } } })
  if (leads) await answerCall(varde, await who(leads), crisisId, 'coming')
  return crisisId
}
async function write(crisisId: string, by: string) {
  const nextAt = new Date(varde.now().getTime() + HOUR_MS).toISOString()
  const content = { phase: 'under-control', nextAt, relativesPhone: '+4722000000' } as const
  await saveStatusDraft(varde, await who(by), crisisId, { revision: 0, content })
}
const publish = async (crisisId: string, by: string) =>
  codeOf(publishStatus(varde, await who(by), crisisId, { revision: 1 }))

it.each([
  ['a shift', () => shift('admin')],
  [
    'a rota',
    async () =>
      addRota(varde, await who('admin'), {
        ...{ ...turn, weekdays: [2], starts: '20:00', ends: '08:00', everyWeeks: 1, validFrom: '2026-03-10' },
      }),
  ],
  [
    'a copied week',
    async () => {
      varde.setClock(later(-168))
      await sql`insert into duty.shift
        (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
        values ('shi_last', 'leader', 'unt_halden', 'primary', 'per_relief', ${later(-169)}, ${later(-160)}, 'per_leader',
                'per_leader', ${later(-200)})`.execute(db)
      varde.setClock(later(-2))
      await copyWeek(varde, await who('admin'), { unitId: 'unt_halden', duty: 'leader', day: '2026-03-03', weeks: 1 })
      varde.setClock(START)
    },
  ],
  [
    'a copied week in which they first stand in for the leader',
    async () => {
      await sql`insert into organisation.absence (id, person_id, from_at, to_at, deputy_id)
        values ('abs_next', 'per_leader', ${later(23)}, ${later(36)}, 'per_relief')`.execute(db)
      for (const [id, from, made] of [
        ['shi_1', 24, -201],
        ['shi_2', -1, -200],
      ] as const)
        await sql`insert into duty.shift
          (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
          values (${id}, 'leader', 'unt_halden', 'primary', 'per_relief', ${later(from - 168)}, ${later(from - 160)}, 'per_leader',
                  'per_leader', ${later(made)})`.execute(db)
      varde.setClock(later(-2))
      await copyWeek(varde, await who('admin'), { unitId: 'unt_halden', duty: 'leader', day: '2026-03-03', weeks: 1 })
      varde.setClock(START)
    },
  ],
])(
  'when the one who wrote named whoever leads, by %s, another publishes, until another has said yes to it',
  async (_, names) => {
    await names()
    const id = await room('relief')
    await write(id, 'admin')
    expect(await publish(id, 'relief')).toBe(ALONE)
    const { rows } = await sql<{ id: string }>`select id from organisation.giving where kind = 'turn'`.execute(db)
    expect(rows).toHaveLength(1)
    await secondGiving(varde, await who('other'), rows[0]!.id)
    expect(await publish(id, 'relief')).toBe('done')
  },
)

it('when the one who wrote opened the way in to whoever has the turn, another publishes; where another named them and opened it, they do', async () => {
  await heldTurn('relief')
  await invitePerson(varde, await who('admin'), 'per_relief')
  const id = await room('relief')
  await write(id, 'admin')
  expect(await publish(id, 'relief')).toBe(ALONE)
  await sql`delete from organisation.giving`.execute(db)
  await invitePerson(varde, await who('other'), 'per_relief')
  expect(await publish(id, 'relief')).toBe('done')
  await sql`delete from duty.shift`.execute(db)
  await shift('other')
  const next = await room('relief')
  await write(next, 'admin')
  expect(await publish(next, 'relief'), 'named by another').toBe('done')
  await invitePerson(varde, await who('admin'), 'per_relief')
  const last = await room('relief')
  await write(last, 'admin')
  expect(await publish(last, 'relief')).toBe(ALONE)
  const { givings } = await viewGivings(varde, await who('other'))
  const mine = givings.filter(({ abilities }) => abilities.includes('second'))
  expect(mine.map(({ kind }) => kind)).toEqual(['way-in'])
  await secondGiving(varde, await who('other'), mine[0]!.id)
  expect(await publish(last, 'relief')).toBe('done')
})

it('when the absence has run out by which somebody leads, they publish as before, but not for the one who wrote or whom that one made', async () => {
  await away('leader', 'relief', 1)
  await away('region', 'safety', 1)
  const list = await room('relief')
  const above = await room(null)
  await takeOverCrisis(varde, await who('safety'), above, 'Flere enheter')
  const own = await room('relief')
  varde.setClock(later(2))
  await write(own, 'leader')
  await write(list, 'press')
  await write(above, 'head')
  expect(await publish(list, 'relief')).toBe('done')
  expect(await publish(above, 'safety')).toBe('done')
  expect(await publish(own, 'relief'), 'for the one who wrote').toBe(ALONE)
  varde.setClock(START)
  await sql`delete from organisation.absence`.execute(db)
  const absence = { personId: 'per_leader', from: later(-1), to: later(1), deputyId: 'per_relief' }
  await registerAbsence(varde, await who('admin'), absence, async () => null)
  const named = await room('relief')
  varde.setClock(later(2))
  await write(named, 'admin')
  expect(await publish(named, 'relief'), 'named by the one who wrote').toBe(ALONE)
})

it('when whoever leads does it for one who has the turn alone, they publish, but not where the one who wrote opened the way in to that one', async () => {
  await heldTurn('union')
  await away('union', 'relief')
  await away('leader', null)
  const id = await room('relief')
  await write(id, 'press')
  expect(await publish(id, 'relief')).toBe('done')
  const other = await room('relief')
  await write(other, 'admin')
  await invitePerson(varde, await who('admin'), 'per_union')
  expect(await publish(other, 'relief')).toBe(ALONE)
})

it('when whoever stands in for the one who wrote sets themselves in the turn, it is no place of their own', async () => {
  await away('leader', 'relief')
  await shift('relief')
  const id = await room('relief')
  await write(id, 'leader')
  expect(await publish(id, 'relief')).toBe(ALONE)
})

it('when somebody is named anew for a turn that is known, or for one that their duty opens, nothing is given', async () => {
  const turns = async () =>
    (await sql<{ person_id: string }>`select person_id from organisation.giving where kind = 'turn'`.execute(db)).rows
  await shift('admin')
  varde.setClock(later(24 * 8))
  await addShift(varde, await who('admin'), { ...turn, from: later(24 * 8), to: later(24 * 8 + 8) })
  expect(await turns()).toHaveLength(1)
  await addShift(varde, await who('admin'), {
    ...turn,
    personId: 'per_leader',
    from: later(24 * 9),
    to: later(24 * 9 + 8),
  })
  expect(await turns()).toHaveLength(1)
  const id = await room('relief')
  await write(id, 'admin')
  expect(await publish(id, 'relief')).toBe('done')
})
