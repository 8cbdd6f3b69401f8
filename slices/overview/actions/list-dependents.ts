import type { Caller } from '../../../kit/kernel/caller.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { messagesPointingAt } from '../store/thread-messages.ts'
import { readGraph, sightOf } from './read-graph.ts'

type Dependent = { kind: 'initiative' | 'message'; id: string; title: string; state: string }

/** What points at an element, also at one that is gone from the edition in force: initiatives first, then messages. */
export async function listDependents(varde: Varde, caller: Caller, key: string): Promise<Dependent[]> {
  const [{ initiatives, targets }, messages] = await Promise.all([
    readGraph(varde.db, caller),
    messagesPointingAt(varde.db, key, sightOf(caller)),
  ])
  const measuring = new Set(targets.filter((one) => one.kpiKey === key).map((one) => one.initiativeId))
  const pointing = initiatives.filter(
    (one) =>
      measuring.has(one.id) ||
      one.roleKey === key ||
      [one.goalKeys, one.gapKeys, one.audienceKeys, one.channelKeys, one.blockKeys].some((keys) => keys.includes(key)),
  )
  return [
    ...pointing.map(({ id, title, state }): Dependent => ({ kind: 'initiative', id, title, state })),
    ...messages.map(({ id, title, state }): Dependent => ({ kind: 'message', id, title, state })),
  ]
}
