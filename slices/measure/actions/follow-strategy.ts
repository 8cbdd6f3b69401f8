import { publish } from '../../../kit/bus/publish.ts'
import type { BusEvent } from '../../../kit/bus/relay.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { elementsInForce, type StrategyElement } from '../../strategy/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { proposedDefinition, type StrategyIndicator } from '../rules/proposed-definition.ts'
import { aimColumns, definitionColumns } from '../store/indicator-columns.ts'
import { directorateId, insertIndicator, takenKeys } from '../store/indicators.ts'
import { putOwnLink } from '../store/own-links.ts'
import { namesOf } from './names-around.ts'
import type { MeasurePack } from './read-pack.ts'
import { advertisingValueOf } from './refuse-indicator.ts'

/** A new edition holds: indicators that it names and the register lacks are taken in. None is removed or changed. */
export async function followStrategy(trx: Trx, event: BusEvent): Promise<void> {
  await takeInIndicators(trx, null, event)
}

/** Takes in the indicators of the strategy in force, as the pack says they are measured. Gives how many are new. */
export async function takeInIndicators(
  trx: Trx,
  pack: MeasurePack | null,
  { at, actor, mode }: { at: Date; actor: string; mode: Mode },
): Promise<number> {
  const unitId = await directorateId(trx)
  if (!unitId) return 0
  const taken = await takenKeys(trx)
  let count = 0
  const wanted = (await elementsInForce(trx, { kinds: ['kpi'] })).filter((one) => !taken.has(one.key))
  for (const element of wanted) {
    const hint = pack?.indicators[element.key]
    const said = indicatorOf(element)
    const { rhythm = 'irregular', own, ...known } = hint ?? {}
    const definition = proposedDefinition(said, known)
    // The strategy refuses such an indicator by name; what a pack says of how to measure could make one of another.
    if (advertisingValueOf(definition)) continue
    const aim = { unitId, rhythm, goalKeys: said.goalKeys, initiativeIds: [] }
    const open = { baseline: null, baselineOn: null, target: null, targetOn: null }
    const { key } = said
    const made = { version: 1, created_by: actor, created_at: at, updated_at: at, mode }
    await insertIndicator(
      trx,
      { key, strategy_key: key, ...aimColumns({ ...aim, ...open }), ...made },
      { indicator_key: key, version: 1, segment: 1, ...definitionColumns(definition), reason: '', by: actor, at },
    )
    if (own) await putOwnLink(trx, { indicator_key: key, query: own, linked_by: actor, linked_at: at })
    const { stage, kind } = definition
    const content = { stage, kind, fromStrategy: true }
    await publish(trx, { name: MEASURE_EVENTS.indicatorAdded, mode, subject: `ind_${key}`, unitId, actor, at, content })
    count++
  }
  return count
}

function indicatorOf({ key, texts, data, links }: StrategyElement): StrategyIndicator {
  return { key, names: namesOf(texts), about: texts.nb.text ?? '', data, goalKeys: links.measures ?? [] }
}
