import type { Database } from '../../../kit/db/database.ts'
import { type GroupPromiseRow, groupPromises } from '../store/group-promise.ts'
import type { TextPromise } from './promises-of-texts.ts'

/**
 * What became of the time that a text promised those who have it, where it never was public: more has come, it is moved, it passed, or the room was closed and
 * more does not come; and what was said to everybody since, where they can read it (`elsewhere`), while no more has come to them. Whoever reads the text by a link of
 * their own is told so, as the status page says it. Null for every other text, and while its words say it as it is.
 */
export async function groupPromise(db: Database, messageId: string, now: Date): Promise<GroupPromise | null> {
  const rows = await groupPromises(db, messageId)
  const became = becameOf(rows, now)
  const [last] = rows
  const isOwed = newestOf(rows).some(({ cameAt }) => cameAt === null)
  const elsewhere = last?.publicAt && isOwed ? { key: last.key, at: last.publicAt.getTime() } : null
  if (became) return { ...became, elsewhere }
  return elsewhere && { ...UNCHANGED, ...saidOf(rows), elsewhere }
}

/** `elsewhere`: the open page where more was said, by its key, and when. */
export type GroupPromise = TextPromise & { elsewhere: { key: string; at: number } | null }

const newestOf = (rows: readonly GroupPromiseRow[]) =>
  [...Map.groupBy(rows, ({ group }) => group).values()].map(([first]) => first!)

const UNCHANGED = {
  ...{ followedAt: null, isLate: false, isTakenBack: false, endedAt: null, broken: null },
  next: { promised: null, endedAt: null, saidAt: null },
}

function saidOf(rows: readonly GroupPromiseRow[]) {
  const last = rows[0]!
  const promised = rows.filter(({ group }) => group === last.group).at(-1)!.due
  const isMoved = last.due.getTime() !== promised.getTime()
  return {
    ...{ number: last.number, isCorrection: last.isCorrection, saidAt: last.saidAt.getTime() },
    ...{ promised: promised.getTime(), movedTo: isMoved ? last.due.getTime() : null },
    movedAt: isMoved ? last.madeAt.getTime() : null,
  }
}

function becameOf(rows: readonly GroupPromiseRow[], now: Date): TextPromise | null {
  const newest = newestOf(rows)
  const [last] = newest
  if (!last || last.state === 'moved') return null
  const own = rows.filter(({ group }) => group === last.group)
  const said = saidOf(rows)
  const isMoved = said.movedTo !== null
  const hasPassed = (one: GroupPromiseRow) => one.state === 'broken' || (one.state === 'open' && one.due <= now)
  if (!newest.every((one) => isAlike(one, last))) {
    // Groups of one text that stand differently: nothing is said that does not hold for whoever reads it.
    const isOver = newest.every((one) => hasPassed(one) && one.due.getTime() === last.due.getTime())
    const broken = isOver ? last.due.getTime() : null
    return broken === null ? null : { ...said, ...UNCHANGED, broken }
  }
  const closedAt = last.closedAt?.getTime() ?? null
  const before = own.slice(1).find(({ state }) => state === 'broken')
  if (last.cameAt) {
    const followedAt = Math.max(...newest.flatMap(({ cameAt }) => cameAt?.getTime() ?? []))
    return {
      ...{ ...said, followedAt, isLate: last.state === 'broken', endedAt: null },
      isTakenBack: newest.every(({ isTakenBack }) => isTakenBack),
      broken: before?.due.getTime() ?? null,
      next: { promised: closedAt === null ? nextOf(newest, now) : null, endedAt: closedAt, saidAt: null },
    }
  }
  const broken = hasPassed(last) ? last : before
  if (!isMoved && !broken && closedAt === null) return null
  return {
    ...{ ...said, followedAt: null, isLate: false, isTakenBack: false, endedAt: closedAt },
    ...{ broken: broken?.due.getTime() ?? null, next: { promised: null, endedAt: closedAt, saidAt: null } },
  }
}

const isAlike = (one: GroupPromiseRow, other: GroupPromiseRow): boolean =>
  one.state === other.state &&
  one.due.getTime() === other.due.getTime() &&
  (one.cameAt === null) === (other.cameAt === null)

/** What is promised by now to all of these groups, where it is the same. */
function nextOf(rows: readonly GroupPromiseRow[], now: Date): TextPromise['next']['promised'] {
  const at = rows[0]!.nextDue
  if (!at || rows.some((one) => one.nextDue?.getTime() !== at.getTime())) return null
  return { at: at.getTime(), isBroken: at <= now }
}
