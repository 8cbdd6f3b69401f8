import { isWorse } from '../is-worse.ts'
import type { DashboardView, MeasuredLine } from './dashboard-view.ts'

export type Sentence = { code: string; params: Record<string, number> }

/** Indicators of a dashboard, each once: of the chain, and what it does to the agency itself. */
export const linesOf = ({ panels }: Pick<DashboardView, 'panels'>): MeasuredLine[] =>
  panels.flatMap((panel) =>
    panel.kind === 'chain'
      ? panel.steps.flatMap(({ lines }) => lines)
      : panel.kind === 'organisation'
        ? panel.lines
        : [],
  )

const fell = ({ figure, direction }: MeasuredLine): boolean => isWorse(figure?.change ?? null, direction)

/** Those that surely went the wrong way. */
export const fellLines = (lines: readonly MeasuredLine[]): MeasuredLine[] => lines.filter(fell)

const isBetter = (line: MeasuredLine): boolean => line.figure?.change?.carries === true && !fell(line)

/**
 * What is true of the place now, the gravest first: what surely went the wrong way, what is overdue, how many targets are reached, what
 * surely went the right way, and how much is measured. Keys of the catalogue with their numbers; the first is the head of the page.
 */
export function dashboardSentences(view: Pick<DashboardView, 'panels'>): Sentence[] {
  const lines = linesOf(view)
  const measured = lines.filter(({ figure }) => figure !== null)
  const aimed = measured.filter(({ target }) => target !== null)
  const count = (code: string, number: number, of = lines.length): Sentence[] =>
    number > 0 ? [{ code: `head.${code}`, params: { count: number, of } }] : []
  if (measured.length === 0) return [{ code: lines.length === 0 ? 'head.empty' : 'head.none', params: {} }]
  return [
    ...count('worse', fellLines(lines).length),
    ...count('due', lines.filter(({ isDue }) => isDue).length),
    ...(aimed.length > 0
      ? [reachedOf(aimed.filter(({ standing }) => standing === 'reached').length, aimed.length)]
      : []),
    ...count('better', lines.filter(isBetter).length),
    ...(measured.length < lines.length ? count('measured', measured.length) : []),
  ]
}

const reachedOf = (count: number, of: number): Sentence =>
  count === 0
    ? { code: 'head.reached.none', params: { count: of, of } }
    : { code: 'head.reached', params: { count, of } }
