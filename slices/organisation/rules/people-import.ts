import {
  changesOf,
  faultsOf,
  type PersonFault,
  type PersonRow,
  type PlannedPerson,
  personOf,
  type Staff,
  same,
  valuesOf,
  type World,
  worldOf,
} from './people-row.ts'
import type { Unit } from './unit.ts'

/**
 * Holds a file of staff against those who are here. A row is about the person with its id, else with its address, else
 * the only one of that name without an address in the unit. Those who work in a unit of the file and do not stand in it
 * are `gone`, or `kept` when they hold a duty. Writes nothing: the dry run shows this, applying follows it.
 */
export function planPeople(
  rows: readonly PersonRow[],
  staff: readonly Staff[],
  units: readonly Pick<Unit, 'id' | 'name' | 'shortName'>[],
): PlannedPerson[] {
  const world = worldOf(staff, units)
  const planned = rows.map((row) => planRow(row, world))
  const twice = markTwice(planned, world)
  const inFile = new Set(twice.flatMap((row) => row.personId ?? []))
  const touched = new Set(twice.flatMap((row) => row.values.unitId ?? []))
  const away = staff.filter((one) => touched.has(one.unitId) && !inFile.has(one.id))
  return [...twice, ...away.map((one) => absent(one, world))]
}

function planRow({ line, cells: read }: PersonRow, world: World): PlannedPerson {
  const cells = Object.fromEntries(
    Object.entries(read).map(([column, text]) => [column, text.trim().replace(/^[-–]$|^'(?=[=+@-])/, '')]),
  ) as PersonRow['cells']
  const name = cells.name || [cells.firstName, cells.lastName].filter(Boolean).join(' ')
  const found = [...(world.unitsBy.get(same(cells.unit ?? '')) ?? [])]
  const person = personOf(cells, name, found[0], world)
  const faults = faultsOf(cells, name, found, person, world)
  const values = valuesOf(cells, name, found[0])
  const changes = person && faults.length === 0 ? changesOf(person, values, world) : []
  const outcome = faults.length > 0 ? 'faulty' : !person ? 'new' : changes.length > 0 ? 'changed' : 'same'
  const unitId = found[0] ?? person?.unitId
  return {
    line,
    name: name || person?.displayName || '',
    outcome,
    personId: person?.id ?? null,
    unitName: world.unitName.get(unitId ?? '') ?? cells.unit ?? '',
    changes,
    faults,
    values: { ...values, ...(unitId ? { unitId } : {}) },
  }
}

/** Two rows for one person, or with one address, are both faulty: nobody can know which is meant. */
function markTwice(planned: PlannedPerson[], world: World): PlannedPerson[] {
  const lines = (keyOf: (row: PlannedPerson) => string | null | undefined) =>
    Map.groupBy(planned, (row) => keyOf(row) ?? '')
  const byPerson = lines((row) => row.personId)
  const emailOf = (row: PlannedPerson) => (row.values.email ? same(row.values.email) : null)
  const byEmail = lines(emailOf)
  const byName = lines((row) => (row.personId || row.values.email ? null : `${row.values.unitId} ${same(row.name)}`))
  return planned.map((row) => {
    const email = emailOf(row)
    const isTwice = (map: Map<string, PlannedPerson[]>, key: string | null) => !!key && (map.get(key)?.length ?? 0) > 1
    const fault: PersonFault | null = isTwice(byEmail, email)
      ? { code: 'email-twice', value: row.values.email ?? '' }
      : isTwice(byPerson, row.personId) ||
          (!row.personId && !email && isTwice(byName, `${row.values.unitId} ${same(row.name)}`))
        ? { code: 'person-twice', value: row.name || (world.byId.get(row.personId ?? '')?.displayName ?? '') }
        : null
    return fault ? { ...row, outcome: 'faulty', changes: [], faults: [...row.faults, fault] } : row
  })
}

function absent(one: Staff, world: World): PlannedPerson {
  return {
    line: null,
    name: one.displayName,
    outcome: one.duties > 0 ? 'kept' : 'gone',
    personId: one.id,
    unitName: world.unitName.get(one.unitId) ?? '',
    changes: [],
    faults: [],
    values: {},
  }
}
