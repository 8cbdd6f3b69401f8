import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { approversOfMessages } from '../../message/index.ts'
import { personNames } from '../../organisation/index.ts'
import { type BoardLine, groupBoard } from '../rules/group-board.ts'
import { GROUPS, groupOfKinds, HELD_BY, isChanged, isFollowing } from '../rules/statement.ts'
import { type GroupLanguages, groupsThatWait } from '../rules/statement-language.ts'
import type { FollowingView, GroupView, StatementsView, StatementView } from '../rules/statement-view.ts'
import { type AskedRow, askedOfStatements, type WaveRow, wavesOfStatements } from '../store/group-board.ts'
import { liftsOf, openStop, promisesOf, readClock } from '../store/promises.ts'
import { rehearsalsOf } from '../store/rehearsals.ts'
import { type PartRow, partsOf, type StatementRow, statementsOf, usedFacts } from '../store/statements.ts'
import { languagesOfGroups } from './follow-statement.ts'
import { loadCrisis } from './load-crisis.ts'
import { asUsed } from './send-statement.ts'

/** What we have said, what is promised, what is held back, and where each group stands. Throws `crisis.not-found`. */
export async function viewStatements(varde: Varde, caller: Caller, crisisId: string): Promise<StatementsView> {
  const { db } = varde
  const { file } = await loadCrisis(db, caller, crisisId)
  const rows = await statementsOf(db, crisisId)
  const [parts, used, waves, asked, promises, lifts, stop, clock, languages, rehearsals] = await Promise.all([
    partsOf(
      db,
      rows.map((row) => row.id),
    ),
    usedFacts(db, crisisId),
    wavesOfStatements(db, crisisId),
    askedOfStatements(db, crisisId),
    promisesOf(db, crisisId),
    liftsOf(db, crisisId),
    openStop(db, file),
    readClock(db),
    languagesOfGroups(db, file),
    rehearsalsOf(db, crisisId),
  ])
  const open = parts.filter((part) => part.version_id === null && isWaiting(rows, part)).map((part) => part.message_id)
  const approvers = await approversOfMessages(db, open, varde.now())
  const names = await personNames(db, [
    ...new Set([
      ...rows.map((row) => row.made_by),
      ...lifts.map((one) => one.lifted_by),
      ...[...approvers.values()].flat(),
    ]),
  ])
  const named = (id: string) => ({ id, name: names.get(id) ?? null })
  const all = { rows, parts, used, waves, approvers, named, isHeldByStop: stop !== null, languages }
  const board = groupBoard(
    rows.map((row) => row.id),
    waves,
    parts.map((part) => ({
      statementId: part.statement_id,
      // What a stop holds back is not told in an exercise either.
      groups: stop ? part.groups.filter((group) => !HELD_BY[stop].includes(group)) : part.groups,
      rehearsedAt: file.mode === 'exercise' ? part.released_at : null,
      rehearsed: rehearsals.filter((one) => one.part_id === part.id),
    })),
  )
  return {
    statements: rows.map((row) => statementView(row, all)),
    promises: promises.map((one) => ({
      dueAt: one.due_at.toISOString(),
      state: one.state,
      isAdmitted: one.admitted_at !== null,
      reason: one.reason,
      settledAt: one.settled_at?.toISOString() ?? null,
    })),
    stop,
    lifts: lifts.map(({ stop: lifted, ground, source, lifted_by, lifted_at }) => ({
      ...{ stop: lifted, ground, source },
      by: named(lifted_by),
      at: lifted_at.toISOString(),
    })),
    groups: board.map((line) => groupView(line, rows, parts, asked)),
    languages,
    clock: { warnMinutes: clock.warn_minutes, nextMinutes: clock.next_minutes, staffMinutes: clock.staff_minutes },
  }
}

type All = {
  rows: StatementRow[]
  parts: PartRow[]
  used: Awaited<ReturnType<typeof usedFacts>>
  waves: WaveRow[]
  approvers: Map<string, string[]>
  named: (id: string) => { id: string; name: string | null }
  isHeldByStop: boolean
  languages: GroupLanguages[]
}

const isWaiting = (rows: readonly StatementRow[], part: PartRow) =>
  part.dropped_reason === null &&
  rows.some(
    (row) =>
      row.id === part.statement_id &&
      (row.state === 'waiting' || (isFollowing(part) && ['going', 'out'].includes(row.state))),
  )

function statementView(
  row: StatementRow,
  { rows, parts, used, waves, approvers, named, isHeldByStop, languages }: All,
): StatementView {
  const all = parts.filter((part) => part.statement_id === row.id && row.state !== 'withdrawn')
  const own = parts.filter((part) => part.statement_id === row.id && !isFollowing(part))
  const main = own.find((part) => part.groups.includes('public')) ?? own[0]!
  const facts = used.filter((one) => one.statementId === row.id)
  const numberOf = (id: string | null) => rows.find((one) => one.id === id)?.number ?? null
  const correction = rows.find((one) => one.corrects === row.id && one.state !== 'dropped')
  const groups = GROUPS.filter((group) => own.some((part) => part.groups.includes(group)))
  const written = all.filter((one) => one.dropped_reason === null).flatMap((one) => Object.keys(one.texts))
  const waitingFor = ({ message_id: messageId }: PartRow) => {
    const asked = approvers.get(messageId)
    return asked ? { messageId, names: asked.map((id) => named(id).name ?? id) } : null
  }
  const isPast = row.state === 'dropped' || row.state === 'withdrawn'
  const changed = facts.filter((one) => isChanged(asUsed(one)))
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    groups,
    texts: row.state === 'withdrawn' ? {} : main.texts,
    following: isPast
      ? []
      : all.filter(isFollowing).map((part) => ({
          ...{ languages: part.languages, texts: part.texts },
          state: stateOfFollowing(part),
          waiting: waitingFor(part),
        })),
    lacks: isPast || correction ? [] : groupsThatWait(groups, languages, written),
    corrects: numberOf(row.corrects),
    correctedBy: correction?.number ?? null,
    changedFacts: changed.map((one) => one.factId),
    factIds: facts.map((one) => one.factId),
    madeBy: named(row.made_by),
    madeAt: row.made_at.toISOString(),
    outBy: row.out_by?.toISOString() ?? null,
    outAt: row.out_at?.toISOString() ?? null,
    nextAt: row.next_at?.toISOString() ?? null,
    droppedReason: row.dropped_reason,
    waiting: own.flatMap((part) => waitingFor(part) ?? []),
    heldUp: heldUpOf(row),
    hold: holdOf(row, waves, isHeldByStop),
  }
}

function heldUpOf(row: StatementRow): StatementView['heldUp'] {
  if (row.held_up_code === null) return null
  const { held_up_code: code, held_up_details: details, held_up_since: since, held_up_tried_at: triedAt } = row
  return { code, details: details ?? {}, since: since!.toISOString(), triedAt: triedAt!.toISOString() }
}

function stateOfFollowing(part: PartRow): FollowingView['state'] {
  if (part.dropped_reason !== null) return 'dropped'
  if (part.released_at !== null) return 'out'
  return part.version_id === null ? 'waiting' : 'going'
}

function holdOf(row: StatementRow, waves: readonly WaveRow[], isHeldByStop: boolean): StatementView['hold'] {
  if (row.state !== 'going') return null
  const own = waves.filter((wave) => wave.statementId === row.id)
  const staff = own.filter((wave) => groupOfKinds(wave.audienceKinds) === 'staff')
  const reached = staff.reduce((sum, wave) => sum + wave.reached, 0)
  const waiting = staff.reduce((sum, wave) => sum + wave.waiting, 0)
  return { kind: isHeldByStop && waiting === 0 ? 'stop' : 'staff', reached, of: reached + waiting }
}

function groupView(
  line: BoardLine,
  rows: readonly StatementRow[],
  parts: readonly PartRow[],
  asked: readonly AskedRow[],
): GroupView {
  const numberOf = (id: string) => rows.find((row) => row.id === id)!.number
  const part = parts.find((one) => one.statement_id === line.statementId && one.groups.includes(line.group))
  const texts = part?.texts ?? {}
  return {
    group: line.group,
    statement: line.statementId === null ? null : numberOf(line.statementId),
    title: (texts.nb ?? texts.nn ?? Object.values(texts)[0])?.title ?? null,
    at: line.at?.toISOString() ?? null,
    reached: line.reached,
    of: line.of,
    confirmed: line.confirmed,
    next: line.next && { statement: numberOf(line.next.statementId), isStopped: line.next.isStopped },
    isOverridden: line.isOverridden,
    isRehearsed: line.isRehearsed,
    asked: asked
      .filter((one) => groupOfKinds(one.audienceKinds) === line.group)
      .map(({ text, at, isAnswered }) => ({ text, at: at.toISOString(), isAnswered })),
  }
}
