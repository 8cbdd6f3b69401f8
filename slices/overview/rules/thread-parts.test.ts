import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { REACH_STATES } from '../../../kit/kernel/reach-states.ts'
import { mainLine } from './main-line.ts'
import type { ThreadElement, ThreadGraph, ThreadInitiative, ThreadTarget } from './thread.ts'
import { holesIn } from './thread-holes.ts'
import { threadParts } from './thread-parts.ts'
import { startOf } from './thread-start.ts'
import { sumsOf } from './thread-view.ts'

const element = (key: string, kind: string, of: Partial<ThreadElement> = {}): ThreadElement => ({
  key,
  kind,
  parentKey: null,
  names: { nb: key },
  data: {},
  links: {},
  ...of,
})
const initiative = (id: string, of: Partial<ThreadInitiative> = {}): ThreadInitiative => ({
  id,
  title: id,
  state: 'running',
  unitId: 'unt_1',
  ownerId: 'per_1',
  goalKeys: [],
  gapKeys: [],
  audienceKeys: [],
  channelKeys: [],
  blockKeys: [],
  roleKey: null,
  createdAt: new Date('2026-01-01T00:00:00Z'),
  ...of,
})
const target = (id: string, initiativeId: string, of: Partial<ThreadTarget> = {}): ThreadTarget => ({
  id,
  initiativeId,
  kpiKey: null,
  name: id,
  unit: 'prosent',
  direction: 'up',
  baseline: 40,
  target: 60,
  value: null,
  measuredOn: null,
  sample: null,
  margin: null,
  ...of,
})

const ELEMENTS = [
  element('area', 'area'),
  element('trust', 'goal', { parentKey: 'area', data: { owned: 'communication' } }),
  element('open', 'sub-goal', { parentKey: 'trust' }),
  element('ethics', 'sub-goal', { parentKey: 'trust' }),
  element('buildings', 'goal', { parentKey: 'area', data: { owned: 'supported' } }),
  element('late', 'gap', { links: { serves: ['open'], for: ['unions'] } }),
  element('loose', 'gap'),
  element('staff', 'stakeholder-group'),
  element('unions', 'stakeholder-group', { parentKey: 'staff' }),
  element('relatives', 'stakeholder-group'),
  element('block', 'platform-block', { links: { for: ['staff'], answers: ['late'] } }),
  element('mail', 'channel', { links: { reaches: ['unions'] } }),
  element('awareness', 'kpi', { links: { measures: ['trust'] } }),
  element('digital', 'driver'),
  element('answers-digital', 'gap', { links: { answers: ['digital'], serves: ['ethics'] } }),
]
const graphOf = (initiatives: ThreadInitiative[] = [], targets: ThreadTarget[] = []): ThreadGraph => ({
  elements: new Map(ELEMENTS.map((one) => [one.key, one])),
  initiatives,
  targets,
})
const meeting = initiative('meeting', {
  goalKeys: ['open'],
  gapKeys: ['late'],
  audienceKeys: ['unions'],
  channelKeys: ['mail'],
  blockKeys: ['block'],
})
const other = initiative('other', { goalKeys: ['ethics'], audienceKeys: ['relatives'] })
const at = (
  kind: string,
  id: string,
  graph = graphOf([meeting, other], [target('t', 'meeting', { kpiKey: 'awareness' })]),
) => threadParts({ kind, id }, graph)

describe('what hangs together with the place one stands on', () => {
  it('when one stands on a goal, its sub-goals, their gaps and everything that closes them is there', () => {
    const parts = at('goal', 'trust')
    expect(parts.goals).toEqual(['open', 'ethics'])
    expect(parts.gaps).toEqual(['late', 'answers-digital'])
    expect(parts.initiatives.map((one) => one.id)).toEqual(['meeting', 'other'])
    expect(parts.messages).toMatchObject({ initiativeIds: ['meeting', 'other'], gapKeys: ['late', 'answers-digital'] })
  })

  it('when one stands on a gap, a sub-goal or a group, nothing comes along that has only a goal in common', () => {
    expect(at('gap', 'late')).toMatchObject({
      goals: ['open'],
      gaps: ['late'],
      audiences: ['unions'],
      means: ['block', 'mail'],
    })
    expect(at('gap', 'late').initiatives.map((one) => one.id)).toEqual(['meeting'])
    expect(at('sub-goal', 'ethics').initiatives.map((one) => one.id)).toEqual(['other'])
    expect(at('stakeholder-group', 'staff')).toMatchObject({
      audiences: ['staff', 'unions'],
      goals: ['open'],
      gaps: ['late'],
    })
    expect(at('stakeholder-group', 'staff').messages.audienceKeys).toEqual(['staff', 'unions'])
  })

  it('when one stands on an indicator, the goals it measures and what is measured by it are there', () => {
    const parts = at('kpi', 'awareness')
    expect(parts).toMatchObject({ goals: ['trust'], gaps: ['late'], kpis: [] })
    expect(parts.targets.map((one) => one.id)).toEqual(['t'])
  })

  it('when one stands on a block, a channel or a driver, it leads on by its links', () => {
    expect(at('platform-block', 'block')).toMatchObject({
      gaps: ['late'],
      audiences: ['staff', 'unions'].slice(0, 1).concat('unions'),
    })
    expect(at('channel', 'mail')).toMatchObject({ audiences: ['unions'], gaps: ['late'], goals: ['open'] })
    expect(at('driver', 'digital')).toMatchObject({ gaps: ['answers-digital'], goals: ['ethics'] })
  })

  it('when one stands on a message, it goes up by what the message says and by its initiative', () => {
    const message = {
      initiativeId: 'meeting',
      goalKeys: [],
      gapKeys: [],
      audienceKeys: ['relatives'],
      blockKeys: [],
      roleKey: null,
    }
    const parts = threadParts({ kind: 'message', id: 'msg_1' }, graphOf([meeting]), { id: 'msg_1', ...message })
    expect(parts).toMatchObject({
      goals: ['open'],
      gaps: ['late'],
      audiences: ['relatives'],
      messages: { ids: ['msg_1'] },
    })
  })

  it('when any element is stood on, no key is told that the strategy does not have', () => {
    const lost = initiative('lost', {
      goalKeys: ['gone'],
      gapKeys: ['gone'],
      audienceKeys: ['gone'],
      blockKeys: ['gone'],
    })
    fc.assert(
      fc.property(fc.constantFrom(...ELEMENTS), ({ kind, key }) => {
        const { goals, gaps, audiences, kpis, means } = at(kind, key, graphOf([meeting, other, lost]))
        for (const found of [goals, gaps, audiences, kpis, means].flat()) expect(found).not.toBe('gone')
      }),
    )
  })
})

describe('the line', () => {
  it('when several initiatives serve the goal, it goes through the one that reaches furthest, with what belongs to it', () => {
    const graph = graphOf([other, meeting], [target('t', 'meeting', { value: 50 })])
    const parts = threadParts({ kind: 'goal', id: 'trust' }, graph)
    expect(mainLine('trust', parts, new Map([['meeting', 3]]))).toEqual({
      goal: 'open',
      gap: 'late',
      audience: 'unions',
      initiative: 'meeting',
      effect: { target: 't' },
    })
  })

  it('when one stands on the line, the place is one’s own', () => {
    const parts = threadParts({ kind: 'stakeholder-group', id: 'staff' }, graphOf([meeting]))
    expect(mainLine('staff', parts, new Map())).toMatchObject({ audience: 'staff', effect: null })
  })

  it('when nobody has said where to begin, it begins at the goal that says most, and nowhere without goals', () => {
    expect(startOf(graphOf([meeting]), new Map([['meeting', 1]]))).toEqual({ kind: 'goal', id: 'trust' })
    expect(startOf({ elements: new Map(), initiatives: [], targets: [] }, new Map())).toBeNull()
  })
})

describe('holes', () => {
  const codes = (graph: ThreadGraph, talking: string[] = []) =>
    holesIn(graph, new Set(talking)).holes.map((hole) => `${hole.code} ${hole.id}`)

  it('when nothing is planned, every own goal and gap is open, and what others carry is not asked for', () => {
    expect(codes(graphOf())).toEqual([
      'goal-without-initiative open',
      'goal-without-initiative ethics',
      'gap-without-goal loose',
      'gap-nobody-closes late',
      'gap-nobody-closes loose',
      'gap-nobody-closes answers-digital',
      'indicator-without-value awareness',
    ])
  })

  it('when an initiative closes a gap, says something and is measured, its thread is whole', () => {
    const graph = graphOf([meeting], [target('t', 'meeting', { kpiKey: 'awareness', value: 52 })])
    expect(codes(graph, ['meeting']).filter((one) => /meeting|late|open|awareness/.test(one))).toEqual([])
  })

  it('when an initiative lacks goal, audience, target or message, each is named; a draft owes no message yet', () => {
    const of = (state: ThreadInitiative['state']) =>
      codes(graphOf([initiative('bare', { state })])).filter((one) => one.endsWith('bare'))
    expect(of('running')).toEqual([
      'initiative-without-goal bare',
      'initiative-without-audience bare',
      'initiative-without-target bare',
      'initiative-without-message bare',
    ])
    expect(of('draft')).not.toContain('initiative-without-message bare')
  })

  it('when somebody is addressed and no block is for them or a group above them, it is told', () => {
    expect(codes(graphOf([other]))).toContain('audience-without-block relatives')
    expect(codes(graphOf([meeting])).some((one) => one.startsWith('audience'))).toBe(false)
  })
})

it('when the eight states are told as five, everyone is still counted once', () => {
  const states = REACH_STATES
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: states.length, maxLength: states.length }), (heads) => {
      const sums = sumsOf(Object.fromEntries(states.map((state, i) => [state, heads[i]!])))
      expect(sums.total).toBe(heads.reduce((a, b) => a + b, 0))
    }),
  )
})
