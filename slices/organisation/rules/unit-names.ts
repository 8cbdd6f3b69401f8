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
