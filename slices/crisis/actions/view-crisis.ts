import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { personNames, unitNames } from '../../organisation/index.ts'
import type { CrisisLine, CrisisView, Named, ScenarioNames } from '../rules/crisis-view.ts'
import { askedFor } from '../rules/escalation.ts'
import { shiftsOf } from '../store/afterwards.ts'
import { listCrises, scenarios } from '../store/crises.ts'
import { factsOf } from '../store/facts.ts'
import { pacesOf } from '../store/practices.ts'
import { tasksOf } from '../store/tasks.ts'
import { callingOf, reachIn } from './calling-of.ts'
import { type LoadedCrisis, loadCrisis, readable } from './load-crisis.ts'
import { shownShifts } from './shown-shifts.ts'

const MOST_SHOWN = 200

/** The crises that the caller may read: open ones on top, then the newest. */
export async function viewCrises(varde: Varde, caller: Caller): Promise<{ items: CrisisLine[] }> {
  const { db } = varde
  const shown = await readable(db, caller, await listCrises(db, MOST_SHOWN))
  const names = await namesFor(db, shown)
  return { items: shown.map((one) => lineOf(one, names)) }
}

/** Everything the head of the room shows. Throws `crisis.not-found`. */
export async function viewCrisis(varde: Varde, caller: Caller, id: string): Promise<CrisisView> {
  const { db } = varde
  const loaded = await loadCrisis(db, caller, id)
  const [tasks, facts, paces, shifts] = await Promise.all([
    tasksOf(db, id),
    factsOf(db, id),
    pacesOf(db, id),
    shiftsOf(db, id),
  ])
  const doers = tasks.flatMap((task) => (task.done_by ? [task.done_by] : []))
  const names = await namesFor(
    db,
    [loaded],
    [...doers, ...facts.map((fact) => fact.by), ...shifts.flatMap((one) => [one.from_id, one.to_id])],
  )
  const { file, positions, candidates, calls, abilities } = loaded
  const calling = callingOf(file, loaded, await reachIn(db, loaded))
  const callOf = new Map(calls.map((call) => [call.person_id, call]))
  const mine = callOf.get(caller.id)
  const now = varde.now()
  const handed = shownShifts(shifts, file, caller, names.person)
  return {
    ...lineOf(loaded, names),
    place: file.place,
    securityCrisis: file.security_crisis,
    declaredBy: names.person(file.declared_by),
    toldUnit: file.told_unit_id === null ? null : names.unit(file.told_unit_id),
    positions: positions.map((position) => ({
      id: position.id,
      role: position.role,
      unit: names.unit(position.unit_id),
      isTold: position.is_told,
      filledBy: position.filled_by === null ? null : names.person(position.filled_by),
      asked: candidates
        .filter((one) => one.position_id === position.id)
        .map((one) => {
          const call = callOf.get(one.person_id)
          const isAsked = (call?.times ?? 0) > 0 && askedFor(calling, position.id, now).includes(one.person_id)
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
    })),
    tasks: tasks.map((task) => ({
      id: task.id,
      role: task.role,
      texts: task.texts,
      dueAt: task.due_at?.toISOString() ?? null,
      doneAt: task.done_at?.toISOString() ?? null,
      doneBy: task.done_by === null ? null : names.person(task.done_by),
    })),
    facts: facts.map(({ id: factId, state, text, source, counter, police, revision, by, at }) => ({
      ...{ id: factId, state, text, source, counter, police, revision },
      by: names.person(by),
      at: at.toISOString(),
    })),
    policeOwnsFacts: names.policeOwnsFacts(file.scenario_key),
    mine: mine
      ? {
          isTold: mine.times === 0,
          answer: mine.answer,
        }
      : null,
    practice: file.mode === 'exercise' ? { paces } : null,
    shift: handed.find((one) => one.mayTake) ?? handed[0] ?? null,
    abilities,
    revision: file.revision,
  }
}

type Names = {
  person: (id: string) => Named
  unit: (id: string) => Named
  scenario: (key: string | null) => ScenarioNames | null
  policeOwnsFacts: (key: string | null) => boolean
}

async function namesFor(db: Database, loaded: readonly LoadedCrisis[], others: readonly string[] = []): Promise<Names> {
  const personIds = loaded.flatMap(({ file, positions, candidates }) => [
    file.declared_by,
    ...positions.flatMap((one) => (one.filled_by ? [one.filled_by] : [])),
    ...candidates.flatMap((one) => [one.person_id, ...(one.instead_of ? [one.instead_of] : [])]),
  ])
  const unitIds = loaded.flatMap(({ file, positions }) => [
    file.unit_id,
    file.owner_unit_id,
    ...(file.told_unit_id ? [file.told_unit_id] : []),
    ...positions.map((one) => one.unit_id),
  ])
  const [persons, units, known] = await Promise.all([
    personNames(db, [...new Set([...personIds, ...others])]),
    unitNames(db, [...new Set(unitIds)]),
    scenarios(db),
  ])
  return {
    person: (id) => ({ id, name: persons.get(id) ?? null }),
    unit: (id) => ({ id, name: units.get(id) ?? null }),
    scenario: (key) => known.find((one) => one.key === key)?.names ?? null,
    policeOwnsFacts: (key) => known.find((one) => one.key === key)?.police_owns_facts ?? false,
  }
}

function lineOf({ file }: LoadedCrisis, names: Names): CrisisLine {
  return {
    id: file.id,
    number: file.number,
    mode: file.mode,
    scenario: names.scenario(file.scenario_key),
    what: file.what,
    unit: names.unit(file.unit_id),
    ownerUnit: names.unit(file.owner_unit_id),
    level: file.level,
    state: file.state,
    callState: file.call_state,
    declaredAt: file.declared_at.toISOString(),
    closedAt: file.closed_at?.toISOString() ?? null,
  }
}
