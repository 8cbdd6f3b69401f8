export const POPULATIONS = ['inmates', 'convicted'] as const
export type Population = (typeof POPULATIONS)[number]

const OF: Record<string, Population> = {
  prison: 'inmates',
  'prison-department': 'inmates',
  'halfway-house': 'inmates',
  'youth-unit': 'inmates',
  combined: 'inmates',
  probation: 'convicted',
  'nd-centre': 'convicted',
}

/** Whom a unit of this kind counts, or null for a unit without. */
export const populationOf = (unitKind: string): Population | null => OF[unitKind] ?? null

/** Languages that a head count is usually split into, the most used first. */
export const COUNT_LANGUAGES = ['nb', 'nn', 'en', 'pl', 'ar', 'lt', 'ro', 'ru', 'es', 'fr', 'sq', 'se'] as const
