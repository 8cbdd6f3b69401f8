import { isEnd, type Phase } from './status.ts'

/** A version that has stood on the page. Times are milliseconds. */
export type CourseVersion = {
  id: string
  number: number
  phase: Phase
  at: number
  nextAt: number | null
  correctsId: string | null
  /** The same for versions that say the same: a new time or phase repeats the words. */
  words: string
  withdrawnAt: number | null
}

export type Told<Version> = {
  version: Version
  /** When the one that came after it came. */
  followedAt: number | null
  /** It was promised earlier than it came, or than now when nothing has come. */
  isLate: boolean
  correctedBy: Version | null
  /** What its words are worth now. What was corrected stays so when the correction is withdrawn. */
  standing: 'stands' | 'corrected' | 'withdrawn'
}

/** The promise that counts now: until when, and whether it is broken. Null when nothing more is promised. */
export type Promised = { at: number; isBroken: boolean } | null

/** What has been said, the newest first, with each promise held against what came, and the promise that stands. */
export function statusCourse<Version extends CourseVersion>(
  versions: readonly Version[],
  now: number,
): { told: Told<Version>[]; promised: Promised } {
  const inOrder = versions.toSorted((a, b) => a.number - b.number)
  const told = inOrder.map((version, place) => {
    const followedAt = inOrder[place + 1]?.at ?? null
    const same = new Set(inOrder.filter((one) => one.words === version.words).map((one) => one.id))
    const correctedBy =
      inOrder.slice(place + 1).find((one) => one.correctsId !== null && same.has(one.correctsId)) ?? null
    return {
      version,
      followedAt,
      isLate: version.nextAt !== null && (followedAt ?? now) > version.nextAt,
      correctedBy,
      standing:
        version.withdrawnAt !== null
          ? ('withdrawn' as const)
          : correctedBy
            ? ('corrected' as const)
            : ('stands' as const),
    }
  })
  const last = inOrder.at(-1)
  const promised =
    !last || last.nextAt === null || isEnd(last.phase) ? null : { at: last.nextAt, isBroken: now > last.nextAt }
  return { told: told.toReversed(), promised }
}
