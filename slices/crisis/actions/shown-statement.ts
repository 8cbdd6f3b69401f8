import type { approversOfMessages } from '../../message/index.ts'
import { groupsAtStop, groupsReached } from '../rules/at-stop.ts'
import { groupsToCorrect } from '../rules/correction-groups.ts'
import type { GroupCount } from '../rules/group-board.ts'
import { isWithNobody } from '../rules/is-out.ts'
import { hasPassed, isLate } from '../rules/lateness.ts'
import { GROUPS, type Group, isChanged, isFollowing } from '../rules/statement.ts'
import { type GroupLanguages, groupsThatWait } from '../rules/statement-language.ts'
import { lineOf, standings } from '../rules/statement-standing.ts'
import type { FollowingView, RefusingShown, StatementView } from '../rules/statement-view.ts'
import { asUsed } from '../rules/used-fact.ts'
import { CLOCK } from '../rules/waiver.ts'
import type { ToldWave } from '../store/group-board.ts'
import { NO_STAFF, type StaffHad } from '../store/staff-had.ts'
import type { PartRow, StatementRow, usedFacts } from '../store/statements.ts'
import type { WaiverRow } from '../store/waivers.ts'

/** What the statements of a crisis are shown with: their parts, what they use, and who is asked to approve. */
export type StatementsRead = {
  rows: StatementRow[]
  parts: PartRow[]
  used: Awaited<ReturnType<typeof usedFacts>>
  waves: ToldWave[]
  /** Own staff by statement. */
  staff: ReadonlyMap<string, StaffHad>
  /** How many have words and not their correction, by statement. */
  uncorrected: ReadonlyMap<string, { left: number }>
  /** How many of each group have the words of each. */
  counts: readonly GroupCount[]
  approvers: Awaited<ReturnType<typeof approversOfMessages>>
  named: (id: string) => { id: string; name: string | null }
  isHeldByStop: boolean
  /** The groups that wait at the stop. */
  waits: readonly Group[]
  isPlayed: boolean
  languages: GroupLanguages[]
  waivers: WaiverRow[]
  /** Statements that stand for own staff alone, with how many are reached. */
  stuck: ReadonlyMap<string, { reached: number; of: number }>
  /** Channels that take nothing, by the statement that waits for them. */
  refusing: ReadonlyMap<string, RefusingShown[]>
  /** The units that the notices of a dispatch lie with. */
  notices: ReadonlyMap<string, readonly string[]>
  /** What somebody has paused. */
  paused: readonly { id: string; groups: Group[] }[]
  /** What the room's clock shows. */
  shows: Date
  readerId: string
}

/** One statement as the room shows it: its words, what follows in other languages, and what it waits for. */
export function shownStatement(
  row: StatementRow,
  {
    rows,
    parts,
    used,
    waves,
    staff,
    uncorrected,
    counts,
    approvers,
    named,
    isHeldByStop,
    waits,
    isPlayed,
    languages,
    waivers,
    stuck,
    notices,
    paused,
    refusing,
    shows,
    readerId,
  }: StatementsRead,
): StatementView {
  const all = parts.filter((part) => part.statement_id === row.id && row.state !== 'withdrawn')
  const own = parts.filter((part) => part.statement_id === row.id && !isFollowing(part))
  const main = own.find((part) => part.groups.includes('public')) ?? own[0]!
  const facts = used.filter((one) => one.statementId === row.id)
  const numberOf = (id: string | null) => rows.find((one) => one.id === id)?.number ?? null
  const { standing, correctedBy, correctionUnderWay, isCorrectionLeaving } = standings(rows, waves).get(row.id)!
  const groups = GROUPS.filter((group) => own.some((part) => part.groups.includes(group)))
  const kept = groups.filter((group) => !isEndedFor(own, group))
  const atStop = groupsAtStop(row, { rows, parts, waves, waits, isPlayed })
  const written = all.filter((one) => one.dropped_reason === null).flatMap((one) => Object.keys(one.texts))
  const waitingFor = ({ message_id: messageId }: PartRow) => {
    const asked = approvers.get(messageId)?.personIds
    if (!asked) return null
    return { messageId, names: asked.map((id) => named(id).name ?? id), isYours: asked.includes(readerId) }
  }
  const waiverOf = (given: WaiverRow | undefined): StatementView['waiver'] =>
    given
      ? {
          ...{ by: named(given.given_by), at: given.given_at.toISOString(), reason: given.reason },
          ...{ isBeforehand: given.is_beforehand, usedAt: given.used_at?.toISOString() ?? null },
        }
      : null
  const askedOf = ({ waiver_asked_by: by, waiver_asked_at: at }: StatementRow): StatementView['asked'] =>
    by && at ? { by: by === CLOCK ? null : named(by), at: at.toISOString() } : null
  const asked = own.flatMap((part) => waitingFor(part) ?? [])
  // The same people are asked once for all parts that say the same.
  const waiting = asked.filter((one, at) => asked.findIndex(({ names }) => names.join() === one.names.join()) === at)
  const inLine = lineOf(row.id, rows).map(({ id }) => id)
  const line = parts.filter((part) => inLine.includes(part.statement_id) && !isFollowing(part))
  const isPast = row.state === 'dropped' || row.state === 'withdrawn'
  const changed = facts.filter((one) => isChanged(asUsed(one)))
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    questionId: row.question_id,
    state: row.state,
    standing,
    groups,
    texts: row.state === 'withdrawn' ? {} : main.texts,
    parts: row.state === 'withdrawn' ? [] : own.map((part) => ({ groups: part.groups, texts: part.texts })),
    following: isPast
      ? []
      : all.filter(isFollowing).map((part) => ({
          ...{ languages: part.languages, texts: part.texts },
          state: stateOfFollowing(part),
          waiting: waitingFor(part),
        })),
    // What cannot be said in any language is asked for in none.
    lacks:
      isPast || standing === 'corrected' || correctionUnderWay || changed.length > 0
        ? []
        : groupsThatWait(kept, languages, written),
    concerned: groupsToCorrect(line, waves).groups,
    corrects: numberOf(row.corrects),
    correctedBy: numberOf(correctedBy),
    uncorrected: uncorrected.get(row.id)?.left ?? 0,
    correctionUnderWay: numberOf(correctionUnderWay),
    isCorrectionLeaving,
    changedFacts: changed.map((one) => one.factId),
    factIds: facts.map((one) => one.factId),
    madeBy: named(row.made_by),
    madeAt: row.made_at.toISOString(),
    outBy: row.out_by?.toISOString() ?? null,
    outAt: row.out_at?.toISOString() ?? null,
    sent: sentOf(row, own, { waves, notices }),
    nextAt: row.next_at?.toISOString() ?? null,
    droppedReason: row.dropped_reason,
    isLate: isLate(row, shows),
    atStop,
    lateFor:
      row.state === 'out' && hasPassed(row.next_at, shows)
        ? groups.filter((group) => atStop.includes(group) || isEndedFor(own, group))
        : [],
    reaches: groupsReached(row, { parts, waves, isPlayed, shows }),
    paused: GROUPS.filter((group) => paused.some((one) => one.id === row.id && one.groups.includes(group))),
    waiting,
    heldUp: heldUpOf(row),
    held: isPast
      ? []
      : all.flatMap((part) => {
          const hold = heldUpOf(part)
          return hold && part.dropped_reason === null ? [{ languages: part.languages, ...hold }] : []
        }),
    refusing: refusing.get(row.id) ?? [],
    hold: holdOf(row, staff.get(row.id) ?? NO_STAFF, isHeldByStop),
    had: GROUPS.flatMap((group) =>
      counts
        .filter((one) => one.statementId === row.id && one.group === group && one.had + one.unread > 0)
        .map(({ had, unread }) => ({ group, heads: had + unread, unread })),
    ),
    isPublic:
      row.out_at !== null &&
      (row.status_id !== null ||
        row.kind === 'page' ||
        waves.some((wave) => wave.statementId === row.id && wave.isPublic && wave.openedAt !== null)),
    isForEverybody: row.kind === 'page' || kept.includes('public'),
    waiver: waiverOf(waivers.find((one) => one.statement_id === row.id)),
    asked: askedOf(row),
    stuck: stuck.get(row.id) ?? null,
  }
}

const isEndedFor = (parts: readonly PartRow[], group: Group) => parts.some((part) => part.ended_groups.includes(group))

function heldUpOf(row: StatementRow | PartRow): StatementView['heldUp'] {
  if (row.held_up_code === null) return null
  const { held_up_code: code, held_up_details: details, held_up_since: since, held_up_tried_at: triedAt } = row
  return { code, details: details ?? {}, since: since!.toISOString(), triedAt: triedAt!.toISOString() }
}

/** With how many units it lies on paper, each once, while nobody has it. */
function sentOf(
  row: StatementRow,
  parts: readonly PartRow[],
  { waves, notices }: Pick<StatementsRead, 'waves' | 'notices'>,
): StatementView['sent'] {
  const hasLeft = row.state === 'out' || (row.state === 'withdrawn' && row.out_at !== null)
  if (!hasLeft || !isWithNobody(row, waves)) return null
  return { units: new Set(parts.flatMap(({ dispatch_id: id }) => notices.get(id ?? '') ?? [])).size }
}

function stateOfFollowing(part: PartRow): FollowingView['state'] {
  if (part.dropped_reason !== null) return 'dropped'
  if (part.held_up_code !== null) return 'held'
  if (part.released_at !== null) return 'out'
  return part.version_id === null ? 'waiting' : 'going'
}

function holdOf(row: StatementRow, { reached, of, missing }: StaffHad, isHeldByStop: boolean): StatementView['hold'] {
  if (row.state !== 'going') return null
  return { kind: isHeldByStop && missing === 0 ? 'stop' : 'staff', reached, of }
}
