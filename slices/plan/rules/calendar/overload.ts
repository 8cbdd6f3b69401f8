import type { LocalTime } from '../../../../kit/kernel/local-time.ts'
import { type EntryKind, reachesPeople } from './calendar-kind.ts'
import { isoWeekOf, mondayOf } from './iso-week.ts'

/** One time something happens, as far as load and clashes are concerned. `id` names the time, not the series. */
export type Entry = {
  id: string
  kind: EntryKind
  starts: LocalTime
  ends: LocalTime
  audienceKeys: string[]
  place: string
}

/** How many things one audience can take in one week. `''` is the limit of those that have none of their own. */
export type Limits = ReadonlyMap<string, number>
export const FIRST_LIMIT = 3

export type Overload = {
  audienceKey: string
  /** `2026-W12`, and the Monday that it begins with. */
  week: string
  monday: LocalTime
  limit: number
  entryIds: string[]
}

export const limitOf = (limits: Limits, audienceKey: string): number =>
  limits.get(audienceKey) ?? limits.get('') ?? FIRST_LIMIT

/** The group that each group is part of, where it is part of one: the local press is part of the press. */
export type Parents = ReadonlyMap<string, string>

/** These groups and every group that they are part of, each once. */
export function withParents(audienceKeys: readonly string[], parents: Parents): Set<string> {
  const found = new Set<string>()
  for (const key of audienceKeys)
    for (let at: string | undefined = key; at !== undefined && !found.has(at); at = parents.get(at)) found.add(at)
  return found
}

/**
 * The weeks in which an audience gets more than it can take, the earliest first. What goes to a part of a group goes to the
 * group, and counts once there. What lasts longer than a week counts in the week when it begins.
 */
export function overloads(entries: readonly Entry[], limits: Limits, parents: Parents = new Map()): Overload[] {
  const found = new Map<string, Overload>()
  for (const entry of entries) {
    if (!reachesPeople(entry.kind)) continue
    const week = isoWeekOf(entry.starts).key
    for (const audienceKey of withParents(entry.audienceKeys, parents)) {
      const key = `${week} ${audienceKey}`
      const known = found.get(key)
      if (known) known.entryIds.push(entry.id)
      else {
        const monday = mondayOf(entry.starts)
        found.set(key, { audienceKey, week, monday, limit: limitOf(limits, audienceKey), entryIds: [entry.id] })
      }
    }
  }
  return [...found.values()]
    .filter(({ entryIds, limit }) => entryIds.length > limit)
    .toSorted((a, b) => (a.monday + a.audienceKey < b.monday + b.audienceKey ? -1 : 1))
}
