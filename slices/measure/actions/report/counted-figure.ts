import type { Figure, OpenedFigure } from '../../rules/dashboard/figure.ts'
import { recompute } from '../../rules/recompute.ts'
import type { CountedFrom, FilledBlock, FrozenRows } from '../../rules/report/report-figure.ts'

/** A figure that a block has counted, with the rows that are held of it. */
export function countedFigure(figure: Figure, block: FilledBlock, held: FrozenRows | undefined): OpenedFigure {
  const { recipe, rows, earlier } = held ?? { recipe: 'sum', rows: [], earlier: [] }
  const from: CountedFrom | null = 'from' in block ? block.from : null
  const { query = '', fingerprint = '', codeVersion = '', at = '' } = from ?? {}
  return {
    ...{ figure, recipe, rows, earlier, recomputed: recompute(recipe, rows), indicatorKey: null },
    provenance: {
      ...{ id: query, kind: 'varde', source: 'Varde', fingerprint, codeVersion, at, by: null },
      storyRule: block.kind === 'voice' ? (block.voice?.storyRule ?? null) : null,
      reference: `${query}, ${figure.fromOn} – ${figure.toOn}`,
      rowCount: rows.length,
    },
  }
}
