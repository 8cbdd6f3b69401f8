import { createHash } from 'node:crypto'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { canonical } from '../../../../kit/kernel/canonical.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames } from '../../../organisation/index.ts'
import { CODE_VERSION } from '../../rules/code-version.ts'
import { comparable } from '../../rules/comparable.ts'
import { type OpenedFigure, valueFigure } from '../../rules/dashboard/figure.ts'
import type { ValueView } from '../../rules/indicator-view.ts'
import { recompute } from '../../rules/recompute.ts'
import { definitionsOf } from '../../store/indicators.ts'
import { planTarget } from '../../store/plan-targets.ts'
import { findValue, provenancesOf, rowsOf } from '../../store/values.ts'
import { initiativeTitles } from '../names-around.ts'
import { readValues, viewsOf } from '../read-values.ts'
import { withoutShielded } from '../shielded-rows.ts'
import { provenanceView } from '../view-parts.ts'
import { targetFigure } from './targets-panel.ts'

/** A value of an indicator opened, one that has been replaced too. Throws `measure.no-such-value`. */
export async function openValueFigure({ db }: Pick<Varde, 'db'>, id: string): Promise<OpenedFigure> {
  const stored = await findValue(db, id)
  if (!stored) throw new Failure('not-found', 'measure.no-such-value')
  const key = stored.indicator_key
  const definitions = await definitionsOf(db, [key])
  const [[provenance], rows, current] = await Promise.all([
    provenancesOf(db, [stored.provenance_id]),
    rowsOf(db, id),
    readValues(db, [key], definitions),
  ])
  const series = current.get(key) ?? []
  const view = series.find((one) => one.id === id) ?? (await viewsOf(db, [stored], definitions)).get(key)![0]!
  const definition = definitions.find((one) => one.version === stored.version)!
  const people = await personNames(db, [provenance!.by])
  return {
    figure: valueFigure(view, definition),
    recipe: stored.recipe,
    recomputed: recompute(stored.recipe, rows),
    provenance: provenanceView(provenance!, people),
    rows: await withoutShielded(
      db,
      rows.map(({ position, label, amount, hits, n, ref }) => ({ position, label, amount, hits, n, ref })),
    ),
    earlier: comparable(definition.scale, view, earlierThan(view, series)).map((one) => valueFigure(one, definition)),
    indicatorKey: key,
  }
}

/** What the change was tested against: the values before it of the same series that can be compared. */
const earlierThan = (view: ValueView, series: readonly ValueView[]) =>
  view.change === null
    ? []
    : series
        .filter((one) => one.series === view.series && one.segment === view.segment && one.value !== null)
        .filter((_, at, all) => at < all.findIndex(({ id }) => id === view.id))

/** The latest value of a target of the plan, as somebody wrote it there. Throws `measure.no-such-value`. */
export async function openTargetFigure({ db }: Pick<Varde, 'db'>, caller: Caller, id: string): Promise<OpenedFigure> {
  const row = await planTarget(db, id)
  const figure = row && targetFigure(row)
  const titles = row ? await initiativeTitles(db, caller, [row.initiativeId]) : new Map<string, string>()
  const title = row && titles.get(row.initiativeId)
  if (!figure || title === undefined || title === null) throw new Failure('not-found', 'measure.no-such-value')
  const rows = [{ position: 1, label: row.name, amount: figure.value, hits: null, n: figure.n, ref: row.on ?? '' }]
  return {
    figure,
    recipe: 'entered',
    recomputed: recompute('entered', rows),
    provenance: {
      ...{ id, kind: 'manual', source: title, reference: row.name, rowCount: 1, codeVersion: CODE_VERSION, by: null },
      storyRule: null,
      fingerprint: createHash('sha256').update(canonical(rows)).digest('hex'),
      at: `${row.on}T12:00:00.000Z`,
    },
    rows,
    earlier: [],
    indicatorKey: null,
  }
}
