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
    const last = own.find((wave) => wave.openedAt !== null)
    const next = own.find((wave) => wave.openedAt === null && place(wave.statementId) >= 0)
    const [rehearsed] = parts
      .filter((part) => part.groups.includes(group) && part.rehearsedAt !== null)
      .toSorted((a, b) => place(a.statementId) - place(b.statementId))
    const isAhead = next && (!last || place(next.statementId) < place(last.statementId))
    return {
      group,
      statementId: last?.statementId ?? rehearsed?.statementId ?? null,
      at: last?.openedAt ?? rehearsed?.rehearsedAt ?? null,
      next: isAhead ? { statementId: next.statementId, isStopped: next.isStopped } : null,
      isOverridden: last?.isOverridden ?? false,
    }
  })
}
