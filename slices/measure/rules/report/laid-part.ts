import type { FigureWords, Speech } from '../figure-words.ts'
import type { ChartData } from './report-chart.ts'
import type { FilledBlock } from './report-figure.ts'
import type { Revisions } from './report-revised.ts'

/**
 * What opens to the rows that a number is made of: the source of its figure, and what it is a number of. `report` is the published version that it is
 * a number of, when that is another than the one it stands in.
 */
export type Opens = { source: string; name: string; report?: { id: string; number: number } }

/**
 * What a report says, in words and in order: the same for the screen, the open page, paper and spreadsheet. `isWritten` marks what a person
 * wrote, in the report's own language.
 */
export type LaidPart =
  | { kind: 'heading' | 'paragraph'; text: string; isWritten: boolean }
  | { kind: 'list'; items: string[] }
  | { kind: 'number'; value: string; lines: string[]; opens: Opens | null; bar: Bar | null; revised: string | null }
  | { kind: 'facts'; facts: { label: string; cell: LaidCell }[] }
  | { kind: 'chart'; finding: string; chart: ChartData }
  | { kind: 'table'; caption: string; columns: LaidColumn[]; rows: LaidRow[] }
  | { kind: 'source'; text: string }
  | { kind: 'link'; text: string; path: string }
export type Bar = { value: number; low: number; high: number; target: number | null }
export type LaidColumn = { title: string; isNumber: boolean }
/** A cell that is a number opens, and says what has been revised since. */
export type LaidCell = { text: string; opens: Opens | null; revised: string | null }
export type LaidRow = { cells: LaidCell[]; isWritten: boolean }
/** `title` is null for a text without a heading of its own. `place` counts the parts of a block from 0. */
export type LaidBlock = {
  id: string
  kind: FilledBlock['kind']
  title: string | null
  isTitleWritten: boolean
  parts: readonly (LaidPart & { place: number })[]
}

/** What the parts of a block are made with. */
export type Making = {
  speech: Speech
  words: FigureWords
  revisions: Revisions
  period: { fromOn: string; toOn: string }
}
