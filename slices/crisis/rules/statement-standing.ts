import { isTold, type StatementState } from './statement.ts'

/**
 * What a statement is worth now. `partly`: stopped after some had it. `lapsed`: the time that it promises passed
 * when only some had it; what it says is not taken back. `never-out`: ended before anybody had it. Only what `stands` is
 * shown as what we say; what was corrected stays wrong when its correction is withdrawn.
 */
export const STATEMENT_STANDINGS = [
  'under-way',
  'stands',
  'corrected',
  'withdrawn',
  'partly',
  'lapsed',
  'never-out',
] as const
export type StatementStanding = (typeof STATEMENT_STANDINGS)[number]

export type Standing = {
  id: string
  state: StatementState
  corrects: string | null
  /** Why it ended, where it did. */
  dropped_reason?: string | null
}
/**
 * `correctedBy`: what stands in its place. `correctionUnderWay`: what is to come there; `isCorrectionLeaving` once somebody has said yes to it.
 * The old words stand wrong with those who read them until the new ones are public, or, where they are not to be, until all of them are sent.
 */
export type StandingNow = {
  standing: StatementStanding
  correctedBy: string | null
  correctionUnderWay: string | null
  isCorrectionLeaving: boolean
}
type Wave = { statementId: string; openedAt: Date | null; isPublic: boolean; waiting: number }

/** Each statement of a room and how it stands: the one reading of the room, its board, the report and the form of corrections. */
export function standings(statements: readonly Standing[], waves: readonly Wave[]): Map<string, StandingNow> {
  const told = new Set(statements.filter((one) => isTold(one, waves)).map((one) => one.id))
  const isLive = ({ state }: Standing) => state !== 'dropped' && state !== 'withdrawn'
  return new Map(
    statements.map((one) => {
      const corrections = statements.filter((other) => other.corrects === one.id)
      const live = corrections.filter(isLive)
      const correctedBy = live.find((other) => isInPlace(other, waves))?.id ?? null
      const underWay = live.find((other) => !isInPlace(other, waves)) ?? null
      // One that was withdrawn or stopped after some had it leaves the words wrong.
      const wasCorrected = corrections.some((other) => !isLive(other) && told.has(other.id))
      const standing = standingOf(one, told.has(one.id), correctedBy !== null || wasCorrected)
      const isCorrectionLeaving = underWay !== null && underWay.state !== 'waiting'
      return [one.id, { standing, correctedBy, correctionUnderWay: underWay?.id ?? null, isCorrectionLeaving }]
    }),
  )
}

function standingOf(
  { state, dropped_reason: reason }: Standing,
  wasTold: boolean,
  isCorrected: boolean,
): StatementStanding {
  if (state === 'withdrawn') return 'withdrawn'
  if (state === 'waiting' || state === 'going') return 'under-way'
  if (!wasTold) return 'never-out'
  if (isCorrected) return 'corrected'
  if (state === 'out') return 'stands'
  return reason === 'time-passed' ? 'lapsed' : 'partly'
}

/** Is it public, or, where it is not to be, sent to everybody whom it is for? */
function isInPlace({ id, state }: Standing, waves: readonly Wave[]): boolean {
  if (state !== 'out') return false
  const own = waves.filter((wave) => wave.statementId === id)
  return own.some((wave) => wave.isPublic) || own.every((wave) => wave.openedAt !== null && wave.waiting === 0)
}
