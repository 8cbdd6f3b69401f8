import type { CallAnswer, CallState } from './crisis.ts'

type AskedOne = { personId: string; isReserve: boolean }

/** How the calling stands. `positions` and their candidates are in the order they are asked. */
export type Calling = {
  /** When the calling began; a place that is asked for anew has a beginning of its own. */
  startedAt: Date
  positions: readonly { id: string; isTold: boolean; startedAt?: Date; candidates: readonly AskedOne[] }[]
  /** Per person: how often they have been called, when last, whether they have been told, and what they answered. */
  calls: ReadonlyMap<string, { times: number; lastAt: Date | null; isTold?: boolean; answer: CallAnswer | null }>
  /** Those who fill a place that is not asked for any more. */
  busy?: ReadonlySet<string>
  /** Those whom no channel reaches. */
  unreachable: ReadonlySet<string>
  /** Those to whom everything that was sent has been refused. */
  refused?: ReadonlySet<string>
  /** Those who were called in, and for whom all of it was stopped before anything was handed over. */
  stopped?: ReadonlySet<string>
}
export type NextCalls = {
  /** Whom to call now, and which time it is; 0 for one who is only told. */
  call: { personId: string; round: number; isTold: boolean }[]
  /** Who fills which place: the first in its order who is coming. */
  filled: Map<string, string>
  state: CallState
}

/** Each minute without an answer the same people are called again, and one more is asked for each place. */
export const ROUND_MS = 60_000
/** So long is one person called who does not answer. */
export const MOST_TIMES = 10

/**
 * Whom to call at this moment. A place asks one person at first; each minute, and at once when somebody cannot, it asks one
 * more. Who has answered is not called again, and a place that is filled asks nobody. Those who are only told are told once, the next only
 * when nothing reaches the one before.
 */
export function nextCalls(calling: Calling, now: Date): NextCalls {
  const filled = new Map<string, string>()
  const due = new Map<string, boolean>()
  const open = calling.positions.filter((one) => !one.isTold)
  let isWaiting = false
  for (const { id, candidates, startedAt = calling.startedAt } of open) {
    const asked = askedNow(calling, candidates, { startedAt, now })
    const coming = asked.find(
      (one) => calling.calls.get(one.personId)?.answer === 'coming' && fills(one, filled, calling.busy),
    )
    if (coming) {
      filled.set(id, coming.personId)
      continue
    }
    for (const { personId } of asked) if (isDue(calling, personId, now)) due.set(personId, false)
    isWaiting ||= asked.length < candidates.length || asked.some((one) => mayAnswer(calling, one.personId, now))
  }
  for (const personId of calling.positions
    .filter((one) => one.isTold)
    .flatMap((one) => toldNow(calling, one.candidates).map((asked) => asked.personId)))
    if (isToTell(calling, personId) && !due.has(personId)) due.set(personId, true)
  const call = [...due]
    .filter(([personId]) => !calling.unreachable.has(personId))
    .map(([personId, isTold]) => ({ personId, round: isTold ? 0 : timesOf(calling, personId) + 1, isTold }))
  const isMissing = filled.size < open.length
  return { call, filled, state: isMissing ? (isWaiting ? 'calling' : 'exhausted') : 'enough' }
}

/** Whom a place asks at this moment; for the screen. */
export const askedFor = (calling: Calling, positionId: string, now: Date): string[] => {
  const position = calling.positions.find((one) => one.id === positionId)
  if (!position) return []
  const asked = position.isTold
    ? toldNow(calling, position.candidates)
    : askedNow(calling, position.candidates, { startedAt: position.startedAt ?? calling.startedAt, now })
  return asked.map((one) => one.personId)
}

/** A reserve who is coming to fill another place does not fill this one too: one person cannot be the whole staff. */
const fills = ({ personId, isReserve }: AskedOne, filled: ReadonlyMap<string, string>, busy?: ReadonlySet<string>) =>
  !isReserve || !(busy?.has(personId) || [...filled.values()].includes(personId))

/** The first of the candidates, one more for each minute, and one for each who is no answer to the question any more. */
function askedNow(
  calling: Calling,
  candidates: readonly AskedOne[],
  { startedAt, now }: { startedAt: Date; now: Date },
): readonly AskedOne[] {
  const minutes = Math.floor((now.getTime() - startedAt.getTime()) / ROUND_MS)
  let width = 1 + Math.max(0, minutes)
  for (let at = 0; at < Math.min(width, candidates.length); at++) {
    const { personId } = candidates[at]!
    if (calling.calls.get(personId)?.answer === 'cannot' || calling.unreachable.has(personId)) width++
  }
  return candidates.slice(0, width)
}

/** The first of those who are told, and one more for each whom nothing reaches. */
function toldNow({ unreachable, refused }: Calling, candidates: readonly AskedOne[]): readonly AskedOne[] {
  const first = candidates.findIndex(({ personId }) => !unreachable.has(personId) && !refused?.has(personId))
  return first < 0 ? candidates : candidates.slice(0, first + 1)
}

/** Whoever is called in knows, unless nothing of it came through and they have not answered. */
function isToTell({ calls, stopped }: Calling, personId: string): boolean {
  const call = calls.get(personId)
  if (!call) return true
  return !call.isTold && (call.times === 0 || (call.answer === null && Boolean(stopped?.has(personId))))
}

const timesOf = ({ calls }: Calling, personId: string) => calls.get(personId)?.times ?? 0

function isDue(calling: Calling, personId: string, now: Date): boolean {
  const call = calling.calls.get(personId)
  if (!call || call.times === 0 || call.lastAt === null) return call?.answer == null
  return call.answer === null && call.times < MOST_TIMES && now.getTime() - call.lastAt.getTime() >= ROUND_MS
}

/** May an answer still come, or is there one more try to make? */
function mayAnswer(calling: Calling, personId: string, now: Date): boolean {
  if (calling.unreachable.has(personId)) return false
  const call = calling.calls.get(personId)
  if (!call || call.lastAt === null) return true
  return call.answer === null && (call.times < MOST_TIMES || now.getTime() - call.lastAt.getTime() < ROUND_MS)
}
