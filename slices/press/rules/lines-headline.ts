import type { LineState } from './line.ts'

type Listed = { state: LineState; approvedUntil: string | null; abilities: readonly string[] }
export type LinesSentence = { code: string; params: { count: number } }

const SOON_DAYS = 14
const DAY_MS = 86_400_000

/** The one sentence that is true of the lines now: what has run out, what waits for a yes, what runs out soon, or that all is in force. */
export function linesHeadline(lines: readonly Listed[], now: Date): LinesSentence {
  const count = (code: string, found: readonly Listed[]) => ({
    code: `lines.headline.${code}`,
    params: { count: found.length },
  })
  const expired = lines.filter(({ state }) => state === 'expired')
  if (expired.length > 0) return count('expired', expired)
  const waiting = lines.filter(({ abilities }) => abilities.includes('approve'))
  if (waiting.length > 0) return count('waiting', waiting)
  const last = new Date(now.getTime() + SOON_DAYS * DAY_MS).toISOString().slice(0, 10)
  const soon = lines.filter(({ approvedUntil }) => approvedUntil !== null && approvedUntil <= last)
  if (soon.length > 0) return count('soon', soon)
  return lines.length > 0 ? count('fine', lines) : count('none', lines)
}
