import type { Varde } from '../../../../kit/settings/varde.ts'
import type { FilledBlock, Since } from '../../rules/report/report-figure.ts'
import { sinceLines } from '../../rules/report/since-report.ts'
import { earlierReports } from '../../store/report-reads.ts'
import type { Fillable } from './fillable.ts'

/** Enough to say how much a number moves from report to report. */
const MOST_EARLIER = 12

/** The report beside the published ones before it in the same row: of the same unit, for the same readers, over periods as long. */
export async function sinceBlock(
  varde: Varde,
  { id, unitId, content }: Fillable,
  blocks: readonly FilledBlock[],
): Promise<Since> {
  const { audience, fromOn, toOn } = content
  const row = { id, unitId, audience, fromOn, toOn, mode: varde.mode }
  const earlier = await earlierReports(varde.db, row, MOST_EARLIER)
  const [last] = earlier
  if (!last) return { before: null, lines: [] }
  const { title, number, at } = last
  return {
    before: { id: last.id, number, title, fromOn: last.fromOn, toOn: last.toOn, at: at.toISOString() },
    lines: sinceLines(
      blocks,
      earlier.map((one) => one.blocks),
    ),
  }
}
