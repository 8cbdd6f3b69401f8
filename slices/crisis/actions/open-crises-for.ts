import type { Database } from '../../../kit/db/database.ts'
import { formatList } from '../../../kit/i18n/formats.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames } from '../../organisation/index.ts'
import type { CrisisLine, Owed } from '../rules/crisis-view.ts'
import { isWithNobody } from '../rules/is-out.ts'
import { hasPassed } from '../rules/lateness.ts'
import { groupsLacking } from '../rules/left-groups.ts'
import { asksAtStop, type Passed } from '../rules/passed-time.ts'
import { isOffered } from '../rules/shift-offer.ts'
import type { Group } from '../rules/statement.ts'
import { isHad } from '../rules/told-at.ts'
import type { WrongWords } from '../rules/wrong-words.ts'
import { shiftsOf } from '../store/afterwards.ts'
import { type CrisisRow, closedWithWaiting, closedWithWrong, listCrises } from '../store/crises.ts'
import { toldWaves } from '../store/group-board.ts'
import { statementsOf } from '../store/statements.ts'
import { crisisLine } from './crisis-line.ts'
import { type LoadedCrisis, readable } from './load-crisis.ts'
import { namesInCrises } from './names-in-crises.ts'
import { roomTime } from './practice-time.ts'
import { owedInRoom } from './promises-in-room.ts'
import { viewStatements } from './view-statements.ts'
import { waitingGroups } from './waiting-groups.ts'
import { wordsAtStop } from './words-at-stop.ts'
import { wrongSince } from './wrong-in-room.ts'

/** An open crisis whose room opens for the caller, or a closed one that left words which they may put right, or let go. */
export type OpenCrisis = Pick<CrisisLine, 'id' | 'declaredAt'> & {
  /** In the caller's language: «Brann ved Halden fengsel», or what the one who declared it wrote. */
  title: string
  /**
   * When more is promised, or was and has not come, the first of it; null when nothing is. In the caller's language: `to` whom, where that is not everybody,
   * and what else is broken or the public waits for (`beside`).
   */
  promise: { at: Date; isBroken: boolean; to: string | null; beside: string | null } | null
  /** Somebody has been told something. */
  isSaid: boolean
  /** Null while it is open. */
  closedAt: Date | null
  /** For those who may put it right: what somebody has had and that is wrong, the newest first, with the correction that waits. */
  wrong: WrongWords[]
  /** Since when there is something for them to put right; where all has its correction under way, since when the first of it is wrong. */
  wrongSince: Date | null
  /**
   * For those who may lift it: the words that are approved and wait at a stop, by their numbers in the caller's language where they are several, and since when
   * the first of them does. `passed`: what is asked where the time that all such words promise has passed, and they go to nobody as they are.
   */
  stop: { number: number | string; count: number; since: Date; passed: Passed['asks'] | null } | null
  /**
   * For those who may let words go there: the groups that lack what was meant for them, with nothing on its way, in the caller's language, and since when words
   * to them were last released or written.
   */
  untold: { groups: string; since: Date } | null
  /** The shift that waits for the caller to take it over: who gives it, and since when. */
  shift: { from: string; at: Date } | null
  /** When the caller was called in last, while they have not answered. */
  askedAt: Date | null
}

const MOST_SHOWN = 50

/**
 * What goes on now, in earnest, where the caller is in the room; the newest first. After them what is closed with wrong words out, or with words behind a stop,
 * for those who may put them right or let them go, until they are. Exercises are no crises.
 */
export async function openCrisesFor(varde: Varde, caller: Caller): Promise<OpenCrisis[]> {
  const { db } = varde
  const [files, wrong, going] = await Promise.all([
    listCrises(db, MOST_SHOWN),
    closedWithWrong(db),
    closedWithWaiting(db),
  ])
  const left = [...wrong, ...going.filter(({ id }) => !wrong.some((one) => one.id === id))]
  const open = files.filter((one) => one.state === 'open' && one.mode !== 'exercise')
  if (open.length + left.length === 0) return []
  const isOpen = ({ file }: LoadedCrisis) => file.state === 'open'
  const shown = (await readable(db, caller, [...open, ...left])).filter(
    (one) => one.isIn && (isOpen(one) || one.abilities.includes('write-page')),
  )
  const names = await namesInCrises(db, shown)
  const t = translator(caller.language)
  const found = await Promise.all(
    shown.map(async (one) => {
      const { id, scenario, what, unit, declaredAt } = crisisLine(one, names)
      const kind = scenario ? (scenario[caller.language] ?? scenario.nb) : t('crisis:other')
      const mine = one.calls.find((call) => call.person_id === caller.id)
      const [owed, statements, waves, wrong, stop, untold, shift] = await Promise.all([
        owedInRoom(db, one.file, varde.now()),
        statementsOf(db, id),
        toldWaves(db, id),
        one.abilities.includes('write-page') ? wrongSince(db, id, varde.now()) : [],
        one.abilities.includes('lead') ? behindStop(db, one.file, varde.now(), caller.language) : null,
        isOpen(one) && one.abilities.includes('speak') ? untoldIn(varde, caller, one.file, t) : null,
        shiftFor(db, one, caller.id),
      ])
      return {
        ...{
          id,
          declaredAt,
          closedAt: one.file.closed_at,
          wrong: wrong.map(({ words }) => words),
          wrongSince: firstWrong(wrong),
          stop,
          untold,
          shift,
          isSaid: statements.some((row) => row.out_at !== null && !isWithNobody(row, waves)) || waves.some(isHad),
        },
        title: what || t('crisis:title', { scenario: kind, unit: unit.name ?? '' }),
        promise: owed && {
          ...{ at: new Date(owed.dueAt), isBroken: owed.isBroken, to: namesOf(owed.groups, t) },
          beside: owed.beside.length > 0 ? owed.beside.map((more) => besideIn(more, t)).join(', ') : null,
        },
        askedAt:
          mine !== undefined && mine.times > 0 && mine.answer === null && one.abilities.includes('answer')
            ? (mine.last_at ?? one.file.declared_at)
            : null,
      }
    }),
  )
  return found.filter((one) => one.closedAt === null || one.wrong.length > 0 || one.stop !== null)
}

function firstWrong(wrong: Awaited<ReturnType<typeof wrongSince>>): Date | null {
  const open = wrong.filter(({ words }) => words.correction === null)
  const times = (open.length > 0 ? open : wrong).flatMap(({ since }) => (since === null ? [] : [since.getTime()]))
  return times.length > 0 ? new Date(Math.min(...times)) : null
}

/** The shift of a room that somebody can take over now. */
async function shiftFor(
  db: Database,
  { file, positions, practice }: LoadedCrisis,
  toId: string,
): Promise<OpenCrisis['shift']> {
  if (file.state !== 'open') return null
  const offers = await shiftsOf(db, file.id)
  const mine = offers.find((one) => one.to_id === toId && isOffered(one, { offers, positions, people: practice }))
  if (!mine) return null
  const names = await personNames(db, [mine.from_id])
  return { from: names.get(mine.from_id) ?? '', at: mine.given_at }
}

/** What waits at the stop of a room, and may still go as it is; else what waits longest there, and all of which the same is asked. */
async function behindStop(db: Database, file: CrisisRow, now: Date, language: string): Promise<OpenCrisis['stop']> {
  const [{ waits }, shows] = await Promise.all([waitingGroups(db, file), roomTime(db, file, now)])
  const waiting = (await wordsAtStop(db, file, waits)).map(({ row }) => row)
  const inTime = waiting.filter((row) => !hasPassed(row.next_at, shows))
  const passed = inTime.length > 0 || !waiting[0] ? null : asksAtStop(waiting[0])
  const shown = passed ? waiting.filter((row) => asksAtStop(row) === passed) : inTime
  const [first] = shown
  if (!first) return null
  const number =
    shown.length === 1
      ? first.number
      : formatList(
          shown.map((row) => String(row.number)),
          language,
        )
  return { number, count: shown.length, since: first.released_at ?? first.made_at, passed }
}

/** The same answer as the room gives whoever is in it. */
async function untoldIn(
  varde: Varde,
  caller: Caller,
  { id, declared_at: declaredAt }: CrisisRow,
  t: (key: string) => string,
): Promise<OpenCrisis['untold']> {
  const view = await viewStatements(varde, caller, id)
  const lacking = groupsLacking(view)
  if (lacking.length === 0) return null
  const meant = view.statements.filter(({ groups }) => groups.some((group) => lacking.includes(group)))
  const since = Math.max(declaredAt.getTime(), ...meant.map(({ madeAt }) => Date.parse(madeAt)))
  return { groups: wordsOf(lacking, t), since: new Date(since) }
}

const wordsOf = (groups: readonly Group[], t: (key: string) => string): string =>
  groups.map((group) => t(`crisis:group.${group}`).toLowerCase()).join(', ')

/** «ansatte, innsatte og domfelte»; null for everybody. */
const namesOf = (groups: readonly Group[], t: (key: string) => string): string | null =>
  groups.includes('public') ? null : wordsOf(groups, t)

/** «heller ikke den til ansatte kl. 04.05», «og neste melding til alle er lovet kl. 04.20» */
const besideIn = ({ groups, dueAt, isBroken }: Owed, t: ReturnType<typeof translator>): string =>
  t(`crisis:owed.beside.${isBroken ? 'broken' : 'open'}`, { at: dueAt, groups: namesOf(groups, t) ?? '' })
