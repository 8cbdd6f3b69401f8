import { GROUPS, type Group, groupOfKinds } from './statement.ts'

export type BoardWave = {
  statementId: string
  audienceKinds: readonly string[]
  /** From when somebody of it has the words; null while nobody has, also when it has opened. */
  toldAt: Date | null
  /** Nobody more gets it: it was stopped, its words have ended or do not hold, or everybody of it was tried and no unit is asked for the rest. */
  isEnded: boolean
  /** What is left of it lies with units on paper, and promises more: nobody hangs it up when the room is closed. */
  isPromiseOnPaper: boolean
  isOverridden: boolean
  isStopped: boolean
  /** Whose notice lies with a unit that has not said that it hangs. */
  beside: number
}
type Heads = Pick<GroupCount, 'had' | 'unread' | 'of'>
/** How many of a group have the words of a statement, of how many of the group it is for; `unread`: have them too, and not in a language that they are known to read. */
export type GroupCount = { group: Group; statementId: string; had: number; unread: number; of: number }
/** A part of a statement; `rehearsedAt` in an exercise, where nothing is handed over. */
export type BoardPart = { statementId: string; groups: readonly Group[]; rehearsedAt: Date | null }
export type BoardLine = {
  group: Group
  /** What they were last told, and when; null when nobody has told them anything. */
  statementId: string | null
  at: Date | null
  /** How many have what they were last told, of how many, whether more still get it, and whether that ends when the room closes; null where nobody is counted. */
  latest: (Heads & { isGoing: boolean; endsAtClosing: boolean }) | null
  /** On its way to them, and nobody has it: waits for own staff, for a stop, or for a channel that takes it. */
  next: (Heads & { statementId: string; isStopped: boolean; endsAtClosing: boolean }) | null
  /** Said before what they were last told, of which no more is on its way: the newest that more of them still get, as the notice lies with their unit. */
  older: (Heads & { statementId: string; endsAtClosing: boolean }) | null
  /** Nobody of them is said to have it, and they may: the notice lies with their unit, or lay there when the words ended. */
  unsure: number
  isOverridden: boolean
  /** All that they have been told, the newest first. */
  held: string[]
}

const besideIn = (waves: readonly BoardWave[]) => waves.reduce((sum, { beside }) => sum + beside, 0)
const lacks = ({ had, unread, of }: Heads): boolean => had + unread < of

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
  counts: readonly GroupCount[],
): BoardLine[] {
  const place = (id: string) => order.indexOf(id)
  return GROUPS.map((group) => {
    const own = waves
      .filter((wave) => groupOfKinds(wave.audienceKinds) === group)
      .toSorted((a, b) => place(a.statementId) - place(b.statementId))
    const told = own.filter((wave) => wave.toldAt !== null)
    const [last] = told
    const next = own.find((wave) => wave.toldAt === null && !wave.isEnded && place(wave.statementId) >= 0)
    const countOf = ({ statementId }: BoardWave) => {
      const found = counts.find((one) => one.group === group && one.statementId === statementId)
      return { had: found?.had ?? 0, unread: found?.unread ?? 0, of: found?.of ?? 0 }
    }
    const goingOf = (id: string | undefined) => own.filter((wave) => wave.statementId === id && !wave.isEnded)
    const isGoing = goingOf(last?.statementId).length > 0
    const endsAtClosing = (id: string) => goingOf(id).every((wave) => wave.isPromiseOnPaper)
    const played = parts
      .filter((part) => part.groups.includes(group) && part.rehearsedAt !== null)
      .toSorted((a, b) => place(a.statementId) - place(b.statementId))
    const [rehearsed] = played
    const isAhead = next && (!last || place(next.statementId) < place(last.statementId))
    const latest = last
      ? { ...countOf(last), isGoing, endsAtClosing: isGoing && endsAtClosing(last.statementId) }
      : null
    const isComing = latest?.isGoing && lacks(latest)
    const older =
      last && !isAhead && !isComing
        ? own.find((wave) => place(wave.statementId) > place(last.statementId) && !wave.isEnded && lacks(countOf(wave)))
        : undefined
    return {
      group,
      statementId: last?.statementId ?? rehearsed?.statementId ?? null,
      at: last?.toldAt ?? rehearsed?.rehearsedAt ?? null,
      latest,
      next: isAhead
        ? {
            ...{ statementId: next.statementId, isStopped: next.isStopped, ...countOf(next) },
            endsAtClosing: endsAtClosing(next.statementId),
          }
        : null,
      older: older
        ? {
            ...{ statementId: older.statementId, ...countOf(older) },
            endsAtClosing: endsAtClosing(older.statementId),
          }
        : null,
      unsure: Math.max(0, ...order.map((id) => besideIn(own.filter(({ statementId }) => statementId === id)))),
      isOverridden: last?.isOverridden ?? false,
      held: [...new Set([...told, ...played].map((one) => one.statementId))],
    }
  })
}
