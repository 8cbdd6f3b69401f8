import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { type FieldChange, fieldChanges } from '../rules/comparison.ts'
import type { ElementContent } from '../rules/element.ts'
import { changesOf, firstAppearance } from '../store/changes.ts'
import { type Edition, viewStrategy } from './view-strategy.ts'

export type HistoryEntry = {
  edition: Edition
  revision: number
  /** How it stood after the change; null when it was removed, or came along with the edition it is told of in. */
  after: ElementContent | null
  fields: FieldChange[]
  what: 'imported' | 'added' | 'changed' | 'removed' | 'moved'
  /** Of one that was moved: its place among its own, from and to. */
  places: { from: number; to: number } | null
  reason: string
  by: string
  byName: string | null
  at: Date
}

/** All that was done to an element through all editions, newest first. Throws `strategy.no-such-element`. */
export async function viewHistory(varde: Varde, key: string): Promise<HistoryEntry[]> {
  const { editions } = await viewStrategy(varde)
  const byId = new Map(editions.map((one) => [one.id, one]))
  const entries = (await changesOf(varde.db, { key })).map(
    ({ editionId, before, after, revision, reason, by, byName, at, places }): HistoryEntry => ({
      edition: byId.get(editionId)!,
      revision,
      after,
      fields: places ? [] : fieldChanges(before, after),
      what: places ? 'moved' : before === null ? 'added' : after === null ? 'removed' : 'changed',
      places,
      reason,
      by,
      byName,
      at,
    }),
  )
  const first = await firstAppearance(varde.db, key)
  if (!first && entries.length === 0) throw new Failure('not-found', 'strategy.no-such-element', { key })
  if (!first || entries.some(({ what }) => what === 'added')) return entries
  const { editionId, ...rest } = first
  const came = {
    edition: byId.get(editionId)!,
    after: null,
    fields: [],
    what: 'imported' as const,
    reason: '',
    places: null,
  }
  return [...entries, { ...came, ...rest }]
}
