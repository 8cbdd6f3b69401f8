import type { Trx } from '../../../kit/db/database.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { MEASURE_EVENTS } from '../events.ts'
import type { Definition, Rhythm } from '../rules/indicator.ts'
import { mayKeep } from '../rules/measure-right.ts'
import { fitsScale, OWN_KINDS, type OwnQuery } from '../rules/own/own-query.ts'
import { definitionColumns } from '../store/indicator-columns.ts'
import { changeIndicator, insertDefinition } from '../store/indicators.ts'
import { dropOwnLink, putOwnLink } from '../store/own-links.ts'
import { valuesEver } from '../store/values.ts'
import { addIndicator } from './add-indicator.ts'
import { countLink } from './count-own.ts'
import { announce, type HeldIndicator, takeUp } from './load-indicator.ts'
import { definitionOf } from './view-parts.ts'

export type OwnChoice = { query: OwnQuery; unitId: string; rhythm: Exclude<Rhythm, 'irregular'> }

/** A new indicator that is counted from our own ledgers, as far back as they go. Throws what `addIndicator` does. */
export async function measureOwn(
  varde: Varde,
  caller: Caller,
  { query, unitId, rhythm }: OwnChoice,
): Promise<{ key: string }> {
  if (!mayKeep(caller, unitId)) throw new Failure('not-allowed', 'measure.not-yours')
  const open = { baseline: null, baselineOn: null, target: null, targetOn: null, goalKeys: [], initiativeIds: [] }
  const key = await addIndicator(varde, caller, { definition: ownDefinition(query), aim: { unitId, rhythm, ...open } })
  await linkOwn(varde, caller, key, query)
  return { key }
}

/**
 * Counts an indicator from our own ledgers from now on. Where it was measured otherwise before, that is another thing: the series breaks.
 * Throws `measure.own-scale`, `measure.own-rhythm` and what `takeUp` does.
 */
export async function linkOwn(varde: Varde, caller: Caller, key: string, query: OwnQuery): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const held = await takeUp(trx, caller, key)
    if (!fitsScale(query, held.definition)) throw new Failure('invalid', 'measure.own-scale')
    if (held.indicator.rhythm === 'irregular') throw new Failure('invalid', 'measure.own-rhythm')
    const now = varde.now()
    await breakWhereMeasured(trx, caller, held, query, now)
    await putOwnLink(trx, { indicator_key: key, query, linked_by: caller.id, linked_at: now })
    await announce(trx, varde, caller, held.indicator, MEASURE_EVENTS.ownLinked, { query })
  })
  await countLink(varde, { indicator_key: key, query })
}

/** Stops counting; the values stay. Throws `measure.own-not-linked` and what `takeUp` does. */
export async function unlinkOwn(varde: Varde, caller: Caller, key: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { indicator } = await takeUp(trx, caller, key)
    if (!(await dropOwnLink(trx, key))) throw new Failure('conflict', 'measure.own-not-linked')
    await announce(trx, varde, caller, indicator, MEASURE_EVENTS.ownUnlinked)
  })
}

/** What the query measures, in the three languages; the method in bokmål, as every definition. */
export function ownDefinition(query: OwnQuery): Definition {
  const { scale, direction, stage, kind } = OWN_KINDS[query]
  const [nb, nn, en] = (['nb', 'nn', 'en'] as const).map((language) => translator(language)(`measure:own.${query}`))
  const names = { nb: nb!, nn: nn!, en: en! }
  const { unit, method } = ownWords(query)
  return { names, about: '', unit, scale, direction, stage, kind, method, source: 'Varde' }
}

const ownWords = (query: OwnQuery) => {
  const t = translator('nb')
  return { unit: t(`measure:own.${query}.unit`), method: t(`measure:own.${query}.method`) }
}

async function breakWhereMeasured(trx: Trx, by: Caller, held: HeldIndicator, query: OwnQuery, at: Date): Promise<void> {
  const { indicator, definition } = held
  const { method } = ownWords(query)
  if (definition.source === 'Varde' && definition.method.startsWith(method)) return
  const isMeasured = (await valuesEver(trx, indicator.key)).some((one) => !one.ended_at && one.series === '')
  const [version, segment] = [definition.version + 1, definition.segment + (isMeasured ? 1 : 0)]
  const columns = definitionColumns({ ...definitionOf(definition), source: 'Varde', method })
  const reason = translator('nb')('measure:own.reason')
  await insertDefinition(trx, { indicator_key: indicator.key, version, segment, ...columns, reason, by: by.id, at })
  await changeIndicator(trx, indicator.key, { version, updated_at: at })
}
