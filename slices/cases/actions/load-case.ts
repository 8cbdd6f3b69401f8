import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { shieldsFor } from '../../confidentiality/index.ts'
import { stateAfter } from '../rules/case.ts'
import {
  abilitiesOf,
  type CaseAbility,
  type CaseStanding,
  mayHandle,
  mayRead,
  waitsFor,
  withoutMinistry,
} from '../rules/case-right.ts'
import { type AssignmentRow, assignmentsOf } from '../store/case-parts.ts'
import { type CaseRow, findCase, lockCase, type ReportRow, reportsOf } from '../store/cases.ts'
import { directorateOf, ministryIds } from '../store/line.ts'

/** A case as one caller meets it. */
export type LoadedCase = {
  file: CaseRow
  reports: ReportRow[]
  assignments: AssignmentRow[]
  standing: CaseStanding
  abilities: CaseAbility[]
  /** They handle it, and read the working notes; otherwise they reported it. */
  handles: boolean
}

/** Throws `cases.not-found` also for one that is not for the caller's eyes: its existence tells nothing. */
export async function loadCase(db: Database, caller: Caller, id: string): Promise<LoadedCase> {
  return known(db, caller, await findCase(db, id))
}

/** The case held for a change that asks for `ability`. Throws `cases.wrong-state` or `cases.not-allowed`. */
export async function takeUp(trx: Trx, caller: Caller, id: string, ability: CaseAbility): Promise<LoadedCase> {
  const loaded = await known(trx, caller, await lockCase(trx, id))
  if (loaded.abilities.includes(ability)) return loaded
  const { state } = loaded.file
  const step = ability === 'hand-up' ? 'assign' : ability === 'tell-ministry' ? 'assign' : ability
  if (stateAfter(state, step) === null) throw new Failure('conflict', 'cases.wrong-state', { state })
  throw new Failure('not-allowed', 'cases.not-allowed')
}

async function known(db: Database, caller: Caller, file: CaseRow | null): Promise<LoadedCase> {
  if (!file) throw new Failure('not-found', 'cases.not-found')
  const ministries = await ministryIds(db)
  const [loaded] = await standingsOf(db, withoutMinistry(caller, ministries), [file])
  if (!loaded) throw new Failure('not-found', 'cases.not-found')
  return loaded
}

/**
 * The cases that this caller may read, each with what they can do. `caller` is one without a ministry's duties. Who is asked to assess or
 * accept a case that is shown to named persons alone sees it for as long as they are asked.
 */
export async function standingsOf(db: Database, caller: Caller, files: CaseRow[]): Promise<LoadedCase[]> {
  const ids = files.map((file) => file.id)
  const [known, passes] = await Promise.all([whereTheyStand(db, files), shieldsFor(db, caller, ids)])
  return known.flatMap(({ file, reports, assignments, standing }) => {
    const mustAct = waitsFor(caller, standing, { isLate: file.late_at !== null }) !== null
    if (!passes(file.id, mayRead(caller, standing), mustAct)) return []
    const abilities = abilitiesOf(caller, standing)
    return [{ file, reports, assignments, standing, abilities, handles: mayHandle(caller, standing) }]
  })
}

/** Where one case stands, whoever asks. */
export async function standingOf(db: Database, file: CaseRow) {
  const { assignments, standing } = (await whereTheyStand(db, [file]))[0]!
  return { standing, isLate: file.late_at !== null, acceptedBy: assignments[0]?.accepted_by ?? null }
}

async function whereTheyStand(db: Database, files: CaseRow[]) {
  const ids = files.map((file) => file.id)
  const [reports, assignments, directorates] = await Promise.all([
    reportsOf(db, ids),
    assignmentsOf(db, ids),
    directorateOf(
      db,
      files.map((file) => file.unit_id),
    ),
  ])
  return files.map((file) => {
    const own = reports.filter((report) => report.case_id === file.id)
    const handed = assignments.filter((one) => one.case_id === file.id)
    const standing: CaseStanding = {
      state: file.state,
      unitId: file.unit_id,
      handlingUnitId: file.handling_unit_id,
      directorateId: directorates.get(file.unit_id) ?? null,
      reporterIds: own.map((report) => report.reported_by),
      takenBy: file.taken_by,
      isAssignmentOpen: handed[0] !== undefined && handed[0].accepted_at === null,
    }
    return { file, reports: own, assignments: handed, standing }
  })
}
