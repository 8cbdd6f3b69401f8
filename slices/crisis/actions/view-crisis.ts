import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { mayHandOn } from '../rules/crisis-right.ts'
import type { CrisisView } from '../rules/crisis-view.ts'
import { askedFor, type Calling } from '../rules/escalation.ts'
import { untold } from '../rules/untold.ts'
import { shiftsOf } from '../store/afterwards.ts'
import { attemptsIn } from '../store/calls.ts'
import { factsOf } from '../store/facts.ts'
import { pacesOf } from '../store/practices.ts'
import { openStop } from '../store/promises.ts'
import { tasksOf } from '../store/tasks.ts'
import { callingOf, reachIn } from './calling-of.ts'
import { crisisLine } from './crisis-line.ts'
import { emptiedBy } from './empty-copies.ts'
import { type LoadedCrisis, loadCrisis } from './load-crisis.ts'
import { type CrisisNames, namesInCrises } from './names-in-crises.ts'
import { shownRole } from './shown-role.ts'
import { shownShifts } from './shown-shifts.ts'

/** Everything the head of the room shows. Throws `crisis.not-found`. */
export async function viewCrisis(varde: Varde, caller: Caller, id: string): Promise<CrisisView> {
  const { db } = varde
  const loaded = await loadCrisis(db, caller, id)
  const [tasks, facts, paces, shifts, stop, attempts] = await Promise.all([
    tasksOf(db, id),
    factsOf(db, id),
    pacesOf(db, id),
    shiftsOf(db, id),
    openStop(db, loaded.file),
    attemptsIn(db, id),
  ])
  const doers = tasks.flatMap((task) => (task.done_by ? [task.done_by] : []))
  const writers = [
    ...doers,
    ...facts.map((fact) => fact.by),
    ...shifts.flatMap((one) => [one.from_id, one.to_id]),
    ...emptiedBy(shifts),
  ]
  const [names, reach] = await Promise.all([namesInCrises(db, [loaded], writers), reachIn(db, loaded)])
  const { file, calls, abilities } = loaded
  const calling = callingOf(file, loaded, { reach, attempts })
  const mine = calls.find((call) => call.person_id === caller.id)
  const now = varde.now()
  const handed = shownShifts(shifts, loaded, caller, names.person)
  return {
    ...crisisLine(loaded, names),
    place: file.place,
    securityCrisis: file.security_crisis,
    declaredBy: names.person(file.declared_by),
    toldUnit: file.told_unit_id === null ? null : names.unit(file.told_unit_id),
    positions: shownPositions(loaded, calling, names, { caller, now, attempts }),
    tasks: tasks.map((task) => ({
      id: task.id,
      role: shownRole(caller, { role: task.role, unit_id: file.unit_id }, [task.done_by]),
      texts: task.texts,
      dueAt: task.due_at?.toISOString() ?? null,
      doneAt: task.done_at?.toISOString() ?? null,
      doneBy: task.done_by === null ? null : names.person(task.done_by),
      waitsForStop: stop !== null && task.done_when === 'stop-lifted' && task.done_at === null,
    })),
    facts: facts.map(({ id: factId, state, text, source, counter, police, revision, by, at }) => ({
      ...{ id: factId, state, text, source, counter, police, revision },
      by: names.person(by),
      at: at.toISOString(),
    })),
    policeOwnsFacts: names.policeOwnsFacts(file.scenario_key),
    mine: mine
      ? {
          isTold: mine.times === 0 && mine.answer === null,
          isDeclarer: mine.times === 0 && mine.answer === 'coming' && file.declared_by === caller.id,
          answer: mine.answer,
        }
      : null,
    practice: file.mode === 'exercise' ? { paces } : null,
    shift: handed.find((one) => one.mayTake) ?? handed.find((one) => one.isWaiting) ?? handed[0] ?? null,
    abilities,
    backupDays: varde.settings.backupDays,
    revision: file.revision,
  }
}

/** Every role of the room: who has it, and who has been asked, in the order they are. */
function shownPositions(
  { file, positions, candidates, calls, abilities }: LoadedCrisis,
  calling: Calling,
  names: CrisisNames,
  { caller, now, attempts }: { caller: Caller; now: Date; attempts: Awaited<ReturnType<typeof attemptsIn>> },
): CrisisView['positions'] {
  const callOf = new Map(calls.map((call) => [call.person_id, call]))
  return positions.map((position) => ({
    id: position.id,
    role: shownRole(caller, position, [
      position.filled_by,
      ...candidates.filter((one) => one.position_id === position.id).map((one) => one.person_id),
    ]),
    unit: names.unit(position.unit_id),
    isTold: position.is_told,
    untold: position.is_told
      ? untold(position.unit_id, { positions, candidates, calls }, attempts, calling.unreachable)
      : null,
    filledBy: position.filled_by === null ? null : names.person(position.filled_by),
    mayHandOver: file.state === 'open' && position.filled_by !== null && mayHandOn(caller, position, abilities),
    asked: candidates
      .filter((one) => one.position_id === position.id)
      .map((one) => {
        const call = callOf.get(one.person_id)
        const isAsked =
          ((call?.times ?? 0) > 0 || (call?.told_at ?? null) !== null) &&
          askedFor(calling, position.id, now).includes(one.person_id)
        return {
          person: names.person(one.person_id),
          insteadOf: one.instead_of === null ? null : names.person(one.instead_of),
          isAsked,
          times: call?.times ?? 0,
          lastAt: call?.last_at?.toISOString() ?? null,
          answer: call?.answer ?? null,
          answeredAt: call?.answered_at?.toISOString() ?? null,
        }
      }),
  }))
}
