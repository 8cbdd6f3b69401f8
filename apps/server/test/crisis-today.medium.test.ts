import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import { answerCall } from '../../../slices/crisis/actions/answer-call.ts'
import { approveStatement } from '../../../slices/crisis/actions/decide-statement.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { followStatement } from '../../../slices/crisis/actions/follow-statement.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { viewApproval } from '../../../slices/crisis/actions/view-approval.ts'
import { askedOnce } from '../../../slices/crisis/index.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
import { listMessages, proposeMessage } from '../../../slices/message/index.ts'
import { viewToday } from '../../../slices/overview/actions/view-today.ts'
import { registerOverview } from '../../../slices/overview/http.ts'
import { headline } from '../../../slices/overview/rules/headline.ts'
import type { TodayItem } from '../../../slices/overview/rules/today.ts'
import { handOver, settle } from './speaking-house.ts'
import { aSpeakingRoom } from './speaking-room.ts'

const START = new Date('2026-03-10T12:20:00Z')
const NEXT = new Date('2026-03-10T17:00:00Z')
const { base, varde, who } = await aSpeakingRoom(START)

async function today(key: string) {
  const { items } = await viewToday(varde, await who(key))
  return { items, says: headline(items, 0, START).code, kinds: items.map((one) => one.kind) }
}

it('when a crisis is open, I dag of those in its room says so first, of nobody else; then its promise, its approval, and its end', async () => {
  const exercise = declaration({ participantIds: ['per_leader'] })
  await declareCrisis(varde, await who('head'), exercise)
  expect((await today('leader')).kinds).not.toContain('crisis')

  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  for (const [key, kind, first] of [
    ['officer', 'crisis', 'headline.crisis-silent'],
    ['leader', 'crisis-call', 'headline.crisis-call'],
    ['press', 'crisis-call', 'headline.crisis-call'],
  ] as const) {
    const { items, says } = await today(key)
    expect([key, items[0]]).toMatchObject([key, { kind, title: 'Brann ved halden', isDeadline: false }])
    expect(says).toBe(first)
  }
  await answerCall(varde, await who('leader'), crisisId, 'coming')
  expect((await today('leader')).kinds).toContain('crisis')
  expect((await today('stranger')).kinds).not.toContain('crisis')

  const holding = { groups: [...GROUPS], nextAt: NEXT, waiver: null, confirmed: [] }
  await releaseHolding(varde, await who('press'), crisisId, holding)
  await settle(varde)
  await handOver(base.db)
  await settle(varde)
  // Of inmates and next of kin nobody is known here: more words would reach none of them, so nobody is asked to write them.
  expect((await today('leader')).items[0]).toMatchObject({ kind: 'crisis', at: NEXT.toISOString(), isDeadline: true })

  const press = await who('press')
  const fact = { state: 'confirmed', text: 'Bygget er tømt', source: 'Vaktleder', counter: '', police: 'none' } as const
  const { id } = await addFact(varde, press, crisisId, fact)
  const editions = [{ language: 'nb', title: 'Bygget er tømt', paragraphs: ['Bygget er tømt.'] }]
  const words = { corrects: null, groups: [...GROUPS], editions, nextAt: NEXT, admits: false }
  await proposeStatement(varde, press, crisisId, { ...words, facts: [{ id, revision: 1 }] })
  const head = await today('head')
  expect(head.items[0]).toMatchObject({ kind: 'crisis-approval', title: 'Bygget er tømt' })

  await closeCrisis(varde, await who('leader'), crisisId, 'Falsk alarm')
  for (const key of ['officer', 'leader', 'press', 'head'])
    expect((await today(key)).kinds.filter((kind) => kind.startsWith('crisis'))).toEqual([])
})

it('when one message asks for several yeses, I dag has one row for it, which says how many and opens where they are given in turn', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await answerCall(varde, await who('press'), crisisId, 'coming')
  const press = await who('press')
  const fact = { state: 'confirmed', text: 'Bygget er tomt', source: 'Vaktleder', counter: '', police: 'none' } as const
  const { id: factId } = await addFact(varde, press, crisisId, fact)
  const edition = (language: string, title: string) => ({ language, title, paragraphs: [`${title}.`] })
  const said = {
    corrects: null,
    groups: [...GROUPS],
    nextAt: NEXT,
    admits: false,
    facts: [{ id: factId, revision: 1 }],
  }
  const { id } = await proposeStatement(varde, press, crisisId, {
    ...said,
    editions: [edition('nb', 'Bygget er tomt')],
  })
  for (const [at, one] of [edition('en', 'The building is empty'), edition('ar', 'المبنى خالٍ')].entries()) {
    varde.setClock(new Date(START.getTime() + 60_000 * (at + 1)))
    await followStatement(varde, press, crisisId, { statementId: id, editions: [one] })
  }
  const rows = async () => (await today('head')).items.filter(({ kind }) => kind === 'crisis-approval')
  const head = await who('head')
  for (const yeses of [3, 2, 1]) {
    const found = await rows()
    expect(found).toMatchObject([{ title: 'Bygget er tomt', params: { count: yeses } }])
    // After the first yes, what waits is languages.
    const { norwegian = null, languages = null } = found[0]!.params
    const left = yeses === 2 ? 'engelsk og arabisk' : 'arabisk'
    expect([norwegian, languages]).toEqual(yeses === 3 ? [null, null] : ['approved', left])
    const { counts } = await viewToday(varde, head)
    expect(counts.approvals).toBe(1)
    // *Budskap* has the same row in its own list of what waits, and opens it at the same place.
    const list = await listMessages(varde, head, { onlyWaiting: true, page: 1 }, askedOnce)
    expect([list.total, list.items.map((one) => one.id)]).toEqual([1, [found[0]!.target.id]])
    const page = await viewApproval(varde, head, found[0]!.target.id!)
    expect(page.alsoAsked.map(({ messageId }) => messageId)).toHaveLength(yeses - 1)
    const readers = page.translations.map(({ language }) => language)
    const approved = { messageId: page.messageId, approvalId: page.approvalId!, read: readers }
    await approveStatement(varde, head, approved)
    const after = await viewApproval(varde, head, page.messageId)
    expect(after.outcome?.kind).toBe('approved')
    expect(after.alsoAsked.map(({ messageId }) => messageId)).toEqual(page.alsoAsked.map(({ messageId }) => messageId))
  }
  expect(await rows()).toEqual([])
  await closeCrisis(varde, await who('leader'), crisisId, 'Falsk alarm')
  varde.setClock(START)
})

it('when parts of one correction are asked for a moment apart, they are one row and one yes', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  await answerCall(varde, await who('press'), crisisId, 'coming')
  const press = await who('press')
  const fact = { state: 'confirmed', text: 'Bygget er tomt', source: 'Vaktleder', counter: '', police: 'none' } as const
  const { id: factId } = await addFact(varde, press, crisisId, fact)
  const editions = [{ language: 'nb', title: 'Bygget er tomt', paragraphs: ['Bygget er tomt.'] }]
  const said = {
    corrects: null,
    groups: [...GROUPS],
    nextAt: NEXT,
    admits: false,
    facts: [{ id: factId, revision: 1 }],
  }
  const { id } = await proposeStatement(varde, press, crisisId, { ...said, editions })
  // The same words as more than one text of the room, as where those who have the old ones got them by several dispatches.
  const { rows: made } = await sql<{ id: string }>`
    select message_id as id from crisis.statement_part where statement_id = ${id}`.execute(base.db)
  const other = await base.db.transaction().execute((trx) =>
    proposeMessage(trx, { ...varde, now: () => new Date(START.getTime() + 7) }, press, {
      ...{ unitId: 'unt_halden', mode: 'real' as const, audienceKinds: ['inmates' as const] },
      ...{
        editions: [
          {
            language: 'nb',
            title: 'Bygget er tomt',
            body: [{ kind: 'paragraph' as const, text: [{ text: 'Bygget er tomt.' }] }],
          },
        ],
      },
      ...{ correctsId: null, heldBy: crisisId },
    }),
  )
  await sql`insert into crisis.statement_part (id, statement_id, position, groups, message_id, texts)
    select 'stp_other', statement_id, 1, '{inmates}', ${other.messageId}, texts from crisis.statement_part where message_id = ${made[0]!.id}`.execute(
    base.db,
  )
  const rows = async () => (await today('head')).items.filter(({ kind }) => kind === 'crisis-approval')
  const found = await rows()
  expect(found).toMatchObject([{ target: { id: made[0]!.id }, params: { count: 1 } }])
  await closeCrisis(varde, await who('leader'), crisisId, 'Falsk alarm')
})

it('when a page is shown in another language than the account’s, I dag is worded in that alone', async () => {
  const { crisisId } = await declareCrisis(varde, await who('officer'), declaration())
  const web = await createWeb(varde, async () => who('press'))
  registerOverview(web, varde)
  await web.ready()
  const titles = async (cookies: Record<string, string>) => {
    const { items } = (await web.inject({ method: 'GET', url: '/api/today', cookies })).json<{ items: TodayItem[] }>()
    return items.filter(({ target }) => target.id === crisisId).map(({ title }) => title)
  }
  expect(await titles({})).toEqual(['Brann ved halden'])
  expect(await titles({ varde_language: 'nb' })).toEqual(['Brann ved halden'])
  const [english] = await titles({ varde_language: 'en' })
  expect(english).toMatch(/^Fire /)
  await web.close()
})
