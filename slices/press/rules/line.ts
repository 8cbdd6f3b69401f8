import type { Caller } from '../../../kit/kernel/caller.ts'
import { may, mayAnywhere } from '../../../kit/kernel/rights/may.ts'

export const LINE_KINDS = ['line', 'question'] as const
export type LineKind = (typeof LINE_KINDS)[number]

/** Per language: the question (only of a question with answer) and what we say. */
export type LineTexts = Record<string, { question?: string; answer: string }>
export type LineSource = { title: string; href: string | null }

/**
 * draft: never approved. in-force: may be used. changed: may be used as it was approved, a newer text waits. expired: its day
 * has passed. retired: taken out of use.
 */
export const LINE_STATES = ['draft', 'in-force', 'changed', 'expired', 'retired'] as const
export type LineState = (typeof LINE_STATES)[number]

export type LineStanding = {
  unitId: string
  ownerId: string
  /** Everybody who has written in it since it was last approved. */
  writers: readonly string[]
  /** Whom the authority table names for these words, without those who wrote them. */
  approverIds: readonly string[]
  revision: number
  approvedRevision: number | null
  /** Last day of the words as they are written: `2026-12-31`. */
  expiresOn: string
  /** Last day that what was approved may be used; null before anything was. */
  approvedUntil: string | null
  isRetired: boolean
}

/** @param today Norwegian date: `2026-11-25` */
export function lineState(line: LineStanding, today: string): LineState {
  if (line.isRetired) return 'retired'
  if (line.approvedRevision === null || line.approvedUntil === null) return 'draft'
  if (line.approvedUntil < today) return 'expired'
  return line.approvedRevision === line.revision ? 'in-force' : 'changed'
}

export const LINE_ABILITIES = ['edit', 'approve', 'retire', 'use'] as const
export type LineAbility = (typeof LINE_ABILITIES)[number]

/** What the authority table is asked for: a question of the open page speaks to everybody, a line to the press alone. */
export const lineMatter = (isPublic: boolean) =>
  isPublic
    ? { messageKind: 'information', audienceKinds: ['press', 'public'] }
    : { messageKind: 'press-answer', audienceKinds: ['press'] }

/** Nobody approves what they wrote themselves; a line past its day is not used. */
export function lineAbilities(caller: Caller, line: LineStanding, today: string): LineAbility[] {
  const state = lineState(line, today)
  const writes = caller.id === line.ownerId || may(caller, 'press.write-line', line.unitId)
  const waits = line.approvedRevision !== line.revision && !line.isRetired && line.expiresOn >= today
  const can: Record<LineAbility, boolean> = {
    edit: writes && !line.isRetired,
    approve: waits && !line.writers.includes(caller.id) && line.approverIds.includes(caller.id),
    retire: writes && !line.isRetired,
    use: (state === 'in-force' || state === 'changed') && mayAnywhere(caller, 'press.read-lines'),
  }
  return LINE_ABILITIES.filter((ability) => can[ability])
}

/** May the caller read lines at all? Every press contact reads every line: the agency says one thing. */
export function readsLines(caller: Caller): boolean {
  return mayAnywhere(caller, 'press.read-lines')
}
