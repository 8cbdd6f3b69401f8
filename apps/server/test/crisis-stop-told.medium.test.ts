import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { giveShift } from '../../../slices/crisis/actions/change-shift.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { liftHardStop } from '../../../slices/crisis/actions/lift-hard-stop.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { previewCrisis } from '../../../slices/crisis/actions/preview-crisis.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { finishTask } from '../../../slices/crisis/actions/room-tasks.ts'
import { viewAfterwards } from '../../../slices/crisis/actions/view-afterwards.ts'
import { viewCrisis } from '../../../slices/crisis/actions/view-crisis.ts'
import { viewFirstWords } from '../../../slices/crisis/actions/view-first-words.ts'
import { viewSituations } from '../../../slices/crisis/actions/view-situations.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { confirm, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const at = (clock: string) => new Date(`2026-03-10T${clock}:00Z`)
const { base, varde, who } = await aSpeakingRoom(START)

const declare = async (scenarioKey: string) => {
  varde.setClock(START)
  return (await declareCrisis(varde, await who('officer'), declaration({ scenarioKey }))).crisisId
}
const TOLD = { ground: 'told', source: 'Operasjonsleder i politiet' } as const
/** The line of the card that next of kin are told, as it stands. */
const cardOf = async (id: string) =>
  (await viewCrisis(varde, await who('leader'), id)).tasks.find(({ texts }) => /varslet|varsles/.test(texts.nb))!
/** First words with all that they assert confirmed. */
async function release(id: string) {
  const press = await who('press')
  const { words } = await viewFirstWords(varde, press, id, at('13:30'))
  const confirmed = words.flatMap((one) => one.asserts)
  await releaseHolding(varde, press, id, { groups: [...GROUPS], nextAt: at('13:30'), waiver: null, confirmed })
  await settle(varde)
  await handOver(base.db)
  await settle(varde)
}

it.each(['death', 'escape'])(
  'while the stop is on in a %s, nobody ticks by hand that it is done; the lift does',
  async (kind) => {
    const id = await declare(kind)
    const leader = await who('leader')
    const card = await cardOf(id)
    await expect(finishTask(varde, leader, id, card.id)).rejects.toMatchObject({ code: 'crisis.task-waits-for-stop' })
    expect(await cardOf(id)).toMatchObject({ doneAt: null, waitsForStop: true })
    await liftHardStop(varde, leader, id, TOLD)
    expect(await cardOf(id)).toMatchObject({ doneBy: { name: null }, waitsForStop: false })
    expect((await cardOf(id)).doneAt).not.toBeNull()
  },
)

it('when the stop is lifted because the duty to inform comes first, the card is not ticked, and may be afterwards', async () => {
  const id = await declare('death')
  const leader = await who('leader')
  await liftHardStop(varde, leader, id, { ground: 'duty-to-inform', source: 'Vurdert med direktoratet' })
  const card = await cardOf(id)
  expect(card).toMatchObject({ doneAt: null, waitsForStop: false })
  await finishTask(varde, leader, id, card.id)
  expect((await cardOf(id)).doneAt).not.toBeNull()
})

it('when the report says what left in a death, each group has the time that its own wave left', async () => {
  const id = await declare('death')
  await release(id)
  varde.setClock(at('12:41'))
  const leader = await who('leader')
  await liftHardStop(varde, leader, id, TOLD)
  await settle(varde)
  await makeSituation(varde, leader, id)
  const [report] = (await viewSituations(varde, leader, id)).reports
  const when = (group: (typeof GROUPS)[number]) =>
    report!.content.said.filter((one) => one.to?.includes(group)).map((one) => one.at)
  expect(when('staff')).toEqual(['2026-03-10T12:20:00.000Z'])
  expect(when('public')).toEqual(['2026-03-10T12:41:00.000Z'])
})

it('what the first words of a death say is as true when the stop has been lifted', async () => {
  const id = await declare('death')
  const { words } = await viewFirstWords(varde, await who('press'), id, at('13:30'))
  const said = words.filter((one) => one.audience === 'public').flatMap((one) => [...one.paragraphs, ...one.asserts])
  for (const text of said) expect(text).not.toMatch(/Politiet vars?l(er|ar) d|The police tell next/)
})

it('before it is declared, everybody who is told then is named, the duty desk too', async () => {
  const asked = { unitId: 'unt_halden', level: 'unit', securityCrisis: false, participantIds: null } as const
  const preview = await previewCrisis(varde, await who('officer'), asked)
  const id = await declare('fire')
  const { positions } = await viewCrisis(varde, await who('leader'), id)
  const told = positions.filter((one) => one.isTold).map((one) => one.unit.id)
  expect(told).toContain('unt_kdi')
  expect(preview.told.map((one) => one.id).toSorted()).toEqual([...new Set(told)].toSorted())
})

it('when a shift is handed over, what stood then has what is out, and what of it no longer holds', async () => {
  const id = await declare('fire')
  await release(id)
  const [press, leader] = [await who('press'), await who('leader')]
  await sql`update crisis.position set filled_by = 'per_press', filled_at = ${START} where crisis_id = ${id} and role = 'communication'`.execute(
    base.db,
  )
  await sql`update crisis.position set filled_by = 'per_leader', filled_at = ${START} where crisis_id = ${id} and role = 'leader'`.execute(
    base.db,
  )
  await confirm(varde, press, id, 'Alle er ute')
  await giveShift(varde, press, id, { toId: 'per_leader', brief: 'Alt er rolig' })
  const { shifts } = await viewAfterwards(varde, leader, id)
  expect(shifts[0]!.picture.said).toMatchObject([
    { number: 1, standing: 'stands', title: expect.stringContaining('Brann') },
  ])
})
