import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { STRATEGY_EVENTS } from '../events.ts'
import { contentOf } from '../rules/element.ts'
import { holdsBack, referencesTo, withoutReference } from '../rules/references.ts'
import { insertChanges } from '../store/changes.ts'
import { deleteElement, elementsOf, replaceElement } from '../store/elements.ts'
import { announce } from './announce.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { takeUpDraft } from './take-up-draft.ts'

export type RemoveElement = { key: string; revision: number; reason: string; dropReferences: boolean }

/**
 * Takes an element out of the draft. What points at it is told first, and lets go of it when the caller says so; what
 * stands under it must be moved or removed by a person. Throws `strategy.no-such-element`, `strategy.changed-meanwhile`,
 * and `strategy.element-in-use` with those that point at it.
 */
export async function removeElement(
  varde: Varde,
  caller: Caller,
  { key, revision, reason, dropReferences }: RemoveElement,
): Promise<void> {
  await varde.db.transaction().execute(async (trx) => {
    const draft = await takeUpDraft(trx, caller, 'edit')
    const all = await elementsOf(trx, draft.id)
    const element = all.find((one) => one.key === key)
    if (!element) throw new Failure('not-found', 'strategy.no-such-element', { key })
    if (element.revision !== revision)
      throw await changedMeanwhile(trx, draft.id, { key, revision, theirs: element, yours: null })
    const byKey = new Map(all.map((one) => [one.key, one]))
    const users = referencesTo(key, all).map((one) => ({ ...one, mustMove: holdsBack(one, byKey.get(one.key)!) }))
    if (users.some(({ mustMove }) => mustMove) || (users.length > 0 && !dropReferences)) {
      const told = users.map((one) => ({ ...one, title: byKey.get(one.key)!.texts.nb.title }))
      throw new Failure('conflict', 'strategy.element-in-use', { key, count: users.length, users: told })
    }
    const [now, by] = [varde.now(), caller.id]
    const loosened = [...new Set(users.map((one) => one.key))].map((user) => {
      const before = byKey.get(user)!
      const after = withoutReference(contentOf(before), key)
      return { before, after: { ...before, ...after, revision: before.revision + 1, changedBy: by, changedAt: now } }
    })
    for (const { after } of loosened) await replaceElement(trx, draft.id, after)
    await deleteElement(trx, draft.id, key)
    const common = { editionId: draft.id, reason, by, at: now }
    await insertChanges(trx, [
      { ...common, key, revision: revision + 1, before: contentOf(element), after: null },
      ...loosened.map(({ before, after }) => ({
        ...common,
        key: before.key,
        revision: after.revision,
        before: contentOf(before),
        after: contentOf(after),
      })),
    ])
    const content = { key, kind: element.kind, reason, loosened: loosened.map(({ before }) => before.key) }
    await announce(trx, varde, caller, { name: STRATEGY_EVENTS.elementRemoved, editionId: draft.id, content })
  })
}
