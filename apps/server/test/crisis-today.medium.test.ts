import { expect, it } from 'vitest'
import { createWeb } from '../../../kit/http/server.ts'
import { answerCall } from '../../../slices/crisis/actions/answer-call.ts'
import { declareCrisis } from '../../../slices/crisis/actions/declare-crisis.ts'
import { addFact } from '../../../slices/crisis/actions/keep-fact.ts'
import { closeCrisis } from '../../../slices/crisis/actions/lead-crisis.ts'
import { proposeStatement } from '../../../slices/crisis/actions/propose-statement.ts'
import { releaseHolding } from '../../../slices/crisis/actions/release-holding.ts'
import { GROUPS } from '../../../slices/crisis/rules/statement.ts'
import { declaration } from '../../../slices/crisis/test/house.ts'
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
  expect((await today('leader')).items[0]).toMatchObject({ at: NEXT.toISOString(), isDeadline: true })

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
