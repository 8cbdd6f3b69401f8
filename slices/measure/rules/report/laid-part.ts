import type { FigureWords, Speech } from '../figure-words.ts'
import type { ChartData } from './report-chart.ts'
import type { FilledBlock } from './report-figure.ts'
import type { Revisions } from './report-revised.ts'

/**
 * What a report says, in words and in order: the same for the screen, the open page, paper and spreadsheet. `isWritten` marks what a person
 * wrote, in the report's own language. `valueId` opens the rows that a number is made of.
 */
export type LaidPart =
  | { kind: 'heading' | 'paragraph'; text: string; isWritten: boolean }
  | { kind: 'list'; items: string[] }
  | { kind: 'number'; value: string; lines: string[]; valueId: string | null; bar: Bar | null; revised: string | null }
  | { kind: 'chart'; finding: string; chart: ChartData }
  | { kind: 'table'; caption: string; columns: LaidColumn[]; rows: LaidRow[] }
  | { kind: 'source'; text: string }
  | { kind: 'link'; text: string; path: string }
export type Bar = { value: number; low: number; high: number; target: number | null }
export type LaidColumn = { title: string; isNumber: boolean }
export type LaidRow = { cells: string[]; valueId: string | null; revised: string | null; isWritten: boolean }
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
