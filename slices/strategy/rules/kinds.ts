import { ELEMENT_KINDS, type ElementKind } from './element-kind.ts'
import { FAMILIES, type Field, LEVELS, LINK_TARGETS, type LinkKind } from './fields.ts'

export { ELEMENT_KINDS, type ElementKind } from './element-kind.ts'

/** A file of a pack, and the section of the strategy it holds. The order is that of the strategy itself. */
export const PACK_FILES = [
  'sources',
  'situation',
  'pyramid',
  'trust',
  'drivers',
  'stakeholders',
  'uniqueness',
  'gaps',
  'principles',
  'responsibilities',
  'roles',
  'goals',
  'channels',
  'platform',
  'matrix',
  'kpis',
  'crisis',
  'process',
  'measurement',
] as const
export type PackFile = (typeof PACK_FILES)[number]

export type KindRule = {
  file: PackFile
  /** Kinds it may stand under. */
  under?: readonly ElementKind[]
  /** It must stand under something. */
  mustStandUnder?: true
  /** Texts besides title and text, in each language. */
  texts?: readonly string[]
  /** Facts that are the same in all languages. One that is not said is null. */
  data?: Readonly<Record<string, Field>>
  links?: readonly LinkKind[]
  /** It says something about the world, so it should name its source. */
  isClaim?: true
}

/** The texts of a kind in the order they are read: title and text, what the kind adds, and what we say on our own account beside the source. */
export const textNamesOf = (kind: ElementKind): string[] => ['title', 'text', ...(KINDS[kind].texts ?? []), 'ours']

const level = { type: 'choice', of: LEVELS } as const
const weight = { type: 'whole', min: 1, max: 3 } as const
const day = { type: 'day' } as const
const line = { type: 'line' } as const
const choice = <const T extends readonly string[]>(...of: T) => ({ type: 'choice', of, required: true }) as const
const key = (...kinds: ElementKind[]) => ({ type: 'key', kinds }) as const

/** The one list of what a strategy is made of: kinds, their facts, where they stand and what they may point at. */
export const KINDS: Readonly<Record<ElementKind, KindRule>> = {
  source: {
    file: 'sources',
    data: {
      owner: line,
      kind: choice(
        'survey',
        'research',
        'report',
        'plan',
        'strategy',
        'policy',
        'law',
        'statistics',
        'interview',
        'other',
      ),
      date: { type: 'period' },
      method: line,
      sample: line,
      link: { type: 'address' },
      file: line,
      bestBefore: day,
    },
  },
  statement: {
    file: 'situation',
    isClaim: true,
    data: { theme: choice('reputation', 'culture', 'ict', 'structure') },
    links: ['answers', 'for'],
  },
  mission: { file: 'pyramid' },
  vision: { file: 'pyramid', links: ['serves'] },
  value: { file: 'pyramid', links: ['serves'] },
  area: { file: 'pyramid', links: ['serves'] },
  'trust-part': { file: 'trust', isClaim: true, under: ['trust-part'], links: ['serves', 'uses'] },
  'trust-factor': { file: 'trust', isClaim: true, links: ['measures', 'serves'] },
  driver: {
    file: 'drivers',
    isClaim: true,
    data: {
      field: choice(...FAMILIES.driver),
      importance: weight,
      uncertainty: weight,
      owner: line,
      reviewOn: day,
    },
    links: ['for'],
  },
  'external-factor': { file: 'drivers', isClaim: true, links: ['for'] },
  'stakeholder-group': {
    file: 'stakeholders',
    under: ['stakeholder-group'],
    data: { circle: choice('inner', 'outer'), interest: level, influence: level },
  },
  unique: { file: 'uniqueness', isClaim: true, data: { type: choice('unique', 'differentiating') }, links: ['for'] },
  gap: {
    file: 'gaps',
    isClaim: true,
    texts: ['current', 'desired'],
    data: { initiatives: { type: 'words' } },
    links: ['serves', 'answers', 'for', 'uses'],
  },
  principle: {
    file: 'principles',
    data: {
      set: choice('state-2009', 'state-now', 'own'),
      validFrom: day,
      validTo: day,
      check: { type: 'texts' },
    },
    links: ['serves', 'answers', 'for'],
  },
  responsibility: {
    file: 'responsibilities',
    under: ['responsibility'],
    data: { level: choice('ministry', 'directorate', 'college', 'region', 'unit') },
    links: ['serves', 'for', 'reaches'],
  },
  role: { file: 'roles', data: { rank: choice('primary', 'secondary', 'given') }, links: ['serves', 'answers', 'for'] },
  'overall-goal': { file: 'goals', under: ['area'], links: ['serves', 'answers', 'for'] },
  goal: {
    file: 'goals',
    under: ['area', 'overall-goal'],
    data: { owned: choice('communication', 'supported'), area: key('area') },
    links: ['serves', 'answers', 'for', 'uses'],
  },
  'sub-goal': { file: 'goals', under: ['goal'], mustStandUnder: true, links: ['serves', 'answers', 'for', 'uses'] },
  channel: {
    file: 'channels',
    under: ['channel'],
    data: { family: choice(...FAMILIES.channel) },
    links: ['serves', 'for', 'reaches'],
  },
  instrument: {
    file: 'channels',
    under: ['channel'],
    mustStandUnder: true,
    data: { leadTimeDays: { type: 'whole', min: 0, max: 1000 }, cost: line },
    links: ['serves', 'answers', 'for', 'reaches', 'uses'],
  },
  'core-message': { file: 'platform', links: ['serves', 'answers', 'for', 'uses'] },
  'platform-block': {
    file: 'platform',
    under: ['core-message'],
    data: { column: line },
    links: ['serves', 'answers', 'for', 'uses'],
  },
  'matrix-row': {
    file: 'matrix',
    data: {
      gap: key('gap'),
      goal: key('overall-goal', 'goal', 'sub-goal'),
      audience: key('stakeholder-group'),
      message: key('core-message', 'platform-block'),
      channel: key('channel', 'instrument'),
      initiative: line,
    },
    links: ['serves', 'answers', 'for', 'reaches', 'uses'],
  },
  // The main axis that indicators stand along.
  stage: { file: 'kpis', data: { stage: choice('awareness', 'knowledge', 'attitude', 'action', 'organisation') } },
  kpi: {
    file: 'kpis',
    data: {
      stage: choice('awareness', 'knowledge', 'attitude', 'action', 'organisation'),
      tool: line,
      unit: line,
      direction: { type: 'choice', of: ['up', 'down'] },
      target: { type: 'number' },
    },
    links: ['measures', 'serves', 'for'],
  },
  'crisis-principle': {
    file: 'crisis',
    data: { set: { type: 'choice', of: ['civil-protection', 'own'] } },
    links: ['serves', 'for'],
  },
  'crisis-group': {
    file: 'crisis',
    data: { priority: { type: 'whole', min: 1, max: 99, required: true } },
    links: ['for', 'reaches', 'uses'],
  },
  // What every initiative is built on, before the first step.
  'process-frame': { file: 'process', links: ['serves', 'uses'] },
  'process-step': { file: 'process', data: { needs: { type: 'words' } }, links: ['serves', 'uses'] },
  'measurement-principle': { file: 'measurement', links: ['serves', 'measures'] },
}

export const isElementKind = (kind: string): kind is ElementKind => Object.hasOwn(KINDS, kind)
/** Kinds of one file, in the order of the list. */
export const kindsOf = (file: PackFile): ElementKind[] => ELEMENT_KINDS.filter((kind) => KINDS[kind].file === file)
/** What a link of this kind may point at. */
export const targetsOf = (link: LinkKind): readonly ElementKind[] => LINK_TARGETS[link]
