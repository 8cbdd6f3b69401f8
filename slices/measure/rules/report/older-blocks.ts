import type { FilledBlock, ReportFigure, ReportValue } from './report-figure.ts'

/**
 * Versions that were published before counted figures had rows of their own. They are never changed, so that they are read as they were written: their
 * numbers are shown, and do not open.
 */
const COUNTED: readonly FilledBlock['kind'][] = ['voice', 'reach', 'press', 'survey']
export const isOlder = (block: FilledBlock): boolean => COUNTED.includes(block.kind) && !('from' in block)

/** Values of indicators by the name that their id has now. */
export function heldBlocks(blocks: readonly FilledBlock[]): FilledBlock[] {
  const value = (one: ReportValue & { valueId?: string }): ReportValue =>
    one.valueId === undefined ? one : { ...one, id: one.valueId, sourceKind: one.provenance.kind }
  const figure = (one: ReportFigure): ReportFigure => ({
    ...one,
    latest: one.latest && value(one.latest),
    values: one.values.map(value),
  })
  return blocks.map((block) => {
    if (block.kind === 'figure' || block.kind === 'table') return { ...block, figures: block.figures.map(figure) }
    if (block.kind !== 'chain') return block
    return { ...block, links: block.links.map((link) => ({ ...link, figure: link.figure && figure(link.figure) })) }
  })
}
