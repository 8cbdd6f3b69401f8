import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { mayLook, maySeeContacts, maySetHeads } from '../rules/may.ts'
import { type SegmentDefinition, singlesOutUnionOffice } from '../rules/segment.ts'
import { addedUp, FEWEST_TOLD, fewAsMost, isFew, type SegmentCount } from '../rules/small-counts.ts'
import { countBySource, type SampleRow, sampleSegment } from '../store/recipients.ts'
import { seesUnionOffice } from './see-contact.ts'

const SAMPLE = 10

export type AudienceCount = SegmentCount & {
  sample: SampleRow[]
  /** Why there is no sample: the choice alone would tell who holds union office. */
  sampleHidden: 'union-office' | null
  /** A few relatives, or a few behind a head count of a unit that is not the caller's, are counted as `FEWEST_TOLD`. */
  isRounded: boolean
}

/**
 * Counts a choice as it stands now, with ten of those it reaches: names and units, never addresses. What a dispatch freezes is
 * counted by itself, and each one is in it.
 */
export async function countAudience(
  varde: Varde,
  caller: Caller,
  definition: SegmentDefinition,
): Promise<AudienceCount> {
  if (!mayLook(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const isHidden = singlesOutUnionOffice(definition) && !(await seesUnionOffice(varde, caller))
  const units = definition.unitIds ?? []
  const isOwn = units.length > 0 && units.every((unitId) => maySetHeads(caller, unitId))
  const counts = await countBySource(varde.db, definition)
  const few = ['subscriber', ...(isOwn ? [] : ['head-count'])].filter((source) => {
    const count = counts.get(source)
    return count !== undefined && isFew(count)
  })
  const told = [...counts].map(([source, count]) => (few.includes(source) ? fewAsMost(count) : count))
  const without = [...few, ...(maySeeContacts(caller) ? [] : ['contact'])]
  const sample = isHidden
    ? []
    : await sampleSegment(varde.db, definition, { limit: SAMPLE, without, fewest: isOwn ? 1 : FEWEST_TOLD })
  return { ...addedUp(told), sample, sampleHidden: isHidden ? 'union-office' : null, isRounded: few.length > 0 }
}
