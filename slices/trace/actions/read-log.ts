import type { Caller, Via } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { unitWithBelow } from '../../organisation/index.ts'
import type { EventDetail } from '../rules/event-detail.ts'
import { logAbilities, logScope } from '../rules/log-right.ts'
import { chainHead, unchainedTail } from '../store/chain.ts'
import { lastCheckpoint } from '../store/checkpoints.ts'
import { type LogFilter, readLog } from '../store/log-reads.ts'
import { rolesOf, unitNames } from '../store/people.ts'
import { lastVerifications } from '../store/verifications.ts'
import { detailOf } from './detail-of.ts'

export type LogLine = {
  seq: number
  position: number | null
  id: string
  name: string
  mode: string
  subject: string
  unit: string | null
  actor: Actor
  at: Date
  via: Via | null
  detail: EventDetail
  isRedacted: boolean
  isShielded: boolean
}

/** Staff by role; others by what they are. */
export type Actor = { kind: 'staff' | 'former' | 'recipient' | 'public' | 'system'; role: string | null }

const PAGE = 60

/** A page of the log, newest first. `next` is the `before` of the following page. Throws `trace.may-not-read`. */
export async function readLogPage(
  varde: Varde,
  caller: Caller,
  { unitId, ...filter }: LogFilter & { unitId?: string | undefined },
): Promise<{ lines: LogLine[]; next: number | null; backupDays: number; abilities: string[] }> {
  const scope = logScope(caller)
  if (!scope) throw new Failure('not-allowed', 'trace.may-not-read')
  const units = unitId ? await unitWithBelow(varde.db, unitId) : undefined
  const events = await readLog(varde.db, scope, { ...filter, units }, PAGE + 1)
  const page = events.slice(0, PAGE)
  const roles = await rolesOf(
    varde.db,
    page.map((event) => event.actor),
  )
  const names = await unitNames(
    varde.db,
    page.map((event) => event.unitId),
  )
  const lines = page.map(({ content, unitId: unit, actor, ...event }) => ({
    ...event,
    unit: unit === null ? null : (names.get(unit) ?? null),
    actor: actorOf(actor, roles),
    detail: detailOf({ name: event.name, content }),
  }))
  const next = events.length > PAGE ? page.at(-1)!.seq : null
  return { lines, next, backupDays: varde.settings.backupDays, abilities: logAbilities(caller) }
}

export function actorOf(id: string, roles: Map<string, string>): Actor {
  const role = roles.get(id) ?? null
  if (role) return { kind: 'staff', role }
  if (id.startsWith('per_')) return { kind: 'former', role: null }
  if (id === 'recipient' || id === 'public') return { kind: id, role: null }
  return { kind: 'system', role: null }
}

/** How the log stands: how long it is, what signs for it, and what the last check of it found. */
export async function readLogState(varde: Varde, caller: Caller) {
  if (!logScope(caller)) throw new Failure('not-allowed', 'trace.may-not-read')
  const [head, tail, checkpoint, { running, last }] = await Promise.all([
    chainHead(varde.db),
    unchainedTail(varde.db),
    lastCheckpoint(varde.db),
    lastVerifications(varde.db),
  ])
  return {
    entries: head?.position ?? 0,
    head: head?.hash.toString('hex') ?? null,
    waiting: tail,
    checkpoint: checkpoint && { position: checkpoint.position, at: checkpoint.at },
    check: running && { checked: running.checked, total: running.total },
    last: last && { at: last.finishedAt!, entries: last.total, isUnchanged: last.fault === null, fault: last.fault },
    abilities: logAbilities(caller),
  }
}
