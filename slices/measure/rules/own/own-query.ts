import type { Definition, Direction, IndicatorKind, Scale, Stage } from '../indicator.ts'
import type { Recipe } from '../recompute.ts'

/** What Varde can count of its own ledgers. The name is the query that stands in the provenance of each value. */
export const OWN_QUERIES = [
  'dispatch-reached',
  'dispatch-confirmed',
  'dispatches',
  'press-in-time',
  'press-hours',
  'readability',
  'nynorsk',
  'releases',
  'proactive',
  'ideas-in-time',
  'media-stories',
  'agency-stories',
  'key-media',
  'strategy-known',
] as const
export type OwnQuery = (typeof OWN_QUERIES)[number]

/** How a query becomes a number, and what kind of indicator that is. */
export type OwnKind = {
  scale: Scale
  recipe: Exclude<Recipe, 'entered'>
  direction: Direction
  stage: Stage
  kind: IndicatorKind
  /** How it stands at the end of a period, among all there are; not what happened within it. */
  isState?: true
}

const share = { scale: 'share', recipe: 'share', direction: 'up' } as const
const count = { scale: 'count', recipe: 'sum', direction: 'up', stage: 'awareness', kind: 'output' } as const

export const OWN_KINDS: Readonly<Record<OwnQuery, OwnKind>> = {
  'dispatch-reached': { ...share, stage: 'awareness', kind: 'output' },
  'dispatch-confirmed': { ...share, stage: 'awareness', kind: 'out-take' },
  dispatches: count,
  'press-in-time': { ...share, stage: 'organisation', kind: 'output' },
  'press-hours': { scale: 'mean', recipe: 'mean', direction: 'down', stage: 'organisation', kind: 'output' },
  readability: { scale: 'mean', recipe: 'mean', direction: 'down', stage: 'knowledge', kind: 'output' },
  nynorsk: { ...share, stage: 'knowledge', kind: 'output' },
  releases: count,
  proactive: count,
  'ideas-in-time': { ...share, stage: 'organisation', kind: 'output' },
  'media-stories': count,
  'key-media': { ...share, stage: 'awareness', kind: 'output' },
  'agency-stories': { ...count, stage: 'action', kind: 'outcome' },
  'strategy-known': { ...share, stage: 'organisation', kind: 'impact', isState: true },
}

/** Does the query count stories in the media? What it gives depends on when appearances are one story. */
export const countsStories = (query: OwnQuery): boolean => STORY_QUERIES.includes(query)
const STORY_QUERIES: readonly OwnQuery[] = ['media-stories', 'agency-stories', 'key-media']

/** Does the query give the kind of number that the indicator is? */
export const fitsScale = (query: OwnQuery, { scale }: Pick<Definition, 'scale'>): boolean =>
  OWN_KINDS[query].scale === scale
