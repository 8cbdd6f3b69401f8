import type { CaseLine } from './case-view.ts'

/** A sentence as code and what fills it; the words stand in the catalogue under `cases:`. */
export type CaseSentence = { code: string; params: { count: number; at?: string; unit?: string } }

/** The one sentence that is true of these cases now: what is late, what must be assessed, what waits for a unit, or none. */
export function casesHeadline(lines: readonly CaseLine[], now: Date): CaseSentence {
  const reported = lines.filter((line) => line.state === 'reported')
  const clocks = reported.map((line) => line.assessBy).toSorted()
  const late = clocks.filter((clock) => Date.parse(clock) <= now.getTime())
  if (late.length > 0) return { code: 'headline.late', params: { count: late.length, at: late[0]! } }
  if (clocks.length > 0) return { code: 'headline.reported', params: { count: clocks.length, at: clocks[0]! } }
  const waiting = lines.filter((line) => line.waitsForUnit)
  if (waiting.length > 0) {
    const unit = waiting.length === 1 ? (waiting[0]!.handlingUnit.name ?? '') : ''
    return { code: 'headline.waiting', params: { count: waiting.length, unit } }
  }
  const open = lines.filter((line) => line.state === 'open').length
  return open > 0 ? { code: 'headline.open', params: { count: open } } : { code: 'headline.none', params: { count: 0 } }
}

export const CASE_VIEWS = ['apne', 'vurderes', 'venter', 'departementet', 'avsluttet'] as const
export type CaseListView = (typeof CASE_VIEWS)[number]

/** The lines of a view of the list; «avsluttet» is a list of its own on the server. */
export function linesOfView(lines: readonly CaseLine[], view: CaseListView): CaseLine[] {
  if (view === 'vurderes') return lines.filter((line) => line.state === 'reported')
  if (view === 'venter') return lines.filter((line) => line.waitsForUnit)
  if (view === 'departementet') return lines.filter((line) => line.ministryMustKnow === true)
  return [...lines]
}

/** Lines whose number, title or units have every word that is written. */
export function linesWith(lines: readonly CaseLine[], written: string): CaseLine[] {
  const words = written.toLowerCase().split(/\s+/).filter(Boolean)
  const textOf = (line: CaseLine) =>
    [line.number, line.title, line.unit.name, line.handlingUnit.name].join(' ').toLowerCase()
  return lines.filter((line) => words.every((word) => textOf(line).includes(word)))
}
