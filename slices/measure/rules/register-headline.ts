import type { IndicatorLine } from './indicator-view.ts'

/** The sentence that is true of the register now, as a key of the catalogue with its numbers. */
export function registerHeadline(lines: readonly IndicatorLine[]): { code: string; params: Record<string, number> } {
  const measured = lines.filter((line) => line.latest !== null).length
  const due = lines.filter((line) => line.isDue).length
  if (lines.length === 0) return { code: 'headline.empty', params: {} }
  if (due > 0) return { code: 'headline.due', params: { count: due } }
  if (measured === 0) return { code: 'headline.none', params: { count: lines.length } }
  return { code: 'headline.measured', params: { count: measured, of: lines.length } }
}
