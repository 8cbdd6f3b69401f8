import type { Duty } from '../../../kit/kernel/caller.ts'

/**
 * A choice of recipients. Every field that is given narrows; inside a field one match is enough. `groups` are keys of
 * stakeholder groups (a group takes those below it along); without groups nobody is chosen. `unitIds` mean those units
 * and all below them.
 */
export type SegmentDefinition = {
  groups: string[]
  regions?: string[]
  unitIds?: string[]
  unitKinds?: string[]
  languages?: string[]
  duties?: Duty[]
}

/** What the rule needs to know of a recipient; the same columns as `audience.public_recipient`. */
export type SegmentCandidate = {
  groupKeys: string[]
  regions: string[]
  unitPath: string[]
  unitKinds: string[]
  language: string
  duties: string[]
}

const FIELDS = ['regions', 'unitIds', 'unitKinds', 'languages', 'duties'] as const

/** The same choice in one form only: sorted, nothing twice, empty fields left out. */
export function tidySegment(definition: SegmentDefinition): SegmentDefinition {
  const tidy: SegmentDefinition = { groups: sorted(definition.groups) }
  for (const field of FIELDS) {
    const values = definition[field]
    if (values && values.length > 0) Object.assign(tidy, { [field]: sorted(values) })
  }
  return tidy
}

/** Is this recipient chosen? The SQL of `recipientFilter` answers the same (held by a property test). */
export function isChosen(definition: SegmentDefinition, candidate: SegmentCandidate): boolean {
  const { groups, regions, unitIds, unitKinds, languages, duties } = tidySegment(definition)
  return (
    overlap(groups, candidate.groupKeys) &&
    (!regions || overlap(regions, candidate.regions)) &&
    (!unitIds || overlap(unitIds, candidate.unitPath)) &&
    (!unitKinds || overlap(unitKinds, candidate.unitKinds)) &&
    (!languages || languages.includes(candidate.language)) &&
    (!duties || overlap(duties, candidate.duties))
  )
}

/**
 * Does the choice by itself say who holds union office? That is special-category data (GDPR art. 9): such a choice is
 * counted for everyone, but its people are listed only for those who may see union office.
 */
export function singlesOutUnionOffice({ groups, duties = [] }: SegmentDefinition): boolean {
  // Another group beside them hides nothing: narrowed to a unit where it has nobody, they alone are left. All staff do.
  const byGroup = groups.some((key) => UNION_GROUPS.includes(key)) && !groups.includes('staff')
  return byGroup || duties.includes('union-representative')
}

/** Does the choice by itself say who speaks for the staff, as a safety delegate or a union representative? Nobody is named as such. */
export function singlesOutRepresentatives({ groups, duties = [], ...rest }: SegmentDefinition): boolean {
  const byGroup = groups.includes('safety-delegates') && !groups.includes('staff')
  return byGroup || duties.includes('safety-delegate') || singlesOutUnionOffice({ groups, duties, ...rest })
}

/** Groups whose members hold union office. */
export const UNION_GROUPS = ['union-representatives', 'unions']

const sorted = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort()
const overlap = (a: readonly string[], b: readonly string[]) => a.some((item) => b.includes(item))
