import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../../kit/db/database.ts'
import { stopsIn } from '../../../kit/kernel/stops/stops-in.ts'
import { testDatabase } from '../../../kit/test/database.ts'
import { importPack } from '../actions/import-pack.ts'
import { elementsInForce } from '../actions/read-in-force.ts'
import { packFolder, readStrategyPack } from '../actions/read-pack.ts'
import type { StrategyElement } from '../rules/element.ts'
import { ELEMENT_KINDS, type ElementKind } from '../rules/kinds.ts'
import { lackingLanguage } from '../rules/lacking-language.ts'
import { listsOfSource, SOURCE } from './source-text.ts'

const now = new Date('2026-11-25T08:00:00Z')
let db: Database
let drop: () => Promise<void>
let elements: StrategyElement[]
beforeAll(async () => {
  const made = await testDatabase()
  ;({ db, drop } = made)
  await db.transaction().execute((trx) => importPack(trx, 'kriminalomsorgen', now, { mode: 'real' }))
  elements = await elementsInForce(db)
})
afterAll(() => drop())

const of = (kind: ElementKind, where: (element: StrategyElement) => boolean = () => true) =>
  elements.filter((element) => element.kind === kind && where(element))
const keysOf = (kind: ElementKind, where?: (element: StrategyElement) => boolean) =>
  of(kind, where).map(({ key }) => key)
const by = (name: string, value: unknown) => (element: StrategyElement) => element.data[name] === value

test('when the reference pack is checked, it has no fault', async () => {
  expect((await readStrategyPack(packFolder('kriminalomsorgen')))!.faults).toEqual([])
})

test.each(['nn', 'en'] as const)(
  'when the reference pack is read in %s, no element of any kind falls back to bokmål',
  (language) => {
    const lacking = ELEMENT_KINDS.map((kind) => ({ kind, count: lackingLanguage(of(kind), language).length }))
    expect(lacking.filter(({ count }) => count > 0)).toEqual([])
  },
)

test('when the reference pack is to be read by everyone, no law or office in it is taken for a person in custody', () => {
  const stopped = elements.flatMap(({ key, texts }) =>
    Object.entries(texts).flatMap(([language, { title, ...rest }]) =>
      stopsIn({ language, title, text: Object.values(rest).join('\n\n') }, {}).map(({ excerpt }) => [
        key,
        language,
        excerpt,
      ]),
    ),
  )
  expect(stopped).toEqual([])
})

describe('when the reference pack is in force, it has what the source has:', () => {
  test.each<[string, () => unknown[], number]>([
    ['survey factors', () => of('trust-factor'), 5],
    ['parts of the trust model as drawn', () => of('trust-part', ({ key }) => !/^(what|how)-we/.test(key)), 3],
    ['what the reputation is made of', () => of('trust-part', ({ key }) => /^(what|how)-we/.test(key)), 3],
    ['driving forces in the six fields', () => of('driver', (one) => one.data.field !== 'wild-card'), 21],
    ['the box of wild cards', () => of('driver', by('field', 'wild-card')), 1],
    ['external factors', () => of('external-factor'), 20],
    ['what is unique', () => of('unique', by('type', 'unique')), 2],
    ['what sets the agency apart', () => of('unique', by('type', 'differentiating')), 8],
    ['gaps', () => of('gap'), 12],
    ['principles that the source names', () => of('principle', by('set', 'state-2009')), 5],
    [
      'principles of the state policy of today, with the line principle',
      () => of('principle', by('set', 'state-now')),
      6,
    ],
    ['levels of responsibility', () => of('responsibility', ({ parentKey }) => parentKey === null), 5],
    ['principles of civil protection', () => of('crisis-principle', by('set', 'civil-protection')), 4],
    ['crisis groups', () => of('crisis-group'), 6],
    ['primary roles', () => of('role', by('rank', 'primary')), 2],
    ['secondary roles', () => of('role', by('rank', 'secondary')), 2],
    ['roles given by others', () => of('role', by('rank', 'given')), 2],
    ['values', () => of('value'), 3],
    ['strategic areas', () => of('area'), 5],
    ['overall goals', () => of('overall-goal'), 1],
    ['goals that communication owns', () => of('goal', by('owned', 'communication')), 4],
    ['goals that communication supports', () => of('goal', by('owned', 'supported')), 10],
    ['channel families', () => of('channel', ({ parentKey }) => parentKey === null), 4],
    ['columns of the message platform', () => [...new Set(of('platform-block').map(({ data }) => data.column))], 5],
    ['lines of the message platform', () => of('platform-block'), 25],
    ['stages of the main axis', () => of('stage'), 4],
    ['indicators', () => of('kpi', ({ standing }) => standing === 'source'), 23],
    ['steps of the spread and activation process', () => of('process-step'), 8],
    ['what the process builds on', () => of('process-frame'), 4],
    ['principles of measurement', () => of('measurement-principle'), 7],
    ['rows of the strategy matrix, which is not in it', () => of('matrix-row'), 0],
  ])('%s', (_name, found, count) => {
    expect(found()).toHaveLength(count)
  })

  test('the six fields of driving forces, none of them empty', () => {
    const fields = new Set(of('driver').map(({ data }) => data.field))
    expect([...fields].sort()).toEqual(
      ['economic', 'environmental', 'legal', 'political', 'social', 'technological', 'wild-card'].sort(),
    )
  })

  test('every key actor of the stakeholder map', () => {
    const onTheMap = [
      'municipalities',
      'relatives',
      'next-of-kin',
      'bereaved',
      'partners',
      'justice-chain',
      'ministry',
      'government',
      'international-organisations',
      'victims',
      'inmates-convicted',
      'inmates-remand',
      'convicted',
      'press-norwegian',
      'press-foreign',
      'staff',
      'leaders',
      'politicians',
      'unions',
      'students',
      'supervision',
      'defence-lawyers',
      'bar-association',
      'other-lawyers',
      'student-legal-aid',
      'mediation-service',
      'voluntary-organisations',
      'public',
    ]
    expect(keysOf('stakeholder-group', ({ sources }) => sources.length > 0)).toEqual(expect.arrayContaining(onTheMap))
  })

  test('the same groups as Varde reaches, under the same keys', () => {
    const reached = [
      ...readFileSync(join(packFolder('kriminalomsorgen'), 'stakeholders.yaml'), 'utf8').matchAll(/key: ([\w-]+)/g),
    ]
    const topics = ['relatives-visits', 'relatives-rights']
    const keys = reached.map(([, key]) => key!).filter((key) => !topics.includes(key))
    expect(keysOf('stakeholder-group')).toEqual(expect.arrayContaining(keys))
  })

  test('a goal for every area, and a sub-goal for every goal', () => {
    const areas = new Set(of('goal').map(({ data }) => data.area))
    expect([...areas].sort()).toEqual(keysOf('area').sort())
    const withSubGoals = new Set(of('sub-goal').map(({ parentKey }) => parentKey))
    expect([...withSubGoals].sort()).toEqual(keysOf('goal').sort())
  })

  test('nothing where the source says nothing', () => {
    expect(of('gap').filter(({ data }) => data.initiatives !== null)).toEqual([])
    expect(of('kpi').filter(({ data }) => data.target !== null)).toEqual([])
    const weighed = of('driver').filter(({ data }) => data.importance !== null || data.uncertainty !== null)
    expect(weighed).toEqual([])
    expect(of('instrument').filter(({ data }) => data.cost !== null || data.leadTimeDays !== null)).toEqual([])
  })

  test("staff's freedom of speech as a right, never as a check", () => {
    const [freedom] = of('principle', ({ key }) => key === 'principle-freedom-of-speech')
    expect(freedom!.data.check).toBeNull()
    expect(of('principle').filter(({ data }) => data.check !== null)).toHaveLength(9)
  })

  test('all titles in three languages, and nothing that is marked demo', () => {
    expect(elements.filter(({ texts }) => !texts.nn?.title || !texts.en?.title)).toEqual([])
    expect(elements.filter(({ standing }) => standing === 'demo')).toEqual([])
  })

  test('what we say on our own account apart from what the source says, under elements that stand as the source’s', () => {
    const ours = elements.filter(({ texts }) => texts.nb.ours)
    expect(ours.map(({ key }) => key).sort()).toEqual([
      'crisis-group-ministry',
      'lasting-impression',
      'may-use-force',
      'over-100-nationalities',
      'own-college-with-paid-training',
      'principle-freedom-of-speech',
      'responsibility-directorate-with-ministry',
      'unique-arena-for-change',
    ])
    expect(ours.filter(({ standing }) => standing !== 'source')).toEqual([])
    // A source from 2021 knows nothing of this product, and says nothing of a veto.
    const said = elements
      .filter(({ standing }) => standing === 'source')
      .flatMap(({ key, texts }) =>
        Object.values(texts).map(({ ours: _, ...words }) => [key, Object.values(words).join(' ')]),
      )
    expect(said.filter(([, words]) => /\bVarde\b|veto/i.test(words!))).toEqual([])
  })

  test('a source for every claim, except groups that are our own', () => {
    const bare = elements.filter(
      ({ kind, sources, standing }) => kind !== 'source' && sources.length === 0 && standing !== 'own',
    )
    expect(bare.map(({ key }) => key)).toEqual([])
  })
})

test('when links are counted in the view, every gap serves a sub-goal and every indicator measures something', async () => {
  const { rows } = await sql<{
    from_key: string
    kind: string
  }>`select from_key, kind from strategy.public_link`.execute(db)
  const from = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map((row) => row.from_key))
  expect(keysOf('gap').filter((key) => !from('serves').has(key))).toEqual([])
  expect(keysOf('kpi').filter((key) => !from('measures').has(key))).toEqual([])
  expect(keysOf('platform-block').filter((key) => !from('for').has(key))).toEqual([])
})

const isThere = existsSync(SOURCE)
if (!isThere)
  process.stdout.write('The source document is not here: counts are compared with the list in this file alone.\n')

test.skipIf(!isThere)('when the lists of the source itself are counted, the pack has as many', () => {
  const lists = listsOfSource()
  expect(of('sub-goal')).toHaveLength(lists.ownSubGoals + lists.supportedSubGoals)
  expect(of('goal', by('owned', 'supported'))).toHaveLength(lists.supportedGoals)
  expect(of('instrument')).toHaveLength(lists.instruments)
  expect(of('platform-block')).toHaveLength(lists.platformLines)
  // The first principle of measurement stands above the list as a heading.
  expect(of('measurement-principle')).toHaveLength(lists.measurementPrinciples + 1)
  // Four of the five survey factors stand without a bullet of their own.
  expect(of('kpi', ({ standing }) => standing === 'source')).toHaveLength(lists.indicators + 3)
})
