import type { Language } from '../../../kit/kernel/caller.ts'
import { languageOf, mobileOf, type PersonFileColumn } from './people-table.ts'
import type { Unit } from './unit.ts'

/** One row of a file, by column. A column that the file lacks is missing; an empty cell is ''. */
export type PersonRow = { line: number; cells: Partial<Record<PersonFileColumn, string>> }

/** Somebody who is here today, as the file is held against them. */
export type Staff = {
  id: string
  unitId: string
  displayName: string
  title: string
  email: string | null
  mobile: string | null
  language: Language
  /** How many duties they hold: nobody with one is ended by a file. */
  duties: number
}

export const STAFF_FIELDS = ['name', 'email', 'unit', 'title', 'mobile', 'language'] as const
export type StaffField = (typeof STAFF_FIELDS)[number]

export const PERSON_FAULTS = [
  'id-unknown',
  'name-missing',
  'name-too-long',
  'title-too-long',
  'person-twice',
  'email-twice',
  'email-taken',
  'email-wrong',
  'unit-missing',
  'unit-unknown',
  'unit-unclear',
  'mobile-wrong',
  'language-unknown',
] as const
export type PersonFault = { code: (typeof PERSON_FAULTS)[number]; value: string }

export type PlannedPerson = {
  /** The line in the file; null for somebody who does not stand in it. */
  line: number | null
  name: string
  outcome: 'new' | 'changed' | 'same' | 'faulty' | 'gone' | 'kept'
  personId: string | null
  /** The name of the unit the row puts them in, or where they are. */
  unitName: string
  changes: { field: StaffField; from: string; to: string }[]
  faults: PersonFault[]
  /** What applying writes; an empty one for rows that write nothing. */
  values: Partial<{
    displayName: string
    unitId: string
    email: string | null
    mobile: string | null
    title: string
    language: Language
  }>
}

const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/
const MOST = { name: 200, title: 120 }
export const same = (text: string) => text.trim().toLowerCase().replaceAll(/\s+/g, ' ')

export type World = ReturnType<typeof worldOf>

/** Those who are here and the units there are, as a row is looked up in them. */
export function worldOf(staff: readonly Staff[], units: readonly Pick<Unit, 'id' | 'name' | 'shortName'>[]) {
  const unitsBy = new Map<string, Set<string>>()
  for (const unit of units)
    for (const word of new Set([same(unit.id), same(unit.name), same(unit.shortName)]))
      unitsBy.set(word, (unitsBy.get(word) ?? new Set()).add(unit.id))
  return {
    byId: new Map(staff.map((one) => [one.id, one])),
    byEmail: new Map(staff.flatMap((one) => (one.email ? [[same(one.email), one] as const] : []))),
    nameless: Map.groupBy(
      staff.filter((one) => !one.email),
      (one) => `${one.unitId} ${same(one.displayName)}`,
    ),
    unitsBy,
    unitName: new Map(units.map((unit) => [unit.id, unit.name])),
  }
}

export function personOf(
  cells: PersonRow['cells'],
  name: string,
  unitId: string | undefined,
  world: World,
): Staff | null {
  if (cells.id) return world.byId.get(cells.id) ?? null
  const known = cells.email ? world.byEmail.get(same(cells.email)) : undefined
  if (known) return known
  const alike = world.nameless.get(`${unitId} ${same(name)}`) ?? []
  return alike.length === 1 ? alike[0]! : null
}

export function faultsOf(
  cells: PersonRow['cells'],
  name: string,
  found: string[],
  person: Staff | null,
  world: World,
): PersonFault[] {
  const fault = (code: PersonFault['code'], value: string | undefined, isSo: boolean): PersonFault[] =>
    isSo ? [{ code, value: value ?? '' }] : []
  const { id, title = '', unit, email, mobile, language } = cells
  const holder = email ? world.byEmail.get(same(email)) : undefined
  return [
    ...fault('id-unknown', id, !!id && !person),
    ...fault('name-missing', '', !name && !person),
    ...fault('name-too-long', name, name.length > MOST.name),
    ...fault('title-too-long', title, title.length > MOST.title),
    ...fault('unit-missing', '', !unit && !person && !id),
    ...fault('unit-unknown', unit, !!unit && found.length === 0),
    ...fault('unit-unclear', unit, found.length > 1),
    ...fault('email-wrong', email, !!email && !EMAIL.test(email)),
    ...fault('email-taken', email, !!holder && !!person && holder.id !== person.id),
    ...fault('mobile-wrong', mobile, !!mobile && !mobileOf(mobile)),
    ...fault('language-unknown', language, !!language && !languageOf(language)),
  ]
}

/** What the row writes. An empty cell says nothing: a file never takes away an address or a name. */
export function valuesOf(cells: PersonRow['cells'], name: string, unitId: string | undefined): PlannedPerson['values'] {
  const language = cells.language ? languageOf(cells.language) : null
  const mobile = cells.mobile ? mobileOf(cells.mobile) : null
  return {
    ...(name ? { displayName: name } : {}),
    ...(unitId ? { unitId } : {}),
    ...(cells.email ? { email: cells.email } : {}),
    ...(mobile ? { mobile } : {}),
    ...(cells.title ? { title: cells.title } : {}),
    ...(language ? { language } : {}),
  }
}

export function changesOf(person: Staff, values: PlannedPerson['values'], world: World): PlannedPerson['changes'] {
  const pairs: [StaffField, string, string | undefined][] = [
    ['name', person.displayName, values.displayName],
    ['email', person.email ?? '', values.email ?? undefined],
    ['unit', person.unitId, values.unitId],
    ['title', person.title, values.title],
    ['mobile', person.mobile ?? '', values.mobile ?? undefined],
    ['language', person.language, values.language],
  ]
  const told = (field: StaffField, value: string) => (field === 'unit' ? (world.unitName.get(value) ?? value) : value)
  const differs = (field: StaffField, from: string, to: string) =>
    field === 'email' ? same(from) !== same(to) : field === 'mobile' ? from.replaceAll(' ', '') !== to : from !== to
  return pairs.flatMap(([field, from, to]) =>
    to !== undefined && differs(field, from, to) ? [{ field, from: told(field, from), to: told(field, to) }] : [],
  )
}
