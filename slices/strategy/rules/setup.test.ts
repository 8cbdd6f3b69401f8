import { expect, test } from 'vitest'
import type { ElementContent } from './element.ts'
import type { ElementKind } from './element-kind.ts'
import { setupOf } from './setup.ts'

const one = (key: string, kind: ElementKind, over: Partial<ElementContent> = {}): ElementContent => ({
  ...{ key, kind, parentKey: null, texts: { nb: { title: key } }, data: {}, sources: [] },
  ...{ standing: 'own', isPublic: false, links: {} },
  ...over,
})
const step = (elements: ElementContent[], name: string) => setupOf(elements).find((found) => found.name === name)!

test('when nothing is written, every step is empty and names what it needs', () => {
  const steps = setupOf([])
  expect(steps.map(({ state }) => state)).toEqual(Array(8).fill('empty'))
  expect(step([], 'goals').lacks).toEqual([
    { code: 'none', kind: 'goal' },
    { code: 'none', kind: 'sub-goal' },
  ])
})

test('when a claim has no source, the step is begun and not done', () => {
  const bare = one('known', 'statement')
  expect(step([bare], 'situation')).toMatchObject({ state: 'begun', lacks: [{ code: 'no-source', keys: ['known'] }] })
  const cited = { ...bare, sources: ['survey'] }
  expect(step([cited], 'situation')).toMatchObject({ state: 'done', lacks: [] })
})

test('when a group of the inner circle is met by no channel, it is named, unless one under it is', () => {
  const groups = [
    one('staff', 'stakeholder-group', { data: { circle: 'inner' } }),
    one('leaders', 'stakeholder-group', { parentKey: 'staff', data: { circle: 'inner' } }),
    one('press', 'stakeholder-group', { data: { circle: 'outer' } }),
  ]
  const channels = [one('intranet', 'channel'), one('news', 'instrument', { parentKey: 'intranet' })]
  expect(step([...groups, ...channels], 'channels').lacks).toEqual([{ code: 'not-reached', keys: ['staff'] }])
  const meeting = one('meeting', 'channel', { links: { reaches: ['leaders'] } })
  expect(step([...groups, ...channels, meeting], 'channels').state).toBe('done')
})

test('when a goal of communication is measured by its sub-goal, it counts as measured', () => {
  const goal = one('trust', 'goal', { data: { owned: 'communication' } })
  const sub = one('open', 'sub-goal', { parentKey: 'trust' })
  const kpi = one('known', 'kpi')
  expect(step([goal, sub, kpi], 'kpis').lacks).toEqual([{ code: 'not-measured', keys: ['trust'] }])
  expect(step([goal, sub, { ...kpi, links: { measures: ['open'] } }], 'kpis').state).toBe('done')
  expect(step([goal, sub], 'goals').state).toBe('done')
})
