import { leavesAgency, reached, reachesMinistry, reachesPublic, type StaffHad, type WaveNow } from './wave.ts'

/** Its words have ended, rest on a fact that is not confirmed at this moment, newer ones are out, or they promise a time that has passed. */
export const ROOM_HOLDS = ['ended', 'fact', 'newer', 'promise'] as const
export type RoomHold = (typeof ROOM_HOLDS)[number]

export type DispatchNow = {
  state: 'planned' | 'running' | 'paused' | 'stopped' | 'closed'
  startedAt: Date | null
  /** Nothing leaves after this moment. */
  notAfter: Date | null
  /** Share of own staff, in percent, that must have it before the public. From the pack; 100 in the reference. */
  staffFirstPercent: number
  /** The text is under embargo until then; null when it is not, by the database's clock. */
  embargoUntil: Date | null
  /** Why the crisis room that holds the text says that it may not leave; `from`: from then on, null: now. Empty when it says nothing. */
  roomHolds: { code: RoomHold; from: Date | null }[]
  /** Waves that an open crisis room at the unit holds, as what they say is not to be said to them now: found when they would open. */
  besideHolds: Hold[]
  /** The ministry waits until somebody has tried to tell the directorate’s desk, and never past this; null when nothing is to be waited for. */
  deskFirstUntil: Date | null
  /** Own staff, as `dispatch.public_staff_had` counts them; null where nobody of them is to get it. */
  staff: StaffHad | null
  waves: WaveNow[]
}

/** Why a wave waits. `code` is translated; numbers and times are for the sentence. */
export type Hold = { position: number; code: string; params: Record<string, string | number>; until: Date | null }

export type Step =
  | { kind: 'open-wave'; position: number }
  | { kind: 'expire' }
  /** Whoever still waits in these waves, which are open, gets the words no more: they promise a time that has passed. */
  | { kind: 'give-up'; positions: number[] }
  | { kind: 'close' }
  | { kind: 'rest'; holds: Hold[]; until: Date | null }

/**
 * **The one decision of a dispatch.** Nothing opens a wave, and so nothing shows a text, unless this says so (an
 * override by a leader is recorded as one). Pure: the ledger as it stands and the time go in, one step comes out; the
 * caller takes the step and asks again.
 */
export function nextStep(dispatch: DispatchNow, now: Date): Step {
  if (dispatch.state !== 'running') return { kind: 'rest', holds: [], until: null }
  const unfinished = dispatch.waves.filter((wave) => wave.state !== 'done')
  if (unfinished.length === 0) return { kind: 'close' }
  const isLate = dispatch.notAfter !== null && now >= dispatch.notAfter
  if (isLate && unfinished.some((wave) => wave.state === 'waiting' || wave.counts.waiting > 0))
    return { kind: 'expire' }
  const waiting = unfinished.filter((wave) => wave.state === 'open' && wave.counts.waiting > 0)
  if (waiting.length > 0 && saysPast(dispatch, now))
    return { kind: 'give-up', positions: waiting.map(({ position }) => position) }
  const holds: Hold[] = []
  for (const wave of unfinished) {
    if (wave.state !== 'waiting') continue
    const hold = holdOf(dispatch, wave, now)
    if (hold === null) return { kind: 'open-wave', position: wave.position }
    holds.push(hold)
  }
  const lingering = unfinished
    .flatMap((wave) => [lingersUntil(wave), comesUntil(dispatch, wave, now)])
    .filter((time) => time !== null && time > now)
  const isSettled = unfinished.every((wave) => wave.state === 'open' && wave.counts.waiting === 0)
  if (isSettled && lingering.length === 0) return { kind: 'close' }
  const times = [dispatch.notAfter, ...lingering, ...holds.map((hold) => hold.until)].filter(
    (time) => time !== null && time > now,
  )
  return {
    kind: 'rest',
    holds,
    until: times.length ? new Date(Math.min(...times.map((time) => time!.getTime()))) : null,
  }
}

/**
 * What keeps a waiting wave from opening; null when nothing does. The room that holds the text comes first, then one that goes on beside it, our own desk before the ministry, an embargo and
 * the rule of own staff, then the wave's own gate.
 */
export function holdOf(dispatch: DispatchNow, wave: WaveNow, now: Date): Hold | null {
  return (
    roomHold(dispatch, wave, now) ??
    dispatch.besideHolds.find(({ position }) => position === wave.position) ??
    deskHold(dispatch, wave, now) ??
    embargoHold(dispatch, wave) ??
    staffFirstHold(dispatch, wave) ??
    gateHold(dispatch, wave, now)
  )
}

/** What is not true at this moment goes to nobody, whatever anybody says. */
function roomHold(dispatch: DispatchNow, { position }: WaveNow, now: Date): Hold | null {
  const code = roomHoldNow(dispatch, now)
  return code && { position, code: `hold.room-${code}`, params: {}, until: null }
}

/** Our own desk hears of it before the ministry does, if something can be handed over to it in time. */
function deskHold({ deskFirstUntil: until }: DispatchNow, wave: WaveNow, now: Date): Hold | null {
  if (until === null || now >= until || !reachesMinistry(wave)) return null
  return { position: wave.position, code: 'hold.desk-first', params: {}, until }
}

/** Does it promise more by a time that has passed? */
const saysPast = ({ roomHolds }: DispatchNow, now: Date): boolean =>
  roomHolds.some(({ code, from }) => code === 'promise' && (from === null || from <= now))

/** Why the room that holds the text keeps it at this moment; null when it does not. */
export const roomHoldNow = ({ roomHolds }: Pick<DispatchNow, 'roomHolds'>, now: Date): RoomHold | null =>
  roomHolds.find(({ from }) => from === null || from <= now)?.code ?? null

/** Own staff may have it before; nobody outside does, in any channel, unless a leader says so by name. */
function embargoHold({ embargoUntil }: DispatchNow, wave: WaveNow): Hold | null {
  if (!embargoUntil || !leavesAgency(wave)) return null
  const { position } = wave
  return { position, code: 'hold.embargo', params: { at: embargoUntil.toISOString() }, until: embargoUntil }
}

function staffFirstHold(dispatch: DispatchNow, wave: WaveNow): Hold | null {
  if (!dispatch.staff || !reachesPublic(wave)) return null
  const { reached: done, of: all, missing, isOpened } = dispatch.staff
  if (isOpened && done * 100 >= (done + missing) * dispatch.staffFirstPercent) return null
  return { position: wave.position, code: 'hold.staff-first', params: { done, all }, until: null }
}

function gateHold(dispatch: DispatchNow, wave: WaveNow, now: Date): Hold | null {
  const { gate, position } = wave
  if (gate.kind === 'with-start') return null
  if (gate.kind === 'stop')
    return gate.liftedAt === null ? { position, code: `hold.${gate.stop}`, params: {}, until: null } : null
  if (gate.kind === 'by-hand') return { position, code: 'hold.by-hand', params: {}, until: null }
  if (gate.kind === 'at') return now >= new Date(gate.at) ? null : holdUntil(position, new Date(gate.at))
  const before = dispatch.waves.find((other) => other.position === gate.wave)
  if (!before?.openedAt) return { position, code: 'hold.not-opened', params: { wave: gate.wave }, until: null }
  if (gate.kind === 'minutes-after') {
    const at = new Date(before.openedAt.getTime() + gate.minutes * 60_000)
    return now >= at ? null : holdUntil(position, at)
  }
  const { reached: done, of: all } = reached(before.counts, gate.measure)
  if (done * 100 >= all * gate.percent) return null
  return {
    position,
    code: `hold.${gate.measure}`,
    params: { wave: gate.wave, done, all, percent: gate.percent },
    until: null,
  }
}

function holdUntil(position: number, at: Date): Hold {
  return { position, code: 'hold.at', params: { at: at.toISOString() }, until: at }
}

/** A wave stays open while someone who has not confirmed may still be tried on another channel. */
function lingersUntil(wave: WaveNow): Date | null {
  if (!wave.secondChannelMinutes || !wave.openedAt || wave.channels.length < 2) return null
  const isUnconfirmed = wave.counts.submitted + wave.counts.delivered > 0
  return isUnconfirmed ? new Date(wave.openedAt.getTime() + (wave.secondChannelMinutes + 1) * 60_000) : null
}

const DAY_MS = 24 * 3600_000

/**
 * Paper is the fallback and not the end: as long as an e-mail or SMS may still reach somebody whose notice lies with a unit, the wave stays open. For a
 * day, and never longer than the words may leave.
 */
function comesUntil({ notAfter, roomHolds }: DispatchNow, wave: WaveNow, now: Date): Date | null {
  if (wave.state !== 'open' || !wave.openedAt || wave.atUnits.coming === 0) return null
  // What rests on a fact that is not confirmed may be let go again; the rest never is.
  const ends = roomHolds.filter(({ code }) => code !== 'fact').map(({ from }) => from ?? now)
  const times = [new Date(wave.openedAt.getTime() + DAY_MS), ...(notAfter ? [notAfter] : []), ...ends]
  return new Date(Math.min(...times.map((time) => time.getTime())))
}
