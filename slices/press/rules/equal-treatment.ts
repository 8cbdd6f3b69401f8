/** One text that went to the press: who got it, and when. Times are milliseconds since 1970. */
export type PressSending = {
  dispatchId: string
  messageId: string
  title: string
  openedAt: number
  /** `at` is null for those who have not got it. */
  recipients: readonly { name: string; at: number | null }[]
}

export type Spread = {
  recipients: number
  got: number
  missed: number
  firstAt: number | null
  lastAt: number | null
  /** From the first who got it to the last, in seconds; null when nobody has. */
  seconds: number | null
}

/** How far apart the first and the last were. Those who never got it are counted by themselves, never as late. */
export function spreadOf(recipients: PressSending['recipients']): Spread {
  const times = recipients.map((one) => one.at).filter((at) => at !== null)
  const first = times.length > 0 ? Math.min(...times) : null
  const last = times.length > 0 ? Math.max(...times) : null
  return {
    recipients: recipients.length,
    got: times.length,
    missed: recipients.length - times.length,
    firstAt: first,
    lastAt: last,
    seconds: first === null || last === null ? null : Math.round((last - first) / 1000),
  }
}

/** The middle one; of an even number, the mean of the two in the middle. Null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

export type AskedInquiry = {
  outletId: string | null
  outlet: string | null
  receivedAt: number
  dueAt: number
  answeredAt: number | null
  isOpen: boolean
}

export type OutletRow = {
  outletId: string | null
  name: string | null
  inquiries: number
  answered: number
  /** Answered before the outlet's own deadline. */
  inTime: number
  /** From question to answer, the middle one; null when nothing is answered. */
  medianMinutes: number | null
  advances: number
}

/** What each outlet got: the ones that asked most first. Those without an outlet are one row, last. */
export function outletRows(
  inquiries: readonly AskedInquiry[],
  advances: readonly { outletId: string; outlet: string }[],
): OutletRow[] {
  const names = new Map<string | null, string | null>([
    ...inquiries.map((one) => [one.outletId, one.outlet] as const),
    ...advances.map((one) => [one.outletId, one.outlet] as const),
  ])
  return [...names]
    .map(([outletId, name]) => {
      const asked = inquiries.filter((one) => one.outletId === outletId)
      const answered = asked.filter((one) => one.answeredAt !== null)
      const median = medianOf(answered.map((one) => (one.answeredAt! - one.receivedAt) / 60_000))
      return {
        outletId,
        name,
        inquiries: asked.length,
        answered: answered.length,
        inTime: answered.filter((one) => one.answeredAt! <= one.dueAt).length,
        medianMinutes: median === null ? null : Math.round(median),
        advances: advances.filter((one) => one.outletId === outletId).length,
      }
    })
    .toSorted(
      (a, b) =>
        Number(a.outletId === null) - Number(b.outletId === null) ||
        b.inquiries - a.inquiries ||
        (a.name ?? '').localeCompare(b.name ?? '', 'nb'),
    )
}

export type EqualHeadline = { code: 'none' | 'missed' | 'spread'; count: number; seconds: number }

/** The sentence that is true of the period: nothing went out, somebody never got it, or how far apart at most. */
export function equalHeadline(spreads: readonly Spread[]): EqualHeadline {
  const sent = spreads.filter((one) => one.recipients > 0)
  const missed = sent.filter((one) => one.missed > 0).length
  const seconds = Math.max(0, ...sent.map((one) => one.seconds ?? 0))
  if (sent.length === 0) return { code: 'none', count: 0, seconds: 0 }
  return { code: missed > 0 ? 'missed' : 'spread', count: missed > 0 ? missed : sent.length, seconds }
}
