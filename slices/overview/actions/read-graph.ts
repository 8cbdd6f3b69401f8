import type { Database } from '../../../kit/db/database.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { readerOf } from '../../../kit/kernel/confidentiality.ts'
import { seenUnits } from '../../dispatch/index.ts'
import { readableUnits } from '../../message/index.ts'
import { mayReadInitiative } from '../../plan/index.ts'
import { type ElementKind, elementsInForce, type StrategyElement } from '../../strategy/index.ts'
import { THREAD_KINDS, type ThreadElement, type ThreadGraph } from '../rules/thread.ts'
import type { Sight } from '../store/thread-messages.ts'
import { readInitiatives, readTargets } from '../store/thread-reads.ts'

/**
 * The strategy in force and the plan, as this reader may see them. `extra` is the key of an element of another kind that
 * they stand on.
 */
export async function readGraph(db: Database, caller: Caller, extra: string | null = null): Promise<ThreadGraph> {
  const [elements, others, initiatives, targets] = await Promise.all([
    elementsInForce(db, { kinds: THREAD_KINDS satisfies readonly ElementKind[] }),
    extra === null ? [] : elementsInForce(db, { keys: [extra] }),
    readInitiatives(db),
    readTargets(db),
  ])
  const seen = initiatives.filter((one) => mayReadInitiative(caller, { ...one, decides: false }))
  const ids = new Set(seen.map((one) => one.id))
  return {
    elements: new Map([...elements, ...others].map((one) => [one.key, elementOf(one)])),
    initiatives: seen,
    targets: targets.filter((one) => ids.has(one.initiativeId)),
  }
}

function elementOf({ key, kind, parentKey, texts, data, links }: StrategyElement): ThreadElement {
  const names = { nb: texts.nb.title, nn: texts.nn?.title, en: texts.en?.title }
  return { key, kind, parentKey, names, data, links }
}

export function sightOf(caller: Caller): Sight {
  const dispatches = seenUnits(caller)
  return {
    personId: caller.id,
    reader: readerOf(caller),
    messageUnits: readableUnits(caller),
    dispatchUnits: dispatches.always,
    openedUnits: dispatches.out,
  }
}
