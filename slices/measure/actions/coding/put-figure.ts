import { createHash } from 'node:crypto'
import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { canonical } from '../../../../kit/kernel/canonical.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import { newId } from '../../../../kit/kernel/id.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { CODE_VERSION } from '../../rules/code-version.ts'
import { finalCodes, type Round, variableResult } from '../../rules/coding/round-results.ts'
import { codeBook } from '../../store/code-books.ts'
import { codesOf, settledOf, storyTexts, type UnitRow, unitsOf } from '../../store/codes.ts'
import { codersOf, findRound, type RoundRow } from '../../store/coding-rounds.ts'
import { endValues, insertProvenance, insertValues, nameSuccessor, valuesEver } from '../../store/values.ts'
import { announce, type HeldIndicator, takeUp } from '../load-indicator.ts'

type Asked = { roundId: string; variable: string; values: string[]; indicatorKey: string }
const PERCENT = 100

/**
 * Puts the share of stories with one of these values into an indicator, as the value of the round's period: each story is a row of it. Throws what
 * `takeUp` does, `measure.coding.no-such-round`, `measure.coding.not-closed`, `measure.coding.not-carried` and `measure.coding.not-share`.
 */
export async function putFigure(varde: Varde, caller: Caller, asked: Asked): Promise<{ valueId: string }> {
  return varde.db.transaction().execute(async (trx) => {
    const held = await takeUp(trx, caller, asked.indicatorKey)
    if (held.definition.scale !== 'share') throw new Failure('invalid', 'measure.coding.not-share')
    const round = await findRound(trx, asked.roundId)
    if (!round) throw new Failure('not-found', 'measure.coding.no-such-round')
    if (!round.closed_at) throw new Failure('conflict', 'measure.coding.not-closed')
    const { units, rows, told } = await countedRows(trx, round, asked)
    const valueId = newId('val')
    await write(trx, { varde, caller, held, round, asked, told, valueId, rows, units })
    await announce(trx, varde, caller, held.indicator, MEASURE_EVENTS.valueMeasured, { round: round.id })
    return { valueId }
  })
}

type Row = { label: string; hits: number; n: number; ref: string }

async function countedRows(trx: Trx, round: RoundRow, { variable: key, values }: Asked) {
  const { variables } = await codeBook(trx, round.code_book)
  const variable = variables.find((one) => one.key === key)
  if (!variable || values.length === 0 || !values.every((value) => variable.values.some((one) => one.key === value)))
    throw new Failure('invalid', 'measure.coding.no-such-value')
  const units = await unitsOf(trx, round.id)
  const [codes, settled] = [await codesOf(trx, round.id), await settledOf(trx, round.id)]
  const coders = (await codersOf(trx, [round.id])).map(({ id }) => id)
  const whole: Round = { units, codes, settled, coders, population: round.population }
  const { verdict, alpha } = variableResult(variable, whole)
  if (verdict !== 'reliable' && verdict !== 'tentative') throw new Failure('conflict', 'measure.coding.not-carried')
  return { units, told: { verdict, alpha: alpha! }, rows: await rowsOf(trx, units, finalCodes(key, whole), values) }
}

async function rowsOf(
  trx: Trx,
  units: readonly UnitRow[],
  final: ReturnType<typeof finalCodes>,
  values: readonly string[],
): Promise<Row[]> {
  const told = units.filter(({ position }) => final.get(position)?.state === 'told')
  const texts = await storyTexts(
    trx,
    told.map(({ mentionId }) => mentionId),
  )
  return told.map(({ position, mentionId }) => ({
    label: (texts.get(mentionId)?.title ?? '').slice(0, 300) || `#${position}`,
    hits: values.includes(final.get(position)!.value!) ? 1 : 0,
    n: 1,
    ref: String(mentionId),
  }))
}

type Writing = {
  varde: Varde
  caller: Caller
  held: HeldIndicator
  round: RoundRow
  asked: Asked
  told: { verdict: string; alpha: number }
  valueId: string
  rows: Row[]
  units: UnitRow[]
}

async function write(trx: Trx, writing: Writing): Promise<void> {
  const { varde, caller, held, round, asked, told, valueId, rows, units } = writing
  const at = varde.now()
  const made = { by: caller.id, at }
  const provenanceId = newId('prv')
  const reference = `${round.id}: ${asked.variable} = ${asked.values.join(', ')}; alfa ${told.alpha.toFixed(3)} (${told.verdict})`
  const fingerprint = createHash('sha256').update(canonical({ asked, rows })).digest('hex')
  await insertProvenance(trx, {
    ...{ id: provenanceId, kind: 'varde', source: round.name, reference, fingerprint },
    ...{ row_count: rows.length, code_version: CODE_VERSION, ...made },
  })
  const { key } = held.indicator
  const { version } = held.definition
  const place = { indicator_key: key, version, series: '', from_on: round.from_on, to_on: round.to_on }
  const standing = (await valuesEver(trx, key)).find(
    (one) =>
      !one.ended_at &&
      one.version === version &&
      one.series === '' &&
      one.from_on === place.from_on &&
      one.to_on === place.to_on,
  )
  if (standing) await endValues(trx, [standing.id], at)
  const [hits, n] = [rows.reduce((sum, row) => sum + row.hits, 0), rows.length]
  const figures = { value: (hits / n) * PERCENT, missing: null, margin: null, spread: null, asked: null, hits, n }
  // Drawn from a larger material unless every story of it was drawn.
  const isWhole = units.length === round.population
  await insertValues(
    trx,
    [{ id: valueId, ...place, ...figures, is_whole: isWhole, recipe: 'share', provenance_id: provenanceId, ...made }],
    rows.map((row, index) => ({ value_id: valueId, position: index + 1, amount: null, ...row })),
  )
  if (standing) await nameSuccessor(trx, standing.id, valueId)
}
