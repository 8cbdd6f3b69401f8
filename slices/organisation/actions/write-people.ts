import { publishAll } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { dayOf } from '../rules/day.ts'
import type { PlannedPerson, StaffField } from '../rules/people-row.ts'
import type { ImportStep, StaffValues } from '../rules/undo-people.ts'
import { callOffMovesTo, insertMoves } from '../store/moves.ts'
import { endPeople, insertPeople, type Person, peopleById, updatePerson } from '../store/people.ts'
import { recordWaysIn } from './giving/record-giving.ts'
import { refuse } from './refuse.ts'

/** Writes the rows of a file of staff, each with its event. Returns what it takes to undo them, in order. */
export async function writePeople(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  rows: PlannedPerson[],
  importId: string,
): Promise<ImportStep[]> {
  const of = (outcome: PlannedPerson['outcome']) => rows.filter((row) => row.outcome === outcome)
  const steps = [...(await add(trx, varde, caller, of('new'))), ...(await change(trx, varde, caller, of('changed')))]
  const gone = of('gone').map((row) => row.personId!)
  const day = dayOf(varde.now())
  await endPeople(trx, gone, day, varde.now())
  steps.push(...gone.map((personId) => ({ did: 'closed' as const, personId, day })))
  await tell(
    trx,
    varde,
    caller,
    steps.map(({ did, personId }) => ({ change: did, personId })),
    importId,
  )
  return steps
}

async function add(trx: Trx, varde: Varde, caller: Caller, rows: PlannedPerson[]): Promise<ImportStep[]> {
  const people = rows.map(({ values }) => ({
    id: newId('per'),
    unit_id: values.unitId!,
    title: values.title ?? '',
    display_name: values.displayName!,
    email: values.email ?? null,
    mobile: values.mobile ?? null,
    language: values.language ?? ('nb' as const),
    is_demo: varde.mode === 'demo',
    protected: false,
    valid_from: dayOf(varde.now()),
    valid_to: null,
    erased_at: null,
  }))
  // An address that somebody took since the plan was made: all of it is taken back, and the file is tried again.
  if ((await insertPeople(trx, people)) !== people.length) refuse('conflict', 'people-changed-meanwhile')
  await recordWaysIn(
    trx,
    varde,
    caller,
    people.map((person) => ({ personId: person.id, unitId: person.unit_id })),
  )
  return people.map(({ id }) => ({ did: 'added', personId: id }))
}

const FIELD: Record<StaffField, keyof StaffValues> = {
  name: 'displayName',
  email: 'email',
  unit: 'unitId',
  title: 'title',
  mobile: 'mobile',
  language: 'language',
}

async function change(trx: Trx, varde: Varde, caller: Caller, rows: PlannedPerson[]): Promise<ImportStep[]> {
  const people = await peopleById(
    trx,
    rows.map((row) => row.personId!),
  )
  const changes = rows.map((row) => {
    const person = people.get(row.personId!)
    if (!person) return refuse('conflict', 'people-changed-meanwhile')
    const fields = row.changes.map(({ field }) => FIELD[field])
    const pick = (from: Partial<StaffValues>) => Object.fromEntries(fields.map((field) => [field, from[field]]))
    return { person, was: pick(person), values: pick(row.values) as Partial<StaffValues> }
  })
  await putValues(trx, varde, caller, changes)
  return changes.map(({ person, was, values }) => ({ did: 'changed', personId: person.id, was, now: values }))
}

/**
 * Writes values of people. A new unit is a move of today, and duties stay with the person; a move that is ahead stays too,
 * unless it leads to where they now are.
 */
export async function putValues(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  changes: readonly { person: Person; values: Partial<StaffValues> }[],
): Promise<void> {
  const now = varde.now()
  for (const { person, values } of changes)
    await updatePerson(trx, person.id, {
      display_name: values.displayName,
      email: values.email,
      unit_id: values.unitId,
      title: values.title,
      mobile: values.mobile,
      language: values.language,
    })
  // Single sign-on goes by the address.
  const elsewhere = changes.filter(
    ({ person, values }) => values.email && values.email.toLowerCase() !== person.email?.toLowerCase(),
  )
  await recordWaysIn(
    trx,
    varde,
    caller,
    elsewhere.map(({ person }) => ({ personId: person.id, unitId: person.unitId })),
  )
  const moved = changes.filter(({ person, values }) => values.unitId !== undefined && values.unitId !== person.unitId)
  await callOffMovesTo(
    trx,
    moved.map(({ person }) => person.id),
    now,
  )
  await insertMoves(
    trx,
    moved.map(({ person, values }) => ({
      id: newId('mov'),
      person_id: person.id,
      from_unit_id: person.unitId,
      to_unit_id: values.unitId!,
      moves_on: dayOf(now),
      ends_duties: false,
      asked_by: caller.id,
      asked_at: now,
      done_at: now,
      called_off_at: null,
    })),
  )
}

const CHUNK = 1000

/** An event for each person, in parts that a statement can take; no name and no address in any of them. */
export async function tell(
  trx: Trx,
  varde: Varde,
  caller: Caller,
  told: { change: string; personId: string }[],
  importId: string,
): Promise<void> {
  for (let at = 0; at < told.length; at += CHUNK)
    await publishAll(
      trx,
      told.slice(at, at + CHUNK).map(({ change, personId }) => ({
        name: ORGANISATION_EVENTS.personChanged,
        mode: varde.mode,
        subject: personId,
        unitId: null,
        actor: caller.id,
        at: varde.now(),
        content: { change, importId },
      })),
    )
}
