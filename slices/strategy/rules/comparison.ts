import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import type { ElementContent } from './element.ts'
import { LINK_KINDS } from './fields.ts'

/** One field of an element: `texts.nb.title`, `data.owner`, `links.serves`. Empty is null on either side. */
export type FieldChange = { field: string; before: FieldValue; after: FieldValue }
export type FieldValue = string | number | boolean | string[] | null

export const CHANGE_STATES = ['added', 'changed', 'removed', 'moved'] as const
/** `moved`: the words are the same, the place among its own kind is another. */
export type ChangeState = (typeof CHANGE_STATES)[number]
export type ElementDifference = {
  key: string
  state: ChangeState
  before: ElementContent | null
  after: ElementContent | null
  fields: FieldChange[]
}

/** The fields of an element, flat and in a fixed order, empty ones left out. */
export function flatFields(element: ElementContent): Map<string, FieldValue> {
  const flat = new Map<string, FieldValue>()
  const put = (field: string, value: unknown) => {
    if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) return
    flat.set(field, value as FieldValue)
  }
  put('kind', element.kind)
  put('parentKey', element.parentKey)
  for (const language of LANGUAGES)
    for (const [name, text] of Object.entries(element.texts[language] ?? {})) put(`texts.${language}.${name}`, text)
  for (const [name, value] of Object.entries(element.data)) {
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      for (const [language, text] of Object.entries(value)) put(`data.${name}.${language}`, text)
    else put(`data.${name}`, value)
  }
  put('sources', element.sources)
  put('standing', element.standing)
  flat.set('isPublic', element.isPublic)
  for (const link of LINK_KINDS) put(`links.${link}`, element.links[link]?.toSorted())
  return flat
}

/** What differs between two states of one element, field by field. */
export function fieldChanges(before: ElementContent | null, after: ElementContent | null): FieldChange[] {
  const [old, now] = [before ? flatFields(before) : new Map(), after ? flatFields(after) : new Map()]
  const names = [...new Set([...old.keys(), ...now.keys()])]
  return names.flatMap((field) => {
    const change = { field, before: old.get(field) ?? null, after: now.get(field) ?? null }
    return canonical([change.before]) === canonical([change.after]) ? [] : [change]
  })
}

/** Is anything said differently? The place among others does not count. */
export const isSame = (one: ElementContent, other: ElementContent): boolean => fieldChanges(one, other).length === 0

/** Everything that differs between two editions, in the order of the newer; what was removed stands last. */
export function compareEditions(from: readonly ElementContent[], to: readonly ElementContent[]): ElementDifference[] {
  const [old, now] = [new Map(from.map((one) => [one.key, one])), new Map(to.map((one) => [one.key, one]))]
  const moved = movedKeys(
    from.filter(({ key }) => now.has(key)),
    to.filter(({ key }) => old.has(key)),
  )
  const here = to.flatMap((after): ElementDifference[] => {
    const before = old.get(after.key) ?? null
    const fields = fieldChanges(before, after)
    const one = { key: after.key, before, after, fields }
    if (!before) return [{ ...one, state: 'added' }]
    if (fields.length > 0) return [{ ...one, state: 'changed' }]
    return moved.has(after.key) ? [{ ...one, state: 'moved' }] : []
  })
  const gone = from
    .filter(({ key }) => !now.has(key))
    .map((before) => ({
      key: before.key,
      state: 'removed' as const,
      before,
      after: null,
      fields: fieldChanges(before, null),
    }))
  return [...here, ...gone]
}

/** Keys that must have been moved: the fewest that, taken out, leave the rest of their kind in the same order. */
function movedKeys(from: readonly ElementContent[], to: readonly ElementContent[]): Set<string> {
  const oldPlace = new Map(from.map(({ key }, place) => [key, place]))
  const byKind = Map.groupBy(to, ({ kind }) => kind)
  return new Set(
    [...byKind.values()].flatMap((elements) => {
      const stayed = new Set(longestRise(elements.map(({ key }) => oldPlace.get(key)!)))
      return elements.filter(({ key }) => !stayed.has(oldPlace.get(key)!)).map(({ key }) => key)
    }),
  )
}

/** The longest rising run of numbers, not necessarily side by side. */
function longestRise(numbers: readonly number[]): number[] {
  const runs: number[][] = []
  for (const [i, number] of numbers.entries()) {
    let best: number[] = []
    for (let j = 0; j < i; j++) if (numbers[j]! < number && runs[j]!.length > best.length) best = runs[j]!
    runs.push([...best, number])
  }
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), [])
}
