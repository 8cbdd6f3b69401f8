import { isSameNumber, mobileOf } from './people-table.ts'
import type { Unit } from './unit.ts'
import { holdsContact, indexNames, isNameTaken, type NameIndex, nameKey } from './unit-names.ts'
import { kindOf, type UnitColumn } from './unit-table.ts'
import type { UnitKind } from './words.ts'

/** One row of a file, by column. A column that the file lacks is missing; an empty cell is ''. */
export type UnitRow = { line: number; cells: Partial<Record<UnitColumn, string>> }

export type RowFault = { code: RowFaultCode; column: UnitColumn; value: string }
export type RowFaultCode =
  | 'name-missing'
  | 'name-too-long'
  | 'name-twice'
  | 'name-taken'
  | 'id-unknown'
  | 'kind-unknown'
  | 'kind-missing'
  | 'parent-unknown'
  | 'parent-circle'
  | 'language-unknown'
  | 'email-wrong'
  | 'phone-wrong'
  | 'phone-persons'
  | 'name-holds-contact'

export type PlannedRow = {
  line: number
  name: string
  outcome: 'new' | 'changed' | 'same' | 'faulty'
  /** The unit that the row is about, when there is one already. */
  unitId: string | null
  /** The name of the unit above, which may be a row of the same file. Null: on top. */
  parentName: string | null
  changes: { column: UnitColumn; from: string; to: string }[]
  faults: RowFault[]
  values: Partial<Record<UnitColumn, string>> & { kind?: string }
}

const MAX_NAME = 200

/**
 * Compares a file with what there is. Writes nothing, decides everything: the dry run shows this, applying follows it. `personsNumbers`: numbers
 * in it that are somebody's own mobile.
 */
export function planUnits(
  rows: readonly UnitRow[],
  units: readonly Unit[],
  personsNumbers: readonly string[] = [],
): PlannedRow[] {
  const names = indexNames(units)
  const byName = new Map(units.map((unit) => [nameKey(unit.name), unit]))
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const inFile = new Map([...rows].reverse().map((row) => [nameKey(row.cells.name ?? ''), row.line]))
  const planned = rows.map((row) => {
    const id = row.cells.id?.trim()
    const unit = id ? byId.get(id) : byName.get(nameKey(row.cells.name ?? ''))
    return planRow(row, unit ?? null, { byName, byId, inFile, units, names, personsNumbers })
  })
  return markCircles(planned, units)
}

type World = {
  byName: ReadonlyMap<string, Unit>
  byId: ReadonlyMap<string, Unit>
  inFile: ReadonlyMap<string, number>
  units: readonly Unit[]
  names: NameIndex
  personsNumbers: readonly string[]
}

function planRow(row: UnitRow, unit: Unit | null, world: World): PlannedRow {
  const cells = trimmed(row.cells)
  const faults = faultsOf(row.line, cells, unit, world)
  const name = cells.name || unit?.name || ''
  const kind = cells.kind ? (kindOf(cells.kind) ?? undefined) : unit?.kind
  const parentName = parentOf(cells, unit, kind, world)
  const number = cells.dutyPhone && mobileOf(cells.dutyPhone)
  const values = { ...cells, ...(kind ? { kind } : {}), ...(number ? { dutyPhone: number } : {}) }
  const changes = unit ? changesOf(unit, values, parentName, world) : []
  const outcome = faults.length > 0 ? 'faulty' : !unit ? 'new' : changes.length > 0 ? 'changed' : 'same'
  return { line: row.line, name, outcome, unitId: unit?.id ?? null, parentName, changes, faults, values }
}

function trimmed(cells: UnitRow['cells']): UnitRow['cells'] {
  const entries = Object.entries(cells).map(([column, text]) => [column, text.trim().replace(/^-$|^'(?=[=+@-])/, '')])
  return Object.fromEntries(entries.map(([column, text]) => [column, column === 'verified' ? verifiedOf(text!) : text]))
}

/** «verified name» and «ja» are true; «unverified» and everything else false. */
function verifiedOf(text: string): string {
  return /^(verified|true|ja|yes|1)/i.test(text) ? 'true' : 'false'
}

function faultsOf(line: number, cells: UnitRow['cells'], unit: Unit | null, world: World): RowFault[] {
  const faults: RowFault[] = []
  const fault = (code: RowFaultCode, column: UnitColumn) => faults.push({ code, column, value: cells[column] ?? '' })
  if (cells.id && !unit) fault('id-unknown', 'id')
  if (!cells.name && !unit) fault('name-missing', 'name')
  if ((cells.name ?? '').length > MAX_NAME) fault('name-too-long', 'name')
  if (cells.name && world.inFile.get(nameKey(cells.name)) !== line) fault('name-twice', 'name')
  if (cells.name && cells.name !== unit?.name && isTaken(cells.name, unit, world)) fault('name-taken', 'name')
  if (cells.kind && !kindOf(cells.kind)) fault('kind-unknown', 'kind')
  if (!cells.kind && !unit) fault('kind-missing', 'kind')
  if (cells.parent && !world.byName.has(nameKey(cells.parent)) && !world.inFile.has(nameKey(cells.parent)))
    fault('parent-unknown', 'parent')
  if (cells.language && !['nb', 'nn'].includes(cells.language)) fault('language-unknown', 'language')
  return [...faults, ...cellFaultsOf(cells, unit, world)]
}

const CALLED = ['name', 'shortName', 'region', 'municipality'] as const

/** What is wrong with a cell by itself: of the contact, or of a name that holds one. */
function cellFaultsOf(cells: UnitRow['cells'], unit: Unit | null, { personsNumbers }: World): RowFault[] {
  const { email, dutyPhone } = cells
  const faults: RowFault[] = []
  const fault = (code: RowFaultCode, column: UnitColumn) => faults.push({ code, column, value: cells[column] ?? '' })
  if (email && !/^\S+@\S+\.\S+$/.test(email)) fault('email-wrong', 'email')
  if (dutyPhone && !mobileOf(dutyPhone)) fault('phone-wrong', 'dutyPhone')
  if (dutyPhone && !isSameNumber(dutyPhone, unit?.dutyPhone) && personsNumbers.includes(dutyPhone))
    fault('phone-persons', 'dutyPhone')
  for (const column of CALLED) if (holdsContact(cells[column] ?? '')) fault('name-holds-contact', column)
  return faults
}

const isTaken = (name: string, unit: Unit | null, { names }: World) =>
  isNameTaken({ id: unit?.id ?? '', name, names: unit?.names ?? {} }, names)

/** The unit above: the one named; else where it stands now; else the region's office, the directorate or the ministry. */
function parentOf(cells: UnitRow['cells'], unit: Unit | null, kind: UnitKind | undefined, world: World): string | null {
  if (cells.parent) return cells.parent
  if (unit) return unit.parentId ? (world.byId.get(unit.parentId)?.name ?? null) : null
  const above = (wanted: UnitKind) => world.units.find((one) => one.kind === wanted)?.name ?? null
  if (kind === 'ministry') return null
  if (kind === 'directorate') return above('ministry')
  if (kind === 'region' || kind === 'college') return above('directorate')
  const office = world.units.find(
    (one) => one.kind === 'region' && nameKey(one.region ?? '') === nameKey(cells.region ?? '–'),
  )
  return office?.name ?? above('directorate')
}

function changesOf(unit: Unit, values: UnitRow['cells'], parentName: string | null, world: World) {
  const was: Partial<Record<UnitColumn, string>> = {
    name: unit.name,
    kind: unit.kind,
    region: unit.region ?? '',
    municipality: unit.municipality ?? '',
    shortName: unit.shortName,
    language: unit.language,
    email: unit.email ?? '',
    dutyPhone: (unit.dutyPhone && mobileOf(unit.dutyPhone)) ?? unit.dutyPhone ?? '',
    verified: String(unit.verified),
    note: unit.note ?? '',
    parent: (unit.parentId && world.byId.get(unit.parentId)?.name) || '',
  }
  const now = { ...values, parent: parentName ?? '' }
  return (Object.keys(was) as UnitColumn[])
    .filter((column) => now[column] !== undefined && differs(column, was[column]!, now[column]!))
    .map((column) => ({ column, from: was[column]!, to: now[column]! }))
}

function differs(column: UnitColumn, was: string, now: string): boolean {
  if (column === 'parent') return nameKey(was) !== nameKey(now)
  if (column === 'shortName' || column === 'language' || column === 'name') return now !== '' && now !== was
  return now !== was
}

/** Rows that would put a unit below itself. */
function markCircles(planned: PlannedRow[], units: readonly Unit[]): PlannedRow[] {
  const nameOf = new Map(units.map((unit) => [unit.id, unit.name]))
  const above = new Map(
    units.map((unit) => [nameKey(unit.name), unit.parentId ? nameKey(nameOf.get(unit.parentId) ?? '') : null]),
  )
  for (const row of planned) above.set(nameKey(row.name), row.parentName === null ? null : nameKey(row.parentName))
  return planned.map((row) => {
    let at = above.get(nameKey(row.name))
    for (let steps = 0; at && at !== nameKey(row.name) && steps <= above.size; steps++) at = above.get(at)
    if (at !== nameKey(row.name)) return row
    const fault: RowFault = { code: 'parent-circle', column: 'parent', value: row.parentName ?? '' }
    return { ...row, outcome: 'faulty', faults: [...row.faults, fault] }
  })
}
