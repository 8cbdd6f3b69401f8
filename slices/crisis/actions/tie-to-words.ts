import type { Trx } from '../../../kit/db/database.ts'
import { type FactContent, maySay } from '../rules/fact.ts'
import { WEIGHED } from '../rules/sentence-basis.ts'
import { holdingParts } from '../rules/statement.ts'
import { isLapse } from '../rules/superseding.ts'
import type { CrisisRow } from '../store/crises.ts'
import { type FactRow, factsOf, findFact } from '../store/facts.ts'
import {
  insertUsedFact,
  type PartRow,
  partsOf,
  type StatementRow,
  statementsOf,
  usedFacts,
} from '../store/statements.ts'
import { endAtStop } from './end-at-stop.ts'
import { unsureSaid } from './facts-beside-first.ts'
import { fillFirstWords } from './fill-first-words.ts'
import { roomTime } from './practice-time.ts'
import { waitingGroups } from './waiting-groups.ts'
import { unsureByNow } from './weigh-again.ts'
import { roomOf } from './weigh-statement.ts'
import { wordsAtStop } from './words-at-stop.ts'

type Turned = { factId: string; before: FactContent | null; by: string; now: Date }

/**
 * A fact stands as unconfirmed or as a rumour, and words that are on their way say it: from now they rest on it, as words do that were made of it. So do first
 * words that are out, when it was confirmed `before`; what was never confirmed has not fallen, and new words that are out go to nobody more who waits for them
 * at a stop. True when there are words that rest on it from now.
 */
export async function tieToWords(trx: Trx, file: CrisisRow, { factId, before, by, now }: Turned): Promise<boolean> {
  const fact = await findFact(trx, file.id, factId)
  if (!fact || maySay(fact)) return false
  const used = await usedFacts(trx, file.id)
  const loose = (await statementsOf(trx, file.id)).filter(
    (row) => !used.some((one) => one.factId === factId && one.statementId === row.id),
  )
  const hasFallen = before !== null && maySay(before)
  const first = loose.filter(
    ({ kind, state, dropped_reason: reason }) =>
      kind === 'holding' && (state === 'going' || (hasFallen && (state === 'out' || isLapse(reason)))),
  )
  const ids = await firstSaying(trx, file, first, { fact, now })
  const isOwn = (one: StatementRow) => one.kind !== 'holding' && loose.some((row) => row.id === one.id)
  const says = await sayingNow(trx, file, fact)
  for (const row of loose) if (isOwn(row) && row.state === 'going' && (await says(row))) ids.push(row.id)
  for (const id of ids) await insertUsedFact(trx, { statement_id: id, fact_id: factId, revision: fact.revision })
  const { waits } = await waitingGroups(trx, file)
  for (const one of await wordsAtStop(trx, file, waits))
    if (isOwn(one.row) && one.row.state === 'out' && (await says(one.row)))
      await endAtStop(trx, file, one, { reason: 'fact-changed', by, at: now })
  return ids.length > 0
}

/** Do the words of a statement say this now, read as when they were written? */
async function sayingNow(trx: Trx, file: CrisisRow, { id }: FactRow): Promise<(row: StatementRow) => Promise<boolean>> {
  const facts = await factsOf(trx, file.id)
  return async (row) => (await unsureByNow(trx, file, row, await partsOf(trx, [row.id]), facts)).includes(id)
}

/** Those of these first words that say or assert it. */
async function firstSaying(
  trx: Trx,
  file: CrisisRow,
  rows: readonly StatementRow[],
  { fact, now }: { fact: FactRow; now: Date },
): Promise<string[]> {
  if (rows.length === 0) return []
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
  return [...new Set(saying.map((part) => part.statement_id))]
}
