import type { Scale } from '../indicator.ts'
import type { Mention } from '../media/mention.ts'
import type { Period } from '../own/whole-periods.ts'
import type { Recipe } from '../recompute.ts'

export const CONNECTOR_KINDS = ['plausible', 'feed', 'ninjs', 'page-insights', 'sheet', 'push'] as const
export type ConnectorKind = (typeof CONNECTOR_KINDS)[number]

/** Where a source is: its address, what is asked about there (a site, a page), and the outlet of items that name none. */
export type SourceSettings = { address: string; subject: string; outlet: string; since: string | null }
/** A metric of the source, by its own name there, and the indicator that it is. */
export type MetricMapping = { metric: string; indicatorKey: string }

/** What a connector needs to know to plan what it asks: the indicators' scales and the periods that are wanted of each. */
export type AskGround = {
  settings: SourceSettings
  mapping: readonly MetricMapping[]
  wanted: Readonly<Record<string, { scale: Scale; periods: readonly Period[] }>>
}

/** One question to the source. It never holds the secret; the client adds it. */
export type Ask = {
  url: string
  method: 'GET' | 'POST'
  body: string | null
  /** Which metric, indicator and period the answer is about; null for mentions. */
  about: (Period & MetricMapping) | null
  /** Which page of the answer this asks for, from 1. */
  page: number
}

export type FoundRow = { label: string; amount: number | null; hits: number | null; n: number | null; ref: string }
/** Part of a value: what several questions find of the same indicator and period is put together. */
export type FoundValue = Period & {
  type: 'value'
  indicatorKey: string
  series: string
  /** As for a value; `last` is a level, of which the latest row alone counts. */
  recipe: Recipe | 'last'
  rows: FoundRow[]
  /** Each row is a day, named by `ref`: a day counts once, and the sum stands only when every day of the period is there. */
  isDaily?: boolean
  /** Why the source cannot say, in bokmål; then there are no rows. */
  missing: string | null
  /** What was asked, for the provenance. */
  query: string
}
export type FoundMention = { type: 'mention'; mention: Mention }
export type Found = FoundValue | FoundMention

/** What an answer holds; `left` counts items that lack what a mention needs, by reason. */
export type Answer = { found: Found[]; left: Record<string, number>; next: Ask | null }
export const ANSWER_FAULTS = [
  'silent',
  'limited',
  'refused',
  'not-found',
  'status',
  'too-big',
  'encoding',
  'not-json',
  'not-xml',
  'cut',
  'broken',
  'entities',
  'too-deep',
  'too-many',
  'not-feed',
  'shape',
  'address',
  'needs-mapping',
  'values',
] as const
export type AnswerFault = (typeof ANSWER_FAULTS)[number]
/** Why an answer cannot be used, with the source's own words where it gave some; or how long the source asks us to wait, null where it only asks. */
export type NoAnswer = { fault: AnswerFault; detail: string } | { waitSeconds: number | null }
export type Answered = Answer | NoAnswer

export type Connector = {
  plan: (ground: AskGround) => Ask[]
  /** `link` is the address of the next page that the HTTP header gave, if any. */
  read: (ask: Ask, got: { status: number; text: string; link: string | null }, settings: SourceSettings) => Answered
}

/** JSON of an answer, or null. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The next page, followed only where the first one was: a source cannot send us elsewhere. */
export function nextPage(ask: Ask, address: string | null | undefined): Ask | null {
  if (!address || ask.page >= MOST_PAGES || !URL.canParse(address, ask.url)) return null
  const next = new URL(address, ask.url)
  next.searchParams.delete('access_token')
  if (next.origin !== new URL(ask.url).origin || next.href === ask.url) return null
  return { ...ask, url: next.href, page: ask.page + 1 }
}
const MOST_PAGES = 500
