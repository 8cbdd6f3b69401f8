import type { Language } from '../../../kit/kernel/caller.ts'

/** What a file can change of a person. */
export type StaffValues = {
  displayName: string
  unitId: string
  email: string | null
  mobile: string | null
  title: string
  language: Language
}

/** What a file did with one person, and what it takes to undo it. */
export type ImportStep =
  | { did: 'added'; personId: string }
  | { did: 'changed'; personId: string; was: Partial<StaffValues>; now: Partial<StaffValues> }
  | { did: 'closed'; personId: string; day: string }

/** A person as they are when the file is undone. */
export type PersonNow = StaffValues & { validTo: string | null; duties: number }

export type UndoneStep =
  | { does: 'close' | 'reopen'; personId: string }
  | { does: 'put-back'; personId: string; values: Partial<StaffValues> }
  | { does: 'leave'; personId: string }

/**
 * What undoing a file does with one person. What somebody changed afterwards stays: only a value that is still the
 * file's is put back. Nobody who has got a duty since is ended, and nobody comes back to an address that another uses, or to a unit that is closed.
 */
export function undoStep(
  step: ImportStep,
  person: PersonNow | undefined,
  isTaken: (email: string) => boolean,
  isUnitThere: (unitId: string) => boolean,
): UndoneStep {
  const { personId } = step
  const leave = { does: 'leave', personId } as const
  if (!person) return leave
  if (step.did === 'added') return person.validTo === null && person.duties === 0 ? { does: 'close', personId } : leave
  if (step.did === 'closed')
    return person.validTo === step.day && isUnitThere(person.unitId) && !(person.email && isTaken(person.email))
      ? { does: 'reopen', personId }
      : leave
  if (person.validTo !== null) return leave
  const fields = (Object.keys(step.now) as (keyof StaffValues)[]).filter((field) => {
    const was = step.was[field]
    if (field === 'email' && was && isTaken(was)) return false
    if (field === 'unitId' && !isUnitThere(String(was))) return false
    return person[field] === step.now[field]
  })
  if (fields.length === 0) return leave
  const values = Object.fromEntries(fields.map((field) => [field, step.was[field]]))
  return { does: 'put-back', personId, values }
}
