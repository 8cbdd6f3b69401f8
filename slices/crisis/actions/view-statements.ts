import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { leftWithUnits, noticeUnits, refusingOf, shownRefusing } from '../../dispatch/index.ts'
import { approversOfMessages } from '../../message/index.ts'
import { personNames } from '../../organisation/index.ts'
import { besideUnit } from '../rules/correction-groups.ts'
import { groupBoard } from '../rules/group-board.ts'
import { holdTimes } from '../rules/hold-times.ts'
import { countedWaves } from '../rules/reach.ts'
import { refusingOnce } from '../rules/room-needs.ts'
import { saidStanding } from '../rules/said-standing.ts'
import { isFollowing } from '../rules/statement.ts'
import { standings } from '../rules/statement-standing.ts'
import type { RefusingShown, StatementsView } from '../rules/statement-view.ts'
import { isAskedByClock } from '../rules/waiver.ts'
import { askedOfStatements, toldWaves } from '../store/group-board.ts'
import { type ClockRow, liftsOf, readClock } from '../store/promises.ts'
import { carryingWaves, headsOfStatements, headsUncorrected } from '../store/reach.ts'
import { rehearsalsOf } from '../store/rehearsals.ts'
import { staffHadIn, staffOf } from '../store/staff-had.ts'
import {
  heldPublicWave,
  type PartRow,
  partsOf,
  pausedIn,
  type StatementRow,
  statementsOf,
  usedFacts,
} from '../store/statements.ts'
import { standingWaivers, type WaiverRow } from '../store/waivers.ts'
import { languagesOfGroups } from './follow-statement.ts'
import { loadCrisis } from './load-crisis.ts'
import { shownHold } from './pass-other-rooms.ts'
import { roomTime } from './practice-time.ts'
import { promisesInRoom } from './promises-in-room.ts'
import { reachFrom } from './reach-of.ts'
import { shownGroup } from './shown-group.ts'
import { shownStatement } from './shown-statement.ts'
import { waitingGroups } from './waiting-groups.ts'
import { wrongInRoom } from './wrong-in-room.ts'

/** What we have said, what is promised, what is held back, and where each group stands. Throws `crisis.not-found`. */
export async function viewStatements(varde: Varde, caller: Caller, crisisId: string): Promise<StatementsView> {
  const { db } = varde
  const { file } = await loadCrisis(db, caller, crisisId)
  const rows = await statementsOf(db, crisisId)
  const ids = rows.map((row) => row.id)
  const [
    parts,
    used,
    waves,
    asked,
    promised,
    lifts,
    waiting,
    clock,
    languages,
    carrying,
    rehearsals,
    waivers,
    paused,
    shows,
  ] = await Promise.all([
    partsOf(db, ids),
    usedFacts(db, crisisId),
    toldWaves(db, crisisId),
    askedOfStatements(db, crisisId),
    promisesInRoom(db, file),
    liftsOf(db, crisisId),
    waitingGroups(db, file),
    readClock(db),
    languagesOfGroups(db, file),
    carryingWaves(db, crisisId),
    rehearsalsOf(db, crisisId),
    standingWaivers(db, ids),
    pausedIn(db, crisisId),
    roomTime(db, file, varde.now()),
  ])
  const open = parts.filter((part) => part.version_id === null && isWaiting(rows, part)).map((part) => part.message_id)
  const { waits } = waiting
  const corrected = [...standings(rows, waves)].flatMap(([id, { correctedBy: by }]) =>
    by === null ? [] : [{ id, by }],
  )
  const dispatchIds = parts.flatMap((part) => part.dispatch_id ?? [])
  const [approvers, stuck, reach, counts, refusing, staff, uncorrected, notices, withUnits] = await Promise.all([
    approversOfMessages(db, open, varde.now()),
    stuckOf(db, rows, parts, waivers, clock),
    reachFrom(db, { waves: carrying, languages, rehearsals, waits }),
    headsOfStatements(db, countedWaves(carrying, languages)),
    refusingIn(db, parts, varde.now()),
    staffHadIn(db, ids),
    headsUncorrected(db, carrying, corrected),
    noticeUnits(db, dispatchIds),
    leftWithUnits(db, dispatchIds, varde.now()),
  ])
  const names = await personNames(db, [
    ...new Set([
      ...rows.map((row) => row.made_by),
      ...lifts.map((one) => one.lifted_by),
      ...waivers.map((one) => one.given_by),
      ...rows.flatMap((row) => row.waiver_asked_by ?? []),
      ...[...approvers.values()].flatMap(({ personIds }) => personIds),
    ]),
  ])
  const named = (id: string) => ({ id, name: names.get(id) ?? null })
  const all = {
    rows,
    parts,
    used,
    waves,
    staff,
    uncorrected,
    counts,
    approvers,
    named,
    isHeldByStop: waiting.stop !== null,
    waits,
    isPlayed: file.mode === 'exercise',
    languages,
    waivers,
    stuck,
    refusing,
    notices,
    paused,
    shows,
    readerId: caller.id,
  }
  const statements = await Promise.all(
    rows.map(async (row) => {
      const { heldUp, held, ...shown } = shownStatement(row, all)
      return {
        ...shown,
        heldUp: heldUp && (await shownHold(db, caller, heldUp)),
        held: await Promise.all(held.map((hold) => shownHold(db, caller, hold))),
      }
    }),
  )
  const worth = new Map(statements.map((one) => [one.id, saidStanding(one)]))
  // No channel has more of them: what is left lies with the units, who hang it up while they are asked to.
  const isWithUnits = ({ openedAt, waiting }: (typeof waves)[number]) => openedAt !== null && waiting === 0
  const promises = ({ statementId }: (typeof waves)[number]) =>
    rows.some((row) => row.id === statementId && row.kind !== 'correction' && row.next_at !== null)
  const board = groupBoard(
    rows.map((row) => row.id),
    waves.map((wave) => ({
      ...wave,
      beside: besideUnit(wave),
      isPromiseOnPaper: isWithUnits(wave) && promises(wave),
      isEnded:
        wave.isEnded ||
        wave.dispatchState === 'stopped' ||
        worth.get(wave.statementId) !== 'stands' ||
        (isWithUnits(wave) && !withUnits.has(wave.id)),
    })),
    parts.map((part) => ({
      statementId: part.statement_id,
      // What a stop holds back is not told in an exercise either.
      groups: part.groups.filter((group) => !waits.includes(group) && !part.ended_groups.includes(group)),
      rehearsedAt: file.mode === 'exercise' ? part.released_at : null,
    })),
    counts,
  )
  return {
    statements,
    wrong: await wrongInRoom(db, crisisId, varde.now()),
    promises: promised.filter(({ groups }) => groups.includes('public')),
    given: promised.filter(({ groups }) => !groups.includes('public')),
    ...waiting,
    isStoppedByFact: file.next_of_kin_stop_at !== null,
    lifts: lifts.map(({ stop: lifted, ground, source, lifted_by, lifted_at }) => ({
      ...{ stop: lifted, ground, source },
      by: named(lifted_by),
      at: lifted_at.toISOString(),
    })),
    groups: board.map((line) => shownGroup(line, rows, worth, parts, asked, reach)),
    languages,
    clock: { nextMinutes: clock.next_minutes, staffMinutes: clock.staff_minutes },
  }
}

const isWaiting = (rows: readonly StatementRow[], part: PartRow) =>
  part.dropped_reason === null &&
  rows.some(
    (row) =>
      row.id === part.statement_id &&
      (row.state === 'waiting' || (isFollowing(part) && ['going', 'out'].includes(row.state))),
  )

/** Channels that take nothing, by the statement that waits for them: its parts may be dispatches of their own. */
async function refusingIn(db: Database, parts: readonly PartRow[], now: Date): Promise<Map<string, RefusingShown[]>> {
  const byDispatch = await refusingOf(
    db,
    parts.flatMap((part) => part.dispatch_id ?? []),
    now,
  )
  const byStatement = Map.groupBy(parts, (part) => part.statement_id)
  return new Map(
    [...byStatement].map(([id, own]) => [
      id,
      refusingOnce(own.flatMap((part) => (byDispatch.get(part.dispatch_id ?? '') ?? []).map(shownRefusing))),
    ]),
  )
}

/** Those that the clock has asked leaders about, that still wait, and that no leader has said yes to. */
async function stuckOf(
  db: Database,
  rows: readonly StatementRow[],
  parts: readonly PartRow[],
  waivers: readonly WaiverRow[],
  clock: ClockRow,
): Promise<Map<string, { reached: number; of: number }>> {
  const found = new Map<string, { reached: number; of: number }>()
  for (const row of rows) {
    if (waivers.some((one) => one.statement_id === row.id)) continue
    const asked = { by: row.waiver_asked_by, at: row.waiver_asked_at }
    for (const part of parts.filter((one) => one.statement_id === row.id)) {
      const times = holdTimes(row, part, clock)
      if (!times || !isAskedByClock(asked, times.since)) continue
      const isPage = row.kind === 'page'
      const held = isPage ? await staffOf(db, row.id) : await heldPublicWave(db, part)
      if (held && held.missing > 0) found.set(row.id, { reached: held.reached, of: held.of })
    }
  }
  return found
}
