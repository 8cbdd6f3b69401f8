import type { ElementKind } from './element-kind.ts'

/**
 * A fact about an element. All but the required ones may be null, which means *not said*.
 * `day` is YYYY-MM-DD; `period` may also be a year or a month; `key` is the key of another element; `words` is a list of
 * short codes; `texts` is a text per language.
 */
export type Field = { required?: true } & (
  | { type: 'choice'; of: readonly string[] }
  | { type: 'line' | 'day' | 'period' | 'number' | 'address' | 'words' | 'texts' }
  | { type: 'whole'; min: number; max: number }
  | { type: 'key'; kinds: readonly ElementKind[] }
)

export const FAMILIES = {
  driver: ['political', 'economic', 'social', 'technological', 'environmental', 'legal', 'wild-card'],
  channel: ['earned', 'paid', 'owned', 'shared'],
} as const

/** How much, from the low end. */
export const LEVELS = ['low', 'medium', 'high'] as const

export const LINK_KINDS = ['serves', 'answers', 'for', 'reaches', 'uses', 'measures'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** From what a thing leads to, to what it may point at. */
export const LINK_TARGETS: Readonly<Record<LinkKind, readonly ElementKind[]>> = {
  serves: ['mission', 'vision', 'value', 'area', 'overall-goal', 'goal', 'sub-goal'],
  answers: ['gap', 'driver', 'external-factor', 'statement', 'trust-part', 'trust-factor'],
  for: ['stakeholder-group'],
  reaches: ['stakeholder-group'],
  uses: [
    'channel',
    'instrument',
    'core-message',
    'platform-block',
    'role',
    'unique',
    'principle',
    'kpi',
    'matrix-row',
    'trust-part',
  ],
  measures: [
    'overall-goal',
    'goal',
    'sub-goal',
    'area',
    'value',
    'trust-part',
    'trust-factor',
    'gap',
    'stakeholder-group',
  ],
}
