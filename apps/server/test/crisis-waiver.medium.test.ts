import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { askForWaiver } from '../../../slices/crisis/actions/ask-leaders.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { approveFirstMessage, withdrawFirstWaiver } from '../../../slices/crisis/actions/keep-first-message.ts'
import { giveWaiver, withdrawWaiver } from '../../../slices/crisis/actions/keep-waiver.ts'
import { readLog } from '../../../slices/crisis/actions/read-log.ts'
import { redactEntry } from '../../../slices/crisis/actions/redact-entry.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewFirstMessages } from '../../../slices/crisis/actions/view-first-messages.ts'
import { viewFirstWords } from '../../../slices/crisis/actions/view-first-words.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration, eventsOf } from '../../../slices/crisis/test/house.ts'
import { emptyEvents } from '../../../slices/trace/index.ts'
import { handOver, leadersAskedIn, overridesIn, settle, waiverLog } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

/** Past own staff who cannot be reached: on the word of a leader alone, and never otherwise. */
const START = new Date('2026-03-10T12:20:00Z')
const at = (clock: string) => new Date(`2026-03-10T${clock}Z`)
const REASON = 'Rykter sprer seg, og folk må få vite det av oss.'
const { base, varde, who } = await aSpeakingRoom(START)
const holding = { groups: [...GROUPS], nextAt: at('13:00:00'), waiver: null }

/** A crisis with first words on their way, released by somebody; no channel takes anything. */
async function released(by: string, change: Partial<typeof holding> | { waiver: { reason: string } } = {}) {
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: statementId } = await releaseHolding(varde, await who(by), crisisId, { ...holding, ...change })
  await settle(varde)
  return { crisisId, statementId }
}
async function look(clock: string) {
  varde.setClock(at(clock))
  await watchStatements(varde)
  await settle(varde)
}
const seen = async (crisisId: string) => (await viewStatements(varde, await who('leader'), crisisId)).statements[0]!
const overridden = (crisisId: string) => overridesIn(base.db, crisisId)
const asked = (crisisId: string) => leadersAskedIn(base.db, crisisId)

it('when nobody has said that it may, what is public waits past its time; the room says so, and leaders alone are asked, once', async () => {
  const { crisisId } = await released('press')
  await look('12:27:29')
  expect(await seen(crisisId)).toMatchObject({ state: 'going', waiver: null, asked: null, stuck: null })
  await look('12:27:31')
  await look('12:30:10')
  await look('12:50:00')
  const one = await seen(crisisId)
  expect(one).toMatchObject({ state: 'going', asked: { by: null }, stuck: { reached: 0 } })
  expect(one.stuck!.of).toBeGreaterThan(3)
  expect(await overridden(crisisId)).toEqual([])
  expect((await eventsOf(base.db, crisisId)).filter((name) => name === 'crisis.waiver-asked')).toHaveLength(1)
  expect(await asked(crisisId)).toEqual(['leader', 'region'])
  // Own staff are reached at last: it goes by itself, and nothing went past them.
  await handOver(base.db)
  await look('12:51:00')
  expect(await seen(crisisId)).toMatchObject({ state: 'out', stuck: null })
  expect(await overridden(crisisId)).toEqual([])
})

it('when an adviser or a press contact releases, they can neither say that it may nor take it back, and can ask', async () => {
  const given = { ...holding, waiver: { reason: REASON } }
  varde.setClock(START)
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await expect(releaseHolding(varde, await who('press'), crisisId, given)).rejects.toMatchObject({
    code: 'crisis.waiver-needs-leader',
  })
  const about = { crisisId, statementId: (await releaseHolding(varde, await who('press'), crisisId, holding)).id }
  await settle(varde)
  for (const key of ['press', 'officer', 'safety'])
    await expect(giveWaiver(varde, await who(key), about, { reason: REASON }), key).rejects.toMatchObject({
      kind: key === 'press' ? 'not-allowed' : expect.anything(),
    })
  await askForWaiver(varde, await who('press'), about)
  await settle(varde)
  expect(await seen(crisisId)).toMatchObject({ asked: { by: { id: 'per_press' } }, stuck: null })
  expect(await asked(crisisId)).toEqual(['leader', 'region'])
  await expect(askForWaiver(varde, await who('press'), about)).rejects.toMatchObject({ code: 'crisis.waiver-asked' })
  await giveWaiver(varde, await who('region'), about, { reason: REASON })
  await expect(withdrawWaiver(varde, await who('press'), about)).rejects.toMatchObject({
    code: 'crisis.waiver-needs-leader',
  })
  await look('12:29:45')
  expect(await overridden(crisisId)).toEqual([{ by: 'per_region', reason: REASON }])
})

it('when a leader has said so, it goes in time in their name and for their reason; the log says who, why and when', async () => {
  const { crisisId, statementId } = await released('leader', { waiver: { reason: REASON } })
  await look('12:29:00')
  expect(await seen(crisisId)).toMatchObject({
    state: 'going',
    waiver: { by: { id: 'per_leader' }, reason: REASON, isBeforehand: false, usedAt: null },
  })
  await look('12:29:45')
  expect(await seen(crisisId)).toMatchObject({ state: 'out', waiver: { usedAt: at('12:29:45').toISOString() } })
  expect(await overridden(crisisId)).toEqual([{ by: 'per_leader', reason: REASON }])
  const { rows } = await sql<{ actor: string; content: string }>`
    select actor, content from bus.event where subject = ${crisisId} and name = 'crisis.statement-overridden'`.execute(
    base.db,
  )
  expect(rows.map(({ actor, content }) => ({ actor, ...JSON.parse(content) }))).toMatchObject([
    { actor: 'per_leader', reason: REASON, reached: 0, releasedBy: 'per_leader', givenAt: START.toISOString() },
  ])
  expect(await eventsOf(base.db, crisisId)).not.toContain('crisis.waiver-asked')
  const about = { crisisId, statementId }
  await expect(withdrawWaiver(varde, await who('leader'), about)).rejects.toMatchObject({ code: 'crisis.waiver-used' })
  // Emptied, the reason is gone from the wave that was opened on it and from what the log tells of it.
  const { entries } = await readLog(varde, await who('leader'), crisisId, {})
  const line = entries.find((one) => one.code === 'statement-override')!
  const given = { crisisId, entryId: line.id, reason: 'Sto et navn i den' }
  await redactEntry(varde, await who('leader'), given, emptyEvents)
  expect(await overridden(crisisId)).toEqual([{ by: 'per_leader', reason: '–' }])
  const after = await sql<{ content: string | null }>`
    select content from bus.event where subject = ${crisisId} and name = 'crisis.statement-overridden'`.execute(base.db)
  expect(after.rows).toEqual([{ content: null }])
})

it('when the words of a waiver are emptied, its own row alone loses them, and whoever gave it and does not lead cannot', async () => {
  const { crisisId, statementId } = await released('leader', { waiver: { reason: REASON } })
  const other = await released('leader', { waiver: { reason: REASON } })
  const { entries } = await readLog(varde, await who('leader'), crisisId, {})
  const line = entries.find((one) => one.code === 'waiver-given')!
  const empty = async (key: string) =>
    redactEntry(varde, await who(key), { crisisId, entryId: line.id, reason: 'navn' }, emptyEvents)
  await expect(empty('press')).rejects.toMatchObject({ code: 'crisis.redact-not-allowed' })
  await empty('leader')
  const { rows } = await sql`
    select statement_id as id, reason from crisis.waiver where statement_id in (${statementId}, ${other.statementId})`.execute(
    base.db,
  )
  expect(rows).toEqual(
    expect.arrayContaining([
      { id: statementId, reason: '–' },
      { id: other.statementId, reason: REASON },
    ]),
  )
})

it('when the reason is a word, or one stands already, it is refused; taken back in time, what is public waits', async () => {
  const { crisisId, statementId } = await released('leader')
  const about = { crisisId, statementId }
  const leader = await who('leader')
  await expect(giveWaiver(varde, leader, about, { reason: 'Haster' })).rejects.toMatchObject({
    code: 'crisis.waiver-needs-reason',
  })
  await expect(withdrawWaiver(varde, leader, about)).rejects.toMatchObject({ code: 'crisis.no-waiver' })
  await giveWaiver(varde, leader, about, { reason: REASON })
  await expect(giveWaiver(varde, await who('head'), about, { reason: REASON })).rejects.toMatchObject({
    code: 'crisis.waiver-stands',
  })
  await withdrawWaiver(varde, await who('head'), about)
  await look('12:40:00')
  expect(await seen(crisisId)).toMatchObject({ state: 'going', waiver: null, stuck: { reached: 0 } })
  expect(await overridden(crisisId)).toEqual([])
})

it('when whoever said so leads no more, it holds no more: the room says so, and leaders are asked', async () => {
  const { crisisId } = await released('leader', { waiver: { reason: REASON } })
  await sql`update organisation.duty set valid_to = '2026-03-10' where id = 'dut_leader-leader'`.execute(base.db)
  await look('12:29:45')
  await look('12:29:46')
  const one = (await viewStatements(varde, await who('head'), crisisId)).statements[0]!
  expect(one).toMatchObject({ state: 'going', waiver: null, stuck: { reached: 0 } })
  expect(await overridden(crisisId)).toEqual([])
  expect(await asked(crisisId)).not.toContain('leader')
  expect(await waiverLog(base.db, crisisId)).toEqual(['waiver-given', 'waiver-lapsed', 'waiver-needed'])
  expect(await eventsOf(base.db, crisisId)).toContain('crisis.waiver-lapsed')
  await sql`update organisation.duty set valid_to = null where id = 'dut_leader-leader'`.execute(base.db)
})

it('when a leader said so beforehand, with the approval of the public words, it follows whoever releases them, until it is taken back', async () => {
  const head = await who('head')
  const { messages } = await viewFirstMessages(varde, head)
  const first = messages.find(
    (one) => one.scenarioKey === 'fire' && one.audience === 'public' && one.language === 'nb',
  )!
  const inmates = messages.find((one) => one.audience === 'inmates' && one.language === 'nb')!
  const yes = { until: '2026-12-31', isRead: true, waiver: { reason: REASON } }
  expect([first.mayWaive, inmates.mayWaive]).toEqual([true, false])
  await expect(
    approveFirstMessage(varde, head, { ...yes, id: inmates.id, revision: inmates.revision }),
  ).rejects.toMatchObject({ code: 'crisis.waiver-needs-leader' })
  await approveFirstMessage(varde, head, { ...yes, id: first.id, revision: first.revision })
  const { crisisId, statementId } = await released('press')
  expect((await viewFirstWords(varde, await who('press'), crisisId, null)).waiver).toMatchObject({
    ...{ by: { id: 'per_head' }, reason: REASON },
  })
  expect(await seen(crisisId)).toMatchObject({ waiver: { by: { id: 'per_head' }, isBeforehand: true } })
  // The log says when it was given, and who brought it along: whoever gave it slept.
  expect(await eventsOf(base.db, first.id)).toEqual(['crisis.first-message-approved', 'crisis.first-waiver-given'])
  const { rows } = await sql<{ name: string; actor: string; content: string }>`
    select name, actor, content from bus.event where subject = ${crisisId} and name like 'crisis.waiver-%'`.execute(
    base.db,
  )
  expect(rows.map(({ content, ...one }) => ({ ...one, ...JSON.parse(content) }))).toMatchObject([
    {
      name: 'crisis.waiver-followed',
      actor: 'per_press',
      releasedBy: 'per_press',
      givenBy: 'per_head',
      reason: REASON,
    },
  ])
  await look('12:29:45')
  expect(await overridden(crisisId)).toEqual([{ by: 'per_head', reason: REASON }])
  await expect(withdrawWaiver(varde, head, { crisisId, statementId })).rejects.toMatchObject({
    code: 'crisis.waiver-used',
  })
  await expect(withdrawFirstWaiver(varde, await who('leader'), first.id)).rejects.toMatchObject({
    code: 'crisis.waiver-needs-leader',
  })
  await withdrawFirstWaiver(varde, head, first.id)
  const later = await released('press')
  expect(await seen(later.crisisId)).toMatchObject({ waiver: null })
})

it('when it is an exercise, it is written down and nobody outside the room is asked', async () => {
  varde.setClock(START)
  const participantIds = ['per_leader', 'per_press']
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration({ participantIds }))
  await releaseHolding(varde, await who('leader'), crisisId, { ...holding, waiver: { reason: REASON } })
  await settle(varde)
  expect(await seen(crisisId)).toMatchObject({ state: 'out', waiver: { usedAt: null } })
  expect(await asked(crisisId)).toEqual([])
})
