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
import { endForRest } from './end-for-rest.ts'
import { unsureSaid } from './facts-beside-first.ts'
import { fillFirstWords } from './fill-first-words.ts'
import { roomTime } from './practice-time.ts'
import { waitingGroups } from './waiting-groups.ts'
import { untrueByNow } from './weigh-again.ts'
import { roomOf } from './weigh-statement.ts'
import { type AtStop, wordsAtStop } from './words-at-stop.ts'

type Turned = { factId: string; before: FactContent | null; by: string; now: Date }

/**
 * A fact stands as unconfirmed or as a rumour, and words that are on their way say it: from now they rest on it, as words do that were made of it. So do first
 * words that are out, when it was confirmed `before`; what was never confirmed has not fallen, and words that are out go to nobody more who has not got them. First
 * words wait on at a stop, as no press lets them go before it is confirmed. True when there are words that rest on it from now. One that is confirmed ties those that deny it.
 */
export async function tieToWords(trx: Trx, file: CrisisRow, { factId, before, by, now }: Turned): Promise<boolean> {
  const fact = await findFact(trx, file.id, factId)
  if (!fact) return false
  if (maySay(fact)) return tieDenials(trx, file, fact)
  const used = await usedFacts(trx, file.id)
  const loose = (await statementsOf(trx, file.id)).filter(
    (row) => !used.some((one) => one.factId === factId && one.statementId === row.id),
  )
  const hasFallen = before !== null && maySay(before)
  const first = loose.filter(
    ({ kind, state, dropped_reason: reason }) =>
      kind === 'holding' && (state === 'going' || state === 'out' || (hasFallen && isLapse(reason))),
  )
  const saying = await firstSaying(trx, file, first, { fact, now })
  const ids = first
    .filter(({ id, state }) => (hasFallen || state === 'going') && saying.some((part) => part.statement_id === id))
    .map(({ id }) => id)
  const isOwn = (one: StatementRow) => one.kind !== 'holding' && loose.some((row) => row.id === one.id)
  const says = await sayingNow(trx, file, fact)
  for (const row of loose) if (isOwn(row) && row.state === 'going' && (await says(row))) ids.push(row.id)
  for (const id of ids) await insertUsedFact(trx, { statement_id: id, fact_id: factId, revision: fact.revision })
  const { waits } = await waitingGroups(trx, file)
  const atStop = await wordsAtStop(trx, file, waits)
  for (const row of loose.filter(({ state }) => state === 'out')) {
    const groups = atStop.find((one) => one.row.id === row.id)?.groups ?? []
    // Who waits for first words at the stop waits for a press.
    const parts = hasFallen ? [] : saying.filter((part) => part.statement_id === row.id)
    if (!isOwn(row)) await endForRest(trx, file, { row, parts, groups }, { by, at: now })
    else if (await says(row)) await endOwn(trx, file, { row, groups }, { by, at: now })
  }
  return ids.length > 0
}

/** A fact is confirmed, and words that somebody has or is getting say that it is not so: from now they rest on how it was before. */
async function tieDenials(trx: Trx, file: CrisisRow, fact: FactRow): Promise<boolean> {
  const used = (await usedFacts(trx, file.id)).filter((one) => one.factId === fact.id)
  const rows = (await statementsOf(trx, file.id)).filter(
    ({ id, kind, state }) =>
      kind !== 'holding' && (state === 'going' || state === 'out') && !used.some((one) => one.statementId === id),
  )
  const denies = await sayingNow(trx, file, fact)
  let isAny = false
  for (const row of rows) {
    if (!(await denies(row))) continue
    await insertUsedFact(trx, { statement_id: row.id, fact_id: fact.id, revision: fact.worded_revision - 1 })
    isAny = true
  }
  return isAny
}

type Signed = { by: string; at: Date }

/** New words that are out go to nobody more: not to whoever waits at the stop, nor to anybody else who has not got them. */
async function endOwn(trx: Trx, file: CrisisRow, { row, groups }: AtStop, signed: Signed): Promise<void> {
  if (groups.length > 0) await endAtStop(trx, file, { row, groups }, { reason: 'fact-changed', ...signed })
  await endForRest(trx, file, { row, parts: await partsOf(trx, [row.id]), groups: [] }, signed)
}

/** Do the words of a statement say this now, while it is not confirmed, or deny it, read as when they were written? */
async function sayingNow(trx: Trx, file: CrisisRow, { id }: FactRow): Promise<(row: StatementRow) => Promise<boolean>> {
  const facts = await factsOf(trx, file.id)
  return async (row) => (await untrueByNow(trx, file, row, await partsOf(trx, [row.id]), facts)).includes(id)
}

/** The parts of these first words that say or assert it. */
async function firstSaying(
  trx: Trx,
  file: CrisisRow,
  rows: readonly StatementRow[],
  { fact, now }: { fact: FactRow; now: Date },
): Promise<PartRow[]> {
  if (rows.length === 0) return []
  const shows = await roomTime(trx, file, now)
  const facts = await factsOf(trx, file.id)
  const [parts, words, room] = await Promise.all([
    partsOf(
      trx,
      rows.map((row) => row.id),
    ),
    fillFirstWords(trx, file, null, shows),
    roomOf(trx, file, facts, { nextAt: null, isCorrection: false, now: shows }),
  ])
  const asserted = ({ groups }: PartRow) => {
    const hears = holdingParts(groups).map((one) => one.words)
    return words.filter((one) => hears.includes(one.audience) && WEIGHED.includes(one.language))
  }
  return parts.filter((part) => {
    const asserts = asserted(part).flatMap((one) => one.asserts)
    return WEIGHED.some((language) => {
      const said = part.texts[language]
      return said && unsureSaid({ ...said, asserts }, room).includes(fact.id)
    })
  })
}
