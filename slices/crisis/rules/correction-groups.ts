import { GROUPS, type Group, groupOfKinds } from './statement.ts'

type Wave = {
  dispatchId: string
  audienceKinds: readonly string[]
  openedAt: Date | null
  isEnded: boolean
  isPublic: boolean
  dispatchState: string
  total: number
  waiting: number
  had: number
  beside: number
}
type Part = { dispatch_id: string | null; groups: readonly Group[]; ended_groups: readonly Group[] }

/** How many may have it on paper: their unit has the notice, and has not said that it hangs. What was stopped lies with nobody. */
export const besideUnit = ({ beside, dispatchState }: Pick<Wave, 'beside' | 'dispatchState'>): number =>
  dispatchState === 'stopped' ? 0 : beside

/** May it still open, or does somebody of it wait for a channel? */
export const isLeaving = ({
  openedAt,
  isEnded,
  isPublic,
  dispatchState,
  total,
  waiting,
}: Omit<Wave, 'dispatchId' | 'audienceKinds' | 'had' | 'beside'>): boolean =>
  ['running', 'paused'].includes(dispatchState) &&
  (openedAt === null ? !isEnded && (isPublic || total > 0) : waiting > 0)

/**
 * Has somebody of it the words, is somebody about to get them, also on paper that a unit has not hung yet, or may it still open? Nobody there has
 * anything to put right else.
 */
const isConcerned = (wave: Wave): boolean => {
  const { openedAt, isPublic, waiting, had } = wave
  return openedAt === null ? isLeaving(wave) : isPublic || had > 0 || waiting > 0 || besideUnit(wave) > 0
}

/**
 * The groups that a correction of these parts of a line is for, and all whom their words were to go to, whom a yes must cover: whoever has the words of
 * one of them has something to put right. Those they were written for where nothing is handed over, as in an exercise.
 */
export function groupsToCorrect(line: readonly Part[], waves: readonly Wave[]): { groups: Group[]; covers: Group[] } {
  const own = waves.filter((wave) => line.some((part) => part.dispatch_id === wave.dispatchId))
  if (own.length === 0) {
    const written = GROUPS.filter((group) =>
      line.some((part) => part.groups.includes(group) && !part.ended_groups.includes(group)),
    )
    return { groups: written, covers: written }
  }
  return { groups: groupsOf(own.filter(isConcerned)), covers: groupsOf(own) }
}

/** The groups of a correction that is handed over: those it was frozen for, and the public where the old words were. */
export function groupsOfCorrection({ dispatch_id: id, groups }: Part, waves: readonly Wave[]): Group[] {
  const own = waves.filter((wave) => wave.dispatchId === id)
  const frozen = groupsOf(own.filter(({ total, isPublic }) => isPublic || total > 0))
  return frozen.length === 0 ? [...groups] : frozen
}

const groupsOf = (waves: readonly Wave[]): Group[] => {
  const known = waves.map(({ audienceKinds }) => groupOfKinds(audienceKinds))
  return GROUPS.filter((group) => known.includes(group))
}
