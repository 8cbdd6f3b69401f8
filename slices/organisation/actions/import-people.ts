import { publishHeard } from '../../../kit/bus/publish.ts'
import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { dayOf } from '../rules/day.ts'
import { planPeople } from '../rules/people-import.ts'
import type { PlannedPerson } from '../rules/people-row.ts'
import { type PersonFileColumn, personColumnOf } from '../rules/people-table.ts'
import { insertImport, lockStaff, staffOn } from '../store/people-imports.ts'
import { unitsAt } from '../store/units.ts'
import { readTable, type TableFile, type TableKind } from './read-table.ts'
import { refuse, requireAdministrator } from './refuse.ts'
import { writePeople } from './write-people.ts'

export type PeopleImport = Omit<TableFile<PersonFileColumn>, 'rows'> & {
  rows: PlannedPerson[]
  applied: boolean
  /** The id to undo it by, when it is applied. */
  importId: string | null
}
export type PeopleFile = {
  bytes: Uint8Array
  apply: boolean
  skipFaulty?: boolean | undefined
  /** End those who do not stand in the file: as many as the dry run said. */
  closeGone?: number | undefined
}

const PEOPLE: TableKind<PersonFileColumn> = {
  columnOf: personColumnOf,
  needs: [['name'], ['firstName', 'lastName'], ['id']],
  most: 20_000,
  refuse: () => refuse('invalid', 'people-without-names'),
}

/**
 * Holds a CSV file of staff against those who are here; with `apply` writes it, all in one transaction. Those who do not
 * stand in it stay, unless their number is given back in `closeGone`; nobody with a duty is ended, nor the caller.
 * Throws the errors of `readTable`, `administrator-only`, `import-has-faults`, `gone-with-faults`, `gone-changed`.
 */
export async function importPeople(varde: Varde, caller: Caller, file: PeopleFile): Promise<PeopleImport> {
  requireAdministrator(caller)
  const { rows: read, ...about } = readTable(file.bytes, PEOPLE)
  const plan = async (db: Varde['db']) => {
    const day = dayOf(varde.now())
    const [staff, units] = await Promise.all([staffOn(db, day), unitsAt(db, day)])
    return planPeople(read, staff, units).map((row) => (row.personId === caller.id ? keptSelf(row) : row))
  }
  if (!file.apply) return { ...about, rows: await plan(varde.db), applied: false, importId: null }
  const importId = newId('pim')
  const rows = await varde.db.transaction().execute(async (trx) => {
    await lockStaff(trx)
    const planned = await plan(trx)
    mayApply(planned, file)
    await applyPlan(trx, varde, caller, { importId, planned, closes: file.closeGone !== undefined })
    return planned
  })
  return { ...about, rows, applied: true, importId }
}

const keptSelf = (row: PlannedPerson): PlannedPerson => (row.outcome === 'gone' ? { ...row, outcome: 'kept' } : row)

function mayApply(planned: PlannedPerson[], { skipFaulty, closeGone }: PeopleFile): void {
  const countOf = (outcome: PlannedPerson['outcome']) => planned.filter((row) => row.outcome === outcome).length
  const faulty = countOf('faulty')
  if (faulty > 0 && !skipFaulty) refuse('conflict', 'import-has-faults', { faulty })
  if (closeGone === undefined) return
  // A row that could not be read may be the very person who seems to be gone.
  if (faulty > 0) refuse('conflict', 'gone-with-faults', { faulty })
  if (closeGone !== countOf('gone')) refuse('conflict', 'gone-changed', { count: countOf('gone') })
}

type Applying = { importId: string; planned: PlannedPerson[]; closes: boolean }

async function applyPlan(trx: Trx, varde: Varde, caller: Caller, { importId, planned, closes }: Applying) {
  const wanted = planned.filter((row) => closes || row.outcome !== 'gone')
  const steps = await writePeople(trx, varde, caller, wanted, importId)
  const countOf = (did: string) => steps.filter((step) => step.did === did).length
  const made = { added: countOf('added'), changed: countOf('changed'), closed: countOf('closed') }
  await insertImport(trx, { id: importId, by: caller.id, at: varde.now(), ...made }, steps)
  await publishHeard(varde, trx, {
    name: ORGANISATION_EVENTS.peopleImported,
    mode: varde.mode,
    subject: importId,
    unitId: null,
    actor: caller.id,
    at: varde.now(),
    content: { ...made, skipped: planned.filter((row) => row.outcome === 'faulty').length },
  })
}
