const OSLO = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The Norwegian calendar day of a moment, as YYYY-MM-DD. Organisation is dated by day, never by hour. */
export function dayOf(at: Date): string {
  return OSLO.format(at)
}

/** Does a dated row hold on this day? `validTo` is the first day it no longer does. */
export function holdsOn(row: { validFrom: string; validTo: string | null }, day: string): boolean {
  return row.validFrom <= day && (row.validTo === null || row.validTo > day)
}

/** The day `count` days after (or before) a day. */
export function addDays(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + count)
  return at.toISOString().slice(0, 10)
}

/** The later of two days. Nothing ends before it began. */
export function laterOf(a: string, b: string): string {
  return [a, b].sort()[1]!
}

/** The moment a Norwegian day begins, with summer time reckoned with. Null when the text is no day. */
export function startOfDay(day: string): Date | null {
  const asUtc = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(asUtc.getTime())) return null
  for (const hours of [2, 1]) {
    const guess = new Date(asUtc.getTime() - hours * 3_600_000)
    if (dayOf(guess) === day) return guess
  }
  return asUtc
}
