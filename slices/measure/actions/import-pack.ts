import { createHash } from 'node:crypto'
import { publish } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import { dayOf } from '../../organisation/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import { CODE_VERSION } from '../rules/code-version.ts'
import { demoValues } from '../rules/demo-values.ts'
import { periodBefore } from '../rules/periods.ts'
import { definitionColumns } from '../store/indicator-columns.ts'
import {
  changeIndicator,
  type DefinitionRow,
  definitionsOf,
  findIndicator,
  type IndicatorRow,
  insertDefinition,
  rewriteMethod,
} from '../store/indicators.ts'
import { currentValues, insertProvenance, insertRemark, insertValues } from '../store/values.ts'
import { importCodeBook } from './coding/import-code-book.ts'
import { takeInIndicators } from './follow-strategy.ts'
import { importAdded } from './import-added.ts'
import { importDemoMentions } from './import-demo-mentions.ts'
import { importOwn } from './import-own.ts'
import { type DemoIndicator, type MeasureDemo, readMeasureDemo, readMeasurePack } from './read-pack.ts'
import { definitionOf } from './view-parts.ts'

type Making = { mode: Mode; actor: string; at: Date }

/**
 * Takes in the indicators of the strategy as the pack says they are measured, and in a demo the invented figures. What is there already
 * stays as it is. Organisation and strategy must be there first.
 */
export async function importPack(
  trx: Trx,
  pack: string,
  now: Date,
  { mode = 'demo', actor = 'system:pack', demo }: { mode?: Mode; actor?: string; demo?: MeasureDemo | null } = {},
): Promise<{ indicators: number; values: number }> {
  const making = { mode, actor, at: now }
  const indicators = await takeInIndicators(trx, await readMeasurePack(pack), making)
  const figures = mode !== 'demo' ? null : demo === undefined ? await readMeasureDemo() : demo
  await importCodeBook(trx, pack, making)
  if (mode === 'demo' && demo === undefined) await importDemoMentions(trx, making)
  const own = figures ? await importOwn(trx, figures.own, making) : 0
  const added = figures ? await importAdded(trx, figures.added, making) : []
  const told = {
    ...figures?.indicators,
    ...Object.fromEntries(added.map((key) => [key, figures!.added[key]!.figures])),
  }
  let values = 0
  for (const [key, from] of Object.entries(told)) values += await importFigures(trx, key, from, making)
  if (indicators + own + added.length + values > 0) {
    const content = { indicators: indicators + own + added.length, values }
    await publish(trx, { name: MEASURE_EVENTS.imported, mode, subject: 'measure', actor, at: now, content })
  }
  return { indicators, values }
}

async function importFigures(trx: Trx, key: string, from: DemoIndicator, making: Making): Promise<number> {
  const indicator = await findIndicator(trx, key)
  if (!indicator || (await currentValues(trx, [key])).length > 0) return 0
  const today = dayOf(making.at)
  const provenanceId = `prv_demo-${key}`
  const definition = await withEarlier(trx, indicator, from, making)
  const { source, reference } = from
  const { values, rows } = demoValues(key, { ...from, scale: definition.scale, version: definition.version }, today)
  await insertProvenance(trx, {
    id: provenanceId,
    kind: 'demo',
    source,
    reference,
    fingerprint: createHash('sha256').update(canonical(from)).digest('hex'),
    row_count: rows.length,
    code_version: CODE_VERSION,
    by: making.actor,
    at: making.at,
  })
  const made = { provenance_id: provenanceId, by: making.actor, at: making.at }
  await insertValues(
    trx,
    values.map((one) => ({ ...one, ...made })),
    rows,
  )
  for (const [at, { months, text }] of from.remarks.entries()) {
    const onDay = periodBefore(today, 'month', months).fromOn
    const remark = { id: `rem_${key}-${at + 1}`, indicator_key: key, on_day: onDay, text }
    await insertRemark(trx, { ...remark, by: making.actor, at: making.at })
  }
  await setDemoAim(trx, indicator, from, making)
  return values.length
}

/** Where the demo tells how it was measured before, that is the first definition, and the one in force breaks the series. */
async function withEarlier(
  trx: Trx,
  { key }: IndicatorRow,
  { earlier }: DemoIndicator,
  { actor, at }: Making,
): Promise<DefinitionRow> {
  const [first] = await definitionsOf(trx, [key])
  if (!earlier || !first) return first!
  const words = { reason: earlier.reason, by: actor, at }
  await rewriteMethod(trx, key, earlier.method)
  const columns = definitionColumns(definitionOf(first))
  await insertDefinition(trx, { indicator_key: key, version: 2, segment: 2, ...columns, ...words })
  await changeIndicator(trx, key, { version: 2, updated_at: at })
  return (await definitionsOf(trx, [key])).at(-1)!
}

async function setDemoAim(trx: Trx, indicator: IndicatorRow, from: DemoIndicator, { at }: Making): Promise<void> {
  const today = dayOf(at)
  const first = periodBefore(today, from.every, from.values.length).toOn
  await changeIndicator(trx, indicator.key, {
    rhythm: from.every,
    ...(from.baseline === undefined ? {} : { baseline: from.baseline, baseline_on: first }),
    ...(from.target === undefined ? {} : { target: from.target, target_on: periodBefore(today, 'year', 0).toOn }),
    initiative_ids: from.initiatives.map((key) => `ini_${key}`),
    ...(from.goals ? { goal_keys: from.goals } : {}),
    updated_at: at,
  })
}
