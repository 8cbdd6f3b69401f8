import { isEnd, type Phase } from './status.ts'

/** A version that has stood on the page. Times are milliseconds. */
export type CourseVersion = {
  id: string
  number: number
  phase: Phase
  at: number
  nextAt: number | null
  correctsId: string | null
  words: string
  withdrawnAt: number | null
  /** When the room was closed; null while it is open. */
  closedAt: number | null
  /** False for what stands in the place of words that hold no longer: a promise of a message is kept by a message only. */
  isMessage: boolean
  /** Since when the page says that its fact has fallen; null while it holds. */
  disownedAt: number | null
}

/** There is one moment of closing, the room's: words that come to a closed page later do not move it. */
const endOf = ({ phase, closedAt, at }: CourseVersion): number | null => (phase === 'closed' ? (closedAt ?? at) : null)

/**
 * What became of a promise of a message. `moved`: none came, and another time was promised. `ended`: none came, and it was taken back. Null where
 * nothing was promised, and where the next version promises the very same.
 */
export type Became = 'stands' | 'broken' | 'kept' | 'late' | 'moved' | 'ended' | null

/** The same words from they first stood until others came. */
export type Run = {
  /** The version that said them first, and when. */
  number: number
  saidAt: number
  /** When more was to come as it was first said, which is what the words themselves may say. */
  promised: number | null
  /** The time that took its place, and since when; null when it stands. */
  movedTo: number | null
  movedAt: number | null
  /** The last time that had passed when another took its place, and no message had come; null where each was moved before it passed. */
  broken: number | null
  /** When the next message came, and whether that was later than promised. */
  followedAt: number | null
  isLate: boolean
  /** It has been taken back since. */
  isTakenBack: boolean
  /** When the room was closed without more. */
  endedAt: number | null
  /** They put right other words. */
  isCorrection: boolean
}

export type Told<Version> = {
  version: Version
  /** When the next message came. */
  followedAt: number | null
  /** It was promised earlier than it came, or than now when nothing has come. */
  isLate: boolean
  became: Became
  /** What put these words right, in whichever of their versions: the first that stands, else the first. */
  correctedBy: Version | null
  /** What its words are worth now. What was corrected stays so when the correction is withdrawn. */
  standing: 'stands' | 'disowned' | 'corrected' | 'withdrawn'
  run: Run
  /** The next version has the same words. */
  isRepeated: boolean
}

/** The promise that counts now: until when, and whether it is broken. Null when nothing more is promised. */
export type Promised = { at: number; isBroken: boolean } | null

/** What is next by now: what is promised, or when the room was closed; null when the last word is said. `saidAt`: when the page said something last; null where no page does. */
export type Next = { promised: Promised; endedAt: number | null; saidAt: number | null }

/** What has been said, the newest first, with each promise held against what came, and the promise that stands. */
export function statusCourse<Version extends CourseVersion>(
  versions: readonly Version[],
  now: number,
): { told: Told<Version>[]; promised: Promised; next: Next } {
  const inOrder = versions.toSorted((a, b) => a.number - b.number)
  const runs = runsOf(inOrder)
  const told = inOrder.map((version, place): Told<Version> => {
    const run = toldOf(runs, runs.find((one) => one.includes(version))!)
    const next = inOrder[place + 1] ?? null
    const same = new Set(inOrder.filter((one) => one.words === version.words).map((one) => one.id))
    const corrections = inOrder.slice(place + 1).filter((one) => one.correctsId !== null && same.has(one.correctsId))
    const correctedBy = corrections.find((one) => one.withdrawnAt === null) ?? corrections[0] ?? null
    return {
      version,
      followedAt: run.followedAt,
      isLate: version.nextAt !== null && (run.followedAt ?? now) > version.nextAt,
      became: becameOf(version, { next, cameAt: run.followedAt, now }),
      correctedBy,
      standing: standingOf(version, correctedBy !== null),
      run,
      isRepeated: next !== null && next.words === version.words,
    }
  })
  const last = inOrder.at(-1)
  const promised =
    !last || last.nextAt === null || isEnd(last.phase) ? null : { at: last.nextAt, isBroken: now > last.nextAt }
  const next = { promised, endedAt: last ? endOf(last) : null, saidAt: last?.at ?? null }
  return { told: told.toReversed(), promised, next }
}

function runsOf<Version extends CourseVersion>(inOrder: readonly Version[]): Version[][] {
  const runs: Version[][] = []
  for (const version of inOrder) {
    const last = runs.at(-1)
    if (last?.[0]?.words === version.words) last.push(version)
    else runs.push([version])
  }
  return runs
}

function standingOf({ withdrawnAt, disownedAt }: CourseVersion, isCorrected: boolean): Told<CourseVersion>['standing'] {
  if (withdrawnAt !== null) return 'withdrawn'
  if (isCorrected) return 'corrected'
  return disownedAt === null ? 'stands' : 'disowned'
}

/** The promise of words goes on, or is moved, in what stands in their place, until a message comes. */
function toldOf(runs: readonly (readonly CourseVersion[])[], run: readonly CourseVersion[]): Run {
  const [{ number, at: saidAt, nextAt: promised }] = run as [CourseVersion]
  const place = runs.indexOf(run)
  const follows = runs.findIndex(([first], at) => at > place && first!.isMessage)
  const until = (follows === -1 ? runs.slice(place) : runs.slice(place, follows)).flat()
  const followedAt = runs[follows]?.[0]?.at ?? null
  const newest = until.findLast((one) => one.nextAt !== null)?.nextAt ?? null
  const isMoved = newest !== promised
  return {
    ...{ number, saidAt, promised, followedAt },
    movedTo: isMoved ? newest : null,
    movedAt: isMoved ? until.find((one) => one.nextAt === newest)!.at : null,
    broken: until.findLast((one, at) => hasBroken(one, until[at + 1]))?.nextAt ?? null,
    isLate: followedAt !== null && newest !== null && followedAt > newest,
    isTakenBack: (runs[follows]?.at(-1)?.withdrawnAt ?? null) !== null,
    endedAt: until.map(endOf).find((at) => at !== null) ?? null,
    isCorrection: run.some((one) => one.correctsId !== null),
  }
}

/** Had its time passed when what stood in its place promised another? */
const hasBroken = ({ nextAt }: CourseVersion, next: CourseVersion | undefined): boolean =>
  nextAt !== null && next !== undefined && next.nextAt !== null && next.nextAt !== nextAt && next.at > nextAt

type Since = { next: CourseVersion | null; cameAt: number | null; now: number }

function becameOf(version: CourseVersion, { next, cameAt, now }: Since): Became {
  if (version.nextAt === null) return null
  if (!next) return now > version.nextAt ? 'broken' : 'stands'
  const end = endOf(next)
  if (end !== null) return end > version.nextAt ? 'broken' : 'ended'
  const isMessage = next.isMessage && next.words !== version.words
  if (isMessage) return next.at > version.nextAt ? 'late' : 'kept'
  if (next.nextAt === version.nextAt) return null
  if (next.at > version.nextAt) return cameAt === null ? 'broken' : 'late'
  return next.nextAt === null ? 'ended' : 'moved'
}

type Row = {
  id: string
  number: number
  phase: Phase
  words: string
  withdrawn_at: Date | null
  next_at: Date | null
  corrects_id: string | null
  approved_at: Date
  closed_at: Date | null
  is_message: boolean
  disowned_at: Date | null
}

/** A version as it stands in the database, as the course reads it. */
export const courseVersion = <One extends Row>(row: One): CourseVersion & { row: One } => ({
  row,
  ...{ id: row.id, number: row.number, phase: row.phase, correctsId: row.corrects_id, words: row.words },
  at: row.approved_at.getTime(),
  nextAt: row.next_at?.getTime() ?? null,
  withdrawnAt: row.withdrawn_at?.getTime() ?? null,
  closedAt: row.closed_at?.getTime() ?? null,
  isMessage: row.is_message,
  disownedAt: row.disowned_at?.getTime() ?? null,
})

/** What a public text promised at a time says of it now, by where it stood on the page (`statusId`). Null when its words still say it as it is. */
export function promiseNow(
  versions: readonly CourseVersion[],
  { statusId, promisedAt }: { statusId: string; promisedAt: number },
  now: number,
): (Run & { next: Next }) | null {
  const { told, promised, next } = statusCourse(versions, now)
  const found = told.find(({ version }) => version.id === statusId)
  if (!found) return null
  const { run } = found
  const stands = run.movedTo ?? run.promised
  const isMoved = stands !== null && stands !== promisedAt
  const isAsSaid = !isMoved && run.followedAt === null && run.endedAt === null && !promised?.isBroken
  if (isAsSaid) return null
  return { ...run, promised: promisedAt, movedTo: isMoved ? stands : null, next }
}
