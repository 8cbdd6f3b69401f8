import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller, Mode } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import {
  askApproval,
  type Follows,
  NOBODY_ASKED,
  type Stands,
  type Waiting,
  type WaitingOrNot,
} from '../../approval/index.ts'
import { MEASURE_EVENTS } from '../events.ts'
import type { Definition } from '../rules/indicator.ts'
import { type OpenSeries, openSeriesOf } from '../rules/open-series.ts'
import { definitionsOf, lockIndicator } from '../store/indicators.ts'
import { letFiguresOut, waitingFigures } from '../store/open-figures.ts'
import { deleteOpenSeries, insertOpenSeries, openedAt, openIndicators, openValues } from '../store/open-series.ts'
import { announce, type HeldIndicator, takeUp } from './load-indicator.ts'
import { definitionOf } from './view-parts.ts'
import { type Defining, writeDefinition } from './write-definition.ts'

/** What follows from a yes, frozen with the words: the series as it is defined is given away, or is defined anew. */
type SeriesRequest = { what: 'open'; revision: number } | ({ what: 'define' } & Defining)

/** Asks for a series to be given away; nobody is asked when it is already. Throws what `takeUp` does, and as `askApproval`. */
export async function askToGive(varde: Varde, caller: Caller, key: string): Promise<WaitingOrNot> {
  return varde.db.transaction().execute(async (trx) => {
    const held = await takeUp(trx, caller, key)
    if (await openedAt(trx, key)) return NOBODY_ASKED
    const definition = definitionOf(held.definition)
    return askSeries(trx, varde, caller, held, { what: 'open', revision: held.indicator.revision, definition })
  })
}

/** Asks for other words beneath a series that everyone reads. Throws as `askApproval`. */
export const askToDefine = (trx: Trx, varde: Varde, caller: Caller, held: HeldIndicator, defining: Defining) =>
  askSeries(trx, varde, caller, held, { what: 'define', ...defining })

async function askSeries(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  { indicator, definition: standing }: HeldIndicator,
  request: SeriesRequest & { definition: Definition },
): Promise<Waiting> {
  const { names, about, method, source, unit } = request.definition
  const reason = request.what === 'define' ? request.reason.trim() : ''
  // What it was before stands beside it among open data.
  const before = request.what === 'open' ? (await definitionsOf(trx, [indicator.key])).slice(0, -1) : []
  const earlier = before.map((one) => [one.unit, one.method, one.source, one.reason].filter(Boolean).join('\n'))
  return askApproval(trx, varde, caller, {
    ...{ kind: 'measure.series', subject: indicator.key, unitId: indicator.unit_id, title: names.nb },
    ...{ messageKind: 'information', audienceKinds: ['public'] },
    words: Object.entries(names).map(([language, name]) => ({
      ...{ language, part: 'series' },
      text: [name ?? '', ...(language === 'nb' ? [about, unit, method, source, reason, ...earlier] : [])].join('\n\n'),
    })),
    writerIds: [standing.by],
    content: { ...request },
    stands: seriesStands,
  })
}

/** What was read: the series as it is defined, kept and shown. */
export const seriesStands: Stands = async (trx, { subject }) => {
  const indicator = await lockIndicator(trx, subject)
  return indicator && { revision: indicator.revision, isOpen: (await openedAt(trx, subject)) !== null }
}

/** What follows from a yes. Throws `approval.changed-meanwhile` when it is defined otherwise now, or is not to be given away any more. */
export const showSeries: Follows = async (trx, varde, _caller, { subject: key, content, asked_by }) => {
  const asked = content as SeriesRequest
  const indicator = await lockIndicator(trx, key)
  const definition = (await definitionsOf(trx, [key])).at(-1)
  if (!indicator || !definition || indicator.retired_at || indicator.revision !== asked.revision)
    throw new Failure('conflict', 'approval.changed-meanwhile')
  if (asked.what === 'define') return writeDefinition(trx, varde, asked_by, { indicator, definition }, asked)
  if (!(await insertOpenSeries(trx, key, asked_by, varde.now()))) return
  await letFiguresOut(trx, key, asked_by, varde.now())
  await announce(trx, varde, { id: asked_by }, indicator, MEASURE_EVENTS.seriesOpened)
}

/**
 * Lets the values of an open series out as they stand inside: whoever wrote them, and by which way they came, a person has looked at them
 * before everyone reads them. `print` is of those that were looked at. Throws what `takeUp` does, and `measure.other-figures-wait`.
 */
export async function letOut(varde: Varde, caller: Caller, key: string, print: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { indicator } = await takeUp(trx, caller, key)
    const waiting = await waitingFigures(trx, key)
    if (waiting?.print !== print) throw new Failure('conflict', 'measure.other-figures-wait')
    await letFiguresOut(trx, key, caller.id, varde.now())
    await announce(trx, varde, caller, indicator, MEASURE_EVENTS.figuresLetOut, { values: waiting.count })
  })
}

/** Gives it away no more, at once. Saying the same again changes nothing. Throws what `takeUp` does. */
export async function shutSeries(varde: Varde, caller: Caller, key: string): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const { indicator } = await takeUp(trx, caller, key)
    if (await deleteOpenSeries(trx, key)) await announce(trx, varde, caller, indicator, MEASURE_EVENTS.seriesClosed)
  })
}

/** Every series that is given away, with its values. `db` may read as the public. */
export async function readOpenSeries(db: Database, mode: Mode, key: string | null = null): Promise<OpenSeries[]> {
  const rows = await openIndicators(db, mode, key)
  const values = await openValues(
    db,
    rows.map((row) => row.key),
  )
  const byKey = Map.groupBy(values, (value) => value.key)
  return rows.map((row) => openSeriesOf(row, byKey.get(row.key) ?? []))
}
