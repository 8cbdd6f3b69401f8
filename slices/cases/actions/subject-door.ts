import type { Caller, Mode } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { Subject, SubjectKind } from '../rules/analysis.ts'

/** What we need to know of something that is analysed, for one caller. */
export type SubjectStanding = {
  mode: Mode
  unitId: string
  mayEdit: boolean
  /** Groups that the subject itself already names. */
  groupKeys: string[]
}
/** How a slice tells where its thing stands; null or a `not-found` when it is not for this caller's eyes. */
export type SubjectDoor = (varde: Varde, caller: Caller, id: string) => Promise<SubjectStanding | null>
/** Initiatives and messages belong to slices above, so the application hands their doors down. */
export type SubjectDoors = Record<SubjectKind, SubjectDoor>

/** Throws `cases.no-such-subject` also for what the caller may not read. */
export async function standingOfSubject(
  varde: Varde,
  caller: Caller,
  doors: SubjectDoors,
  { kind, id }: Subject,
): Promise<SubjectStanding> {
  const standing = await doors[kind](varde, caller, id).catch((error: unknown) => {
    if (error instanceof Failure && error.kind === 'not-found') return null
    throw error
  })
  if (!standing) throw new Failure('not-found', 'cases.no-such-subject')
  return standing
}

/** As `standingOfSubject`, for one who wants to write. Throws `cases.analysis-not-allowed`. */
export async function editableSubject(
  varde: Varde,
  caller: Caller,
  doors: SubjectDoors,
  subject: Subject,
): Promise<SubjectStanding> {
  const standing = await standingOfSubject(varde, caller, doors, subject)
  if (!standing.mayEdit) throw new Failure('not-allowed', 'cases.analysis-not-allowed')
  return standing
}
