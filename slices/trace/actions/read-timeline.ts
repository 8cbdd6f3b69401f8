import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type CourseLine, courseOf } from '../rules/course.ts'
import { logScope } from '../rules/log-right.ts'
import { lastCheckpoint } from '../store/checkpoints.ts'
import { entriesOf, readCourse, subjectsOfCourse } from '../store/log-reads.ts'
import { rolesOf } from '../store/people.ts'
import { lastVerifications } from '../store/verifications.ts'
import { detailOf } from './detail-of.ts'
import { type Actor, actorOf } from './read-log.ts'

export type Timeline = {
  subject: string
  mode: string
  lines: (Omit<CourseLine, 'actor'> & { actor: Actor })[]
  /** What proves the course: how many entries, the first and the last of them, what signs for them. */
  proof: {
    entries: number
    first: { position: number; hash: string } | null
    last: { position: number; hash: string } | null
    checkpoint: { position: number; at: Date } | null
    verified: { at: Date; isUnchanged: boolean } | null
  }
}

/**
 * The course of a message: its own events and those of its dispatches, in the order of the log, as far as the caller may
 * see them. `subject` is a message or one of its dispatches. Throws `trace.may-not-read` and `trace.no-such-course`.
 */
export async function readTimeline(varde: Varde, caller: Caller, subject: string): Promise<Timeline> {
  const scope = logScope(caller)
  if (!scope) throw new Failure('not-allowed', 'trace.may-not-read')
  const events = await readCourse(varde.db, scope, await subjectsOfCourse(varde.db, subject))
  if (events.length === 0) throw new Failure('not-found', 'trace.no-such-course')
  const roles = await rolesOf(
    varde.db,
    events.map((event) => event.actor),
  )
  const lines = courseOf(
    events.map((event) => ({
      ...event,
      detail: detailOf(event),
    })),
  )
  const entries = await entriesOf(
    varde.db,
    events.map((event) => event.seq),
  )
  const placed = (entry: (typeof entries)[number] | undefined) =>
    entry ? { position: entry.position, hash: entry.hash.toString('hex') } : null
  const checkpoint = await lastCheckpoint(varde.db)
  const { last } = await lastVerifications(varde.db)
  return {
    subject,
    mode: events[0]!.mode,
    lines: lines.map((line) => ({ ...line, actor: actorOf(line.actor, roles) })),
    proof: {
      entries: entries.length,
      first: placed(entries[0]),
      last: placed(entries.at(-1)),
      checkpoint: checkpoint && { position: checkpoint.position, at: checkpoint.at },
      verified: last && { at: last.finishedAt!, isUnchanged: last.fault === null },
    },
  }
}
