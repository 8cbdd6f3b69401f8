import type { RowOutcome } from '../import/import-view.ts'
import type { AnswerMapping } from './answer-mapping.ts'
import type { AnswerValue } from './count-answers.ts'
import type { AnswerFault } from './read-answers.ts'

/** A column of the file: the different answers in it in their order, or null where they are too many to be a scale or groups. */
export type AnswerColumn = { at: number; header: string; answers: string[] | null }
/** The file as it is read first: nothing of it is kept. */
export type AnswerLook = {
  fileName: string
  respondents: number
  columns: AnswerColumn[]
  /** As the last file with the same headings, or blank. */
  mapping: AnswerMapping
  isMappedBefore: boolean
  takenInAt: string | null
}
export type WeighedAnswer = AnswerValue & {
  fromOn: string
  toOn: string
  low: number | null
  high: number | null
  before: number | null
  outcome: Exclude<RowOutcome, 'faulty'>
}
/** The dry run: what would stand, and what is hidden. */
export type AnswersWeighed = { respondents: number; values: WeighedAnswer[]; faults: AnswerFault[] }
/** A file that was counted: which one, by what mapping, and never what somebody answered. */
export type AnswerFileView = {
  id: string
  fileName: string
  source: string
  respondents: number
  valuesMade: number
  mapping: AnswerMapping
  isUndone: boolean
  at: string
}
