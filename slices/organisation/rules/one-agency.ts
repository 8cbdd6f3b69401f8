import type { UnitKind } from './words.ts'

export type Placed = { id: string; parentId: string | null; kind: UnitKind }

/**
 * What a change of the units would make ambiguous: a second directorate, or a second unit with none of the agency's own above it. Where every
 * question ends, which telephone the open pages show and who approves for the agency hang on there being one.
 */
export function agencyFault(
  before: readonly Placed[],
  after: readonly Placed[],
): 'second-directorate' | 'second-top' | null {
  const isMore = (of: (units: readonly Placed[]) => number) => of(after) > Math.max(1, of(before))
  if (isMore((units) => units.filter(({ kind }) => kind === 'directorate').length)) return 'second-directorate'
  return isMore(topsOf) ? 'second-top' : null
}

function topsOf(units: readonly Placed[]): number {
  const own = units.filter(({ kind }) => kind !== 'ministry')
  const ids = new Set(own.map(({ id }) => id))
  return own.filter(({ parentId }) => parentId === null || !ids.has(parentId)).length
}
