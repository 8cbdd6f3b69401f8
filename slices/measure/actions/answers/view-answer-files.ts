import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import type { AnswerFileView } from '../../rules/answers/answer-view.ts'
import { mayKeepSome } from '../../rules/measure-right.ts'
import { type AnswerFile, answerFiles, findAnswerFile } from '../../store/answer-files.ts'

const MOST_LISTED = 20

/** Files that were counted, the newest first. Throws `measure.not-yours`. */
export async function listAnswerFiles({ db }: Varde, caller: Caller): Promise<{ files: AnswerFileView[] }> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  return { files: (await answerFiles(db, MOST_LISTED)).map(viewOf) }
}

/** One of them. Throws `measure.not-yours`, `measure.no-such-import`. */
export async function viewAnswerFile({ db }: Varde, caller: Caller, id: string): Promise<AnswerFileView> {
  if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
  const file = await findAnswerFile(db, id)
  if (!file) throw new Failure('not-found', 'measure.no-such-import')
  return viewOf(file)
}

const viewOf = ({
  id,
  fileName,
  source,
  respondents,
  valuesMade,
  mapping,
  undoneAt,
  at,
}: AnswerFile): AnswerFileView => ({
  ...{ id, fileName, source, respondents, valuesMade, mapping },
  isUndone: undoneAt !== null,
  at: at.toISOString(),
})
