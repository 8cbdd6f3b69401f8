import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { type AnswerMapping, headerOf } from '../../rules/answers/answer-mapping.ts'
import type { WeighedAnswer } from '../../rules/answers/answer-view.ts'
import { CODE_VERSION } from '../../rules/code-version.ts'
import { insertAnswerFile } from '../../store/answer-files.ts'
import { insertProvenance, type NewValue, type Placed, putValues } from '../../store/values.ts'
import { announceImport } from '../announce-import.ts'
import { takeUp } from '../load-indicator.ts'
import { type AnswerUpload, readAnswerFile } from './read-answer-file.ts'
import { weigh } from './weigh-answers.ts'

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
    const placed = values.flatMap((value, at): Placed[] => {
      if (value.outcome === 'same') return []
      const valueId = newId('val')
      const place = { id: valueId, version: versions.get(value.indicatorKey)!, provenance_id: provenanceId, ...made }
      const rows = rowOf(value, mapping, file.headers).map((row) => ({ value_id: valueId, position: 1, ...row }))
      return [{ value: { ...place, ...columnsOf(value) }, rows, before: standing[at]?.id ?? null }]
    })
    const replaced = await putValues(trx, placed, now)
    const kept = { id, mode: varde.mode, fileName, fingerprint: file.fingerprint, signature: file.signature }
    const counts = { respondents: file.respondents, provenanceId, valuesMade: placed.length }
    await insertAnswerFile(trx, { ...kept, ...counts, mapping, source, ...made })
    await announceImport(varde, trx, caller, id, { rows: file.respondents, values: placed.length, replaced })
    return { id, made: placed.length }
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
function rowOf(one: WeighedAnswer, mapping: AnswerMapping, headers: readonly string[]) {
  if (one.value === null) return []
  const question = mapping.questions.find(({ indicatorKey }) => indicatorKey === one.indicatorKey)!
  const label = question.columns
    .map((at) => headerOf(headers, at))
    .join(' / ')
    .slice(0, 300)
  const amount = one.hits === null ? one.value : null
  return [{ label, amount, hits: one.hits, n: one.n, ref: '' }]
}
