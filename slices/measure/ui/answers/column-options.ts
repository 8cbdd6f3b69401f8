import type { AnswerColumn } from '../../rules/answers/answer-view.ts'
import { letterOf } from '../../rules/import/matrix.ts'

/** The columns of a file to choose among, by their headings. */
export const columnOptions = (columns: readonly AnswerColumn[], none: string) => [
  { value: '', label: none },
  ...columns.map(({ at, header }) => ({ value: String(at), label: header || letterOf(at) })),
]

/** What stands on each line, empty ones left out. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, 80))
    .filter(Boolean)
