import { isTold, type StatementState } from './statement.ts'

/**
 * What a statement is worth now. `partly`: stopped after some had it. `never-out`: ended before anybody had it. Only what `stands` is
 * shown as what we say; what was corrected stays wrong when its correction is withdrawn.
 */
export const STATEMENT_STANDINGS = ['under-way', 'stands', 'corrected', 'withdrawn', 'partly', 'never-out'] as const
export type StatementStanding = (typeof STATEMENT_STANDINGS)[number]

export type Standing = { id: string; state: StatementState; corrects: string | null }
/** `correctedBy`: what somebody has had in its place. `correctionUnderWay`: what is to come in its place, and has reached nobody. */
export type StandingNow = { standing: StatementStanding; correctedBy: string | null; correctionUnderWay: string | null }
type Wave = { statementId: string; openedAt: Date | null }

/** Each statement of a room and how it stands: the one reading of the room, its board, the report and the form of corrections. */
export function standings(statements: readonly Standing[], waves: readonly Wave[]): Map<string, StandingNow> {
  const told = new Set(statements.filter((one) => isTold(one, waves)).map((one) => one.id))
  const isLive = ({ state }: Standing) => state !== 'dropped' && state !== 'withdrawn'
  return new Map(
    statements.map((one) => {
      const corrections = statements.filter((other) => other.corrects === one.id)
      const isCorrected = corrections.some((other) => told.has(other.id))
      const live = corrections.filter(isLive)
      const correctedBy = live.find((other) => told.has(other.id))?.id ?? null
      const correctionUnderWay = live.find((other) => !told.has(other.id))?.id ?? null
      return [one.id, { standing: standingOf(one, told.has(one.id), isCorrected), correctedBy, correctionUnderWay }]
    }),
  )
}

function standingOf({ state }: Standing, wasTold: boolean, isCorrected: boolean): StatementStanding {
  if (state === 'withdrawn') return 'withdrawn'
  if (state === 'waiting' || state === 'going') return 'under-way'
  if (!wasTold) return 'never-out'
  if (isCorrected) return 'corrected'
  return state === 'out' ? 'stands' : 'partly'
}
