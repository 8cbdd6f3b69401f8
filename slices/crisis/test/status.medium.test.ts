import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Trx } from '../../../kit/db/database.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { testVarde } from '../../../kit/test/test-varde.ts'
import { handOverRole } from '../actions/hand-over-role.ts'
import { takeOverCrisis } from '../actions/lead-crisis.ts'
import { publishStatus } from '../actions/publish-status.ts'
import { viewCrisis } from '../actions/view-crisis.ts'
import { viewStatus } from '../actions/view-status.ts'
import { dropStatusDraft, saveStatusDraft } from '../actions/write-status.ts'
import type { StatusHow } from '../rules/status.ts'
import { comeUncalled } from '../store/calls.ts'
import { readPublicStatus } from '../store/public-status.ts'
import { aHouse, caller } from './house.ts'
import { givenStatus } from './status-house.ts'

const START = new Date('2026-03-10T12:00:00Z')
const NEXT = '2026-03-10T13:00:00.000Z'
let base: Awaited<ReturnType<typeof testDatabase>>
let varde: ReturnType<typeof testVarde>
const who = (key: string) => caller(base.db, key, START)
const how = (change: Partial<StatusHow> = {}): StatusHow => ({
  ...{ phase: 'under-control', nextAt: NEXT, relativesPhone: null },
  ...change,
})
const FIRE = { nb: { title: 'Brann i verkstedet', text: 'Det brenner i verkstedet. Alle er ute.' } }
const declare = async (change: Parameters<typeof givenStatus>[1] = {}) => {
  const { crisisId, say } = await givenStatus(varde, change)
  await say({ texts: FIRE, nextAt: NEXT })
  return crisisId
}
const out = (id: string) => readPublicStatus(base.db, 'real', { key: id.slice(-12), most: 10 })

beforeAll(async () => {
  base = await testDatabase()
  varde = testVarde(base.db, { at: START.toISOString(), connection: base.connection })
  await aHouse(base.db)
})
afterAll(() => base.drop())

it('when how it stands is written, whoever leads publishes it beside the words that stand; those who do not lead cannot', async () => {
  const id = await declare()
  const [press, leader] = [await who('press'), await who('leader')]
  await saveStatusDraft(varde, press, id, { revision: 0, content: how() })
  await expect(saveStatusDraft(varde, leader, id, { revision: 0, content: how() })).rejects.toMatchObject({
    code: 'crisis.status-changed-meanwhile',
  })
  await expect(publishStatus(varde, press, id, { revision: 1 })).rejects.toMatchObject({
    code: 'crisis.lead-not-allowed',
  })
  expect(await out(id)).toMatchObject([{ number: 1, phase: 'ongoing' }])
  await publishStatus(varde, leader, id, { revision: 1 })
  const title = (row: Awaited<ReturnType<typeof out>>[number]) => [row.number, row.phase, row.texts?.nb.title]
  expect((await out(id)).map(title)).toEqual([
    [2, 'under-control', 'Brann i verkstedet'],
    [1, 'ongoing', 'Brann i verkstedet'],
  ])
  await saveStatusDraft(varde, leader, id, { revision: 0, content: how({ phase: 'over', nextAt: null }) })
  await dropStatusDraft(varde, leader, id)
  const view = await viewStatus(varde, leader, id)
  expect(view).toMatchObject({ draft: null, path: `/status/${id.slice(-12)}`, abilities: ['write', 'publish', 'pass'] })
  await expect(viewStatus(varde, await who('stranger'), id)).rejects.toMatchObject({ code: 'crisis.not-found' })
  await expect(
    sql`update crisis.status_version set phase = 'over' where crisis_id = ${id}`.execute(base.db),
  ).rejects.toThrow('never changed')
})

it('when the number for relatives is another, another than those who wrote it publishes', async () => {
  const id = await declare()
  const [press, leader] = [await who('press'), await who('leader')]
  const own = { code: 'crisis.status-own-words' }
  const content = how({ relativesPhone: '+4722000000' })
  await saveStatusDraft(varde, leader, id, { revision: 0, content })
  await expect(publishStatus(varde, leader, id, { revision: 1 })).rejects.toMatchObject(own)
  await saveStatusDraft(varde, press, id, { revision: 1, content })
  await expect(publishStatus(varde, leader, id, { revision: 2 })).rejects.toMatchObject(own)
  await dropStatusDraft(varde, press, id)
  await saveStatusDraft(varde, press, id, { revision: 0, content })
  expect(await publishStatus(varde, leader, id, { revision: 1 })).toEqual({ number: 2 })
})

it('when whoever leads does it for the one who wrote the number, who is away, another publishes', async () => {
  const away = async (key: string, deputy: string) =>
    sql`insert into organisation.absence (id, person_id, from_at, deputy_id)
      values (${`abs_${key}`}, ${`per_${key}`}, ${START}, ${`per_${deputy}`})`.execute(base.db)
  const id = await declare()
  const content = how({ relativesPhone: '+4722000000' })
  await saveStatusDraft(varde, await who('head'), id, { revision: 0, content })
  await away('head', 'stranger')
  await expect(publishStatus(varde, await who('stranger'), id, { revision: 1 })).rejects.toMatchObject({
    code: 'organisation.power-of-writer-alone',
  })
  await sql`delete from organisation.absence`.execute(base.db)
  await away('head', 'leader')
  expect(await publishStatus(varde, await who('leader'), id, { revision: 1 })).toEqual({ number: 2 })
  await sql`delete from organisation.absence`.execute(base.db)
})

const ALONE = { code: 'organisation.power-of-writer-alone' }
const NUMBER = how({ relativesPhone: '+4722000000' })
const awayNow = (key: string, deputy: string) =>
  sql`insert into organisation.absence (id, person_id, from_at, deputy_id)
    values (${`abs_${key}`}, ${`per_${key}`}, ${START}, ${`per_${deputy}`})`.execute(base.db)
const later = (minutes: number) => varde.setClock(new Date(START.getTime() + minutes * 60_000))
const back = () => sql`delete from organisation.absence`.execute(base.db)
/** Hands the place of whoever leads to somebody who has come. */
const hand = async (crisisId: string, byKey: string, toKey: string) => {
  await comeUncalled(base.db as Trx, crisisId, `per_${toKey}`, START)
  const { positions } = await viewCrisis(varde, await who('head'), crisisId)
  const positionId = positions.find(({ role }) => role === 'leader')!.id
  await handOverRole(varde, await who(byKey), { crisisId, positionId, toId: `per_${toKey}`, brief: 'Vakten er din' })
}

it('when whoever does it for the one who wrote takes the crisis over as that one, another publishes', async () => {
  const id = await declare()
  await saveStatusDraft(varde, await who('head'), id, { revision: 0, content: NUMBER })
  await awayNow('head', 'deputy')
  await takeOverCrisis(varde, await who('deputy'), id, 'Flere enheter')
  await expect(publishStatus(varde, await who('deputy'), id, { revision: 1 })).rejects.toMatchObject(ALONE)
  await hand(id, 'deputy', 'deputy')
  await expect(publishStatus(varde, await who('deputy'), id, { revision: 1 })).rejects.toMatchObject(ALONE)
  await back()
  const other = await declare()
  await saveStatusDraft(varde, await who('head'), other, { revision: 0, content: NUMBER })
  await takeOverCrisis(varde, await who('region'), other, 'Flere enheter')
  await awayNow('head', 'region')
  expect(await publishStatus(varde, await who('region'), other, { revision: 1 }), 'in their own right').toEqual({
    number: 2,
  })
  await back()
})

it('when the one who wrote handed somebody the place of whoever leads, another publishes, also when it is forgotten who handed it', async () => {
  const id = await declare()
  await saveStatusDraft(varde, await who('leader'), id, { revision: 0, content: NUMBER })
  const publishes = async () => publishStatus(varde, await who('safety'), id, { revision: 1 })
  await hand(id, 'leader', 'safety')
  await expect(publishes()).rejects.toMatchObject(ALONE)
  await sql`update crisis.position set handed_by = null where crisis_id = ${id}`.execute(base.db)
  await expect(publishes()).rejects.toMatchObject(ALONE)
  await hand(id, 'region', 'safety')
  expect(await publishes()).toEqual({ number: 2 })
})

it('when the leader of the night is handed the place by the one who wrote, before or in their turn, they publish in it', async () => {
  const night = (from: Date) =>
    sql`insert into duty.shift (id, duty, unit_id, place, person_id, from_at, to_at, named_by, made_by, made_at)
      values ('shi_night', 'leader', 'unt_halden', 'primary', 'per_safety', ${from}, ${NEXT}, 'per_region', 'per_region', ${from})`.execute(
      base.db,
    )
  const endOfTurn = () => sql`delete from duty.shift`.execute(base.db)
  for (const isBefore of [true, false]) {
    const id = await declare()
    await saveStatusDraft(varde, await who('leader'), id, { revision: 0, content: NUMBER })
    later(15)
    if (!isBefore) await night(START)
    await hand(id, 'leader', 'safety')
    later(30)
    if (isBefore) {
      await expect(publishStatus(varde, await who('safety'), id, { revision: 1 })).rejects.toMatchObject(ALONE)
      await night(new Date(START.getTime() + 20 * 60_000))
    }
    expect(await publishStatus(varde, await who('safety'), id, { revision: 1 })).toEqual({ number: 2 })
    await endOfTurn()
    later(0)
  }
})

it('when somebody stands in for the one who wrote and for another who leads, they publish', async () => {
  const id = await declare()
  await saveStatusDraft(varde, await who('head'), id, { revision: 0, content: NUMBER })
  await awayNow('head', 'deputy')
  await awayNow('region', 'deputy')
  expect(await publishStatus(varde, await who('deputy'), id, { revision: 1 })).toEqual({ number: 2 })
  await back()
})

it('when a time has passed or the number is somebody’s own, it is refused with what to do', async () => {
  const id = await declare()
  const [press, leader] = [await who('press'), await who('leader')]
  let revision = 0
  const attempt = async (change: Partial<StatusHow>) => {
    await saveStatusDraft(varde, press, id, { revision: revision++, content: how(change) })
    return publishStatus(varde, leader, id, { revision }).then(
      () => 'published',
      (error: { code: string }) => error.code,
    )
  }
  expect(await attempt({ nextAt: START.toISOString() })).toBe('crisis.status-next-passed')
  expect(await attempt({ nextAt: null })).toBe('crisis.status-no-next')
  const { rows } = await sql<{
    mobile: string
  }>`select mobile from organisation.person where id = 'per_leader'`.execute(base.db)
  await expect(
    saveStatusDraft(varde, press, id, { revision, content: how({ relativesPhone: rows[0]!.mobile }) }),
  ).rejects.toMatchObject({ code: 'crisis.status-persons-phone' })
  // A duty's number is the engine's to say: written here it would stand when somebody else answers.
  await sql`update organisation.unit set duty_phone = '+4722000040' where id = 'unt_ost'`.execute(base.db)
  for (const relativesPhone of ['+4722000040', '22000040'])
    await expect(
      saveStatusDraft(varde, press, id, { revision, content: how({ relativesPhone }) }),
    ).rejects.toMatchObject({ code: 'crisis.status-duty-phone' })
  // Eleven digits with a day and control digits that hold are somebody, whatever they are said to be.
  for (const relativesPhone of ['13097240099', '+13097240099', '4713097240099'])
    await expect(
      saveStatusDraft(varde, press, id, { revision, content: how({ relativesPhone }) }),
    ).rejects.toMatchObject({ code: 'door.stopped' })
})

it('when nothing is said in public, the page takes nothing: the first words are a statement', async () => {
  const { crisisId } = await givenStatus(varde, { scenarioKey: 'death' })
  await expect(
    saveStatusDraft(varde, await who('press'), crisisId, { revision: 0, content: how() }),
  ).rejects.toMatchObject({ code: 'crisis.status-staff-first' })
})

it('when it is an exercise, what is published stands in the room alone', async () => {
  const id = await declare({ participantIds: ['per_press', 'per_leader'] })
  const [press, leader] = [await who('press'), await who('leader')]
  await saveStatusDraft(varde, press, id, { revision: 0, content: how() })
  await publishStatus(varde, leader, id, { revision: 1 })
  const view = await viewStatus(varde, press, id)
  expect(view).toMatchObject({ path: null, versions: [{ number: 1 }, { number: 2 }] })
  for (const mode of ['real', 'exercise', 'demo'] as const)
    expect(await readPublicStatus(base.db, mode, { key: id.slice(-12), most: 10 })).toEqual([])
})
