import type { OpenCrises } from './use-open-crises.ts'
import type { Waiting } from './waiting.ts'

export const MOST_PARTS = 3

export type StatusPart = 'offline' | 'crisis' | 'crises' | 'approvals' | 'running' | 'press' | 'tasks' | 'quiet'

/**
 * What the line says, at most three things and what is gravest first, so that it is one line that never moves the page. That nothing runs is said only
 * where nothing else is, and nothing is said before it is known.
 */
export function statusParts(
  { crises }: Pick<OpenCrises, 'crises'>,
  waiting: Waiting | null,
  isOffline: boolean,
): StatusPart[] {
  const parts: StatusPart[] = []
  if (isOffline) parts.push('offline')
  if (crises?.length === 1) parts.push('crisis')
  if (crises && crises.length > 1) parts.push('crises')
  if (waiting && waiting.approvals > 0) parts.push('approvals')
  if (waiting?.running) parts.push('running')
  if (waiting?.pressDeadline) parts.push('press')
  if (waiting && waiting.tasks > 0) parts.push('tasks')
  if (parts.length === 0 && crises && waiting) parts.push('quiet')
  return parts.slice(0, MOST_PARTS)
}
