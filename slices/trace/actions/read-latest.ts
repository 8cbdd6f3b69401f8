import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { newestFirst } from '../../../kit/kernel/in-time.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type CourseLine, courseOf } from '../rules/course.ts'
import { logScope } from '../rules/log-right.ts'
import { readLatestEvents } from '../store/log-reads.ts'
import { rolesOf, unitNames } from '../store/people.ts'
import { detailOf } from './detail-of.ts'
import { type Actor, actorOf } from './read-log.ts'

/** So many events are looked at: what comes in masses becomes a few lines. */
const EVENTS = 400
const LINES = 8

export type LatestLine = Omit<CourseLine, 'actor'> & { actor: Actor; unit: string | null }

/**
 * The last things that happened to a message or a dispatch, newest first. `unit` is named where a unit did it. Cheap enough to
 * be asked every other second while a dispatch is running. Throws `trace.may-not-read`.
 */
export async function readLatest(varde: Varde, caller: Caller, subject: string): Promise<{ lines: LatestLine[] }> {
  const scope = logScope(caller)
  if (!scope) throw new Failure('not-allowed', 'trace.may-not-read')
  const events = (await readLatestEvents(varde.db, scope, subject, EVENTS)).toReversed()
  const course = courseOf(events.map((event) => ({ ...event, detail: detailOf(event) })))
  const lines = newestFirst(
    course.toReversed(),
    ({ until }) => until,
    (_, place) => place,
  ).slice(0, LINES)
  const unitOf = new Map(events.map((event) => [event.id, event.unitId]))
  const [roles, units] = await Promise.all([
    rolesOf(
      varde.db,
      lines.map((line) => line.actor),
    ),
    unitNames(
      varde.db,
      lines.map((line) => unitOf.get(line.id) ?? null),
    ),
  ])
  return {
    lines: lines.map((line) => ({
      ...line,
      actor: actorOf(line.actor, roles),
      unit: line.name === 'dispatch.notice-confirmed' ? (units.get(unitOf.get(line.id) ?? '') ?? null) : null,
    })),
  }
}
