import { GROUPS, type Group, groupOfKinds } from './statement.ts'

export type BoardWave = {
  statementId: string
  audienceKinds: readonly string[]
  /** From when somebody of it has the words; null while nobody has, also when it has opened. */
  toldAt: Date | null
  /** How many have, of how many. */
  had: number
  total: number
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
  /** How many have what they were last told, of how many; null where nobody is counted. */
  latest: { had: number; of: number } | null
  /** On its way to them, and nobody has it: waits for own staff, for a stop, or for a channel that takes it. */
  next: { statementId: string; isStopped: boolean; had: number; of: number } | null
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
    const told = own.filter((wave) => wave.toldAt !== null)
    const [last] = told
    const next = own.find((wave) => wave.toldAt === null && place(wave.statementId) >= 0)
    const sumOf = ({ statementId }: BoardWave) => {
      const same = own.filter((wave) => wave.statementId === statementId)
      return { had: sum(same.map(({ had }) => had)), of: sum(same.map(({ total }) => total)) }
    }
    const played = parts
      .filter((part) => part.groups.includes(group) && part.rehearsedAt !== null)
      .toSorted((a, b) => place(a.statementId) - place(b.statementId))
    const [rehearsed] = played
    const isAhead = next && (!last || place(next.statementId) < place(last.statementId))
    return {
      group,
      statementId: last?.statementId ?? rehearsed?.statementId ?? null,
      at: last?.toldAt ?? rehearsed?.rehearsedAt ?? null,
      latest: last ? sumOf(last) : null,
      next: isAhead ? { statementId: next.statementId, isStopped: next.isStopped, ...sumOf(next) } : null,
      isOverridden: last?.isOverridden ?? false,
      held: [...new Set([...told, ...played].map((one) => one.statementId))],
    }
  })
}

const sum = (heads: readonly number[]): number => heads.reduce((total, one) => total + one, 0)
