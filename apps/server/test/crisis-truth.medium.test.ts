import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { approveStatement as approve, returnStatement } from '../../../slices/crisis/actions/decide-statement.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewApproval } from '../../../slices/crisis/actions/view-approval.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { advanceDispatch } from '../../../slices/dispatch/actions/advance-dispatch.ts'
import { overrideWave } from '../../../slices/dispatch/actions/override-wave.ts'
import { planDispatch } from '../../../slices/dispatch/actions/plan-dispatch.ts'
import { approveMessage } from '../../../slices/message/actions/approve-message.ts'
import { viewMessage } from '../../../slices/message/actions/view-message.ts'
import { readyVersions } from '../../../slices/message/index.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T14:00:00Z')
const { base, varde, who } = await aSpeakingRoom(START)
const FACT: FactContent = {
  state: 'confirmed',
  text: 'Brannen er slukket',
  source: 'Vaktleder',
  counter: '',
  police: 'none',
}

const declare = async () => {
  varde.setClock(START)
  return (await declareCrisis(varde, await who('officer'), declaration())).crisisId
}
const words = (change: Partial<Parameters<typeof proposeStatement>[3]> = {}) => ({
  corrects: null,
  groups: [...GROUPS],
  editions: [{ language: 'nb', title: 'Brannen er slukket', paragraphs: ['Brannen er slukket.'] }],
  facts: [],
  nextAt: NEXT,
  admits: false,
  ...change,
})
const view = async (id: string) => viewStatements(varde, await who('leader'), id)
/** A room with one confirmed fact, and a statement of it that waits for somebody’s yes. */
async function aWaiting() {
  const id = await declare()
  const fact = await addFact(varde, await who('press'), id, FACT)
  const facts = [{ id: fact.id, revision: 1 }]
  const made = await proposeStatement(varde, await who('press'), id, words({ facts }))
  return { id, factId: fact.id, statementId: made.id, facts, ...(await messageOf(made.id)) }
}
async function messageOf(statementId: string) {
  const { rows } = await sql<{ messageId: string; approvalId: string }>`
    select p.message_id as "messageId", a.id as "approvalId" from crisis.statement_part p
      join message.approval a on a.message_id = p.message_id where p.statement_id = ${statementId}`.execute(base.db)
  return rows[0]!
}
/** Do the words stand in the press room, and not as withdrawn? */
async function isPublic(messageId: string): Promise<boolean> {
  const { rows } =
    await sql`select 1 from dispatch.public_released r join message.public_version v on v.id = r.version_id
    where r.message_id = ${messageId} and v.withdrawn_at is null`.execute(base.db)
  return rows.length > 0
}
const unconfirm = async (id: string, factId: string, revision = 1) =>
  changeFactInRoom(varde, await who('press'), id, { factId, revision, content: { ...FACT, state: 'unconfirmed' } })

it('when a fact is no longer confirmed, its statement cannot be approved, planned or sent by any page', async () => {
  const { id, factId, messageId, approvalId } = await aWaiting()
  await unconfirm(id, factId)
  const head = await who('head')
  await expect(approveMessage(varde, head, { messageId, approvalId })).rejects.toMatchObject({ kind: 'conflict' })
  expect((await viewMessage(varde, head, messageId)).abilities).not.toContain('approve')
  expect((await readyVersions(base.db, null)).map((one) => one.messageId)).not.toContain(messageId)
})

it('when a statement of a room is approved, no other page can choose or plan it', async () => {
  const { statementId, messageId } = await aWaiting()
  await approveStatement(varde, await who('head'), statementId)
  const { rows } = await sql<{ id: string }>`select id from message.version where message_id = ${messageId}`.execute(
    base.db,
  )
  const wave = {
    ...{ name: 'Alle', audiences: { groups: ['staff'] }, channels: ['email' as const], publishes: [] },
    ...{ gate: { kind: 'with-start' as const }, secondChannelMinutes: null },
  }
  const plan = { versionId: rows[0]!.id, waves: [wave], notAfter: null }
  await expect(planDispatch(varde, await who('head'), plan)).rejects.toMatchObject({
    code: 'dispatch.version-held-by-room',
  })
})

it('when the fact falls after the yes, what is on its way stops in the same breath, and the granted yes is gone', async () => {
  const { id, factId, statementId, messageId } = await aWaiting()
  await approveStatement(varde, await who('head'), statementId)
  await unconfirm(id, factId)
  const { rows } = await sql<{ state: string; withdrawn: boolean; message: string }>`
    select d.state, v.withdrawn_at is not null as withdrawn, m.state as message from dispatch.dispatch d
      join message.version v on v.id = d.version_id join message.message m on m.id = v.message_id
     where m.id = ${messageId}`.execute(base.db)
  expect(rows).toMatchObject([{ state: 'stopped', withdrawn: true, message: 'withdrawn' }])
  await handOver(base.db)
  await settle(varde)
  expect(await isPublic(messageId)).toBe(false)
  expect((await view(id)).statements).toMatchObject([{ state: 'dropped', droppedReason: 'fact-changed' }])
})

it('when the fact falls while the page is open, the page says what happened, and the press of the button is refused', async () => {
  const { id, factId, messageId, approvalId } = await aWaiting()
  const head = await who('head')
  const seen = await viewApproval(varde, head, messageId)
  expect(seen).toMatchObject({
    ...{ approvalId, verdict: 'yes', outcome: null, facts: [{ text: FACT.text, state: 'confirmed' }] },
  })
  expect(seen.reach.map((one) => one.group)).toEqual([...GROUPS])
  expect(seen.reach.find((one) => one.group === 'staff')!.heads).toBeGreaterThan(0)
  await unconfirm(id, factId)
  expect(await viewApproval(varde, head, messageId)).toMatchObject({
    ...{ approvalId: null, outcome: { kind: 'ended', reason: 'fact-changed' } },
    crisis: { id },
  })
  await expect(approve(varde, head, { messageId, approvalId })).rejects.toMatchObject({
    code: 'crisis.statement-ended',
  })
})

it('when a newer message is written, the older that waited is over everywhere', async () => {
  const { id, facts, statementId, messageId, approvalId } = await aWaiting()
  const newer = await proposeStatement(varde, await who('press'), id, words({ facts, replaces: [statementId] }))
  const head = await who('head')
  expect(await viewApproval(varde, head, messageId)).toMatchObject({ outcome: { kind: 'ended', reason: 'newer' } })
  await expect(approve(varde, head, { messageId, approvalId })).rejects.toMatchObject({
    code: 'crisis.statement-ended',
  })
  expect((await view(id)).statements).toMatchObject([{ id: newer.id, state: 'waiting' }, { state: 'dropped' }])
})

it('when two write at once, what waits is not set aside by whoever has not seen it', async () => {
  const { id, facts, statementId, messageId } = await aWaiting()
  const press = await who('press')
  await expect(proposeStatement(varde, press, id, words({ facts }))).rejects.toMatchObject({
    ...{ code: 'crisis.replaces-unseen', details: { numbers: '1' } },
  })
  expect((await view(id)).statements).toMatchObject([{ id: statementId, state: 'waiting' }])
  expect(await viewApproval(varde, await who('head'), messageId)).toMatchObject({ outcome: null })
  await proposeStatement(varde, press, id, words({ facts, groups: ['staff'] }))
  expect((await view(id)).statements).toMatchObject([{ state: 'waiting' }, { id: statementId, state: 'waiting' }])
})

/** Older words are approved and wait for own staff, who have newer ones first. */
async function newerFirst() {
  const { id, facts, statementId, messageId } = await aWaiting()
  await approveStatement(varde, await who('head'), statementId)
  const newer = await proposeStatement(varde, await who('press'), id, words({ facts }))
  await approveStatement(varde, await who('head'), newer.id)
  const { messageId: newerId } = await messageOf(newer.id)
  await sql`update dispatch.recipient r set state = 'submitted' from dispatch.wave w join dispatch.dispatch d on d.id = w.dispatch_id
             where w.id = r.wave_id and w.state = 'open' and r.state = 'waiting' and d.message_id = ${newerId}`.execute(
    base.db,
  )
  return { id, messageId, newer, newerId }
}

it('when newer words are out while older ones still wait for own staff, the older never come after', async () => {
  const { id, messageId, newerId } = await newerFirst()
  await settle(varde)
  expect(await isPublic(newerId)).toBe(true)
  await handOver(base.db)
  await settle(varde)
  expect(await isPublic(messageId)).toBe(false)
  expect((await view(id)).statements).toMatchObject([{ state: 'out' }, { state: 'dropped', droppedReason: 'newer' }])
})

it('when newer words are found to be public before the room has heard it, the older end with that, and wait for nobody', async () => {
  const { id, messageId, newer, newerId } = await newerFirst()
  const { rows } = await sql<{ id: string }>`select id from dispatch.dispatch where message_id = ${newerId}`.execute(
    base.db,
  )
  // The engine has opened the wave, and whoever speaks presses before the room hears of it.
  await advanceDispatch(varde, rows[0]!.id)
  expect(await isPublic(newerId)).toBe(true)
  // Own staff have the older by now too: they do not come after.
  await handOver(base.db)
  const { rows: older } = await sql<{
    id: string
  }>`select id from dispatch.dispatch where message_id = ${messageId}`.execute(base.db)
  await advanceDispatch(varde, older[0]!.id)
  expect(await isPublic(messageId)).toBe(false)
  const place = { crisisId: id, statementId: newer.id }
  await withdrawStatement(varde, await who('leader'), place, 'Feil')
  expect((await view(id)).statements).toMatchObject([
    { state: 'withdrawn' },
    { state: 'dropped', droppedReason: 'newer' },
  ])
})

it('when whoever speaks sets words aside, and when they are sent back, they are over; they are not written in anywhere else', async () => {
  const head = await who('head')
  const shelved = await aWaiting()
  const place = { crisisId: shelved.id, statementId: shelved.statementId }
  await withdrawStatement(varde, await who('press'), place, 'Vi venter')
  expect(await viewApproval(varde, head, shelved.messageId)).toMatchObject({ outcome: { reason: 'shelved' } })
  const returned = await aWaiting()
  const { messageId, approvalId } = returned
  await returnStatement(varde, head, { messageId, approvalId, reason: 'Si hvor' })
  expect(await viewApproval(varde, head, messageId)).toMatchObject({ outcome: { reason: 'returned' } })
  expect((await viewMessage(varde, await who('press'), messageId)).abilities).not.toContain('edit')
})

it('when words that are out are withdrawn, press room and status page say so at once', async () => {
  const { id, statementId, messageId } = await aWaiting()
  await approveStatement(varde, await who('head'), statementId)
  await handOver(base.db)
  await settle(varde)
  expect(await isPublic(messageId)).toBe(true)
  const place = { crisisId: id, statementId }
  await expect(withdrawStatement(varde, await who('press'), place, 'Feil')).rejects.toMatchObject({
    code: 'crisis.lead-not-allowed',
  })
  await withdrawStatement(varde, await who('leader'), place, 'Feil')
  expect(await isPublic(messageId)).toBe(false)
  const { rows } = await sql<{ title: string }>`
    select texts -> 'nb' ->> 'title' as title from crisis.public_status s
     where s.key = right(${id}, 12) order by number desc limit 1`.execute(base.db)
  expect(rows).toEqual([{ title: 'Meldingen fra kl. 13.20 er trukket tilbake' }])
})

it('when a fact is unconfirmed past every action, the engine asks the room itself, and nobody overrides it', async () => {
  const { id, factId, statementId, messageId } = await aWaiting()
  await approveStatement(varde, await who('head'), statementId)
  await sql`update crisis.fact set state = 'unconfirmed' where id = ${factId}`.execute(base.db)
  await handOver(base.db)
  await settle(varde)
  expect(await isPublic(messageId)).toBe(false)
  const { rows } = await sql<{ dispatchId: string; waveId: string }>`
    select d.id as "dispatchId", w.id as "waveId" from dispatch.dispatch d join dispatch.wave w on w.dispatch_id = d.id
     where d.message_id = ${messageId} and w.state = 'waiting'`.execute(base.db)
  const override = { ...rows[0]!, reason: 'Pressen spør oss hele tiden', isConfirmed: true }
  await expect(overrideWave(varde, await who('head'), override)).rejects.toMatchObject({
    code: 'dispatch.version-held-by-room',
  })
  varde.setClock(new Date(START.getTime() + 60_000))
  await watchStatements(varde)
  expect((await view(id)).statements[0]).toMatchObject({ state: 'dropped' })
})

it('when a sentence says what stands as unconfirmed, also reworded, it is refused; what rests on nothing needs a reason', async () => {
  const id = await declare()
  const press = await who('press')
  const say = (text: string, change: Partial<Parameters<typeof proposeStatement>[3]> = {}) =>
    proposeStatement(
      varde,
      press,
      id,
      words({ editions: [{ language: 'nb', title: 'Halden', paragraphs: [text] }], ...change }),
    )
  // Nothing is confirmed yet: only first messages may leave.
  await expect(say('Vi vet ikke hva som hendte.')).rejects.toMatchObject({ code: 'crisis.statement-without-facts' })
  await addFact(varde, press, id, { ...FACT, state: 'unconfirmed', text: 'To ansatte er kjørt til lege' })
  await addFact(varde, press, id, FACT)
  await expect(say('To ansatte er kjørt til lege. Vi antar at brannen er påsatt.')).rejects.toMatchObject({
    ...{ code: 'crisis.sentence-unconfirmed', details: { fact: 'To ansatte er kjørt til lege' } },
  })
  await expect(say('2 av de ansatte er hos lege.')).rejects.toMatchObject({ code: 'crisis.sentence-unconfirmed' })
  const bare = 'Vi antar at brannen er påsatt.'
  await expect(say(`Brannen er slukket. ${bare}`)).rejects.toMatchObject({
    ...{ code: 'crisis.sentence-without-basis', details: { sentence: bare } },
  })
  const { id: statementId } = await say(`Brannen er slukket. ${bare}`, {
    unfounded: [{ sentence: bare, reason: 'Ledelsen står for det' }],
  })
  // The fact was not chosen, but it is what the words rest on.
  const { messageId } = await messageOf(statementId)
  expect(await viewApproval(varde, await who('head'), messageId)).toMatchObject({
    facts: [{ text: FACT.text }],
    sentences: [
      { text: 'Halden', basis: 'given' },
      { text: 'Brannen er slukket.', basis: 'fact', reason: null },
      { text: bare, basis: 'none', reason: 'Ledelsen står for det' },
    ],
  })
})

it('when words are put right, what only takes back needs no fact; what says something new must rest on one, and no clause slips past', async () => {
  const { id, factId, statementId } = await aWaiting()
  await approveStatement(varde, await who('head'), statementId)
  await handOver(base.db)
  await settle(varde)
  await watchStatements(varde)
  await unconfirm(id, factId)
  const press = await who('press')
  await addFact(varde, press, id, { ...FACT, state: 'unconfirmed', text: 'Brannen er påsatt' })
  const correct = (text: string, unfounded: NonNullable<Parameters<typeof proposeStatement>[3]['unfounded']> = []) =>
    proposeStatement(
      varde,
      press,
      id,
      words({
        ...{ corrects: statementId, groups: [], unfounded },
        editions: [{ language: 'nb', title: 'Rettelse', paragraphs: [text] }],
      }),
    )
  await expect(correct('Vi sa at brannen er slukket, men brannen er påsatt.')).rejects.toMatchObject({
    code: 'crisis.sentence-unconfirmed',
  })
  const dead = 'Det var feil, for to ansatte er døde.'
  await expect(correct(dead)).rejects.toMatchObject({ code: 'crisis.sentence-without-basis' })
  // A reason for a sentence is no fact.
  await expect(correct(dead, [{ sentence: dead, reason: 'Det er kjent' }])).rejects.toMatchObject({
    code: 'crisis.correction-without-facts',
  })
  await correct('Vi sa at brannen er slukket. Det er ikke sikkert. Vi beklager feilen.')
})
