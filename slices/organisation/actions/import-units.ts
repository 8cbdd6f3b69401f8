import { publish } from '../../../kit/bus/publish.ts'
import type { Database, Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { newId } from '../../../kit/kernel/id.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { ORGANISATION_EVENTS } from '../events.ts'
import { dayOf } from '../rules/day.ts'
import { type PlannedRow, planUnits, type UnitRow } from '../rules/unit-import.ts'
import { nameKey } from '../rules/unit-names.ts'
import { columnOf, type UnitColumn } from '../rules/unit-table.ts'
import type { UnitKind } from '../rules/words.ts'
import { personsNumbers } from '../store/mobiles.ts'
import { insertUnits, unitsAt } from '../store/units.ts'
import { apart, askContact, type ContactPort } from './ask-contact.ts'
import { changeUnitIn, type UnitChange } from './change-unit.ts'
import { passUnit } from './create-unit.ts'
import { keepOneAgency } from './keep-one-agency.ts'
import { readTable, type TableFile, type TableKind } from './read-table.ts'
import { refuse, requireAdministrator } from './refuse.ts'

export type UnitImport = Omit<TableFile<UnitColumn>, 'rows'> & { rows: PlannedRow[]; applied: boolean }

const UNITS: TableKind<UnitColumn> = {
  columnOf,
  needs: [['name'], ['id']],
  most: 5000,
  refuse: () => refuse('invalid', 'table-without-names'),
}

/**
 * Compares a CSV file with the units there are; with `apply` writes it, all in one transaction. Faulty rows stop it
 * unless `skipFaulty` is set. Telephones and addresses, and names beside a telephone, wait, one unit at a time, for the yes that `ask` asks for. Throws the errors of `readTable`, `administrator-only`, `import-has-faults`, and as `keepOneAgency`.
 */
export async function importUnits(
  varde: Varde,
  caller: Caller,
  input: { bytes: Uint8Array; apply: boolean; skipFaulty?: boolean },
  ask: ContactPort | null,
): Promise<UnitImport> {
  requireAdministrator(caller)
  const { rows: read, ...file } = readTable(input.bytes, UNITS)
  const day = dayOf(varde.now())
  const plan = async (db: Database) =>
    planUnits(read, await unitsAt(db, day), await personsNumbers(db, numbersIn(read)))
  if (!input.apply) return { ...file, rows: await plan(varde.db), applied: false }
  const rows = await varde.db.transaction().execute(async (trx) => {
    const planned = await plan(trx)
    const faulty = planned.filter((row) => row.outcome === 'faulty').length
    if (faulty > 0 && !input.skipFaulty) refuse('conflict', 'import-has-faults', { faulty })
    const written = planned.filter(({ outcome }) => outcome === 'new' || outcome === 'changed')
    const outgoing = written.map(({ name, values: { shortName, municipality, region, dutyPhone, email } }) => ({
      ...{ name, shortName, municipality, region, dutyPhone, email },
    }))
    await passUnit(trx, varde, caller, outgoing)
    // Held in the order of a yes: what waits, the tree, the unit.
    const changed = planned.flatMap(({ outcome, unitId }) => (outcome === 'changed' && unitId ? [unitId] : []))
    for (const id of changed.toSorted()) await ask?.waits(trx, varde, id)
    await keepOneAgency(trx, varde.now(), () => applyRows(trx, varde, caller, { planned, day, ask }))
    return planned
  })
  return { ...file, rows, applied: true }
}

const numbersIn = (rows: readonly UnitRow[]) => rows.flatMap(({ cells }) => cells.dutyPhone?.trim() || [])

type Applying = { planned: PlannedRow[]; day: string; ask: ContactPort | null }

async function applyRows(trx: Trx, varde: Varde, caller: Caller, { planned, day, ask }: Applying): Promise<void> {
  const added = planned.filter((row) => row.outcome === 'new')
  const changed = planned.filter((row) => row.outcome === 'changed')
  // First all new units, each on top, so that a row may name a unit further down in the file as the one above it.
  const ids = new Map(added.map((row) => [nameKey(row.name), newId('unt')]))
  await insertUnits(
    trx,
    added.map((row) => ({
      ...newUnitRow(row, ids.get(nameKey(row.name))!, day),
      ...(ask && { duty_phone: null, email: null }),
    })),
  )
  // Under the name in the file too, which may wait for a yes.
  for (const row of planned) if (row.unitId && row.outcome !== 'faulty') ids.set(nameKey(row.name), row.unitId)
  for (const unit of await unitsAt(trx, day)) if (!ids.has(nameKey(unit.name))) ids.set(nameKey(unit.name), unit.id)
  for (const row of [...added, ...changed]) {
    const parentId = row.parentName === null ? null : (ids.get(nameKey(row.parentName)) ?? null)
    const id = row.unitId ?? ids.get(nameKey(row.name))!
    const told = { dutyPhone: row.values.dutyPhone || null, email: row.values.email || null }
    const change: UnitChange = { parentId, ...(row.outcome === 'new' ? told : changeOf(row)) }
    const { now, wanted } = ask ? await apart(trx, ask, id, change) : { now: change, wanted: {} }
    await changeUnitIn(trx, varde, caller, id, now, { isNew: row.outcome === 'new' })
    if (ask) await askContact(trx, varde, caller, ask, { unitId: id, wanted })
  }
  await publish(trx, {
    name: ORGANISATION_EVENTS.unitsImported,
    mode: varde.mode,
    subject: 'organisation',
    unitId: null,
    actor: caller.id,
    at: varde.now(),
    content: {
      added: added.length,
      changed: changed.length,
      skipped: planned.filter((row) => row.outcome === 'faulty').length,
      from: 'csv',
    },
  })
}

function newUnitRow({ name, values }: PlannedRow, id: string, day: string) {
  return {
    id,
    parent_id: null,
    kind: values.kind as UnitKind,
    name,
    names: {},
    short_name: (values.shortName || name).slice(0, 60),
    region: values.region || null,
    municipality: values.municipality || null,
    duty_phone: values.dutyPhone || null,
    email: values.email || null,
    language: values.language === 'nn' ? ('nn' as const) : ('nb' as const),
    valid_from: day,
    valid_to: null,
    verified: values.verified === 'true',
    source: null,
    note: values.note || null,
    changed_on: day,
  }
}

function changeOf(row: PlannedRow) {
  const to = Object.fromEntries(row.changes.map((change) => [change.column, change.to]))
  const orNull = (text: string | undefined) => (text === undefined ? undefined : text || null)
  return {
    name: to.name,
    kind: to.kind as UnitKind | undefined,
    region: orNull(to.region),
    municipality: orNull(to.municipality),
    shortName: to.shortName,
    language: to.language as 'nb' | 'nn' | undefined,
    email: orNull(to.email),
    dutyPhone: orNull(to.dutyPhone),
    verified: to.verified === undefined ? undefined : to.verified === 'true',
    note: orNull(to.note),
  }
}
