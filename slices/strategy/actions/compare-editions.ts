import type { Varde } from '../../../kit/settings/varde.ts'
import { compareEditions, type ElementDifference } from '../rules/comparison.ts'
import { type Reference, referencesTo } from '../rules/references.ts'
import { type ChangeRow, changesOf } from '../store/changes.ts'
import { elementsOf } from '../store/elements.ts'
import { type Edition, findViewed } from './view-strategy.ts'

export type ViewedDifference = ElementDifference & {
  /** Why, by whom and when, newest first, as far as it was written down in the newer edition. */
  why: Pick<ChangeRow, 'reason' | 'by' | 'byName' | 'at'>[]
  /** What points at it in the newer edition, and must perhaps follow. */
  pointedAtBy: (Reference & { title: string })[]
}

/** Two editions side by side, by id or `in-force` or `draft`. Throws `strategy.no-such-edition`. */
export async function viewComparison(
  varde: Varde,
  ids: { from: string; to: string },
): Promise<{ from: Edition; to: Edition; differences: ViewedDifference[] }> {
  const [from, to] = [await findViewed(varde, ids.from), await findViewed(varde, ids.to)]
  const [old, now] = [await elementsOf(varde.db, from.id), await elementsOf(varde.db, to.id)]
  const changes = Map.groupBy(await changesOf(varde.db, { editionId: to.id }), ({ key }) => key)
  const titles = new Map(now.map((one) => [one.key, one.texts.nb.title]))
  const differences = compareEditions(old, now).map((one) => ({
    ...one,
    why: (changes.get(one.key) ?? [])
      .filter(({ places }) => !places || one.state === 'moved')
      .map(({ reason, by, byName, at }) => ({ reason, by, byName, at })),
    pointedAtBy: one.state === 'changed' ? titled(referencesTo(one.key, now), titles) : [],
  }))
  return { from, to, differences }
}

const titled = (references: Reference[], titles: ReadonlyMap<string, string>) =>
  references.map((one) => ({ ...one, title: titles.get(one.key) ?? one.key }))
