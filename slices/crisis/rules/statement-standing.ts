import type { StatementState } from './statement.ts'
import { isLapse } from './superseding.ts'
import { isHad } from './told-at.ts'

/**
 * What a statement is worth now. `partly`: stopped after some had it. `lapsed`: the time that it promises passed, or the room
 * closed, when only some had it; what it says is not taken back. `never-out`: ended before anybody had it. Only what `stands` is
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
  number: number
  state: StatementState
  corrects: string | null
  /** Why it ended, where it did. */
  dropped_reason?: string | null
}
/**
 * `correctedBy`: what stands in its place. `correctionUnderWay`: what is to come there; `isCorrectionLeaving` once somebody has said yes to it.
 * The old words stand wrong with those who read them until the new ones are public, or, where they are not to be, until all of them are sent. A
 * correction goes to whoever has any words of the line, so it puts right all that came before it there, also what it was not written for.
 */
export type StandingNow = {
  standing: StatementStanding
  correctedBy: string | null
  correctionUnderWay: string | null
  isCorrectionLeaving: boolean
}
type Wave = {
  statementId: string
  openedAt: Date | null
  /** From when somebody of it has the words. */
  toldAt: Date | null
  /** Its text is put away. */
  isTakenBack: boolean
  isPublic: boolean
  dispatchState: string
  total: number
  waiting: number
  givenUp: number
}
/** Where a correction is. `stopped`: some have it, and the rest never get it. `gone`: it was withdrawn, or ended on its way. */
type Place = 'in-place' | 'under-way' | 'stopped' | 'gone'

/** Each statement of a room and how it stands: the one reading of the room, its board, the report and the form of corrections. */
export function standings(statements: readonly Standing[], waves: readonly Wave[]): Map<string, StandingNow> {
  return new Map(
    statements.map((one) => {
      const wasTold = hasReader(one, waves)
      const { inPlace, underWay } = wasTold ? insteadOf(one.id, statements, waves) : NOTHING
      // One that was withdrawn or stopped after some had it leaves the words wrong.
      const wasCorrected = failedCorrections(one.id, statements, waves).length > 0
      // A part that had not begun is put away, and nobody misses it: whoever has the others keeps them.
      const isTakenBack = waves.some((wave) => wave.statementId === one.id && wave.isTakenBack && isHad(wave))
      const standing = standingOf(one, { wasTold, isTakenBack, isCorrected: inPlace !== null || wasCorrected })
      const isCorrectionLeaving = underWay !== null && underWay.state !== 'waiting'
      return [
        one.id,
        { standing, correctedBy: inPlace?.id ?? null, correctionUnderWay: underWay?.id ?? null, isCorrectionLeaving },
      ]
    }),
  )
}

/**
 * What a new correction of these words corrects, as a text is corrected by one text: the last that was said to put them right and was stopped before all
 * had it, else themselves. Words that are gone are put right with what they corrected.
 */
export function lastToCorrect(id: string, statements: readonly Standing[], waves: readonly Wave[]): string {
  const own = statements.find((one) => one.id === id)
  if (own?.corrects && placeOf(own, waves) === 'gone') return lastToCorrect(own.corrects, statements, waves)
  const stopped = statements.find((one) => one.corrects === id && placeOf(one, waves) === 'stopped')
  return stopped ? lastToCorrect(stopped.id, statements, waves) : id
}

/** Everything in the line of a statement, itself too: what it corrects, what that corrects, and whatever corrects any of them. */
export function lineOf<One extends Pick<Standing, 'id' | 'corrects'>>(id: string, statements: readonly One[]): One[] {
  const own = statements.find((one) => one.id === id)
  if (own?.corrects) return lineOf(own.corrects, statements)
  const after = (root: string): One[] =>
    statements.filter((one) => one.corrects === root).flatMap((one) => [one, ...after(one.id)])
  return own ? [own, ...after(id)] : []
}

/** What came later in the line of a statement, the newest first. */
function laterInLine<One extends Standing>(id: string, statements: readonly One[]): One[] {
  const line = lineOf(id, statements)
  const own = line.find((one) => one.id === id)
  return line.filter(({ number }) => own && number > own.number).toSorted((a, b) => b.number - a.number)
}

/** What was to put these words right, that somebody had, and that is withdrawn or stopped. */
export function failedCorrections<One extends Standing>(
  id: string,
  statements: readonly One[],
  waves: readonly Wave[],
): One[] {
  return laterInLine(id, statements).filter(
    (one) => hasReader(one, waves) && ['gone', 'stopped'].includes(placeOf(one, waves)),
  )
}

/** Are they out, or has somebody got them? A wave that has opened has told nobody yet. */
export const hasReader = ({ id, state }: Standing, waves: readonly Wave[]): boolean =>
  state === 'out' || state === 'withdrawn' || waves.some((wave) => wave.statementId === id && isHad(wave))

type Instead = { inPlace: Standing | null; underWay: Standing | null }
const NOTHING: Instead = { inPlace: null, underWay: null }

/** While something stands in the place of words, what is on its way corrects that. */
function insteadOf(id: string, statements: readonly Standing[], waves: readonly Wave[]): Instead {
  const later = laterInLine(id, statements)
  const last = (place: Place) => later.find((one) => placeOf(one, waves) === place) ?? null
  const inPlace = last('in-place')
  return { inPlace, underWay: inPlace ? null : last('under-way') }
}

/**
 * In place: public, or, where it is not to be, sent to everybody whom it is for. One that was stopped before that is on its way to nobody, also where
 * it is public: the others have the old words.
 */
function placeOf({ id, state }: Standing, waves: readonly Wave[]): Place {
  if (state === 'dropped' || state === 'withdrawn') return 'gone'
  if (state !== 'out') return 'under-way'
  const own = waves.filter((wave) => wave.statementId === id)
  if (own.some(({ givenUp }) => givenUp > 0)) return 'stopped'
  return own.some((wave) => wave.isPublic) || own.every(isDone) ? 'in-place' : 'under-way'
}

const isDone = ({ openedAt, waiting, dispatchState, total }: Wave): boolean =>
  waiting === 0 && (openedAt !== null || (dispatchState === 'stopped' && total === 0))

function standingOf(
  { state, dropped_reason: reason }: Standing,
  { wasTold, isTakenBack, isCorrected }: Record<'wasTold' | 'isTakenBack' | 'isCorrected', boolean>,
): StatementStanding {
  if (state === 'withdrawn') return 'withdrawn'
  if (state === 'waiting' || state === 'going') return 'under-way'
  if (!wasTold) return 'never-out'
  if (isCorrected) return 'corrected'
  if (state === 'out') return 'stands'
  // What nobody had when it lapsed is put away, also where it reaches somebody after all.
  return isLapse(reason) && !isTakenBack ? 'lapsed' : 'partly'
}
