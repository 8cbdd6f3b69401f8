import type { EventDetail } from './event-detail.ts'

type Translate = (key: string, values?: Record<string, unknown>) => string
type Told = { name: string; detail: EventDetail; events: number; isRedacted: boolean; isShielded: boolean }

/**
 * What happened, in the reader's language: the sentence of the event, its figures where there are any, its reason. Pages
 * and the PDF use the same; `t` looks up in `trace`, `has` tells whether a text is there.
 */
export function sentenceOf(told: Told, t: Translate, has: (key: string) => boolean): string {
  const neverOut = `event.${told.name}.never-out`
  const key = told.detail.isNeverOut && has(neverOut) ? neverOut : `event.${told.name}`
  const parts = [has(key) ? t(key, told.detail.values) : t('event.unknown', { name: told.name })]
  const figures = figuresOf(told, t, has)
  if (figures) parts.push(figures)
  const { reason } = told.detail
  // What a room ends words for is a code; what a person writes is theirs.
  if (reason && !('reason' in told.detail.values))
    parts.push(/^[a-z-]+$/.test(reason) && has(`ground.${reason}`) ? t(`ground.${reason}`) : t('reason', { reason }))
  if (told.isShielded) parts.push(t('shielded'))
  if (told.isRedacted) parts.push(t('redacted'))
  return parts.join(' ')
}

function figuresOf({ name, detail, events }: Told, t: Translate, has: (key: string) => boolean): string | null {
  const { numbers } = detail
  if (numbers.attempts !== undefined) return attempts(numbers, t)
  const key = `figures.${name}`
  if (has(key) && Object.keys(numbers).length > 0)
    return t(key, { position: 0, total: 0, heads: 0, count: 0, ...numbers })
  return events > 1 ? t('times', { times: events }) : null
}

const STATES = ['submitted', 'delivered', 'bounced', 'unknown'] as const

/** `4 998 forsøk: 4 990 sendt, 8 avvist.` */
function attempts(numbers: Record<string, number>, t: Translate): string {
  const known = STATES.filter((state) => numbers[state]).map((state) => t(`attempts.${state}`, { n: numbers[state] }))
  const all = t('attempts', { count: numbers.attempts, n: numbers.attempts })
  return known.length === 0 ? `${all}.` : `${all}: ${known.join(', ')}.`
}
