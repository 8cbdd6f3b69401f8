import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { mayLook } from '../rules/may.ts'
import { type SegmentDefinition, singlesOutUnionOffice } from '../rules/segment.ts'
import { countSegment, type SampleRow, type SegmentCount, sampleSegment } from '../store/recipients.ts'
import { seesUnionOffice } from './see-contact.ts'

const SAMPLE = 10

export type AudienceCount = SegmentCount & {
  sample: SampleRow[]
  /** Why there is no sample: the choice alone would tell who holds union office. */
  sampleHidden: 'union-office' | null
}

/** Counts a choice as it stands now, with ten of those it reaches: names and units, never addresses. */
export async function countAudience(
  varde: Varde,
  caller: Caller,
  definition: SegmentDefinition,
): Promise<AudienceCount> {
  if (!mayLook(caller)) throw new Failure('not-allowed', 'audience.not-yours')
  const isHidden = singlesOutUnionOffice(definition) && !(await seesUnionOffice(varde, caller))
  const count = await countSegment(varde.db, definition)
  const sample = isHidden ? [] : await sampleSegment(varde.db, definition, SAMPLE)
  return { ...count, sample, sampleHidden: isHidden ? 'union-office' : null }
}
