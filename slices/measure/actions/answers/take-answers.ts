import { publish } from '../../../../kit/bus/publish.ts'
import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { type AnswerMapping, headerOf } from '../../rules/answers/answer-mapping.ts'
import type { AnswerFileView, WeighedAnswer } from '../../rules/answers/answer-view.ts'
import { CODE_VERSION } from '../../rules/code-version.ts'
import { mayKeep, mayKeepSome } from '../../rules/measure-right.ts'
import {
  type AnswerFile,
  answerFiles,
  findAnswerFile,
  insertAnswerFile,
  lockAnswerFile,
  markAnswersUndone,
} from '../../store/answer-files.ts'
import { findIndicator } from '../../store/indicators.ts'
import { indicatorsFrom, undoProvenance } from '../../store/staged-values.ts'
import { endValues, insertProvenance, insertValues, type NewValue, nameSuccessors } from '../../store/values.ts'
import { takeUp } from '../load-indicator.ts'
import { type AnswerUpload, readAnswerFile } from './read-answer-file.ts'
import { weigh } from './weigh-answers.ts'

const MOST_LISTED = 20

/**
 * Counts a file into values, all in one transaction or none, and keeps the mapping for the next round; what somebody answered is gone when this is
 * done. Throws what `readAnswerFile`, `weigh` and `takeUp` do, and `measure.answers-faulty`.
 */
export async function takeAnswers(
  varde: Varde,
  caller: Caller,
  asked: AnswerUpload & { mapping: AnswerMapping },
): Promise<{ id: string; made: number }> {
  const file = await readAnswerFile(caller, asked)
  const { mapping } = asked
  const now = varde.now()
  return varde.db.transaction().execute(async (trx) => {
    for (const key of mapping.questions.map(({ indicatorKey }) => indicatorKey).toSorted())
      if (key) await takeUp(trx, caller, key)
    const { values, faults, definitions, standing } = await weigh(trx, caller, file, { mapping, now })
    const faulty = faults.reduce((sum, { count }) => sum + count, 0)
    if (faulty > 0) throw new Failure('invalid', 'measure.answers-faulty', { count: faulty })
    const [id, provenanceId, made] = [newId('ans'), newId('prv'), { by: caller.id, at: now }]
    const source = mapping.source.trim()
    const fileName = asked.fileName.slice(0, 200)
    const from = { id: provenanceId, kind: 'file', source, reference: fileName, fingerprint: file.fingerprint } as const
    await insertProvenance(trx, { ...from, row_count: file.respondents, code_version: CODE_VERSION, ...made })
    const versions = new Map(definitions.map((one) => [one.indicator_key, one.version]))
    const wanted = values.flatMap((value, at) =>
      value.outcome === 'same' ? [] : [{ value, id: newId('val'), before: standing[at]?.id ?? null }],
    )
    const replaced = wanted.flatMap((one) => (one.before ? [{ id: one.before, by: one.id }] : []))
    await endValues(
      trx,
      replaced.map((one) => one.id),
      now,
    )
    await insertValues(
      trx,
      wanted.map((one) => ({
        ...{ id: one.id, version: versions.get(one.value.indicatorKey)!, provenance_id: provenanceId, ...made },
        ...columnsOf(one.value),
      })),
      wanted.flatMap((one) => rowOf(one, mapping, file.headers)),
    )
    await nameSuccessors(trx, replaced)
    const kept = { id, mode: varde.mode, fileName, fingerprint: file.fingerprint, signature: file.signature }
    const counts = { respondents: file.respondents, provenanceId, valuesMade: wanted.length }
    await insertAnswerFile(trx, { ...kept, ...counts, mapping, source, ...made })
    await told(varde, trx, caller, id, { rows: file.respondents, values: wanted.length, replaced: replaced.length })
    return { id, made: wanted.length }
  })
}

type Figures = Omit<NewValue, 'id' | 'version' | 'provenance_id' | 'by' | 'at'>

function columnsOf(one: WeighedAnswer): Figures {
  const { indicatorKey, series, fromOn, toOn, value, hidden, hits, n, asked, spread } = one
  const recipe = value === null ? 'entered' : hits === null ? 'mean' : 'share'
  const place = { indicator_key: indicatorKey, series, from_on: fromOn, to_on: toOn }
  return { ...place, value, missing: hidden, recipe, hits, n, asked, margin: null, spread }
}

/** What gives the number again: everyone's answers together, never one person's. */
function rowOf({ value: one, id }: { value: WeighedAnswer; id: string }, mapping: AnswerMapping, headers: string[]) {
  if (one.value === null) return []
  const question = mapping.questions.find(({ indicatorKey }) => indicatorKey === one.indicatorKey)!
  const label = question.columns
    .map((at) => headerOf(headers, at))
    .join(' / ')
    .slice(0, 300)
  const amount = one.hits === null ? one.value : null
  return [{ value_id: id, position: 1, label, amount, hits: one.hits, n: one.n, ref: '' }]
}

/** Undoes a file: its values end, and what they took the place of stands again. Throws as `viewAnswerFile`, `measure.import-not-applied`. */
export async function undoAnswers(varde: Varde, caller: Caller, id: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    if (!mayKeepSome(caller)) throw new Failure('not-allowed', 'measure.not-yours')
    const file = await lockAnswerFile(trx, id)
    if (!file) throw new Failure('not-found', 'measure.no-such-import')
    if (file.undoneAt) throw new Failure('conflict', 'measure.import-not-applied')
    for (const key of await indicatorsFrom(trx, file.provenanceId))
      if (!mayKeep(caller, (await findIndicator(trx, key))?.unit_id ?? ''))
        throw new Failure('not-allowed', 'measure.not-yours')
    const values = await undoProvenance(trx, file.provenanceId, varde.now())
    await markAnswersUndone(trx, id, varde.now())
    await told(varde, trx, caller, id, { undone: true, values })
  })
}

function told(varde: Varde, trx: Trx, { id: actor }: Caller, subject: string, content: Record<string, unknown>) {
  return publish(trx, { name: MEASURE_EVENTS.imported, mode: varde.mode, subject, actor, at: varde.now(), content })
}

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
