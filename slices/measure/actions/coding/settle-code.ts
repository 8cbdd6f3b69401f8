import { publish } from '../../../../kit/bus/publish.ts'
import type { Trx } from '../../../../kit/db/database.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { MEASURE_EVENTS, type MeasureEvent } from '../../events.ts'
import { finalCodes, variableResult } from '../../rules/coding/round-results.ts'
import { codesOf, putCodes, putSettled, settledOf, unitsOf } from '../../store/codes.ts'
import { markClosed } from '../../store/coding-rounds.ts'
import { keepsRound } from './about-round.ts'
import { type HeldRound, refuseUnknownValue, takeUpRound } from './load-round.ts'

type Settling = { roundId: string; position: number; variable: string; value: string | null; note: string }

/**
 * Keeps what those who disagreed came to about one story; the agreement is still counted on what they said first. Throws what `takeUpRound` does,
 * `measure.not-yours`, `measure.coding.no-such-value` and `measure.coding.not-disagreed`.
 */
export async function settleCode(varde: Varde, caller: Caller, { roundId, ...asked }: Settling): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const held = await takeUpRound(trx, roundId)
    if (!held.coders.includes(caller.id) && !(await keepsRound(trx, caller, held.round)))
      throw new Failure('not-allowed', 'measure.not-yours')
    refuseUnknownValue(held.variables, asked.variable, asked.value)
    const settled = await settledOf(trx, roundId)
    const isSettled = settled.some(
      ({ position, variable }) => position === asked.position && variable === asked.variable,
    )
    if (!isSettled && !(await isDisagreed(trx, held, asked)))
      throw new Failure('conflict', 'measure.coding.not-disagreed')
    await putSettled(trx, roundId, { ...asked, by: caller.id, at: varde.now() })
    await tell(trx, varde, caller, roundId, MEASURE_EVENTS.codeSettled, { variable: asked.variable })
  })
}

async function isDisagreed(
  trx: Trx,
  { round, coders }: HeldRound,
  { position, variable }: Pick<Settling, 'position' | 'variable'>,
): Promise<boolean> {
  const [units, codes] = [await unitsOf(trx, round.id), await codesOf(trx, round.id)]
  const { population } = round
  return finalCodes(variable, { units, codes, coders, settled: [], population }).get(position)?.state === 'disagreed'
}

/**
 * Ends a round: nobody codes or settles in it any more. What is seen differently must be settled first where the number can be used, since the
 * hard ones would else be left out of it. Throws what `takeUpRound` does, `measure.not-yours` and `measure.coding.unsettled`.
 */
export async function closeRound(varde: Varde, caller: Caller, roundId: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const held = await takeUpRound(trx, roundId, caller)
    const count = await unsettled(trx, held)
    if (count > 0) throw new Failure('conflict', 'measure.coding.unsettled', { count })
    await markClosed(trx, roundId, caller.id, varde.now())
    await tell(trx, varde, caller, roundId, MEASURE_EVENTS.codingClosed)
  })
}

/** How many stories are seen differently, of variables whose number can be used. */
async function unsettled(trx: Trx, { round, coders, variables }: HeldRound): Promise<number> {
  const [units, codes, settled] = [
    await unitsOf(trx, round.id),
    await codesOf(trx, round.id),
    await settledOf(trx, round.id),
  ]
  const whole = { units, codes, coders, settled, population: round.population }
  return variables
    .map((variable) => variableResult(variable, whole))
    .filter(({ verdict }) => verdict === 'reliable' || verdict === 'tentative')
    .reduce((sum, { disagreed }) => sum + disagreed.length, 0)
}

export type Suggestion = { position: number; variable: string; value: string | null }

/**
 * Takes in what a program suggests, under a name of its own. It is held to the same test as people, and never counts as one of them. Throws what
 * `takeUpRound` does, `measure.not-yours` and `measure.coding.no-such-value`.
 */
export async function takeSuggestions(
  varde: Varde,
  caller: Caller,
  { roundId, name, suggestions }: { roundId: string; name: string; suggestions: Suggestion[] },
): Promise<{ taken: number }> {
  return varde.db.transaction().execute(async (trx) => {
    const { variables } = await takeUpRound(trx, roundId, caller)
    const positions = new Set((await unitsOf(trx, roundId)).map(({ position }) => position))
    for (const { position, variable, value } of suggestions) {
      refuseUnknownValue(variables, variable, value)
      if (!positions.has(position)) throw new Failure('invalid', 'measure.coding.not-your-story')
    }
    // The last word on the same story and variable counts: one statement cannot write a row twice.
    const last = new Map(suggestions.map((one) => [`${one.position} ${one.variable}`, one]))
    const codes = [...last.values()].map((one) => ({ ...one, coder: `machine:${name}` }))
    await putCodes(trx, roundId, codes, varde.now())
    await tell(trx, varde, caller, roundId, MEASURE_EVENTS.codesSuggested, { codes: codes.length })
    return { taken: codes.length }
  })
}

async function tell(
  trx: Trx,
  { mode, now }: Varde,
  caller: Caller,
  subject: string,
  name: MeasureEvent,
  content: Record<string, unknown> = {},
): Promise<void> {
  await publish(trx, { name, mode, subject, actor: caller.id, at: now(), content })
}
