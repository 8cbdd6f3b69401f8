import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { countedFigures } from '../../rules/report/counted-figures.ts'
import type { FilledBlock, FrozenRowsBySource } from '../../rules/report/report-figure.ts'
import { type Revisions, recountedNotes, revisedValueNotes, valuesIn } from '../../rules/report/report-revised.ts'
import { revisedValues } from '../../store/report-reads.ts'
import { fillReport } from './fill-report.ts'
import type { Fillable } from './fillable.ts'

export type Frozen = Fillable & { blocks: FilledBlock[] }

/**
 * What has happened to the numbers of a version since: values of indicators that no longer hold, and what is counted, counted again. `rows` are those
 * of what is counted now, by the source of each figure.
 */
export async function revisionsNow(
  varde: Varde,
  caller: Caller,
  version: Frozen,
): Promise<{ revisions: Revisions; blocks: FilledBlock[]; rows: FrozenRowsBySource }> {
  const { blocks, content, ...report } = version
  const kept = new Set(blocks.filter((block) => countedFigures(block).length > 0).map(({ id }) => id))
  const again = { ...content, blocks: content.blocks.filter(({ id }) => kept.has(id)) }
  const [revised, now] = await Promise.all([
    revisedValues(varde.db, valuesIn(blocks)),
    fillReport(varde, caller, { ...report, content: again }),
  ])
  const counted = blocks.filter(({ id }) => kept.has(id))
  return {
    ...now,
    revisions: {
      ...revisedValueNotes(blocks, revised),
      ...recountedNotes(counted, now.blocks, varde.now().toISOString()),
    },
  }
}
