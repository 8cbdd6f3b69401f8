import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { countedFigures } from '../../rules/report/counted-figures.ts'
import type { FilledBlock, FrozenRowsBySource } from '../../rules/report/report-figure.ts'
import { type Revisions, recountedNotes, revisedValueNotes, valuesIn } from '../../rules/report/report-revised.ts'
import { revisedValues } from '../../store/report-reads.ts'
import { fillReport } from './fill-report.ts'
import type { Fillable } from './fillable.ts'

type RevisedBlocks = { revisions: Revisions; blocks: FilledBlock[]; rows: FrozenRowsBySource }
export type Frozen = Fillable & { blocks: FilledBlock[] }

/**
 * What has happened to the numbers of a version since: values of indicators that no longer hold, and what is counted, counted again. `rows` are those
 * of what is counted now, by the source of each figure.
 */
export async function revisionsNow(varde: Varde, caller: Caller, version: Frozen): Promise<RevisedBlocks> {
  const [revised, { revisions, ...now }] = await Promise.all([
    revisedValues(varde.db, valuesIn(version.blocks)),
    recounted(varde, caller, version),
  ])
  return { ...now, revisions: { ...revisedValueNotes(version.blocks, revised), ...revisions } }
}

/** The same for what is counted alone: counted again, as it is now. */
export async function recounted(varde: Varde, caller: Caller, version: Frozen): Promise<RevisedBlocks> {
  const { blocks, content, ...report } = version
  const kept = new Set(blocks.filter((block) => countedFigures(block).length > 0).map(({ id }) => id))
  const again = { ...content, blocks: content.blocks.filter(({ id }) => kept.has(id)) }
  const now = await fillReport(varde, caller, { ...report, content: again })
  const counted = blocks.filter(({ id }) => kept.has(id))
  return { ...now, revisions: recountedNotes(counted, now.blocks, varde.now().toISOString()) }
}
