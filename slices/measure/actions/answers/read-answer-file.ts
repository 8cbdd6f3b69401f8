import type { Readable } from 'node:stream'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { answersInMemory } from '../../clients/answers-in-memory.ts'
import { BLANK_MAPPING, MOST_GROUPS } from '../../rules/answers/answer-mapping.ts'
import type { AnswerColumn, AnswerLook } from '../../rules/answers/answer-view.ts'
import { headerFault, signatureOf } from '../../rules/import/columns.ts'
import { mayKeepSome } from '../../rules/measure-right.ts'
import { FEWEST_SHOWN } from '../../rules/survey/survey.ts'
import { answerFileBefore } from '../../store/answer-files.ts'

export type AnswerUpload = { fileName: string; upload: Readable }
export type ReadFile = {
  fingerprint: string
  signature: string
  headers: string[]
  rows: string[][]
  respondents: number
}

/**
 * A file with one row for each who answered, in memory alone. Throws `measure.not-yours`, `measure.file-…`, and `measure.answers-few` where
 * there are fewer than ten rows.
 */
export async function readAnswerFile(caller: Caller, { upload }: AnswerUpload): Promise<ReadFile> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  const read = await answersInMemory(upload)
  if ('fault' in read) {
    const isLong = read.fault === 'too-big' || read.fault === 'too-many-rows' || read.fault === 'too-slow'
    if (isLong) throw new Failure('invalid', 'measure.answers-many')
    throw new Failure('invalid', `measure.file-${read.fault}`)
  }
  const wrong = headerFault(read.rows)
  if (wrong) throw new Failure('invalid', `measure.file-${wrong}`)
  const [headers = [], ...rows] = read.rows
  const respondents = rows.filter((cells) => cells.some((cell) => cell !== '')).length
  if (respondents < FEWEST_SHOWN)
    throw new Failure('invalid', 'measure.answers-few', { count: respondents, fewest: FEWEST_SHOWN })
  return { fingerprint: read.fingerprint, signature: signatureOf(headers), headers, rows, respondents }
}

const LONGEST = 80

/** What the columns of a file hold, so that a person can say what they mean. Nothing is kept. Throws what `readAnswerFile` does. */
export async function lookAtAnswers(varde: Varde, caller: Caller, asked: AnswerUpload): Promise<AnswerLook> {
  const { headers, rows, respondents, signature, fingerprint } = await readAnswerFile(caller, asked)
  const { mapping, takenInAt } = await answerFileBefore(varde.db, signature, fingerprint)
  return {
    fileName: asked.fileName.slice(0, 200),
    respondents,
    columns: headers.map((header, at): AnswerColumn => ({ at, header, answers: different(rows, at) })),
    // The period is another this time.
    mapping: mapping ? { ...mapping, period: '' } : BLANK_MAPPING,
    isMappedBefore: mapping !== null,
    takenInAt: takenInAt?.toISOString() ?? null,
  }
}

/** The different answers of a column; null where nearly every row has its own, as an id or words of one's own have. */
function different(rows: readonly string[][], at: number): string[] | null {
  const found = new Set<string>()
  for (const cells of rows) {
    const cell = cells[at] ?? ''
    if (cell.length > LONGEST) return null
    if (cell !== '') found.add(cell)
    if (found.size > MOST_GROUPS) return null
  }
  return [...found].toSorted((a, b) => a.localeCompare(b, 'nb', { numeric: true }))
}
