import type { Caller } from '../../../../kit/kernel/caller.ts'
import { Failure } from '../../../../kit/kernel/failure.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import type { Figure, FigureRow, OpenedFigure } from '../../rules/dashboard/figure.ts'
import { countedFigures, figuresBySource } from '../../rules/report/counted-figures.ts'
import type { FilledBlock } from '../../rules/report/report-figure.ts'
import type { OpenedReportFigure } from '../../rules/report/report-view.ts'
import { successorOf } from '../../store/report-reads.ts'
import { openValueFigure } from '../dashboard/open-figure.ts'
import { withoutShielded } from '../shielded-rows.ts'
import { countedFigure } from './counted-figure.ts'
import { loadVersion } from './load-version.ts'
import { revisionsNow } from './report-revisions.ts'

/**
 * One number of a published version opened: the rows it was made of, and what holds now where that is another. Throws `measure.no-such-report`,
 * `measure.no-such-value`.
 */
export async function openReportFigure(
  varde: Varde,
  caller: Caller,
  { id, number, source }: { id: string; number: number; source: string },
): Promise<OpenedReportFigure> {
  const { report, version } = await loadVersion(varde, caller, id, number)
  const block = version.blocks.find((one) => figuresBySource([one]).has(source))
  const figure = block && figuresBySource([block]).get(source)
  if (!block || !figure) throw new Failure('not-found', 'measure.no-such-value')
  // The block that it stands in is counted again, and no other.
  const alone = { id, unitId: report.unit_id, content: version.content, blocks: [block] }
  const { revisions, ...now } = await revisionsNow(varde, caller, alone)
  const revision = revisions[source] ?? null
  const opened = isCounted(source, block)
    ? { frozen: countedFigure(figure, block, version.rows[source]), now: revision ? countedNow(source, now) : null }
    : await openedValue(varde, figure, revision !== null)
  const frozen = { ...opened.frozen, rows: await withoutShielded(varde.db, opened.frozen.rows) }
  return { ...opened, frozen, revision, moved: rowsMoved(frozen.rows, opened.now?.rows ?? null) }
}

const isCounted = (source: string, block: FilledBlock) =>
  countedFigures(block).some(({ figure }) => figure.source === source)

function countedNow(
  source: string,
  { blocks, rows }: Pick<Awaited<ReturnType<typeof revisionsNow>>, 'blocks' | 'rows'>,
): OpenedFigure | null {
  const figure = figuresBySource(blocks).get(source)
  const block = blocks.find((one) => isCounted(source, one))
  return figure && block ? countedFigure(figure, block, rows[source]) : null
}

/** The rows of a value stand as long as Varde does, whatever has taken its place; the figure is shown as the report froze it. */
async function openedValue(
  varde: Varde,
  figure: Figure,
  isRevised: boolean,
): Promise<{ frozen: OpenedFigure; now: OpenedFigure | null }> {
  const id = new URL(figure.source, 'http://varde.invalid').searchParams.get('id')!
  const [frozen, successor] = await Promise.all([
    openValueFigure(varde, id),
    isRevised ? successorOf(varde.db, id) : null,
  ])
  return { frozen: { ...frozen, figure }, now: successor === null ? null : await openValueFigure(varde, successor) }
}

/** How the rows differ, one told from another by what it is called and what it is of. */
function rowsMoved(before: readonly FigureRow[], now: readonly FigureRow[] | null): OpenedReportFigure['moved'] {
  if (now === null) return { added: 0, changed: 0, gone: 0 }
  const nameOf = ({ ref, label }: FigureRow) => `${ref} ${label}`
  const saysOf = ({ amount, hits, n }: FigureRow) => `${amount} ${hits} ${n}`
  const [was, is] = [before, now].map((rows) => new Map(rows.map((one) => [nameOf(one), saysOf(one)])))
  const names = [...is!.keys()]
  return {
    added: names.filter((name) => !was!.has(name)).length,
    changed: names.filter((name) => was!.has(name) && was!.get(name) !== is!.get(name)).length,
    gone: [...was!.keys()].filter((name) => !is!.has(name)).length,
  }
}
