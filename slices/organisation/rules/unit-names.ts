import { plainReadings } from '../../../kit/kernel/stops/plain-signs.ts'
import { type Unit, unitName } from './unit.ts'

export type NamedUnit = Pick<Unit, 'id' | 'name' | 'names'>

/** What makes two names the same to whoever reads them: case, spaces and signs that do not show say nothing. */
export const nameKey = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toLowerCase()

/** Which units a name belongs to, as it is read in each language. */
export type NameIndex = { languages: readonly string[]; ids: ReadonlyMap<string, ReadonlySet<string>> }

export function indexNames(units: readonly NamedUnit[], also: readonly string[] = []): NameIndex {
  const languages = [...new Set(['nb', ...also, ...units.flatMap(({ names }) => Object.keys(names))])]
  const ids = new Map<string, Set<string>>()
  for (const unit of units)
    for (const key of keysOf(unit, languages)) ids.set(key, (ids.get(key) ?? new Set()).add(unit.id))
  return { languages, ids }
}

const keysOf = (unit: Omit<NamedUnit, 'id'>, languages: readonly string[]) =>
  languages.map((language) => `${language} ${nameKey(unitName(unit, language))}`)

/** Is another unit than this one called the same in some language? */
export function isNameTaken(unit: NamedUnit, { languages, ids }: NameIndex): boolean {
  return keysOf(unit, languages).some((key) => [...(ids.get(key) ?? [])].some((id) => id !== unit.id))
}

/** The name that a change gives to more than one unit; null when none is. What was so before is no fault of the change. */
export function nameFault(before: readonly NamedUnit[], after: readonly NamedUnit[]): string | null {
  const index = indexNames(after)
  const was = indexNames(before, index.languages)
  const isNew = (key: string) => [...index.ids.get(key)!].some((id) => !was.ids.get(key)?.has(id))
  const found = after.find((unit) =>
    keysOf(unit, index.languages).some((key) => index.ids.get(key)!.size > 1 && isNew(key)),
  )
  return found?.name ?? null
}

/** Digits, and the letters that are drawn as one, perhaps divided: «90 00», «9O-OO». */
const ROW =
  /(?<![\p{L}\d])(?:\d[\dOoIl|Ооο]*|[OoIl|Ооο][\dOoIl|Ооο]*)(?:[\s().·•/\\_:*+\p{Pd}]{1,3}[\dOoIl|Ооο]+)*(?!\p{L})/gu
const ADDRESS =
  /@|www\.|:\/\/|(?<![\p{L}\d-])[\p{L}\d-]{2,}\.(?:no|com|net|org|info|eu|io|se|dk|fi|de|uk|me|app|link|example)(?![\p{L}\d])/iu
const YEAR = /^(?:19|20)\d\d$/
const MOST_SIGNS = 3
const LEAST_DIGITS = 2

/**
 * What a unit is called is read by everybody, at once and without a yes: it is no place for a telephone or an address. Four digits in a row are
 * taken as a number, however they are divided or dressed; a year is none.
 */
export function holdsContact(name: string): boolean {
  return plainReadings(name).some(({ text }) => ADDRESS.test(text) || (text.match(ROW) ?? []).some(isNumber))
}

function isNumber(row: string): boolean {
  if (YEAR.test(row)) return false
  const signs = row.replace(/[^\dOoIl|Ооο]/gu, '')
  return signs.length > MOST_SIGNS && signs.replace(/\D/g, '').length >= LEAST_DIGITS
}
