import { canonical } from '../../../kit/kernel/canonical.ts'
import type { InitiativeDocument } from './initiative.ts'

/** The parts of a document, in the order in which they are read. */
export const DOCUMENT_FIELDS = [
  'title',
  'concept',
  'unitId',
  'ownerId',
  'gapKeys',
  'subGoalKeys',
  'audienceKeys',
  'channelKeys',
  'blockKeys',
  'roleKey',
  'targets',
  'budgetNok',
  'startOn',
  'endOn',
] as const satisfies readonly (keyof InitiativeDocument)[]
export type DocumentField = (typeof DOCUMENT_FIELDS)[number]

/** A document as it is written; a target that is not saved yet has no id. */
export type WrittenDocument = Omit<InitiativeDocument, 'targets'> & {
  targets: (Omit<InitiativeDocument['targets'][number], 'id'> & { id: string | null })[]
}

/** Which parts of two documents differ, in the order of reading. The order of keys is no difference. */
export function differences(a: WrittenDocument, b: WrittenDocument): DocumentField[] {
  const shape = (value: unknown) =>
    canonical(Array.isArray(value) && typeof value[0] === 'string' ? value.toSorted() : (value ?? null))
  return DOCUMENT_FIELDS.filter((field) => shape(a[field]) !== shape(b[field]))
}

export type Changer = 'both' | 'theirs' | 'mine'

/**
 * What differs between the other's document and mine, and who changed it since `base`, which both began from. What I never touched is
 * not mine to put back as it was.
 */
export function conflictOf(
  base: WrittenDocument,
  theirs: WrittenDocument,
  mine: WrittenDocument,
): { field: DocumentField; by: Changer }[] {
  const [they, I] = [differences(base, theirs), differences(base, mine)]
  return differences(theirs, mine).map((field) => ({
    field,
    by: !I.includes(field) ? 'theirs' : they.includes(field) ? 'both' : 'mine',
  }))
}

/** The other's document with mine where I chose mine: how a conflict is settled part by part. */
export function settled(
  theirs: WrittenDocument,
  mine: WrittenDocument,
  keepMine: readonly DocumentField[],
): WrittenDocument {
  const chosen = Object.fromEntries(keepMine.map((field) => [field, mine[field]]))
  return { ...theirs, ...chosen }
}
