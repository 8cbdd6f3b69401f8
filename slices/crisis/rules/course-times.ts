import { oldestFirst } from '../../../kit/kernel/in-time.ts'
/** What the log and the waves say about when things happened. */
export type Happened = {
  declaredAt: Date
  /** Moments of lines by the system, by their code. */
  entries: readonly { code: string | null; answer?: unknown; at: Date }[]
  staffAt: Date | null
  publicAt: Date | null
  pressSpreadMs: number | null
}
/** Milliseconds from the declaration; null for what did not happen. */
export type CourseTimes = {
  answeredMs: number | null
  inPlaceMs: number | null
  staffMs: number | null
  publicMs: number | null
  /** Own staff were told before the public, or at the latest together; null when one of them was not told. */
  isStaffFirst: boolean | null
  /** From the first of the press had a text to the last had the same, at the longest; null when none went to them. */
  pressSpreadMs: number | null
}

/** How long it took, counted from the declaration. */
export function courseTimes({ declaredAt, entries, staffAt, publicAt, pressSpreadMs }: Happened): CourseTimes {
  const since = (at: Date | null | undefined) => (at ? Math.max(0, at.getTime() - declaredAt.getTime()) : null)
  const first = (is: (entry: Happened['entries'][number]) => boolean) =>
    oldestFirst(
      entries.filter(is),
      ({ at }) => at,
      (_, place) => place,
    )[0]?.at
  return {
    answeredMs: since(first((entry) => entry.code === 'answered' && entry.answer === 'coming')),
    inPlaceMs: since(first((entry) => entry.code === 'call-enough')),
    staffMs: since(staffAt),
    publicMs: since(publicAt),
    isStaffFirst: staffAt && publicAt ? staffAt <= publicAt : null,
    pressSpreadMs,
  }
}

/** Minutes and seconds, or that it did not happen: not yet, while the room is open. */
export function tookPhrase(
  ms: number | null,
  isOpen: boolean,
  say: (key: string, values?: Record<string, unknown>) => string,
): string {
  if (ms === null) return say(isOpen ? 'after.not-yet' : 'after.not')
  const seconds = Math.round(ms / 1000)
  return say('after.took', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
}
