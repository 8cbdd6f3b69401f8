import { GROUPS, type Group, groupOfKinds } from './statement.ts'

export type BoardWave = {
  statementId: string
  audienceKinds: readonly string[]
  openedAt: Date | null
  isOverridden: boolean
  isStopped: boolean
}
/** A part of a statement; `rehearsedAt` in an exercise, where nothing is handed over. */
export type BoardPart = { statementId: string; groups: readonly Group[]; rehearsedAt: Date | null }
export type BoardLine = {
  group: Group
  /** What they were last told, and when; null when nobody has told them anything. */
  statementId: string | null
  at: Date | null
  /** On its way to them: waits for own staff, or for a stop. */
  next: { statementId: string; isStopped: boolean } | null
  isOverridden: boolean
  /** All that they have been told, the newest first. */
  held: string[]
}

/** Has anybody of the group had anything? What is public has been told to all; what nobody is counted in is. */
export const hasHeard = ({ group, statement, at, reached, of, isRehearsed }: Heard): boolean =>
  statement !== null && (reached > 0 || of === 0 || isRehearsed || (group === 'public' && at !== null))
type Heard = {
  group: string
  statement: number | null
  at: string | null
  reached: number
  of: number
  isRehearsed: boolean
}

/** Where each of the six groups stands. `order`: the statements, the newest first. */
export function groupBoard(
  order: readonly string[],
  waves: readonly BoardWave[],
  parts: readonly BoardPart[],
): BoardLine[] {
  const place = (id: string) => order.indexOf(id)
  return GROUPS.map((group) => {
    const own = waves
      .filter((wave) => groupOfKinds(wave.audienceKinds) === group)
      .toSorted((a, b) => place(a.statementId) - place(b.statementId))
    const opened = own.filter((wave) => wave.openedAt !== null)
    const [last] = opened
    const next = own.find((wave) => wave.openedAt === null && place(wave.statementId) >= 0)
    const played = parts
      .filter((part) => part.groups.includes(group) && part.rehearsedAt !== null)
      .toSorted((a, b) => place(a.statementId) - place(b.statementId))
    const [rehearsed] = played
    const isAhead = next && (!last || place(next.statementId) < place(last.statementId))
    return {
      group,
      statementId: last?.statementId ?? rehearsed?.statementId ?? null,
      at: last?.openedAt ?? rehearsed?.rehearsedAt ?? null,
      next: isAhead ? { statementId: next.statementId, isStopped: next.isStopped } : null,
      isOverridden: last?.isOverridden ?? false,
      held: [...new Set([...opened, ...played].map((one) => one.statementId))],
    }
  })
}
