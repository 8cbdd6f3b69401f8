import type { Trx } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { STRATEGY_EVENTS } from '../events.ts'
import { isSame } from '../rules/comparison.ts'
import { contentOf, type ElementContent, type StrategyElement } from '../rules/element.ts'
import { KINDS, PACK_FILES } from '../rules/kinds.ts'
import { relationFaults } from '../rules/relations.ts'
import { insertChanges, lastRevision } from '../store/changes.ts'
import { elementsOf, insertElements, makeRoom, replaceElement } from '../store/elements.ts'
import { announce } from './announce.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'
import { readElement, tidyLinks } from './read-element.ts'
import { takeUpDraft } from './take-up-draft.ts'

/** What came in: its kind, its texts and its facts are not known to be sound yet. */
export type ElementInput = Omit<ElementContent, 'key' | 'kind' | 'texts' | 'links'> & {
  kind: string
  texts: Record<string, Record<string, string>>
  links: Record<string, string[]>
}
export type SaveElement = {
  key: string
  content: ElementInput
  /** The revision this text builds on; null for a new element. */
  revision: number | null
  /** Why it is changed, in a few words. May be empty. */
  reason: string
}

/**
 * Saves an element of the draft. Throws `strategy.changed-meanwhile` with the other's text when somebody saved first, so
 * that nothing is lost, and `strategy.element-faulty` with every fault and where in the element it is.
 */
export async function saveElement(
  varde: Varde,
  caller: Caller,
  { key, content, revision, reason }: SaveElement,
): Promise<{ revision: number; changedAt: Date }> {
  return varde.db.transaction().execute(async (trx) => {
    const draft = await takeUpDraft(trx, caller, 'edit')
    const all = await elementsOf(trx, draft.id)
    const before = all.find((one) => one.key === key) ?? null
    const after = readContent(key, content)
    if ((before?.revision ?? null) !== revision)
      throw await changedMeanwhile(trx, draft.id, { key, revision, theirs: before, yours: after })
    refuseFaults(after, all)
    if (before && isSame(contentOf(before), after)) return { revision: before.revision, changedAt: before.changedAt }
    const now = varde.now()
    const element = {
      ...after,
      position: before?.position ?? placeFor(after, all),
      revision: (await lastRevision(trx, key)) + 1,
      changedBy: caller.id,
      changedAt: now,
    }
    await write(trx, draft.id, element, before)
    await insertChanges(trx, [
      {
        editionId: draft.id,
        key,
        revision: element.revision,
        before: before && contentOf(before),
        after,
        reason,
        by: caller.id,
        at: now,
      },
    ])
    const about = { key, kind: after.kind, revision: element.revision, isNew: before === null, reason }
    await announce(trx, varde, caller, { name: STRATEGY_EVENTS.elementSaved, editionId: draft.id, content: about })
    return { revision: element.revision, changedAt: now }
  })
}

async function write(trx: Trx, editionId: string, element: StrategyElement, before: StrategyElement | null) {
  if (before) return replaceElement(trx, editionId, element)
  await makeRoom(trx, editionId, element.position)
  await insertElements(trx, editionId, [element])
}

function readContent(key: string, { parentKey, isPublic, ...rest }: ElementInput): ElementContent {
  const raw = { ...rest, key, public: isPublic, ...(parentKey === null ? {} : { parent: parentKey }) }
  const { element, faults } = readElement(raw, null)
  if (!element) throw new Failure('invalid', 'strategy.element-faulty', { faults })
  return { ...element, links: tidyLinks(element.links) }
}

/** The kind of an element is for ever, and it must stand well among the others. */
function refuseFaults(after: ElementContent, all: readonly ElementContent[]): void {
  const before = all.find((one) => one.key === after.key)
  if (before && before.kind !== after.kind)
    throw new Failure('invalid', 'strategy.kind-is-fixed', { key: after.key, kind: before.kind })
  const others = all.filter((one) => one.key !== after.key)
  const faults = relationFaults([...others, after]).filter((fault) => fault.key === after.key)
  if (faults.length > 0) throw new Failure('invalid', 'strategy.element-faulty', { faults })
}

/** Last among its own: those of its kind under the same element, else its kind, else its section of the strategy. */
function placeFor({ kind, parentKey }: ElementContent, all: readonly StrategyElement[]): number {
  const file = PACK_FILES.indexOf(KINDS[kind].file)
  const near = [
    all.filter((one) => one.kind === kind && one.parentKey === parentKey),
    parentKey === null ? [] : all.filter((one) => one.key === parentKey || one.parentKey === parentKey),
    all.filter((one) => one.kind === kind),
    all.filter((one) => PACK_FILES.indexOf(KINDS[one.kind].file) <= file),
  ].find((group) => group.length > 0)
  return near ? Math.max(...near.map(({ position }) => position)) + 1 : 1
}
