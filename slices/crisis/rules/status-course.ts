import { isEnd, type Phase } from './status.ts'

/** A version that has stood on the page. Times are milliseconds. */
export type CourseVersion = {
  id: string
  number: number
  phase: Phase
  at: number
  nextAt: number | null
  correctsId: string | null
}

export type Told<Version> = {
  version: Version
  /** When the one that came after it came. */
  followedAt: number | null
  /** It was promised earlier than it came, or than now when nothing has come. */
  isLate: boolean
  correctedBy: Version | null
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
    return {
      version,
      followedAt,
      isLate: version.nextAt !== null && (followedAt ?? now) > version.nextAt,
      correctedBy: inOrder.find((one) => one.correctsId === version.id) ?? null,
    }
  })
  const last = inOrder.at(-1)
  const promised =
    !last || last.nextAt === null || isEnd(last.phase) ? null : { at: last.nextAt, isBroken: now > last.nextAt }
  return { told: told.toReversed(), promised }
}
