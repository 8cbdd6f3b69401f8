import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { recipientFilter, type SegmentDefinition } from '../../audience/index.ts'
import { approvedVersion } from '../../message/index.ts'
import { personNames } from '../../organisation/index.ts'
import { type DispatchRight, dispatchRights, maySee } from '../rules/dispatch-right.ts'
import { type Hold, holdOf } from '../rules/next-step.ts'
import type { Repeat } from '../rules/repeat.ts'
import { isOfRoom } from '../rules/room-act.ts'
import { isSentByHand } from '../rules/sent-by-hand.ts'
import { type StandsStill, standsStill } from '../rules/stands-still.ts'
import { emptyCounts, type Gate, RECIPIENT_STATES, reached, type WaveNow } from '../rules/wave.ts'
import { type Loaded, loadDispatch } from '../store/dispatch-store.ts'
import { newsCount, pressSpread } from '../store/dispatch-views.ts'
import { repeatAhead } from '../store/had-it.ts'
import { refusingOf } from '../store/refusing-store.ts'
import { wordsNow } from '../store/released-store.ts'
import { roomsStamp } from '../store/rooms-stamp.ts'
import { notHungIn } from '../store/task-words.ts'
import { wavesOf } from '../store/wave-store.ts'
import { heldBeside, type Look, withHeld } from './held-beside.ts'
import { refuseShielded } from './refuse-shielded.ts'

/** A dispatch as a screen shows it: the closed denominator, each wave with what holds it, and what the caller may do. */
export async function dispatchView(varde: Varde, caller: Caller, id: string) {
  const loaded = await loadDispatch(varde.db, id)
  if (!loaded) throw new Failure('not-found', 'dispatch.not-found')
  const rights = dispatchRights(caller, loaded.row.unit_id)
  if (!rights.includes('see')) throw new Failure('not-allowed', 'dispatch.may-not-see')
  const { row, now } = loaded
  await refuseShielded(varde.db, caller, row.message_id)
  const isOut = now.waves.some((wave) => wave.openedAt !== null)
  if (!maySee(caller, row.unit_id, isOut)) throw new Failure('not-found', 'dispatch.not-found')
  const heldBy = (await approvedVersion(varde.db, row.version_id))?.heldBy ?? null
  const whole = await withBeside(varde, caller, loaded)
  const counts = emptyCounts()
  for (const wave of now.waves) for (const state of RECIPIENT_STATES) counts[state] += wave.counts[state]
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    messageId: row.message_id,
    versionId: row.version_id,
    heldBy,
    correctsId: row.corrects_id,
    unitId: row.unit_id,
    mode: row.mode,
    state: row.state,
    standsStill: standsStill(whole.now, varde.now()),
    startedAt: row.started_at,
    notAfter: row.not_after,
    embargoUntil: now.embargoUntil,
    total: now.waves.reduce((sum, wave) => sum + wave.total, 0),
    counts,
    coming: row.state === 'running' ? now.waves.reduce((sum, wave) => sum + wave.atUnits.coming, 0) : 0,
    notHung: (await notHungIn(varde.db, [id], varde.now())).get(id) ?? 0,
    waves: await waveViews(varde, whole, rights, heldBy),
    spread: await pressSpread(varde.db, id),
    news: now.waves.some(isPublished) ? await newsCount(varde.db, row.message_id) : null,
    repeat: await repeatOf(varde.db, row),
    refusing: (await refusingOf(varde.db, [id], varde.now())).get(id) ?? [],
    ...(await wordsNow(varde.db, [row.version_id])).get(row.version_id)!,
    abilities: abilitiesOf(row.state, rights, heldBy),
  }
}

/** With what an open room at the unit has against the waves that nothing else holds. */
async function withBeside(varde: Varde, caller: Caller, loaded: Loaded): Promise<Loaded> {
  const isDue = (wave: WaveNow) => wave.state === 'waiting' && holdOf(loaded.now, wave, varde.now()) === null
  const due = loaded.now.state === 'running' ? loaded.now.waves.filter(isDue) : []
  if (due.length === 0) return loaded
  const stamp = await roomsStamp(varde.db, loaded.row.mode)
  const look: Look = { stamp, within: (weigh) => varde.db.transaction().execute(weigh) }
  let known = loaded
  for (const { position } of due) {
    const held = await heldBeside(varde, loaded, position, look, caller)
    if (held) known = withHeld(known, held)
  }
  return known
}

/** Of dispatches that run: those that go nowhere before the room acts, and why. */
export async function thoseThatStandStill(
  varde: Varde,
  caller: Caller,
  ids: readonly string[],
): Promise<Map<string, StandsStill | null>> {
  const found = await Promise.all(
    ids.map(async (id) => {
      const loaded = await loadDispatch(varde.db, id)
      const whole = loaded && (await withBeside(varde, caller, loaded))
      return [id, whole && standsStill(whole.now, varde.now())] as const
    }),
  )
  return new Map(found)
}

/** Before the start: how many of those it is for have this version already. Null when nobody has. */
async function repeatOf(db: Database, row: Loaded['row']): Promise<Repeat | null> {
  if (row.state !== 'planned' || row.corrects_id) return null
  const definitions = (await wavesOf(db, row.id)).flatMap((wave) => definitionOf(wave.audiences) ?? [])
  const repeat = await repeatAhead(db, row, definitions.map(recipientFilter))
  return repeat.had > 0 ? repeat : null
}

const isPublished = (wave: WaveNow) => wave.openedAt !== null && wave.publishes.includes('press-room')

async function waveViews(varde: Varde, { row, now, waveIds }: Loaded, rights: DispatchRight[], heldBy: string | null) {
  const rows = await wavesOf(varde.db, row.id)
  const names = await personNames(
    varde.db,
    rows.flatMap((one) => one.override_by ?? []),
  )
  return now.waves.map((wave, index) => {
    const hold = wave.state === 'waiting' ? holdOf(now, wave, varde.now()) : null
    const isDone =
      wave.state === 'done' || (wave.state === 'open' && wave.counts.waiting === 0 && wave.atUnits.coming === 0)
    return {
      id: waveIds[index]!,
      position: wave.position,
      name: wave.name,
      state: isDone ? ('done' as const) : wave.state,
      openedAt: wave.openedAt,
      gate: wave.gate,
      gateText: hold && { code: hold.code, params: hold.params },
      total: wave.total,
      counts: wave.counts,
      reached: reached(wave.counts, 'submitted').reached - wave.atUnits.heads,
      channels: wave.channels,
      publishes: wave.publishes,
      audienceKinds: wave.audienceKinds,
      audiences: definitionOf(rows[index]!.audiences),
      overrideReason: rows[index]!.override_reason,
      overriddenBy: names.get(rows[index]!.override_by ?? '') ?? null,
      abilities:
        row.state === 'running' && wave.state === 'waiting' ? waveAbilities(wave.gate, hold, rights, heldBy) : [],
    }
  })
}

function definitionOf(audiences: unknown): SegmentDefinition | null {
  const definition = audiences as SegmentDefinition | null
  return Array.isArray(definition?.groups) ? definition : null
}

function waveAbilities(gate: Gate, hold: Hold | null, rights: DispatchRight[], heldBy: string | null): string[] {
  if (gate.kind === 'stop' && gate.liftedAt === null) return []
  if (hold && isSentByHand(hold.code) && rights.includes('start')) return isOfRoom('open-wave', heldBy) ? [] : ['open']
  // No reason carries it past an open room beside it.
  if (hold && /^hold\.(beside-|waits$)/.test(hold.code)) return []
  return hold && rights.includes('override') && !isOfRoom('override', heldBy) ? ['override'] : []
}

function abilitiesOf(state: string, rights: DispatchRight[], heldBy: string | null): string[] {
  const may = (right: DispatchRight, ability: string, states: string[]) =>
    rights.includes(right) && states.includes(state) ? [ability] : []
  return [
    ...(isOfRoom('start', heldBy)
      ? []
      : [...may('start', 'start', ['planned']), ...may('override', 'send-again', ['planned'])]),
    ...may('pause', 'pause', ['running']),
    ...may('pause', 'resume', ['paused']),
    ...(isOfRoom('stop', heldBy) ? [] : may('pause', 'stop', ['running', 'paused'])),
    ...may('see-people', 'see-people', ['running', 'paused', 'stopped', 'closed']),
    ...may('answer', 'answer', ['running', 'paused', 'stopped', 'closed']),
  ]
}
