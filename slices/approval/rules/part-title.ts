import type { RequestState } from './request.ts'

/** What is read as it stands beside what it becomes. */
const PAIRED = ['number', 'number-email', 'number-alternate', 'reply', 'precaution', 'phrase'] as const
type Paired = (typeof PAIRED)[number]

/** What a part is called: while it waits, as it stands and as it becomes; after, what was decided. `what`: the word for it, where one is named. */
export function partTitle(part: string, state: RequestState): { key: string; what: Paired | null } {
  const what = PAIRED.find((one) => part === one || part === `${one}-now`)
  if (!what || state === 'waiting') return { key: `part.${part}`, what: null }
  const stood = part !== what
  if (state === 'approved') return { key: stood ? 'pair.was' : 'pair.approved', what }
  return { key: stood ? 'pair.stood' : 'pair.asked', what }
}
