import type { Trx } from '../../../kit/db/database.ts'
import { type FactContent, maySay } from '../rules/fact.ts'
import { WEIGHED } from '../rules/sentence-basis.ts'
import { holdingParts } from '../rules/statement.ts'
import { isLapse } from '../rules/superseding.ts'
import type { CrisisRow } from '../store/crises.ts'
import { findFact } from '../store/facts.ts'
import {
  insertUsedFact,
  type PartRow,
  partsOf,
  type StatementRow,
  statementsOf,
  usedFacts,
} from '../store/statements.ts'
import { unsureSaid } from './facts-beside-first.ts'
import { fillFirstWords } from './fill-first-words.ts'
import { roomTime } from './practice-time.ts'
import { roomOf } from './weigh-statement.ts'

/**
 * A fact stands as unconfirmed or as a rumour, and first words that are on their way say it: from now they rest on it, as words do that were made of it. So do
 * those that are out, when it was confirmed `before`; what was never confirmed has not fallen. True when there are such words.
 */
export async function tieToFirst(
  trx: Trx,
  file: CrisisRow,
  { factId, before, now }: { factId: string; before: FactContent | null; now: Date },
): Promise<boolean> {
  const fact = await findFact(trx, file.id, factId)
  if (!fact || maySay(fact)) return false
  const hasFallen = before !== null && maySay(before)
  const isConcerned = ({ kind, state, dropped_reason: reason }: StatementRow) =>
    kind === 'holding' && (state === 'going' || (hasFallen && (state === 'out' || isLapse(reason))))
  const used = await usedFacts(trx, file.id)
  const rows = (await statementsOf(trx, file.id)).filter(
    (row) => isConcerned(row) && !used.some((one) => one.factId === factId && one.statementId === row.id),
  )
  if (rows.length === 0) return false
  const shows = await roomTime(trx, file, now)
  const [parts, words, room] = await Promise.all([
    partsOf(
      trx,
      rows.map((row) => row.id),
    ),
    fillFirstWords(trx, file, null, shows),
    roomOf(trx, file, [fact], { nextAt: null, isCorrection: false, now: shows }),
  ])
  const asserted = ({ groups }: PartRow) => {
    const hears = holdingParts(groups).map((one) => one.words)
    return words.filter((one) => hears.includes(one.audience) && WEIGHED.includes(one.language))
  }
  const saying = parts.filter((part) => {
    const asserts = asserted(part).flatMap((one) => one.asserts)
    return WEIGHED.some((language) => {
      const said = part.texts[language]
      return said && unsureSaid({ ...said, asserts }, room).length > 0
    })
  })
  const ids = [...new Set(saying.map((part) => part.statement_id))]
  for (const id of ids) await insertUsedFact(trx, { statement_id: id, fact_id: factId, revision: fact.revision })
  return ids.length > 0
}
