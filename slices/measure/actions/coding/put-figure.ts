import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../../events.ts'
import { caveatOf } from '../../rules/caveat.ts'
import { finalCodes, type Round, variableResult } from '../../rules/coding/round-results.ts'
import { shownAlpha } from '../../rules/statistics/krippendorff.ts'
import { codeBook } from '../../store/code-books.ts'
import { codesOf, settledOf, type UnitRow, unitsOf, unitTexts } from '../../store/codes.ts'
import { codersOf, findRound, type RoundRow } from '../../store/coding-rounds.ts'
import { announce, type HeldIndicator, takeUp } from '../load-indicator.ts'
import { fingerprintOf, placeValue } from '../place-value.ts'
import { keepsRound } from './about-round.ts'

type Asked = { roundId: string; variable: string; values: string[]; indicatorKey: string }
const PERCENT = 100

/**
 * Puts the share of stories or answers with one of these values into an indicator, as the value of the round's period: each story is a row of it. Throws what
 * `takeUp` does, `measure.coding.no-such-round`, `measure.not-yours`, `measure.coding.not-closed`, `measure.coding.not-carried` and `measure.coding.not-share`.
 */
export async function putFigure(varde: Varde, caller: Caller, asked: Asked): Promise<{ valueId: string }> {
  return varde.db.transaction().execute(async (trx) => {
    const held = await takeUp(trx, caller, asked.indicatorKey)
    if (held.definition.scale !== 'share') throw new Failure('invalid', 'measure.coding.not-share')
    const round = await findRound(trx, asked.roundId)
    if (!round) throw new Failure('not-found', 'measure.coding.no-such-round')
    if (!(await keepsRound(trx, caller, round))) throw new Failure('not-allowed', 'measure.not-yours')
    if (!round.closed_at) throw new Failure('conflict', 'measure.coding.not-closed')
    const { rows, told } = await countedRows(trx, round, asked)
    const valueId = await write(trx, { varde, caller, held, round, asked, told, rows })
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
  const { verdict, alpha, untold, uncoded } = variableResult(variable, whole)
  if (verdict !== 'reliable' && verdict !== 'tentative') throw new Failure('conflict', 'measure.coding.not-carried')
  return {
    told: { verdict, alpha: alpha!, untold, uncoded },
    rows: await rowsOf(trx, units, finalCodes(key, whole), values),
  }
}

async function rowsOf(
  trx: Trx,
  units: readonly UnitRow[],
  final: ReturnType<typeof finalCodes>,
  values: readonly string[],
): Promise<Row[]> {
  const told = units.filter(({ position }) => final.get(position)?.state === 'told')
  // The words of an answer are not copied: they are erased in time, and a value stands.
  const texts = await unitTexts(
    trx,
    told.filter(({ mentionId }) => mentionId !== null),
  )
  return told.map(({ position, mentionId }) => ({
    label: (texts.get(position)?.title ?? '').slice(0, 300) || `#${position}`,
    hits: values.includes(final.get(position)!.value!) ? 1 : 0,
    n: 1,
    ref: mentionId === null ? '' : String(mentionId),
  }))
}

type Writing = {
  varde: Varde
  caller: Caller
  held: HeldIndicator
  round: RoundRow
  asked: Asked
  told: { verdict: string; alpha: number; untold: number; uncoded: number }
  rows: Row[]
}

async function write(trx: Trx, writing: Writing): Promise<string> {
  const { varde, caller, held, round, asked, told, rows } = writing
  const left = `utelatt: ${told.untold} kan ikke avgjøres, ${told.uncoded} ikke kodet`
  const reference = `${round.id}: ${asked.variable} = ${asked.values.join(', ')}; alfa ${shownAlpha(told.alpha).toFixed(3)} (${told.verdict}); ${left}`
  const [hits, n] = [rows.reduce((sum, row) => sum + row.hits, 0), rows.length]
  // Drawn from a larger material unless every story of it was drawn and told of.
  const isWhole = rows.length === round.population
  const { id } = await placeValue(trx, {
    ...{ key: held.indicator.key, version: held.definition.version, fromOn: round.from_on, toOn: round.to_on },
    figures: {
      value: (hits / n) * PERCENT,
      recipe: 'share',
      hits,
      n,
      is_whole: isWhole,
      caveat: caveatOf(told.verdict),
    },
    from: {
      kind: 'varde',
      source: round.name,
      reference,
      fingerprint: fingerprintOf({ asked, rows }),
      storyRule: round.story_rule,
    },
    rows,
    ...{ by: caller.id, at: varde.now() },
  })
  return id
}
