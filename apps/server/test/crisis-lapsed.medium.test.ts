import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact, changeFactInRoom } from '../../../slices/crisis/actions/keep-fact.ts'
import { makeSituation } from '../../../slices/crisis/actions/make-situation.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { viewSituations } from '../../../slices/crisis/actions/view-situations.ts'
import { viewStatements } from '../../../slices/crisis/actions/view-statements.ts'
import { watchStatements } from '../../../slices/crisis/actions/watch-statements.ts'
import { withdrawStatement } from '../../../slices/crisis/actions/withdraw-statement.ts'
import type { FactContent } from '../../../slices/crisis/rules/fact.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { recipientPage } from '../../../slices/dispatch/actions/recipient-page.ts'
import { wordsNow } from '../../../slices/dispatch/store/released-store.ts'
import { approveStatement, handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const WRONG = 'Ingen er skadd i brannen'
const RIGHT = 'En ansatt er skadd i brannen'
const { base, varde, who } = await aSpeakingRoom(START)
const FACT: FactContent = { state: 'confirmed', text: WRONG, source: 'Vaktleder', counter: '', police: 'none' }

type Words = { title: string; factId: string; revision: number; corrects?: string; nextAt: Date }
async function say(id: string, { title, factId, revision, corrects, nextAt }: Words): Promise<string> {
  const { id: statementId } = await proposeStatement(varde, await who('press'), id, {
    ...{ corrects: corrects ?? null, groups: corrects ? [] : [...GROUPS], nextAt, admits: false },
    editions: [{ language: 'nb', title, paragraphs: [`${title}.`] }],
    facts: [{ id: factId, revision }],
  })
  await approveStatement(varde, await who('head'), statementId)
  return statementId
}
async function rest() {
  await settle(varde)
  await watchStatements(varde)
  await settle(varde)
}
/** Some of own staff have it, and the public waits for the rest. */
async function oneHas(statementId: string) {
  await sql`with one as (
      select r.id from dispatch.recipient r join dispatch.wave w on w.id = r.wave_id and w.state = 'open'
        join crisis.statement_part p on p.dispatch_id = r.dispatch_id
       where p.statement_id = ${statementId} and r.state = 'waiting' and w.audience_kinds = '{staff}' order by r.id limit 1),
    sent as (update dispatch.attempt a set state = 'submitted' from one where a.recipient_id = one.id)
    update dispatch.recipient r set state = 'submitted' from one where r.id = one.id`.execute(base.db)
  await rest()
}
const seen = async (id: string) => viewStatements(varde, await who('leader'), id)
const one = async (id: string, statementId: string) =>
  (await seen(id)).statements.find((statement) => statement.id === statementId)!
async function receipt(statementId: string) {
  const { rows } = await sql<{ id: string; version: string }>`
    select r.id, p.version_id as version from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id
     where p.statement_id = ${statementId} and r.state = 'submitted' order by r.id limit 1`.execute(base.db)
  const { id, version } = rows[0]!
  const { standing, hasCorrection } = (await recipientPage(varde, id))!
  return { standing, hasCorrection, inside: (await wordsNow(varde.db, [version])).get(version)! }
}
const logged = async (id: string) => {
  const { rows } = await sql<{ code: string; reason: string }>`
    select code, params ->> 'reason' as reason from crisis.entry where crisis_id = ${id} and code like 'statement-%' order by seq`.execute(
    base.db,
  )
  return rows.at(-1)
}

it('when the time of a correction passes and own staff have it, it is not taken back: the receipt, the room and the report say what is so', async () => {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: factId } = await addFact(varde, await who('press'), id, FACT)
  const nextAt = new Date('2026-03-10T15:00:00Z')
  const wrong = await say(id, { title: WRONG, factId, revision: 1, nextAt })
  await handOver(base.db)
  await rest()
  expect(await one(id, wrong)).toMatchObject({ state: 'out' })
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 1, content: { ...FACT, text: RIGHT } })
  const soon = new Date('2026-03-10T13:00:00Z')
  const right = await say(id, { title: RIGHT, factId, revision: 2, corrects: wrong, nextAt: soon })
  await oneHas(right)
  expect(await one(id, right)).toMatchObject({ state: 'going' })

  varde.setClock(new Date('2026-03-10T13:01:00Z'))
  await rest()
  expect(await one(id, right)).toMatchObject({ state: 'dropped', droppedReason: 'time-passed', standing: 'lapsed' })
  expect(await receipt(right)).toEqual({
    ...{ standing: 'stands', hasCorrection: false, inside: { standing: 'stands', hasCorrection: false } },
  })
  expect(await logged(id)).toEqual({ code: 'statement-stopped', reason: 'time-passed' })
  // What it was to put right stands wrong, and nothing is on its way.
  expect((await seen(id)).wrong).toMatchObject([{ number: 1, correction: null }])
  expect(await receipt(wrong)).toMatchObject({ inside: { standing: 'corrected', hasCorrection: false } })
  await makeSituation(varde, await who('press'), id)
  const { content } = (await viewSituations(varde, await who('press'), id)).reports[0]!
  expect(content.withdrawn).toMatchObject([{ number: 2, had: 1, isLapsed: true }])

  const later = new Date('2026-03-10T14:30:00Z')
  const again = await say(id, { title: `${RIGHT} nå`, factId, revision: 2, corrects: wrong, nextAt: later })
  await handOver(base.db)
  await rest()
  expect(await one(id, again)).toMatchObject({ state: 'out', standing: 'stands' })
  expect((await seen(id)).wrong).toEqual([])

  // What it rests on falls: now it is taken back, as any words that stopped.
  const doubt = { ...FACT, text: RIGHT, state: 'unconfirmed' as const }
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 2, content: doubt })
  expect(await receipt(right)).toMatchObject({ standing: 'withdrawn' })
})

it('when what lapsed words rest on falls, the room says what the receipt does; unseen, the unit is told that they have changed', async () => {
  varde.setClock(START)
  const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
  const { id: factId } = await addFact(varde, await who('press'), id, FACT)
  const soon = new Date('2026-03-10T13:00:00Z')
  const words = await say(id, { title: WRONG, factId, revision: 1, nextAt: soon })
  await oneHas(words)
  varde.setClock(new Date('2026-03-10T13:01:00Z'))
  await rest()
  expect(await one(id, words)).toMatchObject({ standing: 'lapsed' })
  const state = (to: string) => sql`update crisis.fact set state = ${to} where id = ${factId}`.execute(base.db)
  await state('unconfirmed')
  expect((await receipt(words)).inside).toMatchObject({ standing: 'changed' })
  await state('confirmed')
  const doubt = { ...FACT, state: 'unconfirmed' as const }
  await changeFactInRoom(varde, await who('press'), id, { factId, revision: 1, content: doubt })
  expect(await one(id, words)).toMatchObject({ standing: 'partly', droppedReason: 'fact-changed' })
  expect((await receipt(words)).standing).toBe('withdrawn')
})

it.each([
  ['its time passes', 'time-passed'],
  ['it is set aside', 'shelved'],
] as const)(
  'when own staff’s wave has opened, no channel has brought it to anybody, and %s, the room and its log both say that nobody had it',
  async (_, reason) => {
    varde.setClock(START)
    const { crisisId: id } = await declareCrisis(varde, await who('officer'), declaration())
    const { id: factId } = await addFact(varde, await who('press'), id, FACT)
    const soon = new Date('2026-03-10T13:00:00Z')
    const words = await say(id, { title: WRONG, factId, revision: 1, nextAt: soon })
    await rest()
    if (reason === 'time-passed') {
      varde.setClock(new Date('2026-03-10T13:01:00Z'))
      await rest()
    } else await withdrawStatement(varde, await who('leader'), { crisisId: id, statementId: words }, 'Skal skrives om')
    expect(await one(id, words)).toMatchObject({ state: 'dropped', droppedReason: reason, standing: 'never-out' })
    const { rows } = await sql<{ code: string }>`
      select code from crisis.entry where crisis_id = ${id} and code in ('statement-dropped', 'statement-stopped')`.execute(
      base.db,
    )
    expect(rows).toEqual([{ code: 'statement-dropped' }])
    const { rows: opened } = await sql`
      select 1 from dispatch.wave w join crisis.statement_part p on p.dispatch_id = w.dispatch_id
       where p.statement_id = ${words} and w.opened_at is not null`.execute(base.db)
    expect(opened.length).toBeGreaterThan(0)
    // Its text is put away with it: no link and no list says it.
    const { rows: texts } = await sql<{ standing: string }>`
      select distinct v.standing from dispatch.public_standing v
        join crisis.statement_part p on p.version_id = v.version_id where p.statement_id = ${words}`.execute(base.db)
    expect(texts).toEqual([{ standing: 'withdrawn' }])
    // Nothing of it is offered to be put right.
    expect((await seen(id)).wrong).toEqual([])
    // A server that had one in hand takes it after all: the receipt and the room say the same of it.
    await sql`with late as (
        select r.id from dispatch.recipient r join crisis.statement_part p on p.dispatch_id = r.dispatch_id
          join dispatch.attempt a on a.recipient_id = r.id and a.channel = 'email' and a.state = 'prepared'
         where p.statement_id = ${words} and r.reason in ('stopped', 'too-late') order by r.id limit 1),
      sent as (update dispatch.attempt a set state = 'submitted' from late
                where a.recipient_id = late.id and a.channel = 'email')
      update dispatch.recipient r set state = 'submitted', reason = null from late where r.id = late.id`.execute(
      base.db,
    )
    expect(await one(id, words)).toMatchObject({ standing: 'partly' })
    expect(await receipt(words)).toMatchObject({ standing: 'withdrawn' })
  },
)
